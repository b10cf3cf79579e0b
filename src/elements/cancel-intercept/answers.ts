import { html } from 'lit';
import type { Part, Scene } from './scene.js';

/** What a reason is answered with before any offer: rights, help, ways to switch; a permission where a profile asks for one. */
export function answers({ view, words, act }: Scene): Part {
  const { rights, help, reason, askPermission } = view;
  return html`${
    rights
      ? html`<section class="card quiet" part="rights">
          <h3>${words.rights}</h3>
          ${rights.penaltyFree ? html`<p>${words.penaltyFree}</p>` : ''}
          ${rights.ids.map((id) => html`<p>${words.rightsText[id]}</p>`)}
        </section>`
      : ''
  }
  ${
    help
      ? html`<section class="card quiet" part="help">
          <h3>${help.switchInfo.length ? words.switching : words.help}</h3>
          ${help.switchInfo.map((id) => html`<p>${words.switchText[id]}</p>`)}
          ${help.text ? html`<p>${help.text}</p>` : ''}
          ${help.url ? html`<a href=${help.url} rel="noopener">${words.read}</a>` : ''}
        </section>`
      : ''
  }
  ${reason ? html`<slot name="help:${reason.id}"></slot>` : ''}
  ${
    askPermission
      ? html`<section class="card" part="permission" aria-labelledby="ask">
          <h3 id="ask">${words.ask}</h3>
          <p class="soft">${words.askHint}</p>
          <div class="pair">
            <button part="button" @click=${() => act({ type: 'permission', given: false })}>
              ${words.no}
            </button>
            <button part="button" @click=${() => act({ type: 'permission', given: true })}>
              ${words.yes}
            </button>
          </div>
        </section>`
      : ''
  }`;
}
