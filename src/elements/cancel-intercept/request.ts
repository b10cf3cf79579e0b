import { html } from 'lit';
import type { Part, Scene } from './scene.js';

/** What is being asked of the page, and what came of it, where it can be read and retried. */
export function request({ view, words, pageShown, way }: Scene): Part {
  const { request, wayOut, final } = view;
  if (!request || !wayOut) return '';
  const { status, kind, message, failure } = request;
  // only where nobody was asked, or the page itself says that it failed, is it known that nothing was done
  const known = failure === 'unanswered' || message;
  const untouched = kind === 'cancel' ? words.cancelFailed : words.offerFailed;
  const failed = known ? untouched : words.notConfirmed;
  const text = { pending: words.sending, slow: words.unconfirmed, failed }[status];
  return html`<div
    class="card quiet"
    part="request"
    role=${status === 'failed' ? 'alert' : 'status'}
  >
    <p>${text}</p>
    ${message ? html`<p>${message}</p>` : ''}
    ${
      // in the pair already, where it is the way out itself
      status === 'failed' && kind === 'cancel' && way.kind !== 'none' && !(pageShown && final)
        ? html`<p>${words.pageForm}</p>
            <slot></slot>`
        : ''
    }
  </div>`;
}
