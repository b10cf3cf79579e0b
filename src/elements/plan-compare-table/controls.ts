import { html, nothing, type TemplateResult } from 'lit';
import { sortKeys, type Lead, type Sort } from '../../comparison/index.js';
import type { Drawing } from './drawing.js';

const leads: readonly Lead[] = ['average', 'total', 'first'];

/** What a reader may change of the view. */
export function controls(drawing: Drawing, differences: boolean): TemplateResult {
  const { comparison, words, narrow, layout, change } = drawing;
  const { lead, horizon, sort, entries, all } = comparison;
  const choices = html`
    ${choice(
      'lead',
      words.lead,
      lead,
      leads.map((one) => [one, words.leads[one]]),
      (value) => change({ lead: value as Lead }, words.leads[value as Lead]),
    )}
    ${choice('horizon', words.horizon, String(horizon), horizons(drawing), (value) =>
      change({ horizon: Number(value) }, words.months(Number(value))),
    )}
  `;
  return html`<div class="strip controls" part="controls">
    ${
      narrow
        ? html`<details part="view">
            <summary class="button">${words.leads[lead]} · ${words.months(horizon)}</summary>
            <div class="strip">${choices} ${sorting(drawing, sort)}</div>
          </details>`
        : choices
    }
    <span class="end">
      ${narrow || layout === 'rows' ? nothing : sorting(drawing, sort)}
      ${
        layout === 'columns'
          ? html`<label part="differences">
              ${words.differences}
              <input
                type="checkbox"
                role="switch"
                .checked=${differences}
                @change=${(event: Event) =>
                  change(
                    { differences: (event.target as HTMLInputElement).checked },
                    words.differences,
                  )}
              />
            </label>`
          : html`<span part="count"
              >${
                entries.length < all.length
                  ? words.shown(
                      drawing.format.number(entries.length),
                      drawing.format.number(all.length),
                    )
                  : words.plans(all.length)
              }</span
            >`
      }
    </span>
  </div>`;
}

/** A year, two, three, and what the contracts and the view say. */
function horizons({ comparison, words }: Drawing): [string, string][] {
  const { horizon, feed, entries } = comparison;
  const contracts = entries.slice(0, 5).map(({ plan }) => plan.contract?.months ?? 0);
  const all = new Set([12, 24, 36, feed.horizon, horizon, ...contracts.filter((n) => n > 0)]);
  return [...all].sort((a, b) => a - b).map((n) => [String(n), words.months(n)]);
}

/** A few values side by side: radio buttons, so that arrow keys and screen readers know what to do. */
function choice(
  name: string,
  label: string,
  chosen: string,
  options: [value: string, text: string][],
  pick: (value: string) => void,
) {
  return html`<fieldset part=${name}>
    <legend>${label}</legend>
    <span class="options"
      >${options.map(
        ([value, text]) =>
          html`<label
            ><input
              type="radio"
              name=${name}
              value=${value}
              .checked=${value === chosen}
              @change=${() => pick(value)}
            /><span>${text}</span></label
          >`,
      )}</span
    >
  </fieldset>`;
}

function sorting({ words, change }: Drawing, sort: Sort) {
  const pick = (event: Event) => {
    const { value } = event.target as HTMLSelectElement;
    change({ sort: value as Sort }, words.sortedBy(words.sorts[value as keyof typeof words.sorts]));
  };
  const key = sort.replace('-', '');
  return html`<label part="sort"
    >${words.sort}
    <select @change=${pick}>
      ${sortKeys.map(
        (one) => html`<option value=${one} .selected=${one === key}>${words.sorts[one]}</option>`,
      )}
    </select></label
  >`;
}
