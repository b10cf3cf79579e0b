/** A fraction; the denominator is above 0. */
export type Fraction = readonly [numerator: bigint, denominator: bigint];

/** A number as the decimal fraction somebody wrote: 0.85 is 85 / 100. */
export function fraction(value: number): Fraction {
  const [mantissa = '', exponent = '0'] = String(value).split('e');
  const [whole = '', decimals = ''] = mantissa.split('.');
  return [BigInt(whole + decimals), 10n ** BigInt(decimals.length - Number(exponent))];
}

/** `whole` × the fraction to the nearest integer, halves up; at least 0. */
export function share(whole: number, [numerator, denominator]: Fraction): number {
  const twice = 2n * BigInt(whole) * numerator + denominator;
  return twice > 0n ? Number(twice / (2n * denominator)) : 0;
}
