import type { FlowState } from './flow.js';
import type { PricedOffer } from './price-offer.js';

/** What the policy, the page and the customer leave of the offers. */
function permitted({ input, screen, offers, offersOver, declined }: FlowState): PricedOffer[] {
  const { offerPlacement, maxOffers, reofferCooldownDays } = input.policy;
  const last = input.customer.facts?.['lastOfferedOn'];
  const days = (Date.parse(input.today) - Date.parse(String(last))) / 864e5;
  // a day that cannot be read may have been yesterday
  if (last !== undefined && !(days >= reofferCooldownDays)) return [];
  const never = offerPlacement.includes('none') || offerPlacement.includes('after-cancel');
  if (screen !== 'choice' || offersOver || never) return [];
  if (!input.canAccept || input.offersLater) return [];
  // cut first: an offer that is declined makes no room for another
  return offers.slice(0, maxOffers).filter(({ offer }) => !declined.includes(offer.id));
}

const needsPermission = ({ input, permission }: FlowState) =>
  input.policy.offerPlacement.includes('after-permission') && !permission;

/** The offers that are on the screen. */
export function shownOffers(state: FlowState): PricedOffer[] {
  return needsPermission(state) ? [] : permitted(state);
}

/** Whether it is asked if an offer may be shown: once, and only where there is one. */
export function asksPermission(state: FlowState): boolean {
  const { permission } = state;
  return permission === undefined && needsPermission(state) && permitted(state).length > 0;
}
