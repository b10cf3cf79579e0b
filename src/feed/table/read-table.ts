import { found, Report, type FeedResult } from '../problems.js';
import { readFeed } from '../read.js';
import type { Feed, PlanInput, Point } from '../schema.js';
import { fields } from './fields.js';
import { moneyOf } from './money.js';

/** A cell: its text as written, and where it links to. */
export interface TableCell {
  text: string;
  href?: string;
}

/** A table as rows of text. */
export interface Table {
  header: string[];
  rows: TableCell[][];
}

export interface TableOptions {
  /** ISO 4217: used where the cells name no currency, and says which dollar a `$` is. */
  currency?: string;
  /** The day on which the feed's age is judged; today if absent. */
  now?: Date;
}

/** Far more than a feed has fields and plans; it bounds what a hostile table can cost. */
const mostColumns = 1000;
const mostRows = 60_000;
/** Words that say that nobody knows. */
export const unknown = /^([-–—?.…]*|미정|미확인|확인 ?필요|해당 ?없음|unknown|tbd|n\/?a)$/i;

/**
 * Reads a table of plans, a row a plan, as people write it in Korean or English. Never throws. What is not understood
 * stays as a row of text, in which every plan has what its own cell says. Paths of problems that begin with `/header` or
 * `/rows` point into the table, all others into the feed that was made of it.
 *
 * @example readTable({ header: ['요금제', '월 요금'], rows: [[{ text: 'A' }, { text: '3만 5천원' }]] })
 */
export function readTable(table: Table, options: TableOptions = {}): FeedResult<Feed> {
  const report = new Report();
  try {
    const result = readFeed(feedOf(table, options.currency, report), options);
    return { ...result, problems: [...report.end(), ...result.problems] };
  } catch {
    // getters that throw, a revoked proxy
    report.add('fatal', 'unreadable', '', 'Found an error on looking at it.');
    return { problems: report.end() };
  }
}

/** The feed as an author would write it. `headings` may say of a column beforehand what it is read as. */
export function feedOf(
  { header, rows }: Table,
  preferred: string | undefined,
  report: Report,
  headings = headingsOf(header),
): object {
  const note = (path: string, text: string, as = 'stays as text') =>
    report.add('note', 'not-understood', path, `${found(text)} ${as}.`);
  // without a heading for the name, the first column names
  const [names] = fields;
  if (!headings.some(({ field }) => field === names))
    (headings[0] ??= headingOf('', 0)).field ??= names;
  headings.forEach((heading, at) => {
    // of two columns for a field the second stays as text
    if (headings.findIndex(({ field }) => field === heading.field) < at) heading.field = undefined;
    if (!heading.field) note(`/header/${at}`, heading.text);
  });

  const grid = rows
    .slice(0, mostRows)
    .map((row) => row.slice(0, mostColumns).map(({ text, href }) => ({ text: plain(text), href })));
  const texts = [...headings, ...grid.flat()].map(({ text }) => text);
  const { currency, amount } = moneyOf(texts, preferred, report);

  const ids = new Set<string>();
  const points: Point[] = [];
  const plans = grid.flatMap((row, r): PlanInput[] => {
    if (!row.some(({ text }) => text)) return [];
    const plan: Partial<PlanInput> = {};
    row.forEach(({ text, href }, at) => {
      const { field, aside, point } = (headings[at] ??= headingOf('', at));
      const path = `/rows/${r}/${at}`;
      const tell = (as: string) => note(path, text, `is read as ${as}`);
      if (href && !href.startsWith('#')) plan.url ??= href;
      if (unknown.test(text)) return;
      const said = text.includes(aside) ? text : `${text} ${aside}`;
      // no pattern is given long text to try
      const read = said.length <= 200 && field?.[1](said, { text, href, plan, amount, tell });
      if (read) Object.assign(plan, read);
      else {
        points[at] = point;
        if (field) note(path, text);
      }
    });
    plan.name ??= row[0]?.text.slice(0, 200) || `#${r + 1}`;
    return [
      {
        ...(plan as PlanInput),
        id: idOf(plan.name, r, ids),
        // once all rows are read: a column that stays as text for one plan does so for all
        get values() {
          const values: Record<string, string> = {};
          row.forEach(({ text }, at) => {
            const point = points[at];
            if (point && !unknown.test(text)) values[point.id] = text;
          });
          return values;
        },
      },
    ];
  });
  // flat: without the holes
  return { version: 1, currency, plans, points: points.flat().slice(0, 200) };
}

/** What is read from the cells below a heading. */
export interface Heading {
  text: string;
  /** What it says in brackets: each cell is read as if it said so too. */
  aside: string;
  /** Absent: the cells stay as text. */
  field?: (typeof fields)[number];
  /** The row of text for cells that are not understood. */
  point: Point;
}

export const headingsOf = (header: string[]): Heading[] =>
  header.slice(0, mostColumns).map(headingOf);

function headingOf(given: string, at: number): Heading {
  const text = plain(given).slice(0, 200);
  const [, words = text, aside = ''] = /^(.*?) ?[([](?:단위:? ?)?(.*)[)\]]$/.exec(text) ?? [];
  const bare = bareOf(words);
  const field = fields.find(([headings]) => headings.test(bare));
  const point: Point = { id: `column-${at + 1}`, label: text || `#${at + 1}`, kind: 'text' };
  return { text, aside, field, point };
}

/** A heading as its words are compared: small, without spaces and signs. */
export const bareOf = (words: string) => words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

const plain = (text: string) => String(text).normalize().replace(/\s+/g, ' ').trim();

/** An id that no other plan has, and the same for the same name. */
function idOf(name: string, row: number, taken: Set<string>): string {
  const letters = name.toLowerCase().replace(/[^\p{L}\p{M}\p{N}+]+/gu, '-');
  const slug = letters.replace(/^-|-$/g, '').slice(0, 99) || 'row';
  let id = slug;
  while (taken.has(id)) id = `${slug}-${++row}`;
  taken.add(id);
  return id;
}
