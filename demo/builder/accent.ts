/** Whether an accent is seen on a page: what shows the focus and the best needs 3 to 1 (WCAG 2.2, 1.4.11). */
import { contrast } from '../../src/retention/audit/colour.js';

const pages = { light: '#ffffff', dark: '#16181d' };
const least = 3;

const rgb = (hex: string) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));

/** The contrast that is too low, to a tenth and never rounded up; undefined where it is enough. */
export function paleOn(accent: string, dark: boolean): string | undefined {
  if (!/^#[\da-f]{6}$/i.test(accent)) return undefined;
  const ratio = contrast(rgb(accent), rgb(dark ? pages.dark : pages.light));
  return ratio < least ? (Math.floor(ratio * 10) / 10).toFixed(1) : undefined;
}
