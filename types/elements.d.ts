/** Made from custom-elements.json by `npm run analyze`; do not edit. */
import type {
  CancelIntercept,
  CancelReceipt,
  FeedbackSurvey,
  PlanCompareTable,
  RetentionOffer,
  OfferAcceptDetail,
  OfferRequestDetail,
} from '../dist/index.js';

/**
 * This type can be used to create scoped tags for your components.
 *
 * Usage:
 *
 * ```ts
 * import type { ScopedElements } from "path/to/library/jsx-integration";
 *
 * declare module "my-library" {
 *   namespace JSX {
 *     interface IntrinsicElements
 *       extends ScopedElements<'test-', ''> {}
 *   }
 * }
 * ```
 *
 * @deprecated Runtime scoped elements result in duplicate types and can confusing for developers. It is recommended to use the `prefix` and `suffix` options to generate new types instead.
 */
export type ScopedElements<Prefix extends string = '', Suffix extends string = ''> = {
  [Key in keyof CustomElements as `${Prefix}${Key}${Suffix}`]: CustomElements[Key];
};

type BaseProps<T extends HTMLElement> = {
  /** Content added between the opening and closing tags of the element */
  children?: any | undefined;
  /** Used for declaratively styling one or more elements using CSS (Cascading Stylesheets) */
  class?: string | undefined;
  /** Used for declaratively styling one or more elements using CSS (Cascading Stylesheets) */
  className?: string | undefined;
  /** Takes an object where the key is the class name(s) and the value is a boolean expression. When true, the class is applied, and when false, it is removed. */
  classList?: Record<string, boolean | undefined> | undefined;
  /** Specifies the text direction of the element. */
  dir?: 'ltr' | 'rtl' | undefined;
  /** Contains a space-separated list of the part names of the element that should be exposed on the host element. */
  exportparts?: string | undefined;
  /** For <label> and <output>, lets you associate the label with some control. */
  htmlFor?: string | undefined;
  /** Specifies whether the element should be hidden. */
  hidden?: boolean | string | undefined;
  /** A unique identifier for the element. */
  id?: string | undefined;
  /** Keys tell React which array item each component corresponds to */
  key?: string | number | undefined;
  /** Specifies the language of the element. */
  lang?: string | undefined;
  /** Defines the element's semantic role for accessibility APIs. */
  role?: string | undefined;
  /** Contains a space-separated list of the part names of the element. Part names allows CSS to select and style specific elements in a shadow tree via the ::part pseudo-element. */
  part?: string | undefined;
  /** Use the ref attribute with a variable to assign a DOM element to the variable once the element is rendered. */
  ref?: (T | ((e: T) => void)) | undefined;
  /** Adds a reference for a custom element slot */
  slot?: string | undefined;
  /** Prop for setting inline styles */
  style?: Record<string, string | number> | undefined;
  /** Overrides the default Tab button behavior. Avoid using values other than -1 and 0. */
  tabIndex?: number | undefined;
  /** Specifies the tooltip text for the element. */
  title?: string | undefined;
  /** Passing 'no' excludes the element content from being translated. */
  translate?: 'yes' | 'no' | undefined;
  /** The popover global attribute is used to designate an element as a popover element. */
  popover?: 'auto' | 'hint' | 'manual' | undefined;
  /** Turns an element element into a popover control button; takes the ID of the popover element to control as its value. */
  popovertarget?: 'top' | 'bottom' | 'left' | 'right' | 'auto' | undefined;
  /** Specifies the action to be performed on a popover element being controlled by a control element. */
  popovertargetaction?: 'show' | 'hide' | 'toggle' | undefined;
};

type BaseEvents = {};

export type CancelInterceptProps = {
  /** Address of a plan feed with reasons, offers and rules. */
  src?: CancelIntercept['src'] | undefined;
  /** Ids of policy profiles, such as `KR` or `DE EU`; the tighter value of each limit holds. Unknown or missing: `STRICT`. */
  policy?: CancelIntercept['policy'] | undefined;
  /** The page answers `cancel-request` and `offer-request` with `respondWith`. */
  scripted?: CancelIntercept['scripted'] | undefined;
  /** `dialog`: in a native dialog, opened by `open()` or by the element whose id is in `opener`. */
  mode?: CancelIntercept['mode'] | undefined;
  /** Id of the element that opens the dialog. */
  opener?: CancelIntercept['opener'] | undefined;
  /** Where survey answers and evidence are posted. */
  endpoint?: CancelIntercept['endpoint'] | undefined;
  /** Walks through without asking anybody. */
  preview?: CancelIntercept['preview'] | undefined;
  /** A plan feed as an object or JSON text; wins over `src`. */
  feed?: CancelIntercept['feed'] | undefined;
  /** Tighter values of the policy's limits; a looser one is refused and told in `problems`. */
  overrides?: CancelIntercept['overrides'] | undefined;
  /** `{planId, monthsPassed?, tenureMonths?, nextBillOn?, facts?}`. */
  customer?: CancelIntercept['customer'] | undefined;
  /** What cancelling costs: `{currency, lines, endDate, endDates?, equipment?, returnBy?, penaltyFree?}`, amounts in major units. */
  quote?: CancelIntercept['quote'] | undefined;
  /** Id of this attempt, of the page; minted if absent. The same id is decided once. */
  requestId?: CancelIntercept['requestId'] | undefined;

  /** The flow is on the screen. */
  'onflow-open'?: ((e: HTMLElementEventMap['flow-open']) => void) | undefined;
  /** Another screen was entered than the first. */
  'onflow-step'?: ((e: HTMLElementEventMap['flow-step']) => void) | undefined;
  /** A reason was chosen or taken back. */
  'onreason-select'?: ((e: HTMLElementEventMap['reason-select']) => void) | undefined;
  /** Offers came onto the screen. */
  'onoffer-show'?: ((e: HTMLElementEventMap['offer-show']) => void) | undefined;
  /** Offers left the screen: cancelling, or staying without one, was chosen. */
  'onoffer-decline'?: ((e: HTMLElementEventMap['offer-decline']) => void) | undefined;
  /** With `scripted`: answer with `respondWith` and a receipt. */
  'onoffer-request'?: ((e: HTMLElementEventMap['offer-request']) => void) | undefined;
  /** The page said that an offer is set up or received. */
  'onoffer-complete'?: ((e: HTMLElementEventMap['offer-complete']) => void) | undefined;
  /** With `scripted`: answer with `respondWith` and a receipt. */
  'oncancel-request'?: ((e: HTMLElementEventMap['cancel-request']) => void) | undefined;
  /** The page said that it is cancelled or received. */
  'oncancel-complete'?: ((e: HTMLElementEventMap['cancel-complete']) => void) | undefined;
  /** Answers of the survey; without `respondWith` they go to `endpoint`. */
  'onsurvey-request'?: ((e: HTMLElementEventMap['survey-request']) => void) | undefined;
  /** The flow is over, or was left. */
  'onflow-close'?: ((e: HTMLElementEventMap['flow-close']) => void) | undefined;
  /** The self-audit found something: the offers are dropped. */
  'onpolicy-violation'?: ((e: HTMLElementEventMap['policy-violation']) => void) | undefined;
  /** A feed was read and is shown. */
  'onfeed-load'?: ((e: HTMLElementEventMap['feed-load']) => void) | undefined;
  /** A feed could not be read at all. */
  'onfeed-error'?: ((e: HTMLElementEventMap['feed-error']) => void) | undefined;
};

