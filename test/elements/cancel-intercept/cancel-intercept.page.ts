/** `<cancel-intercept>` on a page of a provider, and what it tells. */
import '../../../src/elements/cancel-intercept/define.js';
import type { CancelIntercept } from '../../../src/elements/cancel-intercept/cancel-intercept.js';
import type { Receipt } from '../../../src/retention/index.js';
import { nextFrame, waitUntil } from '../../support.js';
import { FlowPage, place, type Place } from '../flow.page.js';

/** What a page without types may hand in. */
type Values = Partial<
  Record<
    'feed' | 'customer' | 'quote' | 'overrides' | 'requestId' | 'preview' | 'scripted' | 'endpoint',
    unknown
  >
>;
export type Feed = Record<string, unknown> & {
  plans: Record<string, unknown>[];
  reasons: Record<string, unknown>[];
  offers: Record<string, unknown>[];
  rules: Record<string, unknown>[];
};

export const feeds = { us: {} as Feed, kr: {} as Feed, de: {} as Feed };
/** The American one as it is has an offer that cannot say all; to choose "It costs too much" is to be warned of it. */
export const lacking = {} as Feed;
export async function loadFeeds(): Promise<void> {
  for (const name of ['us', 'kr', 'de'] as const)
    feeds[name] = (await (await fetch(`/test/fixtures/flow/${name}.json`)).json()) as Feed;
  Object.assign(lacking, structuredClone(feeds.us));
  feeds.us.offers = feeds.us.offers.filter(({ id }) => id !== 'no-price');
  feeds.us.rules[0] = { when: { reason: ['price'] }, offers: ['three-off', 'two-free'] };
}

const inDays = (days: number) => new Date(Date.now() + days * 864e5).toISOString().slice(0, 10);

/** A customer of each feed. */
export const customers = {
  us: { planId: 'internet-500', monthsPassed: 9, tenureMonths: 21, nextBillOn: inDays(10) },
  kr: { planId: 'plus-200', monthsPassed: 14, tenureMonths: 14, nextBillOn: inDays(10) },
  de: { planId: 'fiber-250', monthsPassed: 27, tenureMonths: 27, nextBillOn: inDays(10) },
};

export const quote = {
  currency: 'USD',
  lines: [
    { label: 'This month', amount: 79.99 },
    { label: 'Refund', amount: -18.67 },
  ],
  endDate: '2031-05-31',
  equipment: ['Gateway', 'Remote'],
  returnBy: '2031-06-14',
};

/** A form with nothing to fill in, one with fields, a link; each sends into a frame on the page. */
export const pages = {
  ready: '<form action="/account/me" target="answer"><button>Send it</button></form>',
  fields:
    '<form action="/account/me" target="answer"><label>Name <input name="name" required></label> <button>Send it</button></form>',
  link: '<a href="/account/me?link" target="answer">Leave us</a>',
  none: '',
};
export const acceptForm =
  '<form slot="accept" action="/account/me" target="answer"><input type="hidden" name="form" value="accept"></form>';

export interface Options extends Place {
  policy?: string;
  attributes?: string;
  inside?: string;
  values?: Values;
}

/** A page's own button is one that can be seen and hit. */
const look =
  '<style>form button, cancel-intercept > a { min-block-size: 48px; min-inline-size: 9em; color: light-dark(#fff, #16181d); background: light-dark(#17191e, #eef0f4); border: 1px solid; font: 600 16px sans-serif; }</style>';

/** The page around it has a frame that its forms and links lead to. */
export function put(options: Options = {}): CancelPage {
  const { policy = 'US-CA', attributes = '', inside = pages.ready + acceptForm } = options;
  const holder = place(
    `${look}<button id="opener">Open</button><cancel-intercept policy="${policy}" ${attributes}>${inside}</cancel-intercept><iframe name="answer" title="answer"></iframe>`,
    options,
  );
  const el = holder.querySelector('cancel-intercept') as CancelIntercept;
  const page = new CancelPage(el, holder.querySelector('iframe') as HTMLIFrameElement);
  Object.assign(el, options.values);
  return page;
}

/** With the American feed and its customer, unless told otherwise. */
export async function show(options: Options = {}): Promise<CancelPage> {
  const values = { feed: feeds.us, customer: customers.us, ...options.values };
  return put({ ...options, values }).settled();
}

const told = [
  'flow-open',
  'flow-step',
  'reason-select',
  'offer-show',
  'offer-decline',
  'offer-request',
  'offer-complete',
  'cancel-request',
  'cancel-complete',
  'flow-close',
  'policy-violation',
] as const;

export class CancelPage extends FlowPage<CancelIntercept> {
  /** Names and details of the events, in their order. */
  readonly told: [name: string, detail: unknown][] = [];

  constructor(
    el: CancelIntercept,
    readonly frame: HTMLIFrameElement,
  ) {
    super(el);
    for (const name of told)
      el.addEventListener(name, (event) => this.told.push([name, (event as CustomEvent).detail]));
  }

  /** Details of one event. */
  of(name: (typeof told)[number]): Record<string, unknown>[] {
    return this.told.filter(([one]) => one === name).map(([, detail]) => detail as never);
  }

  get outcomes(): unknown[] {
    return this.of('flow-close').map(({ outcome }) => outcome);
  }

  /** Answers each request of a kind, with anything, and counts them. */
  answer(kind: 'cancel' | 'offer', by: (nth: number) => unknown): void {
    let nth = 0;
    this.el.addEventListener(`${kind}-request`, (event) => {
      event.respondWith(by(++nth) as Receipt);
    });
  }

  /** Where a form or link of the page has led to: its query, once it has. */
  async sent(): Promise<Record<string, string>> {
    const { contentWindow } = this.frame;
    const at = () => contentWindow?.location;
    await waitUntil(() => at()?.pathname === '/account/me', 'nothing was sent', { timeout: 5000 });
    return Object.fromEntries(new URLSearchParams(at()?.search));
  }

  /** Time enough for something to be sent that must not be. */
  async sentNothing(): Promise<boolean> {
    await new Promise((done) => setTimeout(done, 150));
    await nextFrame();
    return this.frame.contentWindow?.location.href === 'about:blank';
  }

  get dialog(): HTMLDialogElement {
    return this.el.shadowRoot?.querySelector('dialog') as HTMLDialogElement;
  }
}
