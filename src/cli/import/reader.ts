import type { PlanInput } from '../../feed/schema.js';
import type { ColumnUse, Place } from './report.js';

/** A row of a table as it stands in its file. */
export interface SourceRow {
  line: number;
  cells: string[];
}

/** A plan that was made of a row, before its id is known to be the only one. */
export interface Draft extends Place {
  plan: Omit<PlanInput, 'id'>;
  /** The id that the source gives it. */
  id?: string;
}

export interface PointInput {
  id: string;
  label: string;
  kind: 'text';
}

/** What turns rows into plans; one for each kind of table. */
export interface Reader {
  /** The kind of table, in words. */
  format: string;
  currency: string;
  currencyFrom: string;
  columns: ColumnUse[];
  remarks: string[];
  /** Rows of text that plans may have. */
  points: PointInput[];
  /** BCP 47, where the kind of table says it. */
  locale?: string;
  /** Names are made of other columns. */
  madeNames?: boolean;
  read(rows: SourceRow[]): Draft[];
}

/** The id of the point that keeps the text of a column. */
export const pointId = (at: number) => `column-${at + 1}`;

/** A feed has room for as many rows of text. */
export const mostPoints = 200;
