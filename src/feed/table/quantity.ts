import { readNumber } from './number.js';
import type { Cell } from './grid.js';

const shape =
  /^(최대 ?|up to |max )?(\d[\d.,]*)[ -]?([a-z가-힣]*(?:\/s)?)(?: ?\/ ?(\d[\d.,]*) ?([a-z가-힣]*(?:\/s)?))?$/i;
const headUnit = /[gmk]bps|\b[mgt]b\b|년|year/i;
const sizes: Record<string, number> = { k: 1e-3, g: 1e3, 기: 1e3, t: 1e6, 년: 12, y: 12 };

/** A figure with its unit. */
export interface Quantity {
  value: number;
  /** The one behind a slash. */
  other?: number;
  /** In small letters; the heading's where the cell has none. */
  unit: string;
  /** "up to" */
  most: boolean;
}

/**
 * Reads a figure whose unit is one of `units`. The first letter of the unit says the size: megabits, megabytes,
 * milliseconds and months are 1.
 */
export function readQuantity(text: string, heading: Cell, units: RegExp): Quantity | undefined {
  const [, most, first, own = '', second, last = own] = shape.exec(text) ?? [];
  if (!first || !units.test(own) || !units.test(last)) return undefined;
  const unit = (last || (headUnit.exec(heading.plain)?.[0] ?? '')).toLowerCase();
  const sized = (figure: string, size: string) =>
    // 1.000 Mbps is a thousand, 1.125 Gbps is not
    Math.round(
      readNumber(figure, /^mb/.test(size) ? 2 : 3).value * (sizes[size.charAt(0)] ?? 1) * 1e6,
    ) / 1e6;
  const value = sized(first, own.toLowerCase() || unit);
  const other = second ? sized(second, unit) : undefined;
  return value <= 1e9 && !((other ?? 0) > 1e9 || Number.isNaN(other))
    ? { value, other, unit, most: !!most }
    : undefined;
}
