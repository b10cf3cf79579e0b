import { html } from 'lit';
import type { OfferAcceptDetail } from '../retention-offer/retention-offer.js';
import { request as requestPart } from './request.js';
import type { Part, Scene } from './scene.js';

/** What the customer could have instead, below the way out. */
export function offers(scene: Scene): Part {
  const { view, words, act, compare, compared, comparing } = scene;
  const { offers, reason, request } = view;
  if (!offers.length) return '';
  return html`<section part="offers" class="stack" aria-labelledby="offers">
    <h3 id="offers" tabindex="-1">${words.offers}</h3>
    ${offers.map(
      (priced) =>
        html`<retention-offer
            exportparts="card:offer,choices,price,becomes,terms,why,button,link,note"
            data-audit="offer"
            .priced=${priced}
            .because=${reason?.label}
            .busy=${!!request && request.status !== 'failed'}
            @offer-accept=${(event: CustomEvent<OfferAcceptDetail>) => {
              event.preventDefault();
              const { offer: offerId, choice } = event.detail;
              act({ type: 'accept', offerId, choice });
            }}
          >
            ${
              priced.offer.planId
                ? html`<button
                    slot="more"
                    class="plain"
                    aria-expanded=${compared === priced.offer.planId}
                    @click=${() => compare(priced.offer.planId ?? '')}
                  >
                    ${words.compare}
                  </button>`
                : ''
            }
          </retention-offer>
          ${
            // what comes of it stands where it was pressed
            priced.offer.id === request?.offerId ? requestPart(scene) : ''
          }`,
    )}
    ${comparing ?? ''}
  </section>`;
}
