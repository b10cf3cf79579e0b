import type { FlowEvent, FlowInput, FlowRequest, FlowState, LogEntry, Outcome } from './flow.js';
import { graphs, type Move } from './graph.js';
import { offersFor } from './offers-for.js';
import { problem, type RetentionProblem } from './problem.js';
import { missingFields, readReceipt } from './receipt.js';
import { ask, askAgain, awaits, fail, isFree } from './request.js';
import { asksPermission, shownOffers } from './shown-offers.js';
import { same, tightened } from './tighten.js';

type Change = Partial<FlowState> | undefined;
type Handlers = {
  [T in FlowEvent['type']]: (state: FlowState, event: Extract<FlowEvent, { type: T }>) => Change;
};

/** Where a move leads to; undefined where there is no such way. */
function moved(state: FlowState, move: Move): Change {
  const screen = graphs[state.input.policy.shape][state.screen]?.[move];
  return screen && { screen };
}

function askToCancel({ input, endDate }: FlowState): FlowRequest {
  return ask({ kind: 'cancel', requestId: input.requestId, ...(endDate && { endDate }) });
}

/** While an accept is not confirmed the way out is open; a cancelling that was sent is only sent again. */
function mayCancel({ request }: FlowState): boolean {
  return isFree(request) || (request?.kind === 'accept' && request.status === 'slow');
}

const handlers: Handlers = {
  reason(state, { id }) {
    const { input, screen, request } = state;
    const { retention, policy } = input;
    const known = id === undefined || retention.reasons.some((one) => one.id === id);
    if (screen !== 'choice' || !known || policy.reasonMode.intercept === 'none' || !isFree(request))
      return undefined;
    const { offers, problems } = offersFor(input, id);
    return {
      reasonId: id,
      offers,
      request: undefined,
      problems: joined(state.problems, problems),
    };
  },
  permission: (state, { given }) => (asksPermission(state) ? { permission: given } : undefined),
  decline: (state, { offerId }) =>
    isShown(state, offerId) && isFree(state.request)
      ? { declined: [...state.declined, offerId], request: undefined }
      : undefined,
  accept(state, { offerId, choice }) {
    const { input, request } = state;
    const shown = shownOffers(state).find(({ offer }) => offer.id === offerId);
    const exists = shown?.figures.some((figures) => figures.choice === choice);
    if (!exists || !isFree(request)) return undefined;
    // of its own, so that no server takes the cancelling for the accepting
    const requestId = [input.requestId, offerId, choice ?? []].flat().join(':');
    const again = request?.requestId === requestId;
    return {
      request: again ? askAgain(request) : ask({ kind: 'accept', requestId, offerId, choice }),
    };
  },
  'end-date'({ input, screen, request }, { endDate }) {
    const open = (screen === 'choice' || screen === 'confirm') && isFree(request);
    return open && input.quote?.endDates?.includes(endDate) ? { endDate } : undefined;
  },
  cancel(state) {
    const { screen, request, input } = state;
    if (!mayCancel(state)) return undefined;
    if (screen === 'confirm')
      return { request: request?.kind === 'cancel' ? askAgain(request) : askToCancel(state) };
    const change = moved(state, 'cancel');
    return (
      change && {
        ...change,
        offersOver: true,
        earlier: request,
        request: input.policy.shape === 'single-screen' ? askToCancel(state) : undefined,
      }
    );
  },
  retry: ({ request, screen }) =>
    request && request.status !== 'pending' && (screen === 'choice' || screen === 'confirm')
      ? { request: askAgain(request) }
      : undefined,
  keep: (state) => (isFree(state.request) ? moved(state, 'keep') : undefined),
  leave(state) {
    const change = moved(state, 'leave');
    return change && { ...change, leftFrom: state.screen };
  },
  return: ({ screen, leftFrom }) =>
    screen === 'left' && leftFrom ? { screen: leftFrom, leftFrom: undefined } : undefined,
  answer(state, event) {
    const { earlier, input, problems } = state;
    const asked = [earlier, state.request].find((one) => awaits(one, event));
    if (!asked) return undefined;
    const { receipt, problems: found } = readReceipt(event.value, input.currency);
    const { kind, offerId } = asked;
    if (asked === earlier) return receipt && { earlier: undefined, acceptedOffer: offerId };
    if (!receipt)
      return {
        request: fail(asked, event.attempt, 'unreadable'),
        problems: [...problems, ...found],
      };
    const wanted = kind === 'cancel' ? input.policy.confirmationReceipt.fields : [];
    return {
      ...moved(state, kind === 'cancel' ? 'cancelled' : 'accepted'),
      request: undefined,
      receipt,
      problems: [...problems, ...found, ...missingFields(receipt, wanted)],
      ...(kind === 'accept' && { acceptedOffer: offerId }),
    };
  },
  fail({ request, earlier }, event) {
    const { attempt, failure = 'rejected', message } = event;
    if (awaits(earlier, event)) return { earlier: fail(earlier, attempt, failure) };
    if (!awaits(request, event)) return undefined;
    return { request: fail(request, attempt, failure, message) };
  },
  slow: ({ request }, event) =>
    awaits(request, event) && request.status === 'pending' && request.attempt === event.attempt
      ? { request: { ...request, status: 'slow' } }
      : undefined,
  'offers-ready': ({ input }) =>
    input.offersLater ? { input: { ...input, offersLater: false } } : undefined,
  'drop-offers': ({ offersOver }) => (offersOver ? undefined : { offersOver: true }),
  'survey-over': ({ screen, surveyOver }) =>
    screen === 'receipt' && !surveyOver ? { surveyOver: true } : undefined,
};

