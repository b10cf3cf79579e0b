/** A cancellation page in a frame of its own: a frame has a viewport of any size, in every engine. */
import type { CancelIntercept } from '../../../src/elements/cancel-intercept/cancel-intercept.js';
import type { Receipt } from '../../../src/retention/index.js';
import { customers } from '../../fixtures/flow/customers.js';
import { waitUntil } from '../../support.js';

export type Lang = keyof typeof customers;
const every = Object.keys(customers) as Lang[];
/** All of them in Chromium; in the other engines, whose layout alone is another, the one with the longest words. */
export const langs: Lang[] = navigator.userAgent.includes('Chrome/') ? every : ['de'];

/** CSS pixels; `text` is the page's own font size. */
export interface Viewport {
  name: string;
  width: number;
  height: number;
  text?: string;
}
export const viewports: readonly Viewport[] = [
  { name: '320×568', width: 320, height: 568 },
  { name: '390×844', width: 390, height: 844 },
  { name: '768×1024', width: 768, height: 1024 },
  { name: '1280×800', width: 1280, height: 800 },
  { name: 'text at 200 %', width: 390, height: 844, text: '200%' },
  { name: '1280×800 at 400 %', width: 320, height: 200 },
];

const files = { ko: 'kr', en: 'us', de: 'de', fr: 'fr' };
const feeds = Object.fromEntries(
  await Promise.all(
    every.map(async (lang): Promise<[string, unknown]> => {
      const answer = await fetch(`/test/fixtures/flow/${files[lang]}.json`);
      return [lang, await answer.json()];
    }),
  ),
);

/** What a provider's own button says, as the laws of the profiles have it. */
const labels = {
  ko: '해지 신청',
  en: 'Cancel service',
  de: 'jetzt kündigen',
  fr: 'Résilier votre contrat',
};

/** What the element is wrapped around. */
export const ways = {
  form: () => '<form><button>.</button></form>',
  fields: (lang: Lang) =>
    `<form><label>Name <input required></label> <label>No. <input required></label>
     <button class="own" data-audit="cancel">${labels[lang]}</button></form>`,
  link: (lang: Lang) => `<a href="#cancel" data-audit="cancel">${labels[lang]}</a>`,
  script: () => '',
};
export type Way = keyof typeof ways;

const source = `<!doctype html><meta charset="utf-8"><title>.</title>
  <style>body { margin: 8px; font-family: sans-serif }
  .own { width: 100%; min-height: 48px; font: 600 1em sans-serif; color: #fff; background: #17191e; border: 0 }</style>
  <script type="module" src="/src/elements/cancel-intercept/define.ts"></script>`;

export class FlowPage {
  readonly #frame: HTMLIFrameElement;
  readonly #doc: Document;
  flow!: CancelIntercept;

  private constructor(frame: HTMLIFrameElement, doc: Document) {
    this.#frame = frame;
    this.#doc = doc;
  }

  static async open(): Promise<FlowPage> {
    const frame = document.createElement('iframe');
    frame.style.border = '0';
    const loaded = new Promise((done) => frame.addEventListener('load', done, { once: true }));
    frame.srcdoc = source;
    document.body.append(frame);
    await loaded;
    const { contentDocument: doc, contentWindow: view } = frame;
    if (!doc || !view) throw new Error('The frame has no page.');
    await view.customElements.whenDefined('cancel-intercept');
    return new FlowPage(frame, doc);
  }

  close(): void {
    this.#frame.remove();
  }

  /** A new flow; `answer` is what the page's server says. */
  async show(
    policy: string,
    lang: Lang,
    way: Way,
    answer?: () => Promise<unknown>,
  ): Promise<CancelIntercept> {
    const { body, documentElement } = this.#doc;
    documentElement.lang = lang;
    body.innerHTML = `<cancel-intercept policy="${policy}" ${way === 'script' ? 'scripted' : ''}>
      ${ways[way](lang)}<form slot="accept"></form></cancel-intercept>`;
    this.flow = body.firstElementChild as CancelIntercept;
    const { customer, quote } = customers[lang];
    Object.assign(this.flow, { feed: feeds[lang], customer, quote });
    if (answer)
      this.flow.addEventListener('cancel-request', (event) =>
        event.respondWith(answer() as Promise<Receipt>),
      );
    await this.flow.updateComplete;
    await this.there('[data-audit=cancel],.pair slot');
    return this.flow;
  }

  all(selector: string): HTMLElement[] {
    return [...this.flow.renderRoot.querySelectorAll<HTMLElement>(selector)];
  }

  async there(selector: string): Promise<void> {
    await waitUntil(() => this.all(selector).length > 0, `There is no ${selector}.`);
  }

  /** Presses the first control that matches; the screen is then drawn. */
  async press(selector: string): Promise<void> {
    const [found] = this.all(selector);
    if (!found) throw new Error(`There is no ${selector}.`);
    found.click();
    await this.flow.updateComplete;
    await Promise.all(
      this.all('retention-offer').map((it) => (it as CancelIntercept).updateComplete),
    );
  }

  /** Sees the page at a size, from its top to its end. */
  async see({ width, height, text = '' }: Viewport, way: Way, look: () => void): Promise<void> {
    Object.assign(this.#frame.style, { width: `${width}px`, height: `${height}px` });
    this.#doc.documentElement.style.fontSize = text;
    const scroller = this.#doc.documentElement;
    // only beside the page's own button a size is measured, and followed a frame later
    if (way === 'fields' || way === 'link')
      for (let frames = 0; frames < 3; frames++)
        await new Promise((done) => this.#doc.defaultView?.requestAnimationFrame(done));
    const most = scroller.scrollHeight - scroller.clientHeight;
    const stops = most > 0 ? [0, most / 3, (most * 2) / 3, most] : [0];
    for (const top of stops) {
      scroller.scrollTop = top;
      look();
    }
    scroller.scrollTop = 0;
  }
}
