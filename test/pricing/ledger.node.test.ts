import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Plan } from '../../src/feed/index.js';
import { totalCost, type CostOptions } from '../../src/pricing/index.js';
import { plan, steps } from './plans.js';

/** A ledger as rows of text, as a reader sees it. */
function ledger(of: Plan, horizon: number, options?: CostOptions): string[] {
  const lines = totalCost(of, horizon, options)?.lines ?? [];
  return lines.map(({ kind, label, amount, from, to, step }) =>
    [kind, label, step, from && `${from}–${to}`, amount]
      .filter((part) => part !== '' && part !== undefined)
      .join(' '),
  );
}

test('a ledger has a line for each price step, fee and discount, with its months', () => {
  const whole = plan({
    price: {
      steps: [
        { from: 1, amount: 20, kind: 'promo' },
        { from: 7, amount: 30, kind: 'regular' },
      ],
    },
    fees: [
      { label: 'Router', amount: 5, when: 'monthly', from: 2 },
      { label: 'Setup', amount: 49, when: 'once' },
    ],
    discounts: [{ label: 'Hello', amount: 3, to: 4 }],
  });
  assert.deepEqual(ledger(whole, 12), [
    'price promo 1–6 120',
    'price regular 7–12 180',
    'fee Router 2–12 55',
    'once Setup 49',
    'discount Hello 1–4 -12',
  ]);
  assert.equal(totalCost(whole, 12)?.amount, 392);
});

test('adjacent steps of the same amount and kind are one line; of another kind they are two', () => {
  assert.deepEqual(ledger(plan({ price: steps([1, 20], [4, 20], [7, 30], [8, 20]) }), 12), [
    'price 1–6 120',
    'price 7–7 30',
    'price 8–12 100',
  ]);
  const kinds: Plan['price'] = {
    steps: [
      { from: 1, amount: 20, kind: 'promo' },
      { from: 7, amount: 20, kind: 'regular' },
    ],
  };
  assert.deepEqual(ledger(plan({ price: kinds }), 12), [
    'price promo 1–6 120',
    'price regular 7–12 120',
  ]);
});

test('a fee that starts amid a price step does not split its line', () => {
  const fees = [{ label: 'Router', amount: 5, when: 'monthly' as const, from: 5 }];
  assert.deepEqual(ledger(plan({ fees }), 12), ['price 1–12 360', 'fee Router 5–12 40']);
});

test('a line that comes to nothing within the horizon is left out; a free price is not', () => {
  const nothing = plan({
    price: steps([1, 0], [4, 30]),
    fees: [
      { label: 'Late', amount: 5, when: 'monthly', from: 13 },
      { label: 'Zero', amount: 0, when: 'once' },
      { label: 'Backwards', amount: 5, when: 'monthly', from: 5, to: 4 },
    ],
    discounts: [{ label: 'Early', amount: 5, to: 3 }],
  });
  assert.deepEqual(ledger(nothing, 12), ['price 1–3 0', 'price 4–12 270']);
});

test('months of a line end where the horizon does', () => {
  const fees = [{ label: 'Router', amount: 5, when: 'monthly' as const, to: 36 }];
  assert.deepEqual(ledger(plan({ fees }), 6), ['price 1–6 180', 'fee Router 1–6 30']);
});

test('where discounts exceed the month, the first apply fully and later ones are cut', () => {
  const discounts = [
    { label: 'First', amount: 20, to: 2 },
    { label: 'Second', amount: 25 },
    { label: 'Third', amount: 10, to: 2 },
  ];
  assert.deepEqual(ledger(plan({ discounts }), 3), [
    'price 1–3 90',
    'discount First 1–2 -40',
    'discount Second 1–3 -45',
  ]);
  // The other way round, it is the first of them that is cut away.
  assert.deepEqual(ledger(plan({ discounts: discounts.reverse() }), 3), [
    'price 1–3 90',
    'discount Third 1–2 -20',
    'discount Second 1–3 -65',
  ]);
});

test('discounts are taken off price and monthly fees together, not off once fees', () => {
  const full = plan({
    price: steps([1, 10]),
    fees: [
      { label: 'Router', amount: 5, when: 'monthly' },
      { label: 'Setup', amount: 49, when: 'once' },
    ],
    discounts: [{ label: 'All', amount: 100 }],
  });
  assert.deepEqual(ledger(full, 2), [
    'price 1–2 20',
    'fee Router 1–2 10',
    'once Setup 49',
    'discount All 1–2 -30',
  ]);
});

test('the current plan goes on from its next month and pays no once fees again', () => {
  const current = plan({
    price: steps([1, 20], [13, 30]),
    fees: [{ label: 'Setup', amount: 49, when: 'once' }],
    discounts: [
      { label: 'Welcome', amount: 5, to: 14, for: 'new' },
      { label: 'Loyal', amount: 3, from: 6, for: 'existing' },
    ],
  });
  assert.deepEqual(ledger(current, 6, { audience: 'existing', passed: 10 }), [
    'price 11–12 40',
    'price 13–16 120',
    'discount Loyal 11–16 -18',
  ]);
  assert.deepEqual(ledger(current, 1, { audience: 'existing', passed: 0 }), ['price 1–1 20']);
});

test('optional fees and conditional discounts are never in a ledger', () => {
  const listed = plan({
    fees: [
      { label: 'TV box', amount: 9, when: 'monthly', optional: true },
      { label: 'Visit', amount: 9, when: 'once', optional: true },
    ],
    discounts: [{ label: 'Autopay', amount: 1, condition: 'with autopay' }],
  });
  assert.deepEqual(ledger(listed, 12), ['price 1–12 360']);
});
