import assert from 'node:assert/strict';
import { test } from 'node:test';
import writeXlsx from 'write-excel-file/node';
import { readFeed, type Plan } from '../../src/feed/index.js';
import { exitCost, monthlyPrice, totalCost } from '../../src/pricing/index.js';
import { fairstay, folder, type ImportReport } from './command.js';

const here = folder();

/** What is read of a file in which not all amounts can be read: the plans as a page has them, and the report. */
function imported(input: string | Buffer, ...maps: string[]) {
  const args = ['import', '-', '--json', '--currency', 'USD'];
  const all = [...args, ...maps.flatMap((one) => ['--map', one])];
  const { status, stdout, stderr } = fairstay(all, input);
  assert.equal(status, 0, stderr);
  const report = JSON.parse(stderr) as ImportReport;
  return { report, plans: readFeed(stdout).feed?.plans ?? [] };
}

const totals = (plans: Plan[]) => plans.map((plan) => totalCost(plan, 24)?.amount);

for (const target of ['fees.once', 'fees.monthly', 'discount'])
  test(`${target}: what is no amount makes the costs of its plan unknown, and no others`, () => {
    const cells = ['ask us', '70,00,0', '€9.50', '10%', '-'];
    const rows = cells.map((cell, i) => `Bad ${i},$30,"${cell}"\n`);
    const csv = `Plan,Price,Setup\n${rows.join('')}Good,$40,none\nEmpty,$50,\n`;
    const { plans, report } = imported(csv, `Setup=${target}`);
    const bad = cells.map(() => undefined);
    // a discount that is not told leaves no cost too low
    const empty = target === 'discount' ? 1200 : undefined;
    assert.deepEqual(totals(plans), [...bad, 960, empty]);
    assert.deepEqual(
      plans.slice(0, cells.length).map(({ values }) => values?.['column-3']),
      cells,
    );
    const told = report.entries.filter(({ kind }) => kind !== 'remark');
    assert.deepEqual(
      told.map(({ kind, line, column, found }) => [kind, line, column, found]),
      cells.map((cell, i) => ['value', i + 2, 'Setup', cell]),
    );
    for (const { reason } of told)
      assert.match(
        reason,
        /expected an amount in USD, or "none".*the costs of this plan are unknown/,
      );
  });

test('a fee that is free is known, one that is NULL is not, and an optional one is of no matter', () => {
  const csv = 'Plan,Price,Setup,Visit\nA,$30,free,ask us\nB,$30,NULL,$5\n';
  const { plans, report } = imported(csv, 'Setup=fees.once', 'Visit=fees.optional');
  assert.deepEqual(totals(plans), [720, undefined]);
  assert.equal(plans[0]?.fees?.[0]?.amount, 0);
  const reasons = report.entries.map(({ line, found, reason }) => [line, found, reason]);
  assert.deepEqual(
    reasons.map(([line, found]) => [line, found]),
    [
      [2, 'ask us'],
      [3, 'NULL'],
    ],
  );
  assert.doesNotMatch(String(reasons[0]?.[2]), /costs/);
  assert.match(String(reasons[1]?.[2]), /unknown, and so are the costs of this plan/);
});

test('an empty cell below a fee is unknown and not none, and says so', () => {
  const csv =
    'Plan,Price,Contract,Setup,Leaving,More\nA,$30,24 months,,$100,\nB,$30,24 months,0,$100,none\n';
  const { plans, report } = imported(csv, 'Setup=fees.once', 'Leaving=exit', 'More=exit');
  assert.deepEqual(totals(plans), [undefined, 720]);
  assert.deepEqual(
    plans.map((plan) => exitCost(plan, 12)),
    [undefined, 100],
  );
  assert.deepEqual(
    report.entries.map(({ kind, line, column, found, reason }) => [
      kind,
      line,
      column,
      found,
      reason,
    ]),
    [
      [
        'remark',
        2,
        'Setup',
        undefined,
        'is empty: that is unknown, and so are the costs of this plan',
      ],
      ['remark', 2, 'More', undefined, 'is empty: that is unknown, and so is what leaving costs'],
    ],
  );
});

