import type { Entry } from './entry.js';
import type { Filters } from './view.js';

/** Whether a plan meets all filters; one that does not say what a filter asks does not meet it. */
export function meets(entry: Entry, filters: Filters): boolean {
  const { plan, current, lead } = entry;
  const { providers, priceMax, downMin, contractMax } = filters;
  if (current) return true;
  return (
    (!providers?.length || providers.includes(plan.provider ?? '')) &&
    (priceMax === undefined || (lead !== undefined && lead <= priceMax)) &&
    (downMin === undefined || (plan.speed?.down ?? -1) >= downMin) &&
    (contractMax === undefined || (plan.contract?.months ?? Infinity) <= contractMax)
  );
}
