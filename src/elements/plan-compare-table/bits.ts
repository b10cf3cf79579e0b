import { html, type TemplateResult } from 'lit';

/** Small print. */
export const note = (text: unknown): TemplateResult | '' =>
  text ? html`<small part="note">${text}</small>` : '';

/** Of several only those that are there: each that is not would still be two nodes in every cell. */
export const notes = (texts: readonly unknown[]): unknown[] => texts.filter(Boolean).map(note);

/** Text that leads somewhere, where there is somewhere. */
export const link = (text: string, url: string | undefined): TemplateResult | string =>
  url ? html`<a href=${url} rel="noopener">${text}</a>` : text;

/** A native choice of one. */
export const select = (
  name: string,
  label: string,
  chosen: unknown,
  options: readonly (readonly [value: string | number, text: string])[],
  pick: (value: string) => void,
): TemplateResult =>
  html`<label part=${name}
    >${label}
    <select @change=${(event: Event) => pick((event.target as HTMLSelectElement).value)}>
      ${options.map(
        ([value, text]) =>
          html`<option value=${value} .selected=${value === chosen}>${text}</option>`,
      )}
    </select></label
  >`;
