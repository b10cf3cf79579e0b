import { readTable } from '../../feed/index.js';
import { UsageError } from '../exit.js';
import { said } from './cells.js';
import { mostPoints } from './reader.js';
import type { ColumnUse } from './report.js';
import { headings, ownHeadings, type Mapping, type TableField } from './targets.js';

export interface Column {
  heading: string;
  at: number;
  /** What it is read as; text where it is nothing else. */
  target: string;
  /** Why, where nobody asked for it. */
  why?: string;
}

export const isField = (target: string): target is TableField => target in headings;

/** One cell for each field, of which `readTable` reads those that belong below a heading. */
const probes = ['100 Mbps', '5', '5 GB', '12 months', 'phone', 'something', 'https://a.example/'];

/** What `readTable` takes a heading for, by asking it. */
export function fieldOf(heading: string): TableField | undefined {
  const rows = probes.map((text) => [{ text: '#' }, { text }]);
  const { feed } = readTable({ header: ['#', heading], rows }, { currency: 'EUR' });
  for (const plan of feed?.plans ?? []) {
    if (plan.name !== '#') return 'name';
    if (plan.speed) return plan.speed.up === undefined ? 'speed.down' : 'speed.up';
    const found = (
      ['price', 'data', 'contract', 'support', 'extras', 'url', 'provider'] as const
    ).find((field) => plan[field] !== undefined);
    if (found) return found;
  }
  return undefined;
}

export function columnsOf(header: string[], mapping: Mapping): Column[] {
  const taken = new Set(mapping.values());
  const columns = header.map((heading, at): Column => {
    const asked = mapping.get(at);
    if (asked) return { heading, at, target: asked, why: 'as asked' };
    const own = ownHeadings.find((name) => name === heading.trim().toLowerCase());
    const target = own ?? fieldOf(heading);
    if (!target) return { heading, at, target: 'text', why: 'unknown' };
    if (taken.has(target))
      return { heading, at, target: 'text', why: `unknown, as ${target} is another column` };
    taken.add(target);
    return { heading, at, target };
  });
  if (taken.has('name')) return columns;
  const first = columns.find(({ target, why }) => target === 'text' && why === 'unknown');
  if (!first)
    throw new UsageError(
      `No column names the plans. Say which: --map "${header[0] ?? 'Column'}=name".`,
    );
  const why = 'the first column of which nothing else is known, as no heading says "name"';
  Object.assign(first, { target: 'name', why });
  return columns;
}

/** The heading under which a field is handed to `readTable`, with what the author's has in brackets. */
export function headingFor({ heading, target, why }: Column): string {
  const canonical = headings[target as TableField];
  if (why === undefined) return heading;
  return `${canonical}${/ ?[([].*[)\]]$/.exec(said(heading))?.[0] ?? ''}`;
}

/** What a report says of a column. */
export function useOf({ heading, target, why, at }: Column, texts: Column[]): ColumnUse {
  const column = heading || `#${at + 1}`;
  if (target === '-') return { column, use: 'out', as: 'as asked' };
  if (target !== 'text') return { column, use: 'field', as: why ? `${target}, ${why}` : target };
  if (!texts.some((it) => it.at === at))
    return { column, use: 'out', as: `a feed has at most ${mostPoints} rows of text` };
  const row = `the row “${said(heading) || `#${at + 1}`}”`;
  if (!why?.startsWith('unknown')) return { column, use: 'text', as: row };
  const reason = why === 'unknown' ? '' : ` (${why.slice('unknown, '.length)})`;
  return { column, use: 'unknown', as: `${row}${reason}; --map "${column}=…" says otherwise` };
}
