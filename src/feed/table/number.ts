/**
 * Reads a number with points, commas or spaces in it; NaN where it is none. One point before three digits parts
 * thousands, unless numbers of this kind have three digits after the point.
 *
 * @returns the value, and whether its point could be read otherwise
 */
export function readNumber(text: string, digits: number): { value: number; unsure: boolean } {
  const [, whole = '', parting, decimal, fraction = ''] =
    /^(\d{1,3}(?:([.,])\d{3}(?:\2\d{3})*)|\d+)(?:([.,])(\d+))?$/.exec(
      text.trim().replace(/[ '’](?=\d{3}(?!\d))/g, ''),
    ) ?? [];
  const lone = parting === '.' && !decimal && whole.length < 8;
  const isFraction = lone && (digits > 2 || whole[0] === '0');
  const wrong = !whole || fraction.length > digits || (decimal && parting === decimal);
  const plain = isFraction ? whole : `${whole.replace(/[.,]/g, '')}.${fraction}`;
  const value = wrong || +plain > 1e9 ? NaN : +plain;
  return { value, unsure: lone && !isFraction && digits > 0 };
}
