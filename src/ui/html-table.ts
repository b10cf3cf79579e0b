import type { Table, TableCell } from '../feed/index.js';

/** A `<table>` as rows of text, with what stands around the rows. */
export interface HtmlTable extends Table {
  /** The table's own caption; empty where it has none. */
  caption: string;
  /** Lines across the whole table, and its foot: section titles, footnotes, disclosures. */
  notes: string[];
}

/** `sup` too: 30,000<sup>1)</sup> is not 300,001. */
const apart = /^(br|hr|p|div|[oud]l|li|d[dt]|h\d|pre|sup)$/;
/** A struck price is no price. */
const unread = /^(table|script|style|template|s|del|strike)$/;

function textOf(node: Node): string {
  let text = '';
  for (const child of node.childNodes) {
    const name = child.nodeName.toLowerCase();
    if (name === '#text') text += child.nodeValue;
    else if (name === 'img') text += (child as HTMLImageElement).alt;
    else if (!unread.test(name)) text += apart.test(name) ? ` ${textOf(child)} ` : textOf(child);
  }
  return text;
}

const lineOf = (node: Node) => textOf(node).replace(/\s+/g, ' ').trim();

function cellOf(cell: HTMLTableCellElement): TableCell {
  const href = cell.querySelector('a[href]')?.getAttribute('href');
  return { text: lineOf(cell), ...(href && { href }) };
}

/** Every row as wide as it is drawn: a cell that spans stands in each place it covers. */
function gridOf(rows: HTMLTableRowElement[]): TableCell[][] {
  const grid: TableCell[][] = rows.map(() => []);
  rows.forEach((row, i) => {
    let column = 0;
    for (const cell of row.cells) {
      while (grid[i]?.[column]) column++;
      const read = cellOf(cell);
      for (const line of grid.slice(i, cell.rowSpan ? i + cell.rowSpan : undefined))
        line.fill(read, column, Math.max(line.length, (line.length = column + cell.colSpan)));
    }
  });
  return grid.map((line) => Array.from(line, (cell) => cell ?? { text: '' }));
}
