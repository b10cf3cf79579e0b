import type { Readable } from 'node:stream';
import type { ParseError } from 'papaparse';
import { DataError, UsageError } from '../exit.js';
import type { SourceRow } from './reader.js';
import type { Tell } from './report.js';

/** More text than this in one row is a quote that somebody forgot to close. */
const mostInRow = 2_000_000;

const quoting: Record<string, string> = {
  MissingQuotes: 'opens a quote that is not closed',
  InvalidQuotes: 'has text behind a closed quote',
};

const breaks = /\r\n|\n|\r/g;
const linesIn = (text: string) => text.match(breaks)?.length ?? 0;

/** The text of a file; its encoding is UTF-8 unless it begins otherwise or somebody says so. */
export async function* decoded(bytes: Readable, encoding?: string): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  try {
    for await (const chunk of bytes as AsyncIterable<Buffer>) {
      decoder ??= new TextDecoder(encoding ?? startOf(chunk), { fatal: true });
      const text = decoder.decode(chunk, { stream: true });
      if (text) yield text;
    }
    const rest = decoder?.decode();
    if (rest) yield rest;
  } catch (error) {
    if (error instanceof RangeError)
      throw new UsageError(`--encoding ${encoding ?? ''}: there is no such encoding.`);
    if (!(error instanceof TypeError)) throw error;
    throw new UsageError(
      `The text is not ${encoding ?? 'UTF-8'}. Say what it is with --encoding: euc-kr for Korean Excel, windows-1252 for western Europe.`,
    );
  }
}

const startOf = ([first, second]: Buffer) =>
  first === 0xff && second === 0xfe
    ? 'utf-16le'
    : first === 0xfe && second === 0xff
      ? 'utf-16be'
      : 'utf-8';

/** A text, and as much of its start as shows what it is. */
export interface Begun {
  start: string;
  /** All of it, from the first letter. */
  text: AsyncGenerator<string>;
}

export interface Csv {
  /** What parts the cells. */
  delimiter: string;
  /** Rows with something in them, the first of them the headings. */
  rows: AsyncIterable<SourceRow[]>;
}

/** Looks at the start of a text, however small the pieces in which it comes. */
export async function begun(text: AsyncGenerator<string>): Promise<Begun> {
  let start = '';
  let next = await text.next();
  while (!next.done && start.length < 1 << 16) {
    start += next.value;
    next = await text.next();
  }
  async function* whole() {
    yield start;
    for (; !next.done; next = await text.next()) yield next.value;
  }
  return { start, text: whole() };
}

/** Reads rows as they come; what is wrong with the quoting of a row is told. */
export async function readCsv(
  { start, text }: Begun,
  asked: string | undefined,
  tell: Tell,
): Promise<Csv> {
  const { default: Papa } = await import('papaparse');
  const guess = Papa.parse<string[]>(start.slice(0, 1 << 16), {
    preview: 100,
    skipEmptyLines: 'greedy',
  }).meta;
  const delimiter = asked ?? guess.delimiter;

  async function* read(): AsyncGenerator<SourceRow[]> {
    let line = 1;
    let rest = '';
    const tellQuoting = ({ code }: ParseError, before: string, cells: string[]) => {
      const at = line + linesIn(before);
      const isOpen = code === 'MissingQuotes';
      // an open quote is in the last cell
      const isLong = (isOpen ? cells.slice(-1) : cells).some((cell) => linesIn(cell.trim()));
      if (isOpen && isLong)
        throw new DataError(
          `Line ${at}: a quote is opened and not closed, so all that follows is in one cell. Close it, or write "" for a quote that is part of a text.`,
        );
      // rows that run together are lost, and so is what a quote was meant to hold
      const kind = isOpen || isLong ? 'value' : 'remark';
      tell({ kind, line: at, reason: `this row ${quoting[code] ?? ''}` });
    };
    const parse = (piece: string, isLast: boolean): SourceRow[] => {
      const found: { cells: string[]; wrong?: ParseError; end: number }[] = [];
      Papa.parse<string[]>(piece, {
        delimiter,
        newline: guess.linebreak as '\n',
        step: ({ data, errors, meta }) =>
          found.push({
            cells: data,
            // an open quote takes the rest with it, whatever else is wrong
            wrong: errors.find(({ code }) => code === 'MissingQuotes') ?? errors[0],
            end: meta.cursor,
          }),
      });
      // the last row may go on in the next piece
      if (!isLast) found.pop();
      rest = piece.slice(found.at(-1)?.end ?? 0);
      const rows: SourceRow[] = [];
      let start = 0;
      for (const { cells, wrong, end } of found) {
        if (wrong && quoting[wrong.code])
          tellQuoting(wrong, piece.slice(start, wrong.index), cells);
        start = end;
        if (cells.some((cell) => cell.trim())) rows.push({ line, cells });
        line += 1;
        for (const cell of cells) if (cell.includes('\n')) line += cell.split('\n').length - 1;
      }
      return rows;
    };
    for await (const piece of text) {
      rest += piece;
      const rows = parse(rest, false);
      if (rows.length) yield rows;
      if (rest.length > mostInRow)
        throw new DataError(
          `Line ${line}: a quote is opened and not closed in ${mostInRow / 1e6} million characters.`,
        );
    }
    const rows = parse(rest, true);
    if (rows.length) yield rows;
  }
  return { delimiter, rows: read() };
}
