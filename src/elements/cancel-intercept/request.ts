import { html } from 'lit';
import type { FlowRequest } from '../../retention/index.js';
import type { Part, Scene } from './scene.js';

/** Whether it is known that nothing was done: nobody was asked, or the page itself says that it failed. */
export const isUntouched = ({ failure, message }: FlowRequest): boolean =>
  failure === 'unanswered' || !!message;

/** What is being asked of the page, and what came of it, where it can be read and retried. */
export function request({ view, words, pageShown, way }: Scene): Part {
  const { request, wayOut, final } = view;
  if (!request || !wayOut) return '';
  const { status, kind, message } = request;
  const untouched = kind === 'cancel' ? words.cancelFailed : words.offerFailed;
  const failed = isUntouched(request) ? untouched : words.notConfirmed;
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
