/**
 * ISO 4217 minor units that are not 2. Engines answer differently here (CLDR's own digits), and a total must not.
 * Source: ISO 4217 list one, as amended to 2025.
 */
const digits: Record<string, string> = {
  0: 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF',
  3: 'BHD IQD JOD KWD LYD OMR TND',
  4: 'CLF UYW',
};

/** Digits after the point in a currency's minor unit: 2 for USD, 0 for KRW, 3 for KWD. */
export function minorDigits(currency: string): number {
  for (const n of Object.keys(digits)) if (digits[n]!.includes(currency)) return Number(n);
  return 2;
}

/**
 * `value` × 10^`places`, rounded half away from zero. It shifts the decimal text, so that 1.005 is the
 * 1.005 somebody wrote and not the binary fraction just below it.
 */
export function shift(value: number, places: number): number {
  const [mantissa, exponent = '0'] = String(Math.abs(value)).split('e');
  const scaled = Math.round(Number(`${mantissa}e${Number(exponent) + places}`));
  return value < 0 ? -scaled : scaled;
}

/** Rounds to a number of decimal places, half away from zero. */
export function roundTo(value: number, places: number): number {
  const factor = 10 ** places;
  const near = Math.round(value * factor) / factor;
  return near === value ? value : shift(value, places) / factor;
}
