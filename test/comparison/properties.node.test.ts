import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  compare,
  sortKeys,
  type Comparison,
  type Row,
  type View,
} from '../../src/comparison/index.js';
import { readFeed, type Feed } from '../../src/feed/index.js';
import { order } from './feeds.js';

const numRuns = Number(process.env['FAIRSTAY_RUNS'] ?? 300);

/** Few different values, so that there are many ties, and now and then none. */
const maybe = <T>(...values: T[]) =>
  fc.option(fc.constantFrom(...values), { nil: undefined, freq: 4 });
const plan = fc.record({
  name: fc.constantFrom('A', 'B', 'b', 'Plan 9', 'Plan 10'),
  provider: maybe('P', 'Q'),
  price: maybe<unknown>(10, 20, {
    steps: [
      { from: 1, amount: 5 },
      { from: 13, amount: 25 },
    ],
  }),
  fees: maybe<unknown>(
    [],
    [{ label: 'F', amount: 24, when: 'once' }],
    [{ label: 'F', amount: 'x', when: 'once' }],
  ),
  discounts: maybe<unknown>(
    [],
    [{ label: 'D', amount: 5, for: 'existing' }],
    [{ label: 'D', amount: 5, to: 6 }],
  ),
  speed: maybe<unknown>(100, 500, { up: 5 }, { down: 500, up: 20 }),
  latency: maybe(0, 5, 9),
  data: maybe<unknown>('unlimited', { cap: 5 }, { cap: 500 }),
  rating: maybe<unknown>(4, { value: 8, scale: 10 }, 5),
  contract: maybe<unknown>('none', 12, 24),
  exit: maybe<unknown>(
    0,
    { type: 'refund', amount: 5, keepMonths: 18 },
    { type: 'refund', amount: 9, keepMonths: 6 },
  ),
  extras: maybe<unknown>(
    [],
    ['TV'],
    [{ label: 'TV', state: 'optional' }],
    ['TV', 'Cloud'],
    [{ label: 'TV', state: 'unknown' }],
  ),
  values: maybe<unknown>({ p: 5 }, { p: 9 }, { p: false }),
  sponsored: maybe(true, false),
});
const feeds = fc.array(plan, { minLength: 1, maxLength: 9 }).map((plans): Feed => {
  const points = [{ id: 'p', label: 'P', kind: 'number', better: 'higher' }];
  const named = plans.map((one, i) => ({ ...one, id: `p${i}` }));
  const { feed } = readFeed({ version: 1, currency: 'USD', points, plans: named });
  assert.ok(feed);
  return feed;
});
const ids = fc.constantFrom('p0', 'p1', 'p2', 'p3', 'x');
const views: fc.Arbitrary<View> = fc.record(
  {
    plans: fc.array(ids, { maxLength: 4 }),
    currentPlan: ids,
    monthsPassed: fc.constantFrom(0, 3, 14, 40, -1),
    horizon: fc.constantFrom(1, 12, 36),
    lead: fc.constantFrom('average', 'total', 'first'),
    sort: fc.constantFrom(...sortKeys.flatMap((key) => [key, `-${key}`])),
    filters: fc.record(
      { priceMax: fc.constantFrom(15, 400), downMin: fc.constantFrom(0, 200) },
      { requiredKeys: [] },
    ),
  },
  { requiredKeys: [] },
);
const always = (holds: (feed: Feed, view: View) => void) =>
  fc.assert(fc.property(feeds, views, holds), { numRuns });

const allRows = ({ groups }: Comparison) => groups.flatMap(({ rows }) => rows);
const sorted = (list: readonly string[]) => [...list].sort();
const idsOf = (comparison: Comparison) => comparison.entries.map(({ plan: { id } }) => id);

test('an order is the plans that are shown, each once, whatever the sort', () => {
  always((feed, view) => {
    const shown = sorted(idsOf(compare(feed, view)));
    for (const sort of sortKeys)
      assert.deepEqual(sorted(idsOf(compare(feed, { ...view, sort }))), shown);
    const { filters: _, ...unfiltered } = view;
    if (!view.plans?.length)
      assert.equal(compare(feed, unfiltered).entries.length, feed.plans.length);
  });
});

test('an order does not hang on that of the feed, but for the sort of the feed', () => {
  always((feed, view) => {
    const turned = { ...feed, plans: [...feed.plans].reverse() };
    const sort = view.sort?.replace('feed', 'total') ?? 'total';
    assert.equal(
      order(compare(turned, { ...view, sort })),
      order(compare(feed, { ...view, sort })),
    );
  });
});

