import { readFeed, readTable, type Feed, type FeedResult } from '../feed/index.js';
import { readHtmlTable } from './html-table.js';

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
  stop: AbortSignal,
  cache?: RequestCache,
): Promise<Reading> {
  let found: unknown;
  try {
    const signal = AbortSignal.any([stop, AbortSignal.timeout(30_000)]);
    const answer = await fetch(src, { signal, cache });
    const text = await answer.text();
    if (answer.ok && !/^\s*</.test(text)) return readFeed(text);
    found = `${answer.status} ${answer.headers.get('content-type')}`;
  } catch (error) {
    found = error;
  }
  const message = `Found ${found} at ${src}; expected a feed within 30 seconds.`;
  return { problems: [{ level: 'fatal', code: 'load-failed', path: '', message }] };
}

/** Reads a JSON script inside the element, else a table; a slotted table is somebody else's. */
export function readChildren(host: HTMLElement): Reading {
  const json = host.querySelector(':scope>script[type="application/json"]')?.textContent;
  if (json?.trim()) return readFeed(json);
  const table = host.querySelector<HTMLTableElement>(
    ':scope>table:not([slot]),:scope>:not([slot]) table',
  );
  const read = table && readHtmlTable(table);
  return read?.rows.length ? { ...read, ...readTable(read) } : nothing;
}

/** True once the parser is past a node: until then its children may be half there. */
const isWhole = (node: Node | null): boolean =>
  document.readyState !== 'loading' || (!!node && (!!node.nextSibling || isWhole(node.parentNode)));

/**
 * Calls `changed` once the children are whole, at once if they are, and after each change of them.
 * @returns what ends it
 */
export function watchChildren(host: HTMLElement, changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  let frame = 0;
  const look = () => {
    if (!isWhole(host)) frame = requestAnimationFrame(look);
    else {
      observer.observe(host, { childList: true, characterData: true, subtree: true });
      changed();
    }
  };
  look();
  return () => {
    cancelAnimationFrame(frame);
    observer.disconnect();
  };
}
