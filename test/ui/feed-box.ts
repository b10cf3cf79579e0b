import { LitElement, html } from 'lit';
import { property } from 'lit/decorators.js';
import { feedChildren } from '../../src/ui/feed-children.js';
import { FeedController } from '../../src/ui/feed-controller.js';

/** The least that an element does with a feed; what it drew, in order, is in `drawn`. */
export class FeedBox extends LitElement {
  @property() src?: string;
  @property({ attribute: false }) feed?: unknown;
  readonly feeds = new FeedController(this, feedChildren);
  readonly drawn: string[] = [];
  #line = '';

  override willUpdate() {
    const { state, loading, feed } = this.feeds;
    const names = feed?.plans.map(({ name }) => name).join(', ');
    this.#line = [state + (loading ? '…' : ''), names].filter(Boolean).join(' ');
  }

  override render() {
    return html`${this.#line}<slot></slot>`;
  }

  override updated() {
    if (this.drawn.at(-1) !== this.#line) this.drawn.push(this.#line);
  }
}
