import type { Plan } from '../feed/schema.js';
import {
  costsOver,
  exitCost,
  monthlyPrice,
  regularPrice,
  type Audience,
  type CostOptions,
} from '../pricing/index.js';
import type { Lead } from './view.js';

/** Who compares. */
export interface Reader {
  currentPlan?: string;
  monthsPassed?: number;
  horizon: number;
  lead: Lead;
  /** The current plan's. */
  provider?: string;
}

/**
 * A plan as the reader meets it: with what it costs them. Amounts are in major units; undefined is unknown. They are
 * worked out when they are asked for, since of a list of 10,000 most plans are never drawn.
 */
export class Entry {
  readonly plan: Plan;
  readonly horizon: number;
  readonly current: boolean;
  readonly audience: Audience;
  #reader: Reader;
  #costs: ReturnType<typeof costsOver>;
  #first?: number;
  #regular?: number;

  constructor(plan: Plan, reader: Reader) {
    this.plan = plan;
    this.#reader = reader;
    this.horizon = reader.horizon;
    this.current = plan.id === reader.currentPlan;
    const own = reader.provider !== undefined && plan.provider === reader.provider;
    this.audience = own || this.current ? 'existing' : 'new';
  }

  /** Months of its contract gone by; of the current plan only, and only where the page says. */
  get passed(): number | undefined {
    const { monthsPassed: said } = this.#reader;
    // an attribute that was taken away comes as null
    const counts = typeof said === 'number' && said % 1 === 0 && said >= 0;
    return this.current && counts ? said : undefined;
  }

  /** The current plan with unknown months passed: its regular price throughout stands in. */
  get estimate(): boolean {
    return this.current && this.passed === undefined;
  }

  /** What the pricing functions ask about a reader. */
  get options(): CostOptions {
    return { audience: this.audience, passed: this.estimate ? Infinity : this.passed };
  }

  get #over() {
    return (this.#costs ??= costsOver(this.plan, this.horizon, this.options));
  }

  get total(): number | undefined {
    return this.#over?.total;
  }

  get average(): number | undefined {
    return this.#over?.average;
  }

  /** The first month, or the next one of the current plan. */
  get first(): number | undefined {
    return (this.#first ??= this.estimate
      ? this.regular
      : monthlyPrice(this.plan, (this.passed ?? 0) + 1, this.audience));
  }

  get regular(): number | undefined {
    return (this.#regular ??= regularPrice(this.plan, this.audience));
  }

  /** The price in the header: one of the three above. */
  get lead(): number | undefined {
    return this[this.#reader.lead];
  }
}

/** What leaving costs: the current plan now, others after a year, which is what `after` says. */
export function leaving(entry: Entry): { after?: number; amount?: number } {
  const { plan, current, passed } = entry;
  if (!current) return { after: 12, amount: exitCost(plan, 12) };
  return {
    amount: passed === undefined ? (freeAnyway(entry) ? 0 : undefined) : exitCost(plan, passed),
  };
}

/** No rule can ever ask anything: it does not matter when somebody leaves. */
export const freeAnyway = ({ plan }: Entry): boolean => plan.exit?.length === 0;

/**
 * What leaving when the horizon ends would add. Nothing to say (undefined) where the contract is over by then or
 * there is none; `amount` undefined: it adds something unknown.
 */
export function leavingAtHorizon(entry: Entry): { amount?: number } | undefined {
  const { plan, passed = 0, horizon, estimate } = entry;
  if (estimate) return freeAnyway(entry) ? undefined : {};
  const end = passed + horizon;
  const amount = exitCost(plan, end);
  if (amount === 0) return undefined;
  // no rule and no contract said: nothing binds that we know of, and the row on leaving says so
  const inside = plan.contract ? end < plan.contract.months : plan.exit !== undefined;
  return inside || amount ? { amount } : undefined;
}
