import assert from 'node:assert/strict';
import type { Comparison, Row } from '../../src/comparison/index.js';
import { readFeed, type Feed } from '../../src/feed/index.js';

type Fields = Record<string, unknown>;

function freeze<T>(value: T): T {
  if (typeof value === 'object' && value) Object.values(Object.freeze(value)).forEach(freeze);
  return value;
}

/** A feed without a mistake, frozen: whoever changes it is found out. Plans without an id are a, b, c… */
export function feedOf(plans: Fields[], top: Fields = {}): Feed {
  const named = plans.map((plan, i) => {
    const id = String.fromCharCode(97 + i);
    return { id, name: id.toUpperCase(), ...plan };
  });
  const { feed, problems } = readFeed({ version: 1, currency: 'USD', plans: named, ...top });
  assert.ok(feed);
  assert.deepEqual(
    problems.filter(({ code }) => code !== 'duplicate-plan'),
    [],
  );
  return freeze(feed);
}

/** Ids of the plans, in order. */
export const order = ({ entries }: Comparison): string =>
  entries.map(({ plan }) => plan.id).join(' ');

/** `price: total average | terms: contract`: what rows there are, group by group. */
export const rowsOf = ({ groups }: Comparison): string =>
  groups.map(({ id, rows }) => `${id}: ${rows.map(({ point }) => point.id).join(' ')}`).join(' | ');

/** The row of a point that is shown. */
export function rowOf({ groups }: Comparison, id: string): Row {
  const row = groups.flatMap(({ rows }) => rows).find(({ point }) => point.id === id);
  assert.ok(row, `no row ${id}`);
  return row;
}

/** Ids of the plans that are best in a row. */
export function best(comparison: Comparison, id: string): string {
  const row = comparison.row(id) ?? rowOf(comparison, id);
  const marked = comparison.entries.filter((entry) => row.cell(entry).best);
  return marked.map(({ plan }) => plan.id).join(' ');
}

/** States of a row's cells, in the order of the plans. */
export function states(comparison: Comparison, id: string): string {
  const row = comparison.row(id) ?? rowOf(comparison, id);
  return comparison.entries.map((entry) => row.cell(entry).state).join(' ');
}
