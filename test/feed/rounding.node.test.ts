import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lines, readPlan } from './reading.js';

const read = (currency: string, price: number) => {
  const { plan, problems } = readPlan({ price }, { currency });
  return [plan.price?.steps[0]?.amount, problems.map(({ code }) => code).join()] as const;
};

const rounded: [currency: string, written: number, read: number][] = [
  ['USD', 1.005, 1.01],
  ['USD', 19.498, 19.5],
  ['USD', 29.999, 30],
  ['USD', 0.004, 0],
  ['USD', 0.005, 0.01],
  ['USD', 8.345, 8.35],
  ['USD', 1e-7, 0],
  ['USD', 9_999_999_999.994, 9_999_999_999.99],
  ['KRW', 30000.5, 30001],
  ['KRW', 30000.49, 30000],
  ['JPY', 0.5, 1],
  ['KWD', 9.9995, 10],
  ['KWD', 1.0005, 1.001],
  ['CLF', 1.00005, 1.0001],
];
for (const [currency, written, amount] of rounded)
  test(`${written} ${currency} is read as ${amount}, with a note`, () => {
    assert.deepEqual(read(currency, written), [amount, 'rounded']);
  });

const kept: [currency: string, amount: number][] = [
  ['USD', 29.99],
  ['USD', 0.1],
  ['USD', 1.15],
  ['USD', 10_000_000_000],
  ['USD', 9_999_999_999.99],
  ['KRW', 30000],
  ['KWD', 9.995],
  ['CLF', 1.0001],
  ['EUR', 0],
];
for (const [currency, amount] of kept)
  test(`${amount} ${currency} is as fine as it may be: no note`, () => {
    assert.deepEqual(read(currency, amount), [amount, '']);
  });

test('every cent up to 300.00 is read as it is written', () => {
  for (let cents = 0; cents <= 30_000; cents++)
    assert.deepEqual(read('USD', cents / 100), [cents / 100, ''], `${cents / 100}`);
});

test('minus nothing is nothing', () => {
  const { plan, problems } = readPlan({ price: -0, latency: -0 });
  assert.ok(Object.is(plan.price?.steps[0]?.amount, 0) && Object.is(plan.latency, 0));
  assert.deepEqual(problems, []);
});

test('every amount is rounded, wherever it stands', () => {
  const amount = 1.005;
  const { plan, problems } = readPlan(
    {
      price: { steps: [{ from: 1, amount }] },
      fees: [{ label: 'F', amount, when: 'once' }],
      discounts: [{ label: 'D', amount }],
      gifts: [{ label: 'G', value: amount }],
      extras: [{ label: 'E', amount }],
      contract: 12,
      exit: [
        { type: 'flat', amount },
        { type: 'perRemainingMonth', amount },
        { type: 'remainingShare', base: amount, grace: 1 },
        { type: 'refund', amount, keepMonths: 1 },
        { type: 'clawback', base: amount, bands: [{ from: 1, to: 12, rate: 1.005 }] },
      ],
      values: { sim: amount, score: amount },
    },
    {
      points: [
        { id: 'sim', label: 'SIM', kind: 'money' },
        { id: 'score', label: 'Score', kind: 'number' },
      ],
    },
  );
  const paths = problems.map(({ level, code, path }) => `${level} ${code} ${path.slice(9)}`);
  assert.deepEqual(paths.sort(), [
    'note rounded discounts/0/amount',
    'note rounded exit/0/amount',
    'note rounded exit/1/amount',
    'note rounded exit/2/base',
    'note rounded exit/3/amount',
    'note rounded exit/4/base',
    'note rounded extras/0/amount',
    'note rounded fees/0/amount',
    'note rounded gifts/0/value',
    'note rounded price/steps/0/amount',
    'note rounded values/sim',
  ]);
  const text = JSON.stringify(plan);
  assert.equal(text.match(/1\.01/g)?.length, 11);
  // a rate and a score are no amounts
  assert.equal(text.match(/1\.005/g)?.length, 2);
});

test('the note says what was found and what it was read as', () => {
  const { problems } = readPlan({ price: 19.498 });
  assert.deepEqual(lines(problems), ['note rounded /plans/0/price']);
  assert.match(problems[0]?.message ?? '', /Found 19\.498; .* read as 19\.5\b/);
});
