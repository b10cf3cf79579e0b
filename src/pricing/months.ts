import type { Discount, Fee, Plan, PriceStep } from '../feed/schema.js';
import { isCount, toMinor } from './minor.js';

/** `existing` for plans of the reader's own provider, `new` for all others. */
export type Audience = 'new' | 'existing';

/** Months of the contract over which nothing about the monthly price changes; amounts in minor units. */
export interface Months {
  from: number;
  /** Inclusive; Infinity where nothing changes any more. */
  to: number;
  step: PriceStep;
  /** Price step and monthly fees. */
  gross: number;
  /** Discounts, not yet cut to `gross`. */
  off: number;
}

/** The most months a feed can speak of: nothing changes after them, and no horizon is longer. */
export const mostMonths = 600;

/** What a month may hold so that 600 of them are still an exact integer. */
const mostInMonth = Number.MAX_SAFE_INTEGER / mostMonths;

/** Whether a discount is taken off for this audience; it is only listed where it depends on a condition. */
export function isGiven(discount: Discount, audience: Audience): boolean {
  const { condition, for: whom = 'all' } = discount;
  return !condition && (whom === 'all' || whom === audience);
}

/** Whether a fee or discount falls into the month; brings `at.to` forward to where that changes. */
function covers({ from = 1, to = Infinity }: Fee | Discount, at: Months): boolean {
  const covered = at.from >= from && at.from <= to;
  const until = at.from < from ? from - 1 : covered ? to : Infinity;
  if (until < at.to) at.to = until;
  return covered;
}

/** The months from `from` on that cost the same; undefined where the plan's costs are unknown. */
function monthsFrom(
  from: number,
  plan: Plan,
  audience: Audience,
  factor: number,
): Months | undefined {
  let step: PriceStep | undefined;
  let to = Infinity;
  for (const next of plan.price?.steps ?? []) {
    if (next.from > from) {
      to = next.from - 1;
      break;
    }
    step = next;
  }
  if (!step) return undefined;
  const at: Months = { from, to, step, gross: toMinor(step.amount, factor), off: 0 };
  for (const fee of plan.fees ?? []) {
    if (fee.optional) continue;
    // Unreadable may mean that its months or `when` are: it cannot be said to be of no matter here.
    if (fee.amount === undefined) return undefined;
    if (fee.when === 'monthly' && covers(fee, at)) at.gross += toMinor(fee.amount, factor);
  }
  for (const discount of plan.discounts ?? []) {
    if (!isGiven(discount, audience)) continue;
    if (discount.amount === undefined) return undefined;
    if (covers(discount, at)) at.off += toMinor(discount.amount, factor);
  }
  return at.gross + at.off <= mostInMonth ? at : undefined;
}

/**
 * Months `from` to `to` of the contract, in runs that cost the same; `to` may be Infinity. Undefined:
 * unknown, or no such month.
 */
export function runsOf(
  plan: Plan,
  from: number,
  to: number,
  audience: Audience,
  factor: number,
): Months[] | undefined {
  if (!isCount(from, 1)) return undefined;
  const runs: Months[] = [];
  let run: Months | undefined;
  do {
    run = monthsFrom(run ? run.to + 1 : from, plan, audience, factor);
    if (!run) return undefined;
    if (run.to > to) run.to = to;
    runs.push(run);
  } while (run.to < to);
  return runs;
}

/** Minor units a month; never below 0. */
export function priceOf({ gross, off }: Months): number {
  return off < gross ? gross - off : 0;
}
