import type { Offer } from '../feed/retention-schema.js';
import type { Plan } from '../feed/schema.js';
import { fraction, share } from '../pricing/exact.js';
import { factorOf, toMinor } from '../pricing/minor.js';
import { runsOf } from '../pricing/months.js';

/**
 * The plan with an offer's discount on `months` months of its contract, the first being `from`. It comes off the
 * price step less the discounts that are there, so fees stay; undefined: the plan's costs are unknown.
 */
export function reducedPlan(
  plan: Plan,
  { title, percent, amount = 0 }: Pick<Offer, 'title' | 'percent' | 'amount'>,
  from: number,
  months: number,
): Plan | undefined {
  const factor = factorOf(plan.currency);
  const runs = runsOf(plan, from, from + months - 1, 'existing', factor);
  const [part, whole] = fraction((percent ?? 0) || 0);
  const discounts = runs?.map((run) => {
    const base = Math.max(0, toMinor(run.step.amount, factor) - run.off);
    const off =
      percent === undefined
        ? Math.min(base, toMinor(amount, factor))
        : share(base, [part, whole * 100n]);
    return { label: title, amount: off / factor, from: run.from, to: run.to };
  });
  return discounts && { ...plan, discounts: [...(plan.discounts ?? []), ...discounts] };
}
