/** Links in cells: only what may be followed gets into what an author copies. */
import type { FeedInput, TableCell } from 'fairstay/feed.js';
import { safeUrl } from '../../src/feed/url.js';
import type { Sheet } from './work.js';

/** A place in the page it was copied from (`#a`) is no plan's address, and is not asked about. */
const isWrong = (href?: string | null) => !!href && !href.startsWith('#') && !safeUrl(href);

/** @param isLink the cell stands in the column of links, where its text is an address too */
export const hasWrongLink = ({ text, href }: TableCell, isLink: boolean): boolean =>
  isWrong(href) || (isLink && !href && /^https?:/i.test(text) && isWrong(text));

/** The same sheet where it has none; a good link that stands after a wrong one counts then. */
export function withoutWrongLinks(sheet: Sheet): Sheet {
  const { rows } = sheet;
  if (!rows.some((row) => row.some(({ href }) => isWrong(href)))) return sheet;
  const kept = ({ text, href }: TableCell) => (isWrong(href) ? { text } : { text, href });
  return { ...sheet, rows: rows.map((row) => row.map(kept)) };
}

/** An address may have been written out as text. */
export function withoutWrongUrl(plan: FeedInput['plans'][number]): FeedInput['plans'][number] {
  const { url, ...rest } = plan;
  return isWrong(url) ? rest : plan;
}
