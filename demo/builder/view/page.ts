import { html, nothing, type TemplateResult } from 'lit';
import type { Builder, Lang } from '../builder.js';
import { bring } from './bring.js';
import { check } from './check.js';
import { looks } from './looks.js';
import { phonePreview, widePreview } from './preview.js';
import { goTo, said } from './step.js';
import { take } from './take.js';

function bar(builder: Builder): TemplateResult {
  const { words, lang } = builder;
  return html`<header class="bar">
    <strong>
      <a href="index.html" aria-label=${words.back}>←</a> <span>${words.title}</span>
    </strong>
    <button class="plain" ?disabled=${!builder.canUndo} @click=${() => builder.undo()}>
      ${words.undo}
    </button>
    <button class="plain" ?disabled=${!builder.canRedo} @click=${() => builder.redo()}>
      ${words.redo}
    </button>
    <label class="lang">
      <span class="hidden">${words.language}</span>
      <select
        @change=${(event: Event) =>
          builder.setLang((event.target as HTMLSelectElement).value as Lang)}
      >
        <option value="ko" lang="ko" ?selected=${lang === 'ko'}>한국어</option>
        <option value="en" lang="en" ?selected=${lang === 'en'}>English</option>
      </select>
    </label>
  </header>`;
}

function warnings(builder: Builder): TemplateResult | typeof nothing {
  const { words, kept } = builder;
  if (kept === 'elsewhere')
    return html`<div class="ask" role="alert">
      <p>${words.elsewhere}</p>
      <button @click=${() => builder.takeTheirs()}>${words.takeTheirs}</button>
      <button @click=${() => builder.keepMine()}>${words.keepMine}</button>
    </div>`;
  return kept === 'kept' ? nothing : html`<p class="ask" role="alert">${words.kept[kept]}</p>`;
}

function clearing(builder: Builder): TemplateResult {
  const { words } = builder;
  const ask = (asked: boolean) => {
    builder.askToClear(asked);
    void Promise.resolve().then(() => goTo(asked ? 'clear-no' : 'clear'));
  };
  const clear = () => {
    builder.clear();
    void Promise.resolve().then(() => goTo('paste'));
  };
  return builder.clearing
    ? html`<p class="ask">
        ${words.clearSure} <button @click=${clear}>${words.clearYes}</button>
        <button id="clear-no" @click=${() => ask(false)}>${words.clearNo}</button>
      </p>`
    : html`<button id="clear" class="plain" @click=${() => ask(true)}>${words.clear}</button>`;
}

export function page(builder: Builder): TemplateResult {
  const { words } = builder;
  const full = !!builder.work.sheet;
  return html`${bar(builder)}
    <main class="builder ${full ? 'full' : ''}">
      <div class="intro">
        <h1>${words.title}</h1>
        <p>${words.intro}</p>
        ${said(builder, 'bar')} ${warnings(builder)}
      </div>
      ${bring(builder)}
      ${
        full
          ? html`${check(builder)} ${looks(builder)} ${widePreview(builder)}
            ${phonePreview(builder)} ${take(builder)}`
          : html`<ol class="next" start="2">
              ${words.next.map((line) => html`<li>${line}</li>`)}
            </ol>`
      }
      <footer class="private">
        <p>${words.private}</p>
        ${clearing(builder)}
      </footer>
    </main>`;
}
