import type { Table, TableCell } from '../feed/index.js';

/** A `<table>` as rows of text, with what stands around the rows. */
export interface HtmlTable extends Table {
  /** The table's own caption; empty where it has none. */
  caption: string;
  /** Lines across the whole table, and its foot: section titles, footnotes, disclosures. */
  notes: string[];
}

/** `sup` too: 30,000<sup>1)</sup> is not 300,001. */
const apart = /^(br|hr|p|div|[oud]l|li|d[dt]|t[dh]|h\d|pre|sup)$/;
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
  const grid = rows.map((): TableCell[] => []);
  rows.forEach(({ cells }, i) => {
    let column = 0;
    for (const cell of cells) {
      while (grid[i]?.[column]) column++;
      const read = cellOf(cell);
      // a rowspan of 0 reaches to the end
      for (const line of grid.slice(i, cell.rowSpan ? i + cell.rowSpan : undefined))
        for (let x = 0; x < cell.colSpan; x++) line[column + x] = read;
    }
  });
  return grid.map((line) => Array.from(line, (cell) => cell ?? { text: '' }));
}

/**
 * Reads a table as people write them: the header is the `thead` (else the first row), spans are
 * filled in, tables inside a cell and struck text are left out, images count by their `alt`.
 */
export function readHtmlTable(table: HTMLTableElement): HtmlTable {
  const { tHead, tFoot } = table;
  const lines: HTMLTableRowElement[] = [];
  const notes: string[] = [];
  for (const row of table.rows) {
    const [cell, ...others] = row.cells;
    const across = !cell || (cell.colSpan > 1 && !others.length);
    if (across || row.parentNode === tFoot) notes.push(lineOf(row));
    else lines.push(row);
  }
  const heads = lines.filter((row) => row.parentNode === tHead).length || 1;
  const rows = gridOf(lines);
  const [header = [], ...under] = rows.splice(0, heads);
  return {
    // of two header rows, both: "Speed" over "Download" is "Speed Download"
    header: header.map(({ text }, i) =>
      [...new Set([text, ...under.map((line) => line[i]?.text ?? '')])].join(' ').trim(),
    ),
    rows,
    caption: table.caption ? lineOf(table.caption) : '',
    notes: notes.filter(Boolean),
  };
}
