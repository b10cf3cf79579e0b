import type { PlanInput } from '../schema.js';
import type { Column } from './columns.js';
import type { Cell } from './grid.js';
import { readQuantity, type Quantity } from './quantity.js';
import { readExtras, readSupport, technologies } from './services.js';

/** What a reader has before it: a cell that is neither empty nor a word for unknown. */
export interface Reading {
  /** In plain characters. */
  text: string;
  /** The text without spaces and signs. */
  word: string;
  href: string | undefined;
  heading: Cell;
  /** The cell says "none". */
  none: boolean;
  /** The plan as it is read so far. */
  plan: PlanInput;
  /** A text as an amount in the feed's currency; `monthly`: it may say "a month". */
  money(monthly?: boolean, text?: string): number | undefined;
  /** The text as a figure of which nothing stands behind a slash. */
  figure(units: RegExp, text?: string): Quantity | undefined;
  /** Says how a text was read that can be read otherwise. */
  tell(as: string): void;
}

type Patch = Partial<PlanInput> | false | undefined;
/** What a cell adds to its plan; nothing where it is not understood. */
export type Reader = (cell: Reading) => Patch;

const known = (amount: number | undefined, patch: (amount: number) => Patch) =>
  amount === undefined ? amount : patch(amount);

/** Mbps. "500MB" and "500M" are what people write who mean megabits; two figures are down and up. */
const speed =
  (field: 'down' | 'up' | 'downMin' | 'downTypical'): Reader =>
  ({ text, heading, tell }) => {
    const read = readQuantity(text, heading, /^([gmk]|기가|메가|)(bps|b(it)?(\/?s)?|)$/i);
    if (!read) return false;
    const { value, other: up, most, unit } = read;
    const pair = up !== undefined;
    if (pair && field !== 'down') return false;
    if (most || !/bps|b\/s|bit/.test(unit)) tell(`${value}${pair ? `/${up}` : ''} Mbps`);
    return { speed: pair ? { down: value, up } : { [field]: value } };
  };

const fee =
  (when: 'once' | 'monthly'): Reader =>
  ({ heading: { text: label }, none, money }) =>
    known(none ? 0 : money(when === 'monthly'), (amount) => ({ fees: [{ label, amount, when }] }));

const discount =
  (conditional?: true): Reader =>
  ({ text, heading: { text: label }, none, money }) =>
    none
      ? { discounts: [] }
      : known(money(true, text.replace(/^[-−–] ?| ?(할인|off)$/gi, '')), (amount) => ({
          discounts: [{ label, amount, condition: conditional && label }],
        }));

/** How the cells of a column are read; names are not read here. */
export const readers: Record<Exclude<Column, 'name'>, Reader> = {
  provider: ({ text }) => ({ provider: text }),
  price: ({ money }) => known(money(true), (price) => ({ price })),
  down: speed('down'),
  up: speed('up'),
  downMin: speed('downMin'),
  downTypical: speed('downTypical'),
  latency: ({ figure }) => known(figure(/^(ms)?$/i)?.value, (latency) => ({ latency })),
  data: ({ word, heading, none, figure, tell }) => {
    if (/^(무제한|unlimited)$/.test(word) || (none && /cap|limit|한도/i.test(heading.plain)))
      return { data: 'unlimited' };
    const read = figure(/^([gmt]b?|기가)?$/i);
    if (!read) return false;
    const cap = read.unit ? read.value / 1e3 : read.value;
    if (!read.unit) tell(`${cap} GB`);
    return { data: { cap } };
  },
  support: ({ text, none }) => (none ? { support: { channels: [] } } : readSupport(text)),
  hours: ({ text }) => ({ support: { hours: text } }),
  extras: ({ text, none }) => (none ? { extras: [] } : readExtras(text)),
  contract: ({ text, word, none, figure }) => {
    if (none || /^(무약정|약정없음|no(contract|commitment)|monthtomonth)$/.test(word))
      return { contract: 0 };
    const read = figure(/^(개월|months?|mo|년|years?)?$/i, text.replace(/ (약정|contract)$/i, ''));
    const contract = read?.value ?? NaN;
    return contract % 1 === 0 && contract <= 600 && { contract };
  },
  exit: ({ none, money, plan }) =>
    known(none ? 0 : money(), (amount) =>
      amount ? (plan.contract ? { exit: { type: 'flat', amount } } : false) : { exit: 0 },
    ),
  once: fee('once'),
  rental: fee('monthly'),
  off: discount(),
  offIf: discount(true),
  gifts: ({ heading: { text: label }, none, money }) =>
    none ? { gifts: [] } : known(money(), (value) => ({ gifts: [{ label, value }] })),
  rating: ({ text, heading }) => {
    const { value = NaN, other: scale = 5 } =
      readQuantity(text.replace(/^★ ?/, ''), heading, /^점?$/) ?? {};
    return value <= scale && scale <= 1000 && scale >= 1 && { rating: { value, scale } };
  },
  url: ({ text, href }) =>
    /^(https?:\/)?\/\S+$/i.test(text) ? { url: href ?? text } : !!href && { url: href, cta: text },
  technology: ({ word }) => {
    const technology = technologies.get(word);
    return !!technology && { technology: technology as PlanInput['technology'] };
  },
};
