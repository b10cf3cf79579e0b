import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFeed } from '../../src/feed/index.js';
import { monthlyPrice, regularPrice, totalCost } from '../../src/pricing/index.js';
import { shared } from '../shared.js';
import { fairstay, imported } from './command.js';

const examples = shared('data/tmf/tmf620-v5-examples-productoffering.json');

test(
  'the examples of TM Forum: each offering is a plan, or told',
  { skip: examples === undefined },
  () => {
    const { status, report, feed } = imported(['-'], examples);
    assert.equal(status, 0);
    // those that only refer to an offering are none
    let offerings = 0;
    JSON.parse(examples ?? '', (_key, value: Record<string, unknown> | null) => {
      if (value?.['@type'] === 'ProductOffering' && !('@referredType' in value)) offerings++;
      return value;
    });
    assert.equal(report.rows, offerings);
    assert.equal(report.plans + report.reported, report.rows);
    assert.equal(report.currency, 'EUR');

    const [firewall, broadband] = feed?.plans ?? [];
    assert.ok(firewall && broadband);
    // 50 a month less the 10 % that its price names, for 12 months
    assert.deepEqual(
      [1, 12, 13].map((month) => monthlyPrice(firewall, month)),
      [45, 45, 50],
    );
    assert.equal(regularPrice(firewall), 50);
    assert.deepEqual([firewall.contract?.months, broadband.contract?.months], [12, 36]);
    assert.equal(broadband.price, undefined);
    const told = (found: string) => report.entries.find((it) => it.found === found)?.reason ?? '';
    assert.match(told('1103'), /reference, and the price itself is not in the file/);
    assert.match(told('10 %'), /read as 5 a month/);
    const rows = report.entries
      .filter(({ kind }) => kind === 'row')
      .map(({ path, reason }) => [path, reason]);
    assert.deepEqual(
      rows.map(([, reason]) => reason),
      [
        'has the id "7655", which is there already',
        'has the id "7655", which is there already',
        'has the id "7655", which is there already',
        'is an event that does not name the offering',
        'is told as deleted',
      ],
    );
  },
);

const offering = (rest: object) => ({ '@type': 'ProductOffering', id: 'a', name: 'A', ...rest });
const price = (rest: object) => ({
  '@type': 'ProductOfferingPrice',
  id: 'p',
  name: 'Price',
  priceType: 'recurring',
  recurringChargePeriodType: 'month',
  price: { unit: 'USD', value: 30 },
  ...rest,
});
const tmf = (value: unknown, ...args: string[]) => imported(['-', ...args], JSON.stringify(value));

const setup = (rest: object) =>
  price({
    id: 'q',
    name: 'Setup',
    priceType: 'oneTime',
    price: { unit: 'USD', value: 9.5 },
    ...rest,
  });

test('one-time prices are fees, and prices for use are listed', () => {
  const usage = price({ id: 'u', name: 'Roaming', priceType: 'usage' });
  const { feed, report } = tmf([offering({ productOfferingPrice: [price({}), setup({}), usage] })]);
  const [plan] = feed?.plans ?? [];
  assert.deepEqual(plan?.fees, [{ label: 'Setup', amount: 9.5, when: 'once' }]);
  assert.equal(plan && monthlyPrice(plan, 1), 30);
  assert.deepEqual(
    report.entries.map(({ found, kind }) => [found, kind]),
    [['u', 'value']],
  );
});

