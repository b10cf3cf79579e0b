import { html, nothing, type TemplateResult } from 'lit';
import type { Builder } from '../builder.js';
import type { Understood } from '../understood.js';

const usual = ['KRW', 'USD', 'EUR', 'GBP', 'JPY'];

/** Asked for where nothing says it; a small field where it is known. */
export function currency(builder: Builder, understood: Understood): TemplateResult {
  const { words, lang, work } = builder;
  const chosen = work.sheet?.currency ?? '';
  const names = new Intl.DisplayNames(lang, { type: 'currency' });
  const codes = [...new Set([...usual, ...Intl.supportedValuesOf('currency')])];
  const choose = ({ target }: Event) => {
    const { value } = target as HTMLSelectElement;
    builder.edit((sheet) => ({ ...sheet, currency: value }));
  };
  const { currency: code, currencyNamed } = understood;
  const named = chosen && code !== chosen ? words.currencyNamed(names.of(code) ?? code, code) : '';
  const guessed = code ? words.currencyGuess(code) : words.currencyAsk;
  const asked = currencyNamed ? named : guessed;
  const option = (value: string) =>
    html`<option value=${value} ?selected=${value === chosen}>
      ${names.of(value)} (${value})
    </option>`;
  return html`<div class="currency ${asked ? 'ask' : ''}">
    <div role="status">${asked ? html`<p id="currency-asked">${asked}</p>` : nothing}</div>
    <label>
      ${words.currency}
      <select
        id="currency"
        aria-describedby=${asked ? 'currency-asked' : nothing}
        @change=${choose}
      >
        <option value="" ?selected=${!chosen}>
          ${code && !chosen ? words.currencyRead(code) : words.currencyUnread}
        </option>
        ${codes.map(option)}
      </select>
    </label>
  </div>`;
}