test('a fee that nobody knows makes a feed that is fine to validate, whose costs stay unknown', () => {
  const cells = ['문의', 'unknown', 'ask us', ''];
  const rows = cells.map((cell, i) => `Plan ${i},$30,${cell},$5\n`);
  const maps = ['--map', 'Setup=fees.once', '--map', 'Rent=fees.monthly'];
  const csv = `Plan,Price,Setup,Rent\n${rows.join('')}`;
  const { status, stdout } = fairstay(['import', '-', ...maps], csv);
  assert.equal(status, 0);
  const checked = fairstay(['validate', '-'], stdout);
  assert.equal(checked.status, 0, checked.stdout);
  for (const i of cells.keys())
    assert.match(
      checked.stdout,
      new RegExp(` note missing /plans/${i}/fees/0/amount Found null; .*\n`),
    );
  assert.match(checked.stdout, /4 plans, 4 notes$/m);
  const plans = readFeed(stdout).feed?.plans ?? [];
  assert.deepEqual(
    totals(plans),
    cells.map(() => undefined),
  );
  for (const plan of plans) {
    assert.deepEqual(
      plan.fees?.map(({ label, amount }) => [label, amount]),
      [
        ['Setup', undefined],
        ['Rent', 5],
      ],
    );
    assert.equal(plan.price?.steps[0]?.amount, 30, 'what is known stays');
  }
});

test('an amount a month is none that is paid once', () => {
  const csv = 'Plan,Price,Setup\nA,$30,$3 per month\nB,$30,$3\n';
  assert.deepEqual(totals(imported(csv, 'Setup=fees.once').plans), [undefined, 723]);
  assert.deepEqual(totals(imported(csv, 'Setup=fees.monthly').plans), [792, 792]);
});

test('leaving early may cost an amount for each month that is left', () => {
  const leaving = (cells: string[], contract = '24 months') => {
    const rows = cells.map((cell, i) => `Plan ${i},$30,${contract},"${cell}"\n`);
    const csv = `Plan,Price,Contract,Leaving\n${rows.join('')}`;
    const { plans, report } = imported(csv, 'Leaving=exit');
    assert.ok(report.entries.every(({ line }) => line !== undefined));
    return cells.map((cell, i) => {
      const told = report.entries.filter(({ line }) => line === i + 2).length;
      return [cell, plans[i] && exitCost(plans[i], 14), told];
    });
  };
  const counted = [
    '$10 per remaining month',
    '$10 for each month remaining in the contract',
    '$10/remaining month',
    '남은 달마다 $10',
    '잔여 개월당 $10',
    '$10 × 남은 개월 수',
  ];
  const unknown = ['$10 per month', 'up to $10 per remaining month', 'so much per month left'];
  assert.deepEqual(leaving([...counted, ...unknown]), [
    ...counted.map((cell) => [cell, 100, 0]),
    ...unknown.map((cell) => [cell, undefined, 1]),
  ]);
  // nobody can count months of a contract of which nobody knows how long it is
  for (const contract of ['', 'no contract']) {
    const [[, cost, told] = []] = leaving(['$10 per remaining month'], contract);
    assert.equal(cost, undefined);
    assert.ok(told);
  }
});

test('fees and discounts of several columns are all counted, whichever of them cannot be read', () => {
  const csv =
    'Plan,Price,One,Two\nA,$30,$1,$2\nB,$30,$1,soon\nC,$30,soon,$2\nD,$30,none,none\nE,$30,,\n';
  const monthly = (target: string) =>
    imported(csv, `One=${target}`, `Two=${target}`).plans.map((plan) => monthlyPrice(plan, 1));
  assert.deepEqual(monthly('fees.monthly'), [33, undefined, undefined, 30, undefined]);
  assert.deepEqual(monthly('discount'), [27, undefined, undefined, 30, 30]);
});