export type CancelInterceptSolidJsProps = {
  /** Address of a plan feed with reasons, offers and rules. */
  'prop:src'?: CancelIntercept['src'] | undefined;
  /** Ids of policy profiles, such as `KR` or `DE EU`; the tighter value of each limit holds. Unknown or missing: `STRICT`. */
  'prop:policy'?: CancelIntercept['policy'] | undefined;
  /** The page answers `cancel-request` and `offer-request` with `respondWith`. */
  'prop:scripted'?: CancelIntercept['scripted'] | undefined;
  /** `dialog`: in a native dialog, opened by `open()` or by the element whose id is in `opener`. */
  'prop:mode'?: CancelIntercept['mode'] | undefined;
  /** Id of the element that opens the dialog. */
  'prop:opener'?: CancelIntercept['opener'] | undefined;
  /** Where survey answers and evidence are posted. */
  'prop:endpoint'?: CancelIntercept['endpoint'] | undefined;
  /** Walks through without asking anybody. */
  'prop:preview'?: CancelIntercept['preview'] | undefined;
  /** A plan feed as an object or JSON text; wins over `src`. */
  'prop:feed'?: CancelIntercept['feed'] | undefined;
  /** Tighter values of the policy's limits; a looser one is refused and told in `problems`. */
  'prop:overrides'?: CancelIntercept['overrides'] | undefined;
  /** `{planId, monthsPassed?, tenureMonths?, nextBillOn?, facts?}`. */
  'prop:customer'?: CancelIntercept['customer'] | undefined;
  /** What cancelling costs: `{currency, lines, endDate, endDates?, equipment?, returnBy?, penaltyFree?}`, amounts in major units. */
  'prop:quote'?: CancelIntercept['quote'] | undefined;
  /** Id of this attempt, of the page; minted if absent. The same id is decided once. */
  'prop:requestId'?: CancelIntercept['requestId'] | undefined;
  /** The flow is on the screen. */
  'on:flow-open'?: ((e: HTMLElementEventMap['flow-open']) => void) | undefined;
  /** Another screen was entered than the first. */
  'on:flow-step'?: ((e: HTMLElementEventMap['flow-step']) => void) | undefined;
  /** A reason was chosen or taken back. */
  'on:reason-select'?: ((e: HTMLElementEventMap['reason-select']) => void) | undefined;
  /** Offers came onto the screen. */
  'on:offer-show'?: ((e: HTMLElementEventMap['offer-show']) => void) | undefined;
  /** Offers left the screen: cancelling, or staying without one, was chosen. */
  'on:offer-decline'?: ((e: HTMLElementEventMap['offer-decline']) => void) | undefined;
  /** With `scripted`: answer with `respondWith` and a receipt. */
  'on:offer-request'?: ((e: HTMLElementEventMap['offer-request']) => void) | undefined;
  /** The page said that an offer is set up or received. */
  'on:offer-complete'?: ((e: HTMLElementEventMap['offer-complete']) => void) | undefined;
  /** With `scripted`: answer with `respondWith` and a receipt. */
  'on:cancel-request'?: ((e: HTMLElementEventMap['cancel-request']) => void) | undefined;
  /** The page said that it is cancelled or received. */
  'on:cancel-complete'?: ((e: HTMLElementEventMap['cancel-complete']) => void) | undefined;
  /** Answers of the survey; without `respondWith` they go to `endpoint`. */
  'on:survey-request'?: ((e: HTMLElementEventMap['survey-request']) => void) | undefined;
  /** The flow is over, or was left. */
  'on:flow-close'?: ((e: HTMLElementEventMap['flow-close']) => void) | undefined;
  /** The self-audit found something: the offers are dropped. */
  'on:policy-violation'?: ((e: HTMLElementEventMap['policy-violation']) => void) | undefined;
  /** A feed was read and is shown. */
  'on:feed-load'?: ((e: HTMLElementEventMap['feed-load']) => void) | undefined;
  /** A feed could not be read at all. */
  'on:feed-error'?: ((e: HTMLElementEventMap['feed-error']) => void) | undefined;

  /** Set the innerHTML of the element */
  innerHTML?: string | undefined;
  /** Set the textContent of the element */
  textContent?: string | number | undefined;
};

export type CancelReceiptProps = {
  /** Name of the plan that was cancelled. */
  plan?: CancelReceipt['plan'] | undefined;
  /** ISO 4217, of the amounts in `lines`. */
  currency?: CancelReceipt['currency'] | undefined;
  /** Ids of the policy profiles that the flow followed. */
  policy?: CancelReceipt['policy'] | undefined;
  /** A Receipt: `{status: "done" | "received", reference?, receivedAt?, endDate?, lines?, lastBillOn?, returnBy?, equipment?, undoUrl?, message?}`; wins over the JSON inside. Dates are ISO 8601, amounts in major units. */
  receipt?: CancelReceipt['receipt'] | undefined;
};

export type CancelReceiptSolidJsProps = {
  /** Name of the plan that was cancelled. */
  'prop:plan'?: CancelReceipt['plan'] | undefined;
  /** ISO 4217, of the amounts in `lines`. */
  'prop:currency'?: CancelReceipt['currency'] | undefined;
  /** Ids of the policy profiles that the flow followed. */
  'prop:policy'?: CancelReceipt['policy'] | undefined;
  /** A Receipt: `{status: "done" | "received", reference?, receivedAt?, endDate?, lines?, lastBillOn?, returnBy?, equipment?, undoUrl?, message?}`; wins over the JSON inside. Dates are ISO 8601, amounts in major units. */
  'prop:receipt'?: CancelReceipt['receipt'] | undefined;

  /** Set the innerHTML of the element */
  innerHTML?: string | undefined;
  /** Set the textContent of the element */
  textContent?: string | number | undefined;
};

export type FeedbackSurveyProps = {
  /** Address that the answers are posted to as JSON, and are kept for until it has them. */
  endpoint?: FeedbackSurvey['endpoint'] | undefined;
  /** Id of the reason that was given for cancelling: the `when` of a question may look at it. */
  reason?: FeedbackSurvey['reason'] | undefined;
  /** `{questions, followUp}`, as in a plan feed's `survey`, or that as JSON text; wins over a script inside. */
  survey?: FeedbackSurvey['survey'] | undefined;

  /** The survey was sent, kept to be sent later, or skipped. */
  'onsurvey-close'?: ((e: HTMLElementEventMap['survey-close']) => void) | undefined;
  /** The answers are to be sent: answer with `respondWith`. Unanswered, they go to `endpoint`. */
  'onsurvey-request'?: ((e: HTMLElementEventMap['survey-request']) => void) | undefined;
};

