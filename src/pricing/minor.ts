import { minorDigits, shift } from '../feed/currency.js';

/** Minor units in one major unit, by currency: asked for every plan, and few feeds hold more than one. */
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

/** `numerator` / `denominator` to the nearest integer, halves up; at least 0. */
export function ratio(numerator: bigint, denominator: bigint): number {
  return numerator > 0n ? Number((2n * numerator + denominator) / (2n * denominator)) : 0;
}

/** A number as the decimal fraction somebody wrote: 0.85 is 85 / 100. */
export function fraction(value: number): [numerator: bigint, denominator: bigint] {
  const [mantissa = '', exponent = '0'] = String(value).split('e');
  const [whole = '', decimals = ''] = mantissa.split('.');
  return [BigInt(whole + decimals), 10n ** BigInt(decimals.length - Number(exponent))];
}
