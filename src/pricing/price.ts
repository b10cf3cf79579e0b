import type { Plan } from '../feed/schema.js';
import { factorOf } from './minor.js';
import { mostMonths, priceOf, runsOf, type Audience } from './months.js';
import { monthAfter, type CostOptions } from './period.js';

/** Months of the contract with the same monthly price. */
export interface PriceRun {
  from: number;
  /** Inclusive; absent where the price does not change any more. */
  to?: number;
  /** Major units a month. */
  amount: number;
}

/**
 * What month `month` of the contract costs (the first is 1), in major units: price step and monthly
 * fees less discounts, never below 0. Undefined: unknown, or no such month.
 */
export function monthlyPrice(
  plan: Plan,
  month: number,
  audience: Audience = 'new',
): number | undefined {
  const factor = factorOf(plan.currency);
  const run = runsOf(plan, month, month, audience, factor)?.[0];
  return run && priceOf(run) / factor;
}

/** What the first month costs, in major units; undefined: unknown. */
export function firstPrice(plan: Plan, audience: Audience = 'new'): number | undefined {
  return monthlyPrice(plan, 1, audience);
}

/** The monthly price once nothing changes any more, in major units; undefined: unknown. */
export function regularPrice(plan: Plan, audience: Audience = 'new'): number | undefined {
  return monthlyPrice(plan, mostMonths + 1, audience);
}

/**
 * The monthly price from the first month not yet passed on: "6 months 29,000, then 35,000". The last
 * run has no end, whatever the horizon. Undefined: unknown.
 */
export function priceRuns(
  plan: Plan,
  { audience = 'new', passed = 0 }: CostOptions = {},
): PriceRun[] | undefined {
  const factor = factorOf(plan.currency);
  const found = runsOf(plan, monthAfter(passed), Infinity, audience, factor);
  if (!found) return undefined;
  const runs: PriceRun[] = [];
  for (const run of found) {
    const { from, to } = run;
    const amount = priceOf(run) / factor;
    const end = to < Infinity ? to : undefined;
    const last = runs.at(-1);
    if (last?.amount === amount) last.to = end;
    else runs.push({ from, to: end, amount });
  }
  return runs;
}
