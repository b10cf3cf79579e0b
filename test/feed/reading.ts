import assert from 'node:assert/strict';
import { readFeed, type Plan, type Problem } from '../../src/feed/index.js';

type Fields = Record<string, unknown>;

/** A day on which no feed here is old. */
export const now = new Date('2026-01-01T00:00:00Z');

/** A whole feed of these plans, `top` beside them. */
export const feedOf = (plans: unknown, top: Fields = {}): Fields => ({
  version: 1,
  currency: 'USD',
  plans,
  ...top,
});

/** Reads a feed of one plan, which must come out, and what is wrong with it. */
export function readPlan(fields: Fields, top?: Fields): { plan: Plan; problems: Problem[] } {
  const { feed, problems } = readFeed(feedOf([{ id: 'a', name: 'A', ...fields }], top), { now });
  const plan = feed?.plans[0];
  assert.ok(plan, `the plan is left out: ${JSON.stringify(problems)}`);
  return { plan, problems };
}

/** Reads top-level fields of a feed with one good plan. */
export function readTop(top: Fields) {
  return readFeed(feedOf([{ id: 'a', name: 'A' }], top), { now });
}

/** Problems as lines to compare: `field wrong-type /plans/0/price`. */
export const lines = (problems: readonly Problem[]): string[] =>
  problems.map(({ level, code, path }) => `${level} ${code} ${path}`);
