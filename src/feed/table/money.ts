import { minorDigits } from '../currency.js';
import { readNumber } from './number.js';

/** The currency of a table, and how its amounts are read. */
export interface Money {
  /** ISO 4217; empty where nothing says it. */
  currency: string;
  /** Reads a text that is one amount in the currency and nothing else, else NaN. */
  amount(text: string): number;
}

/** The currency that most cells name; else the one the page prefers; else won, where there is Hangul. */
export function moneyOf(cells: string[], preferred = ''): Money {
  const dollar = preferred.endsWith('D') ? preferred : 'USD';
  const signs: Record<string, string> = {
    KRW: '[₩￦]|원',
    [dollar]: '(?:US)?\\$',
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

  const sign = signOf(currency);
  const digits = minorDigits(currency);
  const shape = new RegExp(
    `^(?:매?월 ?)?${sign}? ?(?:([\\d.,]+) ?만)? ?(?:([\\d.,]+) ?천)? ?([\\d., ']*)(?: ?(?:${sign}|(?:/|per|a)? ?(?:월|mo(?:nth)?(?:ly)?\\.?)))*$`,
  );
  const amount = (text: string) => {
    const found = /\d/.test(text) && shape.exec(text);
    if (!found) return NaN;
    const [, tenThousands = '0', thousands = '0', rest = ''] = found;
    return (
      Math.round(readNumber(tenThousands, 3) * 1e4 + readNumber(thousands, 3) * 1e3) +
      readNumber(rest.trim() || '0', digits)
    );
  };
  return { currency, amount };
}
