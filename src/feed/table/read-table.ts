import { found, Report, type FeedResult } from '../problems.js';
import { readFeed } from '../read.js';
import type { Feed } from '../schema.js';
import { moneyOf } from './currency.js';
import { gridOf, widthOf, type Table } from './grid.js';
import { headingsOf } from './headings.js';
import { planReader } from './plans.js';

export interface TableOptions {
  /** ISO 4217: used where the cells name no currency, and says which dollar a `$` is. */
  currency?: string;
  /** The day on which the feed's age is judged; today if absent. */
  now?: Date;
}

/**
 * Reads a table of plans as people write it, in Korean or English, plans going down or across. Never throws. What is
 * not understood stays as a row of text. Paths of problems that begin with `/header` or `/rows` point into the table,
 * all others into the feed that was made of it.
 *
 * @example readTable({ header: ['요금제', '월 요금'], rows: [[{ text: 'A' }, { text: '3만 5천원' }]] })
 */
export function readTable(table: Table, options: TableOptions = {}): FeedResult<Feed> {
  const report = new Report();
  let result: FeedResult<Feed> = { problems: [] };
  try {
    const given = Object(options) as TableOptions;
    const input = feedOf(table, given.currency, report);
    if (input) result = readFeed(input, given);
  } catch {
    // getters that throw, a revoked proxy
    report.add('fatal', 'unreadable', '', 'The table could not be read.');
  }
  return { ...result, problems: [...report.end(), ...result.problems] };
}

function feedOf(table: unknown, preferred: unknown, report: Report): object | undefined {
  const [head = [], ...all] = gridOf(table);
  const rows = all.filter((row) => row.some((cell) => cell.plain));
  const headings = headingsOf(head, widthOf([head, ...rows]), report);
  const money = moneyOf(headings, rows, preferred);
  if (!rows.length)
    report.add('fatal', 'no-plans', '/rows', `Found ${found(all)}; expected a row for each plan.`);
  else if (!money)
    report.add(
      'fatal',
      'missing',
      '',
      'Found no currency; expected one in the cells or the option "currency".',
    );
  else {
    if (money.guessed)
      report.add('note', 'missing', '', 'Found no currency; Korean tables are read as KRW.');
    const plans = rows.map(planReader(headings, money, report));
    const points = headings.filter((it) => it.used).map((it) => it.point);
    // with more than 200 points a feed would lose them all
    if (points.length > 200)
      report.add(
        'field',
        'too-long',
        '/header',
        `Found ${points.length} columns of text; 200 are shown.`,
      );
    return { version: 1, currency: money.currency, points: points.slice(0, 200), plans };
  }
  return undefined;
}
