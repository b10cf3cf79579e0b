import { html, isServer, LitElement, nothing, type TemplateResult } from 'lit';
import type { FeedLike } from '../../feed/index.js';
import {
  priceOffer,
  readCustomer,
  readReceipt,
  readRetention,
  slowAfter,
  type PricedOffer,
} from '../../retention/index.js';
import { FeedController } from '../../ui/feed-controller.js';
import { flowStyles } from '../../ui/flow.styles.js';
import { flowWords } from '../../ui/flow-words.js';
import { Language } from '../../ui/language.js';
import { addFields, send } from '../../ui/page-form.js';
import { forgetRequests, requestId } from '../../ui/request-id.js';
import { ask, RequestEvent } from '../../ui/request-event.js';
import { adoptSheets, rootIn } from '../../ui/sheets.js';
import { isStill } from '../../ui/still.js';
import { today } from '../../ui/today.js';
import type { OfferAcceptDetail, OfferRequestDetail } from './events.js';
import { priceLine } from './price-line.js';
import { styles } from './retention-offer.styles.js';
import { terms } from './terms.js';

/**
 * One offer with all that must be said of it: the price now, during, after and from when, how long, the new
 * commitment and the most that leaving it could cost, the difference over the horizon, the terms. An
 * offer that cannot say all of that is not shown.
 *
 * @example
 * <retention-offer src="/plans.json" offer="renew-20" current-plan="plus-200" months-passed="14">
 *   <form action="/account/accept-offer" method="post"></form>
 * </retention-offer>
 *
 * @tagname retention-offer
 * @slot - The page's form that takes the offer; its fields `offer`, `choice` and `request_id` are added when it is sent.
 * @csspart card - The card.
 * @csspart title - Its title.
 * @csspart price - Price now and during.
 * @csspart becomes - What the price becomes.
 * @csspart choices - How long a pause lasts.
 * @csspart terms - What it comes to.
 * @csspart why - Why it is shown.
 * @csspart link - The terms.
 * @csspart button - Takes the offer.
 * @csspart note - What became of it.
 * @cssprop [--fairstay-accent=#1d5cff] - The one colour that carries the identity.
 * @cssprop [--fairstay-surface=light-dark(#fff, #16181d)] - What the card stands on.
 * @cssprop [--fairstay-radius=14px] - Of the card; controls follow it.
 * @fires {CustomEvent<OfferAcceptDetail>} offer-accept - The offer's button was used; cancelled, nothing else happens.
 * @fires {RequestEvent<OfferRequestDetail, Receipt>} offer-request - To be answered by `respondWith` with a receipt, where there is no form.
 * @fires {CustomEvent<FeedLoadDetail>} feed-load - A feed was read and is shown.
 * @fires {CustomEvent<FeedErrorDetail>} feed-error - A feed could not be read at all.
 */
export class RetentionOffer extends LitElement {
  static override styles = [flowStyles, styles];

  static override properties = {
    src: {},
    feed: { attribute: false },
    offer: {},
    currentPlan: { attribute: 'current-plan' },
    monthsPassed: { attribute: 'months-passed', type: Number },
    nextBillOn: { attribute: 'next-bill-on' },
    priced: { attribute: false },
    because: {},
    busy: { type: Boolean },
    choice: { state: true },
    said: { state: true },
    missing: { state: true },
    taken: { state: true },
  };

  #loader = new FeedController(this);
  #language = new Language(this, flowWords);

  /** Address of a plan feed with offers. */
  src?: string;
  /** A plan feed as an object or JSON text; wins over `src`. */
  feed?: FeedLike;
  /** Id of the offer in the feed. */
  offer?: string;
  /** Id of the reader's own plan. */
  currentPlan?: string;
  /** Months of its contract that have passed. */
  monthsPassed?: number;
  /** ISO date of the next bill, from which most offers hold. */
  nextBillOn?: string;
  /** An offer with its figures, of `priceOffer`; wins over the feed. */
  priced?: PricedOffer;
  /** The reason that it answers, in words. */
  because?: string;
  /** An answer is awaited: the button does nothing meanwhile. */
  busy = false;

  /** Months of a pause that the reader chose. */
  private choice?: number;
  private said = '';
  private missing = false;
  /** It was asked for, and the page said yes: there is nothing more to take. */
  private taken = false;
  #sent = false;
  /** Id of the offer that is shown. */
  #shown?: string;

  protected override createRenderRoot() {
    return rootIn(this, () => super.createRenderRoot());
  }

  adoptedCallback() {
    adoptSheets(this);
  }

