import { isRecord } from '../feed/walk.js';
import type { OfferPlacement } from './policy.js';

/** Words from the loosest to the tightest. */
const orders: readonly (readonly unknown[])[] = [
  ['intercept-then-confirm', 'single-screen', 'before-entry'],
  ['open', 'conditions-allowed', 'exclusive'],
  ['operator', 'existing-account-ok', 'none'],
  ['individual', 'published-terms'],
  ['opt-in', 'none'],
  ['skippable', 'none'],
  ['statutory-ground-only', 'none'],
  ['in-function', 'before-confirm', 'outside-confirm'],
];
const placements: readonly OfferPlacement[] = [
  'beside-cancel',
  'before-statutory-entry',
  'after-permission',
  'after-cancel',
  'none',
];
/** `after-permission` and `before-statutory-entry` hold together. */
const ranks = [0, 1, 1, 2, 3];
/** What is stricter where it is not. */
const betterNot = ['allowReoffer', 'call', 'deviceSwitch'];
/** Lists that grow when they tighten; all others shrink. */
const grows = ['fields', 'switchInfo', 'penaltyFreeCheck'];

type Values = Readonly<Record<string, unknown>>;

function tighterPlacement(both: OfferPlacement[]): OfferPlacement[] {
  const rank = (one: OfferPlacement) => ranks[placements.indexOf(one)] ?? 0;
  const highest = Math.max(...both.map(rank));
  return placements.filter((one) => both.includes(one) && rank(one) === highest);
}

function tighterList(key: string, a: unknown[], b: unknown[]): unknown[] {
  const union = [...new Set([...a, ...b])];
  if (key === 'offerPlacement') return tighterPlacement(union as OfferPlacement[]);
  if (grows.includes(key)) return union;
  const common = a.filter((one) => b.includes(one));
  return common.length ? common : a;
}

/** The tighter of two values of a key; undefined: there is none. Where they cannot be told apart, the first. */
export function tighter(key: string, a: unknown, b: unknown): unknown {
  if (a === undefined || b === undefined) return a ?? b;
  // at most as many screens, offers, steps; at least as large, as many days
  if (typeof a === 'number' && typeof b === 'number')
    return key.startsWith('max') ? Math.min(a, b) : Math.max(a, b);
  if (typeof a === 'boolean' && typeof b === 'boolean')
    return betterNot.includes(key) ? a && b : a || b;
  if (Array.isArray(a) && Array.isArray(b)) return tighterList(key, a, b);
  if (isRecord(a) && isRecord(b)) return tightened(a, b);
  const order = orders.find((words) => words.includes(a) && words.includes(b)) ?? [];
  return order.indexOf(b) > order.indexOf(a) ? b : a;
}

/** Whether two values say the same. */
export const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Two sets of limits as one: of each key the tighter value. */
export function tightened<T extends object>(a: T, b: object): T {
  const [one, other] = [a as Values, b as Values];
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return Object.fromEntries([...keys].map((key) => [key, tighter(key, one[key], other[key])])) as T;
}
