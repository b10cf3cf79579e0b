/** Cells of published files, whose numbers have a point for decimals; what people write freely is `readTable`'s. */
import { safeUrl } from '../../feed/url.js';

/** What a cell says, and a remark where it could be read otherwise. */
export interface Reading<T> {
  value: T;
  remark?: string;
}

/** What a database writes for nothing. */
const nothing = /^(NULL|null|#N\/A)$/;

const isPlain = /^[!-~]+(?: [!-~]+)*$/;

/** A cell without its spaces; `''` where it says nothing. */
export function said(cell = ''): string {
  // nearly all cells, of which there may be ten million
  if (isPlain.test(cell)) return nothing.test(cell) ? '' : cell;
  const text = cell.normalize().replace(/\s+/g, ' ').trim();
  return nothing.test(text) ? '' : text;
}

export const isNull = (cell = '') => cell.length < 9 && nothing.test(cell.trim());

/** A number as machines write it, maybe with commas between thousands; NaN where it is none. */
export function decimal(text: string): number {
  const bare = /^\d{1,3}(,\d{3})+(\.\d+)?$/.test(text) ? text.replaceAll(',', '') : text;
  return /^(\d+\.?\d*|\.\d+)$/.test(bare) ? Number(bare) : NaN;
}

/** An amount and what stands beside it. */
export interface Amount {
  amount: number;
  /** A sign such as `*` behind it, whose footnote is elsewhere. */
  mark: string;
  /** "Up to": the amount is the most it can be. */
  upTo: boolean;
  /** When or for what it is due: "per extender". */
  condition: string;
}

/** Reads `$70.00*`, `Up to 8.95`, `65.00 per extender`, `15.00 (only in stores)`. */
export function amountOf(text: string): Amount | undefined {
  const [, upTo = '', number = '', mark = '', rest = ''] =
    /^(up to )?\$?([\d.,]+)([*†‡§]*)((?: ?\(.*\)| per .*)?)$/i.exec(text) ?? [];
  const amount = decimal(number);
  if (Number.isNaN(amount)) return undefined;
  const condition = rest.trim().replace(/^\((.*)\)$/, '$1');
  return { amount, mark, upTo: upTo !== '', condition };
}

function quantity(text: string, units: Record<string, number>): number {
  const [, number = '', unit = ''] = /^([\d.,]+) ?([a-z]*)$/i.exec(text) ?? [];
  const size = units[unit.toLowerCase()];
  // 1.1 × 1000 is a hair off
  return size === undefined ? NaN : Number((decimal(number) * size).toFixed(6));
}

/** "Mpbs" stands in published files too. */
export const mendUnit = (text: string) => text.replace(/(?<![a-z])mpbs\b/i, 'Mbps');

/** Mbps; without a unit it is Mbps too, as the label lays down. */
export function mbpsOf(text: string): Reading<number> | undefined {
  const mended = mendUnit(text);
  const value = quantity(mended, { '': 1, mbps: 1, gbps: 1000, kbps: 0.001 });
  if (Number.isNaN(value)) return undefined;
  return mended === text ? { value } : { value, remark: `is read as ${mended}` };
}

/** Gigabytes, decimal as providers sell them. */
export function gigabytesOf(text: string): number | 'unlimited' | undefined {
  if (/^(unlimited|inf)$/i.test(text)) return 'unlimited';
  const value = quantity(text, { gb: 1, tb: 1000, mb: 0.001 });
  return Number.isNaN(value) ? undefined : value;
}

export function millisecondsOf(text: string): number | undefined {
  const value = quantity(text, { '': 1, ms: 1, milliseconds: 1 });
  return Number.isNaN(value) ? undefined : value;
}

/** Whole months, 1 to 600. */
export function monthsOf(text: string): number | undefined {
  const value = Number(/^(\d{1,3})( months?)?$/i.exec(text)?.[1] ?? NaN);
  return value >= 1 && value <= 600 ? value : undefined;
}

/** A web address. One without a scheme would lead into the site that shows the feed. */
export function linkOf(text: string): Reading<string> | undefined {
  if (/^https?:\/\//i.test(text)) return safeUrl(text) ? { value: text } : undefined;
  const value = `https://${text}`;
  const isHost = /^([a-z\d-]+\.)+[a-z]{2,}(\/\S*)?$/i.test(text) && safeUrl(value);
  return isHost ? { value, remark: `has no scheme: read as ${value}` } : undefined;
}

const technologies: [RegExp, string][] = [
  [/^(fib(er|re)( optics?)?|ftt[hp]|광랜|광케이블)$/i, 'fiber'],
  [/^(cable|hfc|케이블)$/i, 'cable'],
  [/^[av]?dsl$/i, 'dsl'],
  [/^fixed[ -]wireless$/i, 'fixed-wireless'],
  [/^(mobile|lte|5g|모바일)$/i, 'mobile'],
  [/^(satellite|위성)$/i, 'satellite'],
  [/^other$/i, 'other'],
];

export const technologyOf = (text: string) =>
  technologies.find(([words]) => words.test(text))?.[1] as 'fiber' | undefined;