test('what leaving costs is the sum of its columns, and unknown where one cannot be read', () => {
  const csv =
    'Plan,Price,Contract,One,Two\nA,$30,24 months,$100,$20\nB,$30,24 months,$100,see terms\nC,$30,24 months,see terms,$20\nD,$30,24 months,none,none\n';
  const { plans, report } = imported(csv, 'One=exit', 'Two=exit');
  assert.deepEqual(
    plans.map((plan) => exitCost(plan, 12)),
    [120, undefined, undefined, 0],
  );
  assert.equal(report.entries.length, 2);
  for (const { reason } of report.entries)
    assert.match(reason, /expected an amount in USD, or "none".*what leaving costs is unknown/);
});

test('no contract beside an amount for leaving it is told, and does not look free', () => {
  const csv =
    'Plan,Price,Contract,ETF\nA,$30,no contract,$100\nB,$40,12 months,$100\nC,$40,none,none\n';
  const { plans, report } = imported(csv, 'ETF=exit');
  assert.deepEqual(
    plans.map((plan) => exitCost(plan, 1)),
    [undefined, 100, 0],
  );
  assert.deepEqual({ ...plans[0]?.values }, { 'column-3': 'no contract', 'column-4': '$100' });
  assert.deepEqual(
    report.entries.map(({ kind, line, column }) => [kind, line, column]),
    [
      ['value', 2, 'Contract'],
      ['value', 2, 'ETF'],
    ],
  );
});

test('a price or first price that cannot be read is unknown, and says what was expected', () => {
  const csv = 'Plan,Now,Months,Later\nA,call,12,$30\nB,$20,a year,$30\nC,$20,12,call\n';
  const maps = ['Now=price.promo', 'Months=price.promoMonths', 'Later=price'];
  const { plans, report } = imported(csv, ...maps);
  assert.deepEqual(totals(plans), [undefined, undefined, undefined]);
  const reason = (found: string) =>
    report.entries.find((entry) => entry.found === found)?.reason ?? '';
  assert.match(reason('call'), /expected an amount in USD/);
  assert.match(reason('a year'), /expected months such as 12/);
});

test('a point before three digits is thousands, and in a currency with two decimals it is told', () => {
  const told = (csv: string, currency: string, ...maps: string[]) => {
    const args = ['import', '-', '--json', '--currency', currency];
    const { stdout, stderr } = fairstay([...args, ...maps.flatMap((one) => ['--map', one])], csv);
    const [plan] = readFeed(stdout).feed?.plans ?? [];
    const { entries } = JSON.parse(stderr) as ImportReport;
    const remarks = entries.map(({ kind, found, reason }) => [kind, found, reason].join(' '));
    return [plan && monthlyPrice(plan, 1), ...remarks];
  };
  const why = (code: string) => `, since ${code} has no three decimals`;
  assert.deepEqual(told('Plan,Price\nA,$30.999\n', 'USD'), [
    30999,
    `remark $30.999 is read as $30999${why('USD')}`,
  ]);
  assert.deepEqual(told('Plan;Cost\nA;1.234 €\n', 'EUR', 'Cost=price'), [
    1234,
    `remark 1.234 € is read as 1234 €${why('EUR')}`,
  ]);
  assert.deepEqual(told('Plan,Price\nA,$30.999*\n', 'USD'), [
    30999,
    `remark $30.999* is read as $30999${why('USD')}; its * stays as a row of text`,
  ]);
  assert.deepEqual(told('Plan,Price,Setup\nA,$1,$30.999\n', 'USD', 'Setup=fees.monthly'), [
    31000,
    `remark $30.999 is read as $30999${why('USD')}`,
  ]);
  for (const [currency, prices] of [
    ['KRW', { '30.000원': 30000, '₩30.000': 30000 }],
    ['EUR', { '1.234,50 €': 1234.5, '1.234.567 €': 1234567 }],
    ['USD', { '$1,234': 1234, '$29.99': 29.99 }],
  ] as const) {
    const rows = Object.keys(prices).map((cell, i) => `Plan ${i},"${cell}"\n`);
    const args = ['import', '-', '--json', '--currency', currency];
    const { stdout, stderr } = fairstay(args, `Plan,Price\n${rows.join('')}`);
    const plans = readFeed(stdout).feed?.plans ?? [];
    assert.deepEqual(
      plans.map((plan) => monthlyPrice(plan, 1)),
      Object.values(prices),
    );
    assert.deepEqual((JSON.parse(stderr) as ImportReport).entries, []);
  }
  // speeds and months are no money
  assert.deepEqual(told('Plan,Price,Ping\nA,$30,1.234 ms\n', 'USD', 'Ping=latency'), [30]);
});

