import type { Plan } from '../feed/schema.js';
import { periodOf, type CostOptions } from './period.js';

/**
 * What `horizon` months (1 to 600) cost in major units, once fees included: the amount of `totalCost`
 * without its ledger, for sorting. Undefined: unknown, or no such horizon.
 */
export function totalAmount(
  plan: Plan,
  horizon: number,
  options: CostOptions = {},
): number | undefined {
  const period = periodOf(plan, horizon, options);
  return period && period.sum / period.factor;
}

/**
 * The total by month, in major units, rounded to the minor one half away from zero. Undefined:
 * unknown, or no such horizon.
 */
export function averageCost(
  plan: Plan,
  horizon: number,
  options: CostOptions = {},
): number | undefined {
  const period = periodOf(plan, horizon, options);
  if (!period) return undefined;
  // By the remainder: a quotient of large integers may itself have been rounded up to a half.
  const rest = period.sum % horizon;
  const whole = (period.sum - rest) / horizon;
  return (whole + (rest * 2 < horizon ? 0 : 1)) / period.factor;
}
