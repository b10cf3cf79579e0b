import type { LitElement, ReactiveController } from 'lit';
import { pageWay } from './page-way.js';

/**
 * Beside the page's own button, ours is as high and wide, of its colours and letters. Of a form that is too high to stay
 * in sight, the button and ours do.
 */
export class SameSize implements ReactiveController {
  readonly #host: LitElement;
  /** Ends what follows the page. */
  #end?: AbortController;

  constructor(host: LitElement) {
    (this.#host = host).addController(this);
  }

  /** Once the host is drawn. */
  follow() {
    this.hostDisconnected();
    const stay = this.#host.renderRoot.querySelector<HTMLElement>('.pair:is(.form, .link) .stay');
    const pair = stay?.parentElement;
    const { button, form } = pageWay(this.#host);
    const view = this.#host.ownerDocument.defaultView;
    if (!pair || !button || !view) return;
    const copy = () => {
      // what ours was before must not hold the page's own as high
      Object.assign(stay.style, { inlineSize: '', blockSize: '' });
      // WebKit keeps a row as high as it was, unless the grid is made anew
      pair.style.display = 'block';
      void pair.offsetHeight;
      pair.style.display = '';
      const { fontSize, fontWeight, color, background, border, borderRadius } =
        getComputedStyle(button);
      const inlineSize = `${button.offsetWidth}px`;
      const blockSize = `${button.offsetHeight}px`;
      Object.assign(stay.style, {
        ...{ inlineSize, blockSize, minBlockSize: '0', fontSize, fontWeight },
        ...{ color, background, border, borderRadius },
      });
      const { top, height } = pair.getBoundingClientRect();
      const above = button.getBoundingClientRect().top - top - 10;
      const isHigh = height > innerHeight / 3;
      const out = isHigh ? Math.max(0, above) : 0;
      pair.style.insetBlockStart = out ? `calc(var(--fairstay-stick-offset, 0px) - ${out}px)` : '';
      // a field that is being filled in is not scrolled away; nor is the page covered by what comes after the button
      const focused = form?.querySelector(':focus');
      const field = focused === button ? undefined : focused;
      const covers = height - out > innerHeight * 0.8;
      const flows = pair.classList.toggle('flows', isHigh && (covers || !!field));
      // the browser looked for it where it was stuck
      if (flows) field?.scrollIntoView({ block: 'nearest' });
    };
    copy();
    // Its own window's, which goes with it. Our own change of height, seen within the frame, would be reported as a loop.
    const observer = new view.ResizeObserver(() => requestAnimationFrame(copy));
    observer.observe(button);
    observer.observe(pair);
    const { signal } = (this.#end = new AbortController());
    signal.onabort = () => {
      observer.disconnect();
    };
    addEventListener('resize', copy, { signal });
    for (const turn of ['focusin', 'focusout']) form?.addEventListener(turn, copy, { signal });
  }

  hostDisconnected() {
    this.#end?.abort();
  }
}
