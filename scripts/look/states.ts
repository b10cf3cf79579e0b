/** The states of a cancellation flow, and how a customer gets there. */

export type Lang = 'ko' | 'en' | 'de';

/** What a page's server answers: the function's text runs in the page. */
export const servers = {
  silent: '() => new Promise(() => {})',
  refuses: '() => Promise.reject(new Error(""))',
  explains: '() => Promise.reject(new Error(words.refusal))',
  receives: '() => Promise.resolve(receipt)',
  does: '() => Promise.resolve({ ...receipt, status: "done", undoUrl: "/undo" })',
} as const;

export interface State {
  name: string;
  /** Otherwise that of the language's own country. */
  policy?: string;
  /** What the element is wrapped around; `script`: nothing, the page answers. */
  way?: 'form' | 'fields' | 'link' | 'script';
  server?: keyof typeof servers;
  /** `>>>` goes into a shadow root. */
  presses?: readonly string[];
  /** The only offer there is, whatever the reason. */
  offer?: object;
  dialog?: boolean;
  preview?: boolean;
  quote?: boolean;
  /** Ten seconds have passed. */
  slow?: boolean;
  /** A screen of the page's own server in its place. */
  page?: 'receipt' | 'survey';
}

const reason = (type: string) => `[data-reason-type="${type}"]`;
const out = '[data-audit=cancel]';
const accept = 'retention-offer >>> [part=button]';
const yes = '[part=permission] button:last-child';

const terms = { commitMonths: 0, startsOn: 'next-bill', termsUrl: 'https://example.com/terms' };
const exit = { type: 'flat', amount: 50 };
/** One of each kind; titles and plans are those of the feed's language. */
export const offers = {
  discount: { type: 'discount', percent: 20, durationMonths: 6, ...terms, commitMonths: 12, exit },
  'free-months': { type: 'free-months', durationMonths: 2, ...terms },
  'plan-change': { type: 'plan-change', planId: '$smaller', ...terms },
  pause: { type: 'pause', choices: [1, 2, 3], amount: 3, ...terms },
  upgrade: { type: 'upgrade', planId: '$larger', ...terms },
  fix: { type: 'fix', ...terms, startsOn: 'today' },
  support: { type: 'support', ...terms, startsOn: 'today' },
  extra: { type: 'extra', durationMonths: 12, ...terms },
};

const single: State[] = Object.entries(offers).map(([kind, offer]) => ({
  name: `offer ${kind}`,
  offer,
  presses: [reason('price'), ...(kind === 'pause' ? ['retention-offer >>> label input'] : [])],
}));
const done = (name: string, server: keyof typeof servers, more: Partial<State> = {}): State => ({
  name,
  policy: 'EU',
  way: 'script',
  server,
  presses: [out],
  ...more,
});

export const states: readonly State[] = [
  { name: 'reason' },
  { name: 'offers', presses: [reason('price')] },
  ...single,
  {
    name: 'offer compared',
    offer: offers['plan-change'],
    presses: [reason('price'), 'retention-offer [slot=more]'],
  },
  { name: 'offer why', presses: [reason('price'), 'retention-offer >>> summary'] },
  { name: 'permission', policy: 'US-MN', presses: [reason('price')] },
  { name: 'permission given', policy: 'US-MN', presses: [reason('price'), yes] },
  { name: 'strict', policy: 'STRICT' },
  { name: 'help moving', presses: [reason('moving')] },
  { name: 'help switching', policy: 'KR UK', presses: [reason('switching')] },
  { name: 'help bereavement', presses: [reason('bereavement')] },
  { name: 'rights', policy: 'KR EU', presses: [reason('quality')] },
  { name: 'single screen', policy: 'EU', presses: [reason('price')] },
  { name: 'single screen, fields', policy: 'EU', way: 'fields', presses: [reason('price')] },
  { name: 'intercept, then confirm', policy: 'US-CA', presses: [reason('price'), out] },
  { name: 'before the entry', policy: 'DE', presses: [reason('price')] },
  { name: 'bare confirmation', policy: 'DE', way: 'fields', presses: [out] },
  { name: 'costs estimated', policy: 'EU', quote: false },
  { name: 'link', policy: 'EU', way: 'link', presses: [reason('price')] },
  done('sending', 'silent'),
  done('slow', 'silent', { slow: true }),
  done('failed', 'refuses'),
  done('rejected with words', 'explains'),
  done('received', 'receives'),
  done('done, with undo', 'does'),
  done('survey', 'does', { presses: [out, '[part=survey]'] }),
  done('offer accepted', 'does', { presses: [reason('price'), accept] }),
  done('offer received', 'receives', { presses: [reason('price'), accept] }),
  done('offer failed', 'refuses', { presses: [reason('price'), accept] }),
  { name: 'kept', presses: ['[data-audit=keep]'] },
  { name: 'dialog', policy: 'EU', dialog: true, presses: [reason('price')] },
  { name: 'preview', policy: 'EU', preview: true, presses: [reason('price')] },
  { name: 'preview over', policy: 'EU', preview: true, presses: [out] },
];
