import type { Reason, Survey } from '../feed/retention-schema.js';
import { costsOf, type Costs } from './costs.js';
import type { FlowRequest, FlowState } from './flow.js';
import { stepsToCancel, type Screen } from './graph.js';
import type { PenaltyFree, SwitchInfo } from './policy.js';
import type { PricedOffer } from './price-offer.js';
import type { Receipt } from './receipt.js';
import { isFree } from './request.js';
import { asksPermission, shownOffers } from './shown-offers.js';

/** What a button does when it is pressed; `enabled` is false only while an answer is awaited. */
export interface Way {
  /** The event to step with. */
  event: 'cancel' | 'retry' | 'keep';
  enabled: boolean;
}

/** What stands on the screen, from first to last. */
export interface FlowView {
  screen: Screen;
  /** Nothing but the page's own form or link may be here. */
  bare: boolean;
  /** Absent only where the flow is over or left. */
  wayOut?: Way;
  /** Whether the way out asks for the cancelling now, and does not only lead on. */
  final: boolean;
  stay?: Way;
  request?: FlowRequest;
  /** Empty: not asked. Skippable always. */
  reasons: readonly Reason[];
  reason?: Reason;
  /** Of the reason: its own text, and official ways to switch. */
  help?: { text?: string; url?: string; switchInfo: readonly SwitchInfo[] };
  /** Grounds to leave free of charge: before any offer. `penaltyFree`: what the page's quote says. */
  rights?: { ids: readonly PenaltyFree[]; penaltyFree?: boolean };
  askPermission: boolean;
  offers: readonly PricedOffer[];
  costs?: Costs;
  endDate?: string;
  /** Days to choose from; empty: no choice. */
  endDates: readonly string[];
  receipt?: Receipt;
  /** After the cancelling, never before. */
  survey?: Survey;
  /** An offer that the page confirmed when cancelling was already chosen. */
  acceptedOffer?: string;
  /** How often the way out is still pressed until the cancelling is asked for. */
  stepsLeft: number;
}

/** What a state shows: whatever draws it needs to know no more. */
export function view(state: FlowState): FlowView {
  const { input, screen, request, endDate, receipt, acceptedOffer } = state;
  const { policy, retention, quote } = input;
  const choosing = screen === 'choice';
  const open = choosing || screen === 'confirm';
  const bare = screen === 'confirm' && policy.shape === 'before-entry';
  const steps = stepsToCancel[policy.shape];
  const withCosts = choosing ? policy.shape !== 'intercept-then-confirm' : open && !bare;
  const reason = choosing ? retention.reasons.find(({ id }) => id === state.reasonId) : undefined;
  const busy = request?.status === 'pending';
  const sent = request?.kind === 'cancel' && request.status === 'slow';
  return {
    screen,
    bare,
    ...(open && { wayOut: { event: sent ? 'retry' : 'cancel', enabled: !busy } }),
    final: screen === 'confirm' || steps === 1,
    ...(open && !bare && { stay: { event: 'keep', enabled: isFree(request) } }),
    request,
    reasons: choosing && policy.reasonMode.intercept !== 'none' ? retention.reasons : [],
    reason,
    ...helpFor(state, reason),
    askPermission: asksPermission(state),
    offers: shownOffers(state),
    ...(withCosts && { costs: costsOf(input) }),
    endDate,
    endDates: withCosts ? (quote?.endDates ?? []) : [],
    receipt,
    ...(screen === 'receipt' && !state.surveyOver && { survey: retention.survey }),
    acceptedOffer,
    stepsLeft: !open ? 0 : choosing ? steps : 1,
  };
}

function helpFor(
  { input: { policy, quote } }: FlowState,
  reason: Reason | undefined,
): Pick<FlowView, 'help' | 'rights'> {
  if (!reason) return {};
  const switchInfo = reason.type === 'switching' ? policy.switchInfo : [];
  const ids = reason.type === 'quality' ? policy.penaltyFreeCheck : [];
  return {
    ...((reason.help || switchInfo.length > 0) && { help: { ...reason.help, switchInfo } }),
    ...(ids.length > 0 && { rights: { ids, penaltyFree: quote?.penaltyFree } }),
  };
}
