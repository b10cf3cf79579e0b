import { found, type Report } from '../problems.js';
import type { Point } from '../schema.js';
import { asideOf, columnOf, type Column } from './columns.js';
import type { Cell } from './grid.js';
import { cut, idsFrom } from './words.js';

/** What is read from the cells below a heading. */
export interface Heading extends Cell {
  /** Which column this is, from 0. */
  at: number;
  /** The fields; absent: the cells stay as text. */
  column?: Column;
  names: boolean;
  /** The row of text for cells that are not understood; shown once it is `used`. */
  point: Point;
  used: boolean;
}

/** Lists of labelled amounts take several columns; of any other field the second stays as text. */
const several = /^(once|ren|off|gifts)/;

/** The headings of a table, and of the cells that stand beyond it. */
export function headingsOf(head: Cell[], width: number, report: Report): Heading[] {
  // a feed's own points may not be called "data" or "latency"
  const idOf = idsFrom('column-');
  const taken = new Set<Column>();
  const headings = Array.from({ length: width }, (_, i): Heading => {
    const { text = '', plain = '', path = '' } = head[i] ?? {};
    let column = columnOf(plain);
    if (column && taken.has(column) && !several.test(column)) column = undefined;
    if (column) taken.add(column);
    const label = cut(text || `#${i + 1}`, 200);
    const hint = text.length > 200 ? { hint: cut(text, 2000) } : {};
    const point: Point = { id: idOf(plain, i), label, kind: 'text', ...hint };
    return {
      text: label,
      plain,
      path,
      at: i,
      column,
      names: column === 'name',
      point,
      used: false,
    };
  });
  if (headings[0] && !taken.has('name')) headings[0].names = true;
  for (const heading of headings) {
    const { column, names, plain, path } = heading;
    heading.used = !column && !names;
    const aside = heading.used ? plain : column && asideOf(plain);
    if (aside)
      report.add(
        'note',
        'not-understood',
        path,
        `The heading ${found(plain)}: ${found(aside)} ${heading.used ? 'stays as text' : 'is not read'}.`,
      );
  }
  return headings;
}
