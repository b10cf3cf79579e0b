/** Every class and type; importing this registers nothing. */
export { CancelIntercept } from './elements/cancel-intercept/cancel-intercept.js';
export type {
  CancelCompleteDetail,
  FlowCloseDetail,
  FlowStepDetail,
  OfferDeclineDetail,
  OfferCompleteDetail,
  OfferShowDetail,
  PolicyViolationDetail,
  ReasonSelectDetail,
} from './elements/cancel-intercept/events.js';
export { CancelReceipt } from './elements/cancel-receipt/cancel-receipt.js';
export { FeedbackSurvey } from './elements/feedback-survey/feedback-survey.js';
export type { SurveyCloseDetail, SurveyRequestDetail } from './elements/feedback-survey/events.js';
export { PlanCompareTable } from './elements/plan-compare-table/plan-compare-table.js';
export type { PlanSelectDetail, ViewChangeDetail } from './elements/plan-compare-table/events.js';
export { RetentionOffer } from './elements/retention-offer/retention-offer.js';
export type {
  OfferAcceptDetail,
  OfferRequestDetail,
} from './elements/retention-offer/retention-offer.js';
export { registerLocale } from './ui/table-words.js';
export type { Survey, SurveyOption, SurveyQuestion } from './feed/retention-schema.js';
export type { Answer, Answers } from './retention/survey.js';
export type { FeedErrorDetail, FeedLoadDetail } from './ui/feed-controller.js';
export type { RequestEvent } from './ui/request-event.js';
export type { Words } from './locales/en.js';
export * from './comparison/index.js';
export * from './feed/index.js';
export * from './pricing/index.js';
export * from './retention/index.js';
