import assert from 'node:assert/strict';
import { test } from 'node:test';
import writeXlsx from 'write-excel-file/node';
import { monthlyPrice, regularPrice } from '../../src/pricing/index.js';
import { fairstay, folder, imported } from './command.js';

const here = folder();

test('a table in Korean: each column, and what was not understood', () => {
  const csv =
    '요금제;월 요금;속도;약정;비고\nA;3만 5천원;100Mbps;없음;첫 달 무료\nB;문의;1Gbps;3년;\n';
  const { status, report, feed } = imported(['-'], csv);
  assert.equal(status, 0);
  assert.match(report.format, /parted by semicolons/);
  assert.deepEqual(
    report.columns.map(({ column, use, as }) => [column, use, as.split(';')[0]]),
    [
      ['요금제', 'field', 'name'],
      ['월 요금', 'field', 'price'],
      ['속도', 'field', 'speed.down'],
      ['약정', 'field', 'contract'],
      ['비고', 'unknown', 'the row “비고”'],
    ],
  );
  const [a, b] = feed?.plans ?? [];
  assert.equal(a && monthlyPrice(a, 1), 35000);
  assert.deepEqual([a?.contract?.months, b?.contract?.months, b?.speed?.down], [0, 36, 1000]);
  assert.equal(a?.values?.['column-5'], '첫 달 무료');
  assert.equal(b?.values?.['column-2'], '문의');
  const [told] = report.entries;
  assert.deepEqual(
    [told?.kind, told?.line, told?.column, told?.found],
    ['value', 3, '월 요금', '문의'],
  );
  assert.equal(report.unpriced, 1);
});

test('a currency that nobody says is asked for', () => {
  const none = fairstay(['import', '-'], 'Plan,Price\nA,30\n');
  assert.deepEqual([none.status, none.stdout], [2, '']);
  assert.match(none.stderr, /No cell names a currency.*--currency USD/);
  assert.match(
    fairstay(['import', '-'], '요금제,요금\nA,30000\n').stderr,
    /KRW perhaps.*--currency KRW/,
  );
  const said = imported(['-', '--currency', 'KWD'], 'Plan,Price\nA,30.125\n');
  assert.equal(said.feed?.currency, 'KWD');
  const dollars = imported(['-'], 'Plan,Price\nA,$30\n').report as unknown as {
    currencyFrom: string;
  };
  assert.match(dollars.currencyFrom, /\$ alone is read as US dollars/);
  assert.equal(imported(['-', '--currency', 'CAD'], 'Plan,Price\nA,$30\n').feed?.currency, 'CAD');
});

test('an amount in another currency stays as text', () => {
  const { feed, report } = imported(['-', '--currency', 'USD'], 'Plan,Price\nA,30\nB,€20\nC,40\n');
  assert.deepEqual(
    feed?.plans.map((plan) => monthlyPrice(plan, 1)),
    [30, undefined, 40],
  );
  const [told] = report.entries;
  assert.deepEqual([told?.line, told?.found], [3, '€20']);
  assert.match(told?.reason ?? '', /is in EUR, and this feed in USD/);
});

test('--map says what a column is', () => {
  const csv = 'Tariff;Cost now;Months;Cost later;Setup;Ping;Internal\nA;$20;12;$30;$9.50;8 ms;x\n';
  const maps = [
    'Tariff=name',
    'Cost now=price.promo',
    'Months=price.promoMonths',
    'Cost later=price',
  ];
  const more = ['Setup=fees.once', 'Ping=latency', '#7=-'];
  const { feed, report } = imported(
    ['-', ...[...maps, ...more].flatMap((one) => ['--map', one])],
    csv,
  );
  const [plan] = feed?.plans ?? [];
  assert.ok(plan);
  assert.deepEqual(
    [1, 12, 13].map((month) => monthlyPrice(plan, month)),
    [20, 20, 30],
  );
  assert.deepEqual(plan.fees, [{ label: 'Setup', amount: 9.5, when: 'once' }]);
  assert.equal(plan.latency, 8);
  assert.equal(plan.values, undefined);
  assert.deepEqual(report.entries, []);
  assert.equal(report.columns.at(-1)?.use, 'out');
});

