import { UsageError } from '../exit.js';
import type { SourceRow } from './reader.js';

/** A sheet is read whole, as its format asks for: more than this would not fit in memory. */
export const mostXlsxBytes = 50_000_000;

export interface Sheet {
  name: string;
  rows: SourceRow[];
  /** Sheets that are not read. */
  others: string[];
}

/** Reads one sheet of a workbook: the first, or the one asked for by its name or number. */
export async function readXlsx(bytes: Buffer, asked?: string): Promise<Sheet> {
  if (bytes.length > mostXlsxBytes)
    throw new UsageError(
      `The workbook is over ${mostXlsxBytes / 1e6} MB. Save the sheet as CSV: that is read row by row.`,
    );
  const { default: readWorkbook } = await import('read-excel-file/node');
  let sheets;
  try {
    sheets = await readWorkbook(bytes);
  } catch (error) {
    throw new UsageError(
      `The workbook cannot be read: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
  const names = sheets.map(({ sheet }) => sheet);
  const chosen =
    asked === undefined
      ? sheets[0]
      : sheets.find(({ sheet }, i) => sheet === asked || String(i + 1) === asked);
  if (!chosen)
    throw new UsageError(
      `There is no sheet "${asked ?? ''}". The sheets are: ${names.join(', ')}.`,
    );
  const rows = chosen.data
    .map((cells, i) => ({ line: i + 1, cells: cells.map(textOf) }))
    .filter(({ cells }) => cells.some((cell) => cell.trim()));
  return { name: chosen.sheet, rows, others: names.filter((name) => name !== chosen.sheet) };
}

/** A cell as the sheet shows it, as far as its value says; how amounts are formatted is not read. */
function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  // 15 digits, as a spreadsheet shows them: 29.99 is not 29.990000000000002
  if (typeof value === 'number') return String(Number(value.toPrecision(15)));
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return String(value as string | boolean);
}
