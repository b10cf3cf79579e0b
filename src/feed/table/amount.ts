import { minorDigits, roundTo } from '../currency.js';
import { readNumber } from './number.js';
import { lexicon } from './words.js';

/** What amounts are in that do not say it. */
export interface Money {
  /** ISO 4217, of figures without a sign. */
  currency: string;
  /** What `$` stands for. */
  dollar: string;
}

const signs = lexicon('KRW ₩ 원|USD US$ 달러|EUR € 유로|GBP £|JPY ¥ 円 엔|AUD A$|CAD C$|INR ₹');

function codeOf(sign: string, dollar: string): string | undefined {
  if (sign === '$') return dollar;
  // any three capitals would do for Intl.NumberFormat: "MAX 30" is no currency
  const isCode = sign.length === 3 && Intl.supportedValuesOf('currency').includes(sign);
  return isCode ? sign : signs.get(sign);
}

const aSign = /[A-Z]{0,2}\$|[€£¥₩₹]|\b[A-Z]{3}\b|[\d만천( ](?:원|달러|유로|円|엔)/g;

/** The currency that a text names; of "$30 CAD" the code, which says which dollar. */
export function currencyIn(text: string, dollar: string): string | undefined {
  const found = (text.slice(0, 200).match(aSign) ?? []).map((sign) =>
    sign.replace(/^[\d만천( ]/, ''),
  );
  const code = (dollars: boolean) =>
    found
      .filter((sign) => (sign === '$') === dollars)
      .map((sign) => codeOf(sign, dollar))
      .find(Boolean);
  return code(false) ?? code(true);
}

const perMonth = /(\/|per|a|매)? ?(월|month(s|ly)?|mo\b\.?)|pc?m$/i;
const parts = /^(?:([\d.,]+) ?만)? ?(?:([\d.,]+) ?천)? ?(?:([\d.,]+) ?백)? ?(\d.*)?$/;

/**
 * Reads a cell that is one amount and nothing else; `undefined` otherwise. The heading may name the currency and a
 * scale: 요금(천원). `unsure`: the figure could be read otherwise.
 */
export function readAmount(text: string, heading: string, { currency, dollar }: Money) {
  const [, before, figure, after] = /^(\D*?) ?(\d[\d.,'’ 만천백]*)(\D*)$/.exec(text) ?? [];
  if (!figure) return undefined;
  const around = `${before} ${after}`;
  const stated = around.replace(perMonth, '').split(' ').filter(Boolean);
  // "$30 CAD": the code says which dollar
  const sign = stated.find((it) => it !== '$') ?? stated[0];
  const code = sign ? codeOf(sign, dollar) : (currencyIn(heading, dollar) ?? currency);
  if (!code || stated.some((it) => it !== '$' && codeOf(it, dollar) !== code)) return undefined;
  const scale = sign || /\D$/.test(figure) ? '' : (/([만천])원/.exec(heading)?.[1] ?? '');
  const digits = minorDigits(code);
  let amount = NaN;
  let unsure = false;
  // 3만 5천, and 3만 5,000
  for (const [i, part] of (parts.exec(figure.trim() + scale) ?? []).entries()) {
    if (!i) amount = 0;
    else if (part) {
      const number = readNumber(part, i < 4 ? 3 : digits);
      amount += number.value * (i < 4 ? 10 ** (5 - i) : 1);
      unsure ||= number.unsure;
    }
  }
  return amount <= 1e10
    ? { amount: roundTo(amount, digits), code, unsure, monthly: perMonth.test(around) }
    : undefined;
}
