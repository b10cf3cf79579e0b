import { minorDigits } from '../currency.js';
import type { Report } from '../problems.js';
import { readNumber } from './number.js';

/** The currency of a table, and how its amounts are read. */
export interface Money {
  /** ISO 4217; empty where nothing says it. */
  currency: string;
  /** Reads a text that is one amount in the currency and nothing else, else NaN. */
  amount(text: string): number;
}

/** The currency that most cells name; else the one the page prefers; else won, where there is Hangul. */
export function moneyOf(cells: string[], preferred = '', report: Report): Money {
  const dollar = preferred.endsWith('D') ? preferred : 'USD';
  const signs: Record<string, string> = {
    KRW: '[₩￦]|원',
    [dollar]: `(?:${dollar.slice(0, 2)})?\\$`,
    EUR: '€',
    GBP: '£',
    JPY: '¥|円|엔',
  };
  const signOf = (code: string) => `(?:${signs[code] ?? code}|${code})`;
  let currency = preferred || (/[가-힣]/.test(cells.join('')) ? 'KRW' : '');
  let most = 0;
  for (const code of Object.keys(signs)) {
    const sign = new RegExp(`${signOf(code)} ?\\d|[\\d만천(] ?${signOf(code)}`);
    const count = cells.filter((text) => sign.test(text)).length;
    if (count > most) [most, currency] = [count, code];
  }
  if (!most && !preferred) report.add('note', 'missing', '', 'No cell names a currency.');

  const sign = signOf(currency);
  const digits = minorDigits(currency);
  const shape = new RegExp(
    `^(?:매?월 ?)?${sign}? ?(?:([\\d.,]+) ?만)? ?(?:([\\d.,]+) ?천)? ?([\\d., ']*)(?: ?(?:${sign}|(?:/|per|a)? ?(?:월|mo(?:nth)?(?:ly)?\\.?)))*$`,
    'i',
  );
  const amount = (text: string) => {
    const found = /\d/.test(text) && shape.exec(text);
    if (!found) return NaN;
    const [, tenThousands = '0', thousands = '0', rest = ''] = found;
    const high = Math.round(readNumber(tenThousands, 3) * 1e4 + readNumber(thousands, 3) * 1e3);
    const low = readNumber(rest.trim() || '0', digits);
    // who writes 3만5 may mean 35,000
    return high && low && (low < 100 || low > 9999) ? NaN : high + low;
  };
  return { currency, amount };
}