/** A problem that is known is not told again. */
function joined(known: readonly RetentionProblem[], more: readonly RetentionProblem[]) {
  const isNew = ({ path, message }: RetentionProblem) =>
    !known.some((one) => one.path === path && one.message === message);
  return [...known, ...more.filter(isNew)];
}

function isShown(state: FlowState, offerId: string): boolean {
  return shownOffers(state).some(({ offer }) => offer.id === offerId);
}

/** What a step adds to the log. */
function entries(before: FlowState | undefined, after: FlowState, at: string): LogEntry[] {
  const log: LogEntry[] = [];
  if (before?.screen !== after.screen) log.push({ at, screen: after.screen });
  const shown = shownOffers(after).map(({ offer }) => offer.id);
  const was = before ? shownOffers(before).map(({ offer }) => offer.id) : [];
  if (shown.some((id) => !was.includes(id))) log.push({ at, shown });
  return log;
}

/**
 * Begins a flow.
 *
 * @param at ISO time
 */
export function startFlow(input: FlowInput, at: string): FlowState {
  const state: FlowState = {
    input,
    screen: 'choice',
    declined: [],
    offersOver: false,
    surveyOver: false,
    log: [],
    ...offersFor(input),
  };
  return { ...state, log: entries(undefined, state, at) };
}

/**
 * Takes a flow up again whose cancelling was sent when the page was left: no second one is made, only the same asked again.
 *
 * @param sent what is known of it; the input has its `requestId`
 * @param at ISO time
 */
export function resumeFlow(
  input: FlowInput,
  sent: { attempt: number; endDate?: string },
  at: string,
): FlowState {
  const begun = { ...startFlow(input, at), screen: 'confirm', offersOver: true } as const;
  const asked = askToCancel({ ...begun, endDate: sent.endDate });
  const request = { ...asked, attempt: sent.attempt, waiting: [], status: 'slow' } as const;
  return { ...begun, endDate: sent.endDate, request, log: [{ at, screen: 'confirm' }] };
}

/**
 * Takes over what a page hands in once something was chosen: of two policies the tighter limits hold, another customer or
 * quote is reckoned anew, and once a request was made only the policy counts. What is not taken over is told.
 *
 * @param at ISO time
 */
export function takeOver(state: FlowState, given: FlowInput, at: string): FlowState {
  const { input, request, receipt, reasonId } = state;
  const { customer, quote, canAccept, requestId } = given;
  const problems: RetentionProblem[] = [];
  const tell = (path: string, value: unknown) =>
    problems.push(problem('not-allowed', path, value, 'no other'));
  const ids = [...new Set([...input.policy.ids, ...given.policy.ids])];
  const policy = { ...tightened(input.policy, given.policy), ids };
  if (!same(input.policy, given.policy)) tell('/policy', given.policy.ids.join(' '));
  const open = !request && !receipt;
  if (!open && !same(input.customer, customer)) tell('/customer', customer.planId);
  const next = { ...input, policy, ...(open && { customer, quote, canAccept, requestId }) };
  const priced = offersFor(next, reasonId);
  const after = {
    ...state,
    input: next,
    offers: priced.offers,
    problems: joined(state.problems, [...problems, ...priced.problems]),
  };
  return { ...after, log: [...state.log, ...entries(state, after, at)] };
}

/** The request that a step asks to be sent now: tell `slow` when `slowAfter` has passed without an answer. */
export function toSend(before: FlowState, after: FlowState): FlowRequest | undefined {
  const { request } = after;
  const isNew =
    request?.requestId !== before.request?.requestId ||
    request?.attempt !== before.request?.attempt;
  return isNew && request?.status === 'pending' ? request : undefined;
}

/**
 * What an event makes of a flow: the same state where it changes nothing.
 *
 * @param at ISO time
 */
export function step(state: FlowState, event: FlowEvent, at: string): FlowState {
  const handler = handlers[event.type] as (state: FlowState, event: FlowEvent) => Change;
  const change = handler(state, event);
  if (!change) return state;
  const next = { ...state, ...change };
  return { ...next, log: [...state.log, ...entries(state, next, at)] };
}

/** How the flow ended, or stands if it is not come back to; undefined: it goes on. */
export function outcome({ screen, receipt, acceptedOffer }: FlowState): Outcome | undefined {
  if (screen === 'receipt') return receipt?.status === 'done' ? 'cancelled' : 'received';
  if (screen === 'kept') return acceptedOffer === undefined ? 'kept' : 'kept-with-offer';
  return screen === 'left' ? 'left' : undefined;
}
