import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFeed, understandTable, type TableField } from '../../../src/feed/index.js';
import { exitCost, totalCost } from '../../../src/pricing/index.js';
import { tableOf } from './table-of.js';

/** What the plans of a table cost over 24 months, and what leaving after 12 costs. */
function costs(lines: string[], fields?: (TableField | 'text' | undefined)[]) {
  const { feed } = readFeed(understandTable(tableOf(...lines), { fields }).feed);
  return (feed?.plans ?? []).map((plan) => [totalCost(plan, 24)?.amount, exitCost(plan, 12)]);
}

test('what is charged besides the price counts in the total', () => {
  const table = [
    '요금제 | 월 요금 | 약정 | 설치비(VAT 포함) | 공유기 임대료 | 가입비(만원) | 위약금',
    'A | 30,000원 | 36개월 | 55,000원 | 월 3,300원 | 1 | 120,000원',
    'B | 30,000원 | 36개월 | 무료 | 없음 | 없음 | 없음',
  ];
  assert.deepEqual(costs(table), [
    [30_000 * 24 + 55_000 + 3_300 * 24 + 10_000, 120_000],
    [720_000, 0],
  ]);
});

test('headings are known in both languages, and no others', () => {
  const headings: Record<string, TableField> = {
    '설치 비용': 'setup',
    가입비: 'setup',
    'Set-up fee': 'setup',
    'Installation fee (one time)': 'setup',
    'Activation fee': 'setup',
    '초기 비용': 'setup',
    유심비: 'setup',
    'USIM 비용': 'setup',
    'SIM card fee': 'setup',
    'One-time fees': 'setup',
    '모뎀 대여료': 'fee',
    임대료: 'fee',
    '월 임대료': 'fee',
    '와이파이 임대료': 'fee',
    '공유기 임대료(월)': 'fee',
    '셋톱박스 사용료': 'fee',
    장비료: 'fee',
    'Modem rental': 'fee',
    'Equipment rental fees': 'fee',
    'Monthly equipment fee': 'fee',
    'Rental fee': 'fee',
    'Equipment fee': 'fee',
    '중도 해지 위약금': 'exit',
    '약정 위약금': 'exit',
    할인반환금: 'exit',
    '할인 반환금': 'exit',
    'Early termination fee': 'exit',
    ETF: 'exit',
  };
  for (const [heading, field] of Object.entries(headings)) {
    const table = tableOf(`이름 | ${heading}`, 'A | 1원');
    assert.equal(understandTable(table).columns[1]?.field, field, heading);
  }
  for (const heading of [
    '설치',
    '설치 여부',
    'Setup',
    '임대',
    'Fees',
    '해지 방법',
    'Installation',
    '장비',
    '유심',
    '초기 할인',
    '단말',
    '비용',
    '할인',
    'Equipment',
    'Rental car',
    'Rental',
    'Modem',

    '사용료',
  ])
    assert.equal(
      understandTable(tableOf(`이름 | ${heading}`, 'A | 1')).columns[1]?.field,
      undefined,
    );
});

test('a charge that is not told is unknown, and so are the costs', () => {
  for (const cell of ['', '-', '?', '문의', '3만원부터', '미정'])
    assert.deepEqual(
      costs(['이름 | 요금 | 약정 | 설치비', `A | 30,000원 | 12개월 | ${cell}`]),
      [[undefined, undefined]],
      cell,
    );
  const { feed } = understandTable(tableOf('이름 | 요금 | 설치비', '', 'A | 30,000원 | 문의'));
  assert.deepEqual(feed.plans[0]?.fees, [{ label: '설치비', amount: null, when: 'once' }]);
  assert.deepEqual(
    readFeed(feed).problems.map(({ level, path }) => [level, path]),
    [['note', '/plans/0/fees/0/amount']],
  );
  const exit = ['이름 | 요금 | 약정 | 위약금', 'A | 30,000원 | 36개월 | 문의'];
  assert.deepEqual(costs(exit), [[720_000, undefined]]);
});

