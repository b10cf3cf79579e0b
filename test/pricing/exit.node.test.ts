import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ClawbackBand, ExitRule, Plan } from '../../src/feed/index.js';
import { exitCost } from '../../src/pricing/index.js';
import { plan } from './plans.js';

const won = (exit: ExitRule[] | undefined, months?: number, more: Partial<Plan> = {}): Plan =>
  plan({ currency: 'KRW', exit, contract: months === undefined ? undefined : { months }, ...more });
const costs = (of: Plan, months: number[]) => months.map((month) => exitCost(of, month));

/** The published table of feed.md. */
const published: ClawbackBand[] = [
  { from: 1, to: 9, rate: 0.85 },
  { from: 10, to: 12, rate: 0.8 },
  { from: 13, to: 18, rate: 0.3 },
  { from: 19, to: 21, rate: 0.25 },
  { from: 22, to: 24, rate: 0 },
  { from: 25, to: 28, rate: -0.1 },
  { from: 29, to: 32, rate: -0.25 },
  { from: 33, to: 34, rate: -0.85 },
  { from: 35, to: 36, rate: -1.7 },
];
const worked = [
  0, 850, 1700, 2550, 3400, 4250, 5100, 5950, 6800, 7650, 8450, 9250, 10050, 10350, 10650, 10950,
  11250, 11550, 11850, 12100, 12350, 12600, 12600, 12600, 12600, 12500, 12400, 12300, 12200, 11950,
  11700, 11450, 11200, 10350, 9500, 7800, 0, 0,
];
const everyMonth = worked.map((_, month) => month);

test('the published 36-month clawback comes out month by month', () => {
  const rule: ExitRule = { type: 'clawback', base: 1000, bands: published };
  assert.deepEqual(costs(won([rule], 36), everyMonth), worked);
});

test('a clawback without a contract ends with its last band, in whatever order they come', () => {
  const rule: ExitRule = { type: 'clawback', base: 1000, bands: [...published].reverse() };
  assert.deepEqual(costs(won([rule]), everyMonth), worked);
});

test('a clawback that bands would bring below nothing costs nothing, and can rise again', () => {
  const bands = [
    { from: 1, to: 1, rate: 1 },
    { from: 2, to: 3, rate: -1 },
    { from: 4, to: 6, rate: 1 },
  ];
  const of = won([{ type: 'clawback', base: 1000, bands }], 24);
  assert.deepEqual(costs(of, [0, 1, 2, 3, 4, 5, 6, 12]), [0, 1000, 0, 0, 0, 1000, 2000, 2000]);
});

test('months that no band covers add nothing', () => {
  const bands = [
    { from: 3, to: 4, rate: 0.5 },
    { from: 7, to: 7, rate: 0.5 },
  ];
  const of = won([{ type: 'clawback', base: 1000, bands }], 24);
  assert.deepEqual(costs(of, [2, 3, 4, 6, 7, 23]), [0, 500, 1000, 1000, 1500, 1500]);
});

test('rates count as their decimal text, and the sum is rounded once, halves up', () => {
  const rate = (...rates: number[]) => rates.map((rate, i) => ({ from: i + 1, to: i + 1, rate }));
  const after = (base: number, bands: ClawbackBand[]) =>
    exitCost(won([{ type: 'clawback', base, bands }], 24), bands.length);
  assert.equal(after(100, rate(1.005)), 101);
  assert.equal(after(1, rate(0.1, 0.2, 0.2)), 1);
  assert.equal(after(1, rate(0.1, 0.2, 0.19)), 0);
  assert.equal(after(1, rate(0.3, 0.3, 0.3)), 1);
  assert.equal(after(10_000_000, rate(1e-7, 4e-8)), 1);
});

test('a flat fee costs the same until the contract is over', () => {
  assert.deepEqual(
    costs(won([{ type: 'flat', amount: 50000 }], 12), [0, 11, 12]),
    [50000, 50000, 0],
  );
});

test('a fee for each remaining month falls to nothing', () => {
  const of = won([{ type: 'perRemainingMonth', amount: 5000 }], 12);
  assert.deepEqual(costs(of, [0, 1, 11, 12, 13]), [60000, 55000, 5000, 0, 0]);
});

test('a remaining share grows through its grace, then shrinks with the months that remain', () => {
  const of = won([{ type: 'remainingShare', base: 1000, grace: 6 }], 24);
  assert.deepEqual(costs(of, [0, 1, 6, 7, 15, 23, 24]), [0, 1000, 6000, 6944, 10500, 6944, 0]);
});

test('a remaining share without grace, or with one as long as the contract, is worked out too', () => {
  const none = won([{ type: 'remainingShare', base: 1000, grace: 0 }], 24);
  assert.deepEqual(costs(none, [0, 12, 23]), [0, 6000, 958]);
  const all = won([{ type: 'remainingShare', base: 1000, grace: 24 }], 24);
  assert.deepEqual(costs(all, [12, 23, 24]), [12000, 23000, 0]);
});

test('a refund has months of its own: it outlasts the contract and needs none', () => {
  const refund: ExitRule = { type: 'refund', amount: 150000, keepMonths: 18 };
  assert.deepEqual(costs(won([refund], 12), [0, 12, 17, 18]), [150000, 150000, 150000, 0]);
  assert.deepEqual(costs(won([refund]), [17, 18]), [150000, 0]);
  assert.deepEqual(costs(won([refund], 0), [17, 18]), [150000, 0]);
});

test('rules add up, each rounded by itself', () => {
  const half: ExitRule = {
    type: 'clawback',
    base: 1,
    bands: [{ from: 1, to: 1, rate: 0.5 }],
  };
  assert.equal(exitCost(won([half, half, { type: 'flat', amount: 10 }], 12), 1), 12);
});

test('one rule that cannot be worked out makes the whole unknown', () => {
  const refund: ExitRule = { type: 'refund', amount: 150000, keepMonths: 18 };
  for (const rule of [
    { type: 'flat', amount: 1 },
    { type: 'perRemainingMonth', amount: 1 },
    { type: 'remainingShare', base: 1, grace: 1 },
  ] as const)
    assert.equal(exitCost(won([refund, rule]), 6), undefined);
});

test('no rules at all is free; not saying is unknown', () => {
  assert.equal(exitCost(won([], 24), 6), 0);
  assert.equal(exitCost(won(undefined, 24), 6), undefined);
  assert.equal(exitCost(won(undefined, 24), 30), undefined);
});

test('without a contract, nothing but a refund is due', () => {
  const rules: ExitRule[] = [
    { type: 'flat', amount: 1 },
    { type: 'clawback', base: 1000, bands: published },
  ];
  assert.deepEqual(costs(won(rules, 0), [0, 9]), [0, 0]);
});

test('cents stay cents', () => {
  const of = plan({
    contract: { months: 24 },
    exit: [{ type: 'perRemainingMonth', amount: 29.99 }],
  });
  assert.equal(exitCost(of, 3), 629.79);
});
