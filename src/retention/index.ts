/** A fair cancellation flow without a page: `fairstay/retention.js`. No DOM, no clock, no storage. */
export { holds, type Facts } from './condition.js';
export { costsOf, type Costs } from './costs.js';
export { readCustomer, type Customer } from './customer.js';
export { cancelDetail, offerDetail, type CancelDetail, type OfferDetail } from './details.js';
export { evidenceOf, feedHash, type Evidence } from './evidence.js';
export {
  slowAfter,
  type Failure,
  type FlowEvent,
  type FlowInput,
  type FlowRequest,
  type FlowState,
  type LogEntry,
  type Outcome,
} from './flow.js';
export { graphs, stepsToCancel, type Move, type Screen } from './graph.js';
export type { CostLine } from './lines.js';
export { matchOffers, offersFor } from './offers-for.js';
export type * from './policy.js';
export {
  priceOffer,
  type OfferContext,
  type OfferFigures,
  type OfferPrice,
  type PricedOffer,
} from './price-offer.js';
export type { RetentionProblem } from './problem.js';
export { readQuote, type Quote } from './quote.js';
export { readRetention, type Retention } from './read.js';
export { missingFields, readReceipt, type Receipt } from './receipt.js';
export { resolvePolicy, type Overrides } from './resolve-policy.js';
export { outcome, resumeFlow, startFlow, step, toSend } from './step.js';
export { view, type FlowView, type Way } from './view.js';
