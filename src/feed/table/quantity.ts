import { readNumber } from './amount.js';
import type { Cell } from './grid.js';

const shape =
  /^(최대 ?|up to |max )?(\d[\d.,]*)[ -]?([a-z가-힣]*(?:\/s)?)(?: ?\/ ?(\d[\d.,]*) ?([a-z가-힣]*(?:\/s)?))?$/i;
const headUnit = /[gmk]bps|\b[mgt]b\b|년|year/i;
const sizes: Record<string, number> = { k: 1e-3, g: 1e3, 기: 1e3, t: 1e6, 테: 1e6, 년: 12, y: 12 };

/**
 * A figure and its unit, perhaps a second one behind a slash; the first letter of the unit says the size, and megabits,
 * megabytes, milliseconds and months are 1. `undefined` where the unit is none of `units`.
 */
export function readQuantity(text: string, heading: Cell, units: RegExp, otherwise = '') {
  const [, most, first, ownUnit = '', second, unit = ownUnit] = shape.exec(text) ?? [];
  if (first === undefined || !units.test(ownUnit) || !units.test(unit)) return undefined;
  const stated = unit || (headUnit.exec(heading.plain)?.[0] ?? '');
  const sized = (figure: string, its: string) => {
    const key = (its || otherwise).charAt(0).toLowerCase();
    // 1.000 Mbps is a thousand, 1.125 Gbps is not
    const value = readNumber(figure, key === 'm' && /b/i.test(its) ? 2 : 3).value;
    return Math.round(value * (sizes[key] ?? 1) * 1e6) / 1e6;
  };
  const value = sized(first, ownUnit || stated);
  const other = second === undefined ? undefined : sized(second, stated);
  return value >= 0 && !Number.isNaN(other) && value <= 1e9
    ? { value, other, most, unit: stated }
    : undefined;
}
