import { html, type TemplateResult } from 'lit';
import type { OfferFigures, PricedOffer } from '../../retention/index.js';
import type { FlowWords } from '../../locales/flow/en.js';
import type { Format } from '../../ui/format.js';

/** What it comes to, what it binds to, and why it is shown. */
export function terms(
  { offer, currency }: PricedOffer,
  { difference, over, commitMonths, mostExit, oldExit, startsOn }: OfferFigures,
  because: string | undefined,
  words: FlowWords,
  format: Format,
): TemplateResult {
  const money = (amount: number) => format.money(amount, currency);
  const label =
    difference < 0
      ? words.saves(over)
      : difference > 0
        ? words.costsMore(over)
        : words.sameTotal(over);
  const leaving = mostExit ? words.leaving(money(mostExit)) : words.leavingFree;
  return html`<dl class="facts" part="terms">
      <div>
        <dt>${label}</dt>
        <dd>${money(Math.abs(difference))}</dd>
      </div>
      <div>
        <dt>${words.commitment}</dt>
        <dd>${commitMonths ? `${words.months(commitMonths)} · ${leaving}` : words.noCommitment}</dd>
      </div>
      ${
        oldExit === 0
          ? ''
          : html`<div>
              <dt>${words.oldExit}</dt>
              <dd>${oldExit ? money(oldExit) : words.askProvider}</dd>
            </div>`
      }
      <div>
        <dt>${words.starts}</dt>
        <dd>${format.date(startsOn)}</dd>
      </div>
    </dl>
    <div class="more">
      <details part="why">
        <summary>${words.why}</summary>
        <p>${because ? words.because(because) : words.becausePlan}</p>
      </details>
      ${offer.termsUrl ? html`<a part="link" href=${offer.termsUrl} rel="noopener">${words.terms}</a>` : ''}
    </div>`;
}
