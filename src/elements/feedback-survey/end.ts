import { html, nothing, type TemplateResult } from 'lit';
import type { SurveyWords } from '../../locales/survey/en.js';

/** What became of the survey; `reopen` is for who skipped it by mistake. */
export function endView(
  state: 'sent' | 'later' | 'skipped',
  words: SurveyWords,
  reopen: () => void,
): TemplateResult {
  return html`<h2 part="heading" tabindex="-1">${words[state]}</h2>
    ${state === 'later' ? html`<p class="soft" part="intro">${words.laterMore}</p>` : nothing}
    ${
      state === 'skipped'
        ? html`<p class="again">
            <button part="button" type="button" @click=${reopen}>${words.reopen}</button>
          </p>`
        : nothing
    }`;
}