test('a mapping that cannot be is told, with what there is', () => {
  const wrong = (map: string) => {
    const { status, stderr } = fairstay(['import', '-', '--map', map], 'Plan,Price\nA,$30\n');
    assert.equal(status, 2);
    return stderr;
  };
  assert.match(
    wrong('Prise=price'),
    /no column "Prise". Did you mean "Price"\? The columns are: Plan, Price/,
  );
  assert.match(
    wrong('Price=prize'),
    /no field "prize". Did you mean "price"\? The fields are: name/,
  );
  assert.match(wrong('#9=price'), /no column "#9"/);
  assert.match(wrong('Price'), /write it as "Column=field"/);
});

test('a first price without its months makes the price unknown', () => {
  const csv = 'Plan,price.promo,Price\nA,$20,$30\n';
  const { feed, report } = imported(['-'], csv);
  assert.equal(feed?.plans[0]?.price, undefined);
  assert.match(report.entries[0]?.reason ?? '', /are not all there: the price is unknown/);
});

test('a column can be mapped in a file of a known format too', () => {
  const csv =
    'unique_plan_id,service_plan_name,monthly_price,intro_rate,Note\nx1,Home,50,No,hello\n';
  const { feed, report } = imported(['-', '--map', 'Note=provider'], csv);
  assert.match(report.format, /Spectrum/);
  const [plan] = feed?.plans ?? [];
  assert.deepEqual([plan?.id, plan?.provider, plan && regularPrice(plan)], ['x1', 'hello', 50]);
  assert.equal(fairstay(['import', '-', '--format', 'fcc-survey'], csv).status, 2);
});

test('rows: each is a plan or told', () => {
  const csv = [
    'Plan,Price,Speed',
    'A,$30,100 Mbps',
    'A,$30,100 Mbps',
    ',$10,',
    '"B ""two""\nlines",$40,1 Gbps',
    '',
    `${'x'.repeat(201)},$50,NULL`,
    'C,$60,300 Mbps,stray',
  ].join('\r\n');
  const { report, feed } = imported(['-'], csv);
  assert.deepEqual(
    feed?.plans.map(({ name, id }) => [name, id]),
    [
      ['A', 'a'],
      ['B "two" lines', 'b-two-lines'],
      ['C', 'c'],
    ],
  );
  assert.deepEqual([report.rows, report.plans, report.reported], [6, 3, 3]);
  const rows = report.entries.filter(({ kind }) => kind === 'row');
  assert.deepEqual(
    rows.map(({ line, sameAs }) => [line, sameAs]),
    [
      [3, 2],
      [4, undefined],
      [8, undefined],
    ],
  );
  assert.match(rows[1]?.reason ?? '', /name: /);
  const stray = report.entries.find(({ found }) => found === 'stray');
  assert.deepEqual([stray?.line, stray?.kind], [9, 'value']);
  assert.ok(report.entries.some(({ found, kind }) => found === 'NULL' && kind === 'remark'));
});

test('ids that repeat are told, and names that repeat get ids of their own', () => {
  const own = imported(['-'], 'id,Plan,Price\n7,A,$1\n7,B,$2\n');
  assert.deepEqual(
    own.feed?.plans.map(({ name }) => name),
    ['A'],
  );
  assert.deepEqual([own.report.entries[0]?.line, own.report.entries[0]?.sameAs], [3, 2]);
  const names = imported(['-'], 'Plan,Price\nA,$1\nA,$2\n');
  assert.deepEqual(
    names.feed?.plans.map(({ id }) => id),
    ['a', 'a-3'],
  );
  assert.match(names.report.entries[0]?.reason ?? '', /name of 2 plans/);
});