test('of two neighbours the first is at least as good, the current plan and unknowns apart', () => {
  always((feed, view) => {
    for (const sort of ['total', 'first', 'regular'] as const)
      for (const sign of [1, -1]) {
        const { entries } = compare(feed, { ...view, sort: sign < 0 ? `-${sort}` : sort });
        const values = entries.filter((entry) => !entry.current).map((entry) => entry[sort]);
        const known = values.filter((value) => value !== undefined);
        assert.deepEqual(values.slice(0, known.length), known, 'unknown comes last');
        assert.deepEqual(
          known,
          [...known].sort((a, b) => sign * (a - b)),
        );
      }
  });
});

/** What a cell is ranked by, worked out anew. */
function figure(row: Row, comparison: Comparison, at: number): number | undefined {
  const { plan: one, current } = comparison.entries[at] ?? assert.fail();
  const { value } = row.cell(comparison.entries[at] ?? assert.fail());
  switch (row.point.id) {
    case 'data':
      return one.data?.cap === 'unlimited' ? Infinity : one.data?.cap;
    case 'rating':
      return one.rating && one.rating.value / one.rating.scale;
    case 'contract':
      return one.contract?.months;
    case 'exit':
      return current && one.exit?.length ? undefined : (value as number | undefined);
    default:
      return typeof value === 'number' ? value : undefined;
  }
}
const ranked: Record<string, (...figures: number[]) => number> = {
  ...Object.fromEntries(
    ['total', 'average', 'first', 'regular', 'latency', 'contract', 'exit'].map((id) => [
      id,
      Math.min,
    ]),
  ),
  ...Object.fromEntries(['down', 'up', 'data', 'rating', 'p'].map((id) => [id, Math.max])),
};

test('the best cells of a row are all its extremes and nothing else', () => {
  let marked = 0;
  always((feed, view) => {
    const comparison = compare(feed, view);
    for (const row of allRows(comparison)) {
      const figures = comparison.entries.map((_, at) => figure(row, comparison, at));
      const known = figures.filter((one) => one !== undefined);
      const extreme = ranked[row.point.id]?.(...known);
      // leaving now is another question than leaving in a year
      const alike =
        row.point.id !== 'exit' ||
        comparison.entries.every(
          (entry, at) => figures[at] !== undefined || row.cell(entry).state === 'unknown',
        );
      const some = alike && known.length > 1 && new Set(known).size > 1;
      const expected = figures.map((one) => some && one !== undefined && one === extreme);
      const best = comparison.entries.map((entry) => row.cell(entry).best);
      assert.deepEqual(best, expected, row.point.id);
      marked += best.filter(Boolean).length;
    }
  });
  assert.ok(marked > numRuns, `${marked} best cells seen`);
});

test('rows that differ are among all rows, in their order, and are those with two unlike cells', () => {
  always((feed, view) => {
    const all = allRows(compare(feed, view));
    const comparison = compare(feed, { ...view, differences: true });
    const shown = allRows(comparison).map(({ point }) => point.id);
    const { entries } = comparison;
    const unlike = all.filter((row) => {
      const cells = entries.map((entry) => {
        const { state, value } = row.cell(entry);
        const seen = row.point.kind === 'extra' ? undefined : value;
        return JSON.stringify([state, seen]);
      });
      return new Set(cells).size > 1;
    });
    assert.deepEqual(
      shown,
      unlike.map(({ point }) => point.id),
    );
  });
});

test('a row is shown where some plan has a value, and no other', () => {
  always((feed, view) => {
    const comparison = compare(feed, view);
    for (const row of allRows(comparison))
      assert.ok(comparison.entries.some((entry) => row.cell(entry).state !== 'unknown'));
    for (const id of ['total', 'down', 'rating', 'exit', 'p'])
      if (!allRows(comparison).some(({ point }) => point.id === id))
        assert.ok(
          comparison.entries.every((entry) => comparison.row(id)?.cell(entry).state === 'unknown'),
        );
  });
});

test('to be sponsored changes neither order nor best', () => {
  always((feed, view) => {
    const paid = {
      ...feed,
      plans: feed.plans.map((one) => ({
        ...one,
        sponsored: !one.sponsored,
        relation: 'affiliate' as const,
      })),
    };
    const [plain, sponsored] = [compare(feed, view), compare(paid, view)];
    assert.equal(order(sponsored), order(plain));
    const best = (comparison: Comparison) =>
      allRows(comparison).map((row) => comparison.entries.map((entry) => row.cell(entry).best));
    assert.deepEqual(best(sponsored), best(plain));
  });
});

test('the same feed and view give the same comparison, and neither is changed', () => {
  always((feed, view) => {
    const before = JSON.stringify([feed, view]);
    const all = (comparison: Comparison) =>
      JSON.stringify([
        order(comparison),
        allRows(comparison).map((row) => [
          row.point.id,
          comparison.entries.map((entry) => row.cell(entry)),
        ]),
      ]);
    const first = all(compare(feed, view));
    assert.equal(all(compare(feed, view)), first);
    assert.equal(JSON.stringify([feed, view]), before);
  });
});
