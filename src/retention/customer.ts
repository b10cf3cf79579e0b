import type { Fact } from '../feed/retention-schema.js';
import { date, either, flag, number, object, record, text, whole } from '../feed/shapes.js';
import type { RetentionProblem } from './problem.js';
import { readEntry } from './read-entry.js';

/** Who is leaving, as far as the page says. */
export interface Customer {
  planId?: string;
  /** Months of the contract gone by; 0 counts. */
  monthsPassed?: number;
  tenureMonths?: number;
  /** ISO date. */
  nextBillOn?: string;
  /**
   * Anything that rules ask about, such as `offeredThisMonth`. `lastOfferedOn`, an ISO date, is known to the flow: within
   * the policy's `reofferCooldownDays` of it nothing is offered.
   */
  facts?: Readonly<Record<string, Fact>>;
}

const customerShape = object(
  {},
  {
    planId: text(200, 1),
    monthsPassed: whole(0, 600),
    tenureMonths: whole(0, 1200),
    nextBillOn: date,
    facts: {
      ...record(either(flag, number(-1e12, 1e12), text(2000))),
      expected: 'an object of facts by name',
    },
  },
);

/** Reads what the page says of its customer; what cannot be read is unknown. Never throws. */
export function readCustomer(value: unknown): {
  customer: Customer;
  problems: RetentionProblem[];
} {
  if (value == null) return { customer: {}, problems: [] };
  const place = { path: ['customer'], currency: '' };
  const { value: customer = {}, problems } = readEntry<Customer>(place, customerShape, value);
  return { customer, problems };
}
