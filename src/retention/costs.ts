import { exitCost } from '../pricing/exit.js';
import type { FlowInput } from './flow.js';
import type { Quote } from './quote.js';

/** What cancelling costs: the page says, or the feed lets us estimate, or the provider will tell. */
export type Costs =
  | { kind: 'quote'; quote: Quote }
  /** Major units. */
  | { kind: 'estimate'; amount: number; currency: string }
  | { kind: 'unknown' };

/** The page's quote; without it what the feed's `exit` comes to today, which is an estimate and called so. */
export function costsOf({ quote, plans, customer }: FlowInput): Costs {
  if (quote) return { kind: 'quote', quote };
  const plan = plans.find(({ id }) => id === customer.planId);
  const amount = plan && exitCost(plan, customer.monthsPassed ?? NaN);
  return plan && amount !== undefined
    ? { kind: 'estimate', amount, currency: plan.currency }
    : { kind: 'unknown' };
}
