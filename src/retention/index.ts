/** A fair cancellation flow without a page: `fairstay/retention.js`. No DOM, no clock, no storage. */
export { holds, type Facts } from './condition.js';
export type { Costs } from './costs.js';
export type { Customer } from './customer.js';
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
export { matchOffers, offersFor } from './offers-for.js';
export type * from './policy.js';
export { priceOffer, type OfferFigures, type OfferPrice, type PricedOffer } from './price-offer.js';
export type { RetentionProblem } from './problem.js';
export type { Quote } from './quote.js';
export type { Retention } from './read.js';
export { readReceipt, type Receipt } from './receipt.js';
export { outcome, startFlow, step } from './step.js';
export { view, type FlowView, type Way } from './view.js';
