import { html, type TemplateResult } from 'lit';
import { sortKeys, type Lead, type SortKey } from '../../comparison/index.js';
import { select } from './bits.js';
import { choosable, pointLabel, type Drawing } from './drawing.js';

/** What a reader may change of the view. */
export function controls(drawing: Drawing, differences: boolean): TemplateResult {
  const { comparison, words, format, narrow, layout, change, inSight } = drawing;
  const { lead, horizon, entries, all } = comparison;
  const [shown, plans] =
    layout === 'rows' ? [entries.length, all.length] : [inSight, choosable(drawing)];
  const count = shown < plans ? words.shown(format.number(shown), format.number(plans)) : '';
  const leads = Object.entries(words.leads);
  const summary = `${words.leads[lead]} · ${words.months(horizon)}`;
  const choices = html`
    ${choice('lead', words.lead, lead, leads, (value) => change({ lead: value as Lead }, words.leads[value as Lead]))}
    ${choice('horizon', words.horizon, `${horizon}`, horizons(drawing), (value) =>
      change({ horizon: Number(value) }, words.months(Number(value))),
    )}
  `;
  return html`<div class="strip controls" part="controls">
    ${
      narrow
        ? html`<details part="view">
            <summary class="button">${summary}</summary>
            <div class="strip">${choices} ${sorting(drawing)}</div>
          </details>`
        : choices
    }
    <span class="end">
      ${count || layout === 'rows' ? html`<span part="count">${count || words.plans(plans)}</span>` : ''}
      ${narrow || layout === 'rows' ? '' : sorting(drawing)}
      ${
        layout === 'columns'
          ? html`<label part="differences">
              ${words.differences}
              <input
                type="checkbox"
                role="switch"
                .checked=${differences}
                @change=${() => change({ differences: !differences }, `${words.differences}: ${differences ? words.noneOf.flag : words.yes}`)}
              />
            </label>`
          : ''
      }
    </span>
  </div>`;
}

/** A year, two, three, and what the contracts and the view say. */
function horizons({ comparison, words }: Drawing): [string, string][] {
  const { horizon, feed, entries } = comparison;
  const contracts = entries.slice(0, 5).map(({ plan }) => plan.contract?.months || 12);
  const all = new Set([12, 24, 36, feed.horizon, horizon, ...contracts]);
  return [...all].sort((a, b) => a - b).map((n) => [`${n}`, words.months(n)]);
}

/** A few values side by side: radio buttons, so that arrow keys and screen readers know what to do. */
const choice = (
  name: string,
  label: string,
  chosen: string,
  options: [value: string, text: string][],
  pick: (value: string) => void,
) =>
  html`<fieldset part=${name}>
    <legend>${label}</legend>
    <span class="options"
      >${options.map(
        ([value, text]) =>
          html`<label
            ><input
              type="radio"
              name=${name}
              .checked=${value === chosen}
              @change=${() => pick(value)}
            /><span>${text}</span></label
          >`,
      )}</span
    >
  </fieldset>`;

/** What an order is called: by the point it goes by. */
export function sortLabel(drawing: Drawing, key: SortKey): string {
  return drawing.words.sorts[key] ?? pointLabel(drawing, { id: key });
}

function sorting(drawing: Drawing) {
  const { words, change, comparison } = drawing;
  const label = (key: string) => sortLabel(drawing, key as SortKey);
  return select(
    'sort',
    words.sort,
    comparison.sort.replace('-', ''),
    sortKeys.map((key) => [key, label(key)] as const),
    (value) => change({ sort: value }, words.sortedBy(label(value))),
  );
}
