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
  request?: AbortController;
  readonly #readers = new Set<() => void>();

  private constructor(readonly src: string) {}

  static at(src: string): SharedFeed {
    const feed = feeds.get(src) ?? new SharedFeed(src);
    feeds.set(src, feed);
    return feed;
  }

  /**
   * The first reader starts the request; `told` is called after each change.
   * @returns what leaves: the last to leave ends the request
   */
  join(told: () => void): () => void {
    this.#readers.add(told);
    if (this.#readers.size < 2) void this.load();
    return () => {
      this.#readers.delete(told);
      if (this.#readers.size) return;
      feeds.delete(this.src);
      this.request?.abort();
    };
  }

  /** Asks the server now; whatever was under way is dropped. */
  async load(cache?: RequestCache): Promise<void> {
    this.request?.abort();
    const { signal } = (this.request = new AbortController());
    this.#tell();
    const { feed = this.reading?.feed, problems } = await fetchFeed(this.src, signal, cache);
    if (signal.aborted) return;
    this.request = undefined;
    this.reading = { feed, problems };
    this.#tell();
  }

  #tell(): void {
    for (const told of this.#readers) told();
  }
}
