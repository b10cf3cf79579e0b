import type { ClawbackBand, ExitRule, Plan } from '../feed/schema.js';
import { fraction, share, type Fraction } from './exact.js';
import { factorOf, isCount, toMinor } from './minor.js';

/** The rates of the months gone by, added up. */
function clawbackRate(bands: ClawbackBand[], passed: number): Fraction {
  let sum = 0n;
  let unit = 1n;
  for (const { from, to, rate } of bands) {
    const months = Math.min(passed, to) - from + 1;
    if (months <= 0) continue;
    const [rated, per] = fraction(rate);
    // Powers of ten: the larger is a multiple of the other.
    const finer = per > unit ? per : unit;
    sum = sum * (finer / unit) + BigInt(months) * rated * (finer / per);
    unit = finer;
  }
  return [sum, unit];
}

/** One rule in minor units; NaN: it cannot be worked out. */
function ruleCost(rule: ExitRule, passed: number, contract: number | undefined, factor: number) {
  if (rule.type === 'refund') return passed < rule.keepMonths ? toMinor(rule.amount, factor) : 0;
  // A table of bands speaks of a contract as long as itself.
  if (rule.type === 'clawback') contract ??= Math.max(...rule.bands.map((band) => band.to));
  if (contract === undefined) return NaN;
  const remaining = contract - passed;
  if (remaining <= 0) return 0;
  const each = toMinor('base' in rule ? rule.base : rule.amount, factor);
  switch (rule.type) {
    case 'flat':
      return each;
    case 'perRemainingMonth':
      return each * remaining;
    case 'clawback':
      return share(each, clawbackRate(rule.bands, passed));
    case 'remainingShare': {
      const { grace } = rule;
      if (passed <= grace) return each * passed;
      const shrinking = (passed - grace) * remaining;
      return each * grace + share(each, [BigInt(shrinking), BigInt(contract - grace)]);
    }
  }
}

/**
 * What leaving costs when `passed` months of the contract have passed (0 counts), in major units.
 * Undefined: unknown, or no such number of months.
 */
export function exitCost(plan: Plan, passed: number): number | undefined {
  if (!plan.exit || !isCount(passed, 0)) return undefined;
  const factor = factorOf(plan.currency);
  let sum = 0;
  for (const rule of plan.exit) sum += ruleCost(rule, passed, plan.contract?.months, factor);
  return Number.isSafeInteger(sum) ? sum / factor : undefined;
}
