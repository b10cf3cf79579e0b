import type { Plan, PriceStep } from '../feed/schema.js';
import { toMinor } from './minor.js';
import { isGiven, type Audience } from './months.js';
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

/** The months of a step, fee or discount that fall into the period. */
function within(period: Period, { from = 1, to = Infinity }: { from?: number; to?: number }) {
  const span = { from: Math.max(from, period.from), to: Math.min(to, period.to) };
  return { span, months: Math.max(0, span.to - span.from + 1) };
}

function priceLines(plan: Plan, period: Period): LedgerLine[] {
  const lines: LedgerLine[] = [];
  const steps = plan.price?.steps ?? [];
  let monthly: number | undefined;
  steps.forEach(({ from, amount, kind }, i) => {
    const { span, months } = within(period, { from, to: (steps[i + 1]?.from ?? Infinity) - 1 });
    if (!months) return;
    const sum = toMinor(amount, period.factor) * months;
    const last = lines.at(-1);
    if (last && monthly === amount && last.step === kind) {
      last.to = span.to;
      last.amount += sum;
    } else lines.push({ kind: 'price', label: '', amount: sum, ...span, step: kind });
    monthly = amount;
  });
  return lines;
}

function feeLines(plan: Plan, period: Period, current: boolean): LedgerLine[] {
  const lines: LedgerLine[] = [];
  for (const fee of plan.fees ?? []) {
    const once = fee.when === 'once';
    if (fee.optional || (once && current)) continue;
    const each = toMinor(fee.amount ?? 0, period.factor);
    const { span, months } = within(period, fee);
    if (once) lines.push({ kind: 'once', label: fee.label, amount: each });
    else lines.push({ kind: 'fee', label: fee.label, amount: each * months, ...span });
  }
  return lines;
}

function discountLines(plan: Plan, period: Period, audience: Audience): LedgerLine[] {
  const discounts = (plan.discounts ?? []).filter((discount) => isGiven(discount, audience));
  const cut = discounts.map(() => 0);
  for (const run of period.runs) {
    const { months } = within(period, run);
    // What is left of the month, for the discounts that come later in the feed.
    let left = run.gross;
    discounts.forEach(({ from = 1, to = Infinity, amount = 0 }, i) => {
      if (run.from < from || run.from > to) return;
      const off = Math.min(left, toMinor(amount, period.factor));
      left -= off;
      cut[i] = (cut[i] ?? 0) - off * months;
    });
  }
  return discounts.map((discount, i) => {
    const { span } = within(period, discount);
    return { kind: 'discount', label: discount.label, amount: cut[i] ?? 0, ...span };
  });
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
  const { audience = 'new', passed } = options;
  const lines = [
    ...priceLines(plan, period),
    ...feeLines(plan, period, passed !== undefined),
    ...discountLines(plan, period, audience),
  ].filter((line) => line.amount || line.kind === 'price');
  for (const line of lines) {
    line.amount /= period.factor;
    // The months of an estimate are not those of the contract.
    if (passed === Infinity) delete line.from;
    if (passed === Infinity) delete line.to;
  }
  return { amount: period.sum / period.factor, lines };
}
