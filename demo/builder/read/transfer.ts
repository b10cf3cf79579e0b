/** What a clipboard or a drop holds. */
import type { Reading } from './found.js';
import { readFile } from './file.js';
import { readHtml } from './html.js';
import { readText } from './text.js';

/** Spreadsheets give a picture of the cells too: a table comes first, then text, then files. */
export async function readTransfer(data: DataTransfer): Promise<Reading> {
  // asked at once: after the event there is nothing in it
  const html = data.getData('text/html');
  const text = data.getData('text/plain');
  const [file] = data.files;
  const table = html && readHtml(html);
  if (table && 'table' in table) return table;
  if (file && !text.trim()) return readFile(file);
  const read = readText(text);
  return 'table' in read || !table ? read : table;
}