export type FeedbackSurveySolidJsProps = {
  /** Address that the answers are posted to as JSON, and are kept for until it has them. */
  'prop:endpoint'?: FeedbackSurvey['endpoint'] | undefined;
  /** Id of the reason that was given for cancelling: the `when` of a question may look at it. */
  'prop:reason'?: FeedbackSurvey['reason'] | undefined;
  /** `{questions, followUp}`, as in a plan feed's `survey`, or that as JSON text; wins over a script inside. */
  'prop:survey'?: FeedbackSurvey['survey'] | undefined;
  /** The survey was sent, kept to be sent later, or skipped. */
  'on:survey-close'?: ((e: HTMLElementEventMap['survey-close']) => void) | undefined;
  /** The answers are to be sent: answer with `respondWith`. Unanswered, they go to `endpoint`. */
  'on:survey-request'?: ((e: HTMLElementEventMap['survey-request']) => void) | undefined;

  /** Set the innerHTML of the element */
  innerHTML?: string | undefined;
  /** Set the textContent of the element */
  textContent?: string | number | undefined;
};

export type PlanCompareTableProps = {
  /** Address of a plan feed, fetched once for all elements that name it. */
  src?: PlanCompareTable['src'] | undefined;
  /** Ids of the plans to show, in this order under `sort="feed"`; all if empty. */
  plans?: PlanCompareTable['plans'] | undefined;
  /** Id of the reader's own plan. */
  'current-plan'?: PlanCompareTable['currentPlan'] | undefined;
  /** Id of the reader's own plan. */
  currentPlan?: PlanCompareTable['currentPlan'] | undefined;
  /** Months of the current plan's contract that have passed. */
  'months-passed'?: PlanCompareTable['monthsPassed'] | undefined;
  /** Months of the current plan's contract that have passed. */
  monthsPassed?: PlanCompareTable['monthsPassed'] | undefined;
  /** `columns` (plans across), `rows` (plans down) or `auto`, by how many there are. */
  layout?: PlanCompareTable['layout'] | undefined;
  /** Months of total cost, 1 to 600; the feed's if absent. */
  horizon?: PlanCompareTable['horizon'] | undefined;
  /** The price in the header of each plan: `average`, `total` or `first`. */
  lead?: PlanCompareTable['lead'] | undefined;
  /** `feed`, `total`, `first`, `regular`, `down`, `up`, `rating` or `name`; `-` in front turns it round. */
  sort?: PlanCompareTable['sort'] | undefined;
  /** Only rows that differ. */
  differences?: PlanCompareTable['differences'] | undefined;
  /** Ids of the points to show, in this order; all if empty. */
  points?: PlanCompareTable['points'] | undefined;
  /** Plans drawn before "show more" in `rows`. */
  'page-size'?: PlanCompareTable['pageSize'] | undefined;
  /** Plans drawn before "show more" in `rows`. */
  pageSize?: PlanCompareTable['pageSize'] | undefined;
  /** No controls and no filters. */
  'without-controls'?: PlanCompareTable['withoutControls'] | undefined;
  /** No controls and no filters. */
  withoutControls?: PlanCompareTable['withoutControls'] | undefined;
  /** Logos from other origins may be fetched. */
  'remote-logos'?: PlanCompareTable['remoteLogos'] | undefined;
  /** Logos from other origins may be fetched. */
  remoteLogos?: PlanCompareTable['remoteLogos'] | undefined;
  /** `"none"`: the header does not stay in sight. */
  stick?: PlanCompareTable['stick'] | undefined;
  /** A plan feed as an object or JSON text; wins over `src` and children. */
  feed?: PlanCompareTable['feed'] | undefined;

  /** The reader changed the view. */
  'onview-change'?: ((e: HTMLElementEventMap['view-change']) => void) | undefined;
  /** A plan's button was used; cancelled, its link is not followed. */
  'onplan-select'?: ((e: HTMLElementEventMap['plan-select']) => void) | undefined;
  /** A feed was read and is shown. */
  'onfeed-load'?: ((e: HTMLElementEventMap['feed-load']) => void) | undefined;
  /** A feed could not be read at all. */
  'onfeed-error'?: ((e: HTMLElementEventMap['feed-error']) => void) | undefined;
};

export type PlanCompareTableSolidJsProps = {
  /** Address of a plan feed, fetched once for all elements that name it. */
  'prop:src'?: PlanCompareTable['src'] | undefined;
  /** Ids of the plans to show, in this order under `sort="feed"`; all if empty. */
  'prop:plans'?: PlanCompareTable['plans'] | undefined;
  /** Id of the reader's own plan. */
  'attr:current-plan'?: PlanCompareTable['currentPlan'] | undefined;
  /** Id of the reader's own plan. */
  'prop:currentPlan'?: PlanCompareTable['currentPlan'] | undefined;
  /** Months of the current plan's contract that have passed. */
  'attr:months-passed'?: PlanCompareTable['monthsPassed'] | undefined;
  /** Months of the current plan's contract that have passed. */
  'prop:monthsPassed'?: PlanCompareTable['monthsPassed'] | undefined;
  /** `columns` (plans across), `rows` (plans down) or `auto`, by how many there are. */
  'prop:layout'?: PlanCompareTable['layout'] | undefined;
  /** Months of total cost, 1 to 600; the feed's if absent. */
  'prop:horizon'?: PlanCompareTable['horizon'] | undefined;
  /** The price in the header of each plan: `average`, `total` or `first`. */
  'prop:lead'?: PlanCompareTable['lead'] | undefined;
  /** `feed`, `total`, `first`, `regular`, `down`, `up`, `rating` or `name`; `-` in front turns it round. */
  'prop:sort'?: PlanCompareTable['sort'] | undefined;
  /** Only rows that differ. */
  'prop:differences'?: PlanCompareTable['differences'] | undefined;
  /** Ids of the points to show, in this order; all if empty. */
  'prop:points'?: PlanCompareTable['points'] | undefined;
  /** Plans drawn before "show more" in `rows`. */
  'attr:page-size'?: PlanCompareTable['pageSize'] | undefined;
  /** Plans drawn before "show more" in `rows`. */
  'prop:pageSize'?: PlanCompareTable['pageSize'] | undefined;
  /** No controls and no filters. */
  'bool:without-controls'?: PlanCompareTable['withoutControls'] | undefined;
  /** No controls and no filters. */
  'prop:withoutControls'?: PlanCompareTable['withoutControls'] | undefined;
  /** Logos from other origins may be fetched. */
  'bool:remote-logos'?: PlanCompareTable['remoteLogos'] | undefined;
  /** Logos from other origins may be fetched. */
  'prop:remoteLogos'?: PlanCompareTable['remoteLogos'] | undefined;
  /** `"none"`: the header does not stay in sight. */
  'prop:stick'?: PlanCompareTable['stick'] | undefined;
  /** A plan feed as an object or JSON text; wins over `src` and children. */
  'prop:feed'?: PlanCompareTable['feed'] | undefined;
  /** The reader changed the view. */
  'on:view-change'?: ((e: HTMLElementEventMap['view-change']) => void) | undefined;
  /** A plan's button was used; cancelled, its link is not followed. */
  'on:plan-select'?: ((e: HTMLElementEventMap['plan-select']) => void) | undefined;
  /** A feed was read and is shown. */
  'on:feed-load'?: ((e: HTMLElementEventMap['feed-load']) => void) | undefined;
  /** A feed could not be read at all. */
  'on:feed-error'?: ((e: HTMLElementEventMap['feed-error']) => void) | undefined;

  /** Set the innerHTML of the element */
  innerHTML?: string | undefined;
  /** Set the textContent of the element */
  textContent?: string | number | undefined;
};

