import type { FlowRequest, FlowState } from './flow.js';

/** What a page is told to cancel, or posts. */
export interface CancelDetail {
  /** The same on each attempt: an answer to one is the answer to all. */
  requestId: string;
  /** The reason's id, where one was given. */
  reason?: string;
  /** Profile ids with spaces between. */
  policy: string;
  /** ISO date, where one was chosen. */
  endDate?: string;
}

/** What a page is told to accept, or posts. */
export interface OfferDetail {
  requestId: string;
  /** Its id. */
  offer: string;
  /** The months of a pause. */
  choice?: number;
  reason?: string;
}

/** The detail of a request for cancelling. */
export function cancelDetail({ input, reasonId }: FlowState, request: FlowRequest): CancelDetail {
  const { requestId, endDate } = request;
  return {
    requestId,
    ...(reasonId !== undefined && { reason: reasonId }),
    policy: input.policy.ids.join(' '),
    ...(endDate && { endDate }),
  };
}

/** The detail of a request for an offer. */
export function offerDetail({ reasonId }: FlowState, request: FlowRequest): OfferDetail {
  const { requestId, offerId = '', choice } = request;
  return {
    requestId,
    offer: offerId,
    ...(choice !== undefined && { choice }),
    ...(reasonId !== undefined && { reason: reasonId }),
  };
}
