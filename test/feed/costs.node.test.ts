import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exitCost, regularPrice, totalCost } from '../../src/pricing/index.js';
import { lines, readPlan } from './reading.js';

const steps = (...from: number[]) => ({
  steps: from.map((month) => ({ from: month, amount: 10 })),
});

const badSteps: [from: number[], at: number][] = [
  [[2], 0],
  [[2, 3], 0],
  [[1, 1], 1],
  [[1, 13, 7], 2],
  [[1, 7, 7, 9], 2],
];
for (const [from, at] of badSteps)
  test(`steps from ${from.join(', ')} do not start at 1 and ascend: no price is known`, () => {
    const { plan, problems } = readPlan({ price: steps(...from), fees: [] });
    assert.deepEqual(lines(problems), [`field wrong-value /plans/0/price/steps/${at}/from`]);
    assert.equal(plan.price, undefined);
    assert.equal(totalCost(plan, 24), undefined);
  });

test('steps that start at 1 and ascend are the price', () => {
  const { plan, problems } = readPlan({ price: steps(1, 2, 600) });
  assert.deepEqual(problems, []);
  assert.equal(plan.price?.steps.length, 3);
});

test('one bad step of several makes the price unknown: the run would mean something else', () => {
  const price = {
    steps: [
      { from: 1, amount: 10 },
      { from: 7, amount: '20' },
      { from: 13, amount: 30 },
    ],
  };
  const { plan, problems } = readPlan({ price });
  assert.deepEqual(lines(problems), ['field wrong-type /plans/0/price/steps/1/amount']);
  assert.equal(plan.price, undefined);
});

const fee = { label: 'Setup', amount: 35, when: 'once' };
const unreadable: [what: string, field: 'fees' | 'discounts', item: unknown, problem: string][] = [
  ['an amount in words', 'fees', { ...fee, amount: '35 dollars' }, 'wrong-type /amount'],
  ['an amount below 0', 'fees', { ...fee, amount: -1 }, 'wrong-value /amount'],
  ['no amount', 'fees', { label: 'Setup', when: 'once' }, 'missing /amount'],
  ['an unknown rhythm', 'fees', { ...fee, when: 'weekly' }, 'wrong-value /when'],
  ['no rhythm', 'fees', { label: 'Setup', amount: 5 }, 'missing /when'],
  ['a month 0', 'fees', { ...fee, when: 'monthly', from: 0 }, 'wrong-value /from'],
  [
    'an end before its beginning',
    'fees',
    { ...fee, when: 'monthly', from: 5, to: 4 },
    'wrong-value /to',
  ],
  ['"yes" for optional', 'fees', { ...fee, optional: 'yes' }, 'wrong-type /optional'],
  ['a number alone', 'fees', 35, 'wrong-type '],
  ['nothing', 'fees', null, 'missing '],
  ['an amount below 0', 'discounts', { label: 'Autopay', amount: -5 }, 'wrong-value /amount'],
  [
    'others than all, new, existing',
    'discounts',
    { label: 'D', amount: 5, for: 'kids' },
    'wrong-value /for',
  ],
  [
    'a condition that is no text',
    'discounts',
    { label: 'D', amount: 5, condition: 1 },
    'wrong-type /condition',
  ],
  ['an end before month 1', 'discounts', { label: 'D', amount: 5, to: 0 }, 'wrong-value /to'],
  ['text alone', 'discounts', 'Autopay', 'wrong-type '],
];
for (const [what, field, item, problem] of unreadable)
  test(`${field} with ${what}: the plan stays, its costs are unknown`, () => {
    const good = field === 'fees' ? fee : { label: 'Welcome', amount: 5 };
    const { plan, problems } = readPlan({ price: 30, fees: [], [field]: [good, item] });
    assert.deepEqual(lines(problems), [`field ${problem.replace(' ', ` /plans/0/${field}/1`)}`]);
    assert.equal(plan.price?.steps[0]?.amount, 30);
    assert.equal(plan[field]?.length, 2);
    assert.equal(plan[field]?.[1]?.amount, undefined);
    assert.equal(totalCost(plan, 24), undefined);
  });

for (const [field, item] of [
  ['fees', { ...fee, amount: null }],
  ['discounts', { label: 'Autopay', amount: null }],
] as const)
  test(`${field} with an amount that is said to be unknown: no mistake, and the costs are unknown`, () => {
    const { plan, problems } = readPlan({ price: 30, fees: [], [field]: [item] });
    assert.deepEqual(lines(problems), [`note missing /plans/0/${field}/0/amount`]);
    assert.equal(plan[field]?.[0]?.amount, undefined);
    assert.equal(totalCost(plan, 24), undefined);
  });

test('a name that is missing is a mistake beside an unknown amount too', () => {
  const { problems } = readPlan({ price: 30, fees: [{ when: 'once', amount: null }] });
  assert.deepEqual(lines(problems), [
    'note missing /plans/0/fees/0/amount',
    'field missing /plans/0/fees/0/label',
  ]);
});

