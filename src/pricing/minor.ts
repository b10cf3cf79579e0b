import { minorDigits, shift } from '../feed/currency.js';

/** Asked for every plan, and few feeds hold more than one currency. */
const factors = new Map<string, number>();

/** How many minor units make a major one: 100 for USD, 1 for KRW, 1,000 for KWD. */
export function factorOf(currency: string): number {
  let factor = factors.get(currency);
  if (!factor) factors.set(currency, (factor = 10 ** minorDigits(currency)));
  return factor;
}

/** Major units → the integer of minor units that was written, whatever the binary fraction says. */
export function toMinor(amount: number, factor: number): number {
  const near = Math.round(amount * factor);
  // An amount that was rounded when read comes back from the division; only others need their text.
  return near / factor === amount ? near : shift(amount, Math.log10(factor));
}

/** Whether it is an exact number of months, `least` or more. */
export function isCount(months: number, least: number): boolean {
  return Number.isSafeInteger(months) && months >= least;
}
