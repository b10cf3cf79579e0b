import type { PlanInput } from '../schema.js';
import type { Column } from './columns.js';
import type { Cell } from './grid.js';
import { readQuantity } from './quantity.js';
import { readExtras, readSupport, technologies } from './services.js';
import { squeezed } from './words.js';

/** What a reader has before it: a cell that is neither empty nor a word for unknown. */
export interface Reading {
  /** In plain characters. */
  text: string;
  href: string | undefined;
  heading: Cell;
  /** The cell says "none". */
  none: boolean;
  /** The plan as it is read so far. */
  plan: PlanInput;
  /** A text as an amount in the feed's currency; `monthly`: it may say "a month". */
  money(monthly?: boolean, text?: string): number | undefined;
  /** Says how a text was read that can be read otherwise. */
  tell(as: string): void;
}

/** `undefined` is not understood. */
export type Reader = (cell: Reading) => Partial<PlanInput> | undefined;

/** Mbps. "500MB" and "500M" are what people write who mean megabits; two figures are down and up. */
const speed =
  (field: 'down' | 'up' | 'downMin' | 'downTypical'): Reader =>
  ({ text, heading, tell }) => {
    const read = readQuantity(text, heading, /^([gmk]|기가|메가|)(bps|b(it)?(\/?s)?|)$/i);
    const { value, other: up, most, unit = '' } = read ?? {};
    const pair = up !== undefined;
    if (!read || (pair && field !== 'down')) return undefined;
    if (most || !/bps|b\/s|bit/.test(unit)) tell(`${value}${pair ? `/${up}` : ''} Mbps`);
    return { speed: pair ? { down: value, up } : { [field]: value } };
  };

const fee =
  (when: 'once' | 'monthly'): Reader =>
  ({ heading: { text: label }, none, money }) => {
    const amount = none ? 0 : money(when === 'monthly');
    return amount === undefined ? undefined : { fees: [{ label, amount, when }] };
  };

const discount =
  (conditional = false): Reader =>
  ({ text, heading: { text: label }, none, money }) => {
    if (none) return { discounts: [] };
    const amount = money(true, text.replace(/^[-−–] ?| ?(할인|off)$/gi, ''));
    const condition = conditional ? label : null;
    return amount === undefined ? undefined : { discounts: [{ label, amount, condition }] };
  };

/** How the cells of a column are read; names are not read here. */
export const readers: Record<Exclude<Column, 'name'>, Reader> = {
  provider: ({ text }) => (text.length > 200 ? undefined : { provider: text }),
  price: ({ money }) => {
    const price = money(true);
    return price === undefined ? undefined : { price };
  },
  down: speed('down'),
  up: speed('up'),
  downMin: speed('downMin'),
  downTypical: speed('downTypical'),
  latency: ({ text, heading }) => {
    const read = readQuantity(text, heading, /^(ms)?$/i);
    return read && read.other === undefined ? { latency: read.value } : undefined;
  },
  data: ({ text, heading, none, tell }) => {
    if (
      /^(무제한|제한없음|unlimited|nocap)$/.test(squeezed(text)) ||
      (none && /cap|limit|한도/i.test(heading.plain))
    )
      return { data: 'unlimited' };
    const read = readQuantity(text, heading, /^([gmt]b?|기가)?$/i, 'g');
    if (!read || read.other !== undefined) return undefined;
    const cap = read.value / 1e3;
    if (!read.unit) tell(`${cap} GB`);
    return { data: { cap } };
  },
  support: ({ text, none }) => (none ? { support: { channels: [] } } : readSupport(text)),
  hours: ({ text }) => (text.length > 2000 ? undefined : { support: { hours: text } }),
  extras: ({ text, none }) => (none ? { extras: [] } : readExtras(text)),
  contract: ({ text, heading, none }) => {
    if (none || /^(무약정|약정없음|no(contract|commitment)|monthtomonth)$/.test(squeezed(text)))
      return { contract: 0 };
    const read = readQuantity(
      text.replace(/ (약정|contract)$/i, ''),
      heading,
      /^(개월|months?|mo|년|years?)?$/i,
    );
    const { value: contract = NaN, other } = read ?? {};
    return other === undefined && contract % 1 === 0 && contract <= 600 ? { contract } : undefined;
  },
  exit: ({ none, money, plan }) => {
    const amount = none ? 0 : money();
    if (amount === 0) return { exit: 0 };
    return amount && plan.contract ? { exit: { type: 'flat', amount } } : undefined;
  },
  once: fee('once'),
  rental: fee('monthly'),
  off: discount(),
  offIf: discount(true),
  gifts: ({ heading: { text: label }, none, money }) => {
    if (none) return { gifts: [] };
    const value = money();
    return value === undefined ? undefined : { gifts: [{ label, value }] };
  },
  rating: ({ text, heading }) => {
    const read = readQuantity(text.replace('★', ''), heading, /^점?$/);
    const { value = NaN, other: scale = 5 } = read ?? {};
    return value <= scale && scale <= 1000 && scale >= 1 ? { rating: { value, scale } } : undefined;
  },
  url: ({ text, href }) => {
    if (/^(https?:\/)?\/\S+$/i.test(text)) return { url: href ?? text };
    return href && text.length < 200 ? { url: href, cta: text } : undefined;
  },
  technology: ({ text }) => {
    const technology = technologies.get(squeezed(text));
    return technology ? { technology: technology as PlanInput['technology'] } : undefined;
  },
};