test('the same in a workbook, and in a file of a known format', async () => {
  const row = (...cells: (string | number)[]) => cells.map((value) => ({ value }));
  const sheet = {
    sheet: 'Plans',
    data: [row('Plan', 'Price', 'Setup'), row('A', 30, 'ask us'), row('B', 30, 9.5)],
  };
  const book = here.write('book.xlsx', await writeXlsx([sheet]).toBuffer());
  const args = ['import', book, '--currency', 'USD', '--map', 'Setup=fees.once'];
  const { stdout, stderr } = fairstay(args);
  assert.deepEqual(totals(readFeed(stdout).feed?.plans ?? []), [undefined, 729.5]);
  assert.match(stderr, /Setup "ask us" is not understood .*expected an amount in USD.*, line 2/);

  const labels = (note: string) =>
    `unique_plan_id,service_plan_name,monthly_price,intro_rate,Note,For\nx1,Home,50,No,${note},12\n`;
  const known = (note: string, ...maps: string[]) => totals(imported(labels(note), ...maps).plans);
  assert.deepEqual(known('9.50', 'Note=fees.once'), [1209.5]);
  assert.deepEqual(known('ask us', 'Note=fees.once'), [undefined]);
  assert.deepEqual(known('ask us', 'Note=price'), [undefined]);
  assert.deepEqual(known('40', 'Note=price.promo', 'For=price.promoMonths'), [1080]);
  assert.deepEqual(known('ask us', 'Note=price.promo', 'For=price.promoMonths'), [undefined]);
});

test('what a heading has in brackets counts for each of its cells', () => {
  type Column = readonly [heading: string, target: string, cost?: number, cell?: string];
  /** A plan for each column, with an amount in that alone: what it costs, and what is told of it. */
  const read = (columns: readonly Column[]) => {
    const headings = columns.map(([heading]) => `"${heading}"`);
    const rows = columns.map(([, , , own = '$10'], i) =>
      [`Plan ${i}`, '$30', '36 months', ...columns.map((_, j) => (i === j ? own : 'none'))].join(),
    );
    const csv = [['Plan', 'Price', 'Contract', ...headings].join(), ...rows, ''].join('\n');
    const { plans, report } = imported(csv, ...columns.map(([one, target]) => `${one}=${target}`));
    assert.ok(report.entries.every(({ line }) => line !== undefined));
    return columns.map(([heading, target], i) => {
      const plan = plans[i];
      assert.ok(plan);
      const cost = target === 'exit' ? exitCost(plan, 24) : totalCost(plan, 24)?.amount;
      const told = report.entries.filter(({ line }) => line === i + 2).map(({ reason }) => reason);
      return { heading, cost, told };
    });
  };
  const known: Column[] = [
    ['Setup (one-time, tax included)', 'fees.once', 730],
    ['Setup ($)', 'fees.once', 730, '10'],
    ['Rent (per month)', 'fees.monthly', 960],
    ['Discount (monthly)', 'discount', 480],
  ];
  const leaving: Column[] = [
    ['위약금(남은 달마다)', 'exit', 120],
    ['ETF (per remaining month)', 'exit', 120],
    ['ETF (USD)', 'exit', 10, '10'],
  ];
  for (const columns of [known, leaving])
    assert.deepEqual(
      read(columns),
      columns.map(([heading, , cost]) => ({ heading, cost, told: [] })),
    );
  for (const { heading, cost, told } of read([
    ['위약금(1년 이내)', 'exit'],
    ['ETF (minimum)', 'exit'],
    ['Setup (VAT 별도)', 'fees.once'],
    ['Setup (per month)', 'fees.once'],
    ['Rent (first year)', 'fees.monthly'],
    ['Rent (one-time)', 'fees.monthly'],
    ['할인(12개월)', 'discount'],
  ])) {
    assert.equal(cost, undefined, heading);
    assert.match(told[0] ?? '', /as its heading says something besides.*unknown/, heading);
  }
});
