import type { Plan } from '../feed/schema.js';
import { toMinor } from '../pricing/minor.js';
import { priceRuns } from '../pricing/price.js';
import { totalAmount } from '../pricing/total.js';

/** Months in a row that one plan is paid for. */
export interface Segment {
  plan: Plan;
  /** Months of its contract gone by; absent: newly taken, with its once fees. */
  passed?: number;
  /** Infinity: until further notice. */
  months: number;
}

/** Months that cost the same; the first month from now is 0. */
export interface Stretch {
  /** Major units a month. */
  amount: number;
  from: number;
  /** Exclusive; Infinity: until further notice. */
  to: number;
}

/** What each month costs, one plan after the other; undefined: unknown. */
export function stretchesOf(segments: readonly Segment[]): Stretch[] | undefined {
  const stretches: Stretch[] = [];
  let start = 0;
  for (const { plan, passed = 0, months } of segments) {
    const end = start + months;
    const runs = priceRuns(plan, { audience: 'existing', passed });
    if (!runs) return undefined;
    for (const run of runs) {
      const from = start + run.from - passed - 1;
      const to = Math.min(end, run.to === undefined ? Infinity : start + run.to - passed);
      if (from < to) stretches.push({ amount: run.amount, from, to });
    }
    start = end;
  }
  return stretches;
}

/** What `over` months cost in minor units, once fees included; undefined: unknown. */
export function costOf(
  segments: readonly Segment[],
  over: number,
  factor: number,
): number | undefined {
  let left = over;
  let sum = 0;
  for (const { plan, passed, months } of segments) {
    const some = Math.min(left, months);
    if (!some) continue;
    const amount = totalAmount(plan, some, { audience: 'existing', passed });
    if (amount === undefined) return undefined;
    sum += toMinor(amount, factor);
    left -= some;
  }
  return sum;
}

/** The part of the stretches from month `from` to before `to`, equal neighbours as one. */
export function between(stretches: readonly Stretch[], from: number, to: number): Stretch[] {
  const cut: Stretch[] = [];
  for (const one of stretches) {
    const [start, end] = [Math.max(one.from, from), Math.min(one.to, to)];
    const last = cut.at(-1);
    if (start >= end) continue;
    if (last?.amount === one.amount) last.to = end;
    else cut.push({ amount: one.amount, from: start, to: end });
  }
  return cut;
}
