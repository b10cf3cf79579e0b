import { html } from 'lit';
import type { Part, Scene } from './scene.js';

/** Why, if the customer likes to say: nothing is preselected, and an answer can be taken back, by a button that stays. */
export function reasons({ view, words, act }: Scene): Part {
  const { reasons, reason } = view;
  if (!reasons.length) return '';
  const option = (id: string | undefined, label: string) =>
    html`<label class="reason" part="reason" data-audit-chosen
      ><input
        type="radio"
        name="reason"
        .checked=${id === reason?.id && id !== undefined}
        @change=${() => act({ type: 'reason', id })}
      /><span>${label}</span></label
    >`;
  return html`<fieldset part="reasons" class="stack">
    <legend>${words.reason} <small>${words.reasonHint}</small></legend>
    <div class="options">
      ${reasons.map(({ id, label }) => option(id, label))} ${option(undefined, words.noReason)}
    </div>
  </fieldset>`;
}
