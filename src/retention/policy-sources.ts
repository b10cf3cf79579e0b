import type { Limits, ProfileId } from './policy.js';
import type { SourceId } from './sources.js';

export { sources, type Source, type SourceId } from './sources.js';

/** Where a limit comes from, in a word. `own`: nobody asks for it but us. */
export type Basis =
  | 'own'
  | 'guidance'
  | 'law'
  | 'inference'
  | 'regulator-decision'
  | 'law-plus-own'
  | 'law-permits'
  | 'law-secondary'
  | 'unverified'
  | 'case'
  | 'lower-courts-bgh-pending'
  | 'case-derived'
  | 'own-pending-guidance';

/** A limit, why it is one, and the ids of its sources. */
export type Sourced<T> = readonly [value: T, basis: Basis, ...sources: SourceId[]];

/** What a profile says otherwise than the baseline, or than the profile it extends. */
export type Profile = { readonly [K in keyof Limits]?: Sourced<Limits[K]> } & {
  readonly extends?: ProfileId;
};

/** What the element cannot know or do, and the page has to: said in the table. */
export const pageDuties: { readonly [K in keyof Limits]?: string } = {
  authMode: 'Whether the page asks to sign in. The element sees no session.',
  channel: 'That form, link and help lead to no call, and not to another device.',
  confirmFields: 'That the form asks for nothing else. The audit counts what it requires.',
  lossNotice: 'What is written in `notice` and `help:`. The element tells of no losses itself.',
  offerSource:
    'That `termsUrl` leads to terms that are published. An offer without one is not shown.',
  postCancelContact: 'Whom the page writes to or calls afterwards. The element contacts nobody.',
  reofferCooldownDays:
    'To say when something was last offered, in `customer.facts.lastOfferedOn`. The element then offers nothing for so many days.',
};

/** The day on which the sources were looked at. */
export const asOf = '2026-11-23';

/** What holds where a profile says nothing. */
export const baselineLimits: { readonly [K in keyof Limits]: Sourced<Limits[K]> } = {
  offerPlacement: [['beside-cancel'], 'own', 'US-4'],
  directCancelEntry: [true, 'own', 'DE-5', 'IE-2'],
  maxInterceptScreens: [1, 'own', 'KR-2'],
  maxReconsiderSteps: [1, 'own', 'KR-2'],
  maxOffers: [2, 'own'],
  cancelControlAlwaysVisible: [true, 'own', 'US-4'],
  confirmContent: ['conditions-allowed', 'own'],
  equalProminence: [
    {
      minArea: 1.0,
      minFont: 1.0,
      minTextContrast: 4.5,
      maxContrastGap: 1.5,
      sameKind: true,
      cancelFirst: true,
      minTargetPx: 44,
    },
    'own',
    'KR-6',
  ],
  allowReoffer: [false, 'own', 'EU-1'],
  reofferCooldownDays: [30, 'own'],
  reasonMode: [{ intercept: 'skippable', confirm: 'none' }, 'own', 'US-8'],
  requireFeeDisclosure: [
    { etf: true, equipment: true, refund: true, noticeEnd: true, placement: 'before-confirm' },
    'own',
    'UK-6',
  ],
  lossNotice: [{ maxSteps: 1, tone: 'factual' }, 'own', 'KR-2'],
  offerSource: ['individual', 'own'],
  channel: [{ call: false, chat: 'optional', deviceSwitch: false }, 'own', 'US-8'],
  authMode: ['operator', 'own'],
  postCancelContact: ['opt-in', 'own', 'KR-8'],
  confirmationReceipt: [
    { durable: true, immediate: true, fields: ['content', 'receivedAt', 'endDate', 'reference'] },
    'own',
    'DE-5',
  ],
  failOpen: [true, 'own'],
  shape: ['single-screen', 'own', 'KR-2'],
  entryLabels: [{}, 'own'],
  confirmLabels: [{}, 'own'],
  switchInfo: [[], 'own'],
  penaltyFreeCheck: [[], 'own'],
};

