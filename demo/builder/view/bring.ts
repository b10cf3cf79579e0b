import { html, nothing, type TemplateResult } from 'lit';
import type { Builder } from '../builder.js';
import { readFile } from '../read/file.js';
import { readText } from '../read/text.js';
import type { Reading } from '../read/found.js';
import { goTo, said, step } from './step.js';

const kinds = '.xlsx,.xls,.csv,.tsv,.txt,.md,.html,.htm,text/csv,text/plain,text/html';

/** Takes the author along to the next step, by the eye and by the keyboard. */
export async function bringAndGo(builder: Builder, reading: Promise<Reading>) {
  const there = await builder.bring(reading);
  await Promise.resolve();
  goTo(there ? 'check-title' : 'paste');
}

function field(builder: Builder): TemplateResult {
  const { words, busy } = builder;
  const typed = () => {
    const area = document.querySelector<HTMLTextAreaElement>('#paste');
    const { value = '' } = area ?? {};
    void bringAndGo(builder, Promise.resolve(readText(value))).then(() => {
      if (area && builder.work.sheet && !builder.nothing) area.value = '';
    });
  };
  const chosen = ({ target }: Event) => {
    const input = target as HTMLInputElement;
    const [file] = input.files ?? [];
    if (file) void bringAndGo(builder, readFile(file));
    // the same file again is a change too
    input.value = '';
  };
  const keep = () => {
    builder.bringAnother(false);
    void Promise.resolve().then(() => goTo('again'));
  };
  const begin = () => {
    builder.startFromSample();
    void Promise.resolve().then(() => goTo('check-title'));
  };
  return html`<div class="bring" data-bring aria-busy=${busy}>
      <label for="paste">${words.bringHere}</label>
      <p id="paste-help" class="quiet">${words.bringHelp}</p>
      <textarea
        id="paste"
        rows="4"
        aria-describedby="paste-help paste-problem"
        autocomplete="off"
        autocapitalize="off"
        spellcheck="false"
      ></textarea>
      <div id="paste-problem" role="alert">
        ${
          builder.nothing
            ? html`<p class="problem">
                <strong>${words.notATable}</strong> ${words.nothing(builder.nothing)}
              </p>`
            : nothing
        }
      </div>
      <div class="buttons">
        <button @click=${typed}>${words.bringTyped}</button>
        <label class="button" for="file">${words.bringFile}</label>
        <input id="file" class="hidden" type="file" accept=${kinds} @change=${chosen} />
        <span class="quiet">${words.bringDrop}</span>
        ${
          builder.work.sheet
            ? html`<button class="plain" @click=${keep}>${words.bringCancel}</button>`
            : nothing
        }
      </div>
      ${busy ? html`<p role="status">${words.reading}</p>` : nothing}
    </div>
    ${
      builder.work.sheet
        ? nothing
        : html`<button class="main" @click=${begin}>${words.bringSample}</button>`
    }`;
}

export function bring(builder: Builder): TemplateResult {
  const { words, work, again } = builder;
  const another = () => {
    builder.bringAnother(true);
    void Promise.resolve().then(() => goTo('paste'));
  };
  const shut = work.sheet && !again && !builder.nothing && !builder.busy;
  return step(
    builder,
    'bring',
    html`${shut ? html`<button id="again" @click=${another}>${words.bringAgain}</button>` : field(builder)}
    ${said(builder, 'bring')}`,
  );
}
