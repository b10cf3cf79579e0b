import { nearest } from '../../feed/nearest.js';
import { readTable } from '../../feed/index.js';
import { Report } from '../../feed/problems.js';
import { moneyOf } from '../../feed/table/money.js';
import { readNumber } from '../../feed/table/number.js';
import { UsageError } from '../exit.js';
import { isNull, millisecondsOf, monthsOf, said, technologyOf } from './cells.js';
import { pointId, type Draft } from './reader.js';
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

interface Asked {
  draft: Draft;
  /** The heading of the column. */
  label: string;
  amount(text: string): number;
}

const fee =
  (rest: { when: 'once' | 'monthly'; optional?: true }) =>
  (text: string, { draft, label, amount }: Asked) => {
    const value = amount(text);
    const fees = Array.isArray(draft.plan.fees) ? draft.plan.fees : [];
    if (!Number.isNaN(value)) draft.plan.fees = [...fees, { label, amount: value, ...rest }];
    return !Number.isNaN(value);
  };

/** What tables have no heading for that `readTable` knows; false where a cell is not understood. */
const others: Record<string, (text: string, asked: Asked) => boolean> = {
  id(text, { draft }) {
    draft.id = text;
    return true;
  },
  technology(text, { draft: { plan } }) {
    plan.technology = technologyOf(text);
    return plan.technology !== undefined;
  },
  'fees.once': fee({ when: 'once' }),
  'fees.monthly': fee({ when: 'monthly' }),
  'fees.optional': fee({ when: 'once', optional: true }),
  discount(text, { draft: { plan }, label, amount }) {
    const value = amount(text);
    if (Number.isNaN(value)) return false;
    plan.discounts = [{ label, amount: value }];
    return true;
  },
  exit(text, { draft: { plan }, amount }) {
    const value = /^(none|no|free|없음|무료)$/i.test(text) ? 0 : amount(text);
    if (Number.isNaN(value)) return false;
    plan.exit = value ? { type: 'flat', amount: value } : 0;
    return true;
  },
  latency(text, { draft: { plan } }) {
    plan.latency = millisecondsOf(text);
    return plan.latency !== undefined;
  },
  rating(text, { draft: { plan } }) {
    plan.rating = readNumber(text.replace(/ ?\/ ?5$/, ''), 2);
    return plan.rating <= 5;
  },
};

/** First price and its months are put together with `price` once all columns are read. */
const promo = ['price.promo', 'price.promoMonths'];

export const targetNames = [
  ...Object.keys(headings),
  ...promo,
  ...Object.keys(others),
  'text',
  '-',
];
/** Names that count as headings by themselves: nothing else is written so. */
export const ownHeadings = [...promo, ...Object.keys(others)];

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
  const text = said(raw);
  if (!text || isNull(raw) || target === 'text' || target === '-') return;
  const { plan, line } = draft;
  const label = (header[at] ?? '').slice(0, 200) || `#${at + 1}`;
  const { amount } = moneyOf([], currency, new Report());
  const understood = promo.includes(target)
    ? readPromo(plan, target, text, { label, amount })
    : others[target]
      ? others[target](text, { draft, label, amount })
      : readCell(plan, headings[target as TableField], text, currency);
  if (understood) return;
  plan.values = { ...plan.values, [pointId(at)]: text };
  tell({
    kind: 'value',
    line,
    column: label,
    found: text,
    reason: `is not understood as ${target}: it stays as a row of text`,
  });
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

/** What was read of a first price, until its other half is. */
const halves = new WeakMap<Plan, { first?: number; months?: number; column: string }>();

function readPromo(
  plan: Plan,
  target: string,
  text: string,
  { label, amount }: Pick<Asked, 'label' | 'amount'>,
) {
  const half = halves.get(plan) ?? { column: label };
  halves.set(plan, half);
  if (target === 'price.promo') half.first = amount(text);
  else half.months = monthsOf(text.replace(/ ?개월$/, '')) ?? NaN;
  return !Number.isNaN(target === 'price.promo' ? half.first : half.months);
}

/** Puts a first price before the price it rises to; what is missing makes the price unknown, and is told. */
export function joinPromo(draft: Draft, tell: Tell) {
  const { plan, line } = draft;
  const half = halves.get(plan);
  if (!half) return;
  const { first = NaN, months = NaN, column } = half;
  const then = priceAfter(plan);
  if (first >= 0 && months > 0 && then !== undefined) {
    plan.price = {
      steps: [
        { from: 1, amount: first, kind: 'promo' },
        { from: months + 1, amount: then, kind: 'regular' },
      ],
    };
    return;
  }
  delete plan.price;
  const reason =
    'a first price, its months and the price after it are not all there: the price is unknown';
  tell({ kind: 'value', line, column, reason });
}

function priceAfter({ price }: Plan): number | undefined {
  if (typeof price === 'number') return price;
  return price?.steps.length === 1 ? price.steps[0]?.amount : undefined;
}