/** Design profiles, not legal advice. `policies.ts` is made from here: values alone, which is all a page carries. */
export const profileLimits: Readonly<Record<ProfileId, Profile>> = {
  KR: {
    maxReconsiderSteps: [1, 'guidance', 'KR-1', 'KR-2'],
    lossNotice: [{ maxSteps: 1, tone: 'factual' }, 'guidance', 'KR-2'],
    dontAskAgainMinDays: [7, 'law', 'KR-5'],
    offerSource: ['published-terms', 'inference', 'KR-10'],
    postCancelContact: ['opt-in', 'regulator-decision', 'KR-8'],
    entryLabels: [{ ko: ['해지하기', '해지 신청'] }, 'own'],
    switchInfo: [['KR-onestop'], 'own', 'KR-16'],
    penaltyFreeCheck: [['KR-SLA'], 'own', 'KR-17', 'KR-18'],
    affiliateDisclosure: [
      { position: 'title-or-top', conditionalWording: 'forbidden' },
      'guidance',
      'KR-20',
    ],
    shape: ['single-screen', 'inference', 'KR-2'],
  },
  'US-CA': {
    offerPlacement: [['beside-cancel'], 'law', 'US-4'],
    cancelControlAlwaysVisible: [true, 'law', 'US-4'],
    entryLabels: [
      { en: ['Click to cancel', 'Cancel service', 'Cancel my plan'] },
      'law-plus-own',
      'US-4',
    ],
    shape: ['intercept-then-confirm', 'law-permits', 'US-4'],
  },
  'US-MN': {
    offerPlacement: [['after-permission'], 'law-secondary', 'US-6', 'US-7', 'US-8'],
    reasonMode: [{ intercept: 'skippable', confirm: 'none' }, 'law-secondary', 'US-8'],
  },
  EU: {
    confirmationReceipt: [
      { durable: true, immediate: true, fields: ['content', 'receivedAt', 'endDate', 'reference'] },
      'own',
      'EU-3',
    ],
    withdrawalFunction: [
      {
        labels: { en: ['Withdraw from contract here'], de: ['Vertrag widerrufen'] },
        separate: true,
      },
      'law',
      'EU-3',
      'DE-9',
    ],
    penaltyFreeCheck: [['EU-105'], 'unverified', 'EU-4'],
  },
  DE: {
    extends: 'EU',
    offerPlacement: [['before-statutory-entry'], 'case', 'DE-1', 'DE-2'],
    maxReconsiderSteps: [0, 'case', 'DE-1'],
    confirmContent: ['exclusive', 'case', 'DE-1'],
    confirmFields: [
      [
        'terminationKind',
        'extraordinaryReason',
        'identity',
        'contractRef',
        'endTime',
        'receiptAddress',
      ],
      'law',
      'DE-5',
    ],
    entryLabels: [{ de: ['Verträge hier kündigen'] }, 'law', 'DE-5'],
    confirmLabels: [{ de: ['jetzt kündigen'] }, 'law', 'DE-5'],
    authMode: ['none', 'lower-courts-bgh-pending', 'DE-6', 'DE-1'],
    requireFeeDisclosure: [
      { etf: true, equipment: true, refund: true, noticeEnd: true, placement: 'outside-confirm' },
      'case',
      'DE-1',
    ],
    reasonMode: [{ intercept: 'skippable', confirm: 'statutory-ground-only' }, 'law', 'DE-5'],
    shape: ['before-entry', 'case', 'DE-1', 'DE-2'],
  },
  FR: {
    extends: 'EU',
    reasonMode: [{ intercept: 'skippable', confirm: 'statutory-ground-only' }, 'law', 'FR-5'],
    offerPlacement: [['before-statutory-entry'], 'own'],
    entryLabels: [{ fr: ['Résilier votre contrat'] }, 'law', 'FR-3'],
    confirmFields: [
      ['name', 'email', 'contractRef', 'endTime', 'lineNumber', 'legitimateGround'],
      'law',
      'FR-5',
    ],
    requireFeeDisclosure: [
      { etf: true, equipment: true, refund: true, noticeEnd: true, placement: 'in-function' },
      'law-permits',
      'FR-3',
    ],
    authMode: ['existing-account-ok', 'law', 'FR-4'],
    shape: ['before-entry', 'own'],
  },
  IE: {
    extends: 'EU',
    maxReconsiderSteps: [1, 'case-derived', 'IE-1', 'IE-2'],
  },
  UK: {
    switchInfo: [['UK-OTS'], 'own', 'UK-8'],
    maxInterceptScreens: [1, 'own-pending-guidance', 'UK-1'],
  },
  STRICT: {
    offerPlacement: [['before-statutory-entry', 'after-permission'], 'own', 'DE-1', 'US-8'],
    maxReconsiderSteps: [0, 'own', 'DE-1'],
    maxOffers: [1, 'own'],
    confirmContent: ['exclusive', 'own', 'DE-1'],
    authMode: ['none', 'own', 'DE-6'],
    reofferCooldownDays: [90, 'own'],
    shape: ['before-entry', 'own', 'DE-1'],
  },
  'US-FED': {
    shape: ['intercept-then-confirm', 'own', 'US-1', 'US-8'],
  },
  'US-NY': {
    shape: ['intercept-then-confirm', 'own', 'US-1', 'US-8'],
  },
  'US-MA': {
    shape: ['intercept-then-confirm', 'own', 'US-1', 'US-8'],
  },
};
