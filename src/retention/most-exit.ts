import type { Plan } from '../feed/schema.js';
import { exitCost } from '../pricing/exit.js';

/**
 * The most that leaving a new commitment could cost, whenever that is, in major units; undefined: unknown.
 *
 * @param plan with the `exit` of the commitment
 */
export function mostExit(plan: Plan, commitMonths: number): number | undefined {
  const { exit = commitMonths ? undefined : [] } = plan;
  const bound = { ...plan, exit, contract: { months: commitMonths } };
  const refunds = exit?.map((rule) => (rule.type === 'refund' ? rule.keepMonths : 0)) ?? [];
  let most = 0;
  for (let passed = 0; passed <= Math.max(commitMonths, ...refunds); passed++) {
    const cost = exitCost(bound, passed);
    if (cost === undefined) return undefined;
    most = Math.max(most, cost);
  }
  return most;
}
