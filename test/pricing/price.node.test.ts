import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  averageCost,
  exitCost,
  firstPrice,
  monthlyPrice,
  priceRuns,
  regularPrice,
  switchCost,
  totalAmount,
  totalCost,
} from '../../src/pricing/index.js';
import { plan, steps } from './plans.js';

test('36 months at 29.99 are 1,079.64 to the cent', () => {
  assert.equal(totalAmount(plan({ price: steps([1, 29.99]) }), 36), 1079.64);
});

test('won have no minor unit and dinars of Kuwait have three', () => {
  const won = plan({ currency: 'KRW', price: steps([1, 30000]) });
  assert.equal(totalAmount(won, 24), 720000);
  const dinar = plan({ currency: 'KWD', price: steps([1, 9.995]) });
  assert.equal(totalAmount(dinar, 24), 239.88);
});

test('an amount finer than the minor unit counts as the decimal text rounded', () => {
  assert.equal(firstPrice(plan({ price: steps([1, 1.005]) })), 1.01);
});

test('a price step holds until the next and the last runs on', () => {
  const stepped = plan({ price: steps([1, 20], [7, 30], [13, 25]) });
  const months = [1, 6, 7, 12, 13, 600].map((month) => monthlyPrice(stepped, month));
  assert.deepEqual(months, [20, 20, 30, 30, 25, 25]);
});

test('a monthly fee counts in its first and last month, and not outside them', () => {
  const rent = { label: 'Router', amount: 5, when: 'monthly', from: 3, to: 4 } as const;
  const months = [2, 3, 4, 5].map((month) => monthlyPrice(plan({ fees: [rent] }), month));
  assert.deepEqual(months, [30, 35, 35, 30]);
});

test('a discount counts in its first and last month, and not outside them', () => {
  const off = { label: 'Hello', amount: 5, from: 3, to: 4 };
  const months = [2, 3, 4, 5].map((month) => monthlyPrice(plan({ discounts: [off] }), month));
  assert.deepEqual(months, [30, 25, 25, 30]);
});

test('the regular price is the one after the last change of a step, a fee or a discount', () => {
  const late = plan({
    price: steps([1, 20], [7, 30]),
    fees: [{ label: 'Router', amount: 5, when: 'monthly', to: 24 }],
    discounts: [{ label: 'Loyal', amount: 2, from: 40 }],
  });
  assert.equal(firstPrice(late), 25);
  assert.equal(regularPrice(late), 28);
});

test('the regular price sees a change in the very last month a feed can speak of', () => {
  assert.equal(regularPrice(plan({ discounts: [{ label: 'Long', amount: 5, to: 600 }] })), 30);
  assert.equal(regularPrice(plan({ price: steps([1, 20], [600, 30]) })), 30);
});

test('optional fees, conditional discounts and discounts for others are not counted', () => {
  const listed = plan({
    fees: [{ label: 'TV box', amount: 9, when: 'monthly', optional: true }],
    discounts: [
      { label: 'Autopay', amount: 1, condition: 'with autopay' },
      { label: 'Welcome', amount: 2, for: 'new' },
      { label: 'Loyal', amount: 4, for: 'existing' },
      { label: 'Summer', amount: 8, for: 'all' },
    ],
  });
  assert.equal(firstPrice(listed), 20);
  assert.equal(firstPrice(listed, 'existing'), 18);
});

test('a month never costs less than nothing', () => {
  const free = plan({ discounts: [{ label: 'All of it', amount: 40, to: 2 }] });
  assert.equal(firstPrice(free), 0);
  assert.equal(totalAmount(free, 3), 30);
});

test('no price, or a fee or discount that cannot be read, makes every cost unknown', () => {
  const unknown = [
    plan({ price: undefined }),
    plan({ fees: [{ label: 'Router', when: 'monthly' }] }),
    plan({ fees: [{ label: 'Router', when: 'monthly', from: 500 }] }),
    plan({ fees: [{ label: 'Setup', when: 'once' }] }),
    plan({ discounts: [{ label: 'Hello' }] }),
  ];
  for (const one of unknown) {
    assert.equal(firstPrice(one), undefined);
    assert.equal(regularPrice(one), undefined);
    assert.equal(priceRuns(one), undefined);
    assert.equal(totalAmount(one, 12), undefined);
    assert.equal(averageCost(one, 12), undefined);
    assert.equal(totalCost(one, 12), undefined);
    assert.deepEqual(switchCost(one, one, { month: 0, horizon: 12 }), {});
  }
});

