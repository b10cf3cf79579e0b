import { html, nothing, type TemplateResult } from 'lit';
import type { SurveyWords } from '../../locales/survey/en.js';
import type { SurveyOption, SurveyQuestion } from '../../feed/retention-schema.js';
import type { Answer } from '../../retention/survey.js';

/** A question as it stands on the page, and how it tells what was answered. */
export interface Asked {
  readonly question: SurveyQuestion;
  readonly words: SurveyWords;
  /** Tells its ids from those of the others. */
  readonly nth: number;
  readonly answer: Answer | undefined;
  /** Nothing is no answer. */
  give(answer?: Answer): void;
  /** The customer takes the answer back. */
  clear(): void;
}

/** A question with the controls of its type. */
export function questionView(asked: Asked): TemplateResult {
  const { question, words, nth, answer, clear } = asked;
  const { type, label } = question;
  if (type === 'text') return text(asked);
  const hint = question.hint ?? (type === 'choices' ? words.choices : undefined);
  return html`<fieldset
    part="question"
    aria-describedby=${hint === undefined ? nothing : `hint-${nth}`}
  >
    <legend part="label">${label}</legend>
    ${hint === undefined ? nothing : html`<p part="hint" id="hint-${nth}">${hint}</p>`}
    ${type === 'choice' || type === 'choices' ? options(asked) : scale(asked)}
    ${
      answer === undefined
        ? nothing
        : html`<button class="clear" part="clear" type="button" @click=${clear}>
            ${words.clear}<span class="hidden">: ${label}</span>
          </button>`
    }
  </fieldset>`;
}

function text({ question, nth, answer = '', give }: Asked) {
  const { label, hint } = question;
  const changed = (event: Event) => give((event.target as HTMLTextAreaElement).value);
  return html`<div part="question" class="question">
    <label part="label" for="text-${nth}">${label}</label>
    ${hint === undefined ? nothing : html`<p part="hint" id="hint-${nth}">${hint}</p>`}
    <textarea
      id="text-${nth}"
      part="text"
      rows="3"
      maxlength="2000"
      aria-describedby=${hint === undefined ? nothing : `hint-${nth}`}
      .value=${String(answer)}
      @input=${changed}
    ></textarea>
  </div>`;
}

function options({ question, nth, answer, give }: Asked) {
  const { type, options = [] } = question;
  const isMany = type === 'choices';
  const chosen = new Set<unknown>(Array.isArray(answer) ? answer : [answer]);
  const pick = ({ id }: SurveyOption) => {
    if (!isMany) {
      give(id);
      return;
    }
    if (!chosen.delete(id)) chosen.add(id);
    // in the order of the question, not of the clicks
    const ids = options.map((it) => it.id).filter((one) => chosen.has(one));
    give(ids.length ? ids : undefined);
  };
  return html`<div class="options">
    ${options.map(
      (option) =>
        html`<label part="option"
          ><input
            type=${isMany ? 'checkbox' : 'radio'}
            name="question-${nth}"
            .checked=${chosen.has(option.id)}
            @change=${() => pick(option)}
          /><span>${option.label}</span></label
        >`,
    )}
  </div>`;
}

/** Numbers in a row; what its ends mean is heard with them. */
function scale({ question, words, nth, answer, give }: Asked) {
  const { type, scale = 5 } = question;
  const isNps = type === 'nps';
  const values = isNps
    ? Array.from({ length: 11 }, (_, i) => i)
    : Array.from({ length: scale }, (_, i) => i + 1);
  const [low, high] = isNps ? words.nps : words.rating;
  const meaning = (value: number) =>
    value === values[0] ? `, ${low}` : value === values.at(-1) ? `, ${high}` : '';
  return html`<div class="scale">
    <div class="values ${isNps ? 'eleven' : ''}">
      ${values.map(
        (value) =>
          html`<label part="value"
            ><input
              type="radio"
              name="question-${nth}"
              .checked=${answer === value}
              @change=${() => give(value)}
            /><span>${value}<span class="hidden">${meaning(value)}</span></span></label
          >`,
      )}
    </div>
    <p class="ends" part="ends" aria-hidden="true">
      <span>${values[0]} ${low}</span><span>${values.at(-1)} ${high}</span>
    </p>
  </div>`;
}
