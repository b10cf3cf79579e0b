import { outcome, view, type FlowState } from '../../retention/index.js';

/** The offers on the screen, by their ids. */
export const offersOn = (state: FlowState) => view(state).offers.map(({ offer }) => offer.id);

/** Tells what a step changed, after the fact: what a listener throws undoes nothing. */
export function announce(
  before: FlowState,
  after: FlowState,
  tell: (name: string, detail: object) => void,
): void {
  const { screen, receipt, reasonId: reason, acceptedOffer: offerId } = after;
  if (before.reasonId !== reason) tell('reason-select', { reason });
  if (before.screen !== screen) {
    const offerIds = offersOn(before);
    const declined = screen === 'confirm' || outcome(after) === 'kept';
    if (offerIds.length && declined) tell('offer-decline', { offerIds });
    tell('flow-step', { screen });
  }
  const offerIds = offersOn(after).filter((id) => !offersOn(before).includes(id));
  if (offerIds.length) tell('offer-show', { offerIds });
  if (receipt && receipt !== before.receipt) {
    if (screen === 'receipt') tell('cancel-complete', { receipt });
    else tell('offer-complete', { offerId, receipt });
  }
  const end = outcome(after);
  if (end && end !== outcome(before)) tell('flow-close', { outcome: end });
}
