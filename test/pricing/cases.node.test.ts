import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFeed } from '../../src/feed/index.js';
import {
  exitCost,
  firstPrice,
  regularPrice,
  switchCost,
  totalAmount,
  totalCost,
} from '../../src/pricing/index.js';
import { shared } from '../shared.js';

type Known = number | null;

interface Case {
  id: number;
  feed: object;
  horizon: number;
  month: number;
  expect: {
    plans: Record<
      string,
      {
        first: Known;
        regular: Known;
        total: Known;
        totalAsCurrent: Known;
        exit: Record<string, Known>;
      }
    >;
    switch: { stay: Known; switch: Known; breakEven: Known };
  };
}

const text = shared('cases/pricing.json');
const cases = JSON.parse(text ?? '[]') as Case[];
const known = (value: number | undefined): Known => value ?? null;

for (const { id, feed: written, horizon, month, expect } of cases) {
  test(`shared case ${id} comes out as worked out by hand`, () => {
    const { feed } = readFeed(written);
    assert.ok(feed);
    const plans: Case['expect']['plans'] = {};
    for (const plan of feed.plans) {
      const asCurrent = { audience: 'existing', passed: month } as const;
      const months = Object.keys(expect.plans[plan.id]?.exit ?? {});
      plans[plan.id] = {
        first: known(firstPrice(plan)),
        regular: known(regularPrice(plan)),
        total: known(totalCost(plan, horizon)?.amount),
        totalAsCurrent: known(totalCost(plan, horizon, asCurrent)?.amount),
        exit: Object.fromEntries(months.map((m) => [m, known(exitCost(plan, Number(m)))])),
      };
      assert.equal(known(totalAmount(plan, horizon)), expect.plans[plan.id]?.total);
    }
    assert.deepEqual(plans, expect.plans);
    const [current, next] = feed.plans;
    assert.ok(current && next);
    const change = switchCost(current, next, { month, horizon });
    const figures = {
      stay: known(change.stay?.at(-1)),
      switch: known(change.switch?.at(-1)),
      breakEven: known(change.breakEven),
    };
    assert.deepEqual(figures, expect.switch);
  });
}

test('there are 80 shared cases', { skip: text === undefined && 'there is no ../shared' }, () => {
  assert.equal(cases.length, 80);
});
