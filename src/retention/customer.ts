import type { Fact } from '../feed/retention-schema.js';

/** Who is leaving, as far as the page says. */
export interface Customer {
  planId?: string;
  /** Months of the contract gone by; 0 counts. */
  monthsPassed?: number;
  tenureMonths?: number;
  /** ISO date. */
  nextBillOn?: string;
  /** Anything that rules ask about, such as `offeredThisMonth`. */
  facts?: Readonly<Record<string, Fact>>;
}
