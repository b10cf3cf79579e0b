import { html } from 'lit';
import { answers } from './answers.js';
import { costs } from './costs.js';
import { offers } from './offers.js';
import { pair, wayOutLabel } from './pair.js';
import { reasons } from './reasons.js';
import { isUntouched, request } from './request.js';
import type { Part, Scene } from './scene.js';

/** "1 of 2", in words and in bars. */
function progress({ policy, view, words }: Scene): Part {
  if (policy.shape !== 'intercept-then-confirm') return '';
  const at = view.screen === 'confirm' ? 2 : 1;
  return html`<p class="progress" part="progress">
    <span class="hidden">${words.step(at, 2)}</span>
    <i class="on"></i><i class=${at > 1 ? 'on' : ''}></i>
  </p>`;
}

/** What a reason brought onto the screen below, for those who do not see it come. */
const appeared = ({ view: { rights, help, offers, askPermission }, words }: Scene): string =>
  [
    rights && words.rights,
    help && words.help,
    askPermission && words.ask,
    offers.length && words.offers,
  ]
    .filter(Boolean)
    .join('. ');

/** Reason, offers and the way out, which comes first. */
export function choice(scene: Scene): Part {
  const { words, plan, policy, endDate, format, view } = scene;
  const before = policy.shape === 'before-entry';
  return html`${progress(scene)}
    <header>
      <h2 id="title" part="title" tabindex="-1">
        ${before ? words.manage : words.title(plan ?? words.yourService)}
      </h2>
      <p class="soft">
        ${endDate && !before ? words.until(format.date(endDate)) : view.reasons.length ? words.notNeeded : ''}
      </p>
    </header>
    ${pair(scene)} ${view.offers.length && view.request?.offerId ? '' : request(scene)}
    ${costs(scene)} ${reasons(scene)} ${answers(scene)} ${offers(scene)}
    <slot name="notice"></slot>
    <p class="hidden" role="status">${appeared(scene)}</p>`;
}

/** The last step: what it costs and the final button; where the law says so, the page's form alone. */
export function confirm(scene: Scene): Part {
  const { words, plan, view, endDate, format } = scene;
  const until = !view.bare && endDate ? words.until(format.date(endDate)) : '';
  return html`${progress(scene)}
    <header>
      <h2 id="title" part="title" tabindex="-1">
        ${view.bare ? words.confirmTitle : words.title(plan ?? words.yourService)}
      </h2>
      ${until ? html`<p class="soft">${until}</p>` : ''}
    </header>
    ${costs(scene)} ${pair(scene)} ${request(scene)}`;
}

/** Nothing was cancelled: kept as it was, or with an offer. */
export function kept(scene: Scene): Part {
  const { view, words, offer, cancel } = scene;
  const { receipt, request } = view;
  // a cancelling that has no answer may have been done all the same
  const unsure = request?.kind === 'cancel' && !isUntouched(request);
  const title = !receipt
    ? unsure
      ? words.notConfirmed
      : words.keptTitle
    : receipt.status === 'done'
      ? words.acceptedTitle
      : words.acceptedReceived;
  return html`<h2 id="title" part="title" tabindex="-1">${title}</h2>
    ${offer ? html`<p>${offer}</p>` : ''}
    <p>${receipt ? (receipt.message ?? '') : unsure ? '' : words.keptText}</p>
    ${
      receipt
        ? ''
        : html`<button part="button" data-audit="cancel" @click=${cancel}>
            ${wayOutLabel(scene)}
          </button>`
    }
    ${receipt?.reference ? html`<p>${words.reference} <b>${receipt.reference}</b></p>` : ''}`;
}

/** What came of it, and after it the survey, if the customer likes. */
export function receipt(
  {
    view: { receipt, acceptedOffer, survey: asks },
    words,
    plan,
    policy,
    surveying,
    startSurvey,
  }: Scene,
  currency: string | undefined,
  survey: Part,
): Part {
  return html`<cancel-receipt
    exportparts="title,facts,note,link"
    .receipt=${receipt}
    .plan=${plan}
    .currency=${currency}
    .policy=${policy.ids.join(' ')}
  >
    <h2 tabindex="-1">${receipt?.status === 'done' ? words.doneTitle : words.receivedTitle}</h2>
    <p>${receipt?.reference} ${receipt?.message}</p>
    <div slot="after">
      ${acceptedOffer ? html`<p>${words.offerToo}</p>` : ''}
      ${
        surveying
          ? survey
          : asks
            ? html`<button class="plain" part="survey" @click=${startSurvey}>
                ${words.survey}
              </button>`
            : ''
      }
    </div>
  </cancel-receipt>`;
}
