import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Offer, Plan } from '../../src/feed/index.js';
import { exitCost } from '../../src/pricing/index.js';
import { priceOffer } from '../../src/retention/index.js';
import { anyPlan } from '../pricing/arbitrary.js';
import { minor, monthly, total } from '../pricing/naive.js';
import { today } from './flows.js';

const common = {
  id: 'o',
  at: 0,
  title: 'O',
  startsOn: 'today',
  termsUrl: '/terms',
  commitMonths: 0,
};
const duration = fc.integer({ min: 1, max: 40 });
/** Hundredths of a percent. */
const percent = fc.integer({ min: 0, max: 10_000 }).map((hundredths) => hundredths / 100);

const anyOffer: fc.Arbitrary<Offer> = fc
  .oneof(
    fc.record({ type: fc.constant('discount' as const), percent, durationMonths: duration }),
    fc.record({
      type: fc.constant('discount' as const),
      amount: fc.nat(90),
      durationMonths: duration,
    }),
    fc.record({ type: fc.constant('free-months' as const), durationMonths: duration }),
    fc.record({ type: fc.constant('plan-change' as const), planId: fc.constant('b') }),
    fc.record({
      type: fc.constant('upgrade' as const),
      planId: fc.constant('b'),
      durationMonths: duration,
    }),
    fc.record({
      type: fc.constant('pause' as const),
      amount: fc.nat(20),
      choices: fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 3 }),
    }),
    fc.record({ type: fc.constant('support' as const) }),
  )
  .map((fields) => ({ ...common, ...fields }));

/** Month by month in minor units; the first is 1. `null` is unknown. */
function payments(offer: Offer, a: Plan, b: Plan, passed: number, over: number, length?: number) {
  const months: (number | null)[] = [];
  for (let i = 1; i <= over; i++) {
    const usual = monthly(a, passed + i, 'existing');
    const holds = length === undefined || i <= length;
    if (!holds || offer.type === 'support') months.push(usual);
    else if (offer.planId) months.push(monthly(b, i, 'existing'));
    else if (offer.type === 'pause') months.push(minor(offer.amount ?? NaN, a.currency));
    else if (usual === null) months.push(null);
    else {
      // what the step costs with no fee in it: the base that the discount comes off
      const base = monthly({ ...a, fees: [] }, passed + i, 'existing') ?? 0;
      const hundredths = BigInt(Math.round((offer.percent ?? 100) * 100));
      const off =
        offer.amount === undefined
          ? Number((2n * BigInt(base) * hundredths + 10_000n) / 20_000n)
          : Math.min(base, minor(offer.amount, a.currency));
      months.push(usual - off);
    }
  }
  return months;
}

describe('an offer', () => {
  it('costs what it costs month by month', () => {
    let shown = 0;
    fc.assert(
      fc.property(
        anyOffer,
        anyPlan.chain((a) =>
          anyPlan
            .filter((b) => b.currency === a.currency)
            .map((b) => [a, { ...b, id: 'b' }] as const),
        ),
        fc.nat(50),
        fc.integer({ min: 1, max: 60 }),
        (offer, [a, b], passed, horizon) => {
          const customer = { planId: 'a', monthsPassed: passed };
          const result = priceOffer(offer, { plans: [a, b], horizon, today, customer });
          const unit = minor(1, a.currency);
          const usual = total(a, horizon, 'existing', passed);
          const once = offer.planId ? total(b, 1, 'existing')! - monthly(b, 1, 'existing')! : 0;
          const lengths = offer.choices ?? [offer.durationMonths];
          const each = lengths.map((length) => payments(offer, a, b, passed, horizon, length));
          const unknown = usual === null || each.some((months) => months.includes(null));
          if (!('figures' in result)) {
            // costs that are unknown beyond the horizon keep an offer from being told, too
            assert.ok(
              unknown ||
                monthly(a, 700, 'existing') === null ||
                (offer.planId && monthly(b, 700, 'existing') === null),
            );
            return;
          }
          assert.ok(!unknown);
          shown++;
          result.figures.forEach((figures, n) => {
            const months = each[n] as number[];
            const sum = months.reduce((all, one) => all + one, once);
            // another plan for good ends the present contract
            const ends = offer.planId && offer.durationMonths === undefined;
            const left = ends ? (exitCost(a, passed) ?? 0) : 0;
            const difference = sum + Math.round(left * unit) - usual;
            assert.equal(Math.round(figures.difference * unit), difference);
            // and the prices that are told are those months
            const told = [...figures.during, ...figures.after].flatMap(
              ({ amount, months: some = horizon }) =>
                Array.from({ length: Math.min(some, horizon) }, () => Math.round(amount * unit)),
            );
            assert.deepEqual(told.slice(0, horizon), months);
            assert.equal(Math.round(figures.now * unit), monthly(a, passed + 1, 'existing'));
            assert.ok(figures.during.every(({ amount }) => amount >= 0));
          });
        },
      ),
      { numRuns: Number(process.env['FAIRSTAY_RUNS'] ?? 3000) },
    );
    assert.ok(shown > 100, `only ${shown} were shown`);
  });
});
