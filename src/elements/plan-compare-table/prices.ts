import type { Entry } from '../../comparison/index.js';
import { priceRuns } from '../../pricing/index.js';
import type { Drawing } from './drawing.js';

/** More changes than this are read in the ledger. */
const most = 4;

/** What the price is now and what it becomes: no price stands without it. */
export function becomes({ words, format, comparison }: Drawing, entry: Entry): string {
  const { plan, options, passed, estimate } = entry;
  const runs = priceRuns(plan, options);
  if (!runs) return '';
  const money = (amount: number) => format.money(amount, plan.currency);
  const [first] = runs;
  if (!first) return '';
  if (estimate) return words.estimate;
  if (runs.length === 1) return words.always(money(first.amount), comparison.horizon);
  const told = runs.length > most ? [...runs.slice(0, most - 1), ...runs.slice(-1)] : runs;
  const parts = told.map(({ amount, from, to }, i) => {
    if (passed !== undefined)
      return i ? words.later(money(amount), from - 1 - passed) : `${words.now} ${money(amount)}`;
    return to ? words.run(money(amount), from, to) : words.then(money(amount));
  });
  if (told !== runs) parts.splice(-1, 0, '…');
  return parts.join(', ');
}

/** What the lead price is the price of. */
export function period({ words, comparison }: Drawing, entry: Entry): string {
  const { lead, horizon } = comparison;
  if (lead === 'total') return words.months(horizon);
  return lead === 'first' && entry.current ? words.next : words.leads[lead];
}
