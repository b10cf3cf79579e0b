import type { Receipt } from '../../retention/receipt.js';
import type { RequestEvent } from '../../ui/request-event.js';

/** An offer that somebody wants to take. */
export interface OfferAcceptDetail {
  /** Its id. */
  offer: string;
  /** Months of a pause. */
  choice?: number;
}

/** To be answered by `respondWith`; the same `requestId` is the same attempt. */
export interface OfferRequestDetail extends OfferAcceptDetail {
  requestId: string;
  /** Id of the reason that was given. */
  reason?: string;
}

declare global {
  interface HTMLElementEventMap {
    'offer-accept': CustomEvent<OfferAcceptDetail>;
    'offer-request': RequestEvent<OfferRequestDetail, Receipt>;
  }
}
