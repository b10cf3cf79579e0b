import type { PlanInput } from '../../feed/schema.js';
import { att } from './att.js';
import { said } from './cells.js';
import { joinHalves } from './first-price.js';
import { mostPoints, pointId, remember, type Draft, type Reader } from './reader.js';
import type { ColumnUse, Tell } from './report.js';
import { Row, type Layout } from './row.js';
import { spectrum } from './spectrum.js';
import { survey } from './survey.js';
import { applyTarget, type Mapping } from './targets.js';

export type PriceInput = NonNullable<PlanInput['price']>;

/** A published file whose headings and their meaning are known. */
export interface Format {
  /** In words. */
  name: string;
  /** Headings that make a table one of these. */
  needed: string[];
  /** What each column is read as: a field, a row of text with its label, or why it is left out. */
  columns: Record<string, string | { text: string } | { out: string }>;
  /** Names are made of other columns. */
  madeNames?: boolean;
  /** A plan of one row; the row itself keeps the texts and the fees. */
  read(row: Row): Partial<PlanInput>;
}

const formats: Record<string, Format> = {
  'fcc-label-att': att,
  'fcc-label-spectrum': spectrum,
  'fcc-survey': survey,
};

export const formatNames = Object.keys(formats);

/** The format that a table has; by its name, else by its headings. */
export function formatOf(header: string[], name: string): Format | undefined {
  if (name !== 'auto') return formats[name];
  return Object.values(formats).find(({ needed }) => needed.every((it) => header.includes(it)));
}

/** Reads the rows of a known format; `mapping` says otherwise for columns of it. */
export function formatReader(
  format: Format,
  header: string[],
  mapping: Mapping,
  tell: Tell,
): Reader {
  const isMapped = (at: number) => mapping.has(at);
  const layout: Layout = { at: new Map(), nulls: new Set() };
  header.forEach((heading, at) => {
    if (!isMapped(at) && !layout.at.has(heading)) layout.at.set(heading, at);
  });
  const points: Reader['points'] = [];
  const texts: number[] = [];
  const columns = header.map((column, at): ColumnUse => {
    const target = mapping.get(at);
    const meaning = layout.at.get(column) === at ? format.columns[column] : undefined;
    const isText = !target && typeof meaning !== 'string' && !(meaning && 'out' in meaning);
    const label =
      meaning && typeof meaning === 'object' && 'text' in meaning ? meaning.text : column;
    if (target === '-') return { column, use: 'out', as: 'as asked' };
    if (typeof meaning === 'object' && 'out' in meaning && !target)
      return { column, use: 'out', as: meaning.out };
    if (points.length < mostPoints)
      points.push({ id: pointId(at), label: (label || `#${at + 1}`).slice(0, 200), kind: 'text' });
    if (isText || target === 'text') {
      texts.push(at);
      const use = meaning === undefined && !target ? 'unknown' : 'text';
      return { column, use, as: `the row “${label}”` };
    }
    return { column, use: 'field', as: target ? `${target}, as asked` : String(meaning) };
  });
  const missing = Object.keys(format.columns).filter((it) => !header.includes(it));

  const read: Reader['read'] = (rows) =>
    rows.map((source): Draft => {
      const row = new Row(source, layout, tell);
      const { id, ...fields } = format.read(row);
      for (const at of texts) {
        const text = said(source.cells[at]);
        if (text) row.values[pointId(at)] = text;
      }
      const plan = { ...fields, name: fields.name ?? '', values: row.values } as Draft['plan'];
      if (row.fees.length) plan.fees = row.fees;
      const draft: Draft = { line: source.line, plan, ...(id && { id }) };
      for (const at of layout.at.values())
        if (columns[at]?.use === 'field') remember(draft, at, said(source.cells[at]));
      for (const [at, target] of mapping)
        applyTarget(draft, target, source.cells[at] ?? '', { header, at, currency: 'USD', tell });
      joinHalves(draft, tell);
      return draft;
    });
  return {
    format: format.name,
    currency: 'USD',
    currencyFrom: 'as the FCC lays down',
    locale: 'en',
    madeNames: format.madeNames,
    columns,
    points,
    remarks: missing.length
      ? [`headings of this format that are not there: ${missing.join(', ')}`]
      : [],
    read,
  };
}
