import type { Plan } from '../feed/schema.js';
import { factorOf, isCount, toMinor } from './minor.js';
import { mostMonths, priceOf, runsOf, type Audience, type Months } from './months.js';

/** Whose costs, and from which month of the contract. */
export interface CostOptions {
  /** Default `new`. */
  audience?: Audience;
  /**
   * Months of the contract gone by (0 counts): the current plan, which pays no once fees again.
   * Infinity where nobody says how many: the regular price throughout, an estimate.
   */
  passed?: number;
}

/** What some months of a contract cost; amounts in minor units. */
export interface Period {
  /** Minor units in a major one. */
  factor: number;
  from: number;
  to: number;
  runs: Months[];
  /** Once fees: of a plan newly taken. */
  once: number;
  /** Runs and once fees. */
  sum: number;
}

/** The first month of the contract that has not passed; no number where `passed` counts no months. */
export function monthAfter(passed: number): number {
  if (passed === Infinity) return mostMonths + 1;
  return isCount(passed, 0) ? passed + 1 : NaN;
}

function onceFees(plan: Plan, factor: number): number {
  let sum = 0;
  for (const { when, optional, amount } of plan.fees ?? [])
    if (when === 'once' && !optional && amount) sum += toMinor(amount, factor);
  return sum;
}

/** `horizon` months after those that have passed; undefined where these are no such numbers, or costs unknown. */
export function periodOf(
  plan: Plan,
  horizon: number,
  { audience = 'new', passed }: CostOptions,
): Period | undefined {
  if (!isCount(horizon, 1) || horizon > mostMonths) return undefined;
  const from = monthAfter(passed ?? 0);
  const to = from + horizon - 1;
  const factor = factorOf(plan.currency);
  const runs = runsOf(plan, from, to, audience, factor);
  if (!runs) return undefined;
  const once = passed === undefined ? onceFees(plan, factor) : 0;
  let sum = once;
  for (const run of runs) sum += priceOf(run) * (run.to - run.from + 1);
  return Number.isSafeInteger(sum) ? { factor, from, to, runs, once, sum } : undefined;
}
