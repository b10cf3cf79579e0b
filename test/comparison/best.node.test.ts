import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compare } from '../../src/comparison/index.js';
import { best, feedOf, states } from './feeds.js';

const bestOf = (id: string, plans: Record<string, unknown>[], top = {}) =>
  best(compare(feedOf(plans, top)), id);

const directions: [point: string, field: string, worse: unknown, better: unknown][] = [
  ['total', 'price', 30, 20],
  ['average', 'price', 30, 20],
  ['first', 'price', 30, 20],
  ['regular', 'price', 30, 20],
  ['down', 'speed', 100, 500],
  ['up', 'speed', { up: 10 }, { up: 20 }],
  ['latency', 'latency', 20, 5],
  ['data', 'data', { cap: 5 }, { cap: 50 }],
  ['data', 'data', { cap: 1e9 }, 'unlimited'],
  ['answer', 'support', { answerSeconds: 90 }, { answerSeconds: 30 }],
  ['resolved', 'support', { firstContactResolution: 0.5 }, { firstContactResolution: 0.9 }],
  ['rating', 'rating', 4, 4.5],
  ['contract', 'contract', 24, 12],
  ['contract', 'contract', 12, 'none'],
];
for (const [point, field, worse, better] of directions)
  test(`${point}: ${JSON.stringify(better)} is better than ${JSON.stringify(worse)}, wherever it stands`, () => {
    assert.equal(bestOf(point, [{ [field]: worse }, { [field]: better }]), 'b');
    assert.equal(bestOf(point, [{ [field]: better }, { [field]: worse }]), 'a');
  });

test('leaving after a year: cheaper is better, and free is best', () => {
  const exit = (amount: number) => ({ contract: 24, exit: { type: 'flat', amount } });
  assert.equal(bestOf('exit', [exit(90), exit(50)]), 'b');
  assert.equal(bestOf('exit', [exit(90), { exit: 0 }]), 'b');
});

test('every plan that ties for the best is marked', () => {
  assert.equal(bestOf('down', [{ speed: 500 }, { speed: 100 }, { speed: 500 }, {}]), 'a c');
  assert.equal(
    bestOf('data', [{ data: 'unlimited' }, { data: { cap: 5 } }, { data: 'unlimited' }]),
    'a c',
  );
});

test('where all are equal nothing is marked', () => {
  assert.equal(bestOf('down', [{ speed: 500 }, { speed: 500 }]), '');
  assert.equal(bestOf('data', [{ data: 'unlimited' }, { data: 'unlimited' }]), '');
  assert.equal(bestOf('rating', [{ rating: 4 }, { rating: { value: 8, scale: 10 } }, {}]), '');
});

test('one known value is not the best of anything', () => {
  assert.equal(bestOf('down', [{ speed: 500 }, {}, {}]), '');
  assert.equal(bestOf('total', [{ price: 5 }]), '');
});

test('unknown is never best, not even where less is better', () => {
  assert.equal(bestOf('total', [{}, { price: 20 }, { price: 30 }]), 'b');
  assert.equal(bestOf('latency', [{}, { latency: 5 }, { latency: 9 }]), 'b');
  assert.equal(bestOf('contract', [{}, { contract: 12 }, { contract: 24 }]), 'b');
  assert.equal(
    bestOf('exit', [
      { contract: 24 },
      { exit: 0 },
      { contract: 24, exit: { type: 'flat', amount: 1 } },
    ]),
    'b',
  );
});

test('ratings of different scales are compared by their share', () => {
  const plans = [
    { rating: 4 },
    { rating: { value: 9, scale: 10 } },
    { rating: { value: 85, scale: 100 } },
  ];
  assert.equal(bestOf('rating', plans), 'b');
});

test('what discounts, gifts and fees come to is in the total: they have no best', () => {
  const plans = [
    {
      price: 30,
      discounts: [{ label: 'D', amount: 9 }],
      gifts: [{ label: 'G', value: 90 }],
      fees: [],
    },
    { price: 30, discounts: [], gifts: [], fees: [{ label: 'F', amount: 90, when: 'once' }] },
  ];
  for (const point of ['discounts', 'gifts', 'fees', 'support', 'hours', 'notice'])
    assert.equal(bestOf(point, plans), '', point);
  assert.equal(bestOf('total', plans), 'a');
});

