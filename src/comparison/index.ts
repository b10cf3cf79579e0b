/** What plans have in common and where they differ: `fairstay/comparison.js`. No DOM. */
export { compare, type Comparison, type RowGroup } from './compare.js';
export { freeAnyway, leaving, leavingAtHorizon, type Entry } from './entry.js';
export { sortKeys } from './order.js';
export type { ComparisonPoint, ValueKind } from './points.js';
export type { Cell, CellState, Row } from './row.js';
export { structuredData } from './structured-data.js';
export type { Filters, Lead, Sort, SortKey, View } from './view.js';
