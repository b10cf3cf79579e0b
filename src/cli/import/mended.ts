import { minorDigits } from '../../feed/currency.js';
import { linkOf, mendUnit } from './cells.js';

/** A cell as it is meant, which is told where it is understood. */
export interface Mended {
  text: string;
  remark: string;
  /** The footnote that its sign points to is elsewhere, so that what was written stays in sight. */
  keeps?: true;
}

const ofMoney = /^(price|price\.promo|fees\..*|discount|exit)$/;

/** One point before three digits: thousands, or in a currency with two decimals a slip of the pen. */
const maybeThousands = /(?<![\d.,])([1-9]\d{0,2})\.(\d{3})(?![\d.,])/;

const ofFigures = /^(price|fees|discount|exit|speed|data|contract|latency|rating)/;

/** What a cell of a field means that is not quite what is read; undefined where nothing is to be mended. */
export function mended(target: string, text: string, currency: string): Mended | undefined {
  // no pattern is given long text to try
  if (text.length > 200) return undefined;
  if (target === 'url') {
    const { value, remark } = linkOf(text) ?? {};
    return value !== undefined && remark !== undefined ? { text: value, remark } : undefined;
  }
  if (!ofFigures.test(target)) return undefined;
  const meant = target.startsWith('speed') ? mendUnit(text) : text;
  const [, bare, mark] = /^(.*\d.*?) ?([*†‡§]+)$/.exec(meant) ?? [];
  const cell = bare ?? meant;
  const isMoney = ofMoney.test(target);
  const isUnsure = isMoney && minorDigits(currency) === 2 && maybeThousands.test(cell);
  const as = isUnsure ? cell.replace(maybeThousands, '$1$2') : cell;
  const why = isUnsure ? `, since ${currency} has no three decimals` : '';
  if (mark !== undefined)
    return {
      text: cell,
      remark: `is read as ${as}${why}; its ${mark} stays as a row of text`,
      keeps: true,
    };
  return as === text ? undefined : { text: cell, remark: `is read as ${as}${why}` };
}
