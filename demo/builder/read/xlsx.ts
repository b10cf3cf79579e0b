/** Loaded only when there is such a file. */
import readExcelFile, { type CellValue } from 'read-excel-file/browser';
import { foundIn, type Reading } from './found.js';

/** The sheet with the most in it; of a cell its value, as it would be typed. */
export async function readXlsx(file: Blob): Promise<Reading> {
  try {
    const sheets = await readExcelFile(file);
    const filled = sheets.filter(({ data }) => data.length > 1);
    const largest = filled.sort((a, b) => b.data.length - a.data.length)[0] ?? sheets[0];
    const lines = largest?.data.map((row) => row.map((value) => ({ text: textOf(value) }))) ?? [];
    return foundIn(lines, [], filled.length || 1);
  } catch {
    return { seen: 'broken-excel' };
  }
}

function textOf(value: CellValue | null): string {
  if (value === null) return '';
  return value instanceof Date ? value.toISOString().slice(0, 10) : String(value);
}
