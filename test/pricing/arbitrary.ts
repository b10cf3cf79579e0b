import fc from 'fast-check';
import type { Discount, ExitRule, Fee, Plan } from '../../src/feed/index.js';

const minorUnits = { USD: 100, KRW: 1, KWD: 1000 };
export type Currency = keyof typeof minorUnits;
const currencies = Object.keys(minorUnits) as Currency[];

const month = fc.integer({ min: 1, max: 60 });
/** Unknown once in so many times. */
const maybe = <T>(some: fc.Arbitrary<T>, oneIn = 3) =>
  fc.option(some, { nil: undefined, freq: oneIn });

const amountOf = (currency: Currency, most: number) =>
  fc.integer({ min: 0, max: most }).map((units) => units / minorUnits[currency]);

const stepsOf = (currency: Currency, most: number) =>
  fc
    .record({
      froms: fc.uniqueArray(fc.integer({ min: 2, max: 60 }), { maxLength: 5 }),
      // Few different amounts, so that neighbours are often equal.
      amounts: fc.array(fc.oneof(amountOf(currency, most), fc.constant(10)), {
        minLength: 6,
        maxLength: 6,
      }),
      kinds: fc.array(maybe(fc.constantFrom('promo', 'regular', 'increase')), {
        minLength: 6,
        maxLength: 6,
      }),
    })
    .map(({ froms, amounts, kinds }) => ({
      steps: [1, ...froms.sort((a, b) => a - b)].map((from, i) => ({
        from,
        amount: amounts[i] ?? 0,
        ...(kinds[i] && { kind: kinds[i] }),
      })),
    }));

/** A fee whose amount can be read. */
export const feeOf = (currency: Currency): fc.Arbitrary<Fee> =>
  fc.record(
    {
      label: fc.string({ maxLength: 5 }),
      amount: amountOf(currency, 4000),
      when: fc.constantFrom('once', 'monthly'),
      from: month,
      to: month,
      optional: fc.boolean(),
    },
    { requiredKeys: ['label', 'amount', 'when'] },
  );

const discountOf = (currency: Currency): fc.Arbitrary<Discount> =>
  fc.record(
    {
      label: fc.string({ maxLength: 5 }),
      amount: amountOf(currency, 6000),
      from: month,
      to: month,
      for: fc.constantFrom('all', 'new', 'existing'),
      condition: fc.constant('with autopay'),
    },
    { requiredKeys: ['label', 'amount'] },
  );

/** Rarely loses its amount, as when a part of it could not be read. */
const oftenRead = <T extends Fee | Discount>(some: fc.Arbitrary<T>) =>
  fc
    .tuple(some, fc.integer({ min: 0, max: 40 }))
    .map(([item, n]): T => (n === 7 ? { ...item, amount: undefined } : item));

const bands = fc
  .array(
    fc.tuple(
      fc.integer({ min: 0, max: 4 }),
      fc.integer({ min: 0, max: 9 }),
      fc.integer({ min: -200, max: 200 }),
    ),
    {
      minLength: 1,
      maxLength: 7,
    },
  )
  .map((drawn) => {
    let after = 0;
    return drawn.map(([gap, length, hundredths]) => {
      const from = after + 1 + gap;
      after = from + length;
      return { from, to: after, rate: hundredths / 100 };
    });
  });

const ruleOf = (currency: Currency): fc.Arbitrary<ExitRule> => {
  const amount = amountOf(currency, 9000);
  const months = fc.integer({ min: 0, max: 48 });
  return fc.oneof(
    fc.record({ type: fc.constant('flat' as const), amount }),
    fc.record({ type: fc.constant('perRemainingMonth' as const), amount }),
    fc.record({ type: fc.constant('clawback' as const), base: amount, bands }),
    fc.record({ type: fc.constant('remainingShare' as const), base: amount, grace: months }),
    fc.record({ type: fc.constant('refund' as const), amount, keepMonths: months }),
  );
};

/** A plan as `readFeed` gives it, amounts in whole minor units, now and then unknown in part. */
export const planOf = (currency: Currency): fc.Arbitrary<Plan> =>
  fc.record({
    id: fc.constant('a'),
    name: fc.constant('A'),
    currency: fc.constant(currency),
    price: maybe(stepsOf(currency, 9000), 20),
    fees: maybe(fc.array(oftenRead(feeOf(currency)), { maxLength: 4 })),
    discounts: maybe(fc.array(oftenRead(discountOf(currency)), { maxLength: 4 })),
    contract: maybe(
      fc.constantFrom(0, 12, 24, 36).map((months) => ({ months })),
      6,
    ),
    exit: maybe(fc.array(ruleOf(currency), { maxLength: 3 }), 6),
  });

export const currency = fc.constantFrom(...currencies);
export const anyPlan = currency.chain(planOf);
export const horizon = fc.integer({ min: 1, max: 72 });
export const passed = fc.integer({ min: 0, max: 66 });
export const audience = fc.constantFrom('new', 'existing');
/** Nothing passed, or some months of a current plan. */
export const options = fc.record({ audience, passed: maybe(passed, 2) });
