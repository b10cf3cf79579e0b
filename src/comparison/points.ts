import type { Discount, Fee, Feed, Plan, Point } from '../feed/schema.js';
import { freeAnyway, leaving, type Entry } from './entry.js';

/** How a value is to be shown. */
export type ValueKind =
  | 'money'
  | 'speed'
  | 'latency'
  | 'data'
  | 'channels'
  | 'seconds'
  | 'share'
  | 'rating'
  | 'discounts'
  | 'gifts'
  | 'fees'
  | 'extra'
  | 'contract'
  | 'exit'
  | 'number'
  | 'text'
  | 'flag'
  | 'list';

/**
 * One thing that plans are compared by. `read` gives its value for a plan: undefined is unknown, `false` is not
 * offered, `'optional'` of an extra is to be had for more.
 */
export interface ComparisonPoint {
  readonly id: string;
  /** `price`, `quality`, `extras`, `terms`, or a group of the feed's own. */
  readonly group: string;
  readonly kind: ValueKind;
  readonly better?: 'higher' | 'lower';
  /** Of an extra or a feed's own point; others are worded by the language. */
  readonly label?: string;
  readonly unit?: string;
  readonly hint?: string;
  /** Measured bars help here. */
  readonly bar?: boolean;
  readonly read: (entry: Entry) => unknown;
  /**
   * The number it is ranked by, where that is not the value itself. A value that has none cannot be held against the
   * others: its row has no best.
   */
  readonly rank?: (entry: Entry, value: unknown) => number | undefined;
}

const some = <T>(list: readonly T[] | undefined): readonly T[] | false | undefined =>
  list && (list.length ? list : false);

/** Discounts that concern the reader, with a condition or without. */
export function discountsFor({ plan, audience }: Entry): readonly Discount[] | false | undefined {
  return some(
    plan.discounts?.filter((one) => !one.for || one.for === 'all' || one.for === audience),
  );
}

/** Fees apart from the monthly price: to be paid once, or only by those who want what they are for. */
export function feesApart({ plan, current }: Entry): readonly Fee[] | false | undefined {
  return some(plan.fees?.filter((fee) => fee.optional || (fee.when === 'once' && !current)));
}

function dataCap({ data }: Plan): number | undefined {
  return data?.cap === 'unlimited' ? Infinity : data?.cap;
}

type Row = Omit<ComparisonPoint, 'id' | 'group'>;
const group = (name: string, rows: Record<string, Row>): ComparisonPoint[] =>
  Object.entries(rows).map(([id, row]) => ({ id, group: name, ...row }));

const price = group('price', {
  total: { kind: 'money', better: 'lower', bar: true, read: (e) => e.total },
  average: { kind: 'money', better: 'lower', read: (e) => e.average },
  first: { kind: 'money', better: 'lower', read: (e) => e.first },
  regular: { kind: 'money', better: 'lower', read: (e) => e.regular },
  discounts: { kind: 'discounts', read: discountsFor },
  gifts: { kind: 'gifts', read: (e) => some(e.plan.gifts) },
  fees: { kind: 'fees', read: feesApart },
});

const quality = group('quality', {
  down: { kind: 'speed', better: 'higher', bar: true, read: (e) => e.plan.speed?.down },
  up: { kind: 'speed', better: 'higher', bar: true, read: (e) => e.plan.speed?.up },
  latency: { kind: 'latency', better: 'lower', read: (e) => e.plan.latency },
  data: {
    kind: 'data',
    better: 'higher',
    read: (e) => e.plan.data,
    rank: (e) => dataCap(e.plan),
  },
  support: { kind: 'channels', read: (e) => some(e.plan.support?.channels) },
  hours: { kind: 'text', read: (e) => e.plan.support?.hours },
  answer: { kind: 'seconds', better: 'lower', read: (e) => e.plan.support?.answerSeconds },
  resolved: {
    kind: 'share',
    better: 'higher',
    read: (e) => e.plan.support?.firstContactResolution,
  },
  rating: {
    kind: 'rating',
    better: 'higher',
    read: (e) => e.plan.rating,
    rank: ({ plan: { rating } }) => rating && rating.value / rating.scale,
  },
});

const terms = group('terms', {
  contract: {
    kind: 'contract',
    better: 'lower',
    read: ({ plan: { contract } }) => contract && contract.months > 0 && contract,
    rank: (e) => e.plan.contract?.months,
  },
  exit: {
    kind: 'exit',
    better: 'lower',
    read: (e) => leaving(e).amount,
    // leaving now and leaving in a year are not the same thing
    rank: (e, amount) => (e.current && !freeAnyway(e) ? undefined : (amount as number)),
  },
  notice: { kind: 'text', read: (e) => e.plan.contract?.notice },
});

/** A row for each extra that some plan has; extras of one id share it, under the first label met. */
function extras(plans: readonly Plan[]): ComparisonPoint[] {
  const labels = new Map<string, string>();
  for (const plan of plans)
    for (const { id, label } of plan.extras ?? []) if (!labels.has(id)) labels.set(id, label);
  return [...labels].map(([id, label]) => ({
    id: `extra:${id}`,
    group: 'extras',
    kind: 'extra',
    label,
    read: ({ plan }) => {
      if (!plan.extras) return undefined;
      const extra = plan.extras.find((one) => one.id === id);
      // a list that is there is complete
      if (!extra || extra.state === 'none') return false;
      return extra.state === 'unknown' ? undefined : extra;
    },
  }));
}

function own(point: Point): ComparisonPoint {
  const { id, group = 'terms', kind, better, unit, label, hint } = point;
  const ranked = kind === 'money' || kind === 'number' ? better : undefined;
  const bar = ranked && kind === 'money';
  const read = ({ plan }: Entry) => plan.values?.[id];
  return { id, group, kind, better: ranked, unit, label, hint, bar, read };
}

/** The number that a plan is ranked by; undefined where it is unknown or its point has no direction. */
export function rankOf(
  { better, rank, read }: ComparisonPoint,
  entry: Entry,
  value = read(entry),
): number | undefined {
  const ranked = better && (rank ? rank(entry, value) : value);
  return typeof ranked === 'number' ? ranked : undefined;
}

const groups = ['price', 'quality', 'extras', 'terms'];

/** All points of a feed, group by group; the feed's own points end their group, its own groups end the list. */
export function pointsOf(feed: Feed, plans: readonly Plan[]): ComparisonPoint[] {
  const all = [...price, ...quality, ...extras(plans), ...terms, ...feed.points.map(own)];
  const order = [...new Set([...groups, ...all.map((point) => point.group)])];
  return order.flatMap((name) => all.filter((point) => point.group === name));
}

/** The points that every comparison has, by id. */
export const built = new Map([...price, ...quality, ...terms].map((point) => [point.id, point]));

/** A point by its id; extras are known only by looking at all plans. */
export function pointOf(feed: Feed, id: string): ComparisonPoint | undefined {
  const point = feed.points.find((one) => one.id === id);
  return built.get(id) ?? (point && own(point));
}
