/** What was found in what an author pasted or dropped. */
import type { Table, TableCell } from 'fairstay/feed.js';
import { most } from '../work.js';

/** Why there is no table in it. */
export type Nothing =
  | { seen: 'empty' | 'picture' | 'old-excel' | 'broken-excel' | 'pdf' | 'unknown' }
  /** Lines of text, with nothing that parts cells. */
  | { seen: 'text'; lines: number }
  /** Lines of which each has another number of cells. */
  | { seen: 'uneven'; lines: number }
  /** A table of one row or one column. */
  | { seen: 'thin'; rows: number; columns: number };

export interface Found {
  table: Table;
  /** How many tables there were; the largest was taken. */
  tables: number;
  /** Lines around the rows that are no plans: titles, footnotes. */
  notes: string[];
  /** Rows that are too many. */
  left: number;
}

export type Reading = Found | Nothing;

const has = ({ text, href }: TableCell) => !!(text.trim() || href);

/** Lines as they stand in a source, the header among them: titles above it, empty rows and columns are left out. */
export function foundIn(lines: TableCell[][], notes: string[] = [], tables = 1): Reading {
  const filled = lines.filter((line) => line.some(has));
  const said = [...notes];
  const widest = filled.reduce((all, line) => Math.max(all, line.filter(has).length), 0);
  // a title above the table stands in a row of its own
  while (widest > 1 && filled[0] && filled[0].filter(has).length === 1)
    said.push(filled.shift()?.find(has)?.text.trim() ?? '');
  const width = filled.reduce((all, line) => Math.max(all, line.length), 0);
  const columns = Array.from({ length: width }, (_, i) => i)
    .filter((i) => filled.some((line) => line[i] && has(line[i])))
    .slice(0, most.columns);
  const [head = [], ...rows] = filled.map((line) =>
    columns.map((i): TableCell => {
      const { text = '', href } = line[i] ?? {};
      const flat = text.replace(/\s+/g, ' ').trim();
      return href ? { text: flat, href } : { text: flat };
    }),
  );
  if (!filled.length) return { seen: 'empty' };
  if (!rows.length || columns.length < 2)
    return { seen: 'thin', rows: filled.length, columns: columns.length };
  return {
    table: { header: head.map(({ text }) => text), rows: rows.slice(0, most.rows) },
    tables,
    notes: said,
    left: Math.max(0, rows.length - most.rows),
  };
}
