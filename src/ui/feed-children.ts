import { readFeed, readTable } from '../feed/index.js';
import { nothing, type Reading } from './feed-source.js';
import { readHtmlTable } from './html-table.js';

/** Reads a JSON script inside the element, else a table; a slotted table is somebody else's. */
function readChildren(host: HTMLElement): Reading {
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

/** A feed that stands inside an element, for those elements that read it there. */
export const feedChildren = { read: readChildren, watch: watchChildren };
