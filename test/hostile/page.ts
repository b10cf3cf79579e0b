/** Feeds with a hostile string in every field, and a page that watches what comes of it. */
import '../../src/elements/plan-compare-table/define.js';
import type { PlanCompareTable } from '../../src/elements/plan-compare-table/plan-compare-table.js';
import { expect, nextFrame } from '../support.js';
import { fault, requests } from '../ui/feed-page.js';
import { hostileStrings, type Strings } from './strings.js';
import { Watch } from './watch.js';

type Fields = Record<string, unknown>;

export const head = (text: string) => text.slice(0, 200);
/** Of a text too long for a name, its end. */
export const tail = (text: string) => text.slice(-200);

/** A plan with one string in every text field of it, and an address in every URL field. */
const planOf = (text: string, url: () => string, i: number): Fields => ({
  id: `${i} ${head(text)}`.slice(0, 200),
  name: head(text).trim() ? head(text) : `Plan ${i}`,
  provider: tail(text),
  price: {
    steps: [
      { from: 1, amount: 10 + i, kind: 'promo' },
      { from: 7, amount: 20 },
    ],
  },
  fees: [
    { label: head(text), amount: 1, when: 'once' },
    { label: tail(text), amount: 1, when: 'monthly', optional: true },
  ],
  discounts: [{ label: head(text), amount: 1, condition: text }],
  gifts: [{ label: tail(text), value: 1 }],
  contract: { months: 12, notice: text, terms: url() },
  data: { cap: 5, after: text },
  support: { channels: [head(text), tail(text)], hours: text },
  extras: [head(text), { label: tail(text), id: `e${i}`, state: 'optional', amount: 2 }],
  rating: { value: 4, source: head(text), url: url() },
  cta: tail(text),
  url: url(),
  relation: 'affiliate',
  values: { [`t${i}`]: text, [`l${i}`]: [text, 'x'], [`n${i}`]: 5 },
});

const pointsOf = (text: string, i: number): Fields[] => [
  { id: `t${i}`, label: head(text), kind: 'text', hint: text },
  { id: `l${i}`, label: tail(text), kind: 'list', group: head(text) },
  { id: `n${i}`, label: 'N', kind: 'number', unit: head(text) },
];

/** Feeds of `size` plans, a string and three addresses to each; the feed itself has one more of each. */
export function feedsOf(
  all: string[],
  urls: string[],
  size: number,
): { feed: Fields; texts: string[] }[] {
  let next = 0;
  const url = () => urls[next++ % urls.length] as string;
  return Array.from({ length: Math.ceil(all.length / size) }, (_, page) => {
    const texts = all.slice(page * size, (page + 1) * size);
    const text = texts[0] as string;
    const feed = {
      version: 1,
      currency: 'USD',
      locale: head(text),
      source: { name: head(text), url: url() },
      disclosure: { text, url: url() },
      reportUrl: url(),
      points: texts.slice(0, 5).flatMap(pointsOf),
      plans: texts.map((one, i) => planOf(one, url, i)),
    };
    return { feed, texts };
  });
}

/** An element on the page, the strings for it, and an eye on what happens. */
export class HostilePage {
  readonly counted: string;
  readonly watch = new Watch();
  readonly el: PlanCompareTable = document.createElement('plan-compare-table');
  readonly strings: Strings;

  private constructor(counted: string, strings: Strings) {
    this.counted = counted;
    this.strings = strings;
    this.el.addEventListener('plan-select', (event) => event.preventDefault());
    document.body.append(this.el);
  }

  /** Undefined where there is no shared folder. */
  static async open(): Promise<HostilePage | undefined> {
    const counted = fault('ok');
    const strings = await hostileStrings(counted);
    return strings && new HostilePage(counted, strings);
  }

  get root(): ShadowRoot {
    return this.el.shadowRoot as ShadowRoot;
  }

  /** All text that is drawn, as it is. */
  get text(): string {
    return this.root.textContent ?? '';
  }

  async drawn(): Promise<void> {
    await this.el.updateComplete;
    await nextFrame();
  }

  /** Ends the watch: no script ran and no request was made. */
  async nothingHappened(): Promise<void> {
    expect(await this.watch.end()).to.eql([]);
    expect(await requests(this.counted)).to.equal(0);
  }
}
