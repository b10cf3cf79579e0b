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

test('plans that run across are read the same', () => {
  const [header = [], ...rows] = blog.header.map((it, i) => [
    it,
    ...blog.rows.map((row) => row[i]?.text ?? ''),
  ]);
  const turned = { header, rows: rows.map((row) => row.map((text) => ({ text }))) };
  assert.deepEqual(plansOf(turned), blogPlans);
  assert.deepEqual(plansOf({ ...turned, header: ['', ...header.slice(1)] }), blogPlans);
  const bare = { header: [], rows: [header.map((text) => ({ text })), ...turned.rows] };
  assert.deepEqual(plansOf(bare), blogPlans);
});

test('problems of plans that run across point where the cell stands', () => {
  const table = tableOf('  | A | B', '요금 | 1원 | 문의', '속도 | 1Mbps | 2Mbps');
  assert.deepEqual(codesOf(readTable(table)), ['note not-understood /rows/0/2']);
});

test('plans that run across may miss cells', () => {
  const plans = plansOf(tableOf('요금제 | A | B', '요금 | 1원', '속도 | 1Mbps | 2Mbps'));
  assert.deepEqual(
    plans.map((plan) => [plan['price'], plan['speed'], plan['values']]),
    [
      [price(1), { down: 1 }, {}],
      [undefined, { down: 2 }, {}],
    ],
  );
});

test('one row of fields is enough to say that plans run across', () => {
  const plans = plansOf(tableOf('요금제 | A | B', '요금 | 10,000원 | 20,000원'));
  assert.deepEqual(
    plans.map((plan) => [plan['name'], plan['price']]),
    [
      ['A', price(10000)],
      ['B', price(20000)],
    ],
  );
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
    exit: [{ type: 'flat', amount: 200 }],
    fees: [
      { label: 'Setup fee', amount: 49, when: 'once' },
      { label: 'Router rental fee', amount: 5, when: 'monthly' },
    ],
    discounts: [{ label: 'Bundle discount', amount: 10, condition: 'Bundle discount' }],
    support: { channels: ['phone', 'chat'], hours: '24/7' },
    extras: [extra('TV pack'), extra('Router')],
    rating: { value: 4.2, scale: 5 },
    values: { 'column-colour': 'blue' },
  });
});

test('what leaving costs may stand before the contract', () => {
  const [plan] = plansOf(tableOf('요금제 | 위약금 | 약정', 'A | 100,000원 | 24개월'));
  assert.deepEqual(plan?.['exit'], [{ type: 'flat', amount: 100000 }]);
  const [free] = plansOf(tableOf('요금제 | 위약금 | 약정', 'A | 100,000원 | 무약정'));
  assert.equal(free?.['exit'], undefined);
  assert.deepEqual(free?.['values'], { 'column-위약금': '100,000원' });
});

test('columns that are not understood become points, and nothing is dropped', () => {
  const result = readTable(
    tableOf('요금제 | 색 | 요금 | 무게', 'A | 빨강 | 문의 | -', 'B | 파랑 | 1원 | 3kg'),
  );
  assert.deepEqual(
    result.feed?.points.map((point) => [point.id, point.label, point.kind]),
    [
      ['column-색', '색', 'text'],
      ['column-요금', '요금', 'text'],
      ['column-무게', '무게', 'text'],
    ],
  );
  const values = result.feed.plans.map((plan) => ({ ...plan.values }));
  assert.deepEqual(values, [
    { 'column-색': '빨강', 'column-요금': '문의' },
    { 'column-색': '파랑', 'column-무게': '3kg' },
  ]);
  assert.deepEqual(codesOf(result), [
    'note not-understood /header/1',
    'note not-understood /header/3',
    'note not-understood /rows/0/2',
  ]);
  assert.match(result.problems[2]?.message ?? '', /"문의".*"A".*"요금"/);
});

test('the points of a table never have the id of a point that every comparison has', () => {
  const result = readTable(tableOf('Plan | Price | Data | Latency', 'A | $1 | some | low'));
  assert.equal(result.feed?.points.length, 2);
  assert.ok(!codesOf(result).some((it) => it.includes('duplicate-id')));
});

test('the second column for a field stays as text, but fees add up', () => {
  const result = readTable(
    tableOf('요금제 | 요금 | 가격 | 설치비 | 가입비', 'A | 1원 | 2원 | 3원 | 4원'),
  );
  const plan = result.feed?.plans[0];
  assert.deepEqual(plan?.price, price(1));
  assert.deepEqual({ ...plan.values }, { 'column-가격': '2원' });
  assert.deepEqual(
    plan.fees?.map((fee) => fee.amount),
    [3, 4],
  );
});

test('a second list of extras is not added to one that is complete', () => {
  const [plan] = plansOf(tableOf('요금제 | 혜택 | 부가 서비스', 'A | 넷플릭스 | 디즈니'), {
    currency: 'KRW',
  });
  assert.deepEqual(plan?.['extras'], [extra('넷플릭스')]);
  assert.deepEqual(plan['values'], { 'column-부가-서비스': '디즈니' });
});

test('a fee that is unknown beside one that is known makes the total unknown', () => {
  const result = readTable(tableOf('요금제 | 요금 | 설치비 | 가입비', 'A | 1원 | 3원 | -'));
  assert.deepEqual(
    result.feed?.plans[0]?.fees?.map((fee) => fee.amount),
    [3, undefined],
  );
});

test('an upload speed that is stated twice is not overwritten', () => {
  const [plan] = plansOf(
    tableOf('요금제 | 속도 | 업로드', 'A | 100/20Mbps | 30Mbps', 'B | 1원 |'),
    {
      currency: 'KRW',
    },
  );
  assert.deepEqual(plan?.['speed'], { down: 100, up: 20 });
  assert.deepEqual(plan['values'], { 'column-업로드': '30Mbps' });
});

test('ids are unique, and the same text gives the same id', () => {
  const ids = (...names: string[]) =>
    plansOf(tableOf('요금제 | 요금', ...names.map((name) => `${name} | 1원`))).map(
      (plan) => plan['id'],
    );
  assert.deepEqual(ids('A', 'B  b', 'A', 'A-2', '???', '__proto__'), [
    'a',
    'b-b',
    'a-2',
    'a-2-2',
    'row-5',
    'proto',
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

test('without a header the first row is it where it names fields', () => {
  const [plan] = plansOf({ header: [], rows: tableOf('', '요금제 | 요금', 'A | 1원').rows });
  assert.deepEqual([plan?.['name'], plan?.['price']], ['A', price(1)]);
  const bare = plansOf({ header: [], rows: tableOf('', 'A | 1원', 'B | 2원').rows });
  assert.deepEqual(bare[1], { id: 'b', name: 'B', values: { 'column-2': '2원' } });
});

test('a table without rows is fatal', () => {
  for (const rows of [[], [[]], [[{ text: ' ' }, { text: '' }]]]) {
    const result = readTable({ header: ['요금제', '요금'], rows });
    assert.equal(result.feed, undefined);
    assert.deepEqual(codesOf(result), ['fatal no-plans /rows']);
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
  assert.deepEqual(currency('3', 'usd', '가'), ['KRW', 'note missing ']);
  assert.deepEqual(currency('3'), [undefined, 'fatal missing ']);
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
  assert.deepEqual({ ...result.feed.plans[2]?.values }, { 'column-price': '3 €' });
  assert.deepEqual(codesOf(result), ['field not-understood /rows/2/1']);
});
