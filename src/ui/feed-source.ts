import {
  readFeed,
  readTable,
  type Feed,
  type FeedResult,
  type ProblemCode,
} from '../feed/index.js';
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

const fatal = (code: ProblemCode, message: string): Reading => ({
  problems: [{ level: 'fatal', code, path: '', message }],
});

/** A URL as it stands in a message: short on the page's own origin. */
export const short = (url: string) => url.replace(location.origin, '');

/** Just over the ceiling it stops, and what there is tells `readFeed` enough. */
async function textOf(answer: Response): Promise<string> {
  const body = answer.body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for (let part; bytes <= 20_000_000 && (part = await body?.read())?.value;) {
    bytes += part.value.length;
    text += decoder.decode(part.value, { stream: true });
  }
  return text + decoder.decode();
}

/**
 * Asks a server for a feed; cookies go to the page's own origin alone. Never rejects: what went wrong is a fatal problem.
 * @param stop aborts the request; in the end it is aborted in any case, to let go of an unread body
 * @param timeout milliseconds for the whole answer
 */
export async function fetchFeed(
  url: string,
  stop: AbortController,
  timeout: number,
  cache?: RequestCache,
): Promise<Reading> {
  const name = short(url);
  if (!/^https?:/.test(url))
    return fatal('wrong-url', `Found src "${name}"; expected an http or https address.`);
  // what is wrong if it goes no further
  let wrong = navigator.onLine ? 'could not be reached' : 'could not be reached: you are offline';
  const timer = setTimeout(() => {
    wrong = `did not arrive within ${timeout / 1000} seconds`;
    stop.abort();
  }, timeout);
  try {
    const answer = await fetch(url, {
      headers: { accept: 'application/json' },
      signal: stop.signal,
      cache,
    });
    wrong = `could not be loaded: the server answered ${answer.status}`;
    if (answer.ok) {
      wrong = 'broke off before its end';
      const text = await textOf(answer);
      wrong = `is a web page (${answer.headers.get('content-type')}) instead of JSON`;
      if (!/^\s*</.test(text)) return readFeed(text);
    }
  } catch {
    // `wrong` says it
  } finally {
    clearTimeout(timer);
    stop.abort();
  }
  return fatal('load-failed', `${name} ${wrong}.`);
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

/** True once the parser is past the element: until then its children may be half there. */
function isWhole(host: HTMLElement): boolean {
  let node: Node | null = host;
  while (node && !node.nextSibling) node = node.parentNode;
  return !!node || host.ownerDocument.readyState !== 'loading';
}

/**
 * Calls `changed` once the children are whole, at once if they are, and after each change of them.
 * @returns what ends it
 */
export function watchChildren(host: HTMLElement, changed: () => void): () => void {
  const page = host.ownerDocument;
  let whole = false;
  const stop = () => {
    observer.disconnect();
    page.removeEventListener('DOMContentLoaded', look);
  };
  const watch = (node: Node) =>
    observer.observe(node, { childList: true, characterData: true, subtree: true });
  const look = () => {
    if (!whole && (whole = isWhole(host))) {
      stop();
      watch(host);
    }
    if (whole) changed();
  };
  const observer = new MutationObserver(look);
  // while the parser is inside, what comes after the element shows that it has left
  watch(page);
  page.addEventListener('DOMContentLoaded', look);
  look();
  return stop;
}
