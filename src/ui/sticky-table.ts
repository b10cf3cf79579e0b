import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * How a header that stays and a sideways scroll live together.
 * `A`: one scroller that scrolls sideways only, CSS alone. `B`: the table fits, nothing scrolls.
 * `C`: header and body are scrollers of their own, kept level by script.
 */
export type StickyMode = 'A' | 'B' | 'C';

type Host = ReactiveControllerHost & HTMLElement & { readonly renderRoot: ParentNode };

const GROUP = 'rowgroup';
const ROLES: Record<string, string> = {
  table: 'table',
  caption: 'caption',
  thead: GROUP,
  tbody: GROUP,
  tr: 'row',
  td: 'cell',
  th: 'columnheader',
};

function set(node: Element, name: string, value?: string | false | null): void {
  if (value) node.setAttribute(name, value);
  else node.removeAttribute(name);
}

/**
 * Keeps the header of the host's `.scroller > table` in sight, sideways scroll or not; goes with
 * `stickyTableStyles`. `stick="none"` on the host lets the header go. The scroller carries the mode
 * as `data-mode` and `firstColumn` as `data-first-column`.
 */
export class StickyTable implements ReactiveController {
  /** Whether the first column names the rows and stays; set it before the host renders. */
  firstColumn = true;
  /** Read it, don't set it. */
  mode: StickyMode = 'B';

  readonly #host: Host;
  readonly #sizes = new ResizeObserver(() => this.#resized());
  readonly #content = new MutationObserver(() => this.contentChanged());
  readonly #widths = new CSSStyleSheet();
  #table?: HTMLTableElement | null;
  #left = 0;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  /** Whether all columns are in sight. */
  get fits(): boolean {
    return this.mode === 'B';
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    // an update may come after the element has left the page
    if (!this.#host.isConnected) return;
    const table = this.#host.renderRoot.querySelector<HTMLTableElement>('.scroller > table');
    if (table === this.#table) return;
    this.hostDisconnected();
    this.#table = table;
    const scroller = table?.parentElement;
    if (!scroller) return;
    set(scroller, 'data-mode');
    // Scroll events do not bubble. The same listener added twice is added once.
    scroller.addEventListener('scroll', this.#follow, true);
    this.#content.observe(table, { subtree: true, childList: true, characterData: true });
    document.fonts.addEventListener('loadingdone', this.contentChanged);
    this.contentChanged();
  }

  hostDisconnected(): void {
    document.fonts.removeEventListener('loadingdone', this.contentChanged);
    this.#sizes.disconnect();
    this.#content.disconnect();
    this.#table = null;
  }

  /** Measures anew. Changes within the table are noticed without it; changes of its style are not. */
  readonly contentChanged = (): void => {
    const table = this.#table;
    const scroller = table?.parentElement;
    if (!scroller) return;
    const before = scroller.dataset['mode'];
    scroller.toggleAttribute('data-first-column', this.firstColumn);
    // Columns have their natural widths in any mode but C; A does not spill over the page.
    if (before === 'C') {
      // Not displayed: as it was when it comes back.
      if (!scroller.clientWidth) return;
      // A scroll may not have been told yet. What fits now was put back to its start by the browser.
      const lead = table.querySelector('[data-lead]');
      if (lead && lead.scrollWidth > lead.clientWidth) this.#left = lead.scrollLeft;
      set(scroller, 'data-mode', 'A');
    }
    // `CSS.supports('overflow', 'auto clip')` is true everywhere and tells nothing.
    const oneWay = CSS.supports('named-feature(single-axis-scroll-container)');
    this.mode = table.offsetWidth <= scroller.clientWidth ? 'B' : oneWay ? 'A' : 'C';
    if (this.mode === 'C') this.#pin(table);
    set(scroller, 'data-mode', this.mode);
    this.#measureBands(table);
    if (before === this.mode && before !== 'C') return;

    set(scroller, 'tabindex', this.mode === 'A' && '0');
    this.#describe(table, scroller.getAttribute('aria-labelledby'));
    for (const part of this.#parts()) part.scrollLeft = this.#left;
    // Our own change of height, seen within the frame, would be reported as a loop.
    this.#sizes.disconnect();
    requestAnimationFrame(() => {
      if (table !== this.#table) return;
      this.#sizes.observe(scroller);
      this.#sizes.observe(table);
    });
  };

  #resized(): void {
    const parts = this.mode === 'C' ? this.#parts() : [];
    // Pinned columns stay pinned through a resize, until they would fit.
    if (this.#table && parts.some((part) => part.scrollWidth > part.clientWidth)) {
      this.#measureBands(this.#table);
    } else this.contentChanged();
  }

  /** What scrolls sideways. */
  #parts(): HTMLElement[] {
    const table = this.#table;
    if (!table?.parentElement || this.fits) return [];
    if (this.mode === 'A') return [table.parentElement];
    return [...table.children].filter((child): child is HTMLElement => 'rows' in child);
  }

  /** In a sheet of its own: a strict CSP allows that, and rows rendered later are pinned too. */
  /** In a sheet of its own: a strict CSP allows that, and rows rendered later are pinned too. */
  #pin(table: HTMLTableElement): void {
    const { adoptedStyleSheets: sheets } = this.#host.renderRoot as ShadowRoot;
    if (!sheets.includes(this.#widths)) sheets.push(this.#widths);
    const rules = Array.from((this.firstColumn && table.rows[0]?.cells) || [], (cell, i) => {
      const { width } = getComputedStyle(cell);
      return `tr>:nth-child(${i + 1}){--w:${i ? width : `min(${width},40cqi)`}}`;
    });
    this.#widths.replaceSync(rules.join(''));
  }

  /** A table displayed as blocks is none to a screen reader, unless its roles are written out. */
  #describe(table: HTMLTableElement, name: string | null): void {
    const on = this.mode === 'C';
    set(table, 'aria-labelledby', on && name);
    for (const node of [table, ...table.querySelectorAll('*')]) {
      const role = ROLES[node.localName];
      const names = node.getAttribute('scope')?.startsWith('row');
      if (role) set(node, 'role', on && (names ? 'rowheader' : role));
      if (role !== GROUP) continue;
      // The body takes the keyboard; left alone, a browser makes a stop of every scroller.
      const main = on && node === table.tBodies[0];
      set(node, 'tabindex', on && (main ? '0' : '-1'));
      node.toggleAttribute('data-lead', main);
    }
  }

  #measureBands({ tHead: head, style }: HTMLTableElement): void {
    style.setProperty('--header-block', `${head?.offsetHeight ?? 0}px`);
    style.setProperty('--first-inline', `${head?.rows[0]?.cells[0]?.offsetWidth ?? 0}px`);
  }

  readonly #follow = ({ target }: Event): void => {
    const parts = this.#parts();
    const leader = parts.find((part) => part === target);
    // Level already: the echo of our own doing.
    if (!leader || Math.abs(leader.scrollLeft - this.#left) < 0.5) return;
    this.#left = leader.scrollLeft;
    for (const part of parts) {
      if (!part.toggleAttribute('data-lead', part === leader)) part.scrollLeft = this.#left;
    }
  };
}
