import { minorDigits, roundTo } from '../currency.js';
import { lexicon } from './words.js';

/** How signs without a code are understood. */
export interface Money {
  /** ISO 4217, of figures without a sign. */
  currency: string;
  /** What `$` stands for. */
  dollar: string;
}

const signs = lexicon('KRW ₩ 원|USD US$ 달러|EUR € 유로|GBP £|JPY ¥ 円 엔|AUD A$|CAD C$ CA$|INR ₹');
const aSign = /[A-Z]{0,2}\$|[€£¥₩₹]|[\d만천백( ](원|달러|유로|円|엔)|\b[A-Z]{3}\b/;

function codeOf(sign: string, dollar: string): string | undefined {
  if (sign === '$') return dollar;
  // any three capitals would do for Intl: "MAX 30" is no currency
  const isCode = sign.length === 3 && Intl.supportedValuesOf('currency').includes(sign);
  return signs.get(sign) ?? (isCode ? sign : undefined);
}

/** The currency of the first sign in a text. */
export const currencyIn = (text: string, dollar: string) =>
  codeOf((aSign.exec(text)?.[0] ?? '').replace(/^[\d만천백( ]/, ''), dollar);

const perMonth = /(\/|per|a|매)? ?(월|한 ?달|months?|mo\b\.?|mth)|monthly|pc?m$/i;

/**
 * Reads a cell that is one amount and nothing else; `undefined` otherwise. The heading may name the currency and a
 * scale: 요금(천원). `unsure`: the figure could be read otherwise.
 */
export function readAmount(text: string, heading: string, { currency, dollar }: Money) {
  const [, before = '', figure = '', after = ''] =
    /^(\D*?) ?(\d[\d.,'’ 만천백]*)(\D*)$/.exec(text.slice(0, 60)) ?? [];
  const around = `${before} ${after}`;
  const stated = around.replace(perMonth, '').split(' ').filter(Boolean);
  // "$30 CAD": the code says which dollar
  const told = stated
    .filter((sign) => sign !== '$' || !stated[1])
    .map((sign) => codeOf(sign, dollar));
  const code = stated.length ? told[0] : (currencyIn(heading, dollar) ?? currency);
  if (!code || told[1]) return undefined;
  const scale = stated.length || /\D$/.test(figure) ? '' : (/([만천])원/.exec(heading)?.[1] ?? '');
  const digits = minorDigits(code);
  // 3만 5천, and 3만 5,000
  const parts =
    /^(?:([\d.,]+) ?만)? ?(?:([\d.,]+) ?천)? ?(?:([\d.,]+) ?백)? ?(\d[\d.,'’ ]*)?$/.exec(
      figure.trim() + scale,
    );
  if (!parts) return undefined;
  let amount = 0;
  let unsure = false;
  for (const [i, size] of [1e4, 1e3, 100, 1].entries()) {
    const number = readNumber(parts[i + 1] ?? '0', size > 1 ? 3 : digits);
    amount += number.value * size;
    unsure ||= number.unsure;
  }
  return amount <= 1e10
    ? { amount: roundTo(amount, digits), code, unsure, monthly: perMonth.test(around) }
    : undefined;
}

/**
 * Reads a number with points, commas or spaces in it; NaN where it is none. One point before three digits parts
 * thousands, unless numbers of this kind have three digits after the point.
 */
export function readNumber(text: string, digits: number): { value: number; unsure: boolean } {
  const [, whole = '', parting, decimal, fraction = ''] =
    /^(\d{1,3}(?:([.,])\d{3}(?:\2\d{3})*)|\d+)(?:([.,])(\d+))?$/.exec(
      text.trim().replace(/[ '’](?=\d{3}(?!\d))/g, ''),
    ) ?? [];
  const lone = parting === '.' && !decimal && whole.length < 8;
  const isFraction = lone && (digits > 2 || whole[0] === '0');
  const wrong = !whole || fraction.length > digits || (parting && parting === decimal);
  const plain = isFraction ? whole : `${whole.replace(/[.,]/g, '')}.${fraction}`;
  const value = wrong ? NaN : Number(plain);
  return { value: value <= 1e9 ? value : NaN, unsure: lone && !isFraction && digits > 0 };
}
