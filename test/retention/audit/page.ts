/** Pages of a cancellation flow, each in a frame of its own size: a frame has a viewport of its own. */

export type Build = 'light' | 'shadow' | 'slotted';
export const builds: readonly Build[] = ['light', 'shadow', 'slotted'];

/** What a page says. */
export interface Copy {
  lang: string;
  title: string;
  facts: string;
  cancel: string;
  keep: string;
  reasons: readonly string[];
  offer: string;
  accept: string;
}

export const english: Copy = {
  lang: 'en',
  title: 'Cancel Internet 500',
  facts: 'You can use it until 30 November. Your last bill is $79.99, without a fee.',
  cancel: 'Cancel service',
  keep: 'Keep my plan',
  reasons: ['It costs too much', 'It is slow', 'I am moving'],
  offer: '20 % off for 6 months, $63.99 a month, then $79.99 from 1 June. No new commitment.',
  accept: 'Take this offer',
};

export const css = `
  * { box-sizing: border-box }
  main { font: 1rem/1.5 sans-serif; max-width: 40rem; margin: auto; padding: 0 12px }
  .pair {
    position: sticky; top: 0; display: grid; gap: 8px; background: #fff; padding: 8px 0;
    grid-template-columns: repeat(auto-fit, minmax(min(8.5em, 100%), 1fr)); grid-auto-rows: 1fr;
  }
  .pair > .b, ::slotted(.b) {
    font: 600 1em/1.3 sans-serif; min-height: 44px; padding: 8px; border: 0; border-radius: 10px;
    background: #17191c; color: #fff; text-decoration: none; text-align: center;
  }
  section { border: 1px solid #ccc; border-radius: 12px; padding: 12px; margin: 12px 0 }
  section button { font: 600 1em sans-serif; min-height: 44px }
  label { display: block; min-height: 44px }
`;

const pair = ({ cancel, keep }: Copy) => `
  <button class="b" slot="cancel" type="button" data-audit="cancel">${cancel}</button>
  <button class="b" slot="keep" type="button" data-audit="keep">${keep}</button>`;

const around = (copy: Copy, buttons: string) => `
  <style>${css}</style>
  <main>
    <h1>${copy.title}</h1>
    <p class="facts">${copy.facts}</p>
    <div class="pair">${buttons}</div>
    <fieldset>
      ${copy.reasons.map((text) => `<label><input type="radio" name="why"> ${text}</label>`).join('')}
    </fieldset>
    <section data-audit="offer"><p>${copy.offer}</p><button type="button">${copy.accept}</button></section>
    <p class="end">${copy.facts}</p>
  </main>`;

export interface Page {
  frame: HTMLIFrameElement;
  doc: Document;
  /** Where the audit starts. */
  root: Element;
  /** The first of the page that matches, in its shadow root too. */
  one(selector: string): HTMLElement;
  close(): void;
}

/** An empty page of a size in CSS pixels. */
export async function blank(html: string, width = 390, height = 844): Promise<Page> {
  const frame = document.createElement('iframe');
  frame.style.cssText = `display:block;border:0;width:${width}px;height:${height}px`;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  frame.srcdoc = `<!doctype html><meta charset="utf-8"><title>Page</title><style>body{margin:0}</style>${html}`;
  document.body.append(frame);
  await loaded;
  const doc = frame.contentDocument;
  if (!doc) throw new Error('The frame has no page.');
  const one = (selector: string) => {
    const inside = doc.querySelector('#flow')?.shadowRoot?.querySelector(selector);
    const found = doc.querySelector(selector) ?? inside;
    if (!found) throw new Error(`There is no ${selector}.`);
    return found as HTMLElement;
  };
  return { frame, doc, root: doc.body, one, close: () => frame.remove() };
}

/** A fair page: all in the page, all in a shadow root, or the page's own buttons in slots. */
export async function fairPage(
  build: Build = 'light',
  {
    copy = english,
    width = 390,
    height = 844,
  }: { copy?: Copy; width?: number; height?: number } = {},
): Promise<Page> {
  const page = await blank('<div id="flow"></div>', width, height);
  const host = page.one('#flow');
  host.lang = copy.lang;
  if (build === 'light') host.innerHTML = around(copy, pair(copy));
  else {
    const root = host.attachShadow({ mode: 'open' });
    const slots = '<slot name="cancel"></slot><slot name="keep"></slot>';
    root.innerHTML = around(copy, build === 'slotted' ? slots : pair(copy));
    if (build === 'slotted') host.innerHTML = pair(copy);
  }
  page.root = host;
  return page;
}
