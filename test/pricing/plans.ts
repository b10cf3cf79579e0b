import type { Plan } from '../../src/feed/index.js';

/** A plan that has been read; what is not given is unknown. */
export function plan(fields: Partial<Plan> = {}): Plan {
  return { id: 'a', name: 'A', currency: 'USD', price: steps([1, 30]), ...fields };
}

/** `steps([1, 20], [7, 30])`: 20 from month 1, 30 from month 7. */
export function steps(...pairs: [from: number, amount: number][]): NonNullable<Plan['price']> {
  return { steps: pairs.map(([from, amount]) => ({ from, amount })) };
}
