import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compare, type Filters, type Lead, type View } from '../../src/comparison/index.js';
import { feedOf, order } from './feeds.js';

const feed = feedOf([
  { provider: 'P', price: 30, speed: 100, contract: 24 },
  { provider: 'Q', price: 20, speed: 500, contract: 'none' },
  { price: 10, speed: 900, contract: 12 },
  { provider: 'P' },
]);
const kept = (filters: Filters, view: View = {}) => order(compare(feed, { ...view, filters }));

test('a filter by provider keeps these providers; a plan that names none is not among them', () => {
  assert.equal(kept({ providers: ['P'] }), 'a d');
  assert.equal(kept({ providers: ['Q', 'P'] }), 'a b d');
  assert.equal(kept({ providers: ['R'] }), '');
  assert.equal(kept({ providers: [] }), 'a b c d');
});

test('an upper limit of the price keeps what is at most that; unknown does not meet it', () => {
  assert.equal(kept({ priceMax: 20 }), 'b c');
  assert.equal(kept({ priceMax: 19.99 }), 'c');
  assert.equal(kept({ priceMax: 1e9 }), 'a b c');
  assert.equal(kept({ priceMax: 0 }), '');
});

test('the limit is of the price that leads', () => {
  assert.equal(kept({ priceMax: 240 }, { lead: 'total', horizon: 12 }), 'b c');
  assert.equal(kept({ priceMax: 240 }, { lead: 'total', horizon: 24 }), 'c');
  assert.equal(kept({ priceMax: 20 }, { lead: 'first' }), 'b c');
});

test('a lower limit of the speed keeps what is at least that; unknown does not meet it, not even 0', () => {
  assert.equal(kept({ downMin: 500 }), 'b c');
  assert.equal(kept({ downMin: 501 }), 'c');
  assert.equal(kept({ downMin: 0 }), 'a b c');
});

test('a limit of the contract keeps what is at most that long; unknown does not meet it', () => {
  assert.equal(kept({ contractMax: 12 }), 'b c');
  assert.equal(kept({ contractMax: 0 }), 'b');
  assert.equal(kept({ contractMax: 600 }), 'a b c');
});

test('filters that are not set ask nothing, and several ask all of it', () => {
  assert.equal(kept({}), 'a b c d');
  assert.equal(
    kept({ providers: undefined, priceMax: undefined, downMin: undefined, contractMax: undefined }),
    'a b c d',
  );
  assert.equal(kept({ providers: ['P', 'Q'], priceMax: 25, downMin: 400, contractMax: 12 }), 'b');
});

test('the current plan always stays, and all plans are still told', () => {
  assert.equal(kept({ priceMax: 20 }, { currentPlan: 'a' }), 'a b c');
  assert.equal(kept({ providers: ['R'] }, { currentPlan: 'd' }), 'd');
  const comparison = compare(feed, { filters: { priceMax: 5 }, sort: 'name' });
  assert.deepEqual(
    comparison.all.map(({ plan }) => plan.id),
    ['a', 'b', 'c', 'd'],
  );
  assert.deepEqual(comparison.entries, []);
  assert.deepEqual(comparison.groups, []);
});

test('a horizon is whole months from 1 to 600, else it is that of the feed', () => {
  const horizon = (months?: number) => compare(feed, { horizon: months }).horizon;
  assert.deepEqual([horizon(1), horizon(36), horizon(600)], [1, 36, 600]);
  for (const wrong of [undefined, 0, -12, 601, 12.5, NaN, Infinity])
    assert.equal(horizon(wrong), 24);
  assert.equal(compare(feedOf([{}], { horizon: 36 })).horizon, 36);
});

test('the lead is one of three prices, else the average', () => {
  const plans = [
    {
      price: {
        steps: [
          { from: 1, amount: 10 },
          { from: 13, amount: 20 },
        ],
      },
    },
  ];
  const lead = (name?: string) => {
    const comparison = compare(feedOf(plans), { lead: name as Lead });
    return [comparison.lead, comparison.entries[0]?.lead];
  };
  assert.deepEqual(lead(), ['average', 15]);
  assert.deepEqual(lead('total'), ['total', 360]);
  assert.deepEqual(lead('first'), ['first', 10]);
  for (const wrong of ['', 'monthly', 'plan', 'constructor'])
    assert.deepEqual(lead(wrong), ['average', 15], wrong);
});

test('a current plan that is not in the feed is nobody', () => {
  const comparison = compare(feed, { currentPlan: 'x', monthsPassed: 3 });
  assert.equal(order(comparison), 'a b c d');
  assert.ok(
    comparison.entries.every(
      (entry) => !entry.current && !entry.estimate && entry.audience === 'new',
    ),
  );
});
