import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readTable, type Table } from '../../../src/feed/index.js';
import { shared } from '../../shared.js';

/** Everything a feed can show, as text. */
function shown(result: ReturnType<typeof readTable>): string[] {
  const all: string[] = [];
  const walk = (value: unknown) => {
    if (typeof value === 'string') all.push(value);
    else if (typeof value === 'object' && value) Object.values(value).forEach(walk);
  };
  walk(result.feed);
  return all;
}

const headings = [
  '',
  '이름',
  '요금',
  '속도',
  '다운로드',
  '데이터',
  '약정',
  '위약금',
  '설치비',
  '할인',
  '카드 할인',
  '사은품',
  '고객 지원',
  '부가 서비스',
  '평점',
  '링크',
  '기술',
  'Price',
  'Speed',
  '색',
];
const cells = [
  '',
  '-',
  '없음',
  '30,000원',
  '약 30,000원',
  '$3',
  '100/20Mbps',
  '500M',
  '24개월',
  '무제한',
  '전화/온라인',
  '24시간',
  'A, B 포함',
  '4.5/5',
  '광',
  '/a',
  '무료',
  'x',
];

/** A text as it is shown: HTML shows no other white space either. */
const plainOf = (text: string) => text.normalize().replace(/\s+/g, ' ').trim();

/** Words that mean unknown: a text row has no value there. */
const unknown = /^([-–—?.…]*|미정|미확인|확인 ?필요|해당 ?없음|unknown|tbd|n\/?a)$/i;

function check(table: Table) {
  const result = readTable(table, { currency: 'KRW' });
  const fatal = result.problems.some((problem) => problem.level === 'fatal');
  assert.equal(fatal, !result.feed);
  if (!result.feed) return;
  assert.deepEqual(
    result.problems.filter((problem) => problem.level === 'plan'),
    [],
  );
  const texts = new Set(shown(result));
  const { problems } = result;
  if (problems.some(({ code }) => code === 'more' || code === 'unknown-field')) return;
  for (const { path, message } of problems) {
    const [, kind, row, column] = path.split('/');
    if (!/stays as text/.test(message)) continue;
    if (kind === 'header') {
      const heading = table.header[Number(row)]?.trim();
      assert.ok(heading !== undefined, path);
    } else if (kind === 'rows') {
      const text = plainOf(table.rows[Number(row)]?.[Number(column)]?.text ?? '?');
      assert.ok(
        text === 'none' || text.length > 2000 || texts.has(text),
        `${path} ${JSON.stringify(text)} is lost`,
      );
    }
  }
}

/** A table in which no heading is understood keeps every cell as it is. */
function checkText(rows: string[][]) {
  const header = ['색', ...(rows[0]?.map((_, i) => `색 ${i}`) ?? [])];
  const given = rows.map((row, r) => [{ text: `행 ${r}` }, ...row.map((text) => ({ text }))]);
  const { feed } = readTable({ header, rows: given }, { currency: 'KRW' });
  rows.forEach((row, r) =>
    row.forEach((text, c) => {
      const plain = plainOf(text);
      if (unknown.test(plain) || plain === 'none') return;
      assert.equal(feed?.plans[r]?.values?.[`column-${c + 2}`], plain);
    }),
  );
}

test('naughty strings in every cell and heading', (t) => {
  const json = shared('data/hostile/blns.json');
  if (!json) return t.skip('there is no shared file data/hostile/blns.json');
  const naughty = JSON.parse(json) as string[];
  for (const text of naughty) {
    for (const heading of headings)
      check({ header: ['이름', heading], rows: [[{ text }, { text, href: text }]] });
    check({ header: ['이름', text], rows: [[{ text: 'A' }, { text: '30,000원' }]] });
    check({ header: [text, text], rows: [[{ text }, { text }], []] });
    check({ header: [text, 'A', 'B'], rows: [[{ text: '요금' }, { text }, { text }], [{ text }]] });
    checkText([[text, text]]);
  }
  check({ header: naughty, rows: [naughty.map((text) => ({ text }))] });
});

const naughtyText = fc.oneof(fc.constantFrom(...cells), fc.string(), fc.string({ unit: 'binary' }));
const heading = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...headings) }, naughtyText);

test('random tables never throw and drop nothing', () => {
  const table = fc.record({
    header: fc.array(heading, { maxLength: 8 }),
    rows: fc.array(fc.array(fc.record({ text: naughtyText }), { maxLength: 9 }), { maxLength: 6 }),
  });
  fc.assert(fc.property(table, check), { numRuns: 2000 });
});

test('random text is kept to the letter', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(naughtyText, { minLength: 3, maxLength: 3 }), { maxLength: 5 }),
      checkText,
    ),
    { numRuns: 1000 },
  );
});

test('a cell of a known column is read, told, or unknown', () => {
  fc.assert(
    fc.property(fc.constantFrom(...headings), naughtyText, (name, text) => {
      const { feed, problems } = readTable(
        { header: ['이름', name], rows: [[{ text: 'A' }, { text }]] },
        { currency: 'KRW' },
      );
      const { id: _i, name: _n, currency: _c, values, ...rest } = feed?.plans[0] ?? {};
      const said = Object.keys(rest).length + Object.keys(values ?? {}).length;
      const plain = plainOf(text);
      assert.ok(
        said || unknown.test(plain) || name === '이름',
        JSON.stringify({ name, text, problems }),
      );
    }),
    { numRuns: 3000 },
  );
});

test('anything at all may be given', () => {
  const cyclic: unknown[] = [];
  cyclic.push(cyclic, { text: cyclic });
  const throwing = {
    get header(): never {
      throw new Error('no');
    },
  };
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  const given: unknown[] = [
    undefined,
    null,
    0,
    'x',
    Symbol('x'),
    [],
    cyclic,
    throwing,
    proxy,
    { rows: cyclic },
    { header: cyclic, rows: [cyclic, null, 3, [null, 3, { text: 5 }]] },
    { header: new Array(1e9), rows: [new Array(1e9)] },
    {
      rows: [
        [
          {
            get text(): never {
              throw new Error('no');
            },
          },
        ],
      ],
    },
  ];
  for (const table of given)
    for (const options of [undefined, null, 3, { currency: cyclic }, { currency: 'KRW' }]) {
      const read = readTable as (table: unknown, options: unknown) => ReturnType<typeof readTable>;
      const { feed, problems } = read(table, options);
      assert.equal(
        !feed,
        problems.some((problem) => problem.level === 'fatal'),
      );
    }
  fc.assert(
    fc.property(fc.anything(), fc.anything(), (header, rows) => {
      readTable({ header, rows } as unknown as Table, { currency: 'KRW' });
    }),
  );
});

test('long cells and headings take no time', () => {
  const long = [
    '1',
    ',',
    ' ',
    '가',
    '1,',
    '월',
    '(',
    'a ',
    '원',
    '만',
    '/',
    '시간 ',
    '할인',
    '1-',
    '24 ',
  ];
  const start = performance.now();
  for (const unit of long)
    for (const name of headings) {
      const text = unit.repeat(20_000);
      readTable({
        header: ['이름', name, text],
        rows: [[{ text }, { text }, { text: `${text}x` }]],
      });
      readTable({ header: ['이름', name, text], rows: [[{ text: 'A' }, { text: `${text}x` }]] });
    }
  const took = performance.now() - start;
  assert.ok(took < 15_000, `took ${took} ms`);
});
