import type { Plan } from '../feed/schema.js';
import type { Customer } from './customer.js';
import type { Screen } from './graph.js';
import type { Policy } from './policy.js';
import type { PricedOffer } from './price-offer.js';
import type { Quote } from './quote.js';
import type { Retention } from './read.js';
import type { Receipt } from './receipt.js';
import type { RetentionProblem } from './problem.js';

/** What a flow is about; it does not change while it runs. */
export interface FlowInput {
  policy: Policy;
  retention: Retention;
  /** Of the feed, to price the offers. */
  plans: readonly Plan[];
  /** ISO 4217, the feed's. */
  currency: string;
  /** Months over which an offer's difference is reckoned; the feed's. */
  horizon: number;
  customer: Customer;
  quote?: Quote;
  /** Whether an offer could be accepted: the page answers in script, or has a form for it. */
  canAccept: boolean;
  /** What draws offers is still being fetched: none is on the screen before `offers-ready`. */
  offersLater?: boolean;
  /** ISO date. */
  today: string;
  /** Of this attempt: the cancelling bears it, each offer one made from it. */
  requestId: string;
}

/** Accepting and cancelling alike. */
export interface FlowRequest {
  kind: 'accept' | 'cancel';
  /** The same on each attempt, so that the server decides once. */
  requestId: string;
  /** Of an offer, with the months of a pause. */
  offerId?: string;
  choice?: number;
  /** Of a cancelling: the day that was chosen. */
  endDate?: string;
  /** `slow`: not confirmed in ten seconds, and still awaited. `failed`: it did not go through. */
  status: 'pending' | 'slow' | 'failed';
  /** The first is 1. */
  attempt: number;
  /** Attempts without an answer so far: one of them may still say that it is done. */
  waiting: readonly number[];
  /** Why it failed: the page's words, or ours by code. */
  message?: string;
  failure?: Failure;
}

/** `rejected`: the page said no. `unanswered`: nobody listened, or too late. `unreadable`: the answer is none. */
export type Failure = 'rejected' | 'unanswered' | 'unreadable';

/** How a flow ends. */
export type Outcome = 'cancelled' | 'received' | 'kept-with-offer' | 'kept' | 'left';

/** Where a flow is; plain data, replaced and never changed. */
export interface FlowState {
  readonly input: FlowInput;
  readonly screen: Screen;
  /** Where coming back leads to. */
  readonly leftFrom?: Screen;
  readonly reasonId?: string;
  /** Asked once: no answer yet, yes or no. */
  readonly permission?: boolean;
  readonly declined: readonly string[];
  /** Cancelling was chosen, or the offers were taken away: none is shown any more. */
  readonly offersOver: boolean;
  /** What the rules give for the reason, priced. Whether it is shown is for `view` to say. */
  readonly offers: readonly PricedOffer[];
  readonly endDate?: string;
  readonly request?: FlowRequest;
  /** An accept that had no answer when cancelling was chosen: it may still turn out to be done. */
  readonly earlier?: FlowRequest;
  /** What the page answered. */
  readonly receipt?: Receipt;
  /** The offer that the page said was accepted, whenever that was. */
  readonly acceptedOffer?: string;
  readonly surveyOver: boolean;
  readonly problems: readonly RetentionProblem[];
  /** Screens and what was shown on them, for the evidence. */
  readonly log: readonly LogEntry[];
}

/** `at`: ISO time, handed in. */
export type LogEntry = { at: string } & (
  | { screen: Screen }
  /** Ids of the offers that were on the screen from now on. */
  | { shown: readonly string[] }
);

/** What can happen. An event that does not belong to where the flow is changes nothing. */
export type FlowEvent =
  /** No id: skipped. */
  | { type: 'reason'; id?: string }
  | { type: 'permission'; given: boolean }
  | { type: 'decline'; offerId: string }
  | { type: 'accept'; offerId: string; choice?: number }
  | { type: 'end-date'; endDate: string }
  /** The way out was pressed. */
  | { type: 'cancel' }
  /** Once more, with the same requestId. */
  | { type: 'retry' }
  | { type: 'keep' }
  /** Escape, or closed. */
  | { type: 'leave' }
  /** Opened again. */
  | { type: 'return' }
  /** What the page's promise resolved to. */
  | { type: 'answer'; requestId: string; attempt: number; value: unknown }
  | { type: 'fail'; requestId: string; attempt: number; failure?: Failure; message?: string }
  /** `slowAfter` milliseconds have passed. */
  | { type: 'slow'; requestId: string; attempt: number }
  /** What draws offers is there. */
  | { type: 'offers-ready' }
  /** The element's audit found a violation. */
  | { type: 'drop-offers' }
  /** Sent or skipped. */
  | { type: 'survey-over' };

/** Milliseconds after which a request is said to be unconfirmed. */
export const slowAfter = 10_000;
