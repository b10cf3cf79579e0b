import { isRecord, tell, type Walk } from '../feed/walk.js';
import { limitNames } from './condition.js';

/** Conditions in conditions in conditions: nobody needs more, and reading stays flat. */
const deepest = 20;

const isFact = (value: unknown) =>
  typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value);

const isTest = (value: unknown) =>
  isFact(value) ||
  (Array.isArray(value) && value.length <= 200 && value.every(isFact)) ||
  (isRecord(value) &&
    Object.keys(value).length > 0 &&
    Object.entries(value).every(
      ([name, limit]) => limitNames.includes(name) && Number.isFinite(limit),
    ));

/** Tells of everything in a condition that has no meaning. What it tells of must not be used. */
export function checkCondition(
  walk: Walk,
  value: unknown,
  at: (string | number)[],
  depth = 0,
): void {
  const wrong = (where: (string | number)[], one: unknown, expected: string) =>
    tell(walk, 'field', 'wrong-value', where, one, expected);
  if (!isRecord(value) || depth > deepest) {
    wrong(at, value, `an object of facts, at most ${deepest} deep`);
    return;
  }
  for (const [name, test] of Object.entries(value)) {
    const here = [...at, name];
    if (name === 'not') checkCondition(walk, test, here, depth + 1);
    else if (name === 'all' || name === 'any') {
      if (!Array.isArray(test)) wrong(here, test, 'a list of conditions');
      else test.forEach((one, i) => checkCondition(walk, one, [...here, i], depth + 1));
    } else if (!isTest(test))
      wrong(
        here,
        test,
        `a value, a list of values, or an object of ${limitNames.join(', ')} with numbers`,
      );
  }
}
