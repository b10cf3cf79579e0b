import type { LitElement, ReactiveController } from 'lit';
import { pageWay } from './page-way.js';

/** Beside the page's own button, ours is as high and wide, in letters alike; a form too high to stay in sight scrolls away. */
export class SameSize implements ReactiveController {
  readonly #host: LitElement;
  #observer?: ResizeObserver;
  #copy?: () => void;

  constructor(host: LitElement) {
    (this.#host = host).addController(this);
  }

  /** Once the host is drawn. */
  follow() {
    this.hostDisconnected();
    const stay = this.#host.renderRoot.querySelector<HTMLElement>('.pair:is(.form, .link) .stay');
    const { button } = pageWay(this.#host);
    if (!stay || !button) return;
    const pair = stay.parentElement as HTMLElement;
    const copy = (this.#copy = () => {
      pair.classList.toggle('flows', pair.offsetHeight > innerHeight / 3);
      const { fontSize, fontWeight } = getComputedStyle(button);
      const inlineSize = `${button.offsetWidth}px`;
      const blockSize = `${button.offsetHeight}px`;
      Object.assign(stay.style, { inlineSize, blockSize, minBlockSize: '0', fontSize, fontWeight });
    });
    addEventListener('resize', copy);
    copy();
    this.#observer = new ResizeObserver(copy);
    this.#observer.observe(button);
    this.#observer.observe(pair);
  }

  hostDisconnected() {
    this.#observer?.disconnect();
    if (this.#copy) removeEventListener('resize', this.#copy);
  }
}
