import { Report, type Problem } from '../problems.js';
import type { FeedInput } from '../schema.js';
import {
  chargeField,
  chargeOf,
  charges,
  contradictsItself,
  settleExit,
  tellUnknown,
  type Charge,
} from './charges.js';
import { fields } from './fields.js';
import { feedOf, headingsOf, type Heading, type Table, type TableOptions } from './read-table.js';

/** In the order of `fields`. */
const plain = [
  'name',
  'provider',
  'price',
  'down',
  'up',
  'data',
  'support',
  'extras',
  'contract',
  'link',
] as const;

/** What a column can be read as. */
export const tableFields = [...plain, ...charges] as const;

/**
 * `down` and `up` are speeds, `link` is where a plan's button goes, `setup` is paid once, `fee` each month besides the
 * price, `exit` for leaving early; the others are named as in a plan.
 */
export type TableField = (typeof tableFields)[number];

export interface UnderstandOptions extends TableOptions {
  /** For each column what it is read as, whatever its heading says; undefined: what its heading says. */
  fields?: readonly (TableField | 'text' | undefined)[];
}

/** How one column was understood. */
export interface TableColumn {
  heading: string;
  /** Absent: its cells stay as text. */
  field?: TableField;
  /** Id of the point under which its text is found in `values` of a plan. */
  point: string;
}

/** A table, and what was made of it. */
export interface UnderstoodTable {
  /** In short forms, as an author would write it; `readFeed` says whether it can be shown. */
  feed: FeedInput;
  columns: TableColumn[];
  /** Paths point into the table, as those of `readTable` do. */
  problems: Problem[];
}

type Field = (typeof fields)[number];

const contradiction = 'No contract, and an amount for leaving it: both stay as text.';

/** An author who says what a column holds knows what stands in brackets in its heading: 요금(첫 달). */
const withoutAside = fields.map(([headings, read]): Field => [
  headings,
  (said, cell) => read(said, cell) || read(cell.text, cell),
]);

/**
 * Reads a table as `readTable` does, tells how each column was understood, and is corrected by `fields`. It also knows
 * columns that charge something besides the price; a plan that says nothing below one has costs that are unknown.
 * Never throws. Where no column is a name, the first one is, even where `text` is asked for.
 *
 * @example understandTable({ header: ['이름', '값'], rows }, { fields: [undefined, 'price'] })
 */
export function understandTable(table: Table, options: UnderstandOptions = {}): UnderstoodTable {
  const report = new Report();
  try {
    const headings = headingsOf(table.header);
    const charged = settle(headings, options.fields ?? []);
    const feed = feedOf(table, options.currency, report, headings) as FeedInput;
    const columns = headings.map(({ text, field, point }, at) => {
      const plainAt = field ? Math.max(fields.indexOf(field), withoutAside.indexOf(field)) : -1;
      return { heading: text, field: charged.get(at) ?? plain[plainAt], point: point.id };
    });
    for (const [at, charge] of charged) {
      if (charge === 'exit') continue;
      const { label } = headings[at]!.point;
      const alike = [...charged].filter(
        ([other, one]) => one === charge && headings[other]!.point.label === label,
      );
      for (const plan of feed.plans) tellUnknown(plan, charge, label, alike.length);
    }
    const rows = table.rows.flatMap((row, at) => (row.some(({ text }) => text) ? [at] : []));
    feed.plans.forEach((plan, nth) => {
      if (!contradictsItself(plan)) return;
      delete plan.contract;
      delete plan.exit;
      const values = { ...plan.values };
      // what was written stays in sight, and is left to the reader
      for (const [at, { field }] of columns.entries()) {
        const { point } = headings[at]!;
        const text = table.rows[rows[nth]!]?.[at]?.text;
        if (!text || (field !== 'contract' && field !== 'exit')) continue;
        values[point.id] = text;
        if (!feed.points?.includes(point)) feed.points = [...(feed.points ?? []), point];
        report.add('note', 'not-understood', `/rows/${rows[nth]}/${at}`, contradiction);
      }
      Object.defineProperty(plan, 'values', { value: values, enumerable: true });
    });
    const exits = [...charged.values()].filter((charge) => charge === 'exit').length;
    for (const plan of feed.plans) settleExit(plan, exits);
    return { feed, columns, problems: report.end() };
  } catch {
    // getters that throw, a revoked proxy
    report.add('fatal', 'unreadable', '', 'Found an error on looking at it.');
    return {
      feed: { version: 1, currency: '', plans: [] },
      columns: [],
      problems: report.end(),
    };
  }
}

const isCharge = (choice: TableField | 'text' | undefined): choice is Charge =>
  charges.includes(choice as Charge);

/**
 * What is chosen comes before what is guessed, and of two columns for a field the first; what is charged adds up.
 *
 * @returns which columns charge what
 */
function settle(headings: Heading[], chosen: readonly (TableField | 'text' | undefined)[]) {
  const charged = new Map<number, Charge>();
  const taken = new Set<number>();
  headings.forEach((heading, i) => {
    const choice = chosen[i] ?? chargeOf(heading.text);
    if (!choice) return;
    if (choice === 'text') {
      heading.field = undefined;
      return;
    }
    if (isCharge(choice)) {
      charged.set(i, choice);
      heading.field = chargeField(choice, heading.point.label);
      return;
    }
    const at = plain.indexOf(choice);
    // a name is the cell's own text, and it is known by its reader that there is one
    heading.field = taken.has(at) ? undefined : (at ? withoutAside : fields)[at];
    taken.add(at);
  });
  headings.forEach((heading, i) => {
    if (chosen[i] || !heading.field) return;
    if (taken.has(fields.indexOf(heading.field))) heading.field = undefined;
  });
  return charged;
}
