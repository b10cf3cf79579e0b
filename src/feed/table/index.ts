/** Reading an HTML table or the rows of a spreadsheet as a feed. */
export { readTable, type Table, type TableCell } from './read-table.js';
export {
  tableFields,
  understandTable,
  type TableColumn,
  type TableField,
  type UnderstandOptions,
  type UnderstoodTable,
} from './understand.js';
