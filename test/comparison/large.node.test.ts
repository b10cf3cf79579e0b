import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compare, sortKeys } from '../../src/comparison/index.js';
import { feedOf } from './feeds.js';

const size = 10_000;
const feed = feedOf(
  Array.from({ length: size }, (_, i) => ({
    id: `p${i}`,
    name: `Plan ${(i * 7919) % size}`,
    provider: `P${i % 50}`,
    ...(i % 100 && { price: 10 + ((i * 31) % 500) / 10 }),
    ...(i % 7 && { speed: { down: (i * 13) % 1000, up: i % 90 } }),
    ...(i % 5 && { rating: 1 + (i % 40) / 10 }),
    contract: (i % 4) * 12,
    extras: [`E${i % 20}`],
  })),
);

test('a list of 10,000 plans is put in every order, whole, unknown last', () => {
  for (const key of sortKeys)
    for (const sort of [key, `-${key}`]) {
      const { entries } = compare(feed, { sort, currentPlan: 'p77' });
      assert.equal(new Set(entries).size, size, sort);
      assert.equal(entries[0]?.plan.id, 'p77', sort);
      if (key === 'total')
        assert.ok(
          entries.slice(-100).every(({ total }) => total === undefined),
          sort,
        );
      if (key === 'down')
        assert.ok(
          entries.slice(1 - Math.ceil(size / 7)).every(({ plan }) => !plan.speed),
          sort,
        );
    }
});

test('it is filtered, and its rows know their best', () => {
  const { entries, groups } = compare(feed, {
    filters: { downMin: 500, priceMax: 30 },
    sort: 'total',
  });
  const wanted = feed.plans.filter(
    ({ speed, price }) => (speed?.down ?? -1) >= 500 && (price?.steps[0]?.amount ?? 99) <= 30,
  );
  assert.equal(entries.length, wanted.length);
  assert.ok(wanted.length > 1000);
  const down = groups.flatMap(({ rows }) => rows).find(({ point }) => point.id === 'down');
  const best = entries.filter((entry) => down?.cell(entry).best);
  const fastest = Math.max(...wanted.map(({ speed }) => speed?.down ?? 0));
  assert.ok(best.length > 0 && best.every(({ plan }) => plan.speed?.down === fastest));
});

test('a comparison that nobody looks into costs little: no total is worked out', () => {
  let looked = 0;
  const watched = {
    ...feed,
    plans: feed.plans.map(
      (plan) =>
        new Proxy(plan, {
          get: (target, key) => {
            if (key === 'price') looked++;
            return Reflect.get(target, key);
          },
        }),
    ),
  };
  const { entries } = compare(watched, {});
  assert.equal(looked, 0);
  assert.ok(entries[1]?.total !== undefined && looked > 0 && looked < 10);
});
