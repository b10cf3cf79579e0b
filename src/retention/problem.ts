import { found, type Problem, type ProblemCode } from '../feed/problems.js';

/** As a problem of a feed; `path` points into the feed, or into what was handed in. */
export type RetentionProblem = Problem;

/** One thing that is wrong, said as a feed's problems are. */
export function problem(
  code: ProblemCode,
  path: string,
  value: unknown,
  expected: string,
): RetentionProblem {
  return {
    level: 'field',
    code,
    path,
    message: `Found ${found(value)}; expected ${expected}.`,
  };
}
