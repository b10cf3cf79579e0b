/** What an author is working on: all that is kept, undone and redone. */
import type { TableCell, TableField } from 'fairstay/feed.js';

/** A table of text, each row as wide as its header. */
export interface Sheet {
  header: string[];
  rows: TableCell[][];
  /** What the author says of each column; undefined: what its heading says. */
  fields: (TableField | 'text' | undefined)[];
  /** ISO 4217, as the author says it; empty: what the cells say. */
  currency: string;
  /** Doubts that the author put aside: a shape, or the name of a row that is no total. */
  fine?: string[];
}

/** How the comparison looks, and what it says beside its rows. */
export interface Looks {
  lang: 'ko' | 'en';
  /** `#rrggbb`; empty: the element's own. */
  accent: string;
  layout: 'auto' | 'columns' | 'rows';
  lead: 'average' | 'total' | 'first';
  horizon: number;
  sort: 'feed' | 'total' | 'down' | 'name';
  differences: boolean;
  withoutControls: boolean;
  /** The notice of paid placement. */
  disclosure: string;
  /** ISO date of the figures. */
  updated: string;
}

/** How it gets into the author's page. */
export interface Taking {
  kind: 'inline' | 'file' | 'plain';
  /** Address of the element's file, and of the feed. */
  script: string;
  feed: string;
  /** The table itself stands in the element, for readers without script. */
  withTable: boolean;
}

export interface Work {
  sheet?: Sheet;
  looks: Looks;
  taking: Taking;
}

export const emptyWork = (lang: 'ko' | 'en'): Work => ({
  looks: {
    lang,
    accent: '',
    layout: 'auto',
    lead: 'average',
    horizon: 24,
    sort: 'feed',
    differences: false,
    withoutControls: false,
    disclosure: '',
    updated: '',
  },
  taking: {
    kind: 'inline',
    script: '/fairstay/plan-compare-table.js',
    feed: '/plans.json',
    withTable: true,
  },
});

/** As many as a feed holds, and as many columns as anybody can look through. */
export const most = { rows: 50_000, columns: 100 };
