import type { SourceRow } from './reader.js';
import type { Tell } from './report.js';

/** The line below the headings of a Markdown table. */
const isRule = (line: string) => line.includes('|') && /^[ |:-]*-[ |:-]*$/.test(line);

/** The cells of a line, without what only draws the table. */
function cellsOf(line: string): string[] {
  const bare = line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '');
  return bare.split(/(?<!\\)\|/).map((cell) =>
    cell
      .trim()
      .replace(/^\*\*(.+)\*\*$/, '$1')
      .replace(/\\([!-/:-@[-`{-~])/g, '$1'),
  );
}

/** Whether a text has a Markdown table, of which nothing before it looks like one. */
export function isMarkdown(start: string): boolean {
  const lines = start.split(/\r?\n/);
  const at = lines.findIndex((line) => line.includes('|'));
  const [head = '', rule = ''] = at < 0 ? [] : lines.slice(at, at + 2);
  return isRule(rule) && !isRule(head) && cellsOf(rule).length === cellsOf(head).length;
}

/** Reads the rows of the first table; lines around it are told. */
export async function* readMarkdown(text: AsyncIterable<string>, tell: Tell) {
  let line = 0;
  let rest = '';
  /** How many lines of the table have been read; undefined behind it. */
  let inTable: number | undefined = 0;
  const rowsOf = (lines: string[]) =>
    lines.flatMap((written): SourceRow[] => {
      line++;
      const isRow = inTable !== undefined && written.includes('|');
      if (isRow) inTable = (inTable ?? 0) + 1;
      else if (inTable) inTable = undefined;
      if (isRow) return inTable === 2 ? [] : [{ line, cells: cellsOf(written) }];
      const found = written.trim();
      // of a second table nothing is read, which is worse than a title left out
      const kind = found.includes('|') ? 'value' : 'remark';
      if (found) tell({ kind, line, found, reason: 'is outside the first table: it is left out' });
      return [];
    });
  for await (const piece of text) {
    const lines = (rest + piece).split(/\r?\n/);
    rest = lines.pop() ?? '';
    const rows = rowsOf(lines);
    if (rows.length) yield rows;
  }
  const rows = rowsOf([rest]);
  if (rows.length) yield rows;
}
