import { linkOf, mendUnit } from './cells.js';

/** A cell as it is meant, which is told where it is understood. */
export interface Mended {
  text: string;
  remark: string;
  /** The footnote that its sign points to is elsewhere, so that what was written stays in sight. */
  keeps?: true;
}

const ofFigures = /^(price|fees|discount|exit|speed|data|contract|latency|rating)/;

/** What a cell of a field means that is not quite what is read; undefined where nothing is to be mended. */
export function mended(target: string, text: string): Mended | undefined {
  // no pattern is given long text to try
  if (text.length > 200) return undefined;
  if (target === 'url') {
    const { value, remark } = linkOf(text) ?? {};
    return value !== undefined && remark !== undefined ? { text: value, remark } : undefined;
  }
  if (!ofFigures.test(target)) return undefined;
  const meant = target.startsWith('speed') ? mendUnit(text) : text;
  const [, bare, mark] = /^(.*\d.*?) ?([*†‡§]+)$/.exec(meant) ?? [];
  if (bare !== undefined && mark !== undefined)
    return {
      text: bare,
      remark: `is read as ${bare}; its ${mark} stays as a row of text`,
      keeps: true,
    };
  return meant === text ? undefined : { text: meant, remark: `is read as ${meant}` };
}
