import { html, type TemplateResult } from 'lit';
import type { Words } from '../../locales/en.js';
import type { Drawing } from './drawing.js';

/** Whether a host shows nothing of its own: what is slotted elsewhere or cannot be seen is nothing to fall back on. */
export function isBare(host: Element): boolean {
  return (
    !host.querySelector(':scope>:not([slot],script,style,template)') &&
    ![...host.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim())
  );
}

/** A feed that could not be had: said where nothing else says it, with another try where there is a `src`. */
export function failure(words: Words, said: boolean, retry?: () => void): TemplateResult {
  return html`<div class="notice" part="error" role="alert">
    ${said ? html`<slot name="error">${words.failed}</slot>` : ''}
    ${retry ? html`<button class="plain" part="retry" @click=${retry}>${words.retry}</button>` : ''}
  </div>`;
}

/** Filters left no plan. */
export function empty({ words, clear }: Drawing): TemplateResult {
  return html`<div class="notice" part="empty">
    <slot name="empty">${words.noneLeft}</slot>
    <button class="plain" @click=${clear}>${words.clear}</button>
  </div>`;
}

/** The button that draws the next so many plans of a list. */
export function showMore(
  { words, still }: Drawing,
  next: number,
  more: () => void,
): TemplateResult | '' {
  return next > 0
    ? html`<button class="button more" part="more" ?disabled=${still} @click=${more}>
        ${words.more(next)}
      </button>`
    : '';
}

/** What was chosen from a list, to be compared side by side. */
export function tray(
  { words, chosen: { size }, compare }: Drawing,
  clear: () => void,
): TemplateResult | '' {
  return size
    ? html`<div class="strip tray" part="tray">
        <span>${words.chosen(size)}</span> ${compare ? '' : html`<small>${words.chooseTwo}</small>`}
        <button class="button" part="compare" ?disabled=${!compare} @click=${compare}>
          ${words.compare}
        </button>
        <button class="plain" part="clear" @click=${clear}>${words.clear}</button>
      </div>`
    : '';
}
