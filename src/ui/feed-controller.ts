import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { readFeed, type Feed, type Problem } from '../feed/index.js';
import { SharedFeed } from './feed-cache.js';
import { nothing, readChildren, short, watchChildren, type Reading } from './feed-source.js';

/** What an element has that shows a feed. */
export type FeedHost = ReactiveControllerHost & HTMLElement & { src?: string; feed?: unknown };

export interface FeedLoadDetail {
  feed: Feed;
  problems: Problem[];
}
export interface FeedErrorDetail {
  problems: Problem[];
}

declare global {
  interface HTMLElementEventMap {
    'feed-load': CustomEvent<FeedLoadDetail>;
    'feed-error': CustomEvent<FeedErrorDetail>;
  }
}

const warned = new Set<string>();

/** For the page's author, once: what is wrong beyond notes. */
function warn(problems: Problem[], where: string): void {
  const { length, 0: first } = problems.filter(({ level }) => level !== 'note');
  if (!first) return;
  const what = `${first.path} ${first.message}`.trim();
  const line = `fairstay: ${length} problem${length > 1 ? 's' : ''} in ${where} — first: ${what} See element.problems.`;
  if (!warned.has(line)) console.warn(line);
  warned.add(line);
}

/**
 * Gives an element its feed: from its property `feed`, else from the URL in `src`, else from a JSON
 * script or a table inside it. What it tells is worked out when it is asked, so it is right in
 * `willUpdate`, and on a server too. After the element has drawn what came, it dispatches `feed-load`
 * or `feed-error` on it.
 */
export class FeedController implements ReactiveController {
  readonly #host: FeedHost;
  readonly #timeout: number;
  #connected = false;
  /** A property's value, a shared feed, or the host for its children; nothing while away. */
  #source: unknown;
  #shared?: SharedFeed;
  #leave?: () => void;
  #reading = nothing;
  #untold = false;

  /** @param options.timeout milliseconds for a request; 30,000 if absent */
  constructor(host: FeedHost, { timeout = 30_000 } = {}) {
    this.#host = host;
    this.#timeout = timeout;
    host.addController(this);
  }

  /** The feed to show; while another is loading, and after a failed reload, the last good one. */
  get feed(): Feed | undefined {
    return this.#look().feed;
  }

  get problems(): Problem[] {
    return this.#look().problems;
  }

  /** The caption and other lines of the HTML table that the feed was read from, if it was. */
  get table(): Pick<Reading, 'caption' | 'notes'> {
    return this.#look();
  }

  /** A request is under way, whether or not there is a feed to show meanwhile. */
  get loading(): boolean {
    this.#look();
    return !!this.#shared?.loading;
  }

  /** What to show. `empty`: there is no source, or nothing in it yet. */
  get state(): 'empty' | 'loading' | 'ready' | 'error' {
    const { feed, problems } = this.#look();
    return feed ? 'ready' : this.loading ? 'loading' : problems.length ? 'error' : 'empty';
  }

  /** True where the feed comes from a URL. */
  get canRetry(): boolean {
    this.#look();
    return !!this.#shared;
  }

  /** Reads the source again: a URL with a new request, for all elements that share it. */
  async reload(): Promise<void> {
    this.#look();
    if (this.#shared) await this.#shared.load(this.#timeout, 'no-cache');
    else this.#read();
    await this.#host.updateComplete;
  }

  hostConnected(): void {
    if (this.#connected) return;
    this.#connected = true;
    // not now: properties that were set before the upgrade come back with the first update
    this.#host.requestUpdate();
  }

  /** An element that is only moved is back before the microtask. */
  hostDisconnected(): void {
    queueMicrotask(() => {
      this.#connected = this.#host.isConnected;
      this.#look();
    });
  }

  hostUpdate(): void {
    this.#look();
  }

  hostUpdated(): void {
    if (!this.#untold) return;
    this.#untold = false;
    const { feed, problems } = this.#reading;
    const event = problems.some(({ level }) => level === 'fatal')
      ? new CustomEvent('feed-error', { detail: { problems } })
      : new CustomEvent('feed-load', { detail: { feed, problems } });
    this.#host.dispatchEvent(event);
  }

  /** Follows the host to another source. */
  #look(): Reading {
    const { feed, src } = this.#host;
    const read = () => this.#read();
    const inPage = this.#connected ? (src ? SharedFeed.at(src) : this.#host) : undefined;
    const source = feed ?? inPage;
    if (source !== this.#source) {
      this.#leave?.();
      this.#leave = undefined;
      this.#source = source;
      this.#shared = source instanceof SharedFeed ? source : undefined;
      if (this.#shared) this.#leave = this.#shared.join(read, this.#timeout);
      else if (source === this.#host) this.#leave = watchChildren(this.#host, read);
      else read();
    }
    return this.#reading;
  }

  /** Takes what the source holds now. */
  #read(): void {
    const source = this.#source;
    const shared = this.#shared;
    if (source === undefined) return;
    const reading =
      shared?.reading ?? (source === this.#host ? readChildren(this.#host) : readFeed(source));
    if (reading !== this.#reading) {
      // while another source is loading, what was shown stays
      this.#reading =
        shared && reading === nothing ? { feed: this.#reading.feed, problems: [] } : reading;
      this.#untold = reading !== nothing;
      warn(reading.problems, shared ? short(shared.url) : `<${this.#host.localName}>`);
    }
    this.#host.requestUpdate();
  }
}
