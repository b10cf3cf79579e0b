/** Reading an HTML table or the rows of a spreadsheet as a feed. */
export { readTable, type TableOptions } from './read-table.js';
export type { Table, TableCell } from './grid.js';
