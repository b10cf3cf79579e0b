/** What makes it doubtful that a sheet's rows are plans below their headings. */
import { understandTable, type TableColumn } from 'fairstay/feed.js';
import type { Sheet } from './work.js';

/** On its side; no headings at all; headings in two rows; no column that is the price. */
export type Shape = 'turned' | 'headless' | 'twice' | 'priceless';

const amount =
  /^(월 ?)?[₩￦$€£¥]? ?\d[\d.,]*( ?만)?( ?\d*천)?( ?(원|엔|달러|usd|krw|eur|[mg]bps))?( ?(\/|per) ?(월|mo(nth)?))?$/i;
const total = /^(총|합|소|누)계$|^총합$|^(grand |sub)?totals?$|^sum$/i;

/** How many of them are headings that are understood. */
const known = (texts: string[]) =>
  // the first column is a name anyhow
  understandTable({ header: ['', ...texts], rows: [] }).columns.filter(({ field }, i) => i && field)
    .length;

export function shapeOf(sheet: Sheet, columns: TableColumn[]): Shape | undefined {
  const { header, rows, fine = [] } = sheet;
  const asked = (shape: Shape) => !fine.includes(shape);
  const priceless = !columns.some(({ field }) => field === 'price');
  const names = rows.slice(0, 100).map(([cell]) => cell?.text ?? '');
  // what only repeats its heading is a second row of them
  const beside = names.filter((text) => text !== header[0]);
  if (asked('turned') && known(beside) > known(header.slice(1)) + (priceless ? 0 : 1))
    return 'turned';
  if (asked('headless') && header.some((text) => amount.test(text.trim())) && !known(header))
    return 'headless';

  const [name = '', ...first] = (rows[0] ?? []).map(({ text }) => text);
  const isHeading = known(first) || (name && name === header[0]);
  if (asked('twice') && rows.length > 1 && isHeading && !/\d/.test(first.join(''))) return 'twice';
  return priceless ? 'priceless' : undefined;
}

/** Of the row of a total, once it was said to be a plan. */
export const totalDoubt = (name = '') => `total ${name}`;

/** Rows that add up those above them: named so, and with not much else in them. */
export const totalsOf = ({ header, rows, fine = [] }: Sheet): number[] =>
  rows.flatMap(([name, ...others], row) => {
    const filled = others.filter(({ text }) => text.trim()).length;
    if (fine.includes(totalDoubt(name?.text))) return [];
    return total.test(name?.text.trim() ?? '') && filled * 2 < header.length ? row : [];
  });