test('an extra has no best: to have it is not to be better', () => {
  assert.equal(bestOf('extra:TV', [{ extras: ['TV'] }, { extras: [] }]), '');
});

test("the feed's own points are ranked only where they say which way, and are figures", () => {
  const point = (kind: string, better?: string) => ({
    points: [{ id: 'p', label: 'P', kind, ...(better && { better }) }],
  });
  const plans = (...values: unknown[]) => values.map((p) => ({ values: { p } }));
  assert.equal(bestOf('p', plans(3, 9, 5), point('number', 'higher')), 'b');
  assert.equal(bestOf('p', plans(3, 9, 5), point('number', 'lower')), 'a');
  assert.equal(bestOf('p', plans(3, 9, 5), point('money', 'lower')), 'a');
  assert.equal(bestOf('p', plans(-3, 9, -5), point('number', 'lower')), 'c');
  assert.equal(bestOf('p', plans(3, 9, 5), point('number')), '');
  assert.equal(bestOf('p', plans('3', '9', '5'), point('text', 'higher')), '');
  assert.equal(bestOf('p', plans(true, false, true), point('flag', 'higher')), '');
  assert.equal(bestOf('p', plans(null, 9, 5), point('number', 'lower')), 'c');
  assert.equal(
    bestOf('p', plans(false, 9, 5), point('number', 'lower')),
    'c',
    'not offered is no 0',
  );
});

test('no contract is the shortest, and said as none', () => {
  const comparison = compare(feedOf([{ contract: 12 }, { contract: 'none' }, {}]));
  assert.equal(best(comparison, 'contract'), 'b');
  assert.equal(states(comparison, 'contract'), 'known none unknown');
});

test('what leaving the current plan costs now is not held against leaving others in a year', () => {
  const exit = (amount: number) => ({ contract: 24, exit: { type: 'flat', amount } });
  const feed = feedOf([exit(1), exit(50), exit(90)]);
  assert.equal(best(compare(feed, { currentPlan: 'a', monthsPassed: 3 }), 'exit'), '');
  assert.equal(best(compare(feed), 'exit'), 'a');
  const free = feedOf([{ exit: 0 }, exit(50), exit(90)]);
  assert.equal(best(compare(free, { currentPlan: 'a' }), 'exit'), 'a', 'free whenever it is');
  const unknown = compare(feed, { currentPlan: 'a' });
  assert.equal(best(unknown, 'exit'), 'b', 'unknown is held against nobody');
});

test('being sponsored makes nothing best', () => {
  const plans = [
    { price: 30, speed: 5, sponsored: true },
    { price: 20, speed: 9 },
  ];
  assert.equal(bestOf('total', plans), 'b');
  assert.equal(bestOf('down', plans), 'b');
});

test('the best of a list that is filtered is the best of what is left', () => {
  const feed = feedOf([
    { speed: 900, price: 90 },
    { speed: 500, price: 50 },
    { speed: 100, price: 10 },
  ]);
  assert.equal(best(compare(feed, { filters: { priceMax: 60 } }), 'down'), 'b');
  assert.equal(best(compare(feed, { plans: ['c', 'b'] }), 'total'), 'c');
});

test('the cheapest over the horizon is told, and follows it', () => {
  const feed = feedOf([
    {
      price: {
        steps: [
          { from: 1, amount: 10 },
          { from: 13, amount: 40 },
        ],
      },
    },
    { price: 20 },
    {},
  ]);
  const cheapest = (horizon: number) => {
    const comparison = compare(feed, { horizon });
    return comparison.entries
      .filter(comparison.cheapest)
      .map(({ plan }) => plan.id)
      .join();
  };
  assert.deepEqual([cheapest(12), cheapest(18), cheapest(24)], ['a', '', 'b']);
});

test('bars start at 0 and end at the largest figure of the row', () => {
  const comparison = compare(feedOf([{ speed: 100, price: 5 }, { speed: 900, price: 10 }, {}]));
  assert.equal(comparison.row('down')?.scale, 900);
  assert.equal(comparison.row('total')?.scale, 240);
  assert.equal(comparison.row('up')?.scale, 0);
});

test('a cell that is not to be ranked is not marked', () => {
  const comparison = compare(feedOf([{ speed: 100 }, { speed: 900 }]));
  const row = comparison.row('down');
  assert.deepEqual(
    comparison.entries.map((entry) => row?.cell(entry, false).best),
    [false, false],
  );
});
