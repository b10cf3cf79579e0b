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

/** Running sums in minor units, index 0 = one month. */
function runningSums({ runs }: Period, start: number): number[] {
  const sums: number[] = [];
  let sum = start;
  for (const run of runs) {
    const price = priceOf(run);
    for (let month = run.from; month <= run.to; month++) sums.push((sum += price));
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
  const staying = periodOf(current, horizon, { audience: 'existing', passed: month });
  const taking = periodOf(next, horizon, { audience });
  const exit = exitCost(current, month);
  const found: SwitchCost = {};
  const stay = staying && runningSums(staying, 0);
  if (stay) found.stay = stay.map((sum) => sum / staying.factor);
  if (!taking || exit === undefined || current.currency !== next.currency) return found;
  const change = runningSums(taking, taking.once + toMinor(exit, taking.factor));
  if (!Number.isSafeInteger(change.at(-1))) return found;
  found.switch = change.map((sum) => sum / taking.factor);
  if (!stay) return found;
  let first = horizon;
  while (first > 0 && (change[first - 1] ?? 0) <= (stay[first - 1] ?? 0)) first--;
  if (first < horizon) found.breakEven = first + 1;
  return found;
}
