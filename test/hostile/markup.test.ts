import '../../src/elements/plan-compare-table/define.js';
import type { PlanCompareTable } from '../../src/elements/plan-compare-table/plan-compare-table.js';
import { aTimeout, expect, nextFrame } from '../support.js';
import { fault, requests } from '../ui/feed-page.js';
import { hostileStrings, type Strings } from './strings.js';
import { intruders, use, Watch } from './watch.js';

type Fields = Record<string, unknown>;

const head = (text: string) => text.slice(0, 200);
/** Of a text too long for a name, its end. */
const tail = (text: string) => text.slice(-200);

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
function feedsOf({ all, urls }: Strings, size: number): { feed: Fields; texts: string[] }[] {
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

describe('hostile strings', function () {
  // a busy machine takes its time over so many tables
  this.timeout(60_000);

  const counted = fault('ok');
  let strings: Strings;
  let watch: Watch;
  let el: PlanCompareTable;

  before(async function () {
    const found = await hostileStrings(counted);
    if (!found) return this.skip();
    strings = found;
    return undefined;
  });
  beforeEach(() => {
    watch = new Watch();
    el = document.createElement('plan-compare-table');
    el.addEventListener('plan-select', (event) => event.preventDefault());
    document.body.append(el);
  });
  afterEach(() => el.remove());

  /** No script ran, no request was made, nothing stands there that a feed may not bring. */
  async function nothingHappened() {
    expect(await watch.end()).to.eql([]);
    expect(await requests(counted)).to.equal(0);
  }
  const drawn = async () => {
    await el.updateComplete;
    await nextFrame();
  };
  const shown = () => el.shadowRoot?.textContent ?? '';

  it('are all there: 515 that break software, 149 that run script', () => {
    expect([strings.blns.length, strings.h5sc.length]).to.eql([515, 149]);
    expect(strings.urls.length).to.be.above(900);
    expect(strings.h5sc.join()).not.to.match(/%(js|svg|css|xxe|htc|event|html)_\w+%/);
  });

  const parts = 4;
  for (let part = 0; part < parts; part++)
    it(`stand as characters in every field of plans side by side (${part + 1} of ${parts})`, async () => {
      el.layout = 'columns';
      let used = 0;
      for (const [i, { feed, texts }] of feedsOf(strings, 5).entries()) {
        if (i % parts !== part) continue;
        el.feed = feed;
        await drawn();
        expect(el.shadowRoot?.querySelectorAll('[part~=offer]')).to.have.lengthOf(texts.length);
        expect(intruders(el.shadowRoot as ShadowRoot)).to.eql([]);
        const all = shown();
        for (const text of texts) expect(all).to.include(head(text)).and.to.include(tail(text));
        if (texts[0]) expect(all).to.include(texts[0]);
        if (i % 8 === part) used += await use(el);
        expect(intruders(el.shadowRoot as ShadowRoot)).to.eql([]);
      }
      expect(used).to.be.above(100);
      await nothingHappened();
    });

  it('stand as characters in the rows of a list, and in what its controls show', async () => {
    const [{ feed, texts } = { feed: {}, texts: [] }] = feedsOf(strings, strings.all.length);
    el.layout = 'rows';
    el.pageSize = 2000;
    el.points = ['hours', 'rating', 't0'];
    el.feed = feed;
    await drawn();
    // the filters come a task later
    await aTimeout(50);
    await drawn();
    const root = el.shadowRoot as ShadowRoot;
    expect(root.querySelectorAll('tbody > tr')).to.have.lengthOf(texts.length);
    expect(intruders(root)).to.eql([]);
    const all = shown();
    for (const text of texts) expect(all).to.include(text);
    const [row] = root.querySelectorAll<HTMLElement>('tbody > tr');
    row?.querySelector('input')?.click();
    await drawn();
    expect(intruders(root)).to.eql([]);
    await nothingHappened();
  });

  it('stand as characters where they came in a table of the page', async () => {
    const { all } = strings;
    const texts = all.filter((text) => text.trim());
    const table = document.createElement('table');
    const add = (cells: string[], name: 'th' | 'td') => {
      const row = table.insertRow();
      for (const text of cells)
        row.append(Object.assign(document.createElement(name), { textContent: text }));
    };
    add(['Plan', 'Price', 'Provider', 'Extras', 'Support', texts.at(-1) as string, 'Memo'], 'th');
    texts.forEach((text, i) => add([text, `$${i}`, text, text, text, text, text], 'td'));
    const link = document.createElement('a');
    link.href = 'javascript:window.__pwned(9)';
    table.rows[1]?.cells[0]?.append(link);
    table.createCaption().textContent = texts[0] as string;
    el.layout = 'rows';
    el.pageSize = 2000;
    el.points = ['support', 'rating'];
    el.append(table);
    await drawn();
    const root = el.shadowRoot as ShadowRoot;
    expect(root.querySelectorAll('tbody > tr').length).to.be.above(texts.length / 2);
    expect(intruders(root)).to.eql([]);
    const words = (text: string) => text.replace(/\s+/g, ' ').trim();
    const told = words(shown());
    const missing = texts.filter((text) => !told.includes(words(text)) && text.length <= 200);
    expect(missing.length, missing.slice(0, 5).join('\n')).to.be.below(texts.length / 50);
    await nothingHappened();
  });

  it('stand as characters on a phone, in columns and in a list', async () => {
    el.style.cssText = 'display: block; width: 320px';
    for (const [i, { feed, texts }] of feedsOf(strings, 150).entries())
      for (const layout of ['columns', 'rows'] as const) {
        el.layout = layout;
        el.feed = feed;
        await drawn();
        expect(intruders(el.shadowRoot as ShadowRoot)).to.eql([]);
        if (texts[0]) expect(shown()).to.include(head(texts[0]));
        if (i === 0) expect(await use(el)).to.be.above(10);
      }
    await nothingHappened();
  });

  it('are no logos: nothing is asked for on other origins, and no picture runs script', async () => {
    // relative addresses are those of another origin here; the page's own would be asked for
    const base = document.createElement('base');
    base.href = 'https://elsewhere.test/';
    document.head.append(base);
    try {
      const logos = [
        ...strings.urls,
        `data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" onload="parent.__pwned(7)"><script>parent.__pwned(8)</script><image href="${location.origin}${counted}"/></svg>`,
      ];
      el.layout = 'rows';
      el.pageSize = 5000;
      el.points = ['rating'];
      el.feed = {
        version: 1,
        currency: 'USD',
        plans: logos.map((logo, i) => ({ id: `${i}`, name: `P${i}`, price: 1, logo })),
      };
      await drawn();
      expect(el.shadowRoot?.querySelectorAll('tbody > tr')).to.have.lengthOf(logos.length);
      const pictures = [...(el.shadowRoot?.querySelectorAll('img') ?? [])];
      for (const { src } of pictures) expect(src).to.match(/^data:image\//);
      expect(pictures).not.to.be.empty;
      pictures.at(-1)?.scrollIntoView();
      expect((await watch.end()).filter((line) => !line.startsWith('request data:'))).to.eql([]);
    } finally {
      base.remove();
    }
    expect(await requests(counted)).to.equal(0);
  });
});
