/** What makes it doubtful that a sheet's rows are plans below their headings. */
import { understandTable, type TableColumn } from 'fairstay/feed.js';
import type { Sheet } from './work.js';

/** On its side; no headings at all; headings in two rows; no column that is the price. */
export type Shape = 'turned' | 'headless' | 'twice' | 'priceless';

const amount =
  /^(월 ?)?[₩￦$€£¥]? ?\d[\d.,]*( ?만)?( ?\d*천)?( ?(원|엔|달러|usd|krw|eur|[mg]bps))?( ?(\/|per) ?(월|mo(nth)?))?$/i;
const sign = '[₩￦$€£¥]|usd|krw|eur|gbp|jpy';
/** One that can be nothing but money: it says so, or its thousands are parted. */
const ofMoney = new RegExp(
  `^(매?월 ?)?((${sign}) ?\\d[\\d.,]*|\\d[\\d.,]*( ?만)?( ?\\d*천)? ?(원|엔|달러|${sign})|\\d[\\d.,]* ?만|\\d{1,3}(,\\d{3})+)( ?(\\/|per|a) ?(월|mo(nth)?))?$`,
  'i',
);
/** A heading below which a number is one. */
const inMoney = new RegExp(`[(\\[](단위:? ?)?([만천]?원|${sign})[)\\]]$`, 'i');

/** Whether most cells of a column that say something are amounts of money. */
export function isMoney({ header, rows }: Sheet, column: number): boolean {
  const texts = rows.map((row) => row[column]?.text.trim() ?? '').filter(Boolean);
  const isAmount = inMoney.test(header[column]?.trim() ?? '') ? amount : ofMoney;
  return texts.filter((text) => isAmount.test(text)).length * 2 > texts.length;
}

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
    // beside a name there is one cell at least that a total fills
    const isSparse = filled < Math.max(2, header.length / 2);
    return total.test(name?.text.trim() ?? '') && isSparse ? row : [];
  });
