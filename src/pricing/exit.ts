import type { ClawbackBand, ExitRule, Plan } from '../feed/schema.js';
import { factorOf, fraction, ratio, toMinor } from './minor.js';

/** `base` × the rate of each month gone by; the sum, not each month, is at least 0. */
function clawback(base: number, bands: ClawbackBand[], passed: number): number {
  let numerator = 0n;
  let denominator = 1n;
  for (const { from, to, rate } of bands) {
    const months = Math.min(passed, to) - from + 1;
    if (months <= 0) continue;
    const [rated, unit] = fraction(rate);
    // Powers of ten: the larger is a multiple of the other.
    const common = unit > denominator ? unit : denominator;
    numerator = numerator * (common / denominator) + BigInt(months) * rated * (common / unit);
    denominator = common;
  }
  return ratio(BigInt(base) * numerator, denominator);
}

/** What is paid back grows through the grace months, then shrinks with the months that remain. */
function remainingShare(base: number, grace: number, passed: number, months: number): number {
  if (passed <= grace) return base * passed;
  const shrinking = BigInt(base) * BigInt((passed - grace) * (months - passed));
  return base * grace + ratio(shrinking, BigInt(months - grace));
}

/** One rule in minor units; NaN: it cannot be worked out. */
function ruleCost(rule: ExitRule, passed: number, contract: number | undefined, factor: number) {
  if (rule.type === 'refund') return passed < rule.keepMonths ? toMinor(rule.amount, factor) : 0;
  // A table of bands speaks of a contract as long as itself.
  if (rule.type === 'clawback') contract ??= Math.max(...rule.bands.map((band) => band.to));
  if (contract === undefined) return NaN;
  if (passed >= contract) return 0;
  switch (rule.type) {
    case 'clawback':
      return clawback(toMinor(rule.base, factor), rule.bands, passed);
    case 'flat':
      return toMinor(rule.amount, factor);
    case 'perRemainingMonth':
      return toMinor(rule.amount, factor) * (contract - passed);
    case 'remainingShare':
      return remainingShare(toMinor(rule.base, factor), rule.grace, passed, contract);
  }
}

/**
 * What leaving costs when `passed` months of the contract have passed (0 counts), in major units.
 * Undefined: unknown, or no such number of months.
 */
export function exitCost(plan: Plan, passed: number): number | undefined {
  if (!plan.exit || !Number.isSafeInteger(passed) || passed < 0) return undefined;
  const factor = factorOf(plan.currency);
  let sum = 0;
  for (const rule of plan.exit) sum += ruleCost(rule, passed, plan.contract?.months, factor);
  return Number.isSafeInteger(sum) ? sum / factor : undefined;
}
