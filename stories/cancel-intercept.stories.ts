import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { spyOn } from 'storybook/test';
import type { CancelIntercept } from '../src/elements/cancel-intercept/cancel-intercept.js';
import type { RequestEvent } from '../src/index.js';
import { customers, receipt } from '../test/fixtures/flow/customers.js';
import de from '../test/fixtures/flow/de.json' with { type: 'json' };
import fr from '../test/fixtures/flow/fr.json' with { type: 'json' };
import ko from '../test/fixtures/flow/kr.json' with { type: 'json' };
import en from '../test/fixtures/flow/us.json' with { type: 'json' };
import { given } from './given.js';
import { use as useOf } from './hands.js';
import './stories.css';

/** What a story says of the flow; `answer` is the provider's server. */
interface Args extends Partial<CancelIntercept> {
  lang: keyof typeof customers;
  inside?: unknown;
  answer?: () => Promise<unknown>;
}
type Story = StoryObj<Args>;

const feeds = { ko, en, de, fr };

/** Puts a story in a place of `stories.css`. */
const inside = (place: string) => (story: () => unknown) =>
  html`<div class=${place}>${story()}</div>`;

const use = (...selectors: string[]) => useOf('cancel-intercept', ...selectors);
const reason = (nth: number) => `[part="reason"]:nth-child(${nth}) input`;
const cancel = '[data-audit="cancel"]';
const keep = '[data-audit="keep"]';
const accept = 'retention-offer >>> [part="button"]';

/* What a page wraps */

const ready = html`<form action="#cancel" method="post"><button>Cancel</button></form>
  <form slot="accept" action="#accept" method="post"></form>`;
const statutory = html`<form action="#kuendigen" method="post" class="own-form">
    <label>Name <input name="name" autocomplete="name" required /></label>
    <label>Vertrag <input name="contract" required /></label>
    <label>Ende <input name="end" value="frühestmöglich" /></label>
    <label>Bestätigung an <input name="email" type="email" autocomplete="email" required /></label>
    <button data-audit="cancel">jetzt kündigen</button>
  </form>
  <form slot="accept" action="#accept" method="post"></form>`;
const link = html`<a href="#cancel" data-audit="cancel">Cancel service</a>`;

/* What a server answers */

const received = () => Promise.resolve(receipt);
const done = () => Promise.resolve({ ...receipt, status: 'done', undoUrl: '#undo' });
const unnumbered = () => Promise.resolve({ status: 'received' });
const silence = () => Promise.race<unknown>([]);
const refusal = () => Promise.reject(new Error('503'));

const answering = (answer: () => Promise<unknown>) => (event: Event) =>
  (event as RequestEvent<unknown, unknown>).respondWith(answer());

const meta: Meta<Args> = {
  title: 'Elements/cancel-intercept',
  component: 'cancel-intercept',
  args: { lang: 'en', policy: 'US-CA' },
  argTypes: { inside: { table: { disable: true } }, answer: { table: { disable: true } } },
  render: ({ inside: children, answer, ...args }) => {
    const { lang } = args;
    const page = { feed: feeds[lang], ...customers[lang], scripted: !!answer, ...args };
    return html`<cancel-intercept
      ${given(page)}
      @cancel-request=${answering(answer ?? silence)}
      @offer-request=${answering(answer ?? silence)}
      >${answer ? '' : (children ?? ready)}</cancel-intercept
    >`;
  },
  parameters: {
    docs: { live: 'California' },
  },
};
export default meta;

const korea: Args = { lang: 'ko', policy: 'KR' };
const germany: Args = { lang: 'de', policy: 'DE', inside: statutory };
const france: Args = { lang: 'fr', policy: 'FR' };

/* Two screens: California */

export const California: Story = {};
export const CaliforniaOffers: Story = { play: use(reason(1)) };
export const CaliforniaRights: Story = { play: use(reason(2)) };
export const CaliforniaConfirm: Story = { play: use(cancel) };

