import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readTable } from '../../../src/feed/index.js';
import { codesOf, plansOf, price, tableOf } from './table-of.js';

const extra = (label: string) => ({ label, id: label, state: 'included' });
const blog = tableOf(
  '서비스     | 요금     | 속도    | 고객 지원        | 부가 서비스',
  'A 서비스   | 30.000원 | 100Mbps | 전화/온라인 지원 | 스트리밍 서비스 포함',
  'B 서비스   | 35.000원 | 200Mbps | 24시간 고객 지원 | 클라우드 저장소 포함',
  'C 서비스   | 25.000원 | 50Mbps  | 전화 지원        | 없음',
);
const blogPlans = [
  {
    id: 'a-서비스',
    name: 'A 서비스',
    price: price(30000),
    speed: { down: 100 },
    support: { channels: ['phone', 'online'] },
    extras: [extra('스트리밍 서비스')],
    values: {},
  },
  {
    id: 'b-서비스',
    name: 'B 서비스',
    price: price(35000),
    speed: { down: 200 },
    support: { hours: '24시간' },
    extras: [extra('클라우드 저장소')],
    values: {},
  },
  {
    id: 'c-서비스',
    name: 'C 서비스',
    price: price(25000),
    speed: { down: 50 },
    support: { channels: ['phone'] },
    extras: [],
    values: {},
  },
];

test("a blog's table comes out exactly", () => {
  const result = readTable(blog);
  assert.equal(result.feed?.currency, 'KRW');
  assert.deepEqual(result.feed.points, []);
  assert.deepEqual(result.problems, []);
  assert.deepEqual(plansOf(blog), blogPlans);
});

test('an English table with everything in it', () => {
  const [plan] = plansOf(
    tableOf(
      'Provider | Plan name | Price / month | Download | Upload | Data cap | Contract length | Early termination fee | Setup fee | Router rental fee | Bundle discount | Support | Extras | Rating | Colour',
      'Acme | Fibre 500 | $59.99/mo | 500 Mbps | 50 Mbps | Unlimited | 24 months | $200 | $49.00 | $5/mo | $10/mo | 24/7 phone, chat | TV pack, Router | 4.2/5 | blue',
    ),
  );
  assert.deepEqual(plan, {
    id: 'fibre-500',
    name: 'Fibre 500',
    provider: 'Acme',
    price: price(59.99),
    speed: { down: 500, up: 50 },
    data: { cap: 'unlimited' },
    contract: { months: 24 },
    support: { channels: ['phone', 'chat'], hours: '24/7' },
    extras: [extra('TV pack'), extra('Router')],
    values: {
      'column-8': '$200',
      'column-9': '$49.00',
      'column-10': '$5/mo',
      'column-11': '$10/mo',
      'column-14': '4.2/5',
      'column-15': 'blue',
    },
  });
});

test('columns that are not understood become points, and nothing is dropped', () => {
  const result = readTable(
    tableOf('요금제 | 색 | 요금 | 무게', 'A | 빨강 | 문의 | -', 'B | 파랑 | 1원 | 3kg'),
  );
  assert.deepEqual(
    result.feed?.points.map((point) => [point.id, point.label, point.kind]),
    [
      ['column-2', '색', 'text'],
      ['column-3', '요금', 'text'],
      ['column-4', '무게', 'text'],
    ],
  );
  const values = result.feed.plans.map((plan) => ({ ...plan.values }));
  assert.deepEqual(values, [
    { 'column-2': '빨강', 'column-3': '문의' },
    { 'column-2': '파랑', 'column-3': '1원', 'column-4': '3kg' },
  ]);
  assert.deepEqual(codesOf(result), [
    'note not-understood /header/1',
    'note not-understood /header/3',
    'note not-understood /rows/0/2',
  ]);
  assert.match(result.problems[2]?.message ?? '', /"문의" stays as text/);
});

test('a column that stays as text for one plan does so for all: none says that its value is unknown', () => {
  const { feed, problems } = readTable(
    tableOf(
      '요금제 | 요금 | 속도',
      'A | 3만원 | 1Gbps',
      'B | 문의 | 500Mbps',
      'C | - |',
      'D | 1원 | -',
    ),
  );
  assert.deepEqual(
    feed?.points.map(({ label }) => label),
    ['요금'],
  );
  assert.deepEqual(
    feed.plans.map((plan) => ({ ...plan.values })),
    [{ 'column-2': '3만원' }, { 'column-2': '문의' }, {}, { 'column-2': '1원' }],
  );
  assert.deepEqual(feed.plans[0]?.price, price(30000));
  assert.equal(problems.length, 1, 'only what is not understood is told');
});

test('the points of a table never have the id of a point that every comparison has', () => {
  const result = readTable(tableOf('Plan | Price | Data | Latency', 'A | $1 | some | low'));
  assert.equal(result.feed?.points.length, 2);
  assert.ok(!codesOf(result).some((it) => it.includes('duplicate-id')));
});

test('the second column for a field stays as text', () => {
  const result = readTable(tableOf('요금제 | 요금 | 가격', 'A | 1원 | 2원'));
  const plan = result.feed?.plans[0];
  assert.deepEqual(plan?.price, price(1));
  assert.deepEqual({ ...plan.values }, { 'column-3': '2원' });
  assert.deepEqual(codesOf(result), ['note not-understood /header/2']);
});