test('a fee whose name alone cannot be read still counts', () => {
  const { plan, problems } = readPlan({ price: 30, fees: [{ ...fee, label: 7 }] });
  assert.deepEqual(lines(problems), ['field wrong-type /plans/0/fees/0/label']);
  assert.equal(plan.fees?.length, 1);
  assert.notEqual(totalCost(plan, 24)?.amount, 720, 'a cost must not look lower');
});

test('an optional fee and a conditional discount that cannot be read leave the costs alone', () => {
  const { plan, problems } = readPlan({
    price: 30,
    fees: [{ label: 'TV', amount: 'ask us', when: 'monthly', optional: true }],
    discounts: [{ label: 'Bundle', amount: 'much', condition: 'with mobile' }],
  });
  assert.equal(problems.length, 2);
  assert.equal(totalCost(plan, 24)?.amount, 720);
});

test('fees not stated are no fees of 0, and the total stands', () => {
  const { plan } = readPlan({ price: 30 });
  assert.equal(plan.fees, undefined);
  assert.equal(totalCost(plan, 24)?.amount, 720);
});

const rules = {
  flat: { type: 'flat', amount: 90 },
  perRemainingMonth: { type: 'perRemainingMonth', amount: 5 },
  remainingShare: { type: 'remainingShare', base: 10, grace: 3 },
  clawback: { type: 'clawback', base: 10, bands: [{ from: 1, to: 12, rate: 1 }] },
  refund: { type: 'refund', amount: 50, keepMonths: 6 },
};
for (const [type, rule] of Object.entries(rules)) {
  const free = type === 'clawback' || type === 'refund';
  test(`${type} without a contract is ${free ? 'read' : 'a problem, and leaving costs nobody knows what'}`, () => {
    const { plan, problems } = readPlan({ exit: rule });
    assert.deepEqual(lines(problems), free ? [] : ['field needs-contract /plans/0/exit']);
    assert.deepEqual(plan.exit, free ? [rule] : undefined);
    assert.deepEqual(readPlan({ exit: rule, contract: 12 }).problems, []);
    assert.deepEqual(readPlan({ exit: rule, contract: 'none' }).problems, []);
  });
}

test('a contract that cannot be read is none to reckon with', () => {
  const { plan, problems } = readPlan({ contract: 'a year', exit: rules.flat });
  assert.deepEqual(lines(problems), [
    'field wrong-type /plans/0/contract',
    'field needs-contract /plans/0/exit',
  ]);
  assert.equal(plan.exit, undefined);
});

test('of several rules one that cannot be read makes leaving unknown', () => {
  for (const bad of [
    { type: 'flat' },
    { type: 'fine' },
    null,
    5,
    { ...rules.clawback, bands: [] },
  ]) {
    const { plan, problems } = readPlan({ contract: 12, exit: [rules.flat, bad] });
    assert.ok(
      problems.some(({ level }) => level === 'field'),
      JSON.stringify(bad),
    );
    assert.equal(plan.exit, undefined, JSON.stringify(bad));
    assert.equal(exitCost(plan, 3), undefined);
  }
});

const bands = (...runs: [from: number, to: number][]) => ({
  type: 'clawback',
  base: 10,
  bands: runs.map(([from, to]) => ({ from, to, rate: 1 })),
});
test('bands may stand in any order and leave gaps, but not overlap or run backwards', () => {
  for (const good of [
    bands([1, 6], [7, 12]),
    bands([7, 12], [1, 6]),
    bands([1, 3], [9, 12]),
    bands([2, 2]),
  ])
    assert.deepEqual(readPlan({ exit: good }).plan.exit, [good]);
  for (const bad of [
    bands([1, 12], [6, 18]),
    bands([6, 18], [1, 12]),
    bands([1, 6], [6, 12]),
    bands([5, 4]),
  ]) {
    const { plan, problems } = readPlan({ exit: bad });
    assert.deepEqual(lines(problems), ['field wrong-value /plans/0/exit']);
    assert.equal(plan.exit, undefined);
  }
});

test('a rate may be below 0; a month may not', () => {
  const rate = { ...rules.clawback, bands: [{ from: 1, to: 12, rate: -1.7 }] };
  assert.deepEqual(readPlan({ exit: rate }).problems, []);
  const month = { ...rules.clawback, bands: [{ from: 0, to: 12, rate: 1 }] };
  assert.deepEqual(lines(readPlan({ exit: month }).problems), [
    'field wrong-value /plans/0/exit/bands/0/from',
  ]);
});

test('a plan without a price is shown, and its costs are unknown', () => {
  const { plan, problems } = readPlan({ fees: [fee] });
  assert.deepEqual(problems, []);
  assert.equal(totalCost(plan, 24), undefined);
  assert.equal(regularPrice(plan), undefined);
});
