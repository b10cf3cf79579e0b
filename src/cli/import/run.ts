import { basename } from 'node:path';
import { setImmediate as aMoment } from 'node:timers/promises';
import { readFeed } from '../../feed/index.js';
import { isRecord } from '../../feed/walk.js';
import { DataError, UsageError } from '../exit.js';
import { isSameFile, keepInput } from '../same-file.js';
import { placeOf } from '../validate/print.js';
import { Assembly } from './assemble.js';
import { begun, decoded, readCsv } from './csv.js';
import { formatOf, formatReader } from './format.js';
import { keepHeapSmall } from './lean.js';
import { isMarkdown, readMarkdown } from './markdown.js';
import { Progress } from './progress.js';
import type { Draft, PointInput, Reader, SourceRow } from './reader.js';
import { Reporting } from './reporting.js';
import { openSource, wholeOf, type Source } from './source.js';
import { tidyIfStopped } from './stopped.js';
import { tableReader } from './table.js';
import { mappingOf } from './targets.js';
import { catalogueOf, tmfCurrency } from './tmf-catalogue.js';
import { readTmf, tmfColumns } from './tmf.js';
import { readXlsx } from './xlsx.js';

export interface Flags {
  format: string;
  currency?: string;
  locale?: string;
  provider?: string;
  map: string[];
  delimiter?: string;
  encoding?: string;
  sheet?: string;
  out?: string;
  report?: string;
  json?: boolean;
  progress?: boolean;
  strict?: boolean;
}

/** Rows at a time; the reader of tables lists at most 1,000 problems in one go. */
const batch = 100;
/** Rows by which the currency of a table is known. */
const sampled = 1000;

interface Rows {
  /** What the file is, in words. */
  kind: string;
  remarks: string[];
  rows: AsyncIterable<SourceRow[]> | SourceRow[][];
}

/** Reads a file of plans into feeds; says whether all of it was understood. */
export async function runImport(path: string, flags: Flags): Promise<boolean> {
  keepInput(path, '--out', flags.out);
  keepInput(path, '--report', flags.report);
  const { out, report } = flags;
  if (out !== undefined && report !== undefined && isSameFile(out, report))
    throw new UsageError(`--report ${report}: the feed goes there (--out). Name another file.`);
  const reporting = new Reporting(flags);
  try {
    return await importFrom(path, flags, reporting);
  } catch (error) {
    if (error instanceof Error) reporting.fail(nameOf(path), error.message);
    throw error;
  }
}

const nameOf = (path: string) => (path === '-' ? 'standard input' : basename(path));

async function importFrom(path: string, flags: Flags, reporting: Reporting): Promise<boolean> {
  const source = await openSource(path);
  if (source.kind === 'html')
    throw new UsageError(
      `${path}: this is HTML, expected CSV, xlsx, a Markdown table or JSON. Open it in a spreadsheet and save the table as CSV.`,
    );
  const job = source.kind === 'json' ? fromJson : fromRows;
  return job(path, source, flags, reporting);
}

async function fromRows(path: string, source: Source, flags: Flags, reporting: Reporting) {
  const { tell } = reporting;
  if (flags.format === 'tmf620')
    throw new UsageError(`${path}: --format tmf620 is JSON, and this is none.`);
  const { kind, remarks, rows } = await tableOf(source, flags, reporting);
  const batches = inBatches(rows);
  const { value: head } = await batches.next();
  if (!head?.length) throw new DataError(`${path}: it is empty.`);
  const [first, ...sample] = head;
  const header = (first?.cells ?? []).map((cell) => cell.replace(/\s+/g, ' ').trim());
  while (header.at(-1) === '') header.pop();
  const mapping = mappingOf(header, flags.map);
  const format = formatOf(header, flags.format);
  const isKnown = format?.needed.every((it) => header.includes(it));
  if (format && !isKnown)
    throw new UsageError(
      `${path}: --format ${flags.format} needs the headings ${format.needed.join(', ')}, and this file has ${header.join(', ')}.`,
    );
  if (format && flags.currency && flags.currency !== 'USD')
    throw new UsageError(`--currency ${flags.currency}: ${format.name} are in US dollars.`);
  const reader: Reader = format
    ? formatReader(format, header, mapping, tell)
    : tableReader(header, sample, { mapping, currency: flags.currency, tell });

  reporting.start({
    file: nameOf(path),
    format: `${kind}, ${reader.format}`,
    currency: reader.currency,
    currencyFrom: reader.currencyFrom,
    columns: reader.columns,
    remarks: [...remarks, ...reader.remarks],
  });
  const { currency, points, madeNames, columns } = reader;
  const isRead = (at: number) => columns[at]?.use !== 'out';
  const { locale = reader.locale, provider, out } = flags;
  const assembly = new Assembly({
    input: path,
    currency,
    points,
    locale,
    provider,
    madeNames,
    out,
    tell,
  });
  const progress = new Progress(flags.progress === true);
  return finish(assembly, reporting, async () => {
    const take = async (some: SourceRow[]) => {
      reporting.rows += some.length;
      for (const { line, cells } of some)
        if (cells.slice(header.length).some((cell) => cell.trim()))
          tell({
            kind: 'value',
            line,
            found: cells.slice(header.length).join(' '),
            reason: 'stands in a cell that no heading is above: it is left out',
          });
      const fresh = assembly.fresh(some, isRead);
      for (let i = 0; i < fresh.length; i += batch) {
        assembly.add(reader.read(fresh.slice(i, i + batch)));
        // in which a signal is heard
        await aMoment();
      }
      progress.at(reporting.rows);
    };
    await take(sample);
    for await (const some of batches) await take(some);
    progress.end();
  });
}

