import { html, isServer, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { auditWayOut } from '../../retention/audit/index.js';
import {
  cancelDetail,
  evidenceOf,
  feedHash,
  offerDetail,
  outcome,
  slowAfter,
  startFlow,
  step,
  toSend,
  view,
  type Evidence,
  type FlowEvent,
  type FlowRequest,
  type FlowState,
  type Overrides,
  type RetentionProblem,
} from '../../retention/index.js';
import { FeedController } from '../../ui/feed-controller.js';
import { flowStyles } from '../../ui/flow.styles.js';
import { flowWords } from '../../ui/flow-words.js';
import { Language } from '../../ui/language.js';
import { addFields, send } from '../../ui/page-form.js';
import { forgetRequests, requestId } from '../../ui/request-id.js';
import { ask, RequestEvent } from '../../ui/request-event.js';
import { styles } from './cancel-intercept.styles.js';
import { readInput } from './flow-input.js';
import { surveyPart, tablePart } from './later.js';
import { loadSurvey, loadTable, postEvidence } from './lazy.js';
import { acceptForm, pageWay } from './page-way.js';
import type { Scene } from './scene.js';
import { choice, confirm, kept, receipt } from './screens.js';

/** The page's own button or link is a way out as ours is. */
const marks = {
  cancel:
    '[data-audit=cancel],form:not([slot]) :is(button:not([type]),[type=submit]),a[href]:not([slot])',
};

const now = () => new Date().toISOString();

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
 * @slot help:id - Help for the reason of that id. @slot notice - A line below the choice.
 * @csspart frame - The card. @csspart title - The heading of a screen. @csspart progress - Which step of how many.
 * @csspart pair - The way out and the way to stay. @csspart button - Every button of a choice, all alike.
 * @csspart costs - What cancelling costs. @csspart reasons - The reasons. @csspart reason - One of them.
 * @csspart rights - Grounds to leave free of charge. @csspart help - Help for a reason. @csspart permission - Whether an offer may be shown.
 * @csspart offers - The offers. @csspart offer - One of them. @csspart request - What is being asked, and whether it went through.
 * @csspart preview - Says that nothing is sent. @csspart survey - The survey after it.
 * @cssprop [--fairstay-accent=#1d5cff] - The one colour that carries the identity.
 * @cssprop [--fairstay-surface=light-dark(#fff, #16181d)] - What the card stands on.
 * @cssprop [--fairstay-radius=14px] - Of the card; controls follow it.
 * @cssprop [--fairstay-stick-offset=0px] - Room for the page's own bar above the buttons that stay.
 * @fires {CustomEvent} flow-open - The flow is on the screen.
 * @fires {CustomEvent<FlowStepDetail>} flow-step - A screen was entered.
 * @fires {CustomEvent<ReasonSelectDetail>} reason-select - A reason was chosen or taken back.
 * @fires {CustomEvent<OfferShowDetail>} offer-show - Offers came onto the screen.
 * @fires {RequestEvent<OfferRequestDetail, unknown>} offer-request - With `scripted`: answer with `respondWith`.
 * @fires {CustomEvent<OfferCompleteDetail>} offer-complete - The page said that an offer is set up or received.
 * @fires {RequestEvent<CancelDetail, unknown>} cancel-request - With `scripted`: answer with `respondWith`.
 * @fires {CustomEvent<CancelCompleteDetail>} cancel-complete - The page said that it is cancelled or received.
 * @fires {CustomEvent<FlowCloseDetail>} flow-close - The flow is over, or was left.
 * @fires {CustomEvent<PolicyViolationDetail>} policy-violation - The self-audit found something: the offers are dropped.
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
    flow: { state: true },
    surveying: { state: true },
    compared: { state: true },
  };

  #loader = new FeedController(this);
  #language = new Language(this, flowWords);
  #problems: RetentionProblem[] = [];
  /** A form of the page is on its way. */
  #sent = false;
  /** What was measured last, so that a screen is measured once. */
  #audited = '';
  #hash?: string;
  #keepSize?: ResizeObserver;

  private flow?: FlowState;
  private surveying = false;
  private compared?: string;

  /** Address of a plan feed with reasons, offers and rules. */
  src?: string;
  /** A plan feed as an object or JSON text; wins over `src`. */
  feed?: unknown;
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
  customer?: unknown;
  /** What cancelling costs: `{currency, lines, endDate, endDates?, equipment?, returnBy?, penaltyFree?}`, amounts in major units. */
  quote?: unknown;
  /** Where survey answers and evidence are posted. */
  endpoint?: string;
  /** Walks through without asking anybody. */
  preview = false;
  /** Id of this attempt, of the page; minted if absent. The same id is decided once. */
  requestId?: string;

  /** What the flow showed and what was chosen: no personal data. */
  get evidence(): Evidence | undefined {
    return this.flow && evidenceOf(this.flow, this.#hash);
  }

  /** What is wrong with the feed and what was handed in. */
  get problems(): readonly RetentionProblem[] {
    return [...this.#loader.problems, ...this.#problems, ...(this.flow?.problems ?? [])];
  }

  override connectedCallback() {
    super.connectedCallback();
    if (isServer) return;
    this.addEventListener('formdata', this.#onFormData);
    this.addEventListener('submit', this.#onSubmit);
    document.addEventListener('click', this.#onOpener);
    addEventListener('pageshow', this.#onReturn);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    document.removeEventListener('click', this.#onOpener);
    removeEventListener('pageshow', this.#onReturn);
    this.#keepSize?.disconnect();
  }

  /** Opens the dialog of `mode="dialog"`; where it was left, it goes on. */
  async open(): Promise<void> {
    this.#step({ type: 'return' });
    await this.updateComplete;
    const dialog = this.renderRoot.querySelector('dialog');
    if (!dialog || dialog.open) return;
    dialog.showModal();
    this.#focusTitle();
    this.#tell('flow-open');
    this.#audit();
  }

  #onOpener = (event: Event) => {
    const path = event.composedPath() as Partial<Element>[];
    if (!this.opener || !path.some(({ id }) => id === this.opener)) return;
    event.preventDefault();
    void this.open();
  };

  /** Back from the page that the form led to: it can be sent again, as the same attempt. */
  #onReturn = ({ persisted }: PageTransitionEvent) => {
    if (persisted) this.#sent = false;
  };

  get #attempt(): string {
    return this.requestId ?? requestId(`cancel:${this.policy}:${this.src}`);
  }

  #onFormData = ({ formData, target }: FormDataEvent) => {
    const { flow } = this;
    if (!flow) return;
    const { input, request, reasonId: reason, endDate } = flow;
    if (target === acceptForm(this)) {
      const { offerId: offer, choice, requestId: id } = request ?? {};
      addFields(formData, { offer, choice: choice?.toString(), reason, request_id: id });
    } else if (target === pageWay(this).form) {
      const policy = input.policy.ids.join(' ');
      addFields(formData, { request_id: input.requestId, reason, policy, endDate });
    }
  };

  /** The page's form goes: once, and the flow knows. */
  #onSubmit = (event: Event) => {
    const cancelling = event.target === pageWay(this).form;
    if (!cancelling && event.target !== acceptForm(this)) return;
    if (this.#sent || this.preview) return event.preventDefault();
    this.#sent = true;
    // the page's own listeners may yet keep it from going
    setTimeout(() => {
      if (event.defaultPrevented) this.#sent = false;
      else if (cancelling) this.#step({ type: 'cancel' });
    });
  };

  #tell(name: string, detail: object = {}) {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }

  #step(event: FlowEvent) {
    const before = this.flow;
    if (!before) return;
    const after = step(before, event, now());
    if (after === before) return;
    this.flow = after;
    this.#announce(before, after);
    const request = toSend(before, after);
    if (request) void this.#ask(request, after);
  }

  /** Listeners are told after the fact: what they throw undoes nothing. */
  #announce(before: FlowState, after: FlowState) {
    const ids = (state: FlowState) => view(state).offers.map(({ offer }) => offer.id);
    if (before.reasonId !== after.reasonId) this.#tell('reason-select', { reason: after.reasonId });
    if (before.screen !== after.screen) this.#tell('flow-step', { screen: after.screen });
    const offerIds = ids(after).filter((id) => !ids(before).includes(id));
    if (offerIds.length) this.#tell('offer-show', { offerIds });
    const { receipt, acceptedOffer: offerId } = after;
    if (receipt && receipt !== before.receipt) {
      if (after.screen === 'receipt') this.#tell('cancel-complete', { receipt });
      else this.#tell('offer-complete', { offerId, receipt });
      forgetRequests();
    }
    const end = outcome(after);
    if (!end || end === outcome(before)) return;
    this.#tell('flow-close', { outcome: end });
    const { endpoint, evidence } = this;
    if (endpoint && evidence && !this.preview) void postEvidence(endpoint, evidence);
  }

  /** Asks the page, by its form or by an event; one request at a time. */
  async #ask(request: FlowRequest, state: FlowState) {
    const { kind, requestId: id, attempt } = request;
    const timer = setTimeout(() => {
      this.#sent = false;
      this.#step({ type: 'slow', requestId: id, attempt });
    }, slowAfter);
    const asked = { requestId: id, attempt };
    if (this.preview) {
      clearTimeout(timer);
      return this.#step({ type: 'answer', ...asked, value: { status: 'received' } });
    }
    if (!this.scripted) {
      const form = kind === 'accept' ? acceptForm(this) : null;
      // a cancelling was sent by the page's own form: that is how it came here
      if (form) return send(form);
      if (this.#sent) return;
    }
    const name = kind === 'cancel' ? 'cancel-request' : 'offer-request';
    const detail = kind === 'cancel' ? cancelDetail(state, request) : offerDetail(state, request);
    const answer = await ask(this, new RequestEvent(name, { detail }));
    clearTimeout(timer);
    if ('failed' in answer) {
      const { failed } = answer;
      const message = failed instanceof Error ? failed.message : undefined;
      this.#step({ type: 'fail', ...asked, message });
    } else if (answer.answered) this.#step({ type: 'answer', ...asked, value: answer.value });
    else this.#step({ type: 'fail', ...asked, failure: 'unanswered' });
  }

  /** The way out: on, or by the page's own form, or by a listener. */
  #cancel() {
    const { flow } = this;
    if (!flow) return;
    const { final, wayOut } = view(flow);
    if (!wayOut?.enabled) return;
    const { form } = pageWay(this);
    if (final && form && !this.scripted && !this.preview) send(form);
    else this.#step({ type: wayOut.event });
  }

  override willUpdate(changed: PropertyValues) {
    const { feed, state } = this.#loader;
    const { flow } = this;
    const given = ['policy', 'overrides', 'customer', 'quote', 'scripted', 'preview', 'requestId'];
    const other = given.some((name) => changed.has(name)) || this.#from !== feed;
    // nobody loses what was begun: another feed starts another flow only where nothing was chosen
    const fresh = !flow || (flow.screen === 'choice' && !flow.reasonId && !flow.request);
    if (!other || !fresh || (state === 'loading' && !flow && !this.preview)) {
      if (flow || state === 'loading') return;
    }
    this.#from = feed;
    const { policy, overrides, customer, quote, scripted, preview } = this;
    const canAccept = scripted || preview || (!isServer && !!acceptForm(this));
    const read = readInput({
      ...{ feed, policy, overrides, customer, quote, canAccept, requestId: this.#attempt },
    });
    this.#problems = read.problems;
    this.flow = startFlow(read.input, now());
    if (feed && !isServer) void feedHash(feed).then((hash) => (this.#hash = hash));
  }

  #from: unknown;

  override firstUpdated() {
    if (this.mode !== 'dialog') this.#tell('flow-open');
  }

  override updated(changed: PropertyValues) {
    const before = changed.get('flow') as FlowState | undefined;
    if (before && this.flow && before.screen !== this.flow.screen) {
      if (this.flow.screen !== 'left') this.#focusTitle();
    }
    this.#follow();
    this.#audit();
    const [first] = this.problems;
    if (first && this.#warned !== first.message)
      console.warn(
        `fairstay: <cancel-intercept> ${first.path} ${first.message} See element.problems.`,
      );
    this.#warned = first?.message;
  }

  #warned?: string;

  /** So that a change of screen is heard, and the keyboard goes on from there. */
  #focusTitle() {
    const title = this.renderRoot.querySelector<HTMLElement>('cancel-receipt, #title');
    title?.focus();
  }

  /** Beside the page's own button, ours is as high and wide. */
  #follow() {
    this.#keepSize?.disconnect();
    const stay = this.renderRoot.querySelector<HTMLElement>('.pair:is(.form, .link) .stay');
    const page = this.querySelector<HTMLElement>(
      ':scope>a[href],form:not([slot]) :is(button:not([type=button]),[type=submit])',
    );
    if (!stay || !page) return;
    this.#keepSize = new ResizeObserver(() => {
      const { inlineSize = 0, blockSize = 0 } = {
        inlineSize: page.offsetWidth,
        blockSize: page.offsetHeight,
      };
      const { fontSize, fontWeight } = getComputedStyle(page);
      Object.assign(stay.style, {
        inlineSize: `${inlineSize}px`,
        blockSize: `${blockSize}px`,
        minBlockSize: '0',
        fontSize,
        fontWeight,
      });
    });
    this.#keepSize.observe(page);
  }

  /** Measures what the profile promises, once a screen: a violation drops the offers and keeps the way out. */
  #audit() {
    const { flow } = this;
    if (isServer || !flow || !this.isConnected) return;
    const seen = view(flow);
    const key = `${seen.screen} ${seen.offers.map(({ offer }) => offer.id).join()}`;
    if (key === this.#audited || !seen.wayOut?.enabled || !this.offsetWidth) return;
    const dialog = this.renderRoot.querySelector('dialog');
    if (dialog && !dialog.open) return;
    this.#audited = key;
    const { policy } = flow.input;
    const findings = auditWayOut(this.renderRoot as ShadowRoot, { limits: policy, marks });
    if (!findings.length) return;
    console.warn('fairstay: <cancel-intercept> breaks its own policy here', findings);
    this.#step({ type: 'drop-offers' });
    this.#tell('policy-violation', { findings });
  }

  #scene(flow: FlowState): Scene {
    const { words, format, tag } = this.#language;
    const { policy, customer, plans, quote } = flow.input;
    const seen = view(flow);
    const way = this.scripted ? { kind: 'none' as const } : pageWay(this);
    return {
      ...{ view: seen, policy, words, format, way, preview: this.preview },
      lang: tag.toLowerCase(),
      plan: plans.find(({ id }) => id === customer.planId)?.name,
      endDate: flow.endDate ?? quote?.endDate,
      pageShown: way.kind === 'form' || way.kind === 'link',
      surveying: this.surveying,
      act: (event) => this.#step(event),
      cancel: () => this.#cancel(),
      startSurvey: () => void loadSurvey().then(() => (this.surveying = true)),
      compare: (id) =>
        void loadTable().then(() => (this.compared = this.compared === id ? undefined : id)),
      comparing: tablePart(this.#loader.feed, customer, this.compared),
    };
  }

  override render(): TemplateResult {
    const { flow } = this;
    // the page's own way is there until there is something better
    if (!flow) return html`<slot></slot>`;
    const scene = this.#scene(flow);
    const screen = this.#screen(flow, scene);
    const { words } = scene;
    const body = html`<div class="root ${flow.screen === 'receipt' ? '' : 'frame'}" part="frame">
      ${this.preview ? html`<p class="preview" part="preview">${words.preview}</p>` : ''} ${screen}
    </div>`;
    if (this.mode !== 'dialog') return body;
    return html`<dialog aria-labelledby="title" @close=${() => this.#step({ type: 'leave' })}>
      <form method="dialog" class="root">
        <button class="plain close" part="close" aria-label=${words.close}>✕</button>
      </form>
      ${body}
    </dialog>`;
  }

  #screen(flow: FlowState, scene: Scene) {
    switch (flow.screen) {
      case 'choice':
        return choice(scene);
      case 'confirm':
        return confirm(scene);
      case 'receipt':
        return receipt(
          scene,
          this.#loader.feed?.currency ?? flow.input.quote?.currency,
          surveyPart(scene.view, this.endpoint, () => this.#step({ type: 'survey-over' })),
        );
      case 'kept':
        return kept(scene);
      default:
        return nothing;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cancel-intercept': CancelIntercept;
  }
}
