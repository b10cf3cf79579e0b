import { html, type TemplateResult } from 'lit';
import type { Entry, Filters } from '../../comparison/index.js';
import { select } from './bits.js';
import type { Drawing } from './drawing.js';

/** What a list can be narrowed down by: read from all its plans, once. */
export interface FilterOptions {
  providers: string[];
  speeds: number[];
  contracts: number[];
}

export function filterOptions(entries: readonly Entry[], locale: string): FilterOptions {
  const providers = new Set<string>();
  let [slowest, fastest, longest] = [Infinity, 0, -1];
  for (const { plan } of entries) {
    const { provider, speed: { down } = {}, contract: { months } = {} } = plan;
    if (provider) providers.add(provider);
    slowest = Math.min(slowest, down ?? Infinity);
    fastest = Math.max(fastest, down ?? 0);
    longest = Math.max(longest, months ?? -1);
  }
  return {
    providers: [...providers].sort(new Intl.Collator(locale).compare),
    speeds: [25, 50, 100, 300, 500, 1000, 2000, 5000].filter(
      (speed) => speed > slowest && speed <= fastest,
    ),
    contracts: [0, 12, 24, 36].filter((months) => months <= longest),
  };
}

/** Filters of a list; an empty field asks nothing. */
export function filterFields(
  drawing: Drawing,
  options: FilterOptions,
  filters: Filters,
): TemplateResult {
  const { words, format, comparison, change } = drawing;
  const { providers, priceMax, downMin, contractMax } = filters;
  const set = (changed: Filters) => change({ filters: { ...filters, ...changed } });
  const number = (value: string) => (value === '' ? undefined : Number(value));
  const any: [string, string] = ['', words.any];
  return html`<div class="strip controls" part="filters">
    ${select(
      'provider',
      words.provider,
      providers?.[0] ?? '',
      [any, ...options.providers.map((name) => [name, name] as const)],
      (value) => set({ providers: value ? [value] : undefined }),
    )}
    <label part="price-max"
      ><span>${words.priceMax} (${words.leads[comparison.lead]}, ${comparison.feed.currency})</span>
      <input
        type="number"
        min="0"
        step="any"
        .value=${`${priceMax ?? ''}`}
        @change=${(event: Event) =>
          set({ priceMax: number((event.target as HTMLInputElement).value) })}
    /></label>
    ${select(
      'down-min',
      words.downMin,
      downMin ?? '',
      [any, ...options.speeds.map((one) => [one, format.speed(one)] as const)],
      (value) => set({ downMin: number(value) }),
    )}
    ${select(
      'contract-max',
      words.points.contract as string,
      contractMax ?? '',
      [any, ...options.contracts.map((one) => [one, words.contractMax(one)] as const)],
      (value) => set({ contractMax: number(value) }),
    )}
    ${
      Object.values(filters).some((value) => value !== undefined)
        ? html`<button class="plain" part="reset" @click=${drawing.clear}>${words.clear}</button>`
        : ''
    }
  </div>`;
}
