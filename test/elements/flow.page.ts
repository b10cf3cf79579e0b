/** A cancellation flow as a customer meets it: what is on the screen, from first to last, by names and roles. */
import { expect, nextFrame } from '../support.js';
import { focused } from './hands.js';

export const textOf = (node: Node | null | undefined) =>
  (node?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** What stands in an element as it is drawn, through shadow roots and slots. */
export function* drawn(root: Element): Generator<Element> {
  const slotted = root instanceof HTMLSlotElement ? root.assignedElements() : [];
  const children = slotted.length ? slotted : (root.shadowRoot ?? root).children;
  for (const child of children) {
    yield child;
    yield* drawn(child);
  }
}

const roles = {
  button: 'button, [type=submit]',
  link: 'a[href]',
  radio: '[type=radio]',
  heading: 'h1, h2, h3',
  alert: '[role=alert]',
  status: '[role=status]',
  group: 'fieldset',
  textbox: 'input:not([type=radio], [type=hidden], [type=submit]), textarea',
};
export type Role = keyof typeof roles;

export function nameOf(node: Element): string {
  const { labels } = node as HTMLInputElement;
  const named = node.getAttribute('aria-label');
  return named ?? textOf(labels?.[0] ?? node.querySelector('legend') ?? node);
}

const holders: Element[] = [];

export interface Place {
  lang?: string;
  dir?: string;
  width?: string;
  /** CSS of what stands around it. */
  around?: string;
}

/** Puts markup on the page, before anything is awaited. */
export function place(markup: string, { lang, dir, width, around }: Place = {}): HTMLElement {
  const holder = document.createElement('div');
  holder.lang = lang ?? 'en';
  if (dir) holder.dir = dir;
  holder.style.cssText = around ?? '';
  holder.style.width = width ?? '640px';
  holder.innerHTML = markup;
  document.body.append(holder);
  holders.push(holder);
  return holder;
}

/** In a suite: clears the page and what it kept after each test, which fails where the console was written to. */
export function watchPage(): string[] {
  const { warn, error } = console;
  const warnings: string[] = [];
  const unexpected: string[] = [];
  before(() => {
    console.warn = console.error = (...args: unknown[]) =>
      void warnings.push(
        args.map((it) => (typeof it === 'string' ? it : JSON.stringify(it))).join(' '),
      );
  });
  after(() => {
    Object.assign(console, { warn, error });
    expect(unexpected.join('\n')).to.equal('');
  });
  afterEach(async function () {
    for (const holder of holders.splice(0)) holder.remove();
    sessionStorage.clear();
    await nextFrame();
    for (const line of warnings.splice(0)) unexpected.push(`${this.currentTest?.title}: ${line}`);
  });
  return warnings;
}

/** What listeners throw from now on is caught, and given; the runner hears nothing of it. */
export function catchErrors(): { errors: string[]; stop(): void } {
  const errors: string[] = [];
  const onError = (event: ErrorEvent) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    errors.push(event.message);
  };
  const { onerror } = window;
  window.onerror = null;
  addEventListener('error', onError, true);
  return {
    errors,
    stop() {
      removeEventListener('error', onError, true);
      window.onerror = onerror;
    },
  };
}

interface Drawn extends HTMLElement {
  updateComplete: Promise<unknown>;
}

/** An element of the flow and all that is drawn in it. */
export class FlowPage<E extends Drawn = Drawn> {
  constructor(readonly el: E) {}

  async settled(): Promise<this> {
    for (let times = 0; times < 3; times++) {
      await this.el.updateComplete;
      await nextFrame();
    }
    return this;
  }

  get elements(): Element[] {
    return [...drawn(this.el)];
  }

  /** Those of a role that can be seen, in the order in which they are read. */
  all(role: Role): HTMLElement[] {
    return this.elements.filter(
      (node) => node.matches(roles[role]) && node.checkVisibility({ visibilityProperty: true }),
    ) as HTMLElement[];
  }

  names(role: Role): string[] {
    return this.all(role).map(nameOf);
  }

  has(role: Role, name: string): boolean {
    return this.names(role).includes(name);
  }

  find<N extends HTMLElement = HTMLElement>(role: Role, name: string): N {
    const found = this.all(role).find((node) => nameOf(node) === name);
    if (!found) throw new Error(`no ${role} "${name}" among: ${this.names(role).join(' | ')}`);
    return found as N;
  }

  async click(role: Role, name: string): Promise<void> {
    this.find(role, name).click();
    await this.settled();
  }

  /** Every text that can be seen, in the order in which it is read. */
  get text(): string {
    const texts: string[] = [];
    for (const node of this.elements) {
      if (!node.checkVisibility() || node.localName === 'style') continue;
      for (const child of node.childNodes) if (child.nodeType === 3) texts.push(textOf(child));
    }
    return texts.filter(Boolean).join(' ');
  }

  /** Texts on one line that are drawn from right to left, none of them being Arabic or Hebrew. */
  get turned(): string[] {
    return this.elements.flatMap((parent) =>
      [...parent.childNodes].flatMap((node) => {
        const text = node.nodeValue ?? '';
        const [from, to] = [text.search(/\S/), text.trimEnd().length - 1];
        if (/[\u0590-\u08ff\u200f]/.test(text)) return [];
        const hidden = !parent.checkVisibility() || parent.closest('style, .hidden');
        if (node.nodeType !== 3 || to <= from || from < 0 || hidden) return [];
        const [first, last] = [from, to].map((at) => {
          const range = document.createRange();
          range.setStart(node, at);
          range.setEnd(node, at + 1);
          return range.getBoundingClientRect();
        });
        return first && last && first.top === last.top && first.left > last.left ? [text] : [];
      }),
    );
  }

  get heading(): string {
    return this.names('heading')[0] ?? '';
  }

  /** Parts that can be seen, and the pair, which is none, in the order in which they are read, each once. */
  get parts(): string[] {
    const parts = this.elements
      .filter((node) => node.checkVisibility())
      .map((node) => (node.matches('.pair') ? 'pair' : node.part.value));
    return [...new Set(parts.filter(Boolean))];
  }

  /** The way out and the way to stay. */
  get pair(): HTMLElement | undefined {
    return this.elements.find((node) => node.matches('.pair') && node.checkVisibility()) as
      HTMLElement | undefined;
  }

  part(name: string): HTMLElement | undefined {
    return this.elements.find((node) => node.part.contains(name) && node.checkVisibility()) as
      HTMLElement | undefined;
  }

  /** The rows of a list of facts. */
  facts(): Record<string, string> {
    const rows = this.elements.filter((node) => node.matches('dl > div') && node.checkVisibility());
    return Object.fromEntries(
      rows.map((row) => [textOf(row.querySelector('dt')), textOf(row.querySelector('dd'))]),
    );
  }

  get alerts(): string[] {
    return this.names('alert').filter(Boolean);
  }

  get focused(): string {
    const node = focused();
    return node && this.elements.includes(node) ? nameOf(node) : '';
  }
}
