/** Tables in HTML: the clipboard of a spreadsheet, a web page, a source. */
import { readHtmlTable, type HtmlTable } from '../../../src/ui/html-table.js';
import { foundIn, type Reading } from './found.js';
import { inert } from './inert.js';

const sizeOf = ({ header, rows }: HtmlTable) => header.length * (rows.length + 1);

/** Undefined where it has no table. */
export function readHtml(html: string): Reading | undefined {
  const page = inert(html);
  const tables = Array.from(page.querySelectorAll('table'))
    // one that holds another is there for the layout
    .filter((table) => !table.querySelector('table'))
    .map(readHtmlTable)
    .filter((table) => table.header.length);
  const [largest] = tables.sort((a, b) => sizeOf(b) - sizeOf(a));
  if (!largest) return undefined;
  const { header, rows, caption, notes } = largest;
  const around = caption ? [caption, ...notes] : notes;
  return foundIn([header.map((text) => ({ text })), ...rows], around, tables.length);
}
