import type { Measured } from '../../retention/audit/index.js';
import type { CancelDetail, Outcome, Receipt, Screen } from '../../retention/index.js';
import type { RequestEvent } from '../../ui/request-event.js';

/** A screen was entered. */
export interface FlowStepDetail {
  screen: Screen;
}
/** A reason was chosen; no id: taken back. */
export interface ReasonSelectDetail {
  reason?: string;
}
/** Offers came onto the screen. */
export interface OfferShowDetail {
  offerIds: string[];
}
/** Offers left the screen because cancelling, or staying without one, was chosen. */
export interface OfferDeclineDetail {
  offerIds: string[];
}
/** The page said that an offer is set up, or received. */
export interface OfferCompleteDetail {
  offerId: string;
  receipt: Receipt;
}
export interface CancelCompleteDetail {
  receipt: Receipt;
}
export interface FlowCloseDetail {
  outcome: Outcome;
}
/** What the self-audit found: the offers are dropped, the way out stays. */
export interface PolicyViolationDetail {
  findings: readonly Measured[];
}

declare global {
  interface HTMLElementEventMap {
    'flow-open': CustomEvent;
    'flow-step': CustomEvent<FlowStepDetail>;
    'reason-select': CustomEvent<ReasonSelectDetail>;
    'offer-show': CustomEvent<OfferShowDetail>;
    'offer-decline': CustomEvent<OfferDeclineDetail>;
    'offer-complete': CustomEvent<OfferCompleteDetail>;
    'cancel-request': RequestEvent<CancelDetail, Receipt>;
    'cancel-complete': CustomEvent<CancelCompleteDetail>;
    'flow-close': CustomEvent<FlowCloseDetail>;
    'policy-violation': CustomEvent<PolicyViolationDetail>;
  }
}
