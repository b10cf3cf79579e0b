import type { Plan } from '../feed/schema.js';
import { periodOf, type CostOptions } from './period.js';

/**
 * What `horizon` months (1 to 600) cost in major units, once fees included: the amount of `totalCost` without its
 * ledger, and that by month, rounded to the minor unit half away from zero. Undefined: unknown, or no such horizon.
 */
export function costsOver(
  plan: Plan,
  horizon: number,
  options: CostOptions = {},
): { total: number; average: number } | undefined {
  const period = periodOf(plan, horizon, options);
  if (!period) return undefined;
  const { sum, factor } = period;
  // By the remainder: a quotient of large integers may itself have been rounded up to a half.
  const rest = sum % horizon;
  const whole = (sum - rest) / horizon;
  return { total: sum / factor, average: (whole + (rest * 2 < horizon ? 0 : 1)) / factor };
}

/** The total of `costsOver`. */
export function totalAmount(plan: Plan, horizon: number, options?: CostOptions) {
  return costsOver(plan, horizon, options)?.total;
}

/** The average of `costsOver`. */
export function averageCost(plan: Plan, horizon: number, options?: CostOptions) {
  return costsOver(plan, horizon, options)?.average;
}
