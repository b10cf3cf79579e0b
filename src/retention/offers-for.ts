import type { Offer } from '../feed/retention-schema.js';
import { holds } from './condition.js';
import type { FlowInput } from './flow.js';
import { helpOnly } from './help-only.js';
import { priceOffer, type PricedOffer } from './price-offer.js';
import type { RetentionProblem } from './problem.js';

/** What `offersFor` reads of a flow. */
type OffersInput = Pick<
  FlowInput,
  'retention' | 'plans' | 'horizon' | 'customer' | 'quote' | 'today'
>;

/** The offers of the first rule that is true for a customer who gave this reason, or none yet. */
export function matchOffers({ retention, customer }: OffersInput, reasonId?: string): Offer[] {
  const reason = retention.reasons.find(({ id }) => id === reasonId);
  if (reason && helpOnly.includes(reason.type)) return [];
  const { planId, monthsPassed, tenureMonths, facts } = customer;
  const known = { ...facts, reason: reasonId, planId, monthsPassed, tenureMonths };
  const rule = retention.rules.find(({ when }) => holds(when, known));
  return (rule?.offers ?? []).flatMap(
    (id) => retention.offers.find((offer) => offer.id === id) ?? [],
  );
}

/** These offers with their figures; what cannot say all that must be said is left out, and why is told. */
export function offersFor(
  input: OffersInput,
  reasonId?: string,
): { offers: PricedOffer[]; problems: RetentionProblem[] } {
  const offers: PricedOffer[] = [];
  const problems: RetentionProblem[] = [];
  for (const offer of matchOffers(input, reasonId)) {
    const priced = priceOffer(offer, input);
    if ('figures' in priced) offers.push(priced);
    else problems.push(...priced.problems);
  }
  return { offers, problems };
}
