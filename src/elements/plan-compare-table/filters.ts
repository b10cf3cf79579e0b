import { html, nothing, type TemplateResult } from 'lit';
import type { Entry, Filters } from '../../comparison/index.js';
import type { Drawing } from './drawing.js';

/** What a list can be narrowed down by: read from all its plans, once. */
export interface FilterOptions {
  providers: string[];
  speeds: number[];
  contracts: number[];
}

const roundSpeeds = [25, 50, 100, 200, 300, 500, 1000, 2000, 5000, 10000];
const roundContracts = [0, 12, 24, 36];

export function filterOptions(entries: readonly Entry[], locale: string): FilterOptions {
  const providers = new Set<string>();
  let [slowest, fastest] = [Infinity, 0];
  let longest = -1;
  for (const { plan } of entries) {
    if (plan.provider) providers.add(plan.provider);
    slowest = Math.min(slowest, plan.speed?.down ?? Infinity);
    fastest = Math.max(fastest, plan.speed?.down ?? 0);
    longest = Math.max(longest, plan.contract?.months ?? -1);
  }
  return {
    providers: [...providers].sort(new Intl.Collator(locale).compare),
    speeds: roundSpeeds.filter((speed) => speed > slowest && speed <= fastest),
    contracts: longest < 0 ? [] : roundContracts.filter((months) => months <= longest),
  };
}

/** Filters of a list; an empty field asks nothing. */
export function filterFields(
  drawing: Drawing,
  options: FilterOptions | undefined,
  filters: Filters,
): TemplateResult {
  const { words, format, comparison, change } = drawing;
  const set = (changed: Filters) => change({ filters: { ...filters, ...changed } });
  const number = (event: Event) => {
    const { value } = event.target as HTMLInputElement;
    return value === '' ? undefined : Number(value);
  };
  const field = (label: string, control: unknown) => html`<label>${label} ${control}</label>`;
  const select = (
    chosen: number | string | undefined,
    values: readonly (number | string)[] | undefined,
    text: (value: never) => unknown,
    none: string,
    pick: (event: Event) => void,
  ) =>
    html`<select @change=${pick}>
      <option value="" .selected=${chosen === undefined}>${none}</option>
      ${values?.map(
        (value) =>
          html`<option value=${value} .selected=${value === chosen}>
            ${text(value as never)}
          </option>`,
      )}
    </select>`;
  const used = Object.values(filters).some((value) => value !== undefined);
  const provider = (event: Event) => {
    const { value } = event.target as HTMLSelectElement;
    set({ providers: value ? [value] : undefined });
  };
  return html`<div class="strip controls" part="filters">
    ${field(
      words.provider,
      select(
        filters.providers?.[0],
        options?.providers,
        (name: string) => name,
        words.allProviders,
        provider,
      ),
    )}
    ${field(
      `${words.priceMax} (${words.leads[comparison.lead]}, ${comparison.feed.currency})`,
      html`<input
        type="number"
        min="0"
        step="any"
        inputmode="decimal"
        .value=${filters.priceMax === undefined ? '' : String(filters.priceMax)}
        @change=${(event: Event) => set({ priceMax: number(event) })}
      />`,
    )}
    ${field(
      words.downMin,
      select(
        filters.downMin,
        options?.speeds,
        (speed: number) => format.speed(speed),
        words.any,
        (event) => set({ downMin: number(event) }),
      ),
    )}
    ${
      options && !options.contracts.length
        ? nothing
        : field(
            words.points.contract as string,
            select(filters.contractMax, options?.contracts, words.contractMax, words.any, (event) =>
              set({ contractMax: number(event) }),
            ),
          )
    }
    ${
      used
        ? html`<button class="plain" part="reset" @click=${() => change({ filters: {} })}>
            ${words.reset}
          </button>`
        : nothing
    }
  </div>`;
}
