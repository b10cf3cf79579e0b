import type { Feed } from '../../feed/index.js';
import {
  readCustomer,
  readQuote,
  readRetention,
  resolvePolicy,
  type FlowInput,
  type Overrides,
  type RetentionProblem,
} from '../../retention/index.js';
import { problem } from '../../retention/problem.js';
import { today } from '../../ui/today.js';

/** What a page hands to the element, as it is. */
export interface Given {
  feed?: Feed;
  policy?: string;
  overrides?: Overrides;
  customer?: unknown;
  quote?: unknown;
  canAccept: boolean;
  /** Id of the attempt to end the contract of this plan. */
  attempt(planId: string | undefined): string;
}

/** A flow without a feed has no reasons and no offers, and cancels all the same. */
const bare = { reasons: [], offers: [], rules: [], problems: [] };

/** Reads all that a page hands in: what cannot be read is left out and told, and the customer can still cancel. */
export function readInput(given: Given): { input: FlowInput; problems: RetentionProblem[] } {
  const { feed, canAccept } = given;
  const resolved = resolvePolicy(given.policy, given.overrides);
  const customer = readCustomer(given.customer);
  const { planId } = customer.customer;
  if (feed && planId !== undefined && !feed.plans.some(({ id }) => id === planId))
    customer.problems.push(
      problem('unknown-id', '/customer/planId', planId, 'the id of a plan of this feed'),
    );
  const own = (given.quote as { currency?: unknown } | null | undefined)?.currency;
  const currency = feed?.currency ?? (typeof own === 'string' ? own : '');
  const quote = readQuote(given.quote, currency);
  const retention = feed ? readRetention(feed) : bare;
  return {
    input: {
      policy: resolved.policy,
      retention,
      plans: feed?.plans ?? [],
      currency,
      horizon: feed?.horizon ?? 24,
      customer: customer.customer,
      quote: quote.quote,
      canAccept,
      today: today(),
      requestId: given.attempt(planId),
    },
    problems: [resolved, customer, quote, retention].flatMap(({ problems }) => problems),
  };
}
