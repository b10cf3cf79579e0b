import { html, isServer, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { FeedLike } from '../../feed/index.js';
import {
  view,
  type Customer,
  type Evidence,
  type FlowState,
  type Overrides,
  type Quote,
  type RetentionProblem,
} from '../../retention/index.js';
import { problem } from '../../retention/problem.js';
import { FeedController } from '../../ui/feed-controller.js';
import { flowStyles } from '../../ui/flow.styles.js';
import { flowWords } from '../../ui/flow-words.js';
import { Language } from '../../ui/language.js';
import { adoptSheets, rootIn } from '../../ui/sheets.js';
import { isStill } from '../../ui/still.js';
import { styles } from './cancel-intercept.styles.js';
import { FlowRun } from './flow-run.js';
import { surveyPart, tablePart } from './later.js';
import { loadAudit, loadReceipt, loadSurvey, loadTable } from './lazy.js';
import { pageWay } from './page-way.js';
import { SameSize } from './same-size.js';
import type { Scene } from './scene.js';
import { choice, confirm, kept, receipt } from './screens.js';
import type { SelfAudit } from './self-audit.js';

/**
 * Cancels a contract fairly: the way out first and always in sight, a reason if the customer likes to give
 * one, an offer that fits it, the costs, a receipt. The page's own form or link inside is the last step, and works
 * alone where there is no script.
 *
 * @example
 * <cancel-intercept src="/plans.json" policy="KR">
 *   <form action="/account/cancel" method="post"><button>Cancel</button></form>
 *   <form slot="accept" action="/account/accept-offer" method="post"></form>
 * </cancel-intercept>
 *
 * @tagname cancel-intercept
 * @slot - The page's own form or link that cancels. `request_id`, `reason` and `policy` are added when the form is sent.
 * @slot accept - The page's form that takes an offer; `offer`, `choice`, `reason` and `request_id` are added.
 * @slot help:id - Help for the reason of that id.
 * @slot notice - A line below the choice.
 * @csspart frame - The card.
 * @csspart title - The heading of a screen.
 * @csspart progress - Which step of how many.
 * @csspart button - Every button of a choice, all alike.
 * @csspart costs - What cancelling costs.
 * @csspart reasons - The reasons.
 * @csspart reason - One of them.
 * @csspart rights - Grounds to leave free of charge.
 * @csspart help - Help for a reason.
 * @csspart permission - Whether an offer may be shown.
 * @csspart offers - The offers.
 * @csspart offer - One of them.
 * @csspart request - What is being asked, and whether it went through.
 * @csspart preview - Says that nothing is sent.
 * @csspart survey - The survey after it.
 * @cssprop [--fairstay-accent=#1d5cff] - The one colour that carries the identity.
 * @cssprop [--fairstay-surface=light-dark(#fff, #16181d)] - What the card stands on.
 * @cssprop [--fairstay-radius=14px] - Of the card; controls follow it.
 * @cssprop [--fairstay-stick-offset=0px] - Room for the page's own bar above the buttons that stay.
 * @fires {CustomEvent} flow-open - The flow is on the screen.
 * @fires {CustomEvent<FlowStepDetail>} flow-step - Another screen was entered than the first.
 * @fires {CustomEvent<ReasonSelectDetail>} reason-select - A reason was chosen or taken back.
 * @fires {CustomEvent<OfferShowDetail>} offer-show - Offers came onto the screen.
 * @fires {CustomEvent<OfferDeclineDetail>} offer-decline - Offers left the screen: cancelling, or staying without one, was chosen.
 * @fires {RequestEvent<OfferRequestDetail, Receipt>} offer-request - With `scripted`: answer with `respondWith` and a receipt.
 * @fires {CustomEvent<OfferCompleteDetail>} offer-complete - The page said that an offer is set up or received.
 * @fires {RequestEvent<CancelDetail, Receipt>} cancel-request - With `scripted`: answer with `respondWith` and a receipt.
 * @fires {CustomEvent<CancelCompleteDetail>} cancel-complete - The page said that it is cancelled or received.
 * @fires {RequestEvent<SurveyRequestDetail, unknown>} survey-request - Answers of the survey; without `respondWith` they go to `endpoint`.
 * @fires {CustomEvent<FlowCloseDetail>} flow-close - The flow is over, or was left.
 * @fires {CustomEvent<PolicyViolationDetail>} policy-violation - The self-audit found something: the offers are dropped.
 * @fires {CustomEvent<FeedLoadDetail>} feed-load - A feed was read and is shown.
 * @fires {CustomEvent<FeedErrorDetail>} feed-error - A feed could not be read at all.
 */
export class CancelIntercept extends LitElement {
  static override styles = [flowStyles, styles];

  static override properties = {
    src: {},
    feed: { attribute: false },
    policy: {},
    overrides: { attribute: false },
    scripted: { type: Boolean },
    mode: {},
    opener: {},
    customer: { attribute: false },
    quote: { attribute: false },
    endpoint: {},
    preview: { type: Boolean },
    surveying: { state: true },
    compared: { state: true },
  };

  #loader = new FeedController(this);
  #language = new Language(this, flowWords);
  #run = new FlowRun(this);
  #size = new SameSize(this);
  #audit?: SelfAudit;
  #warned?: string;
  /** The dialog was asked for: that waits for no feed. */
  #wanted = false;
  /** What opens the dialog was looked for. */
  #looked = false;
  /** The page's styles take our way out away. */
  #spoilt = false;
  /** The flow that was drawn last. */
  #drawn?: FlowState;
  /** What had the focus before a screen was drawn. */
  #focused?: Element | null;

  private surveying = false;
  private compared?: string;

  /** Address of a plan feed with reasons, offers and rules. */
  src?: string;
  /** A plan feed as an object or JSON text; wins over `src`. */
  feed?: FeedLike;
  /** Ids of policy profiles, such as `KR` or `DE EU`; the tighter value of each limit holds. Unknown or missing: `STRICT`. */
  policy?: string;
  /** Tighter values of the policy's limits; a looser one is refused and told in `problems`. */
  overrides?: Overrides;
  /** The page answers `cancel-request` and `offer-request` with `respondWith`. */
  scripted = false;
  /** `dialog`: in a native dialog, opened by `open()` or by the element whose id is in `opener`. */
  mode: 'inline' | 'dialog' = 'inline';
  /** Id of the element that opens the dialog. */
  opener?: string;
  /** `{planId, monthsPassed?, tenureMonths?, nextBillOn?, facts?}`. */
  customer?: Customer | null;
  /** What cancelling costs: `{currency, lines, endDate, endDates?, equipment?, returnBy?, penaltyFree?}`, amounts in major units. */
  quote?: Quote | null;
  /** Where survey answers and evidence are posted. */
  endpoint?: string;
  /** Walks through without asking anybody. */
  preview = false;
  /** Id of this attempt, of the page; minted if absent. The same id is decided once. */
  requestId?: string;

  /** What the flow showed and what was chosen: no personal data. */
  get evidence(): Evidence | undefined {
    return this.#run.evidence;
  }

  /** What is wrong with the feed and what was handed in. */
  get problems(): readonly RetentionProblem[] {
    const { opener } = this;
    const shut = this.#looked && this.#isShut;
    return [
      ...this.#loader.problems,
      ...this.#run.problems,
      ...(shut ? [problem('unknown-id', '/opener', opener, 'the id of an element')] : []),
    ];
  }

  protected override createRenderRoot() {
    return rootIn(this, () => super.createRenderRoot());
  }

  adoptedCallback() {
    adoptSheets(this);
  }

  override connectedCallback() {
    super.connectedCallback();
    if (!isServer) document.addEventListener('click', this.#onOpener);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    document.removeEventListener('click', this.#onOpener);
  }

  /** Opens the dialog of `mode="dialog"`; where it was left, it goes on. */
  async open(): Promise<void> {
    this.#wanted = true;
    this.requestUpdate();
    await this.updateComplete;
    this.#run.step({ type: 'return' });
    this.#run.again();
    await this.updateComplete;
    const dialog = this.renderRoot.querySelector('dialog');
    if (!dialog || dialog.open) return;
    dialog.showModal();
    this.#focusHeading();
    this.#run.open();
    void this.#measure();
  }

  #onOpener = (event: Event) => {
    const path = event.composedPath() as Partial<Element>[];
    if (this.mode !== 'dialog' || !this.opener || !path.some(({ id }) => id === this.opener))
      return;
    event.preventDefault();
    void this.open();
  };

  /** Escape, or closed: neither keep nor cancel. */
  #onClose() {
    this.#run.step({ type: 'leave' });
    // some browsers give a pressed button no focus, so they have none to give back
    if (this.opener) document.getElementById(this.opener)?.focus();
  }

  override willUpdate(changed: PropertyValues) {
    // a server knows no customer: the page's own way is what it draws, and what is taken over first
    if (isStill(this)) return;
    this.#focused = this.shadowRoot?.activeElement;
    const { feed, state } = this.#loader;
    // until there is something better, the page's own way is there
    const waits =
      this.#language.waiting || (state === 'loading' && !this.#wanted && !this.#run.state);
    if (!waits) this.#run.begin(feed, (name) => changed.has(name));
  }

  /** With nothing that opens it, a dialog would hide the page's own way. */
  get #isShut(): boolean {
    const { mode, opener } = this;
    return mode === 'dialog' && !!opener && !this.#wanted && !document.getElementById(opener);
  }

  override updated() {
    // the page may put it there a moment later
    if (this.#isShut && !this.#looked)
      setTimeout(() => {
        this.#looked = true;
        this.requestUpdate();
      }, 1000);
    const { state } = this.#run;
    if (!state) return;
    // at hand before it is needed; without it the receipt is plainer
    void loadReceipt().catch(() => undefined);
    this.#size.follow();
    const before = this.#drawn;
    this.#drawn = state;
    const isLost = this.#focused && !this.#focused.isConnected;
    // what stands inside is drawn a little later
    void this.updateComplete.then(() => {
      if (before && before.screen !== state.screen) this.#focusHeading();
      else if (isLost) this.#focusHeading('feedback-survey, #offers');
      if (!before && this.mode !== 'dialog') this.#run.open();
      void this.#measure();
      this.#warn();
    });
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    await this.#language.waiting;
    // without it there are no offers to wait for
    await this.#run.waiting?.catch(() => undefined);
    if (this.#run.state?.screen === 'receipt') await loadReceipt().catch(() => undefined);
    const done = await super.getUpdateComplete();
    const parts = this.renderRoot.querySelectorAll<LitElement>(
      'cancel-receipt,retention-offer,feedback-survey',
    );
    await Promise.all(Array.from(parts, ({ updateComplete }) => updateComplete));
    return done;
  }

  #warn() {
    const [{ path, message } = {}] = this.problems;
    if (message && this.#warned !== message)
      console.warn(`fairstay: <cancel-intercept> ${path} ${message} See element.problems.`);
    this.#warned = message;
  }

  /** So that a change of screen is heard, and the keyboard goes on from there. */
  #focusHeading(wanted = '') {
    const find = (selector: string) => this.renderRoot.querySelector<HTMLElement>(selector);
    const part = (wanted && find(wanted)) || find('cancel-receipt, #title');
    ((part?.shadowRoot ?? part)?.querySelector<HTMLElement>('h2') ?? part)?.focus();
  }

  /** A violation drops the offers and keeps the way out: ours, or the page's own where a second look finds ours gone. */
  async #measure(again?: boolean) {
    // once it is drawn, so that nobody waits for it
    const { SelfAudit } = await loadAudit();
    const { state } = this.#run;
    this.#audit ??= new SelfAudit();
    const findings = state ? this.#audit.measure(this, view(state), state.input.policy, again) : [];
    const spoils = this.#audit.isSpoilt(this, findings);
    if (again) {
      // once it is, nothing of ours is left to be measured
      this.#spoilt ||= spoils;
      this.requestUpdate();
      return;
    }
    if (!findings.length) return;
    // what is only on its way in is there by then
    if (spoils) setTimeout(() => void this.#measure(true), 1000);
    const said = findings.map(({ rule, measure, limit }) => `${rule} ${measure} (limit ${limit})`);
    console.warn(`fairstay: <cancel-intercept> breaks its policy: ${said.join('; ')}`, findings);
    this.#run.step({ type: 'drop-offers' });
    this.#run.tell('policy-violation', { findings });
  }

  #scene(flow: FlowState): Scene {
    const { words, format, tag } = this.#language;
    const { policy, customer, plans, quote, retention } = flow.input;
    const way = pageWay(this);
    return {
      ...{ view: view(flow), policy, words, format, way },
      lang: tag.toLowerCase(),
      plan: plans.find(({ id }) => id === customer.planId)?.name,
      offer: retention.offers.find(({ id }) => id === flow.acceptedOffer)?.title,
      endDate: flow.endDate ?? quote?.endDate,
      pageShown: !this.scripted && (way.kind === 'form' || way.kind === 'link'),
      surveying: this.surveying,
      act: this.#run.step,
      cancel: this.#run.cancel,
      startSurvey: () => void loadSurvey().then(() => (this.surveying = true)),
      compare: (id) =>
        void loadTable().then(() => (this.compared = this.compared === id ? undefined : id)),
      compared: this.compared,
      comparing: tablePart(this.#loader.feed, customer, this.compared),
    };
  }

  override render(): TemplateResult {
    const { state: flow } = this.#run;
    // the page's own way is there until there is something better
    if (!flow || this.#isShut || this.#spoilt) return html`<slot></slot>`;
    const scene = this.#scene(flow);
    const { words } = scene;
    const over = flow.screen === 'receipt' && !this.preview;
    const body = html`<div class="root ${over ? '' : 'frame'}" part="frame">
      ${this.preview && !flow.receipt ? html`<p class="preview" part="preview">${words.preview}</p>` : ''}
      ${this.#screen(flow, scene)}
    </div>`;
    if (this.mode !== 'dialog') return body;
    // the heading of a receipt is out of reach for the name of the dialog
    return html`<dialog
      aria-labelledby=${over ? nothing : 'title'}
      aria-label=${over ? words.receipt : nothing}
      @close=${() => this.#onClose()}
    >
      <div class="root shut">
        <button
          class="plain close"
          part="close"
          aria-label=${words.close}
          @click=${() => this.renderRoot.querySelector('dialog')?.close()}
        >
          ✕
        </button>
      </div>
      ${body}
    </dialog>`;
  }

  #screen(flow: FlowState, scene: Scene) {
    // nobody was asked, and nothing came of it
    if (this.preview && flow.receipt)
      return html`<h2 id="title" part="title" tabindex="-1">${scene.words.preview}</h2>`;
    switch (flow.screen) {
      case 'choice':
        return choice(scene);
      case 'confirm':
        return confirm(scene);
      case 'receipt':
        return receipt(
          scene,
          flow.input.currency,
          surveyPart(this, flow.input.retention.survey, flow.reasonId, this.#run.step),
        );
      default:
        return flow.screen === 'kept' ? kept(scene) : nothing;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cancel-intercept': CancelIntercept;
  }
}