/* One screen: Korea */

export const Korea: Story = { args: korea };
export const KoreaOffers: Story = { args: korea, play: use(reason(1)) };
export const KoreaRightsFirst: Story = { args: korea, play: use(reason(2)) };
export const KoreaSwitching: Story = { args: korea, play: use(reason(6)) };
export const KoreaPause: Story = { args: korea, play: use(reason(5)) };

/* Before the button that the law prescribes: Germany, France */

export const Germany: Story = { args: germany };
export const GermanyOffer: Story = { args: germany, play: use(reason(1)) };
export const GermanyConfirm: Story = { args: germany, play: use(cancel) };
export const France: Story = { args: france };
export const FranceOffers: Story = { args: france, play: use(reason(1)) };
export const FranceConfirm: Story = { args: france, play: use(cancel) };

/* Permission */

const minnesota: Args = { lang: 'en', policy: 'US-MN' };
export const Permission: Story = { args: minnesota, play: use(reason(1)) };
export const PermissionGiven: Story = {
  args: minnesota,
  play: use(reason(1), '[part="permission"] button:last-child'),
};
export const PermissionRefused: Story = {
  args: minnesota,
  play: use(reason(1), '[part="permission"] button:first-child'),
};

/* Reasons, help, offers of each kind of reason */

export const HelpForMoving: Story = { play: use(reason(4)) };
export const HelpAfterDeath: Story = { play: use(reason(5)) };
export const Upgrade: Story = { play: use(reason(6)) };
export const NoOfferForIt: Story = { play: use(reason(3)) };
export const WhyIsThisShown: Story = {
  play: use(reason(1), 'retention-offer >>> summary'),
};
export const ComparingBothPlans: Story = {
  args: korea,
  play: use(reason(1), 'retention-offer:last-of-type [slot="more"]'),
};
export const OwnHelpAndNotice: Story = {
  args: {
    inside: html`${ready}
      <p slot="help:price">Our prices fall on 1 January: ask us for the new list.</p>
      <p slot="notice">Questions? Call 555-0100.</p>`,
  },
  play: use(reason(1)),
};

/* Costs */

export const Estimate: Story = { args: { ...korea, quote: undefined } };
export const UnknownCosts: Story = { args: { ...korea, quote: undefined, feed: undefined } };

/* What becomes of it */

const scripted = (answer: () => Promise<unknown>, args: Args = korea) => ({ ...args, answer });
export const Sending: Story = { args: scripted(silence), play: use(cancel) };
export const Unconfirmed: Story = {
  args: scripted(silence),
  beforeEach: () => {
    const wait = window.setTimeout.bind(window);
    spyOn(window, 'setTimeout').mockImplementation(((then: () => void, ms?: number) =>
      wait(then, ms === 10_000 ? 0 : ms)) as typeof setTimeout);
  },
  play: use(cancel),
};
export const Failed: Story = { args: scripted(refusal), play: use(cancel) };
export const FailedInCalifornia: Story = {
  args: scripted(refusal, { lang: 'en', policy: 'US-CA' }),
  play: use(cancel, cancel),
};
export const Received: Story = { args: scripted(received), play: use(cancel) };
export const Done: Story = { args: scripted(done), play: use(cancel) };
export const NoReference: Story = { args: scripted(unnumbered), play: use(cancel) };
export const Survey: Story = {
  args: scripted(done),
  play: use(cancel, '[part="survey"]'),
};
export const Kept: Story = { args: korea, play: use(keep) };
export const KeptWithAnOffer: Story = { args: scripted(done), play: use(reason(1), accept) };
export const OfferReceived: Story = { args: scripted(received), play: use(reason(1), accept) };
export const OfferFailed: Story = { args: scripted(refusal), play: use(reason(1), accept) };

/* Ways in */

const dialog: Args = { ...korea, mode: 'dialog', opener: 'leave' };
const withOpener = (story: () => unknown) =>
  html`<button id="leave" type="button">해지하기</button>${story()}`;
