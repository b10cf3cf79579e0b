import type { Problem } from '../feed/problems.js';

/** As a feed's problem; `path` points into the feed, or into what was handed in. */
export type RetentionProblem = Problem;
