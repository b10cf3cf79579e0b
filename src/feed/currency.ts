/**
 * ISO 4217 minor units that are not 2. Engines answer differently here (CLDR's own digits), and a total must not.
 * Source: ISO 4217 list one, as amended to 2025.
 */
const byDigits = [
  'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF',
  '',
  '',
  'BHD IQD JOD KWD LYD OMR TND',
  'CLF UYW',
];

/** Digits after the point in a currency's minor unit: 2 for USD, 0 for KRW, 3 for KWD. */
export function minorDigits(currency: string): number {
  const digits = byDigits.findIndex((codes) => codes.includes(currency));
  return digits < 0 ? 2 : digits;
}

/**
 * `value` (at least 0) × 10^`places`, rounded half up. It shifts the decimal text, so that 1.005 is the
 * 1.005 somebody wrote and not the binary fraction just below it.
 */
export function shift(value: number, places: number): number {
  const [mantissa, exponent = '0'] = String(value).split('e');
  return Math.round(Number(`${mantissa}e${Number(exponent) + places}`));
}

/** Rounds what is at least 0 to a number of decimal places, half up. */
export function roundTo(value: number, places: number): number {
  const factor = 10 ** places;
  const near = Math.round(value * factor) / factor;
  return near === value ? value : shift(value, places) / factor;
}