test('a second list of extras is not added to one that is complete', () => {
  const [plan] = plansOf(tableOf('요금제 | 혜택 | 부가 서비스', 'A | 넷플릭스 | 디즈니'), {
    currency: 'KRW',
  });
  assert.deepEqual(plan?.['extras'], [extra('넷플릭스')]);
  assert.deepEqual(plan['values'], { 'column-3': '디즈니' });
});

test('fees are no part of a plan until all of them are read: its total says that they are not stated', () => {
  const [plan] = plansOf(tableOf('요금제 | 요금 | 설치비', 'A | 1원 | 3원'));
  assert.equal(plan?.['fees'], undefined);
  assert.deepEqual(plan?.['values'], { 'column-3': '3원' });
});

test('download and upload stand in columns of their own', () => {
  const [plan] = plansOf(tableOf('요금제 | 업로드 | 속도', 'A | 30Mbps | 100Mbps'), {
    currency: 'KRW',
  });
  assert.deepEqual(plan?.['speed'], { down: 100, up: 30 });
});

test('ids are unique, and the same text gives the same id', () => {
  const ids = (...names: string[]) =>
    plansOf(tableOf('요금제 | 요금', ...names.map((name) => `${name} | 1원`))).map(
      (plan) => plan['id'],
    );
  assert.deepEqual(ids('A', 'B  b', 'A', 'A-3', '???', '__proto__', '!'), [
    'a',
    'b-b',
    'a-3',
    'a-3-4',
    'row',
    'proto',
    'row-7',
  ]);
  assert.deepEqual(ids('X', 'B  b').at(-1), 'b-b');
  assert.deepEqual(ids('A', 'A-2', 'A'), ['a', 'a-2', 'a-3']);
});

test('the heading says which column names the plan', () => {
  const plans = plansOf(tableOf('통신사 | 월 요금 | 요금제 이름', 'KT | 1원 | 슬림'));
  assert.deepEqual([plans[0]?.['name'], plans[0]?.['provider']], ['슬림', 'KT']);
  const first = plansOf(tableOf('통신사 | 월 요금', 'KT | 1원'));
  assert.deepEqual([first[0]?.['name'], first[0]?.['provider']], ['KT', 'KT']);
});

test('rows may be shorter or longer than the header', () => {
  const result = readTable(tableOf('요금제 | 요금', 'A', 'B | 1원 | 더 | 있음', ' | 2원', ' | '));
  assert.deepEqual(
    result.feed?.plans.map((plan) => plan.name),
    ['A', 'B', '#3'],
  );
  assert.deepEqual(
    result.feed.points.map((point) => point.label),
    ['#3', '#4'],
  );
  assert.deepEqual({ ...result.feed.plans[1]?.values }, { 'column-3': '더', 'column-4': '있음' });
});

test('without a header the first column names, and all else stays as text', () => {
  const bare = plansOf({ header: [], rows: tableOf('', 'A | 1원', 'B | 2원').rows });
  assert.deepEqual(bare[1], { id: 'b', name: 'B', values: { 'column-2': '2원' } });
});

test('a table without rows is fatal', () => {
  for (const rows of [[], [[]], [[{ text: ' ' }, { text: '' }]]]) {
    const result = readTable({ header: ['요금제', '요금'], rows });
    assert.equal(result.feed, undefined);
    assert.deepEqual(codesOf(result), ['note missing ', 'fatal no-plans /plans']);
  }
});

test('the currency: cells, then the option, then Hangul, then none', () => {
  const currency = (price: string, option?: string, name = 'A') => {
    const result = readTable(
      tableOf('Plan | Price', `${name} | ${price}`),
      option ? { currency: option } : {},
    );
    return [result.feed?.currency, ...codesOf(result)];
  };
  assert.deepEqual(currency('£3', 'USD'), ['GBP']);
  assert.deepEqual(currency('3', 'USD'), ['USD']);
  assert.deepEqual(currency('3', undefined, '가'), ['KRW', 'note missing ']);
  assert.deepEqual(currency('3'), [undefined, 'note missing ', 'fatal wrong-value /currency']);
  assert.deepEqual(currency('3', 'usd'), [undefined, 'fatal wrong-value /currency']);
  assert.deepEqual(currency('from £3'), ['GBP', 'note not-understood /rows/0/1']);
});

test('what a plan is called says nothing of the currency', () => {
  const result = readTable(tableOf('Plan | Price', '€ saver | $1', '€ saver plus | 2'));
  assert.equal(result.feed?.currency, 'USD');
});

test('of several currencies most cells win, and the others stay as text', () => {
  const result = readTable(tableOf('Plan | Price', 'A | $1', 'B | $2', 'C | 3 €', 'D | 4'));
  assert.equal(result.feed?.currency, 'USD');
  assert.deepEqual(
    result.feed.plans.map((plan) => plan.price?.steps[0]?.amount),
    [1, 2, undefined, 4],
  );
  assert.deepEqual({ ...result.feed.plans[2]?.values }, { 'column-2': '3 €' });
  assert.deepEqual(codesOf(result), ['note not-understood /rows/2/1']);
});
