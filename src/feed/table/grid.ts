import { own } from '../walk.js';
import { columnOf } from './columns.js';

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
  const rowOf = (row: unknown, path: string) =>
    listOf(row, mostColumns).map((it, i) => cellOf(it, `${path}/${i}`));
  const header = rowOf(own(Object(table), 'header'), '/header');
  const rows = listOf(own(Object(table), 'rows'), mostRows).map((it, i) => rowOf(it, `/rows/${i}`));
  const named = header.some((cell) => cell.plain);
  const grid = named ? [header, ...rows] : rows;
  const across = fields(grid[0]?.slice(1));
  const down = fields(grid.slice(1).flatMap((row) => row[0] ?? []));
  if (down > across) return turned(grid);
  return named || across ? grid : [[], ...grid];
}

const listOf = (value: unknown, most: number): unknown[] =>
  Array.isArray(value) ? Array.from(value.slice(0, most)) : [];

const fields = (cells: Cell[] = []) => cells.filter((cell) => columnOf(cell.plain)).length;

const turned = (grid: Cell[][]) =>
  Array.from({ length: widthOf(grid) }, (_, at) => grid.map((row) => row[at] ?? cellOf('', '')));

/** Cells in the longest row. */
export const widthOf = (grid: Cell[][]) =>
  grid.reduce((most, row) => Math.max(most, row.length), 0);

function cellOf(given: unknown, path: string): Cell {
  const { text = given, href } = Object(given) as { text?: unknown; href?: unknown };
  const written = /^(str|num)/.test(typeof text) ? `${text as string}`.trim() : '';
  const cell: Cell = { text: written, plain: plainOf(written), path };
  if (typeof href === 'string') cell.href = href;
  return cell;
}

/** Full-width and squared characters as ordinary ones, no invisible ones, single spaces. A footnote's ¹ is no 1. */
const plainOf = (text: string) =>
  text
    .normalize()
    .replace(/[\u3380-\u33df\uff01-\uffee]/g, (sign) => sign.normalize('NFKC'))
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
