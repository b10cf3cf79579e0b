/** Tables in text: tabs, commas, Markdown, the source of an HTML table. */
import { marked } from 'marked';
import Papa from 'papaparse';
import { foundIn, type Reading } from './found.js';
import { readHtml } from './html.js';

/** The line below the header of a Markdown table. */
const ruled = /^[ >]*\|?[ ]*:?-+:?[ ]*(\|[ ]*:?-+:?[ ]*)+\|?[ ]*$/m;

export function readText(text: string): Reading {
  if (!text.trim()) return { seen: 'empty' };
  const html = /<t(able|r|d|h)[\s>]/i.test(text) && readHtml(text);
  if (html) return html;
  const markdown = ruled.test(text) && readHtml(marked.parse(text, { async: false, gfm: true }));
  if (markdown) return markdown;
  return readDelimited(text);
}

/** Cells as a spreadsheet copies them as text: a cell of several lines stands in quotes. */
export const cellsOf = (text: string): string[][] =>
  Papa.parse<string[]>(text.replace(/\r?\n$/, ''), { delimiter: '\t' }).data;

function readDelimited(text: string): Reading {
  // a tab is typed by nobody: where there is one, a spreadsheet put it there
  const delimiter = text.includes('\t') ? '\t' : '';
  const { data } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), {
    delimiter,
    delimitersToGuess: [';', '|', ','],
    skipEmptyLines: 'greedy',
  });
  const lines = data.map((line) => line.map((cell) => ({ text: cell })));
  const widths = data.map(({ length }) => length);
  const width = [...widths].sort((a, b) => a - b)[Math.floor(widths.length / 2)] ?? 0;
  if (Math.max(...widths.slice(0, 1000)) < 2) return { seen: 'text', lines: data.length };
  const alike = widths.filter((one) => one === width).length;
  // prose has commas too
  if (!delimiter && (width < 2 || alike < widths.length * 0.8))
    return width < 2
      ? { seen: 'text', lines: data.length }
      : { seen: 'uneven', lines: data.length };
  return foundIn(lines);
}