const open = async ({ canvasElement }: { canvasElement: HTMLElement }) => {
  const flow = canvasElement.querySelector('cancel-intercept');
  await flow?.updateComplete;
  canvasElement.querySelector<HTMLElement>('#leave')?.click();
  await flow?.updateComplete;
};
export const Dialog: Story = { args: dialog, decorators: [withOpener], play: open };
export const DialogOffers: Story = {
  args: dialog,
  decorators: [withOpener],
  play: async (context) => {
    await open(context);
    await use(reason(1))(context);
  },
};
export const Preview: Story = { args: { ...korea, preview: true }, play: use(reason(1)) };
export const LinkWithoutAFeed: Story = { args: { policy: 'EU', feed: undefined, inside: link } };
export const LinkBesideTheWayToStay: Story = {
  args: { lang: 'en', policy: 'UK', inside: link },
  play: use(reason(1)),
};
export const UnknownPolicy: Story = { args: { policy: 'XX' } };

/* Languages: the words alone; a feed is in its own */

export const InEnglish: Story = { args: { policy: 'UK' }, play: use(reason(1)) };
export const InKorean: Story = {
  args: { lang: 'ko', policy: 'US-CA' },
  play: use(reason(1)),
};
export const InGerman: Story = { args: { lang: 'de', policy: 'EU' }, play: use(reason(1)) };
export const InFrench: Story = { args: { lang: 'fr', policy: 'EU' }, play: use(reason(1)) };

/** Long words of everything that a provider writes. */
const long = {
  lang: 'de',
  policy: 'EU',
  feed: {
    ...de,
    reasons: [
      {
        id: 'price',
        type: 'price',
        label: 'Telekommunikationsdienstleistungsvertragsgebührenerhöhungsankündigung',
      },
      { id: 'other', type: 'other', label: '고객지원센터상담연결대기시간이계속너무길어졌어요' },
    ],
    offers: [
      {
        ...de.offers[0],
        title: 'Breitbandinternetanschlusstarifwechselvergünstigungsangebot Fiber 100',
      },
    ],
  },
  quote: {
    currency: 'EUR',
    lines: [
      { label: 'Anschlussbereitstellungsentgeltrückerstattungsbetrag', amount: 1234567.89 },
      { label: '미리납부한요금의일할계산환급예정금액', amount: -12000 },
    ],
    endDate: customers.de.quote.endDate,
    equipment: ['Glasfaserteilnehmeranschlussnetzabschlussgerät'],
    returnBy: customers.de.quote.returnBy,
  },
} satisfies Args;
export const LongWords: Story = { args: long, play: use(reason(1)) };
export const LongWordsSmallPhone: Story = {
  args: long,
  decorators: [inside('wide-320')],
  play: use(reason(1)),
};

/* Width and look */

export const Phone: Story = { args: korea, decorators: [inside('wide-390')], play: use(reason(1)) };
export const SmallPhone: Story = {
  args: france,
  decorators: [inside('wide-320')],
  play: use(reason(1)),
};
export const SideBar: Story = {
  args: germany,
  decorators: [inside('wide-200')],
  play: use(reason(1)),
};
export const BigText: Story = { args: korea, decorators: [inside('big')], play: use(reason(1)) };
export const Dark: Story = { args: korea, decorators: [inside('dark')], play: use(reason(1)) };
export const DarkConfirm: Story = { decorators: [inside('dark')], play: use(cancel) };
export const DarkReceipt: Story = {
  args: scripted(done),
  decorators: [inside('dark')],
  play: use(cancel),
};
export const OwnAccent: Story = { decorators: [inside('accent')], play: use(reason(1)) };
export const RightToLeft: Story = { args: { dir: 'rtl' }, play: use(reason(1)) };
export const HostilePage: Story = {
  args: korea,
  decorators: [inside('hostile')],
  play: use(reason(1)),
};
