/** What was understood of a sheet, for showing it beside each column and cell. */
import {
  readFeed,
  understandTable,
  type Feed,
  type FeedInput,
  type Plan,
  type TableColumn,
  type TableField,
} from 'fairstay/feed.js';
import { hasWrongLink, withoutWrongLinks, withoutWrongUrl } from './links.js';
import { isMoney, shapeOf, totalsOf, type Shape } from './shape.js';
import type { Looks, Sheet } from './work.js';

export interface UnderstoodColumn extends TableColumn {
  /** Cells with something in them, and how many of these stay as text. */
  filled: number;
  unread: number;
  /** Cells whose link is left out, since it may not be followed. */
  wrongLinks: number;
  /** The first cell that was read, and the plan it went to. */
  example?: { text: string; plan: Plan };
  /** Plans whose costs stay unknown: no amount below a fee, or no contract beside what leaving costs. */
  costless: number;
  /** Plans that say here what leaving costs, and in another such column do not. */
  exitPartly: number;
  /** What its heading says besides what is charged leaves its amounts unknown. */
  unclear: boolean;
  /** It stays as text though it is money, which nobody asked for. */
  uncounted: boolean;
  /** Another column before this one holds what this one's heading says. */
  second?: boolean;
}

export interface Understood {
  columns: UnderstoodColumn[];
  /** In short forms: what is copied and downloaded. */
  feed: FeedInput;
  /** Absent where there is nothing that could be shown. */
  read?: Feed;
  /** ISO 4217; empty: nothing says it. */
  currency: string;
  /** The cells or the author said it; else it was guessed or is not there. */
  currencyNamed: boolean;
  /** Why its rows may be no plans. */
  shape?: Shape;
  /** Rows that are totals. */
  totals: number[];
  /** Rows with a link that is left out. */
  wrongLinks: number[];
  hasWrongLink(row: number, column: number): boolean;
  /** A cell below a heading that is understood, which is not understood itself. */
  staysText(row: number, column: number): boolean;
  /** The next such cell, from the one given on. */
  nextUnread(after?: { row: number; column: number }): { row: number; column: number } | undefined;
}

/** The feed of the sheet alone is kept, since its looks change oftener than it does. */
export function understand(sheet: Sheet): Understood {
  const { fields, currency } = sheet;
  const safe = withoutWrongLinks(sheet);
  const { columns, problems, ...all } = understandTable(safe, { fields, currency });
  const plans = (all.feed.plans as FeedInput['plans']).map(withoutWrongUrl);
  const feed: FeedInput = { ...all.feed, plans };
  const { feed: read } = readFeed(feed);

  // as reading does, rows with nothing in them are no plans
  let next = 0;
  const planAt = sheet.rows.map((row) => (row.some(({ text }) => text.trim()) ? next++ : -1));
  const stays = (row: number, column: number): boolean => {
    const { field, point = '', heading = '' } = columns[column] ?? {};
    const plan = plans[planAt[row] ?? -1];
    const text = plan?.values?.[point];
    // a column that stays as text for one plan does so for all
    const href = safe.rows[row]?.[column]?.href;
    return (
      !!field &&
      !!plan &&
      typeof text === 'string' &&
      !hasRead(plan, field, text, labelOf(heading, column), href)
    );
  };

  const wrong = (row: number, column: number) =>
    hasWrongLink(sheet.rows[row]?.[column] ?? { text: '' }, columns[column]?.field === 'link');

  const byId = new Map(read?.plans.map((plan) => [plan.id, plan]));
  return {
    columns: columns.map((column, at) => told(sheet, column, at)),
    feed,
    read,
    currency: feed.currency,
    currencyNamed: !problems.some(({ code, path }) => code === 'missing' && !path),
    shape: shapeOf(sheet, columns),
    totals: totalsOf(sheet),
    wrongLinks: sheet.rows.flatMap((cells, row) =>
      cells.some((_, column) => wrong(row, column)) ? row : [],
    ),
    hasWrongLink: wrong,
    staysText: stays,
    nextUnread(after = { row: 0, column: -1 }) {
      const { length } = sheet.header;
      const all = length * sheet.rows.length;
      const start = after.row * length + after.column;
      for (let step = 1; step <= all; step++) {
        const at = (start + step + all) % all;
        const place = { row: Math.floor(at / length), column: at % length };
        if (stays(place.row, place.column)) return place;
      }
      return undefined;
    },
  };

  function told({ header, rows }: Sheet, column: TableColumn, at: number): UnderstoodColumn {
    let filled = 0;
    let unread = 0;
    let wrongLinks = 0;
    let example: UnderstoodColumn['example'];
    rows.forEach((row, r) => {
      if (wrong(r, at)) wrongLinks++;
      const text = row[at]?.text.trim();
      if (!text) return;
      filled++;
      if (stays(r, at)) unread++;
      else if (!example && column.field) {
        const plan = byId.get(plans[planAt[r] ?? -1]?.id ?? '');
        if (plan && (column.field !== 'exit' || plan.exit)) example = { text, plan };
      }
    });
    const alone = understandTable({ header: ['', header[at] ?? ''], rows: [] }).columns[1]?.field;
    const second = !column.field && !!alone && !fields[at];
    const label = labelOf(column.heading, at);
    const costless = plans.filter((plan) =>
      isFee(column.field)
        ? feesOf(plan, label).some(({ amount }) => amount === null)
        : // what leaving costs counts with a contract alone
          column.field === 'exit' && plan.exit && !byId.get(plan.id)?.exit,
    ).length;
    // where this is the only one, what is missing is an unread cell, which is marked, or plainly empty
    const isOne = columns.filter(({ field }) => field === 'exit').length < 2;
    const exitPartly =
      column.field !== 'exit' || isOne
        ? 0
        : rows.filter((row, r) => row[at]?.text.trim() && isUntold(plans[planAt[r] ?? -1])).length;
    const uncounted = !column.field && !fields[at] && isMoney(sheet, at);
    return {
      ...column,
      filled,
      unread,
      wrongLinks,
      example,
      costless,
      exitPartly,
      unclear: !!filled && isUnclear(column),
      uncounted,
      second,
    };
  }
}

