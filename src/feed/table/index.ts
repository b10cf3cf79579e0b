/** Reading an HTML table or the rows of a spreadsheet as a feed. */
export { readTable, type Table, type TableCell, type TableOptions } from './read-table.js';
