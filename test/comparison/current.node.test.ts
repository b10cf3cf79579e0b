import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compare, leaving, leavingAtHorizon, type View } from '../../src/comparison/index.js';
import { feedOf, states } from './feeds.js';

const contract = 24;
const exit = { type: 'perRemainingMonth', amount: 5 };
const plan = {
  provider: 'P',
  price: {
    steps: [
      { from: 1, amount: 10 },
      { from: 13, amount: 20 },
      { from: 25, amount: 30 },
    ],
  },
  fees: [{ label: 'Setup', amount: 100, when: 'once' }],
  contract,
  exit,
};
const feed = feedOf([plan, { ...plan, id: 'same' }, { ...plan, id: 'other', provider: 'Q' }]);
const entry = (view: View, id = 'a') => {
  const found = compare(feed, { horizon: 12, ...view }).entries.find((one) => one.plan.id === id);
  assert.ok(found);
  return found;
};
const current = (monthsPassed?: number, more: View = {}) =>
  entry({ currentPlan: 'a', monthsPassed, ...more });

test('a plan newly taken begins with its first month and pays once fees', () => {
  const { total, average, first, regular, passed, estimate } = entry({});
  assert.deepEqual([total, average, first, regular], [220, 18.33, 10, 30]);
  assert.deepEqual([passed, estimate], [undefined, false]);
});

test('the current plan goes on from the months passed, and pays no once fee again', () => {
  const figures = (months: number) => {
    const { total, first, regular, passed } = current(months);
    return [passed, first, total, regular];
  };
  assert.deepEqual(figures(0), [0, 10, 120, 30]);
  assert.deepEqual(figures(6), [6, 10, 6 * 10 + 6 * 20, 30]);
  assert.deepEqual(figures(12), [12, 20, 240, 30]);
  assert.deepEqual(figures(23), [23, 20, 20 + 11 * 30, 30]);
  assert.deepEqual(figures(100), [100, 30, 360, 30]);
});

test('where nobody says how many months have passed, it is the regular price throughout, an estimate', () => {
  for (const months of [undefined, -1, 2.5, NaN]) {
    const { total, average, first, regular, passed, estimate } = current(months);
    assert.deepEqual([total, average, first, regular], [360, 30, 30, 30], `${months}`);
    assert.deepEqual([passed, estimate], [undefined, true]);
  }
});

test('and what leaving costs is unknown then', () => {
  assert.equal(leaving(current()).amount, undefined);
  assert.deepEqual(leavingAtHorizon(current()), {});
  assert.equal(states(compare(feed, { currentPlan: 'a' }), 'exit'), 'unknown known known');
});

test('unless it is free to leave at any time', () => {
  const free = compare(feedOf([{ price: 5, exit: 0 }]), { currentPlan: 'a' }).entries[0];
  assert.ok(free);
  assert.equal(leaving(free).amount, 0);
  assert.equal(leavingAtHorizon(free), undefined);
});

test('leaving: the current plan now, the others after a year', () => {
  const comparison = compare(feed, { currentPlan: 'a', monthsPassed: 20 });
  assert.deepEqual(comparison.entries.map(leaving), [
    { amount: 20 },
    { after: 12, amount: 60 },
    { after: 12, amount: 60 },
  ]);
});

test('leaving when the horizon ends inside the contract adds what it costs then', () => {
  const at = (view: View, id?: string) => leavingAtHorizon(entry(view, id));
  assert.deepEqual(at({ horizon: 12 }), { amount: 60 });
  assert.deepEqual(at({ horizon: 23 }), { amount: 5 });
  assert.equal(at({ horizon: 24 }), undefined);
  assert.equal(at({ horizon: 36 }), undefined);
  assert.deepEqual(leavingAtHorizon(current(6)), { amount: 30 });
  assert.equal(leavingAtHorizon(current(12)), undefined);
});

test('it adds something unknown where the contract runs on and nobody knows what leaving costs', () => {
  const at = (fields: Record<string, unknown>, horizon = 12) => {
    const [first] = compare(feedOf([{ price: 5, ...fields }]), { horizon }).entries;
    assert.ok(first);
    return leavingAtHorizon(first);
  };
  assert.deepEqual(at({ contract }), { amount: undefined });
  assert.equal(at({ contract }, 24), undefined);
  assert.equal(at({ contract: 'none' }), undefined);
  assert.equal(at({}), undefined);
  assert.equal(at({ exit: 0 }), undefined);
  assert.equal(at({ exit: 0, contract }), undefined);
});

test('a gift may have to be given back after the contract is over', () => {
  const refund = { type: 'refund', amount: 90, keepMonths: 36 };
  const [first] = compare(feedOf([{ price: 5, contract: 12, exit: refund }]), {
    horizon: 24,
  }).entries;
  assert.ok(first);
  assert.deepEqual(leavingAtHorizon(first), { amount: 90 });
});

const loyal = {
  price: 30,
  fees: [],
  discounts: [
    { label: 'New here', amount: 10, for: 'new' },
    { label: 'Stay', amount: 3, for: 'existing' },
  ],
};

test("plans of the reader's own provider are priced for existing customers, all others for new ones", () => {
  const plans = [
    { ...loyal, provider: 'P' },
    { ...loyal, provider: 'P' },
    { ...loyal, provider: 'Q' },
    loyal,
  ];
  const priced = (view: View) =>
    compare(feedOf(plans), view).entries.map(({ audience, first }) => `${audience} ${first}`);
  assert.deepEqual(priced({ currentPlan: 'a', monthsPassed: 3 }), [
    'existing 27',
    'existing 27',
    'new 20',
    'new 20',
  ]);
  assert.deepEqual(priced({}), Array(4).fill('new 20'));
  // a plan without a provider has no relatives
  assert.deepEqual(priced({ currentPlan: 'd', monthsPassed: 3 }), [
    'existing 27',
    'new 20',
    'new 20',
    'new 20',
  ]);
  assert.deepEqual(priced({ currentPlan: 'a', plans: ['b', 'c'], monthsPassed: 3 }), [
    'existing 27',
    'existing 27',
    'new 20',
  ]);
});

test('only discounts that concern the reader are listed', () => {
  const comparison = compare(
    feedOf([
      { ...loyal, provider: 'P' },
      { ...loyal, provider: 'Q' },
    ]),
    { currentPlan: 'a' },
  );
  const labels = comparison.entries.map((one) =>
    (comparison.row('discounts')?.cell(one).value as { label: string }[]).map(({ label }) => label),
  );
  assert.deepEqual(labels, [['Stay'], ['New here']]);
  const others = feedOf([{ price: 5, discounts: [{ label: 'Stay', amount: 3, for: 'existing' }] }]);
  assert.equal(states(compare(others), 'discounts'), 'none');
});

test('fees apart: once and optional ones; of the current plan only those that may still come', () => {
  const fees = [
    { label: 'Setup', amount: 35, when: 'once' },
    { label: 'Router', amount: 5, when: 'monthly' },
    { label: 'TV', amount: 9, when: 'monthly', optional: true },
    { label: 'Visit', amount: 65, when: 'once', optional: true },
  ];
  const comparison = compare(
    feedOf([
      { price: 5, fees },
      { price: 5, fees },
    ]),
    { currentPlan: 'a' },
  );
  const labels = comparison.entries.map((one) =>
    (comparison.row('fees')?.cell(one).value as { label: string }[])
      .map(({ label }) => label)
      .join(),
  );
  assert.deepEqual(labels, ['TV,Visit', 'Setup,TV,Visit']);
});
