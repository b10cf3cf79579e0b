import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { readFeed, type Feed, type Problem } from '../feed/index.js';
import type { feedChildren } from './feed-children.js';
import { nothing, type Reading } from './feed-source.js';
import { SharedFeed } from './shared-feed.js';

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
  const line = `fairstay: ${length} problem${length > 1 ? 's' : ''} in ${where} — first: ${first.path} ${first.message} See element.problems.`;
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
  /** A property's value, a shared feed, or the host for its children; nothing while away. */
  #source: unknown;
  #shared?: SharedFeed;
  #leave?: () => void;
  #reading = nothing;
  /** The reading that the last event was about. */
  #told = nothing;

  readonly #children?: typeof feedChildren;

  /** Without `children`, what stands inside the element is not looked at. */
  constructor(host: FeedHost, children?: typeof feedChildren) {
    (this.#host = host).addController(this);
    this.#children = children;
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
    return !!this.#shared?.request;
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
    if (this.#shared) await this.#shared.load('no-cache');
    else this.#source = undefined;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
  }

  hostConnected(): void {
    // not now: properties that were set before the upgrade come back with the first update
    this.#host.requestUpdate();
  }

  /** An element that is only moved is back before the microtask. */
  hostDisconnected(): void {
    queueMicrotask(() => this.#look());
  }

  hostUpdated(): void {
    const reading = this.#look();
    if (reading === this.#told) return;
    this.#told = reading;
    if (reading === nothing) return;
    const { feed, problems } = reading;
    warn(problems, this.#shared?.src ?? `<${this.#host.localName}>`);
    const failed = problems.some(({ level }) => level === 'fatal');
    const name = failed ? 'feed-error' : 'feed-load';
    this.#host.dispatchEvent(new CustomEvent(name, { detail: { feed, problems } }));
  }

  /** Follows the host to another source, and takes what the source holds now. */
  #look(): Reading {
    const host = this.#host;
    const { feed, src, isConnected } = host;
    const source = feed ?? (isConnected ? (src ? SharedFeed.at(src) : host) : undefined);
    const shared = source instanceof SharedFeed ? source : undefined;
    if (source !== this.#source) {
      this.#leave?.();
      this.#leave = undefined;
      this.#source = source;
      this.#shared = shared;
      if (shared) {
        // while another source is loading, what was shown stays
        this.#told = this.#reading = { feed: this.#reading.feed, problems: [] };
        this.#leave = shared.join(host);
      } else if (source === host)
        this.#leave = this.#children?.watch(host, () => {
          this.#reading = this.#children?.read(host) ?? nothing;
          host.requestUpdate();
        });
      else if (source !== undefined) this.#reading = readFeed(source);
    }
    return (this.#reading = shared?.reading ?? this.#reading);
  }
}
