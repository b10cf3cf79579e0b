import assert from 'node:assert/strict';
import { readFeed, type Feed } from '../../src/feed/index.js';
import {
  readCustomer,
  readQuote,
  readRetention,
  resolvePolicy,
  startFlow,
  step,
  type FlowEvent,
  type FlowInput,
  type FlowState,
  type Overrides,
} from '../../src/retention/index.js';

type Fields = Record<string, unknown>;

export const profileIds = [
  'KR',
  'US-CA',
  'US-MN',
  'US-FED',
  'US-NY',
  'US-MA',
  'EU',
  'DE',
  'FR',
  'IE',
  'UK',
  'STRICT',
] as const;

export const reasonTypes = [
  'price',
  'quality',
  'support',
  'moving',
  'switching',
  'bereavement',
  'unused',
  'other',
] as const;

export const today = '2026-11-23';
export const at = `${today}T09:00:00Z`;

/** An offer that says all that must be said. */
export const renewal: Fields = {
  id: 'renew-20',
  type: 'discount',
  title: '20% off for 6 months',
  percent: 20,
  durationMonths: 6,
  commitMonths: 0,
  startsOn: 'next-bill',
  termsUrl: 'https://example.com/terms',
};
export const pause: Fields = {
  ...renewal,
  id: 'pause',
  type: 'pause',
  title: 'Pause',
  percent: undefined,
  durationMonths: undefined,
  amount: 5,
  choices: [1, 3],
};
export const visit: Fields = {
  ...renewal,
  id: 'visit',
  type: 'fix',
  title: 'A technician',
  percent: undefined,
  durationMonths: undefined,
};

/** A feed of one provider's two plans with `fields` beside them; what is undefined is not there. */
export function feedOf(fields: Fields = {}, plan: Fields = {}, currency = 'USD'): Feed {
  const input: unknown = JSON.parse(
    JSON.stringify({
      version: 1,
      currency,
      plans: [
        { id: 'a', name: 'A', price: 30, ...plan },
        { id: 'b', name: 'B', price: 20 },
      ],
      ...fields,
    }),
  );
  const { feed } = readFeed(input, { now: new Date(at) });
  assert.ok(feed);
  return feed;
}

export interface FlowOptions {
  policy?: string;
  overrides?: Overrides;
  feed?: Fields;
  plan?: Fields;
  customer?: Fields;
  quote?: unknown;
  canAccept?: boolean;
}

export function inputOf(options: FlowOptions = {}): FlowInput {
  const { policy = 'KR', overrides, customer, quote, canAccept = true } = options;
  const feed = feedOf(
    {
      reasons: reasonTypes.map((type) => ({ id: `r-${type}`, type, label: type })),
      offers: [renewal, pause, visit],
      rules: [{ offers: ['renew-20', 'pause', 'visit'] }],
      survey: { questions: [{ id: 'why', type: 'text', label: 'Why?' }] },
      ...options.feed,
    },
    options.plan,
  );
  return {
    policy: resolvePolicy(policy, overrides).policy,
    retention: readRetention(feed),
    plans: feed.plans,
    currency: feed.currency,
    horizon: feed.horizon,
    customer: readCustomer({
      planId: 'a',
      monthsPassed: 12,
      nextBillOn: '2026-12-01',
      ...customer,
    }).customer,
    quote: readQuote(quote, feed.currency).quote,
    canAccept,
    today,
    requestId: 'r1',
  };
}

export const begin = (options?: FlowOptions): FlowState => startFlow(inputOf(options), at);

/** What becomes of a flow when all this happens to it, one after the other. */
export const after = (state: FlowState, ...events: FlowEvent[]): FlowState =>
  events.reduce((now, event) => step(now, event, at), state);

/** The page's answer to the request that is on. */
export const answer = (value: unknown, attempt = 1, requestId = 'r1'): FlowEvent => ({
  type: 'answer',
  requestId,
  attempt,
  value,
});
export const failed = (attempt = 1, requestId = 'r1', message?: string): FlowEvent => ({
  type: 'fail',
  requestId,
  attempt,
  ...(message && { message }),
});
export const slow = (attempt = 1, requestId = 'r1'): FlowEvent => ({
  type: 'slow',
  requestId,
  attempt,
});
