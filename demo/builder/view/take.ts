import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Builder } from '../builder.js';
import { copyTable, copyText, download } from '../copy.js';
import { mostPlain } from '../plain.js';
import { elementSnippet, feedText } from '../snippet.js';
import type { Taking } from '../work.js';
import { said, step } from './step.js';

const kinds = ['inline', 'file', 'plain'] as const;
/** A field with more in it is slow to type beside. */
const mostShown = 20_000;

/** What a page can load: http, https, or beside itself. */
function isAddress(value: string): boolean {
  try {
    return !!value.trim() && /^https?:$/.test(new URL(value, 'https://here.invalid').protocol);
  } catch {
    return false;
  }
}

function address(
  builder: Builder,
  name: 'script' | 'feed',
  label: string,
  help: unknown,
): TemplateResult {
  const { words, work } = builder;
  const value = work.taking[name];
  const wrong = !isAddress(value);
  return html`<div class="field">
    <label for="address-${name}">${label}</label>
    <input
      id="address-${name}"
      inputmode="url"
      dir="ltr"
      autocomplete="off"
      spellcheck="false"
      aria-describedby="address-${name}-help"
      aria-invalid=${wrong}
      .value=${live(value)}
      @input=${({ target }: Event) =>
        builder.setTaking({ [name]: (target as HTMLInputElement).value }, name)}
    />
    <small id="address-${name}-help">
      ${wrong ? html`<strong class="problem">${words.wrongAddress}</strong> ` : nothing}${help}
    </small>
  </div>`;
}

/** The code as a whole; undefined while there is none. */
function codeOf(builder: Builder): string | undefined {
  const { work, feed, understood } = builder;
  if (!feed || !understood?.read) return undefined;
  return work.taking.kind === 'plain' ? builder.plain : elementSnippet(work, feed);
}

function choice(builder: Builder): TemplateResult {
  const { words, work } = builder;
  const choose = (kind: Taking['kind']) => () => {
    builder.setTaking({ kind });
  };
  return html`<fieldset class="kinds">
    <legend class="hidden">${words.steps.take}</legend>
    ${kinds.map(
      (kind) =>
        html`<label>
          <input
            type="radio"
            name="kind"
            value=${kind}
            .checked=${live(work.taking.kind === kind)}
            @change=${choose(kind)}
          />
          <span><strong>${words.kinds[kind]}</strong> <small>${words.kindHelp[kind]}</small></span>
        </label>`,
    )}
  </fieldset>`;
}

function addresses(builder: Builder): TemplateResult | typeof nothing {
  const { words, work } = builder;
  const { kind, withTable } = work.taking;
  if (kind === 'plain') return nothing;
  const get = html`${words.scriptHelp}
    <a href="../dist/cdn/plan-compare-table.js" download>${words.scriptGet}</a>`;
  return html`<div class="addresses">
    ${address(builder, 'script', words.script, get)}
    ${kind === 'file' ? address(builder, 'feed', words.feedSrc, words.feedHelp) : nothing}
    <label class="tick">
      <input
        id="with-table"
        type="checkbox"
        .checked=${live(withTable)}
        @change=${({ target }: Event) =>
          builder.setTaking({ withTable: (target as HTMLInputElement).checked })}
      />
      ${words.withTable}
    </label>
  </div>`;
}

function buttons(builder: Builder, code: string | undefined): TemplateResult {
  const { words, work, feed } = builder;
  const { kind } = work.taking;
  const area = () => document.querySelector<HTMLTextAreaElement>('#code');
  const copy = async (how: typeof copyText, done: string) => {
    const field = area();
    if (code === undefined || !field) return;
    const copied = await how(code, field);
    builder.say('take', copied === 'copied' ? done : words.selected);
  };
  const save = () => {
    if (!feed) return;
    download('plans.json', `${feedText(feed)}\n`);
    builder.say('take', words.downloaded);
  };
  const isPlain = kind === 'plain';
  const asCode = html`<button
    id="copy"
    class=${isPlain ? '' : 'main'}
    ?disabled=${code === undefined}
    @click=${() => void copy(copyText, words.copied)}
  >
    ${words.copy}
  </button>`;
  // where scripts are stripped, posts are mostly written without seeing any code
  const asTable = html`<button
      id="copy-table"
      class="main"
      ?disabled=${code === undefined}
      aria-describedby="copy-table-help"
      @click=${() => void copy(copyTable, words.copiedTable)}
    >
      ${words.copyTable}
    </button>
    <small id="copy-table-help">${words.copyTableHelp}</small>`;
  return html`<div class="buttons">
    ${isPlain ? asTable : nothing} ${asCode}
    <button id="download" ?disabled=${code === undefined && kind !== 'plain'} @click=${save}>
      ${words.download}
    </button>
  </div>`;
}

export function take(builder: Builder): TemplateResult {
  const { words, work, feed } = builder;
  const code = codeOf(builder);
  const tooLong = work.taking.kind === 'plain' && (feed?.plans.length ?? 0) > mostPlain;
  const long = (code?.length ?? 0) > mostShown;
  const shown = long ? `${code?.slice(0, mostShown) ?? ''}…` : (code ?? '');
  return step(
    builder,
    'take',
    html`${choice(builder)} ${addresses(builder)}
      ${tooLong ? html`<p class="problem">${words.plainTooLong(mostPlain)}</p>` : nothing}
      <label for="code">${words.code}</label>
      <textarea
        id="code"
        class="code"
        rows="10"
        readonly
        dir="ltr"
        spellcheck="false"
        .value=${shown}
      ></textarea>
      ${long ? html`<p class="quiet">${words.shortened(code?.length ?? 0)}</p>` : nothing}
      ${buttons(builder, code)} ${said(builder, 'take')}`,
  );
}
