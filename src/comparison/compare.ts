import type { Feed, Plan } from '../feed/schema.js';
import { Entry } from './entry.js';
import { meets } from './filter.js';
import { ordered, readSort } from './order.js';
import { pointOf, pointsOf, type ComparisonPoint } from './points.js';
import { Row } from './row.js';
import type { Lead, Sort, View } from './view.js';

/** Rows that belong together. */
export interface RowGroup {
  /** `price`, `quality`, `extras`, `terms`, or the feed's own text. */
  readonly id: string;
  readonly rows: readonly Row[];
}

/** A feed seen in a certain way: all that an element has to draw. Nothing in it changes. */
export interface Comparison {
  readonly feed: Feed;
  readonly horizon: number;
  readonly lead: Lead;
  readonly sort: Sort;
  /** The plans that are compared, in order. */
  readonly entries: readonly Entry[];
  /** Before filters, in the feed's order. */
  readonly all: readonly Entry[];
  readonly groups: readonly RowGroup[];
  /** The row of a point, whether or not it is shown; extras are only in `groups`. */
  row(id: string): Row | undefined;
  /** The cheapest over the horizon: marked in the header; several where they tie, none where all are equal. */
  cheapest(entry: Entry): boolean;
}

/**
 * Compares the plans of a feed as a view asks. Pure: the same feed and view give the same comparison, and neither is
 * changed. What the view names wrongly (a plan, a point, a sort that is not there) is passed over.
 */
export function compare(feed: Feed, view: View = {}): Comparison {
  const horizon = goodHorizon(view.horizon) ? view.horizon : feed.horizon;
  const lead = view.lead === 'total' || view.lead === 'first' ? view.lead : 'average';
  const sort = readSort(view.sort) ?? 'feed';
  const all = entriesOf(feed, view, horizon, lead);
  const { filters } = view;
  const kept = filters ? all.filter((entry) => meets(entry, filters)) : all;
  const entries = ordered(kept, sort, view.locale);

  // rows are made where somebody looks: a list of 10,000 draws few of them
  const rows = new Map<string, Row>();
  const rowOf = (point: ComparisonPoint) => {
    const row = rows.get(point.id) ?? new Row(point, entries);
    rows.set(point.id, row);
    return row;
  };
  let groups: RowGroup[] | undefined;
  const row = (id: string) => {
    const point = pointOf(feed, id);
    return point && rowOf(point);
  };
  return {
    feed,
    horizon,
    lead,
    sort,
    entries,
    all,
    get groups() {
      return (groups ??= groupsOf(pointsOf(feed, entries.map(planOf)).map(rowOf), view));
    },
    row,
    cheapest: (entry) => row('total')?.cell(entry).best ?? false,
  };
}

const planOf = ({ plan }: Entry) => plan;

/** Whole months, 1 to 600. */
export function goodHorizon(horizon: number | undefined): horizon is number {
  return typeof horizon === 'number' && horizon % 1 === 0 && horizon >= 1 && horizon <= 600;
}

/** Plans as the last reader of a feed met them: what was worked out of them lasts from view to view. */
const met = new WeakMap<Feed, { key: string; entries: Map<Plan, Entry> }>();

function entriesOf(feed: Feed, view: View, horizon: number, lead: Lead): Entry[] {
  const { currentPlan, monthsPassed, plans } = view;
  const current = currentPlan ? feed.plans.find((plan) => plan.id === currentPlan) : undefined;
  const reader = { currentPlan, monthsPassed, horizon, lead, provider: current?.provider };
  const key = JSON.stringify(reader);
  let known = met.get(feed);
  if (known?.key !== key) met.set(feed, (known = { key, entries: new Map() }));
  const { entries } = known;
  return chosen(feed.plans, plans, current).map((plan) => {
    const entry = entries.get(plan) ?? new Entry(plan, reader);
    entries.set(plan, entry);
    return entry;
  });
}

function chosen(
  plans: Plan[],
  ids: readonly string[] | undefined,
  current: Plan | undefined,
): Plan[] {
  if (!ids?.length) return plans;
  const byId = new Map(plans.map((plan) => [plan.id, plan]));
  const named = [...new Set(ids)].flatMap((id) => byId.get(id) ?? []);
  return current && !named.includes(current) ? [current, ...named] : named;
}

function groupsOf(rows: readonly Row[], { points, differences }: View): RowGroup[] {
  const shown = (
    points?.length
      ? [...new Set(points)].flatMap((id) => rows.filter((row) => is(row.point, id)))
      : rows
  ).filter((row) => row.known && (!differences || row.differs));
  const groups = new Map<string, Row[]>();
  for (const row of shown) {
    const { group } = row.point;
    groups.set(group, [...(groups.get(group) ?? []), row]);
  }
  return [...groups].map(([id, members]) => ({ id, rows: members }));
}

/** `extras` names all extras at once. */
const is = (point: ComparisonPoint, id: string) =>
  point.id === id || (id === 'extras' && point.kind === 'extra');