export type RetentionOfferProps = {
  /** Address of a plan feed with offers. */
  src?: RetentionOffer['src'] | undefined;
  /** Id of the offer in the feed. */
  offer?: RetentionOffer['offer'] | undefined;
  /** Id of the reader's own plan. */
  'current-plan'?: RetentionOffer['currentPlan'] | undefined;
  /** Id of the reader's own plan. */
  currentPlan?: RetentionOffer['currentPlan'] | undefined;
  /** Months of its contract that have passed. */
  'months-passed'?: RetentionOffer['monthsPassed'] | undefined;
  /** Months of its contract that have passed. */
  monthsPassed?: RetentionOffer['monthsPassed'] | undefined;
  /** ISO date of the next bill, from which most offers hold. */
  'next-bill-on'?: RetentionOffer['nextBillOn'] | undefined;
  /** ISO date of the next bill, from which most offers hold. */
  nextBillOn?: RetentionOffer['nextBillOn'] | undefined;
  /** The reason that it answers, in words. */
  because?: RetentionOffer['because'] | undefined;
  /** An answer is awaited: the button does nothing meanwhile. */
  busy?: RetentionOffer['busy'] | undefined;
  /** A plan feed as an object or JSON text; wins over `src`. */
  feed?: RetentionOffer['feed'] | undefined;
  /** An offer with its figures, of `priceOffer`; wins over the feed. */
  priced?: RetentionOffer['priced'] | undefined;

  /** The offer's button was used; cancelled, nothing else happens. */
  'onoffer-accept'?: ((e: HTMLElementEventMap['offer-accept']) => void) | undefined;
  /** To be answered by `respondWith` with a receipt, where there is no form. */
  'onoffer-request'?: ((e: HTMLElementEventMap['offer-request']) => void) | undefined;
  /** A feed was read and is shown. */
  'onfeed-load'?: ((e: HTMLElementEventMap['feed-load']) => void) | undefined;
  /** A feed could not be read at all. */
  'onfeed-error'?: ((e: HTMLElementEventMap['feed-error']) => void) | undefined;
};

export type RetentionOfferSolidJsProps = {
  /** Address of a plan feed with offers. */
  'prop:src'?: RetentionOffer['src'] | undefined;
  /** Id of the offer in the feed. */
  'prop:offer'?: RetentionOffer['offer'] | undefined;
  /** Id of the reader's own plan. */
  'attr:current-plan'?: RetentionOffer['currentPlan'] | undefined;
  /** Id of the reader's own plan. */
  'prop:currentPlan'?: RetentionOffer['currentPlan'] | undefined;
  /** Months of its contract that have passed. */
  'attr:months-passed'?: RetentionOffer['monthsPassed'] | undefined;
  /** Months of its contract that have passed. */
  'prop:monthsPassed'?: RetentionOffer['monthsPassed'] | undefined;
  /** ISO date of the next bill, from which most offers hold. */
  'attr:next-bill-on'?: RetentionOffer['nextBillOn'] | undefined;
  /** ISO date of the next bill, from which most offers hold. */
  'prop:nextBillOn'?: RetentionOffer['nextBillOn'] | undefined;
  /** The reason that it answers, in words. */
  'prop:because'?: RetentionOffer['because'] | undefined;
  /** An answer is awaited: the button does nothing meanwhile. */
  'prop:busy'?: RetentionOffer['busy'] | undefined;
  /** A plan feed as an object or JSON text; wins over `src`. */
  'prop:feed'?: RetentionOffer['feed'] | undefined;
  /** An offer with its figures, of `priceOffer`; wins over the feed. */
  'prop:priced'?: RetentionOffer['priced'] | undefined;
  /** The offer's button was used; cancelled, nothing else happens. */
  'on:offer-accept'?: ((e: HTMLElementEventMap['offer-accept']) => void) | undefined;
  /** To be answered by `respondWith` with a receipt, where there is no form. */
  'on:offer-request'?: ((e: HTMLElementEventMap['offer-request']) => void) | undefined;
  /** A feed was read and is shown. */
  'on:feed-load'?: ((e: HTMLElementEventMap['feed-load']) => void) | undefined;
  /** A feed could not be read at all. */
  'on:feed-error'?: ((e: HTMLElementEventMap['feed-error']) => void) | undefined;

  /** Set the innerHTML of the element */
  innerHTML?: string | undefined;
  /** Set the textContent of the element */
  textContent?: string | number | undefined;
};

