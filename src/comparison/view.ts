/** The price in a plan's header: a month on average over the horizon, the whole total, or the first month. */
export type Lead = 'average' | 'total' | 'first';

/** What plans are put in order by: the best first (cheapest, fastest); a `-` in front turns that round. */
export type SortKey = 'feed' | 'total' | 'first' | 'regular' | 'down' | 'up' | 'rating' | 'name';
export type Sort = SortKey | `-${SortKey}`;

/** Which plans stay. A plan whose value is unknown does not meet a limit. The current plan always stays. */
export interface Filters {
  /** Providers to keep; empty keeps all. */
  providers?: readonly string[];
  /** At most this much, in major units, of the lead price. */
  priceMax?: number;
  /** At least this much download speed, in Mbps. */
  downMin?: number;
  /** At most this many months of contract; 0: no contract. */
  contractMax?: number;
}

/** What a reader looks at; all of it may be left out. */
export interface View {
  /** Ids to show, in this order under `sort: 'feed'`; ids that are not in the feed are passed over. */
  plans?: readonly string[];
  /** Id of the reader's own plan: first whatever the order; its provider's plans are priced for existing customers. */
  currentPlan?: string;
  /** Months of the current plan's contract that have passed. */
  monthsPassed?: number;
  /** Months of total cost, 1 to 600; the feed's if absent. */
  horizon?: number;
  lead?: Lead;
  sort?: string;
  /** Only rows that differ. */
  differences?: boolean;
  /** Ids of the points to show, in this order. */
  points?: readonly string[];
  filters?: Filters;
  /** BCP 47, for the order of names. */
  locale?: string;
}