test('no contract, and an amount for leaving it: neither counts, and both stay in sight', () => {
  const lines = (cells: string[]) => ['이름 | 요금 | 약정 | 위약금', '', ...cells];
  const cells = ['A | 30,000원 | 없음 | 100,000원', 'B | 20,000원 | 24개월 | 100,000원'];
  assert.deepEqual(costs(lines(cells)), [
    [720_000, undefined],
    [480_000, 100_000],
  ]);
  const { feed, problems } = understandTable(tableOf(...lines(cells)));
  assert.deepEqual(Object.values(feed.plans[0]?.values ?? {}), ['없음', '100,000원']);
  assert.equal(feed.points?.length, 2);
  assert.deepEqual(
    problems.map(({ path }) => path),
    ['/rows/1/2', '/rows/1/3'],
  );
  for (const free of ['없음', '0원'])
    assert.deepEqual(costs(lines([`A | 30,000원 | 없음 | ${free}`])), [[720_000, 0]], free);
});

test('an amount a month is none that is paid once', () => {
  for (const table of [
    ['이름 | 요금 | 설치비', 'A | 30,000원 | 월 3,300원'],
    ['이름 | 요금 | 설치비(월)', 'A | 30,000원 | 3,300원'],
    ['Plan | Price | Setup fee', 'A | $30 | $3/mo'],
  ])
    assert.equal(costs(table)[0]?.[0], undefined, table.join());
});

test('leaving may cost an amount for each month that is left', () => {
  const leaving = (cell: string) =>
    costs(['이름 | 요금 | 약정 | 위약금', `A | 30,000원 | 24개월 | ${cell}`])[0]?.[1];
  for (const cell of ['남은 달마다 1만원', '잔여 개월당 10,000원', '10,000원 × 잔여 약정 개월 수'])
    assert.equal(leaving(cell), 120_000, cell);
  for (const cell of ['월 1만원', '남은 달마다', '남은 달마다 문의'])
    assert.equal(leaving(cell), undefined, cell);
});

test('what cannot be read stays as text, and its place is told', () => {
  const { feed, problems } = understandTable(
    tableOf('이름 | 요금 | 설치비', 'A | 3만원 | 문의', 'B | 3만원 | 5만원'),
  );
  assert.deepEqual(
    problems.map(({ path }) => path),
    ['/rows/0/2'],
  );
  assert.deepEqual(
    feed.plans.map(({ values }) => values),
    [{ 'column-3': '문의' }, { 'column-3': '5만원' }],
  );
});

test('an author says what is charged: two columns of one name both count', () => {
  const fields = [undefined, undefined, 'setup', 'setup', 'fee'] as const;
  const told = (first: string) =>
    costs(['이름 | 요금 | 기타 | 기타 | ', `A | 1만원 | ${first} | 2천원 | 100원`], [...fields]);
  assert.deepEqual(told('천원'), [[undefined, undefined]]);
  assert.deepEqual(told('1천원'), [[240_000 + 3_000 + 2_400, undefined]]);
  assert.deepEqual(told(''), [[undefined, undefined]]);
});

test('a heading in brackets says that each amount is for a month that is left', () => {
  for (const heading of [
    '위약금(남은 달마다)',
    '위약금 (잔여 개월당)',
    '위약금(원, 남은 달마다)',
    '위약금（남은 1개월당）',
    'Early termination fee (per remaining month)',
    'ETF (each month left)',
  ])
    for (const cell of ['10,000원', '남은 달마다 1만원', '월 10,000원'])
      assert.deepEqual(
        costs(
          [`이름 | 요금 | 약정 | ${heading}`, `A | 30,000원 | 24개월 | ${cell}`],
          [undefined, undefined, undefined, 'exit'],
        ),
        [[720_000, 120_000]],
        `${heading}: ${cell}`,
      );
  const known = ['이름 | 요금 | 약정 | 위약금(만원 × 남은 개월 수)', 'A | 3만원 | 24개월 | 1'];
  assert.deepEqual(costs(known), [[720_000, 120_000]]);
  const free = ['이름 | 요금 | 약정 | 위약금(남은 달마다)', 'A | 3만원 | 24개월 | 없음'];
  assert.deepEqual(costs(free), [[720_000, 0]]);
});

