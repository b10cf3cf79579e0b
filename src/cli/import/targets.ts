import { nearest } from '../../feed/nearest.js';
import { readTable } from '../../feed/index.js';
import { Report } from '../../feed/problems.js';
import { moneyOf } from '../../feed/table/money.js';
import { readNumber } from '../../feed/table/number.js';
import { UsageError } from '../exit.js';
import { isNull, millisecondsOf, said, technologyOf } from './cells.js';
import { chargeNames, knowsHeading, readCharge, unknownCharge } from './charges.js';
import { notUnderstood, underUnknownHeading } from './expected.js';
import { firstPriceNames, readHalf } from './first-price.js';
import { mended } from './mended.js';
import { pointId, remember, type Draft } from './reader.js';
import type { Tell } from './report.js';

type Plan = Draft['plan'];

/** What `readTable` reads below a heading it knows. */
export const headings = {
  name: 'name',
  provider: 'provider',
  price: 'price',
  'speed.down': 'speed',
  'speed.up': 'upload',
  data: 'data',
  support: 'support',
  extras: 'extras',
  contract: 'contract',
  url: 'url',
} as const;
export type TableField = keyof typeof headings;

/** What else tables have no heading for that `readTable` knows; false where a cell is not understood. */
const others: Record<string, (text: string, draft: Draft) => boolean> = {
  id(text, draft) {
    draft.id = text;
    return true;
  },
  technology(text, { plan }) {
    plan.technology = technologyOf(text);
    return plan.technology !== undefined;
  },
  latency(text, { plan }) {
    plan.latency = millisecondsOf(text);
    return plan.latency !== undefined;
  },
  rating(text, { plan }) {
    const rating = readNumber(text.replace(/ ?\/ ?5$/, ''), 2);
    if (rating <= 5) plan.rating = rating;
    return rating <= 5;
  },
};

/** Names that count as headings by themselves: nothing else is written so. */
export const ownHeadings = [...firstPriceNames, ...chargeNames, ...Object.keys(others)];
export const targetNames = [...Object.keys(headings), ...ownHeadings, 'text', '-'];

/** What columns are to be read as, by their index. */
export type Mapping = Map<number, string>;

/** Reads `--map "Column=target"`; a column is named by its heading or, counted from 1, as `#3`. */
export function mappingOf(header: string[], asked: string[]): Mapping {
  const mapping: Mapping = new Map();
  for (const one of asked) {
    const split = one.lastIndexOf('=');
    if (split < 1) throw new UsageError(`--map "${one}": write it as "Column=field".`);
    const [column, target] = [one.slice(0, split).trim(), one.slice(split + 1).trim()];
    const at = /^#\d+$/.test(column) ? Number(column.slice(1)) - 1 : header.indexOf(column);
    if (!(at in header)) {
      const meant = nearest(column, header);
      throw new UsageError(
        `--map "${one}": there is no column "${column}".${meant ? ` Did you mean "${meant}"?` : ''} The columns are: ${header.join(', ')}.`,
      );
    }
    if (!targetNames.includes(target)) {
      const meant = nearest(target, targetNames);
      throw new UsageError(
        `--map "${one}": there is no field "${target}".${meant ? ` Did you mean "${meant}"?` : ''} The fields are: ${targetNames.join(', ')}.`,
      );
    }
    mapping.set(at, target);
  }
  return mapping;
}

interface Where {
  header: string[];
  at: number;
  currency: string;
  tell: Tell;
}

/** Reads one cell as what its column was said to be, into the draft. */
export function applyTarget(draft: Draft, target: string, raw: string, where: Where) {
  const { header, at, currency, tell } = where;
  if (target === 'text' || target === '-') return;
  const { plan, line } = draft;
  const label = (header[at] ?? '').slice(0, 200) || `#${at + 1}`;
  const place = { line, column: label, found: said(raw) || raw.trim() };
  const text = said(raw);
  if (!text) {
    const lost = unknownCharge(plan, target, label);
    const reason = `is ${isNull(raw) ? 'read as' : 'empty: that is'} unknown, and so ${lost}`;
    if (lost) tell({ ...place, found: place.found || undefined, kind: 'remark', reason });
    return;
  }
  const meant = mended(target, text, currency);
  if (readTarget(draft, target, label, meant?.text ?? text, currency)) {
    if (meant) tell({ ...place, kind: 'remark', reason: meant.remark });
    if (meant?.keeps) plan.values = { ...plan.values, [pointId(at)]: text };
    else remember(draft, at, text);
    return;
  }
  // what stands in another column is not what was asked for
  if (target === 'price') delete plan.price;
  plan.values = { ...plan.values, [pointId(at)]: text };
  const reason = knowsHeading(target, label)
    ? notUnderstood(target, currency)
    : underUnknownHeading(target);
  tell({ ...place, kind: 'value', reason });
}

function readTarget(draft: Draft, target: string, label: string, text: string, currency: string) {
  const { plan } = draft;
  const { amount } = moneyOf([], currency, new Report());
  if (firstPriceNames.includes(target)) return readHalf(plan, target, label, text, amount);
  if (chargeNames.includes(target)) return readCharge(plan, target, label, text, amount);
  const read = others[target];
  return read ? read(text, draft) : readCell(plan, headings[target as TableField], text, currency);
}

/** A single cell, read as the elements read a table. */
function readCell(plan: Plan, heading: string, text: string, currency: string): boolean {
  const table = { header: ['#', heading], rows: [[{ text: '#' }, { text }]] };
  const [read] = readTable(table, { currency }).feed?.plans ?? [];
  if (!read || read.values?.['column-2'] !== undefined) return false;
  const { id: _id, name, currency: _currency, values: _values, speed, ...fields } = read;
  if (heading === headings.name) plan.name = name;
  if (speed) plan.speed = { ...(plan.speed as object), ...speed };
  Object.assign(plan, fields);
  return true;
}
