import { compare, type Comparison, type Entry, type Row } from '../comparison/index.js';
import { cell } from '../elements/plan-compare-table/cell.js';
import { pointLabel, wordFor, type Drawing } from '../elements/plan-compare-table/drawing.js';
import { usual } from '../elements/plan-compare-table/list.js';
import { becomes, period } from '../elements/plan-compare-table/prices.js';
import type { Feed } from '../feed/index.js';
import { Format } from '../ui/format.js';
import { tableWords } from '../ui/table-words.js';
import { languageOf, viewOf, wordsOf, type RenderOptions } from './options.js';
import { linesOf, type Piece } from './pieces.js';
import { templateHtml } from './shadow.js';

/** A badge goes into brackets: without the element's styles it would read as a part of the value. */
export interface PlainPiece extends Piece {
  badge?: true;
}

/** A comparison as a table without a page: the same words and figures as the element's. */
export interface PlainTable {
  /** The language of the words. */
  lang: string;
  disclosure?: Piece;
  /** Plans across, or plans down. */
  layout: 'columns' | 'rows';
  /** For each plan, in order: what it is called, what it costs, where it leads. */
  heads: PlainHead[];
  /** Of each point its name and its cells, a plan each; a group's name stands alone. */
  rows: { name: string; hint?: string; cells?: PlainPiece[][][] }[];
  /** What the table is called, the column of the plans and that of their prices. */
  names: { table: string; plan: string; lead: string };
  footer: Piece[];
}

export interface PlainHead {
  name: string;
  provider?: string;
  tags: string[];
  price: string;
  /** What its own row would say beside the price, in the same line and below it. */
  mark: PlainPiece[];
  notes: PlainPiece[][];
  period: string;
  becomes: string;
  button?: { text: string; href: string; affiliate?: string };
}

const nothing = () => undefined;

/** Small print behind a value in its line. */
const badged = (line: Piece[]): PlainPiece[] =>
  line.map((piece, i) => {
    const isBehind = line.slice(0, i).some(({ small, text }) => !small && text.trim());
    return piece.small && isBehind ? { ...piece, badge: true } : piece;
  });

/** How the element draws where it is wide and nobody has touched it. */
function drawingOf(comparison: Comparison, tag: string, layout: 'columns' | 'rows'): Drawing {
  const words = wordsOf(tag) ?? tableWords.en;
  return {
    ...{ comparison, words, layout, narrow: false, still: false, remoteLogos: false },
    format: new Format(tag, words),
    inSight: Infinity,
    candidates: [],
    open: new Set(),
    chosen: new Set(),
    ...{ change: nothing, clear: nothing, toggle: nothing, choose: nothing },
    ...{ pick: nothing, select: nothing },
  };
}

function headOf(drawing: Drawing, entry: Entry, own: PlainPiece[][]): PlainHead {
  const { words, format, comparison } = drawing;
  const { plan, current, lead } = entry;
  const { provider, name, sponsored, url, cta, relation } = plan;
  const tags = [
    current ? words.current : '',
    comparison.cheapest(entry) ? words.cheapest(comparison.horizon) : '',
    sponsored ? words.sponsored : '',
  ].filter(Boolean);
  const known = lead !== undefined;
  const price = known ? format.money(lead, plan.currency) : words.unknown;
  const [first = [], ...notes] = own;
  const of = known ? period(drawing, entry) : '';
  const affiliate = relation === 'affiliate' ? words.affiliate : undefined;
  return {
    ...{ name, provider, tags },
    ...{ price, notes },
    mark: first[0]?.text === price ? first.slice(1) : first,
    // the row or the column of prices may be called so
    period: of === words.leads[comparison.lead] ? '' : of,
    becomes: known ? becomes(drawing, entry) : '',
    ...(url && { button: { text: cta ?? words.choose, href: url, affiliate } }),
  };
}

export function plainTable(feed: Feed, options: RenderOptions): PlainTable {
  const tag = languageOf(feed, options);
  const comparison = compare(feed, viewOf(options, tag));
  const { entries, groups, lead } = comparison;
  const asked = options.layout;
  const layout =
    asked === 'columns' || asked === 'rows' ? asked : entries.length > 5 ? 'rows' : 'columns';
  const drawing = drawingOf(comparison, tag, layout);
  const { words, format } = drawing;
  const cellOf = (row: Row, entry: Entry) =>
    linesOf(templateHtml(cell(drawing, row, entry))).map(badged);
  const leading = comparison.row(lead);
  const rowOf = (row: Row) => {
    const { hint } = row.point;
    return {
      name: pointLabel(drawing, row.point),
      ...(hint && { hint }),
      cells: entries.map((entry) => cellOf(row, entry)),
    };
  };
  const listed = options.points?.length ? options.points : usual;
  const rows =
    layout === 'columns'
      ? groups.flatMap(({ id, rows }) => {
          // the price on top is not said again below
          const others = rows.filter((row) => row.point.id !== lead);
          const name = wordFor(words.groups, id);
          return others.length ? [{ name }, ...others.map(rowOf)] : [];
        })
      : listed
          .filter((id) => id !== lead)
          .flatMap((id) => comparison.row(id) ?? [])
          .filter((row) => row.known)
          .map(rowOf);
  const { disclosure, updated, tax, source, reportUrl } = feed;
  const piece = (text: string, href?: string): Piece => ({ text, small: true, href });
  return {
    lang: tag,
    ...(disclosure && { disclosure: piece(disclosure.text, disclosure.url) }),
    layout,
    heads: entries.map((entry) => headOf(drawing, entry, leading ? cellOf(leading, entry) : [])),
    rows,
    names: { table: words.plans(entries.length), plan: words.plan, lead: words.leads[lead] },
    footer: [
      updated ? piece(words.asOf(format.date(updated))) : undefined,
      tax ? piece(words.tax[tax]) : undefined,
      source ? piece(words.source(source.name), source.url) : undefined,
      comparison.all.some(({ plan }) => plan.fees) ? piece(words.totalNote) : undefined,
      reportUrl ? piece(words.report, reportUrl) : undefined,
    ].filter((one) => one !== undefined),
  };
}
