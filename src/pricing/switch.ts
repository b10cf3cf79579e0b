import type { Plan } from '../feed/schema.js';
import { exitCost } from './exit.js';
import { toMinor } from './minor.js';
import { priceOf, type Audience } from './months.js';
import { periodOf, type Period } from './period.js';

/** Staying beside switching: what each has cost after 1, 2, … months, in major units. */
export interface SwitchCost {
  /** The current plan; absent: unknown. */
  stay?: number[];
  /** Leaving the current plan and taking the next one; absent: unknown. */
  switch?: number[];
  /** The first month from which on switching never costs more; absent: none, or unknown. */
  breakEven?: number;
}

/** Running sums in major units, index 0 = one month; `sum` is what is paid at once, in minor ones. */
function runningSums({ runs, factor }: Period, sum: number): number[] {
  const sums: number[] = [];
  for (const run of runs) {
    const price = priceOf(run);
    for (let month = run.from; month <= run.to; month++) sums.push((sum += price) / factor);
  }
  return sums;
}

/**
 * The current plan, `month` months into its contract, against taking `next` instead, over `horizon`
 * months (1 to 600). `audience` is that of `next`; the current plan's own customers are `existing`.
 */
export function switchCost(
  current: Plan,
  next: Plan,
  {
    month,
    horizon,
    audience = 'new',
  }: {
    /** Months of the current contract that have passed; Infinity: nobody says, so its price is an estimate. */
    month: number;
    horizon: number;
    audience?: Audience;
  },
): SwitchCost {
  const found: SwitchCost = {};
  const staying = periodOf(current, horizon, { audience: 'existing', passed: month });
  if (staying) found.stay = runningSums(staying, 0);
  const taking = periodOf(next, horizon, { audience });
  const exit = exitCost(current, month);
  if (!taking || exit === undefined || current.currency !== next.currency) return found;
  const leaving = toMinor(exit, taking.factor);
  if (!Number.isSafeInteger(leaving + taking.sum)) return found;
  found.switch = runningSums(taking, leaving + taking.once);
  const { stay } = found;
  if (!stay) return found;
  found.switch.forEach((sum, i) => {
    if (sum > (stay[i] ?? NaN)) delete found.breakEven;
    else found.breakEven ??= i + 1;
  });
  return found;
}