export type CustomElements = {
  /**
   * Cancels a contract fairly: the way out first and always in sight, a reason if the customer likes to give
   * one, an offer that fits it, the costs, a receipt. The page's own form or link inside is the last step, and works
   * alone where there is no script.
   *
   * ## Attributes & Properties
   *
   * Component attributes and properties that can be applied to the element or by using JavaScript.
   *
   * - `src`: Address of a plan feed with reasons, offers and rules.
   * - `policy`: Ids of policy profiles, such as `KR` or `DE EU`; the tighter value of each limit holds. Unknown or missing: `STRICT`.
   * - `scripted`: The page answers `cancel-request` and `offer-request` with `respondWith`.
   * - `mode`: `dialog`: in a native dialog, opened by `open()` or by the element whose id is in `opener`.
   * - `opener`: Id of the element that opens the dialog.
   * - `endpoint`: Where survey answers and evidence are posted.
   * - `preview`: Walks through without asking anybody.
   * - `feed`: A plan feed as an object or JSON text; wins over `src`. (property only)
   * - `overrides`: Tighter values of the policy's limits; a looser one is refused and told in `problems`. (property only)
   * - `customer`: `{planId, monthsPassed?, tenureMonths?, nextBillOn?, facts?}`. (property only)
   * - `quote`: What cancelling costs: `{currency, lines, endDate, endDates?, equipment?, returnBy?, penaltyFree?}`, amounts in major units. (property only)
   * - `requestId`: Id of this attempt, of the page; minted if absent. The same id is decided once. (property only)
   * - `evidence`: What the flow showed and what was chosen: no personal data. (property only) (readonly)
   * - `problems`: What is wrong with the feed and what was handed in. (property only) (readonly)
   *
   * ## Events
   *
   * Events that will be emitted by the component.
   *
   * - `flow-open`: The flow is on the screen.
   * - `flow-step`: Another screen was entered than the first.
   * - `reason-select`: A reason was chosen or taken back.
   * - `offer-show`: Offers came onto the screen.
   * - `offer-decline`: Offers left the screen: cancelling, or staying without one, was chosen.
   * - `offer-request`: With `scripted`: answer with `respondWith` and a receipt.
   * - `offer-complete`: The page said that an offer is set up or received.
   * - `cancel-request`: With `scripted`: answer with `respondWith` and a receipt.
   * - `cancel-complete`: The page said that it is cancelled or received.
   * - `survey-request`: Answers of the survey; without `respondWith` they go to `endpoint`.
   * - `flow-close`: The flow is over, or was left.
   * - `policy-violation`: The self-audit found something: the offers are dropped.
   * - `feed-load`: A feed was read and is shown.
   * - `feed-error`: A feed could not be read at all.
   *
   * ## Slots
   *
   * Areas where markup can be added to the component.
   *
   * - `(default)`: The page's own form or link that cancels. `request_id`, `reason` and `policy` are added when the form is sent.
   * - `accept`: The page's form that takes an offer; `offer`, `choice`, `reason` and `request_id` are added.
   * - `help:id`: Help for the reason of that id.
   * - `notice`: A line below the choice.
   *
   * ## Methods
   *
   * Methods that can be called to access component functionality.
   *
   * - `open() => Promise<void>`: Opens the dialog of `mode="dialog"`; where it was left, it goes on.
   *
   * ## CSS Custom Properties
   *
   * CSS variables available for styling the component.
   *
   * - `--fairstay-accent`: The one colour that carries the identity. (default: `#1d5cff`)
   * - `--fairstay-surface`: What the card stands on. (default: `light-dark(#fff, #16181d)`)
   * - `--fairstay-radius`: Of the card; controls follow it. (default: `14px`)
   * - `--fairstay-stick-offset`: Room for the page's own bar above the buttons that stay. (default: `0px`)
   *
   * ## CSS Parts
   *
   * Custom selectors for styling elements within the component.
   *
   * - `frame`: The card.
   * - `title`: The heading of a screen.
   * - `progress`: Which step of how many.
   * - `button`: Every button of a choice, all alike.
   * - `costs`: What cancelling costs.
   * - `reasons`: The reasons.
   * - `reason`: One of them.
   * - `rights`: Grounds to leave free of charge.
   * - `help`: Help for a reason.
   * - `permission`: Whether an offer may be shown.
   * - `offers`: The offers.
   * - `offer`: One of them.
   * - `request`: What is being asked, and whether it went through.
   * - `preview`: Says that nothing is sent.
   * - `survey`: The survey after it.
   */
  'cancel-intercept': Partial<CancelInterceptProps & BaseProps<CancelIntercept> & BaseEvents>;

  /**
   * Shows what came of a cancellation: what was asked, when, the end date, the last bill, what to return
   * and by when, and the reference; to print, to download, to copy. For the page that a form lands on,
   * and the last screen of `<cancel-intercept>`.
   *
   * ## Attributes & Properties
   *
   * Component attributes and properties that can be applied to the element or by using JavaScript.
   *
   * - `plan`: Name of the plan that was cancelled.
   * - `currency`: ISO 4217, of the amounts in `lines`.
   * - `policy`: Ids of the policy profiles that the flow followed.
   * - `receipt`: A Receipt: `{status: "done" | "received", reference?, receivedAt?, endDate?, lines?, lastBillOn?, returnBy?, equipment?, undoUrl?, message?}`; wins over the JSON inside. Dates are ISO 8601, amounts in major units. (property only)
   *
   * ## Slots
   *
   * Areas where markup can be added to the component.
   *
   * - `(default)`: What is there without script: the same facts in words; or JSON in a script, which is read.
   * - `after`: More below: a survey, a link back.
   *
   * ## CSS Custom Properties
   *
   * CSS variables available for styling the component.
   *
   * - `--fairstay-accent`: The one colour that carries the identity. (default: `#1d5cff`)
   * - `--fairstay-surface`: What the card stands on. (default: `light-dark(#fff, #16181d)`)
   * - `--fairstay-radius`: Of the card. (default: `14px`)
   *
   * ## CSS Parts
   *
   * Custom selectors for styling elements within the component.
   *
   * - `title`: What came of it.
   * - `facts`: The rows.
   * - `note`: Small print.
   * - `link`: Print, download, copy and undo.
   */
  'cancel-receipt': Partial<CancelReceiptProps & BaseProps<CancelReceipt> & BaseEvents>;

  /**
   * Asks a few questions, all of which may be left out, and says truthfully whether the answers went.
   *
   * ## Attributes & Properties
   *
   * Component attributes and properties that can be applied to the element or by using JavaScript.
   *
   * - `endpoint`: Address that the answers are posted to as JSON, and are kept for until it has them.
   * - `reason`: Id of the reason that was given for cancelling: the `when` of a question may look at it.
   * - `survey`: `{questions, followUp}`, as in a plan feed's `survey`, or that as JSON text; wins over a script inside. (property only)
   *
   * ## Events
   *
   * Events that will be emitted by the component.
   *
   * - `survey-close`: The survey was sent, kept to be sent later, or skipped.
   * - `survey-request`: The answers are to be sent: answer with `respondWith`. Unanswered, they go to `endpoint`.
   *
   * ## Slots
   *
   * Areas where markup can be added to the component.
   *
   * - `(default)`: JSON of the survey in a script; anything else is shown where there is no survey.
   * - `heading`: The words of the heading.
   *
   * ## CSS Custom Properties
   *
   * CSS variables available for styling the component.
   *
   * - `--fairstay-accent`: The one colour that carries the identity. (default: `#1d5cff`)
   * - `--fairstay-surface`: What the survey stands on. (default: `light-dark(#fff, #16181d)`)
   * - `--fairstay-radius`: Of the frame; controls follow it. (default: `14px`)
   *
   * ## CSS Parts
   *
   * Custom selectors for styling elements within the component.
   *
   * - `root`: The frame.
   * - `heading`: The heading.
   * - `intro`: The line below it.
   * - `question`: A question.
   * - `label`: Its words.
   * - `hint`: Small print below them.
   * - `option`: An option to choose.
   * - `value`: A number on a scale.
   * - `ends`: What the ends of a scale mean.
   * - `text`: A field for text.
   * - `clear`: Takes an answer back.
   * - `button`: Each button, all alike.
   * - `alert`: Why nothing was sent.
   * - `status`: What is being done.
   */
  'feedback-survey': Partial<FeedbackSurveyProps & BaseProps<FeedbackSurvey> & BaseEvents>;

  /**
   * Compares plans from a plan feed: what each will cost, what it gives, and what leaving costs.
   *
   * ## Attributes & Properties
   *
   * Component attributes and properties that can be applied to the element or by using JavaScript.
   *
   * - `src`: Address of a plan feed, fetched once for all elements that name it.
   * - `plans`: Ids of the plans to show, in this order under `sort="feed"`; all if empty.
   * - `current-plan`/`currentPlan`: Id of the reader's own plan.
   * - `months-passed`/`monthsPassed`: Months of the current plan's contract that have passed.
   * - `layout`: `columns` (plans across), `rows` (plans down) or `auto`, by how many there are.
   * - `horizon`: Months of total cost, 1 to 600; the feed's if absent.
   * - `lead`: The price in the header of each plan: `average`, `total` or `first`.
   * - `sort`: `feed`, `total`, `first`, `regular`, `down`, `up`, `rating` or `name`; `-` in front turns it round.
   * - `differences`: Only rows that differ.
   * - `points`: Ids of the points to show, in this order; all if empty.
   * - `page-size`/`pageSize`: Plans drawn before "show more" in `rows`.
   * - `without-controls`/`withoutControls`: No controls and no filters.
   * - `remote-logos`/`remoteLogos`: Logos from other origins may be fetched.
   * - `stick`: `"none"`: the header does not stay in sight.
   * - `feed`: A plan feed as an object or JSON text; wins over `src` and children. (property only)
   * - `problems`: What is wrong with the feed, worst first as read. (property only) (readonly)
   *
   * ## Events
   *
   * Events that will be emitted by the component.
   *
   * - `view-change`: The reader changed the view.
   * - `plan-select`: A plan's button was used; cancelled, its link is not followed.
   * - `feed-load`: A feed was read and is shown.
   * - `feed-error`: A feed could not be read at all.
   *
   * ## Slots
   *
   * Areas where markup can be added to the component.
   *
   * - `(default)`: What is there without script, or while there is nothing better: a table (which is read), JSON in a script, or any text.
   * - `caption`: The table's caption; hidden words if absent.
   * - `footer`: More at the end of the footer.
   * - `plan:id`: Under the name of the plan of that id.
   * - `empty`: Shown where filters leave no plan.
   * - `error`: Shown where the feed cannot be read and there are no children to fall back on.
   *
   * ## Methods
   *
   * Methods that can be called to access component functionality.
   *
   * - `reload() => Promise<void>`: Reads the source again; after a failed `src`, asks for it anew.
   *
   * ## CSS Custom Properties
   *
   * CSS variables available for styling the component.
   *
   * - `--fairstay-accent`: The one colour that carries the identity. (default: `#1d5cff`)
   * - `--fairstay-surface`: What the table stands on. (default: `light-dark(#fff, #16181d)`)
   * - `--fairstay-radius`: Of the frame; controls follow it. (default: `14px`)
   * - `--fairstay-stick-offset`: Room for the page's own bar above the header that stays. (default: `0px`)
   *
   * ## CSS Parts
   *
   * Custom selectors for styling elements within the component.
   *
   * - `controls`: The bar of controls.
   * - `filters`: The filters of a list.
   * - `table`: The table.
   * - `head`: Its header.
   * - `group`: A group of rows.
   * - `plan`: A plan's header.
   * - `current`: Marks the reader's own plan.
   * - `best`: Marks the best of a row.
   * - `price`: The lead price.
   * - `becomes`: What it becomes.
   * - `button`: A plan's button.
   * - `point`: The name of a row.
   * - `cell`: A value.
   * - `bar`: A measured bar.
   * - `note`: Small print.
   * - `ledger`: A total that opens.
   * - `disclosure`: The notice of paid placement.
   * - `footer`: The footer.
   */
  'plan-compare-table': Partial<PlanCompareTableProps & BaseProps<PlanCompareTable> & BaseEvents>;

  /**
   * One offer with all that must be said of it: the price now, during, after and from when, how long, the new
   * commitment and the most that leaving it could cost, the difference over the horizon, the terms. An
   * offer that cannot say all of that is not shown.
   *
   * ## Attributes & Properties
   *
   * Component attributes and properties that can be applied to the element or by using JavaScript.
   *
   * - `src`: Address of a plan feed with offers.
   * - `offer`: Id of the offer in the feed.
   * - `current-plan`/`currentPlan`: Id of the reader's own plan.
   * - `months-passed`/`monthsPassed`: Months of its contract that have passed.
   * - `next-bill-on`/`nextBillOn`: ISO date of the next bill, from which most offers hold.
   * - `because`: The reason that it answers, in words.
   * - `busy`: An answer is awaited: the button does nothing meanwhile.
   * - `feed`: A plan feed as an object or JSON text; wins over `src`. (property only)
   * - `priced`: An offer with its figures, of `priceOffer`; wins over the feed. (property only)
   *
   * ## Events
   *
   * Events that will be emitted by the component.
   *
   * - `offer-accept`: The offer's button was used; cancelled, nothing else happens.
   * - `offer-request`: To be answered by `respondWith` with a receipt, where there is no form.
   * - `feed-load`: A feed was read and is shown.
   * - `feed-error`: A feed could not be read at all.
   *
   * ## Slots
   *
   * Areas where markup can be added to the component.
   *
   * - `(default)`: The page's form that takes the offer; its fields `offer`, `choice` and `request_id` are added when it is sent.
   *
   * ## CSS Custom Properties
   *
   * CSS variables available for styling the component.
   *
   * - `--fairstay-accent`: The one colour that carries the identity. (default: `#1d5cff`)
   * - `--fairstay-surface`: What the card stands on. (default: `light-dark(#fff, #16181d)`)
   * - `--fairstay-radius`: Of the card; controls follow it. (default: `14px`)
   *
   * ## CSS Parts
   *
   * Custom selectors for styling elements within the component.
   *
   * - `card`: The card.
   * - `title`: Its title.
   * - `price`: Price now and during.
   * - `becomes`: What the price becomes.
   * - `choices`: How long a pause lasts.
   * - `terms`: What it comes to.
   * - `why`: Why it is shown.
   * - `link`: The terms.
   * - `button`: Takes the offer.
   * - `note`: What became of it.
   */
  'retention-offer': Partial<RetentionOfferProps & BaseProps<RetentionOffer> & BaseEvents>;
};

