import assert from 'node:assert/strict';
import { test } from 'node:test';
import { switchCost } from '../../src/pricing/index.js';
import { plan, steps } from './plans.js';

const free = { exit: [], contract: { months: 0 } };
const current = plan({ ...free, price: steps([1, 20], [13, 40]) });

test('running sums of staying go on from the next month of the contract', () => {
  const { stay } = switchCost(current, plan(), { month: 10, horizon: 4 });
  assert.deepEqual(stay, [20, 40, 80, 120]);
});

test('switching costs the exit and once fees from the first month on', () => {
  const leaving = plan({ contract: { months: 24 }, exit: [{ type: 'flat', amount: 100 }] });
  const next = plan({
    price: steps([1, 15]),
    fees: [{ label: 'Setup', amount: 49, when: 'once' }],
  });
  const change = switchCost(leaving, next, { month: 10, horizon: 3 });
  assert.deepEqual(change.switch, [164, 179, 194]);
});

test('the current plan has the discounts of existing customers, the next one those of new ones', () => {
  const both = plan({
    ...free,
    discounts: [
      { label: 'Loyal', amount: 1, for: 'existing' },
      { label: 'Welcome', amount: 2, for: 'new' },
    ],
  });
  const change = switchCost(both, both, { month: 0, horizon: 1 });
  assert.deepEqual([change.stay, change.switch], [[29], [28]]);
  const own = switchCost(both, both, { month: 0, horizon: 1, audience: 'existing' });
  assert.deepEqual(own.switch, [29]);
});

test('switching breaks even in the first month it costs no more', () => {
  const next = plan({
    price: steps([1, 30]),
    fees: [{ label: 'Setup', amount: 30, when: 'once' }],
  });
  const change = switchCost(current, next, { month: 12, horizon: 12 });
  assert.equal(change.breakEven, 3);
});

test('a break-even in the first or in the last month is found', () => {
  const cheaper = plan({ price: steps([1, 10]) });
  assert.equal(switchCost(current, cheaper, { month: 0, horizon: 12 }).breakEven, 1);
  const late = plan({
    price: steps([1, 39]),
    fees: [{ label: 'Setup', amount: 12, when: 'once' }],
  });
  assert.equal(switchCost(current, late, { month: 12, horizon: 12 }).breakEven, 12);
  assert.equal(switchCost(current, late, { month: 12, horizon: 11 }).breakEven, undefined);
});

test('a break-even that is never reached is none, though both costs are known', () => {
  const change = switchCost(current, plan({ price: steps([1, 50]) }), { month: 12, horizon: 24 });
  assert.equal(change.breakEven, undefined);
  assert.equal(change.stay?.length, 24);
  assert.equal(change.switch?.length, 24);
});

test('a break-even that is lost again does not count', () => {
  const promo = plan({ price: steps([1, 10], [4, 60]) });
  const lost = switchCost(current, promo, { month: 12, horizon: 12 });
  assert.equal(lost.breakEven, undefined);
  assert.equal(switchCost(current, promo, { month: 12, horizon: 6 }).breakEven, 1);
});

test('a break-even lost and found again counts from the second time', () => {
  const wave = plan({ price: steps([1, 30], [3, 100], [4, 10]) });
  const change = switchCost(current, wave, { month: 12, horizon: 12 });
  assert.deepEqual(change.stay?.slice(0, 6), [40, 80, 120, 160, 200, 240]);
  assert.deepEqual(change.switch?.slice(0, 6), [30, 60, 160, 170, 180, 190]);
  assert.equal(change.breakEven, 5);
});

test('an unknown exit leaves staying known and switching unknown', () => {
  const change = switchCost(plan(), plan(), { month: 3, horizon: 2 });
  assert.deepEqual(change, { stay: [30, 60] });
});

test('an unknown current price leaves switching known', () => {
  const change = switchCost(plan({ ...free, price: undefined }), plan(), { month: 3, horizon: 2 });
  assert.deepEqual(change, { switch: [30, 60] });
});

test('when nobody says how many months have passed, staying is an estimate and leaving unknown', () => {
  const change = switchCost(current, plan(), { month: Infinity, horizon: 2 });
  assert.deepEqual(change, { stay: [40, 80] });
});

test('two currencies cannot be added up', () => {
  const euro = plan({ currency: 'EUR' });
  assert.deepEqual(switchCost(current, euro, { month: 0, horizon: 1 }), { stay: [20] });
});
