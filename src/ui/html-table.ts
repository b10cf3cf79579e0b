import type { Table } from '../feed/index.js';

/** A `<table>` as rows of text, with what stands around the rows. */
export interface HtmlTable extends Table {
  /** The table's own caption, where it has one. */
  caption?: string;
  /** Lines across the whole table, and its foot: section titles, footnotes, disclosures. */
  notes: string[];
}

/** `sup` too: 30,000<sup>1)</sup> is not 300,001. */
const apart = /^(br|p|div|li|d[dt]|t[dh]|h\d|sup)$/i;
/** A struck price is no price. */
const unread = /^(#comment|table|script|style|s|del)$/i;

function textOf(node: Node): string {
  const { nodeName, nodeValue, childNodes } = node;
  if (unread.test(nodeName)) return '';
  const text =
    nodeValue ?? (node as HTMLImageElement).alt ?? Array.from(childNodes, textOf).join('');
  return apart.test(nodeName) ? ` ${text} ` : text;
}

const lineOf = (node: Node) => textOf(node).replace(/\s+/g, ' ').trim();

/** Every row as wide as it is drawn: a cell that spans stands in each place it covers. */
function gridOf(rows: HTMLTableRowElement[]): Table['rows'] {
  const grid: Table['rows'] = rows.map(() => []);
  rows.forEach(({ cells }, i) => {
    let column = 0;
    for (const cell of cells) {
      while (grid[i]![column]) column++;
      const href = cell.querySelector('a[href]')?.getAttribute('href') ?? undefined;
      const read = { text: lineOf(cell), href };
      // a rowspan of 0 reaches to the end
      for (const line of grid.slice(i, i + (cell.rowSpan || rows.length)))
        for (let x = 0; x < cell.colSpan; x++) line[column + x] = read;
    }
  });
  return grid;
}

/**
 * Reads a table as people write it: the header is the last row of the `thead` (else the first row),
 * spans are filled in, tables inside a cell and struck text are left out, images count by their `alt`.
 */
export function readHtmlTable({ tHead, tFoot, caption, rows }: HTMLTableElement): HtmlTable {
  const lines: HTMLTableRowElement[] = [];
  const notes: string[] = [];
  for (const row of rows) {
    const [cell, other] = row.cells;
    if (row.parentNode === tFoot || (!other && cell?.colSpan !== 1)) notes.push(lineOf(row));
    else lines.push(row);
  }
  const grid = gridOf(lines);
  const heads = grid.splice(0, lines.filter((row) => row.parentNode === tHead).length || 1);
  return {
    header: heads.at(-1)?.map(({ text }) => text) ?? [],
    rows: grid,
    caption: caption ? lineOf(caption) : undefined,
    notes: notes.filter(Boolean),
  };
}