test('what is never summed cannot make a cost unknown', () => {
  const listed = plan({
    fees: [{ label: 'TV box', when: 'monthly', optional: true }],
    discounts: [
      { label: 'Autopay', condition: 'with autopay' },
      { label: 'Loyal', for: 'existing' },
    ],
  });
  assert.equal(totalAmount(listed, 12), 360);
  assert.equal(totalAmount(listed, 12, { audience: 'existing' }), undefined);
});

test('the average is rounded to the minor unit, halves up', () => {
  const fee = (amount: number) => [{ label: 'Setup', amount, when: 'once' as const }];
  assert.equal(averageCost(plan({ fees: fee(0.12) }), 24), 30.01);
  assert.equal(averageCost(plan({ fees: fee(0.11) }), 24), 30);
  assert.equal(averageCost(plan({ fees: fee(0.5) }), 3), 30.17);
});

test('price runs say from when to when a month costs the same, and what comes after', () => {
  const promo = plan({
    price: steps([1, 29], [7, 35], [13, 36]),
    discounts: [{ label: 'Loyal', amount: 1, from: 13 }],
  });
  assert.deepEqual(priceRuns(promo), [
    { from: 1, to: 6, amount: 29 },
    { from: 7, to: undefined, amount: 35 },
  ]);
  assert.deepEqual(priceRuns(promo, { passed: 3 }), [
    { from: 4, to: 6, amount: 29 },
    { from: 7, to: undefined, amount: 35 },
  ]);
});

test('a plan of which nobody says how long it has run is reckoned at its regular price', () => {
  const current = plan({
    price: steps([1, 20], [7, 30]),
    fees: [{ label: 'Setup', amount: 50, when: 'once' }],
    discounts: [{ label: 'Loyal', amount: 3, for: 'existing' }],
  });
  const options = { audience: 'existing', passed: Infinity } as const;
  const amount = 12 * 27;
  assert.equal(totalAmount(current, 12, options), amount);
  assert.deepEqual(
    totalCost(current, 12, options)?.lines.map(({ amount, from, to }) => [amount, from, to]),
    [
      [360, undefined, undefined],
      [-36, undefined, undefined],
    ],
  );
  assert.equal(exitCost(current, Infinity), undefined);
});

test('a sum that is no exact integer of minor units any more is unknown, not wrong', () => {
  const huge = plan({ currency: 'CLF', price: steps([1, 1e10]) });
  assert.equal(totalAmount(huge, 600), undefined);
  const fees = [{ label: 'Setup', amount: 1e14, when: 'once' as const }];
  assert.equal(totalAmount(plan({ fees }), 1), undefined);
});

test('a month, a horizon or months passed that are no such numbers are unknown, never an error', () => {
  const good = plan({ exit: [] });
  for (const horizon of [0, -1, NaN, 1.5, Infinity, 601]) {
    assert.equal(totalAmount(good, horizon), undefined);
    assert.equal(averageCost(good, horizon), undefined);
    assert.equal(totalCost(good, horizon), undefined);
    assert.deepEqual(switchCost(good, good, { month: 0, horizon }), {});
  }
  for (const passed of [-1, 0.5, NaN, -Infinity]) {
    assert.equal(totalAmount(good, 12, { passed }), undefined);
    assert.equal(totalCost(good, 12, { passed }), undefined);
    assert.equal(priceRuns(good, { passed }), undefined);
    assert.equal(exitCost(good, passed), undefined);
  }
  for (const month of [0, -1, 1.5, NaN, Infinity])
    assert.equal(monthlyPrice(good, month), undefined);
  assert.equal(totalAmount(good, 600), 18000);
  assert.equal(totalAmount(good, 12, { passed: 5000 }), 360);
});
