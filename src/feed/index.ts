/** Reading a plan feed: `fairstay/feed.js`. No DOM, no network. */
export { readFeed } from './read.js';
export {
  readTable,
  tableFields,
  understandTable,
  type Table,
  type TableCell,
  type TableColumn,
  type TableField,
  type UnderstandOptions,
  type UnderstoodTable,
} from './table/index.js';
export type { FeedResult, Problem, ProblemCode, ProblemLevel } from './problems.js';
export type * from './schema.js';
export type * from './retention-schema.js';
