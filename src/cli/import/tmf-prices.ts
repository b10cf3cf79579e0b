import type { PlanInput } from '../../feed/schema.js';
import { isRecord } from '../../feed/walk.js';

/** What the prices of an offering come to in a plan. */
export interface Priced {
  price?: number;
  fees: { label: string; amount: number; when: 'once' | 'monthly' }[];
  discounts: Exclude<NonNullable<PlanInput['discounts']>, string | false>;
}

export type Fields = Record<string, unknown>;

export const list = (value: unknown): Fields[] =>
  (Array.isArray(value) ? value : [value]).filter(isRecord);

export const textOf = (value: unknown) =>
  typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';

/** A price as TMF620 writes it: its own, or inside what only refers to it. */
export interface Money {
  unit: string;
  value: number;
}

/** Version 5 says `value` and `unit`; some write `taxIncludedAmount` or `dutyFreeAmount` around it. */
export function moneyOf({ price }: Fields): Money | undefined {
  if (!isRecord(price)) return undefined;
  const [inner] = list(price['taxIncludedAmount'] ?? price['dutyFreeAmount']);
  const { unit, value } = inner ?? price;
  return typeof value === 'number' &&
    value >= 0 &&
    typeof unit === 'string' &&
    /^[A-Z]{3}$/.test(unit)
    ? { unit, value }
    : undefined;
}

/** Whole months of a duration such as `{ amount: 1, units: 'Year' }`. */
export function monthsOf(duration: unknown): number | undefined {
  if (!isRecord(duration)) return undefined;
  const { amount, units } = duration;
  const size = /^(month|year)s?$/i.exec(textOf(units))?.[1]?.toLowerCase();
  const months = Number(amount) * (size === 'year' ? 12 : 1);
  return size && Number.isInteger(months) && months >= 1 && months <= 600 ? months : undefined;
}

/** `monthly`, where a price recurs each single month; `once`; nothing where it is another thing. */
export function whenOf(price: Fields): 'once' | 'monthly' | undefined {
  const type = textOf(price['priceType']).toLowerCase();
  if (/^one ?time|^once$|^non.?recurring/.test(type)) return 'once';
  const { recurringChargePeriodLength: length = 1, recurringChargePeriodType: period } = price;
  const isMonth = /^month(ly|s)?$/i.test(textOf(period));
  return /^(recurring|discount)/.test(type) && isMonth && length === 1 ? 'monthly' : undefined;
}
