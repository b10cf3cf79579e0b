import { amountBelow, asideOf, exitBelow, monthly, type Due } from '../../feed/table/charges.js';
import type { PlanInput } from '../../feed/schema.js';
import type { Draft } from './reader.js';

type Plan = Draft['plan'];
type Fee = Listed<PlanInput['fees']>;
type Discount = Listed<PlanInput['discounts']>;
type Rule = Listed<PlanInput['exit']>;
type Listed<T> = T extends (infer Item)[] ? Item : never;

/** The list that is there; anything else that stands in its place says that there is none. */
const listed = <T>(list: T[] | string | number | false | null | undefined): T[] =>
  Array.isArray(list) ? list : [];

/** Adds a charge to a plan. One without its amount makes a cost unknown: it must not look lower than it may be. */
type Add = (plan: Plan, label: string, amount: number | undefined) => void;

const fee =
  (when: 'once' | 'monthly'): Add =>
  (plan, label, amount) => {
    plan.fees = [...listed<Fee>(plan.fees), { label, amount, when } as Fee];
  };

/** What can be charged besides the price; columns of one kind add up. */
const charges: Record<string, Add> = {
  'fees.once': fee('once'),
  'fees.monthly': fee('monthly'),
  'fees.optional'(plan, label, amount) {
    // it is never added up: text alone says as much
    if (amount === undefined) return;
    plan.fees = [...listed<Fee>(plan.fees), { label, amount, when: 'once', optional: true }];
  },
  discount(plan, label, amount) {
    const all = listed<Discount>(plan.discounts);
    plan.discounts = amount === 0 ? all : [...all, { label, amount } as Discount];
  },
  exit(plan) {
    plan.exit = null;
  },
};

/** Rules add up; what is unknown stays so. */
function addExit(plan: Plan, rules: Rule[]) {
  const { exit } = plan;
  if (exit === null) return;
  const all = exit && typeof exit === 'object' && !Array.isArray(exit) ? [exit] : listed(exit);
  plan.exit = [...all, ...rules];
}

export const chargeNames = Object.keys(charges);

/** What is unknown where a cell of a field cannot be read. */
export function unknownWithout(target: string): string {
  if (/^(fees\.(once|monthly)|discount)$/.test(target)) return 'the costs of this plan are unknown';
  if (target === 'exit') return 'what leaving costs is unknown';
  return target.startsWith('price') ? 'the price is unknown' : '';
}

/**
 * Leaves a charge unknown of which a cell says nothing: it is not known to be none. Returns what is unknown then, and
 * nothing where no cost could look too low.
 */
export function unknownCharge(plan: Plan, target: string, label: string): string {
  if (!/^(fees\.(once|monthly)|exit)$/.test(target)) return '';
  charges[target]?.(plan, label, undefined);
  return target === 'exit' ? 'is what leaving costs' : 'are the costs of this plan';
}

/** When the amounts of a field are due, which says what its headings may say besides. */
const dues: Record<string, Due> = { 'fees.monthly': 'monthly', discount: 'monthly', exit: 'exit' };
const asides = new Map<string, ReturnType<typeof asideOf>>();

/** Asked for each cell of a column, and worked out once. */
function asideBelow(target: string, label: string) {
  const due = dues[target] ?? 'once';
  const key = `${due} ${label}`;
  if (!asides.has(key)) asides.set(key, asideOf(label, due));
  return asides.get(key);
}

/** Whether it is understood what a heading says besides what is charged: of 위약금(1년 이내) it is not. */
export const knowsHeading = (target: string, label: string) =>
  !chargeNames.includes(target) || asideBelow(target, label) !== undefined;

/** Reads a cell of a column of charges into a plan; false where it is not understood, and the cost is unknown. */
export function readCharge(
  plan: Plan,
  target: string,
  label: string,
  text: string,
  amount: (text: string) => number,
): boolean {
  const aside = asideBelow(target, label);
  if (target === 'exit') {
    const rule = aside && exitBelow(aside, text, amount);
    if (rule === undefined) plan.exit = null;
    else addExit(plan, rule ? [rule] : []);
    return rule !== undefined;
  }
  const value = aside ? amountBelow(aside, amount)(text) : NaN;
  // what is paid each month is not told by what is paid once
  const isRead = !Number.isNaN(value) && !(target === 'fees.once' && monthly.test(text));
  charges[target]?.(plan, label, isRead ? value : undefined);
  return isRead;
}
