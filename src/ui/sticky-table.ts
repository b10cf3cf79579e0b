import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * How a header that stays and a sideways scroll live together.
 * `A`: one scroller that scrolls sideways only, CSS alone. `B`: the table fits, nothing scrolls.
 * `C`: header and body are scrollers of their own, kept level by script.
 */
export type StickyMode = 'A' | 'B' | 'C';

type Host = ReactiveControllerHost & HTMLElement & { readonly renderRoot: ParentNode };

const roles: Record<string, string | undefined> = {
  table: 'table',
  caption: 'caption',
  thead: 'rowgroup',
  tbody: 'rowgroup',
  tr: 'row',
  td: 'cell',
  th: 'columnheader',
};

const overflows = (part: Element) => part.scrollWidth > part.clientWidth;

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
  readonly #resized?: () => void;
  #sizes?: ResizeObserver;
  readonly #content = new MutationObserver(() => this.contentChanged());
  #widths?: CSSStyleSheet;
  /** What gets the focus stops clear of both bands. */
  #focus?: CSSStyleSheet;
  #table?: HTMLTableElement | null;
  /** What scrolls sideways. */
  #parts: HTMLElement[] = [];
  #left = 0;
  /** How high the header is. */
  #block?: number;

  /** @param resized called when the host has another size, and when its table has */
  constructor(host: Host, resized?: () => void) {
    (this.#host = host).addController(this);
    this.#resized = resized;
  }

  hostConnected(): void {
    // Before there is anything to style: a sheet that comes later has all of it looked through again.
    const { adoptedStyleSheets: sheets, ownerDocument } = this.#host.renderRoot as ShadowRoot;
    const view = ownerDocument.defaultView;
    // in another document, others
    if (view && !sheets.includes(this.#focus as CSSStyleSheet)) {
      this.#widths = new view.CSSStyleSheet();
      this.#focus = new view.CSSStyleSheet();
      this.#focus.insertRule('tbody :is(a,button,input,select,summary){}');
      sheets.push(this.#widths, this.#focus);
      this.#block = undefined;
    }
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    const table = this.#host.renderRoot.querySelector<HTMLTableElement>('.scroller > table');
    // an update may come after the host has left the page
    const view = this.#host.ownerDocument.defaultView;
    if (table === this.#table || !this.#host.isConnected || !view) return;
    this.hostDisconnected();
    this.#table = table;
    // Of the window that the host is in: one of another window has Chromium report a loop with every frame, once the
    // host's own is gone.
    // Our own change of height, seen within the frame, would be reported as a loop.
    this.#sizes = new view.ResizeObserver(() =>
      requestAnimationFrame(() => {
        this.#resized?.();
        // Pinned columns stay pinned through a resize, until they would fit.
        if (this.mode !== 'C' || !this.firstColumn || !this.#parts.some(overflows))
          this.contentChanged();
      }),
    );
    // Who asks is told whether there is a table yet or not.
    if (this.#resized) this.#sizes.observe(this.#host);
    const scroller = table?.parentElement;
    if (!scroller) return;
    table.setAttribute('aria-labelledby', scroller.getAttribute('aria-labelledby') ?? '');
    // Scroll events do not bubble. The same listener added twice is added once.
    scroller.addEventListener('scroll', this.#follow, true);
    this.#content.observe(table, { subtree: true, childList: true, characterData: true });
    this.#sizes.observe(scroller);
    this.#sizes.observe(table);
    this.contentChanged(true);
  }

  hostDisconnected(): void {
    this.#sizes?.disconnect();
    this.#content.disconnect();
    this.#table = undefined;
    this.#parts = [];
  }

  /** Measures anew. Changes within the table are noticed without it; changes of its style are not. */
  readonly contentChanged = (first?: boolean): void => {
    const table = this.#table;
    const scroller = table?.parentElement;
    if (!table || !scroller) return;
    // Written before anything is measured, and then only what changes: a new table is laid out once.
    scroller.toggleAttribute('data-first-column', this.firstColumn);
    scroller.dataset['mode'] ||= this.mode === 'C' ? 'A' : this.mode;
    // Not displayed: as it was when it comes back.
    if (!scroller.clientWidth) return;
    // A scroll may not have been told yet.
    this.#follow();
    // Columns have their natural widths in any mode but C; A does not spill over the page.
    if (scroller.dataset['mode'] === 'C') scroller.dataset['mode'] = 'A';
    const fits = table.offsetWidth <= scroller.clientWidth;
    // `CSS.supports('overflow', 'auto clip')` is true everywhere and tells nothing.
    const oneWay = CSS.supports('named-feature(single-axis-scroll-container)');
    this.mode = fits ? 'B' : oneWay ? 'A' : 'C';
    const { tHead, tBodies } = table;
    let block = tHead?.offsetHeight;
    if (this.mode === 'C') this.#pin(table);
    scroller.dataset['mode'] = this.mode;
    if (this.mode === 'C') block = tHead?.offsetHeight;

    const groups = [...tBodies, tHead ?? []].flat();
    this.#parts = { A: [scroller], B: [], C: groups }[this.mode];
    for (const part of [scroller, ...groups]) {
      const place = this.#parts.indexOf(part);
      // The body takes the keyboard; left alone, a browser makes a stop of every scroller.
      if (place < 0) part.removeAttribute('tabindex');
      else part.tabIndex = place && -1;
      part.toggleAttribute('data-lead', !place);
      part.scrollLeft = this.#left;
    }
    // It would be looked through a second time before it is seen; by the next frame nobody can have tabbed in.
    if ((first && this.mode !== 'C') || block === this.#block) return;
    this.#block = block;
    // Not a custom property: that is inherited, and all of the table would be styled anew.
    const [room] = (this.#focus?.cssRules ?? []) as unknown as CSSStyleRule[];
    room?.style.setProperty(
      'scroll-margin-block-start',
      `calc(var(--fairstay-stick-offset, 0px) + ${block}px)`,
    );
  };

  /** Makes up for what a table displayed as blocks is no more. */
  #pin(table: HTMLTableElement): void {
    // In a sheet of its own: a strict CSP allows that, and rows rendered later are pinned too.
    const rules = Array.from(table.rows[0]?.cells ?? [], (cell, i) => {
      return `[data-mode=C] tr>:nth-child(${i + 1}){--w:${getComputedStyle(cell).width}}`;
    });
    this.#widths?.replaceSync(rules.join(''));
    // It is none to a screen reader, unless its roles are written out; that they stay does no harm.
    for (const node of [table, ...table.querySelectorAll('*')]) {
      const names = node.getAttribute('scope')?.startsWith('row');
      const role = names ? 'rowheader' : roles[node.localName];
      if (role) node.role = role;
    }
  }

  /** The part that is not level with the others was scrolled; an echo of our own doing is level. */
  readonly #follow = (): void => {
    const leader = this.#parts.find(
      // What fits now was put back to its start by the browser.
      (part) => overflows(part) && Math.round(part.scrollLeft - this.#left),
    );
    if (!leader) return;
    this.#left = leader.scrollLeft;
    for (const part of this.#parts)
      if (!part.toggleAttribute('data-lead', part === leader)) part.scrollLeft = this.#left;
  };
}