test('encodings: UTF-16 by its mark, EUC-KR once it is said', () => {
  const utf16 = Buffer.from('\ufeffPlan\tPrice\nA\t$30\n', 'utf16le');
  assert.equal(imported(['-'], utf16).feed?.plans[0]?.name, 'A');
  // 요금제,요금(원) and 가,30000 in EUC-KR
  const korean = Buffer.from('bfe4b1ddc1a62cbfe4b1dd28bff8290ab0a12c33303030300a', 'hex');
  const refused = fairstay(['import', '-'], korean);
  assert.equal(refused.status, 2);
  assert.match(refused.stderr, /not UTF-8.*--encoding: euc-kr/);
  const { feed } = imported(['-', '--encoding', 'euc-kr'], korean);
  assert.deepEqual([feed?.plans[0]?.name, feed?.currency], ['가', 'KRW']);
  assert.equal(fairstay(['import', '-', '--encoding', 'klingon'], korean).status, 2);
});

test('a quote that is never closed is told, and long before the memory is full', () => {
  const open = fairstay(['import', '-'], `Plan,Price\nA,"$30\n${'x,y\n'.repeat(700_000)}`);
  assert.equal(open.status, 1);
  assert.match(open.stderr, /Line 2: a quote is opened and not closed/);
  const small = imported(['-'], 'Plan,Price,Remark\nA,$30,"no end\n');
  const [told] = small.report.entries;
  assert.match(told?.reason ?? '', /opens a quote that is not closed/);
  assert.deepEqual([told?.kind, told?.line, small.feed?.plans.length], ['value', 2, 1]);
  const broken = imported(['-'], 'Plan,Price,Remark\n"A\nb",$30,"no end\n');
  assert.deepEqual([broken.report.entries[0]?.line, broken.feed?.plans.length], [3, 1]);
});

test('a quote that swallows rows is told where it begins', () => {
  const swallowing = [
    [2, 'Plan,Price\n"A,$30\nB,$40'],
    [2, 'Plan,Price\r\n"A,$30\r\nB,$40\r\n'],
    [4, 'Plan,Price,Note\nA,$30,-\n"B\nb",$40,"open\nC,$50,-\n'],
    [1, '"Plan,Price\nA,$30\n'],
    [3002, `Plan,Price\n${'A,$30\n'.repeat(3000)}"B,$30\nC,$40\n`],
  ] as const;
  for (const [line, csv] of swallowing) {
    const { status, stdout, stderr } = fairstay(['import', '-'], csv);
    assert.deepEqual([status, stdout], [1, ''], stderr);
    assert.match(stderr, new RegExp(`error: Line ${line}: a quote is opened and not closed`));
  }
  // closed by the quote of the row below
  const two = 'Plan,Price\n"A,$30\n"B",$40\nC,$50\n';
  const { report, feed } = imported(['-'], two);
  assert.equal(feed?.plans.length, 2);
  const told = report.entries.find(({ reason }) => reason.includes('behind a closed quote'));
  assert.deepEqual([told?.kind, told?.line], ['value', 2]);
  assert.equal(fairstay(['import', '-', '--strict'], two).status, 1);
});

test('workbooks: the first sheet or the one asked for, amounts without binary dust', async () => {
  const sheet = (name: string, price: number) => ({
    sheet: name,
    data: [
      ['Plan', 'Monthly price (€)', 'Since'].map((value) => ({ value })),
      [
        { value: 'A' },
        { value: price },
        { value: new Date(Date.UTC(2026, 10, 20)), format: 'yyyy-mm-dd' },
      ],
    ],
  });
  const file = here.write(
    'book.xlsx',
    await writeXlsx([sheet('Now', 19.99 + 10), sheet('Later', 31)]).toBuffer(),
  );
  const { report, feed } = imported([file, '--currency', 'EUR']);
  const [plan] = feed?.plans ?? [];
  assert.equal(plan && monthlyPrice(plan, 1), 29.99);
  assert.equal(plan?.values?.['column-3'], '2026-11-20');
  assert.match(JSON.stringify(report), /sheets that are not read \(--sheet\): Later/);
  const later = imported([file, '--currency', 'EUR', '--sheet', 'Later']).feed?.plans[0];
  assert.equal(later && monthlyPrice(later, 1), 31);
  assert.match(
    fairstay(['import', file, '--sheet', 'No']).stderr,
    /no sheet "No". The sheets are: Now, Later/,
  );
});

