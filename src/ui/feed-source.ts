import { readFeed, type Feed, type FeedResult } from '../feed/index.js';

/** What one reading of a source gave. */
export interface Reading extends FeedResult<Feed> {
  /** Of an HTML table: its caption. */
  caption?: string;
  /** Of an HTML table: lines across it and its foot, which are no plans. */
  notes?: string[];
}

/** No source, or nothing in it yet. */
export const nothing: Reading = { problems: [] };

/**
 * Asks a server for a feed, for half a minute at most; cookies go to the page's own origin alone.
 * Never rejects: what went wrong is a fatal problem.
 */
export async function fetchFeed(
  src: string,
  request: AbortController,
  cache?: RequestCache,
): Promise<Reading> {
  // not AbortSignal.any: in WebKit what it gives may be collected before it fires
  setTimeout(() => request.abort('no full answer'), 30_000);
  const { signal } = request;
  let found: unknown;
  try {
    const answer = await fetch(src, { signal, cache });
    const text = await answer.text();
    if (answer.ok && !/^\s*</.test(text)) return readFeed(text);
    found = `${answer.status} ${answer.headers.get('content-type')}`;
  } catch (error) {
    found = signal.reason ?? error;
  }
  const message = `Found ${found} at ${src}; expected a feed within 30 seconds.`;
  return { problems: [{ level: 'fatal', code: 'load-failed', path: '', message }] };
}
