import type { Condition, Fact, Test } from '../feed/retention-schema.js';
import { isRecord, own } from '../feed/walk.js';

/** What is known: of a customer, or the answers of a survey. A list holds if one of it does. */
export type Facts = Readonly<Record<string, Fact | readonly Fact[] | undefined>>;

const limits: Record<string, (fact: number, limit: number) => boolean> = {
  gte: (fact, limit) => fact >= limit,
  gt: (fact, limit) => fact > limit,
  lte: (fact, limit) => fact <= limit,
  lt: (fact, limit) => fact < limit,
};

/** The names of the limits that a test may set. */
export const limitNames = Object.keys(limits);

function passes(test: Test, fact: Fact): boolean | undefined {
  if (Array.isArray(test)) return test.includes(fact);
  if (!isRecord(test)) return test === fact;
  // a text is neither above nor below a number
  if (typeof fact !== 'number') return undefined;
  const set = Object.entries(test);
  return (
    set.length > 0 &&
    set.every(
      ([name, limit]) =>
        Object.hasOwn(limits, name) &&
        typeof limit === 'number' &&
        limits[name]?.(fact, limit) === true,
    )
  );
}

function meets(test: Test, fact: Facts[string]): boolean | undefined {
  if (fact === undefined) return undefined;
  return typeof fact === 'object' ? any(fact.map((one) => passes(test, one))) : passes(test, fact);
}

/** False if one is, else unknown if one is, else true. */
function all(list: readonly (boolean | undefined)[]): boolean | undefined {
  return list.includes(false) ? false : list.includes(undefined) ? undefined : true;
}

const not = (holds: boolean | undefined) => (holds === undefined ? undefined : !holds);

function any(list: readonly (boolean | undefined)[]): boolean | undefined {
  return not(all(list.map(not)));
}

/**
 * Whether a condition holds. Three answers: a fact that is missing leaves it unknown (undefined), and so does the
 * opposite of what is unknown. No condition always holds, what is none is unknown. Never throws.
 */
export function holds(condition: Condition | undefined, facts: Facts): boolean | undefined {
  return all(
    Object.entries(condition ?? {}).map(([name, value]) => {
      const each = () =>
        Array.isArray(value) ? value.map((one) => holds(one as Condition, facts)) : [undefined];
      if (name === 'all') return all(each());
      if (name === 'any') return any(each());
      if (name === 'not') return not(holds(value as Condition, facts));
      return meets(value as Test, own(facts, name) as Facts[string]);
    }),
  );
}
