import { own } from '../walk.js';
import { columnOf } from './heading.js';

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

/** A cell as it is read. */
export interface Cell {
  /** As written, for showing. */
  text: string;
  /** The same in plain characters, for reading. */
  plain: string;
  href?: string;
  /** JSON pointer into the table as it was given. */
  path: string;
}

/** Far more than a feed has fields and points; it bounds what a hostile table can cost. */
const mostColumns = 1000;
const mostRows = 60_000;

/** Rows of cells, the first one naming the fields and each other one a plan, whichever way round they were. */
export function gridOf(table: unknown): Cell[][] {
  const header = listOf(own(Object(table), 'header'), mostRows).map((it, i) =>
    cellOf(it, `/header/${i}`),
  );
  const rows = listOf(own(Object(table), 'rows'), mostRows).map((row, r) =>
    listOf(row, mostColumns).map((it, c) => cellOf(it, `/rows/${r}/${c}`)),
  );
  const named = header.some((cell) => cell.plain);
  const grid = named ? [header, ...rows] : rows;
  const across = fields(grid[0]?.slice(1));
  const down = fields(grid.slice(1).map((row) => row[0]));
  if (down > across) return turned(grid.slice(0, mostColumns));
  return named || across ? grid : [[], ...grid];
}

const listOf = (value: unknown, most: number): unknown[] =>
  Array.isArray(value) ? Array.from(value.slice(0, most)) : [];

const fields = (cells: (Cell | undefined)[] = []) =>
  cells.filter((cell) => cell && columnOf(cell.plain)).length;

const turned = (grid: Cell[][]) =>
  Array.from({ length: widthOf(grid) }, (_, c) =>
    grid.map((row) => row[c] ?? { text: '', plain: '', path: '' }),
  );

/** Cells in the longest row. */
export const widthOf = (grid: Cell[][]) =>
  grid.reduce((most, row) => Math.max(most, row.length), 0);

function cellOf(given: unknown, path: string): Cell {
  const value = Object(given) === given ? own(given as object, 'text') : given;
  const href = own(Object(given), 'href');
  const text = typeof value === 'string' || typeof value === 'number' ? `${value}`.trim() : '';
  return { text, plain: plainOf(text), path, ...(typeof href === 'string' ? { href } : {}) };
}

/** Full-width and squared characters as ordinary ones, no invisible ones, single spaces. A footnote's ¹ is no 1. */
const plainOf = (text: string) =>
  text
    .normalize()
    .replace(/[\u3380-\u33df\uff01-\uffee]/g, (sign) => sign.normalize('NFKC'))
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
