import { currencyIn, type Money } from './amount.js';
import type { Cell } from './grid.js';
import type { Heading } from './headings.js';

/** Columns whose heading speaks for all cells below. */
const amounts = /^(pr|once|ren|off|gifts|exit)/;

/** The currency most cells are in; else the one the page prefers; else won, where there is Hangul. */
export function moneyOf(
  headings: Heading[],
  rows: Cell[][],
  preferred: unknown,
): (Money & { guessed: boolean }) | undefined {
  const given = typeof preferred === 'string' && /^[A-Z]{3}$/.test(preferred) ? preferred : '';
  const dollar = given.endsWith('D') ? given : 'USD';
  const counts = new Map<string, number>();
  const count = (text: string, weight: number) => {
    const code = currencyIn(text, dollar);
    if (code) counts.set(code, (counts.get(code) ?? 0) + weight);
  };
  let hangul = false;
  for (const row of [headings, ...rows])
    for (const [i, { plain }] of row.entries()) {
      hangul ||= /[가-힣]/.test(plain);
      if (row !== headings) count(plain, headings[i]?.names ? 0 : 1);
      else if (amounts.test(headings[i]?.column ?? '')) count(plain, rows.length);
    }
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  const currency = most?.[0] ?? given;
  if (currency || hangul) return { currency: currency || 'KRW', dollar, guessed: !currency };
  return undefined;
}