test('brackets that may change an amount leave it unknown, and that is told', () => {
  const changed: [heading: string, field: TableField][] = [
    ['설치비(VAT 별도)', 'setup'],
    ['설치비 VAT 별도', 'setup'],
    ['설치비(부가세 미포함)', 'setup'],
    ['설치비（VAT 별도）', 'setup'],
    ['설치비(원, VAT 별도)', 'setup'],
    ['설치비(월)', 'setup'],
    ['설치비(최대 50% 할인)', 'setup'],
    ['Setup fee (excl. tax)', 'setup'],
    ['Setup fee (first year)', 'setup'],
    [`설치비(${'가'.repeat(300)})`, 'setup'],
    ['장비 임대료(연)', 'fee'],
    ['장비 임대료(24개월 총액)', 'fee'],
    ['장비 임대료(12개월)', 'fee'],
    ['Equipment fee (per year)', 'fee'],
    ['Equipment fee (one-time)', 'fee'],
    ['Equipment fee (first year)', 'fee'],
    ['위약금(1년 이내)', 'exit'],
    ['위약금(최저)', 'exit'],
    ['위약금(월)', 'exit'],
    ['위약금(남은 달마다, 최저)', 'exit'],
  ];
  for (const [heading, field] of changed) {
    const table = tableOf(`이름 | 요금 | 약정 | ${heading}`, 'A | 30,000원 | 36개월 | 10,000원');
    const { feed, problems } = understandTable(table, {
      fields: [undefined, undefined, undefined, field],
    });
    const [plan] = readFeed(feed).feed?.plans ?? [];
    assert.ok(plan);
    const cost = field === 'exit' ? exitCost(plan, 12) : totalCost(plan, 24)?.amount;
    assert.equal(cost, undefined, heading);
    assert.deepEqual(feed.plans[0]?.values, { 'column-4': '10,000원' }, heading);
    assert.deepEqual(
      problems.map(({ path }) => path),
      ['/rows/0/3'],
      heading,
    );
  }
});

test('brackets that change nothing do not', () => {
  const cost = (heading: string, cell: string, field: TableField) =>
    costs(
      [`이름 | 요금 | 약정 | ${heading}`, `A | 30,000원 | 36개월 | ${cell}`],
      [undefined, undefined, undefined, field],
    )[0];
  for (const [heading, cell] of [
    ['설치비(VAT 포함)', '55,000원'],
    ['설치비(원)', '55,000'],
    ['설치비(단위: 원)', '55,000'],
    ['설치비(원, VAT 포함)', '55,000'],
    ['설치비(만원)', '5.5'],
    ['설치비(만원)', '55,000원'],
    ['설치비(천원)', '55'],
    ['설치비(KRW)', '55,000'],
    ['설치비(1회)', '55,000원'],
    ['설치비(최초 1회, 부가세 포함)', '55,000원'],
    ['Setup fee (one-time)', '55,000원'],
    ['Setup fee [tax included]', '55,000원'],
  ] as const)
    assert.equal(cost(heading, cell, 'setup')?.[0], 775_000, heading);
  for (const [heading, cell] of [
    ['임대료(월)', '3,300원'],
    ['임대료(원/월)', '3,300'],
    ['임대료(월, 천원)', '3.3'],
    ['Rental (per month)', '3,300원'],
    ['공유기 임대료 (매월, VAT 포함)', '월 3,300원'],
  ] as const)
    assert.equal(cost(heading, cell, 'fee')?.[0], 720_000 + 3_300 * 24, heading);
  assert.equal(cost('위약금(만원)', '12', 'exit')?.[1], 120_000);
  assert.equal(cost('Early termination fee (ETF)', '120,000원', 'exit')?.[1], 120_000);
  // 55 dollars are not 55 won
  assert.equal(cost('설치비($)', '55', 'setup')?.[0], undefined);
});

test('what leaving costs is the sum of its columns, and unknown where one says nothing', () => {
  const told = (first: string, second: string) =>
    costs(
      ['이름 | 요금 | 약정 | 위약금 | 돌려줄 돈', `A | 1만원 | 24개월 | ${first} | ${second}`],
      [undefined, undefined, undefined, undefined, 'exit'],
    )[0]?.[1];
  assert.equal(told('5만원', '7만원'), 120_000);
  assert.equal(told('5만원', '남은 달마다 1천원'), 62_000);
  assert.equal(told('없음', '7만원'), 70_000);
  assert.equal(told('없음', '없음'), 0);
  for (const unknown of ['', '문의', '-', '7만원~']) {
    assert.equal(told('5만원', unknown), undefined, unknown);
    assert.equal(told(unknown, '5만원'), undefined, unknown);
  }
  const table = ['이름 | 요금 | 약정 | 위약금 | 해지 비용', 'A | 1만원 | 24개월 | 5만원 | 7만원'];
  assert.deepEqual(costs(table), [[240_000, 120_000]]);
});
