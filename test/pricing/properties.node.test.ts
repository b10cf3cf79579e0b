import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Plan } from '../../src/feed/index.js';
import {
  averageCost,
  exitCost,
  monthlyPrice,
  priceRuns,
  regularPrice,
  switchCost,
  totalAmount,
  totalCost,
} from '../../src/pricing/index.js';
import * as any from './arbitrary.js';
import * as naive from './naive.js';

/** Minor units of a figure, `null` where it is unknown. */
const units = (amount: number | undefined, { currency }: Plan) =>
  amount === undefined ? null : naive.minor(amount, currency);

function holds<T extends [unknown, ...unknown[]]>(
  said: string,
  arbitraries: { [K in keyof T]: fc.Arbitrary<T[K]> },
  check: (...drawn: T) => void,
) {
  test(said, () => {
    const property = fc.property<T>(...arbitraries, (...drawn) => {
      check(...drawn);
    });
    fc.assert(property, { numRuns: 1000 });
  });
}

holds(
  'a total is what adding month to month gives, with its ledger or without',
  [any.anyPlan, any.horizon, any.options],
  (plan, horizon, options) => {
    const expected = naive.total(plan, horizon, options.audience, options.passed);
    assert.equal(units(totalAmount(plan, horizon, options), plan), expected);
    assert.equal(totalCost(plan, horizon, options)?.amount, totalAmount(plan, horizon, options));
  },
);

holds(
  'the lines of a ledger add up to its total, and lie within the horizon',
  [any.anyPlan, any.horizon, any.options],
  (plan, horizon, options) => {
    const total = totalCost(plan, horizon, options);
    if (!total) return;
    let sum = 0;
    for (const { amount, kind, from, to } of total.lines) {
      sum += naive.minor(amount, plan.currency);
      assert.ok(kind === 'discount' ? amount < 0 : kind === 'price' ? amount >= 0 : amount > 0);
      if (kind === 'once') continue;
      const start = options.passed ?? 0;
      assert.ok(from && to && start < from && from <= to && to <= start + horizon);
    }
    assert.equal(sum, units(total.amount, plan));
  },
);

holds(
  'a month costs what the plan says of it, and never less than nothing',
  [any.anyPlan, any.passed, any.audience],
  (plan, before, audience) => {
    const price = monthlyPrice(plan, before + 1, audience);
    assert.equal(units(price, plan), naive.monthly(plan, before + 1, audience));
    assert.ok(price === undefined || price >= 0);
    assert.equal(units(regularPrice(plan, audience), plan), naive.monthly(plan, 9000, audience));
  },
);

holds(
  'price runs hold every month to come, and the price changes between them',
  [any.anyPlan, any.passed, any.audience],
  (plan, passed, audience) => {
    const runs = priceRuns(plan, { audience, passed });
    let next = passed + 1;
    runs?.forEach(({ from, to, amount }, i) => {
      assert.equal(from, next);
      assert.equal(to === undefined, i === runs.length - 1);
      assert.notEqual(amount, runs[i - 1]?.amount);
      for (let month = from; month <= (to ?? 200); month++)
        assert.equal(naive.minor(amount, plan.currency), naive.monthly(plan, month, audience));
      next = (to ?? 0) + 1;
    });
    assert.equal(runs === undefined, naive.monthly(plan, 1, audience) === null);
  },
);

holds(
  'an average is within half a minor unit of the total by month',
  [any.anyPlan, any.horizon, any.options],
  (plan, horizon, options) => {
    const total = naive.total(plan, horizon, options.audience, options.passed);
    const average = units(averageCost(plan, horizon, options), plan);
    assert.equal(
      average,
      total === null ? null : Math.floor((2 * total + horizon) / (2 * horizon)),
    );
  },
);

