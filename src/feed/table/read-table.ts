import type { FeedResult } from '../problems.js';
import { found, Report } from '../problems.js';
import { readFeed } from '../read.js';
import type { Feed } from '../schema.js';
import { currencyOf } from './currency-of.js';
import { gridOf, widthOf, type Table } from './grid.js';
import { headingsOf } from './headings-of.js';
import { planReader } from './plan.js';

export interface TableOptions {
  /** ISO 4217: used where the cells name no currency, and says which dollar a `$` is. */
  currency?: string;
  /** The day on which the feed's age is judged; today if absent. */
  now?: Date;
}

/**
 * Reads a table of plans as people write it, in Korean or English, plans going down or across. Never throws. What is
 * not understood stays as a row of text. Paths of problems begin with `/header` or `/rows` where they point into the
 * table, and otherwise into the feed that was made of it.
 *
 * @example readTable({ header: ['요금제', '월 요금'], rows: [[{ text: 'A' }, { text: '3만 5천원' }]] })
 */
export function readTable(table: Table, options: TableOptions = {}): FeedResult<Feed> {
  const report = new Report();
  let result: FeedResult<Feed> = { problems: [] };
  try {
    const input = feedOf(table, Object(options) as TableOptions, report);
    if (input) result = readFeed(input, Object(options) as TableOptions);
  } catch {
    // getters that throw, a revoked proxy
    report.add('fatal', 'unreadable', '', 'The table could not be read.');
  }
  return { ...result, problems: [...report.end(), ...result.problems] };
}

function feedOf(table: Table, options: TableOptions, report: Report): object | undefined {
  const [head = [], ...all] = gridOf(table);
  const rows = all.filter((row) => row.some((cell) => cell.plain));
  if (!rows.length) {
    report.add('fatal', 'no-plans', '/rows', `Found ${found(all)}; expected a row for each plan.`);
    return undefined;
  }
  const headings = headingsOf(head, widthOf([head, ...rows]), report);
  const money = currencyOf(headings, rows, options.currency, report);
  if (!money) return undefined;
  const read = planReader(headings, money, report);
  const plans = rows.map(read);
  const points = headings.flatMap((heading) => heading.point ?? []);
  // over this the feed would lose them all
  if (points.length > 200)
    report.add('field', 'too-long', '/header', `Found ${points.length} columns that stay as text; only 200 are shown.`);
  return { version: 1, currency: money.currency, points: points.slice(0, 200), plans };
}