  override connectedCallback() {
    super.connectedCallback();
    if (isServer) return;
    this.addEventListener('formdata', this.#onFormData);
    this.addEventListener('submit', this.#onSubmit, true);
  }

  #onFormData = ({ formData }: FormDataEvent) => {
    addFields(formData, { ...this.#fields, request_id: this.#requestId });
  };

  #onSubmit = (event: Event) => {
    // a double click
    if (this.#sent) event.preventDefault();
    else {
      this.#sent = true;
      const timer = setTimeout(() => (this.#sent = false), slowAfter);
      setTimeout(() => {
        if (!event.defaultPrevented) return;
        clearTimeout(timer);
        this.#sent = false;
      });
    }
  };

  override willUpdate() {
    const id = this.#priced?.offer.id;
    if (id === this.#shown) return;
    // another offer: what was chosen of the last one is nothing of this one
    this.#shown = id;
    this.choice = undefined;
    this.missing = this.taken = false;
    this.said = '';
  }

  get #requestId(): string {
    return requestId(`offer:${this.#priced?.offer.id}:${this.choice ?? ''}`);
  }

  get #fields(): Record<string, string | undefined> {
    return { offer: this.#priced?.offer.id, choice: this.choice?.toString() };
  }

  get #priced(): PricedOffer | undefined {
    if (this.priced) return this.priced;
    const { feed } = this.#loader;
    if (!feed) return undefined;
    const { currentPlan: planId, monthsPassed, nextBillOn } = this;
    const { customer } = readCustomer({ planId, monthsPassed, nextBillOn });
    const offer = readRetention(feed).offers.find(({ id }) => id === this.offer);
    const { plans, horizon } = feed;
    const priced = offer && priceOffer(offer, { plans, horizon, customer, today: today() });
    if (priced && 'figures' in priced) return priced;
    this.#warn(
      priced?.problems[0]?.message ?? `offer="${this.offer ?? ''}" is no id of the feed's offers.`,
    );
    return undefined;
  }

  #warned = '';
  #warn(why: string) {
    if (this.#warned !== why) console.warn(`fairstay: <retention-offer> shows nothing: ${why}`);
    this.#warned = why;
  }

  async #accept(priced: PricedOffer) {
    const { offer, figures } = priced;
    this.missing = figures.length > 1 && this.choice === undefined;
    if (this.missing) {
      await this.updateComplete;
      this.renderRoot.querySelector('input')?.focus();
      return;
    }
    if (this.busy || this.taken) return;
    const detail: OfferAcceptDetail = { offer: offer.id, choice: this.choice };
    const asked = new CustomEvent('offer-accept', { detail, cancelable: true });
    if (!this.dispatchEvent(asked)) return;
    const form = this.querySelector('form');
    if (form) send(form);
    else await this.#ask({ ...detail, requestId: this.#requestId }, priced.currency);
  }

  async #ask(request: OfferRequestDetail, currency: string) {
    const { words } = this.#language;
    this.busy = true;
    this.said = words.sending;
    const slow = setTimeout(() => (this.said = words.unconfirmed), slowAfter);
    const answer = await ask<unknown>(this, new RequestEvent('offer-request', { detail: request }));
    clearTimeout(slow);
    this.busy = false;
    const value = 'failed' in answer || !answer.answered ? undefined : answer.value;
    const { receipt } = readReceipt(value, currency);
    this.taken = !!receipt;
    // what the page says is more than what we can
    const reason = 'failed' in answer ? answer.failed : undefined;
    const message = receipt?.message ?? (reason instanceof Error ? reason.message : '');
    const done = receipt?.status === 'done' ? words.acceptedTitle : words.acceptedReceived;
    this.said = [receipt ? done : words.offerFailed, message].filter(Boolean).join(' ');
    if (receipt) forgetRequests();
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    await this.#language.waiting;
    return super.getUpdateComplete();
  }

  override render(): TemplateResult | typeof nothing {
    const priced = this.#priced;
    if (!priced || this.#language.waiting || isStill(this)) return nothing;
    const { words, format } = this.#language;
    const { offer, figures, currency } = priced;
    const several = figures.length > 1;
    const shown = several ? figures.find((one) => one.choice === this.choice) : figures[0];
    return html`<div class="root" part="root">
      <article class="card" part="card" aria-labelledby="title">
        <h3 id="title" part="title">${offer.title}</h3>
        ${offer.text ? html`<p>${offer.text}</p>` : ''}
        ${
          several
            ? html`<fieldset class="choices" part="choices" aria-describedby="missing">
                <legend>${words.pauseFor}</legend>
                ${figures.map(
                  (one) =>
                    html`<label
                      ><input
                        type="radio"
                        name="choice"
                        aria-invalid=${this.missing}
                        .checked=${one.choice === this.choice}
                        @change=${() => {
                          this.choice = one.choice;
                          this.missing = false;
                        }}
                      />${words.months(one.choice ?? 0)}</label
                    >`,
                )}
                <small id="missing" role="alert">${this.missing ? words.chooseFirst : ''}</small>
              </fieldset>`
            : ''
        }
        ${
          shown
            ? html`${priceLine(shown, currency, words, format)}
              ${terms(priced, shown, this.because, words, format)}`
            : ''
        }
        <slot name="more"></slot>
        <button
          part="button"
          aria-disabled=${this.busy || this.taken ? 'true' : nothing}
          @click=${() => void this.#accept(priced)}
        >
          ${words.accept[offer.type]}
        </button>
        <p part="note" class="soft" role="status">${this.said}</p>
        <slot hidden></slot>
      </article>
    </div>`;
  }
}

export type { OfferAcceptDetail, OfferRequestDetail };

declare global {
  interface HTMLElementTagNameMap {
    'retention-offer': RetentionOffer;
  }
}
