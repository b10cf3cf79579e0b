import type { Discount, Fee, Plan, PriceStep } from '../feed/schema.js';
import { toMinor } from './minor.js';
import { isGiven } from './months.js';
import { periodOf, type CostOptions, type Period } from './period.js';

/** One line of a ledger; the lines of a ledger sum exactly to its total. */
export interface LedgerLine {
  /** A run of equal price steps, a monthly fee, a once fee, or a discount. */
  kind: 'price' | 'fee' | 'once' | 'discount';
  /** The feed's own; empty for prices. */
  label: string;
  /** Major units over all its months; negative for discounts. */
  amount: number;
  /** Its first month of the contract within the horizon; absent for once fees and estimates. */
  from?: number;
  /** Its last month of the contract within the horizon, inclusive. */
  to?: number;
  /** What the feed calls the price step. */
  step?: PriceStep['kind'];
}

/** What some months cost, and why. */
export interface TotalCost {
  /** Major units. */
  amount: number;
  lines: LedgerLine[];
}

/** A line for each run of equal price steps, in minor units. */
function priceLines({ runs, factor }: Period): LedgerLine[] {
  const lines: LedgerLine[] = [];
  let before: PriceStep | undefined;
  for (const { step, from, to } of runs) {
    const amount = toMinor(step.amount, factor) * (to - from + 1);
    const last = lines.at(-1);
    if (last && before?.amount === step.amount && before.kind === step.kind) {
      last.to = to;
      last.amount += amount;
    } else lines.push({ kind: 'price', label: '', amount, from, to, step: step.kind });
    before = step;
  }
  return lines;
}

/** The line of a fee or discount, in minor units; `cost` is what it comes to in a month of a run. */
function monthlyLine(
  kind: LedgerLine['kind'],
  { label, from = 1, to = Infinity, amount = 0 }: Fee | Discount,
  period: Period,
  cost: (each: number, run: number) => number,
): LedgerLine {
  const each = toMinor(amount, period.factor);
  let sum = 0;
  period.runs.forEach((run, i) => {
    if (run.from >= from && run.from <= to) sum += cost(each, i) * (run.to - run.from + 1);
  });
  const [first, last] = [Math.max(from, period.from), Math.min(to, period.to)];
  return { kind, label, amount: sum, from: first, to: last };
}

/** All lines in minor units, also those that come to nothing. */
function linesOf(plan: Plan, period: Period, { audience = 'new', passed }: CostOptions) {
  const lines = priceLines(period);
  for (const fee of plan.fees ?? []) {
    const { label, amount = 0, when, optional } = fee;
    if (optional) continue;
    if (when === 'monthly') lines.push(monthlyLine('fee', fee, period, (each) => each));
    else if (passed === undefined)
      lines.push({ kind: 'once', label, amount: toMinor(amount, period.factor) });
  }
  // What is left of a month of each run, for the discounts that come later in the feed.
  const left = period.runs.map((run) => run.gross);
  const cut = (each: number, run: number) => {
    const rest = left[run] ?? 0;
    left[run] = Math.max(0, rest - each);
    return left[run] - rest;
  };
  for (const discount of plan.discounts ?? [])
    if (isGiven(discount, audience)) lines.push(monthlyLine('discount', discount, period, cut));
  return lines;
}

/**
 * What `horizon` months (1 to 600) cost, once fees included, and the lines that make it up. Undefined:
 * unknown, or no such horizon.
 */
export function totalCost(
  plan: Plan,
  horizon: number,
  options: CostOptions = {},
): TotalCost | undefined {
  const period = periodOf(plan, horizon, options);
  if (!period) return undefined;
  const lines = linesOf(plan, period, options).filter((it) => it.amount || it.kind === 'price');
  for (const line of lines) {
    line.amount /= period.factor;
    // The months of an estimate are not those of the contract.
    if (options.passed === Infinity) line.from = line.to = undefined;
  }
  return { amount: period.sum / period.factor, lines };
}
