/** What happens to a sheet between pasting and copying. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  addColumn,
  lowerHeader,
  raiseFirstRow,
  removeColumn,
  setField,
  transpose,
} from '../../../demo/builder/edits.js';
import { History } from '../../../demo/builder/history.js';
import { restored } from '../../../demo/builder/restored.js';
import { sample } from '../../../demo/builder/sample.js';
import { elementSnippet, feedText } from '../../../demo/builder/snippet.js';
import { understand, withLooks } from '../../../demo/builder/understood.js';
import { en } from '../../../demo/builder/words/en.js';
import { ko } from '../../../demo/builder/words/ko.js';
import { readFeed, type Plan } from '../../../src/feed/index.js';
import { emptyWork, type Sheet, type Work } from '../../../demo/builder/work.js';

const sheetOf = (...lines: string[]): Sheet => {
  const [header = [], ...rows] = lines.map((line) => line.split('|'));
  return {
    header,
    rows: rows.map((row) => row.map((text) => ({ text }))),
    fields: [],
    currency: '',
  };
};
const workOf = (sheet: Sheet, part: Partial<Work> = {}): Work => ({
  ...emptyWork('ko'),
  sheet,
  ...part,
});
const snippetOf = (work: Work) => {
  assert.ok(work.sheet);
  return elementSnippet(work, withLooks(understand(work.sheet).feed, work.looks));
};

test('each column is told: what it is, what stays as text, how a cell was read', () => {
  const understood = understand(
    sheetOf('이름|요금|가격|색', 'A|3만원|1원|빨강', ' | | | ', 'B|문의||'),
  );
  const told = understood.columns.map(({ field, filled, unread, second }) => [
    field,
    filled,
    unread,
    second,
  ]);
  assert.deepEqual(told, [
    ['name', 2, 0, false],
    ['price', 2, 1, false],
    [undefined, 1, 0, true],
    [undefined, 1, 0, false],
  ]);
  const { example } = understood.columns[1] ?? {};
  assert.equal(example?.text, '3만원');
  assert.equal(ko.readingOf('price', example.plan, '요금'), '월 30,000원');
  assert.equal(en.readingOf('price', example.plan, '요금'), '₩30,000 a month');
  // the empty row is no plan, and does not shift the marks
  assert.deepEqual(understood.nextUnread(), { row: 2, column: 1 });
  assert.deepEqual(understood.nextUnread({ row: 2, column: 1 }), { row: 2, column: 1 });
  assert.equal(understood.staysText(0, 1), false);
});

test('below a fee that is not told the costs are unknown, and that is said', () => {
  const { columns, staysText } = understand(
    sheetOf(
      '이름|요금|설치비|위약금|약정',
      'A|3만원|5만 5천원|12만원|12개월',
      'B|3만원||문의|',
      'C|3만원|문의|없음|무약정',
      'D|3만원|없음|5만원|',
    ),
  );
  const told = columns.map(({ field, unread, costless }) => [field, unread, costless]);
  assert.deepEqual(told, [
    ['name', 0, 0],
    ['price', 0, 0],
    ['setup', 1, 2],
    ['exit', 1, 1],
    ['contract', 0, 0],
  ]);
  assert.deepEqual(
    [0, 1, 2, 3].map((row) => [staysText(row, 2), staysText(row, 3)]),
    [
      [false, false],
      [false, true],
      [true, false],
      [false, false],
    ],
  );
  const plan = columns[2]?.example?.plan;
  assert.ok(plan);
  assert.equal(ko.readingOf('setup', plan, '설치비'), '한 번 55,000원');
  assert.equal(en.readingOf('setup', plan, '설치비'), '₩55,000 once');
  assert.equal(ko.readingOf('exit', plan, '위약금'), '120,000원');
});

test('several columns may be fees, and what leaving costs', () => {
  let sheet = sheetOf('이름|가|나|다', 'A|1원|2원|3원');
  for (const [at, field] of [
    [1, 'setup'],
    [2, 'setup'],
    [3, 'exit'],
    [1, 'exit'],
  ] as const)
    sheet = setField(sheet, at, field);
  assert.deepEqual(sheet.fields, [undefined, 'exit', 'setup', 'exit']);
});

test('what leaving costs is said for every kind of rule, and for several', () => {
  const said = (...rules: NonNullable<Plan['exit']>) => {
    const plans = [{ id: 'a', name: 'A', price: 1, contract: 24, exit: rules }];
    const [plan] = readFeed({ version: 1, currency: 'KRW', plans }).feed?.plans ?? [];
    assert.ok(plan);
    return [ko.readingOf('exit', plan, ''), en.readingOf('exit', plan, '')];
  };
  const flat = { type: 'flat', amount: 50_000 } as const;
  const each = { type: 'perRemainingMonth', amount: 10_000 } as const;
  assert.deepEqual(said(), ['없음', 'free to leave']);
  assert.deepEqual(said(flat), ['50,000원', '₩50,000']);
  assert.deepEqual(said(each), ['남은 달마다 10,000원', '₩10,000 for each month left']);
  assert.deepEqual(said(flat, each), [
    '모두 합쳐 50,000원 + 남은 달마다 10,000원',
    'together ₩50,000 + ₩10,000 for each month left',
  ]);
  const others: NonNullable<Plan['exit']> = [
    { type: 'clawback', base: 1_000, bands: [{ from: 1, to: 24, rate: 0.5 }] },
    { type: 'remainingShare', base: 1_000, grace: 6 },
    { type: 'refund', amount: 1_000, keepMonths: 12 },
  ];
  for (const rule of others) for (const words of said(rule)) assert.match(words, /1,000/);
});

test('of two columns of what leaving costs, the one that is missing is told', () => {
  const { columns } = understand(
    setField(
      sheetOf('이름|요금|약정|위약금|돌려줄 돈', 'A|1원|12개월|5만원|', 'B|1원|12개월|5만원|없음'),
      4,
      'exit',
    ),
  );
  assert.deepEqual(
    columns.map(({ exitPartly }) => exitPartly),
    [0, 0, 0, 1, 0],
  );
  const { plan, text } = columns[3]?.example ?? {};
  assert.equal(text, '5만원');
  assert.equal(plan?.name, 'B');
});

test('a heading that leaves its amounts unknown is told, and not as a missing amount', () => {
  const told = (heading: string) => {
    const sheet = sheetOf(`이름|요금|약정|${heading}`, 'A|3만원|12개월|5만원', 'B|3만원|12개월|3');
    const { unread, unclear } = understand(sheet).columns[3] ?? {};
    return [unread, unclear];
  };
  assert.deepEqual(told('설치비(VAT 별도)'), [2, true]);
  assert.deepEqual(told('위약금(1년 이내)'), [2, true]);
  assert.deepEqual(told('설치비(VAT 포함)'), [0, false]);
  assert.deepEqual(told('위약금(남은 달마다)'), [0, false]);
});

test('a column of money that stays as text is told, until somebody says that it is text', () => {
  const uncounted = (sheet: Sheet) => understand(sheet).columns.map((column) => column.uncounted);
  const sheet = sheetOf(
    '이름|요금|설치|할부금(원)|색|무게|평점',
    'A|3만원|33,000원|1000|빨강|1,200g|4.5',
    'B|2만원|$5/mo|2000|3만원|3|4',
    'C|1만원|없음||파랑||5',
  );
  assert.deepEqual(uncounted(sheet), [false, false, true, true, false, false, false]);
  assert.equal(uncounted(setField(sheet, 2, 'text'))[2], false);
  assert.equal(uncounted(setField(sheet, 2, 'setup'))[2], false);
});

test('a currency is named, guessed or unknown', () => {
  const money = (...lines: string[]) => {
    const { currency, currencyNamed, read } = understand(sheetOf(...lines));
    return [currency, currencyNamed, !!read];
  };
  assert.deepEqual(money('이름|요금', 'A|3만원'), ['KRW', true, true]);
  assert.deepEqual(money('이름|요금', 'A|30000'), ['KRW', false, true]);
  assert.deepEqual(money('Plan|Price', 'A|30'), ['', false, false]);
});

test('an address that cannot be followed is told with its row', () => {
  const sheet = sheetOf('이름|요금', 'A|1원', '|', 'B|2원');
  sheet.rows[2] = [{ text: 'B', href: 'javascript:alert(1)' }, { text: '2원' }];
  assert.deepEqual(understand(sheet).wrongLinks, [2]);
  assert.ok(!feedText(understand(sheet).feed).includes('undefined'));
});

test('a link that may not be followed is in nothing that is copied, and takes nothing else along', () => {
  const sheet = sheetOf('이름|요금|링크', 'A|1만원|가입', 'B|2만원|https://b:x', 'C|3만원|가입');
  sheet.rows[0] = [
    { text: 'A', href: 'java\tscript:alert(1)' },
    { text: '1만원' },
    { text: '가입', href: 'https://a.example/' },
  ];
  sheet.rows[2] = [
    { text: 'C', href: '#c' },
    { text: '3만원' },
    { text: '가입', href: 'file:///C:/c.html' },
  ];
  const snippet = snippetOf(workOf(sheet));
  assert.doesNotMatch(snippet, /script:alert|file:|"url":"https:\/\/b/);
  assert.match(snippet, /"name":"A".*"url":"https:\/\/a\.example\/"/);
  assert.match(snippet, /<td>A<\/td>.*<td><a href="https:\/\/a\.example\/">가입<\/a><\/td>/);
  assert.match(snippet, /"name":"C".*"가입"/);
  const { wrongLinks, hasWrongLink, columns } = understand(sheet);
  assert.deepEqual(wrongLinks, [0, 1, 2]);
  assert.deepEqual(
    [hasWrongLink(0, 0), hasWrongLink(0, 2), hasWrongLink(2, 0)],
    [true, false, false],
  );
  assert.deepEqual(
    columns.map((column) => column.wrongLinks),
    [1, 0, 2],
  );
});

test('a table on its side is noticed, and turned', () => {
  const turned = sheetOf('구분|A|B', '요금|3만원|2만원', '속도|100Mbps|50Mbps', '약정|12개월|없음');
  assert.equal(understand(turned).shape, 'turned');
  assert.equal(understand(sample('ko')).shape, undefined);
  const sheet = transpose(turned);
  assert.deepEqual(sheet.header, ['구분', '요금', '속도', '약정']);
  assert.deepEqual(
    sheet.rows[1]?.map(({ text }) => text),
    ['B', '2만원', '50Mbps', '없음'],
  );
  assert.deepEqual(transpose(sheet), turned);
});

test('the header goes down and up again', () => {
  const sheet = sheetOf('A|1원', 'B|2원');
  const lowered = lowerHeader(sheet);
  assert.deepEqual(lowered.header, ['', '']);
  assert.equal(lowered.rows.length, 2);
  assert.deepEqual(raiseFirstRow(lowered), sheet);
});

test('columns keep what was said of them when another one goes', () => {
  const sheet = setField(sheetOf('a|b|c', '1|2|3'), 2, 'price');
  assert.deepEqual(removeColumn(sheet, 0).fields, [undefined, 'price']);
  assert.deepEqual(addColumn(sheet).rows[0]?.length, 4);
  assert.deepEqual(setField(sheet, 1, 'price').fields, [undefined, 'price', 'text']);
});

test('undo takes back one edit, and typing in one cell is one', () => {
  const history = new History('a');
  history.change('b');
  history.change('bc', 'cell');
  history.change('bcd', 'cell');
  history.change('bcde', 'other cell');
  const back = [
    history.undo(),
    history.now,
    history.undo(),
    history.now,
    history.undo(),
    history.now,
    history.undo(),
  ];
  assert.deepEqual(back, [true, 'bcd', true, 'b', true, 'a', false]);
  assert.deepEqual([history.redo(), history.now], [true, 'b']);
  history.change('x');
  assert.equal(history.canRedo, false);
});

test('no cell breaks out of the snippet', () => {
  const sheet = sheetOf(
    '이름|요금|비고',
    '</script><script>alert(1)</script>|1원|<!-- <script>',
    '"><img src=x onerror=alert(1)>|2원|=cmd()',
  );
  const work = workOf(sheet);
  work.looks.disclosure = '</ScRiPt><b>';
  const snippet = snippetOf(work);
  // the two scripts that are ours
  assert.equal(snippet.match(/<script/gi)?.length, 2);
  assert.equal(snippet.match(/<\/script/gi)?.length, 2);
  assert.ok(!snippet.includes('<!--'));
  assert.ok(!snippet.includes('<img'));
  const [, json = ''] = /json">([^]*?)<\/script>/.exec(snippet) ?? [];
  const feed = JSON.parse(json) as { plans: { name: string; values: object }[] };
  assert.equal(feed.plans[0]?.name, '</script><script>alert(1)</script>');
  assert.deepEqual(feed.plans[1]?.values, { 'column-3': '=cmd()' });
});

test('no address breaks out of the snippet', () => {
  const work = workOf(sample('ko'));
  work.taking = { ...work.taking, kind: 'file', script: '"><script>x', feed: '"onload="x' };
  work.looks = { ...work.looks, accent: 'red;background:url(//x)' };
  const snippet = snippetOf(work);
  assert.match(snippet, /src="&quot;&gt;&lt;script&gt;x"/);
  assert.match(snippet, /src="&quot;onload=&quot;x"/);
  assert.ok(!snippet.includes('url('));
});

test('the snippet says what was chosen, and nothing that goes without saying', () => {
  const plain = snippetOf(workOf(sample('ko')));
  assert.match(plain, /<plan-compare-table lang="ko">/);
  const work = workOf(sample('ko'));
  work.taking.withTable = false;
  work.looks = {
    ...work.looks,
    lang: 'en',
    accent: '#0a7d5a',
    lead: 'total',
    sort: 'total',
    horizon: 36,
    differences: true,
    withoutControls: true,
    updated: '2026-11-20',
  };
  const chosen = snippetOf(work);
  assert.match(
    chosen,
    /<plan-compare-table lang="en" lead="total" sort="total" differences without-controls style="--fairstay-accent: #0a7d5a">/,
  );
  assert.match(chosen, /"horizon": 36/);
  assert.match(chosen, /"updated": "2026-11-20"/);
  assert.ok(!chosen.includes('<table>'));
});

test('readers without script have the notice of a paid post before the table', () => {
  for (const kind of ['inline', 'file'] as const) {
    const work = workOf(sample('ko'));
    work.taking.kind = kind;
    work.looks.disclosure = ' A & B에서 원고료를 받았어요. ';
    const [, shown = ''] = /<plan-compare-table[^]*?>([^]*)</.exec(snippetOf(work)) ?? [];
    assert.match(
      shown.replace(/<script[^]*?<\/script>/g, ''),
      /^\s*<p>A &amp; B에서 원고료를 받았어요\.<\/p>\s*<table>/,
    );
  }
  assert.ok(!snippetOf(workOf(sample('ko'))).includes('<p>'));
});

test('what is kept comes back, and what others wrote there does not', () => {
  const work = workOf(sample('ko'));
  assert.deepEqual(restored(JSON.parse(JSON.stringify(work))), work);
  assert.equal(restored('x'), undefined);
  const { sheet, looks } =
    restored({ sheet: { header: [1], rows: [[{}]] }, looks: { lang: 5, horizon: 12 } }) ?? {};
  assert.equal(sheet, undefined);
  assert.deepEqual([looks?.lang, looks?.horizon], ['ko', 12]);
});

test('both languages have a word for all there is to say', () => {
  const keys = (words: object): string[] =>
    Object.entries(words).flatMap(([name, value]: [string, unknown]) =>
      typeof value === 'object' && value ? [name, ...keys(value)] : [name],
    );
  assert.deepEqual(keys(ko), keys(en));
});

test('a table is doubted where its rows are no plans, and not elsewhere', () => {
  const shape = (...lines: string[]) => understand(sheetOf(...lines)).shape;
  assert.equal(shape('A|$30/mo|100 Mbps', 'B|$25/mo|50 Mbps'), 'headless');
  assert.equal(shape('가|3만 5천원', '나|2만원'), 'headless');
  assert.equal(shape('요금제|100Mbps|500Mbps', 'A|2만원|3만원'), 'priceless');
  assert.equal(shape('이름|가격표|가격표', '이름|정상|할인', 'A|3만원|2만원'), 'twice');
  // words of a plan that are a heading elsewhere
  assert.equal(shape('이름|요금|혜택', 'A|3만원|데이터', 'B|2만원|없음'), undefined);
  assert.equal(shape('Plan|Price', 'Data|$30'), undefined);
  assert.deepEqual(understand(sheetOf('이름|요금|속도', 'A|1|1', 'Total|2|')).totals, [1]);
  assert.deepEqual(understand(sheetOf('이름|요금|속도', 'Total|2|9')).totals, []);
  assert.deepEqual(understand(sheetOf('이름|요금', 'A|1', '합계|1')).totals, [1]);
});