for (const [what, other] of [
  ['a yearly price', price({ id: 'r', name: 'Yearly', recurringChargePeriodType: 'year' })],
  ['a fee that is not in the file', { id: 'r', name: 'Setup' }],
  ['a fee in another currency', setup({ id: 'r', price: { unit: 'EUR', value: 9.5 } })],
  ['a fee without an amount', setup({ id: 'r', price: {} })],
] as const)
  test(`${what} makes the costs unknown, rather than too low`, () => {
    for (const prices of [
      [price({}), other],
      [other, price({})],
    ]) {
      const json = JSON.stringify(offering({ productOfferingPrice: prices }));
      const { status, stdout, stderr } = fairstay(['import', '-', '--currency', 'USD'], json);
      assert.equal(status, 0);
      const [plan] = readFeed(stdout).feed?.plans ?? [];
      assert.equal(plan?.price?.steps[0]?.amount, 30, 'what is known stays');
      assert.equal(totalCost(plan, 24), undefined);
      assert.match(stderr, /productOfferingPrice "r" .*the costs of this plan are unknown/);
      assert.equal(stderr.match(/costs of this plan/g)?.length, 1, 'it is told once');
    }
  });

test('a discount that cannot be read makes the costs unknown, rather than too high or too low', () => {
  const relation = { relationshipType: 'discountedBy', id: 'gone' };
  const json = JSON.stringify(
    offering({ productOfferingPrice: [price({ popRelationship: [relation] })] }),
  );
  const { status, stdout, stderr } = fairstay(['import', '-', '--json'], json);
  assert.equal(status, 0);
  assert.match(stderr, /the costs of this plan are unknown/);
  assert.match(
    fairstay(['validate', '-'], stdout).stdout,
    /note missing \/plans\/0\/discounts\/0\/amount .*\n.*1 plan, 1 note/,
  );
});

test('characteristics are read as a table is, by their names', () => {
  const { feed } = tmf(
    offering({
      productOfferingPrice: [price({})],
      prodSpecCharValueUse: [
        {
          name: 'Download speed',
          productSpecCharacteristicValue: [{ value: 300, unitOfMeasure: 'Mbps' }],
        },
        {
          name: 'Colour',
          productSpecCharacteristicValue: [{ value: 'red', isDefault: true }, { value: 'blue' }],
        },
      ],
    }),
  );
  assert.equal(feed?.plans[0]?.speed?.down, 300);
  assert.deepEqual(Object.values(feed?.plans[0]?.values ?? {}), ['red (default), blue']);
});

test('two currencies have to be chosen between', () => {
  const two = [
    offering({ productOfferingPrice: [price({})] }),
    offering({
      id: 'b',
      name: 'B',
      productOfferingPrice: [price({ id: 'e', price: { unit: 'EUR', value: 20 } })],
    }),
  ];
  const asked = fairstay(['import', '-'], JSON.stringify(two));
  assert.equal(asked.status, 2);
  assert.match(asked.stderr, /in USD, EUR.*--currency/);
  const { feed, report } = tmf(two, '--currency', 'EUR');
  assert.deepEqual(
    feed?.plans.map((plan) => monthlyPrice(plan, 1)),
    [undefined, 20],
  );
  assert.match(report.entries[0]?.reason ?? '', /is in USD, and this feed in EUR/);
});

test('a feed is no catalogue, and neither is what only looks like one', () => {
  const told = (json: string) => {
    const { status, stdout, stderr } = fairstay(['import', '-'], json);
    assert.deepEqual([status, stdout], [2, ''], stderr);
    return stderr;
  };
  const plans = '"plans":[{"id":"a","name":"A","price":30}]';
  assert.match(
    told(`{"version":1,"currency":"USD",${plans}}`),
    /^error: -: this is a plan feed already; see fairstay validate\.$/m,
  );
  for (const [json, why] of [
    ['{"plans":[{"title":"Home"}]}', /\/version Found nothing/],
    [`{"version":1,${plans}}`, /\/currency Found nothing/],
    ['{"version":1,"currency":"USD","plans":[]}', /\/plans Found a list of 0/],
  ] as const) {
    const stderr = told(json);
    assert.doesNotMatch(stderr, /already/);
    assert.match(stderr, why);
    assert.match(stderr, /has "plans", as a plan feed does, but is none .*fairstay validate/);
  }
});
