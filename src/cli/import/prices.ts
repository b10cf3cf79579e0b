import type { PriceInput } from './format.js';
import type { Row } from './row.js';

/**
 * A first price and what comes after it. Where a part of that is missing nobody knows when it rises to what: the price
 * is unknown rather than too low.
 */
export function promoSteps(
  row: Row,
  heading: string,
  first: number | undefined,
  months: number | undefined,
  then: number | undefined,
): PriceInput | undefined {
  if (first === undefined || then === undefined || months === undefined) {
    const missing = [
      first === undefined && 'the first price',
      months === undefined && 'its months',
      then === undefined && 'the price after it',
    ].filter(Boolean);
    row.notUnderstood(
      heading,
      `is a first price of which ${missing.join(' and ')} cannot be read: the price is unknown`,
    );
    return undefined;
  }
  return {
    steps: [
      { from: 1, amount: first, kind: 'promo' },
      { from: months + 1, amount: then, kind: 'regular' },
    ],
  };
}
