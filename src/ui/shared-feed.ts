import type { ReactiveControllerHost } from 'lit';
import { fetchFeed, type Reading } from './feed-source.js';

const feeds = new Map<string, SharedFeed>();

/**
 * The feed at one URL, for all elements of the page that name it: one request, one result, kept
 * while anyone shows it. (`@lit/task` runs once an element and forgets its value while it runs
 * again, so it would save nothing of this.)
 */
export class SharedFeed {
  /** After a failure the last good feed stays, beside the problems of the failure. */
  reading?: Reading;
  /** What is under way. */
  request?: AbortController;
  readonly #hosts = new Set<ReactiveControllerHost>();

  private constructor(readonly src: string) {
    feeds.set(src, this);
  }

  static at(src: string): SharedFeed {
    return feeds.get(src) ?? new SharedFeed(src);
  }

  /**
   * The first element starts the request; each is drawn again after each change.
   * @returns what leaves: the last to leave ends the request
   */
  join(host: ReactiveControllerHost): () => void {
    this.#hosts.add(host);
    if (this.#hosts.size < 2) void this.load();
    return () => {
      this.#hosts.delete(host);
      if (this.#hosts.size) return;
      feeds.delete(this.src);
      this.request?.abort();
    };
  }

  /** Asks the server now; whatever was under way is dropped. */
  async load(cache?: RequestCache): Promise<void> {
    this.request?.abort();
    const request = (this.request = new AbortController());
    this.#changed();
    const { feed = this.reading?.feed, problems } = await fetchFeed(this.src, request, cache);
    if (this.request !== request) return;
    this.request = undefined;
    this.reading = { feed, problems };
    this.#changed();
  }

  #changed(): void {
    this.#hosts.forEach((host) => host.requestUpdate());
  }
}
