/** What an import says of the file it read. */

/** Where something stands: a line of a table (the first is 1), or a JSON pointer. */
export interface Place {
  line?: number;
  path?: string;
}

export interface Entry extends Place {
  /**
   * `row`: it did not become a plan. `value`: it was not understood, and stays as a row of text or unknown.
   * `remark`: it was read, and could be read otherwise.
   */
  kind: 'row' | 'value' | 'remark';
  /** The heading it stands below. */
  column?: string;
  /** As it stands in the file. */
  found?: string;
  reason: string;
  /** The place it repeats. */
  sameAs?: number | string;
}

export type Tell = (entry: Entry) => void;

/** What one column is read as. */
export interface ColumnUse {
  column: string;
  /**
   * `field`: read as `as`. `text`: kept as a row of text. `unknown`: kept as a row of text since its heading is not
   * understood. `out`: left out, and `as` says why.
   */
  use: 'field' | 'text' | 'unknown' | 'out';
  as: string;
}

/** What is known before the first row is read. */
export interface Heading {
  file: string;
  format: string;
  currency: string;
  /** How the currency is known. */
  currencyFrom: string;
  columns: ColumnUse[];
  /** About the whole file. */
  remarks: string[];
}

export interface Totals {
  rows: number;
  plans: number;
  /** Rows that did not become plans. */
  reported: number;
  /** Plans of which no price is known. */
  unpriced: number;
  feeds: { file: string; plans: number }[];
  /** Why nothing was written. */
  error?: string;
}

/** Where a report goes. */
export interface ReportSink {
  start(heading: Heading): void;
  add: Tell;
  end(totals: Totals): void;
}

export const placeOf = ({ line, path }: Place) =>
  line === undefined ? (path ?? '') : `line ${line}`;
