import { html, nothing } from 'lit';
import type { Part, Scene } from './scene.js';

const label = (labels: Record<string, readonly string[]> | undefined, lang: string) =>
  labels?.[lang]?.[0] ?? labels?.[lang.split('-')[0] ?? '']?.[0];

/** A law may prescribe what a button says: no operator's words are ever on it. */
export function wayOutLabel({ view, policy, lang, words }: Scene): string {
  const { entryLabels, confirmLabels } = policy;
  const confirm = view.screen === 'confirm' ? label(confirmLabels, lang) : undefined;
  return confirm ?? label(entryLabels, lang) ?? words.cancel;
}

/** The way out, first, and the way to stay: the same part, size and weight. */
export function pair(scene: Scene): Part {
  const { view, words, way, pageShown, act, cancel } = scene;
  const { wayOut, stay, offers } = view;
  if (!wayOut) return '';
  const off = (enabled: boolean) => (enabled ? nothing : 'true');
  // a link, or a form with fields, is the way out itself
  const pages = pageShown && view.final;
  // no part of it: a page that styles it could hide it, or put the way to stay first
  return html`<div class="pair ${pages ? way.kind : ''} ${offers.length ? 'stuck' : ''}">
    ${pages ? html`<div class="page"><slot></slot></div>` : ''}
    ${
      pages && way.button
        ? ''
        : html`<button
            part="button"
            data-audit="cancel"
            aria-disabled=${off(wayOut.enabled)}
            @click=${cancel}
          >
            ${wayOutLabel(scene)}
          </button>`
    }
    ${
      stay
        ? html`<button
            part="button"
            class="stay"
            data-audit="keep"
            aria-disabled=${off(stay.enabled)}
            @click=${() => act({ type: 'keep' })}
          >
            ${words.keep}
          </button>`
        : ''
    }
  </div>`;
}
