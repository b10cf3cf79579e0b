import { fetchFeed, nothing } from './feed-source.js';

/** An answer that nobody shows any more is asked for again after five minutes. */
const freshFor = 300_000;
const feeds = new Map<string, SharedFeed>();

/**
 * The feed at one URL, for all elements of the page that name it: one request, one result.
 * (`@lit/task` runs once an element and forgets its value while it runs again, so it would save
 * nothing of this.)
 */
export class SharedFeed {
  /** After a failure the last good feed stays, beside the problems of the failure. */
  reading = nothing;
  readonly #readers = new Set<() => void>();
  #request?: AbortController;
  #answered = 0;

  private constructor(readonly url: string) {}

  static at(src: string): SharedFeed {
    const { href } = Object.assign(document.createElement('a'), { href: src, hash: '' });
    for (const [url, feed] of feeds)
      if (!feed.#readers.size && Date.now() - feed.#answered > freshFor) feeds.delete(url);
    let feed = feeds.get(href);
    if (!feed) feeds.set(href, (feed = new SharedFeed(href)));
    return feed;
  }

  get loading(): boolean {
    return !!this.#request;
  }

  /**
   * The first reader starts the request; `told` is called now and after each change.
   * @returns what leaves: the last to leave ends the request, and a failure is then forgotten
   */
  join(told: () => void, timeout: number): () => void {
    this.#readers.add(told);
    if (this.#request || this.reading !== nothing) told();
    else void this.load(timeout);
    return () => {
      this.#readers.delete(told);
      if (this.#readers.size) return;
      this.#request?.abort();
      this.#request = undefined;
      if (!this.reading.feed) this.reading = nothing;
    };
  }

  /** Asks the server now; whatever was under way is dropped. */
  async load(timeout: number, cache?: RequestCache): Promise<void> {
    this.#request?.abort();
    const request = (this.#request = new AbortController());
    this.#tell();
    const { feed = this.reading.feed, problems } = await fetchFeed(
      this.url,
      request,
      timeout,
      cache,
    );
    if (this.#request !== request) return;
    this.#request = undefined;
    this.#answered = Date.now();
    this.reading = { feed, problems };
    this.#tell();
  }

  #tell(): void {
    for (const told of this.#readers) told();
  }
}
