/** Which screens there are, from the loosest to the tightest. */
export type Shape = 'intercept-then-confirm' | 'single-screen' | 'before-entry';

/** Where an offer may stand. `before-statutory-entry` and `after-permission` can hold together. */
export type OfferPlacement =
  'beside-cancel' | 'before-statutory-entry' | 'after-permission' | 'after-cancel' | 'none';

/** Labels by language that a control may bear. */
export type Labels = Readonly<Record<string, readonly string[]>>;

/** What a receipt may have to hold; `content` is what was asked for. */
export type ReceiptField = 'content' | 'receivedAt' | 'endDate' | 'reference' | 'lastBillOn';

/** How the way out stands beside the way to stay. Ratios are way out ÷ way to stay. */
export interface Prominence {
  minArea: number;
  minFont: number;
  /** WCAG contrast ratio of a label. */
  minTextContrast: number;
  /** The most by which the contrasts of the two may differ, as a ratio. */
  maxContrastGap: number;
  sameKind: boolean;
  cancelFirst: boolean;
  /** CSS pixels. */
  minTargetPx: number;
}

/** What a cancellation flow may do and must do. What no profile may allow has no other value to write. */
export interface Limits {
  shape: Shape;
  offerPlacement: readonly OfferPlacement[];
  /** There is a way to cancel that passes by everything else. */
  directCancelEntry: true;
  /** Screens between the entry and the confirmation. */
  maxInterceptScreens: number;
  /** Screens that ask to reconsider once cancelling was chosen. */
  maxReconsiderSteps: number;
  maxOffers: number;
  cancelControlAlwaysVisible: true;
  /** What the confirmation may hold besides what the law lists. */
  confirmContent: 'open' | 'conditions-allowed' | 'exclusive';
  equalProminence: Prominence;
  allowReoffer: false;
  /** Days from one offer to the next: the page says when the last one was in `customer.facts.lastOfferedOn`. */
  reofferCooldownDays: number;
  dontAskAgainMinDays?: number;
  reasonMode: {
    intercept: 'skippable' | 'none';
    confirm: 'statutory-ground-only' | 'none';
  };
  requireFeeDisclosure: {
    etf: boolean;
    equipment: boolean;
    refund: boolean;
    noticeEnd: boolean;
    placement: 'in-function' | 'before-confirm' | 'outside-confirm';
  };
  /** How often and in which tone losses may be told. The flow tells none; what stands in `notice` and `help:` is the page's duty. */
  lossNotice: { maxSteps: number; tone: 'factual' };
  /** `published-terms`: the same for all. Every offer needs its `termsUrl`; that it leads to what is published is the page's duty. */
  offerSource: 'individual' | 'published-terms';
  /** The flow asks nobody to call, chat or change device; that its form, link and help do not is the page's duty. */
  channel: { call: false; chat: 'optional'; deviceSwitch: false };
  /** Who may be asked to sign in before cancelling: the page's duty, for the flow sees no session. */
  authMode: 'operator' | 'existing-account-ok' | 'none';
  postCancelContact: 'opt-in' | 'none';
  confirmationReceipt: { durable: true; immediate: true; fields: readonly ReceiptField[] };
  failOpen: true;
  entryLabels: Labels;
  confirmLabels: Labels;
  /** All that the confirmation may ask for; absent: the page decides. The page's duty, for the form is its own: `auditCancelFlow` counts what it requires. */
  confirmFields?: readonly string[];
  /** Ways to switch that are said to who switches. */
  switchInfo: readonly SwitchInfo[];
  /** Grounds to leave free of charge, shown before any offer to who complains of quality. */
  penaltyFreeCheck: readonly PenaltyFree[];
  withdrawalFunction?: { labels: Labels; separate: true };
  affiliateDisclosure?: { position: 'title-or-top'; conditionalWording: 'forbidden' };
}

export type SwitchInfo = 'KR-onestop' | 'UK-OTS';
export type PenaltyFree = 'KR-SLA' | 'EU-105';

export type ProfileId =
  | 'KR'
  | 'US-CA'
  | 'US-MN'
  | 'US-FED'
  | 'US-NY'
  | 'US-MA'
  | 'EU'
  | 'DE'
  | 'FR'
  | 'IE'
  | 'UK'
  | 'STRICT';

/** Profiles resolved to one. */
export interface Policy extends Limits {
  /** The profiles it was made of. */
  ids: readonly string[];
  /** Of the profiles' data. */
  version: string;
}
