import type { LitElement, ReactiveController } from 'lit';
import { pageWay } from './page-way.js';

/** Beside the page's own button, ours is as high and wide, in letters alike. */
export class SameSize implements ReactiveController {
  readonly #host: LitElement;
  #observer?: ResizeObserver;

  constructor(host: LitElement) {
    (this.#host = host).addController(this);
  }

  /** Once the host is drawn. */
  follow() {
    this.hostDisconnected();
    const stay = this.#host.renderRoot.querySelector<HTMLElement>('.pair:is(.form, .link) .stay');
    const { button } = pageWay(this.#host);
    if (!stay || !button) return;
    const copy = () => {
      const { fontSize, fontWeight } = getComputedStyle(button);
      const inlineSize = `${button.offsetWidth}px`;
      const blockSize = `${button.offsetHeight}px`;
      Object.assign(stay.style, { inlineSize, blockSize, minBlockSize: '0', fontSize, fontWeight });
    };
    copy();
    this.#observer = new ResizeObserver(copy);
    this.#observer.observe(button);
  }

  hostDisconnected() {
    this.#observer?.disconnect();
  }
}