export type CustomElementsSolidJs = {
  /**
   * Cancels a contract fairly: the way out first and always in sight, a reason if the customer likes to give
   * one, an offer that fits it, the costs, a receipt. The page's own form or link inside is the last step, and works
   * alone where there is no script.
   *
   * ## Attributes & Properties
   *
   * Component attributes and properties that can be applied to the element or by using JavaScript.
   *
   * - `src`: Address of a plan feed with reasons, offers and rules.
   * - `policy`: Ids of policy profiles, such as `KR` or `DE EU`; the tighter value of each limit holds. Unknown or missing: `STRICT`.
   * - `scripted`: The page answers `cancel-request` and `offer-request` with `respondWith`.
   * - `mode`: `dialog`: in a native dialog, opened by `open()` or by the element whose id is in `opener`.
   * - `opener`: Id of the element that opens the dialog.
   * - `endpoint`: Where survey answers and evidence are posted.
   * - `preview`: Walks through without asking anybody.
   * - `feed`: A plan feed as an object or JSON text; wins over `src`. (property only)
   * - `overrides`: Tighter values of the policy's limits; a looser one is refused and told in `problems`. (property only)
   * - `customer`: `{planId, monthsPassed?, tenureMonths?, nextBillOn?, facts?}`. (property only)
   * - `quote`: What cancelling costs: `{currency, lines, endDate, endDates?, equipment?, returnBy?, penaltyFree?}`, amounts in major units. (property only)
   * - `requestId`: Id of this attempt, of the page; minted if absent. The same id is decided once. (property only)
   * - `evidence`: What the flow showed and what was chosen: no personal data. (property only) (readonly)
   * - `problems`: What is wrong with the feed and what was handed in. (property only) (readonly)
   *
   * ## Events
   *
   * Events that will be emitted by the component.
   *
   * - `flow-open`: The flow is on the screen.
   * - `flow-step`: Another screen was entered than the first.
   * - `reason-select`: A reason was chosen or taken back.
   * - `offer-show`: Offers came onto the screen.
   * - `offer-decline`: Offers left the screen: cancelling, or staying without one, was chosen.
   * - `offer-request`: With `scripted`: answer with `respondWith` and a receipt.
   * - `offer-complete`: The page said that an offer is set up or received.
   * - `cancel-request`: With `scripted`: answer with `respondWith` and a receipt.
   * - `cancel-complete`: The page said that it is cancelled or received.
   * - `survey-request`: Answers of the survey; without `respondWith` they go to `endpoint`.
   * - `flow-close`: The flow is over, or was left.
   * - `policy-violation`: The self-audit found something: the offers are dropped.
   * - `feed-load`: A feed was read and is shown.
   * - `feed-error`: A feed could not be read at all.
   *
   * ## Slots
   *
   * Areas where markup can be added to the component.
   *
   * - `(default)`: The page's own form or link that cancels. `request_id`, `reason` and `policy` are added when the form is sent.
   * - `accept`: The page's form that takes an offer; `offer`, `choice`, `reason` and `request_id` are added.
   * - `help:id`: Help for the reason of that id.
   * - `notice`: A line below the choice.
   *
   * ## Methods
   *
   * Methods that can be called to access component functionality.
   *
   * - `open() => Promise<void>`: Opens the dialog of `mode="dialog"`; where it was left, it goes on.
   *
   * ## CSS Custom Properties
   *
   * CSS variables available for styling the component.
   *
   * - `--fairstay-accent`: The one colour that carries the identity. (default: `#1d5cff`)
   * - `--fairstay-surface`: What the card stands on. (default: `light-dark(#fff, #16181d)`)
   * - `--fairstay-radius`: Of the card; controls follow it. (default: `14px`)
   * - `--fairstay-stick-offset`: Room for the page's own bar above the buttons that stay. (default: `0px`)
   *
   * ## CSS Parts
   *
   * Custom selectors for styling elements within the component.
   *
   * - `frame`: The card.
   * - `title`: The heading of a screen.
   * - `progress`: Which step of how many.
   * - `button`: Every button of a choice, all alike.
   * - `costs`: What cancelling costs.
   * - `reasons`: The reasons.
   * - `reason`: One of them.
   * - `rights`: Grounds to leave free of charge.
   * - `help`: Help for a reason.
   * - `permission`: Whether an offer may be shown.
   * - `offers`: The offers.
   * - `offer`: One of them.
   * - `request`: What is being asked, and whether it went through.
   * - `preview`: Says that nothing is sent.
   * - `survey`: The survey after it.
   */
  'cancel-intercept': Partial<
    CancelInterceptProps & CancelInterceptSolidJsProps & BaseProps<CancelIntercept> & BaseEvents
  >;

  /**
   * Shows what came of a cancellation: what was asked, when, the end date, the last bill, what to return
   * and by when, and the reference; to print, to download, to copy. For the page that a form lands on,
   * and the last screen of `<cancel-intercept>`.
   *
   * ## Attributes & Properties
   *
   * Component attributes and properties that can be applied to the element or by using JavaScript.
   *
   * - `plan`: Name of the plan that was cancelled.
   * - `currency`: ISO 4217, of the amounts in `lines`.
   * - `policy`: Ids of the policy profiles that the flow followed.
   * - `receipt`: A Receipt: `{status: "done" | "received", reference?, receivedAt?, endDate?, lines?, lastBillOn?, returnBy?, equipment?, undoUrl?, message?}`; wins over the JSON inside. Dates are ISO 8601, amounts in major units. (property only)
   *
   * ## Slots
   *
   * Areas where markup can be added to the component.
   *
   * - `(default)`: What is there without script: the same facts in words; or JSON in a script, which is read.
   * - `after`: More below: a survey, a link back.
   *
   * ## CSS Custom Properties
   *
   * CSS variables available for styling the component.
   *
   * - `--fairstay-accent`: The one colour that carries the identity. (default: `#1d5cff`)
   * - `--fairstay-surface`: What the card stands on. (default: `light-dark(#fff, #16181d)`)
   * - `--fairstay-radius`: Of the card. (default: `14px`)
   *
   * ## CSS Parts
   *
   * Custom selectors for styling elements within the component.
   *
   * - `title`: What came of it.
   * - `facts`: The rows.
   * - `note`: Small print.
   * - `link`: Print, download, copy and undo.
   */
  'cancel-receipt': Partial<
    CancelReceiptProps & CancelReceiptSolidJsProps & BaseProps<CancelReceipt> & BaseEvents
  >;

  /**
   * Asks a few questions, all of which may be left out, and says truthfully whether the answers went.
   *
   * ## Attributes & Properties
   *
   * Component attributes and properties that can be applied to the element or by using JavaScript.
   *
   * - `endpoint`: Address that the answers are posted to as JSON, and are kept for until it has them.
   * - `reason`: Id of the reason that was given for cancelling: the `when` of a question may look at it.
   * - `survey`: `{questions, followUp}`, as in a plan feed's `survey`, or that as JSON text; wins over a script inside. (property only)
   *
   * ## Events
   *
   * Events that will be emitted by the component.
   *
   * - `survey-close`: The survey was sent, kept to be sent later, or skipped.
   * - `survey-request`: The answers are to be sent: answer with `respondWith`. Unanswered, they go to `endpoint`.
   *
   * ## Slots
   *
   * Areas where markup can be added to the component.
   *
   * - `(default)`: JSON of the survey in a script; anything else is shown where there is no survey.
   * - `heading`: The words of the heading.
   *
   * ## CSS Custom Properties
   *
   * CSS variables available for styling the component.
   *
   * - `--fairstay-accent`: The one colour that carries the identity. (default: `#1d5cff`)
   * - `--fairstay-surface`: What the survey stands on. (default: `light-dark(#fff, #16181d)`)
   * - `--fairstay-radius`: Of the frame; controls follow it. (default: `14px`)
   *
   * ## CSS Parts
   *
   * Custom selectors for styling elements within the component.
   *
   * - `root`: The frame.
   * - `heading`: The heading.
   * - `intro`: The line below it.
   * - `question`: A question.
   * - `label`: Its words.
   * - `hint`: Small print below them.
   * - `option`: An option to choose.
   * - `value`: A number on a scale.
   * - `ends`: What the ends of a scale mean.
   * - `text`: A field for text.
   * - `clear`: Takes an answer back.
   * - `button`: Each button, all alike.
   * - `alert`: Why nothing was sent.
   * - `status`: What is being done.
   */
  'feedback-survey': Partial<
    FeedbackSurveyProps & FeedbackSurveySolidJsProps & BaseProps<FeedbackSurvey> & BaseEvents
  >;

  /**
   * Compares plans from a plan feed: what each will cost, what it gives, and what leaving costs.
   *
   * ## Attributes & Properties
   *
   * Component attributes and properties that can be applied to the element or by using JavaScript.
   *
   * - `src`: Address of a plan feed, fetched once for all elements that name it.
   * - `plans`: Ids of the plans to show, in this order under `sort="feed"`; all if empty.
   * - `current-plan`/`currentPlan`: Id of the reader's own plan.
   * - `months-passed`/`monthsPassed`: Months of the current plan's contract that have passed.
   * - `layout`: `columns` (plans across), `rows` (plans down) or `auto`, by how many there are.
   * - `horizon`: Months of total cost, 1 to 600; the feed's if absent.
   * - `lead`: The price in the header of each plan: `average`, `total` or `first`.
   * - `sort`: `feed`, `total`, `first`, `regular`, `down`, `up`, `rating` or `name`; `-` in front turns it round.
   * - `differences`: Only rows that differ.
   * - `points`: Ids of the points to show, in this order; all if empty.
   * - `page-size`/`pageSize`: Plans drawn before "show more" in `rows`.
   * - `without-controls`/`withoutControls`: No controls and no filters.
   * - `remote-logos`/`remoteLogos`: Logos from other origins may be fetched.
   * - `stick`: `"none"`: the header does not stay in sight.
   * - `feed`: A plan feed as an object or JSON text; wins over `src` and children. (property only)
   * - `problems`: What is wrong with the feed, worst first as read. (property only) (readonly)
   *
   * ## Events
   *
   * Events that will be emitted by the component.
   *
   * - `view-change`: The reader changed the view.
   * - `plan-select`: A plan's button was used; cancelled, its link is not followed.
   * - `feed-load`: A feed was read and is shown.
   * - `feed-error`: A feed could not be read at all.
   *
   * ## Slots
   *
   * Areas where markup can be added to the component.
   *
   * - `(default)`: What is there without script, or while there is nothing better: a table (which is read), JSON in a script, or any text.
   * - `caption`: The table's caption; hidden words if absent.
   * - `footer`: More at the end of the footer.
   * - `plan:id`: Under the name of the plan of that id.
   * - `empty`: Shown where filters leave no plan.
   * - `error`: Shown where the feed cannot be read and there are no children to fall back on.
   *
   * ## Methods
   *
   * Methods that can be called to access component functionality.
   *
   * - `reload() => Promise<void>`: Reads the source again; after a failed `src`, asks for it anew.
   *
   * ## CSS Custom Properties
   *
   * CSS variables available for styling the component.
   *
   * - `--fairstay-accent`: The one colour that carries the identity. (default: `#1d5cff`)
   * - `--fairstay-surface`: What the table stands on. (default: `light-dark(#fff, #16181d)`)
   * - `--fairstay-radius`: Of the frame; controls follow it. (default: `14px`)
   * - `--fairstay-stick-offset`: Room for the page's own bar above the header that stays. (default: `0px`)
   *
   * ## CSS Parts
   *
   * Custom selectors for styling elements within the component.
   *
   * - `controls`: The bar of controls.
   * - `filters`: The filters of a list.
   * - `table`: The table.
   * - `head`: Its header.
   * - `group`: A group of rows.
   * - `plan`: A plan's header.
   * - `current`: Marks the reader's own plan.
   * - `best`: Marks the best of a row.
   * - `price`: The lead price.
   * - `becomes`: What it becomes.
   * - `button`: A plan's button.
   * - `point`: The name of a row.
   * - `cell`: A value.
   * - `bar`: A measured bar.
   * - `note`: Small print.
   * - `ledger`: A total that opens.
   * - `disclosure`: The notice of paid placement.
   * - `footer`: The footer.
   */
  'plan-compare-table': Partial<
    PlanCompareTableProps & PlanCompareTableSolidJsProps & BaseProps<PlanCompareTable> & BaseEvents
  >;

  /**
   * One offer with all that must be said of it: the price now, during, after and from when, how long, the new
   * commitment and the most that leaving it could cost, the difference over the horizon, the terms. An
   * offer that cannot say all of that is not shown.
   *
   * ## Attributes & Properties
   *
   * Component attributes and properties that can be applied to the element or by using JavaScript.
   *
   * - `src`: Address of a plan feed with offers.
   * - `offer`: Id of the offer in the feed.
   * - `current-plan`/`currentPlan`: Id of the reader's own plan.
   * - `months-passed`/`monthsPassed`: Months of its contract that have passed.
   * - `next-bill-on`/`nextBillOn`: ISO date of the next bill, from which most offers hold.
   * - `because`: The reason that it answers, in words.
   * - `busy`: An answer is awaited: the button does nothing meanwhile.
   * - `feed`: A plan feed as an object or JSON text; wins over `src`. (property only)
   * - `priced`: An offer with its figures, of `priceOffer`; wins over the feed. (property only)
   *
   * ## Events
   *
   * Events that will be emitted by the component.
   *
   * - `offer-accept`: The offer's button was used; cancelled, nothing else happens.
   * - `offer-request`: To be answered by `respondWith` with a receipt, where there is no form.
   * - `feed-load`: A feed was read and is shown.
   * - `feed-error`: A feed could not be read at all.
   *
   * ## Slots
   *
   * Areas where markup can be added to the component.
   *
   * - `(default)`: The page's form that takes the offer; its fields `offer`, `choice` and `request_id` are added when it is sent.
   *
   * ## CSS Custom Properties
   *
   * CSS variables available for styling the component.
   *
   * - `--fairstay-accent`: The one colour that carries the identity. (default: `#1d5cff`)
   * - `--fairstay-surface`: What the card stands on. (default: `light-dark(#fff, #16181d)`)
   * - `--fairstay-radius`: Of the card; controls follow it. (default: `14px`)
   *
   * ## CSS Parts
   *
   * Custom selectors for styling elements within the component.
   *
   * - `card`: The card.
   * - `title`: Its title.
   * - `price`: Price now and during.
   * - `becomes`: What the price becomes.
   * - `choices`: How long a pause lasts.
   * - `terms`: What it comes to.
   * - `why`: Why it is shown.
   * - `link`: The terms.
   * - `button`: Takes the offer.
   * - `note`: What became of it.
   */
  'retention-offer': Partial<
    RetentionOfferProps & RetentionOfferSolidJsProps & BaseProps<RetentionOffer> & BaseEvents
  >;
};

export type CustomCssProperties = {
  /** The one colour that carries the identity. */
  '--fairstay-accent'?: string | undefined;
  /** What the card stands on. */
  '--fairstay-surface'?: string | undefined;
  /** Of the card; controls follow it. */
  '--fairstay-radius'?: string | undefined;
  /** Room for the page's own bar above the buttons that stay. */
  '--fairstay-stick-offset'?: string | undefined;
};
