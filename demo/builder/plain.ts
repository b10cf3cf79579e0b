/** The comparison as a plain table; what draws it is loaded when it is first asked for. */
import type { FeedInput } from 'fairstay/feed.js';
import type { renderStatic } from 'fairstay/static.js';
import { inert } from './read/inert.js';
import type { Looks } from './work.js';

/** Longer than any post, and slow to draw. */
export const mostPlain = 200;

export class PlainTable {
  readonly #drawn: () => void;
  #render?: typeof renderStatic;
  #asked = false;
  #last?: { feed: FeedInput; looks: Looks; html: string };

  /** @param drawn is called once there is something to be had */
  constructor(drawn: () => void) {
    this.#drawn = drawn;
  }

  of(feed: FeedInput, looks: Looks): string | undefined {
    if (feed.plans.length > mostPlain) return undefined;
    if (!this.#render) {
      if (!this.#asked) void this.#fetch();
      return undefined;
    }
    if (this.#last?.feed !== feed || this.#last.looks !== looks) {
      const { lang, layout, lead, sort } = looks;
      const html = this.#render(feed, { lang, layout, lead, sort });
      this.#last = { feed, looks, html };
    }
    return this.#last.html;
  }

  async #fetch() {
    this.#asked = true;
    this.#render = (await import('fairstay/static.js')).renderStatic;
    this.#drawn();
  }
}

/** For looking at it: in a root of its own, since a reader's page has none of this one's rules. */
export function plainNode(html: string): HTMLElement {
  const node = document.createElement('div');
  node.className = 'plain-table';
  const body = inert(html);
  // by the object model, which a policy against styles in the markup allows
  for (const it of body.querySelectorAll<HTMLElement>('[data-style]')) {
    it.style.cssText = it.dataset['style'] ?? '';
    delete it.dataset['style'];
  }
  node.attachShadow({ mode: 'open' }).append(...body.childNodes);
  return node;
}
