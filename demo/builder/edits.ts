/** Each edit makes another sheet: what was there stays, for undoing. */
import type { TableField } from 'fairstay/feed.js';
import { most, type Sheet } from './work.js';

const without = <T>(list: readonly T[], at: number) => list.filter((_, i) => i !== at);
const put = <T>(list: readonly T[], at: number, value: T) =>
  list.map((old, i) => (i === at ? value : old));

export const setHeading = (sheet: Sheet, column: number, text: string): Sheet => ({
  ...sheet,
  header: put(sheet.header, column, text),
});

export function setCell(sheet: Sheet, row: number, column: number, text: string): Sheet {
  const line = sheet.rows[row] ?? [];
  return { ...sheet, rows: put(sheet.rows, row, put(line, column, { ...line[column], text })) };
}

/** Cells beside and below each other, from one on; the table grows where they reach beyond it. */
export function setCells(sheet: Sheet, row: number, column: number, lines: string[][]): Sheet {
  const wide = Math.min(most.columns, column + Math.max(...lines.map((line) => line.length)));
  const high = Math.min(most.rows, row + lines.length);
  let next = sheet;
  while (next.header.length < wide) next = addColumn(next);
  while (next.rows.length < high) next = addRow(next);
  const rows = next.rows.map((cells, r) =>
    cells.map((cell, c) => {
      const text = lines[r - row]?.[c - column];
      return text === undefined || text === cell.text ? cell : { text };
    }),
  );
  return { ...next, rows };
}

export function setLink(sheet: Sheet, row: number, column: number, href: string): Sheet {
  const line = sheet.rows[row] ?? [];
  const { text = '' } = line[column] ?? {};
  const cell = href ? { text, href } : { text };
  return { ...sheet, rows: put(sheet.rows, row, put(line, column, cell)) };
}

/** As it is it is right: what was asked about it is not asked again. */
export const leaveAsIs = (sheet: Sheet, doubt: string): Sheet => ({
  ...sheet,
  fine: [...(sheet.fine ?? []), doubt],
});

/** What is charged adds up, so several columns may hold it. */
const many: (TableField | 'text' | undefined)[] = ['text', 'setup', 'fee', 'exit'];

/** A field is what one column holds: another one that was said to hold it is text from now on. */
export function setField(
  sheet: Sheet,
  column: number,
  field: TableField | 'text' | undefined,
): Sheet {
  const others = sheet.header.map((_, i) => {
    const said = sheet.fields[i];
    return field && !many.includes(field) && said === field ? 'text' : said;
  });
  return { ...sheet, fields: put(others, column, field) };
}

export const addRow = (sheet: Sheet): Sheet => ({
  ...sheet,
  rows: [...sheet.rows, sheet.header.map(() => ({ text: '' }))],
});

export const removeRow = (sheet: Sheet, row: number): Sheet => ({
  ...sheet,
  rows: without(sheet.rows, row),
});

export const addColumn = (sheet: Sheet): Sheet => ({
  ...sheet,
  header: [...sheet.header, ''],
  rows: sheet.rows.map((row) => [...row, { text: '' }]),
  fields: sheet.header.map((_, i) => sheet.fields[i]),
});

export const removeColumn = (sheet: Sheet, column: number): Sheet => ({
  ...sheet,
  header: without(sheet.header, column),
  rows: sheet.rows.map((row) => without(row, column)),
  fields: without(
    sheet.header.map((_, i) => sheet.fields[i]),
    column,
  ),
});

/** Rows become columns: for tables whose plans stand across. */
export function transpose(sheet: Sheet): Sheet {
  const lines = [sheet.header.map((text) => ({ text })), ...sheet.rows];
  const [first = [], ...rows] = sheet.header.map((_, column) =>
    lines.map((line) => line[column] ?? { text: '' }),
  );
  return { ...sheet, header: first.map(({ text }) => text), rows, fields: [] };
}

/** The header was a plan all along. */
export const lowerHeader = (sheet: Sheet): Sheet => ({
  ...sheet,
  header: sheet.header.map(() => ''),
  rows: [sheet.header.map((text) => ({ text })), ...sheet.rows],
  fields: [],
});

/** The header is what the first row says. */
export const raiseFirstRow = (sheet: Sheet): Sheet => ({
  ...sheet,
  header: sheet.header.map((_, i) => sheet.rows[0]?.[i]?.text ?? ''),
  rows: sheet.rows.slice(1),
  fields: [],
});
