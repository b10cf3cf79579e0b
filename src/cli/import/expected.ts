import { unknownWithout } from './charges.js';

/** What a cell of each field may say, where that is no amount of money. */
const words: Record<string, string> = {
  'price.promoMonths': 'months such as 12',
  'speed.down': 'a speed such as 100 Mbps',
  'speed.up': 'a speed such as 100 Mbps',
  data: 'an amount such as 10 GB, or "unlimited"',
  support: 'ways such as phone, chat, or hours such as 24/7',
  extras: 'what is included, with commas between, or "none"',
  contract: 'months such as 24, or "none"',
  url: 'a web address',
  technology: 'fiber, cable, dsl, fixed-wireless, mobile, satellite or other',
  latency: 'milliseconds such as 12 ms',
  rating: 'a number up to 5',
  name: 'a text of at most 200 characters',
  provider: 'a text of at most 200 characters',
};

/** What a report says of a cell that is not understood: what would be, and what is unknown without it. */
export function notUnderstood(target: string, currency: string): string {
  const orNone = /^(fees|discount|exit)/.test(target) ? ', or "none"' : '';
  const expected = words[target] ?? `an amount in ${currency}${orNone}`;
  const lost = unknownWithout(target);
  return `is not understood as ${target}, expected ${expected}: ${lost && `${lost}, and `}it stays as a row of text`;
}

/** The same where the cell may be clear, and what its heading says besides is not: 설치비(VAT 별도). */
export function underUnknownHeading(target: string): string {
  const lost = unknownWithout(target);
  return `cannot be read as ${target}, as its heading says something besides that may change the amount: ${lost && `${lost}, and `}it stays as a row of text`;
}
