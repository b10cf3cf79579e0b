import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { paleOn } from '../accent.js';
import type { Builder } from '../builder.js';
import type { Looks } from '../work.js';
import { step } from './step.js';

const horizons = [12, 24, 36, 48];
/** What the colour begins with, once somebody wants one of their own. */
const firstAccent = '#0a7d5a';

type Choice = 'layout' | 'lead' | 'sort' | 'lang';

export function looks(builder: Builder): TemplateResult {
  const { words, work } = builder;
  const { looks } = work;
  const valueOf = ({ target }: Event) => (target as HTMLInputElement).value;
  const checked = ({ target }: Event) => (target as HTMLInputElement).checked;

  const select = (name: Choice, label: string, options: Record<string, string>) =>
    html`<label>
      ${label}
      <select
        id=${name}
        @change=${(event: Event) => builder.setLooks({ [name]: valueOf(event) } as Partial<Looks>)}
      >
        ${Object.entries(options).map(
          ([value, text]) =>
            html`<option value=${value} ?selected=${looks[name] === value}>${text}</option>`,
        )}
      </select>
    </label>`;
  const tick = (name: 'differences' | 'withoutControls', label: string) =>
    html`<label class="tick">
      <input
        id=${name}
        type="checkbox"
        .checked=${live(looks[name])}
        @change=${(event: Event) => builder.setLooks({ [name]: checked(event) })}
      />
      ${label}
    </label>`;

  const pale = (dark: boolean) => {
    const ratio = paleOn(looks.accent, dark);
    return ratio ? html`<p class="problem">${words.accentPale(ratio, dark)}</p>` : nothing;
  };

  return step(
    builder,
    'looks',
    html`<div class="fields">
      ${select('lang', words.tableLang, { ko: '한국어', en: 'English' })}
      ${select('lead', words.lead, words.leads)} ${select('layout', words.layout, words.layouts)}
      ${select('sort', words.sort, words.sorts)}
      <label>
        ${words.horizon}
        <select
          id="horizon"
          @change=${(event: Event) => builder.setLooks({ horizon: Number(valueOf(event)) })}
        >
          ${[...new Set([...horizons, looks.horizon])].map(
            (months) =>
              html`<option value=${months} ?selected=${looks.horizon === months}>
                ${words.months(months)}
              </option>`,
          )}
        </select>
      </label>
      <label>
        ${words.updated} <small>${words.optional}</small>
        <input
          id="updated"
          type="date"
          .value=${live(looks.updated)}
          @change=${(event: Event) => builder.setLooks({ updated: valueOf(event) })}
        />
      </label>
      <div class="accent">
        <label class="tick">
          <input
            id="own-accent"
            type="checkbox"
            .checked=${live(!!looks.accent)}
            @change=${(event: Event) =>
              builder.setLooks({ accent: checked(event) ? firstAccent : '' })}
          />
          ${words.accentOwn}
        </label>
        ${
          looks.accent
            ? html`<input
                id="accent"
                type="color"
                aria-label=${words.accent}
                .value=${live(looks.accent)}
                @input=${(event: Event) => builder.setLooks({ accent: valueOf(event) }, 'accent')}
              />`
            : nothing
        }
        <div role="status">${[false, true].map(pale)}</div>
      </div>
      ${tick('differences', words.differences)} ${tick('withoutControls', words.withoutControls)}
      <label class="whole">
        ${words.disclosure} <small>${words.optional}</small>
        <input
          id="disclosure"
          maxlength="2000"
          placeholder=${words.disclosureExample}
          aria-describedby="disclosure-help"
          autocomplete="off"
          .value=${live(looks.disclosure)}
          @input=${(event: Event) => builder.setLooks({ disclosure: valueOf(event) }, 'disclosure')}
        />
        <small id="disclosure-help">${words.disclosureHelp}</small>
      </label>
    </div>`,
  );
}