test('the report for people says the same', () => {
  const out = here.file('people.json');
  const csv = 'Plan,Price,Colour\nA,$30,red\nB,call us,blue\n';
  const { stderr, stdout, status } = fairstay(
    ['import', '-', '--out', out, '--report', here.file('r.json')],
    csv,
  );
  assert.deepEqual([status, stdout], [0, '']);
  assert.match(stderr, /Colour +\? the row “Colour”; --map "Colour=…" says otherwise/);
  assert.match(
    stderr,
    /Price "call us" is not understood as price, expected an amount in USD: the price is unknown, and it stays as a row of text, line 3/,
  );
  assert.match(
    stderr,
    /2 rows: 2 plans, 0 rows reported\. 1 plan without a price\. Wrote .*people\.json \(2\)/,
  );
  assert.deepEqual((here.json('r.json') as { rows: number }).rows, 2);
  const strict = fairstay(['import', '-', '--strict'], csv);
  assert.equal(strict.status, 1);
  assert.ok(strict.stdout.includes('"B"'), 'the feed is written all the same');
});

test('files that cannot be read or written, and files of nothing', () => {
  const fails = (args: string[], input = '') => {
    const { status, stderr } = fairstay(['import', ...args], input);
    return `${status} ${stderr}`;
  };
  assert.match(fails(['nowhere.csv']), /^2 error: nowhere\.csv: there is no such file/);
  assert.match(fails([here.path]), /^2 error: .*it is a folder/);
  assert.match(fails(['-']), /^1 error: -: it is empty/);
  assert.match(
    fails(['-', '--out', here.file('no/a.json')], 'Plan,Price\nA,$3\n'),
    /^2 [^]*no such file or folder/,
  );
  assert.match(fails(['-', '--currency', 'won'], ''), /^2 [^]*Three capitals/);
  assert.match(fails(['-', '--currency', 'USD'], 'Plan,Price\n'), /^1 [^]*No row became a plan/);
});

test('the report names the columns that it speaks of', () => {
  const columnsOf = (csv: string, ...maps: string[]) => {
    const { report } = imported(['-', ...maps.flatMap((one) => ['--map', one])], csv);
    return { report, name: report.columns.find(({ as }) => as.startsWith('name'))?.as };
  };
  // neither column is the first of the table
  const after = columnsOf('Price,Tariff\n$30,A\n');
  assert.equal(
    after.name,
    'name, the first column of which nothing else is known, as no heading says "name"',
  );
  const halves = ['Now=price.promo', 'For=price.promoMonths', 'Later=price'];
  const { report } = columnsOf('Plan,Now,For,Later\nA,$20,,$30\nB,,12,$30\n', ...halves);
  assert.deepEqual(
    report.entries.map(({ line, column }) => [line, column]),
    [
      [2, 'Now'],
      [3, 'For'],
    ],
  );
});

test('a row that says nothing in the columns of fields takes no other plan', () => {
  const csv = 'Plan,Price,Remark\nA,$30,\n,,At home\nB,$40,\n,NULL,Abroad\nC,$50,\n';
  const { feed, report } = imported(['-'], csv);
  assert.deepEqual(
    feed?.plans.map((plan) => [plan.name, monthlyPrice(plan, 1)]),
    [
      ['A', 30],
      ['B', 40],
      ['C', 50],
    ],
  );
  const rows = report.entries.filter(({ kind }) => kind === 'row');
  assert.deepEqual(
    rows.map(({ line }) => line),
    [3, 5],
  );
});

test('a comma between digits parts no extras', () => {
  const csv = '요금제;요금;부가 서비스\nA;1원;33,000원 상품권, TV\n';
  const { feed } = imported(['-'], csv);
  assert.deepEqual(
    feed?.plans[0]?.extras?.map(({ label }) => label),
    ['33,000원 상품권', 'TV'],
  );
});
