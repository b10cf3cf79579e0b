/**
 * Reads a number with points, commas or spaces in it; NaN where it is none. One point before three digits parts
 * thousands, but where numbers may have three `digits` after the point nobody can say.
 */
export function readNumber(text: string, digits: number): number {
  const [, whole = '', sign, fraction = ''] =
    /^([1-9]\d{0,2}(?:([., '])\d{3})(?:\2\d{3})*|\d+)(?:(?!\2\d)[.,](\d+))?$/.exec(text.trim()) ??
    [];
  const unsure = digits > 2 && sign === '.' && !fraction;
  return unsure || fraction.length > digits ? NaN : +`${whole.replace(/\D/g, '')}.${fraction}`;
}

const figure = /^(?:최대 ?|up to )?([\d.,]+)[ -]?(\D*)$/i;
const sizes: Record<string, number> = { g: 1e3, 기: 1e3, t: 1e6, 년: 12, y: 12 };

/**
 * Reads a figure with one of `units`, else NaN. The first letter of the unit says the size: megabits, megabytes and
 * months are 1.
 */
export function readQuantity(text: string, units: RegExp): number {
  const [, number = '', unit = ''] = figure.exec(text) ?? [];
  const size = sizes[unit.charAt(0).toLowerCase()] ?? 1;
  // 1.1 × 1000 is a hair off
  return units.test(unit) ? +(readNumber(number, 3) * size).toFixed(6) : NaN;
}
