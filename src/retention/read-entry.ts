import { minorDigits } from '../feed/currency.js';
import { Report } from '../feed/problems.js';
import { read, type Shape } from '../feed/shapes.js';
import type { Walk } from '../feed/walk.js';
import type { RetentionProblem } from './problem.js';

const throws = 'Found an error on looking at it; expected a plain object.';

/** Where a value stands, and what its amounts are in. */
export interface Place {
  path: (string | number)[];
  currency: string;
  /** Ids that others have. */
  ids?: Set<unknown>;
}

/** What is done with a value beyond its shape. */
export interface Reading<T> {
  whole?: boolean;
  finish?: (walk: Walk, copy: T) => void;
  link?: (walk: Walk, copy: T) => void;
}

/**
 * Reads one value by its shape, and what spans several fields by `finish`. Never throws. `whole`: with any part of it
 * unreadable it would promise something else, so it is left out. `link` looks at what it names elsewhere, and leaves
 * nothing out.
 */
export function readEntry<T>(
  { path, currency, ids }: Place,
  shape: Shape,
  value: unknown,
  { whole, finish, link }: Reading<T> = {},
): { value?: T; problems: RetentionProblem[] } {
  const report = new Report();
  const walk: Walk = {
    report,
    digits: minorDigits(currency),
    path: [...path],
    level: 'field',
    ids: new Set(ids),
  };
  let copy: T | undefined;
  try {
    copy = read(walk, shape, value) as T | undefined;
    if (copy !== undefined) finish?.(walk, copy);
    if (whole && report.problems.some(({ level }) => level !== 'note')) copy = undefined;
    if (copy !== undefined) link?.(walk, copy);
  } catch {
    report.add('field', 'unreadable', path.map((step) => `/${step}`).join(''), throws);
    copy = undefined;
  }
  const problems = report.end();
  return copy === undefined ? { problems } : { value: copy, problems };
}
