import { monthsOf } from './cells.js';
import type { Draft } from './reader.js';
import type { Tell } from './report.js';

type Plan = Draft['plan'];

/** Columns of a first price and of its months, which are put together with `price` once all columns are read. */
export const firstPriceNames = ['price.promo', 'price.promoMonths'];

/** What was read of a first price, until its other half is; `column` is the heading of the first. */
const halves = new WeakMap<Plan, { first?: number; months?: number; column: string }>();

/** Reads one half; false where it is not understood. */
export function readHalf(
  plan: Plan,
  target: string,
  column: string,
  text: string,
  amount: (text: string) => number,
): boolean {
  const half = halves.get(plan) ?? { column };
  halves.set(plan, half);
  if (target === 'price.promo') half.first = amount(text);
  else half.months = monthsOf(text.replace(/ ?개월$/, '')) ?? NaN;
  return !Number.isNaN(target === 'price.promo' ? half.first : half.months);
}

/** Puts a first price before the price it rises to; what is missing makes the price unknown, and is told. */
export function joinHalves(draft: Draft, tell: Tell) {
  const { plan, line } = draft;
  const half = halves.get(plan);
  if (!half) return;
  const { first = NaN, months = NaN, column } = half;
  const then = priceAfter(plan);
  if (first >= 0 && months > 0 && then !== undefined) {
    plan.price = {
      steps: [
        { from: 1, amount: first, kind: 'promo' },
        { from: months + 1, amount: then, kind: 'regular' },
      ],
    };
    return;
  }
  delete plan.price;
  const reason =
    'a first price, its months and the price after it are not all there: the price is unknown';
  tell({ kind: 'value', line, column, reason });
}

function priceAfter({ price }: Plan): number | undefined {
  if (typeof price === 'number') return price;
  return price?.steps.length === 1 ? price.steps[0]?.amount : undefined;
}
