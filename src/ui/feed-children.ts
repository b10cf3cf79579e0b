import { readFeed, readTable } from '../feed/index.js';
import { nothing, type Reading } from './feed-source.js';
import { readHtmlTable } from './html-table.js';
import { watchChildren } from './watch-children.js';

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

/** A feed that stands inside an element, for those elements that read it there. */
export const feedChildren = { read: readChildren, watch: watchChildren };
