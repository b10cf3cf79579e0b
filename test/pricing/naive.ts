import type { ExitRule, Plan } from '../../src/feed/index.js';
import type { Audience } from '../../src/pricing/index.js';

/**
 * The same figures worked out the slow way, month by month, in minor units and BigInt: what the
 * properties are held against. `null` is unknown. Amounts must be whole minor units.
 */

const digits: Record<string, number> = { USD: 2, KRW: 0, KWD: 3 };

/** Minor units; reads the decimal text, never the binary fraction. */
export function minor(amount: number, currency: string): number {
  return Number((amount * 10 ** (digits[currency] ?? NaN)).toFixed(0));
}

export function monthly(plan: Plan, month: number, audience: Audience): number | null {
  if (!plan.price) return null;
  let price = 0;
  for (const step of plan.price.steps)
    if (step.from <= month) price = minor(step.amount, plan.currency);
  for (const { optional, amount, when, from = 1, to = 9999 } of plan.fees ?? []) {
    if (optional) continue;
    if (amount === undefined) return null;
    if (when === 'monthly' && from <= month && month <= to) price += minor(amount, plan.currency);
  }
  for (const { condition, for: whom, amount, from = 1, to = 9999 } of plan.discounts ?? []) {
    if (condition || (whom === 'new' && audience !== 'new')) continue;
    if (whom === 'existing' && audience !== 'existing') continue;
    if (amount === undefined) return null;
    if (from <= month && month <= to) price -= minor(amount, plan.currency);
  }
  return price < 0 ? 0 : price;
}

export function total(plan: Plan, horizon: number, audience: Audience, passed?: number) {
  let sum = 0;
  for (let i = 1; i <= horizon; i++) {
    const price = monthly(plan, (passed ?? 0) + i, audience);
    if (price === null) return null;
    sum += price;
  }
  for (const { when, optional, amount = 0 } of plan.fees ?? [])
    if (passed === undefined && when === 'once' && !optional) sum += minor(amount, plan.currency);
  return sum;
}

const rounded = (n: bigint, d: bigint) => (n <= 0n ? 0n : (2n * n + d) / (2n * d));

/** Rates must have at most two decimals. */
function rule(it: ExitRule, m: number, contract: number | undefined, currency: string) {
  const units = (amount: number) => BigInt(minor(amount, currency));
  if (it.type === 'refund') return m < it.keepMonths ? units(it.amount) : 0n;
  let months = contract;
  if (it.type === 'clawback')
    for (const { to } of it.bands) months = Math.max(contract ?? to, months ?? 0);
  if (months === undefined) return null;
  if (m >= months) return 0n;
  if (it.type === 'flat') return units(it.amount);
  if (it.type === 'perRemainingMonth') return units(it.amount) * BigInt(months - m);
  if (it.type === 'remainingShare') {
    const [base, grace, all, now] = [units(it.base), BigInt(it.grace), BigInt(months), BigInt(m)];
    if (m <= it.grace) return base * now;
    return rounded(base * grace * (all - grace) + base * (now - grace) * (all - now), all - grace);
  }
  let hundredths = 0n;
  for (let month = 1; month <= m; month++)
    for (const { from, to, rate } of it.bands)
      if (from <= month && month <= to) hundredths += BigInt(Math.round(rate * 100));
  return rounded(units(it.base) * hundredths, 100n);
}

export function exit(plan: Plan, passed: number): number | null {
  if (!plan.exit) return null;
  let sum = 0n;
  for (const it of plan.exit) {
    const cost = rule(it, passed, plan.contract?.months, plan.currency);
    if (cost === null) return null;
    sum += cost;
  }
  return Number(sum);
}
