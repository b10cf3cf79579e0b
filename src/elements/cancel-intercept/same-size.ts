import type { LitElement, ReactiveController } from 'lit';
import { pageWay } from './page-way.js';

/** Beside the page's own button, ours is as high and wide, in letters alike; both stay in sight, what is above them may scroll away. */
export class SameSize implements ReactiveController {
  readonly #host: LitElement;
  #observer?: ResizeObserver;

  constructor(host: LitElement) {
    (this.#host = host).addController(this);
  }

  /** Once the host is drawn. */
  follow() {
    this.hostDisconnected();
    const pair = this.#host.renderRoot.querySelector<HTMLElement>('.pair:is(.form, .link)');
    const stay = pair?.querySelector<HTMLElement>('.stay');
    const { button } = pageWay(this.#host);
    if (!pair || !stay || !button) return;
    const copy = () => {
      const { fontSize, fontWeight } = getComputedStyle(button);
      const inlineSize = `${button.offsetWidth}px`;
      const blockSize = `${button.offsetHeight}px`;
      const above = button.getBoundingClientRect().top - pair.getBoundingClientRect().top;
      pair.style.setProperty('--above', `${above}px`);
      Object.assign(stay.style, { inlineSize, blockSize, minBlockSize: '0', fontSize, fontWeight });
    };
    copy();
    this.#observer = new ResizeObserver(copy);
    this.#observer.observe(button);
    // a message above the button moves it
    this.#observer.observe(pair);
  }

  hostDisconnected() {
    this.#observer?.disconnect();
  }
}
