/** Reading a plan feed: `fairstay/feed.js`. No DOM, no network. */
export { readFeed } from './read.js';
export { readTable, type Table, type TableCell } from './table/index.js';
export type { FeedResult, Problem, ProblemCode, ProblemLevel } from './problems.js';
export type * from './schema.js';
export type * from './retention-schema.js';
