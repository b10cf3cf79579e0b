import { readNumber } from './amount.js';
import type { Reader } from './readers.js';

const quantity =
  /^(최대|up to|max)? ?(\d[\d.,]*)[ -]?([a-z가-힣]*(?:\/s)?)(?: ?\/ ?(\d[\d.,]*) ?([a-z가-힣]*(?:\/s)?))?$/i;

/** A figure and its unit, and perhaps a second one behind a slash; `undefined` where the unit is another. */
function readQuantity(text: string, units: RegExp, heading = '') {
  const match = quantity.exec(text);
  if (!match) return undefined;
  const [, most, first = '', unit = '', second, secondUnit = unit] = match;
  const written = unit || secondUnit;
  const used = written || (units.exec(heading)?.[0] ?? '');
  const sized = (figure: string, own: string) => {
    const scale = sizes[own.charAt(0).toLowerCase()] ?? 1;
    return Math.round(readNumber(figure, /^m[^s]/i.test(own) ? 2 : 3).value * scale * 1e6) / 1e6;
  };
  const value = sized(first, unit || used);
  const other = second === undefined ? undefined : sized(second, secondUnit || used);
  const fits = [unit, secondUnit].every((it) => !it || units.exec(it)?.[0] === it);
  return fits && !Number.isNaN(value + (other ?? 0)) ? { value, other, most, unit: used } : undefined;
}
const sizes: Record<string, number> = { g: 1e3, 기: 1e3, k: 1e-3, t: 1e6, 테: 1e6, 년: 12, y: 12 };

/** Mbps. "500MB" and "500M" are what people write who mean megabits; two figures are down and up. */
export const speed =
  (field: 'down' | 'up' | 'downMin' | 'downTypical'): Reader =>
  ({ text, head, tell }) => {
    const read = readQuantity(text, /([gmk]|기가|메가)(bps|b(\/s)?)?/i, head);
    if (!read || (read.other !== undefined && field !== 'down')) return undefined;
    const { value, other: up, most, unit } = read;
    if (most || !/bps|b\/s/.test(unit)) tell(`${value}${up === undefined ? '' : `/${up}`} Mbps`);
    return { speed: up === undefined ? { [field]: value } : { down: value, up } };
  };