/** Whether below a heading of what is charged not even a plain amount is understood. */
function isUnclear({ heading, field }: TableColumn): boolean {
  if (!isFee(field) && field !== 'exit') return false;
  const rows = [[{ text: 'A' }, { text: '1원' }]];
  const { problems } = understandTable(
    { header: ['', heading], rows },
    { fields: [undefined, field], currency: 'KRW' },
  );
  return problems.some(({ path }) => path === '/rows/0/1');
}

const isUntold = (plan: FeedInput['plans'][number] | undefined) =>
  !!plan && plan.exit === undefined;

/** What a column is called in a plan. */
export const labelOf = (heading: string, at: number) => heading || `#${at + 1}`;

export const isFee = (field: TableField | undefined): field is 'setup' | 'fee' =>
  field === 'setup' || field === 'fee';

const feesOf = ({ fees }: Pick<FeedInput['plans'][number], 'fees'>, label: string) =>
  (Array.isArray(fees) ? fees : []).filter((fee) => fee.label === label);

/** Whether a plan has what a cell of a field says. */
function hasRead(
  { name, url, speed, ...plan }: FeedInput['plans'][number],
  field: TableField,
  text: string,
  label: string,
  href?: string,
): boolean {
  if (field === 'name') return name === text;
  if (field === 'link') return !!href || url === text;
  if (isFee(field)) return feesOf(plan, label).every(({ amount }) => amount !== null);
  if (field === 'down' || field === 'up') return (speed as Plan['speed'])?.[field] !== undefined;
  return plan[field] !== undefined;
}

/** With what the author chose to say beside the rows. */
export function withLooks(feed: FeedInput, { horizon, disclosure, updated }: Looks): FeedInput {
  const { points, plans, ...top } = feed;
  const { version, currency } = top;
  return {
    version,
    currency,
    ...(updated && { updated }),
    ...(horizon !== 24 && { horizon }),
    ...(disclosure.trim() && { disclosure: { text: disclosure.trim() } }),
    ...(points?.length && { points }),
    plans: plans.map(short),
  };
}

/** Without what says nothing. */
function short(plan: FeedInput['plans'][number]): FeedInput['plans'][number] {
  const { id, name, values, ...rest } = plan;
  return { id, name, ...rest, ...(Object.keys(values ?? {}).length && { values }) };
}