async function tableOf({ kind, bytes }: Source, flags: Flags, { tell }: Reporting): Promise<Rows> {
  if (kind === 'xlsx') {
    const { name, rows, others } = await readXlsx(await wholeOf(bytes), flags.sheet);
    const remarks = others.length
      ? [`sheets that are not read (--sheet): ${others.join(', ')}`]
      : [];
    return { kind: `the sheet "${name}"`, remarks, rows: [rows] };
  }
  if (flags.sheet !== undefined)
    throw new UsageError('--sheet is for .xlsx files, and this is none.');
  const asked = flags.delimiter === 'tab' ? '\t' : flags.delimiter;
  keepHeapSmall();
  const text = await begun(decoded(bytes, flags.encoding));
  if ((asked ?? '|') === '|' && isMarkdown(text.start))
    return { kind: 'a Markdown table', remarks: [], rows: readMarkdown(text.text, tell) };
  const { delimiter, rows } = await readCsv(text, asked, tell);
  const words = { ',': 'commas', ';': 'semicolons', '\t': 'tabs', '|': 'bars' }[delimiter];
  return { kind: `cells parted by ${words ?? JSON.stringify(delimiter)}`, remarks: [], rows };
}

/** The first batch holds the headings and what the currency is known by. */
async function* inBatches(rows: Rows['rows']): AsyncGenerator<SourceRow[], undefined> {
  let first: SourceRow[] | undefined = [];
  for await (const some of rows) {
    if (!first) {
      yield some;
      continue;
    }
    first.push(...some.slice(0, sampled));
    if (first.length < sampled && some.length < sampled) continue;
    yield first;
    first = undefined;
    if (some.length > sampled) yield some.slice(sampled);
  }
  if (first?.length) yield first;
}

async function fromJson(path: string, { bytes }: Source, flags: Flags, reporting: Reporting) {
  const { tell } = reporting;
  if (flags.map.length) throw new UsageError('--map is for tables, and this is JSON.');
  if (!['auto', 'tmf620'].includes(flags.format))
    throw new UsageError(`${path}: --format ${flags.format} is a table, and this is JSON.`);
  let text = '';
  for await (const piece of decoded(bytes, flags.encoding)) text += piece;
  const json = parsed(path, text.replace(/^\uFEFF/, ''));
  const catalogue = catalogueOf(json);
  if (!catalogue.offerings.length) {
    if (isRecord(json) && 'plans' in json) throw feedAlready(path, json);
    throw new DataError(
      `${path}: there is no TMF620 product offering in it (an object whose "@type" is "ProductOffering").`,
    );
  }
  const { currency, currencyFrom } = tmfCurrency(catalogue, flags.currency);
  reporting.start({
    file: nameOf(path),
    format: 'product offerings of TM Forum TMF620',
    currency,
    currencyFrom,
    columns: tmfColumns.map(([column, as]) => ({ column, use: 'field', as })),
    remarks: [],
  });
  reporting.rows = catalogue.offerings.length;
  const points: PointInput[] = [];
  const drafts: Draft[] = readTmf(catalogue, currency, points, tell);
  const { locale, provider, out } = flags;
  const assembly = new Assembly({ input: path, currency, points, locale, provider, out, tell });
  return finish(assembly, reporting, async () => {
    for (let i = 0; i < drafts.length; i += batch) {
      assembly.add(drafts.slice(i, i + batch));
      await aMoment();
    }
  });
}

/** Why what has plans is not imported: it is a feed, or would be one if it were not for what is wrong. */
function feedAlready(path: string, json: object): UsageError {
  const { feed, problems } = readFeed(json);
  if (feed) return new UsageError(`${path}: this is a plan feed already; see fairstay validate.`);
  const { path: at = '', message = '' } = problems.find(({ level }) => level === 'fatal') ?? {};
  return new UsageError(
    `${path}: it has "plans", as a plan feed does, but is none that can be shown: ${placeOf(at)}${message} If it is meant to be one, fairstay validate says all that is wrong; to import, give a table or a TMF620 catalogue.`,
  );
}

function parsed(path: string, json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new DataError(`${path} is not JSON: fairstay validate says where.`);
  }
}

/** Does the reading, ends the reports whatever comes of it, and leaves no half feed. */
async function finish(
  assembly: Assembly,
  reporting: Reporting,
  read: () => Promise<void>,
): Promise<boolean> {
  const { feeds } = assembly;
  const totals = () => ({ plans: assembly.plans, unpriced: assembly.unpriced });
  const fail = (error: string) => {
    feeds.drop();
    reporting.end({ ...totals(), feeds: [], error });
  };
  try {
    await tidyIfStopped(read, (signal) => {
      fail(`Stopped by ${signal}: nothing is written.`);
    });
    assembly.end();
    if (!assembly.plans) throw new DataError('No row became a plan: nothing is written.');
    const old = feeds.leftOver();
    if (old !== undefined)
      reporting.tell({
        kind: 'remark',
        found: old,
        reason: 'is there from before, and is not part of this import',
      });
    const written = feeds.end();
    reporting.end({ ...totals(), feeds: written });
  } catch (error) {
    fail(error instanceof Error ? error.message : String(error));
    throw error;
  }
  return reporting.isClean;
}
