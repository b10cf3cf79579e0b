import type { PlanInput } from '../../feed/schema.js';
import { unknown } from '../../feed/table/read-table.js';
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
  /** What the cells say that were understood, by point: a column that stays as text for one plan does so for all. */
  texts?: Record<string, string>;
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

/** Remembers what a cell says that was understood; more than a feed takes, or that nobody knows, is no such text. */
export function remember(draft: Draft, at: number, text: string) {
  if (text.length <= 2000 && !unknown.test(text)) (draft.texts ??= {})[pointId(at)] = text;
}

/** The id of the point that keeps the text of a column. */
export const pointId = (at: number) => `column-${at + 1}`;

/** A feed has room for as many rows of text. */
export const mostPoints = 200;