holds(
  'a total never falls when a fee is added',
  [any.currency.chain((it) => fc.tuple(any.planOf(it), any.feeOf(it))), any.horizon, any.options],
  ([plan, fee], horizon, options) => {
    const before = totalAmount(plan, horizon, options);
    const after = totalAmount({ ...plan, fees: [...(plan.fees ?? []), fee] }, horizon, options);
    assert.equal(after === undefined, before === undefined);
    assert.ok((after ?? 0) >= (before ?? 0));
  },
);

holds(
  'the order of fees and of discounts is of no matter to a total',
  [any.anyPlan, any.horizon, any.options],
  (plan, horizon, options) => {
    const turned: Plan = {
      ...plan,
      fees: plan.fees && [...plan.fees].reverse(),
      discounts: plan.discounts && [...plan.discounts].reverse(),
    };
    assert.equal(totalAmount(turned, horizon, options), totalAmount(plan, horizon, options));
  },
);

holds(
  'ten times every whole amount is ten times every total',
  [any.planOf('KRW'), any.horizon, any.options],
  (plan, horizon, options) => {
    const tenfold = <T extends { amount?: number }>(item: T): T => ({
      ...item,
      amount: item.amount === undefined ? undefined : item.amount * 10,
    });
    const dear: Plan = {
      ...plan,
      price: plan.price && { steps: plan.price.steps.map(tenfold) },
      fees: plan.fees?.map(tenfold),
      discounts: plan.discounts?.map(tenfold),
    };
    const total = totalAmount(plan, horizon, options);
    assert.equal(totalAmount(dear, horizon, options), total === undefined ? undefined : total * 10);
  },
);

holds(
  'leaving costs what its rules say month by month',
  [any.anyPlan, any.passed],
  (plan, passed) => {
    const exit = exitCost(plan, passed);
    assert.equal(units(exit, plan), naive.exit(plan, passed));
    assert.ok(exit === undefined || exit >= 0);
  },
);

holds(
  'leaving is free when the contract is over, but for a refund',
  [any.anyPlan, any.passed],
  (plan, more) => {
    if (!plan.exit || !plan.contract) return;
    const passed = plan.contract.months + more;
    const refunds = plan.exit.filter((rule) => rule.type === 'refund');
    assert.equal(exitCost(plan, passed), exitCost({ ...plan, exit: refunds }, passed));
    if (!refunds.length) assert.equal(exitCost(plan, passed), 0);
  },
);

holds(
  'running sums of a switch are the totals of each horizon, and its break-even holds to the end',
  [any.currency.chain((it) => fc.tuple(any.planOf(it), any.planOf(it))), any.passed, any.horizon],
  ([current, next], month, horizon) => {
    const found = switchCost(current, next, { month, horizon });
    const exit = naive.exit(current, month);
    const stay: (number | null)[] = [];
    const change: (number | null)[] = [];
    for (let h = 1; h <= horizon; h++) {
      stay.push(naive.total(current, h, 'existing', month));
      const total = naive.total(next, h, 'new');
      change.push(total === null || exit === null ? null : total + exit);
    }
    const text = (sums: number[] | undefined) => sums?.map((sum) => units(sum, current));
    assert.deepEqual(text(found.stay), stay.includes(null) ? undefined : stay);
    assert.deepEqual(text(found.switch), change.includes(null) ? undefined : change);
    const cheaper = stay.map((sum, i) => sum !== null && (change[i] ?? Infinity) <= sum);
    const expected = cheaper.findIndex((_, i) => cheaper.slice(i).every(Boolean));
    assert.equal(found.breakEven, expected < 0 ? undefined : expected + 1);
  },
);

holds(
  'nothing that is passed in makes it throw',
  [any.anyPlan, fc.double(), fc.double()],
  (plan, a, b) => {
    monthlyPrice(plan, a);
    totalCost(plan, a, { passed: b });
    averageCost(plan, a, { passed: b });
    priceRuns(plan, { passed: a });
    exitCost(plan, a);
    switchCost(plan, plan, { month: a, horizon: b });
  },
);
