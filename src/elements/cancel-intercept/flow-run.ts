import type { LitElement } from 'lit';
import type { Feed } from '../../feed/index.js';
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
  type Failure,
  type FlowEvent,
  type FlowRequest,
  type FlowState,
  type Overrides,
  type RetentionProblem,
} from '../../retention/index.js';
import { takeOver } from '../../retention/step.js';
import { forgetRequests, requestId } from '../../ui/request-id.js';
import { ask, RequestEvent } from '../../ui/request-event.js';
import { announce, offersOn } from './announce.js';
import { readInput } from './flow-input.js';
import { loadOffers, postEvidence } from './lazy.js';
import { PageController } from './page-controller.js';
import { acceptForm, pageWay } from './page-way.js';

/** What an element hands to its flow. */
export interface FlowHost extends LitElement {
  policy?: string;
  overrides?: Overrides;
  scripted: boolean;
  customer?: unknown;
  quote?: unknown;
  endpoint?: string;
  preview: boolean;
  requestId?: string;
}

const now = () => new Date().toISOString();

/** Runs a flow for an element: keeps its state, tells what changed, and asks the page. */
export class FlowRun {
  readonly #host: FlowHost;
  readonly #page: PageController;
  #state?: FlowState;
  /** The flow as it was begun: as long as it is this one, nothing was chosen. */
  #begun?: FlowState;
  /** The feed that it was begun from, and its fingerprint. */
  #feed?: Feed;
  #hash?: string;
  #problems: readonly RetentionProblem[] = [];
  /** What draws offers is there, or on its way. */
  #canOffer = false;
  #fetching?: Promise<unknown>;
  /** It is on the screen, and that was told: with it, whatever came about before. */
  #isOpen?: boolean;

  constructor(host: FlowHost) {
    this.#host = host;
    this.#page = new PageController(host, {
      isPreview: () => host.preview,
      fields: (kind) => this.#fields(kind),
      sent: (kind) => {
        if (kind === 'cancel') this.#advance();
      },
      stopped: (kind) => {
        const { request } = this.#state ?? {};
        // a cancelling that was kept from going is none: one before it may still be on its way
        if (kind === 'accept' && request?.kind === kind) this.#fail(request, 'unanswered');
      },
    });
  }

  get state(): FlowState | undefined {
    return this.#state;
  }

  get evidence(): Evidence | undefined {
    return this.#state && evidenceOf(this.#state, this.#hash);
  }

  /** Until what draws offers is there. */
  get waiting(): Promise<unknown> | undefined {
    return this.#canOffer ? undefined : this.#fetching;
  }

  /** What is wrong with what was handed in, and what could not be shown. */
  get problems(): readonly RetentionProblem[] {
    return [...this.#problems, ...(this.#state?.problems ?? [])];
  }

  /** Begins with what the page hands in now, or takes a change of it over. */
  begin(feed: Feed | undefined, isChanged: (name: string) => boolean): void {
    const names = ['policy', 'overrides', 'customer', 'quote', 'scripted', 'preview', 'requestId'];
    const state = this.#state;
    // nobody loses what was begun: that goes on with the feed it has
    const chosen = state !== this.#begun && state;
    if (state && (chosen || this.#feed === feed) && !names.some(isChanged)) return;
    const { policy, overrides, customer, quote, scripted, preview } = this.#host;
    const canAccept = scripted || preview || !!acceptForm(this.#host);
    const { input, problems } = readInput({
      ...{ policy, overrides, customer, quote, canAccept, attempt: this.#attempt },
      feed: chosen ? this.#feed : feed,
    });
    this.#problems = problems;
    if (chosen) {
      const after = (this.#state = takeOver(chosen, input, now()));
      void this.#fetchOffers();
      // an element that draws itself is not disturbed
      queueMicrotask(() => {
        this.#announce(chosen, after);
      });
      return;
    }
    this.#feed = feed;
    const offersLater = !this.#canOffer;
    this.#state = this.#begun = startFlow({ ...input, offersLater }, now());
    void this.#fetchOffers();
    if (feed) void feedHash(feed).then((hash) => (this.#hash = hash));
  }

  readonly step = (event: FlowEvent): void => {
    const before = this.#state;
    if (!before) return;
    const after = step(before, event, now());
    if (after === before) return;
    // opened again, it is told again, and then what is on it
    this.#isOpen &&= event.type !== 'return';
    this.#turn(before, after);
    void this.#fetchOffers();
    const { endpoint, preview } = this.#host;
    const { evidence } = this;
    const isOver = outcome(after) && outcome(after) !== outcome(before);
    if (isOver && endpoint && evidence && !preview) void postEvidence(endpoint, evidence);
    if (after.receipt && after.receipt !== before.receipt && !preview) forgetRequests();
    const request = toSend(before, after);
    if (request) void this.#ask(request, after);
  };

  /** The way out: on, or by the page's own form, or by a listener. */
  readonly cancel = (): void => {
    const state = this.#state;
    if (!state) return;
    if (state.screen === 'kept') this.again();
    const { final, wayOut } = view(state);
    if (!wayOut?.enabled) return;
    const { scripted, preview } = this.#host;
    const pages = final && !scripted && !preview && pageWay(this.#host).form;
    // a frame that forbids forms sends none, and is not told so: the customer is; of a field that is wrong the browser tells
    if (!pages || !(this.#page.send('cancel') || pages.matches(':invalid'))) this.#advance();
  };

  /** Who kept the plan may cancel after all; what was offered is not offered again. */
  again(): void {
    const before = this.#state;
    if (before?.screen !== 'kept') return;
    const { input } = before;
    const begun = startFlow({ ...input, requestId: this.#attempt(input.customer.planId) }, now());
    this.#turn(before, step(begun, { type: 'drop-offers' }, now()));
  }

  /** A flow that was begun came onto the screen. */
  open(): void {
    this.#isOpen = true;
    this.tell('flow-open', {});
    const offerIds = this.#state && offersOn(this.#state);
    if (offerIds?.length) this.tell('offer-show', { offerIds });
  }

  readonly tell = (name: string, detail: object): void => {
    this.#host.dispatchEvent(new CustomEvent(name, { detail }));
  };

  /** Fetches what draws offers when there are any; without it there are none. */
  async #fetchOffers() {
    const { input, offers = [] } = this.#state ?? {};
    if (!input?.offersLater || !input.canAccept || !offers.length) return;
    try {
      await (this.#fetching ??= loadOffers());
      const isBegun = this.#state === this.#begun;
      this.#canOffer = true;
      this.step({ type: 'offers-ready' });
      if (isBegun) this.#begun = this.#state;
    } catch {
      // the next reason asks again
      this.#fetching = undefined;
    }
  }

  #turn(before: FlowState, after: FlowState) {
    this.#state = after;
    this.#host.requestUpdate();
    this.#announce(before, after);
  }

  #announce(before: FlowState, after: FlowState) {
    if (this.#isOpen) announce(before, after, this.tell);
  }

  #advance() {
    const { wayOut } = this.#state ? view(this.#state) : {};
    if (wayOut) this.step({ type: wayOut.event });
  }

  /** Two contracts are two attempts. */
  readonly #attempt = (planId: string | undefined): string => {
    const { form } = pageWay(this.#host);
    const { pathname, search } = location;
    const what = ['cancel', pathname + search, form?.action, planId];
    return this.#host.requestId ?? requestId(what.join(':'));
  };

  /** What is added to a form of the page. */
  #fields(kind: FlowRequest['kind']): Record<string, string | undefined> {
    if (!this.#state) return {};
    const { input, request, reasonId: reason, endDate } = this.#state;
    if (kind === 'cancel')
      return { request_id: input.requestId, reason, policy: input.policy.ids.join(' '), endDate };
    if (request?.kind !== 'accept') return {};
    const { offerId: offer, choice, requestId: id } = request;
    return { offer, choice: choice?.toString(), reason, request_id: id };
  }

  /** Asks the page, by its form or by an event; one request at a time. */
  async #ask(request: FlowRequest, state: FlowState) {
    const { kind, requestId: id, attempt } = request;
    const asked = { requestId: id, attempt };
    const { preview, scripted } = this.#host;
    if (preview) {
      // nobody was asked: it is not shown, and lacks nothing that a policy wants
      const day = now();
      const dates = { receivedAt: day, endDate: day, lastBillOn: day };
      const value = { status: 'received', reference: '–', ...dates };
      this.step({ type: 'answer', ...asked, value });
      return;
    }
    const timer = setTimeout(() => {
      this.step({ type: 'slow', ...asked });
    }, slowAfter);
    // the page's own form is on its way: that is how it came here
    if (this.#page.sent) return;
    const cancels = kind === 'cancel';
    if (!scripted && (!cancels || pageWay(this.#host).form)) {
      if (!this.#page.send(kind)) this.#fail(request, 'unanswered');
      return;
    }
    const name = cancels ? 'cancel-request' : 'offer-request';
    const detail = cancels ? cancelDetail(state, request) : offerDetail(state, request);
    const answer = await ask(this.#host, new RequestEvent(name, { detail }));
    clearTimeout(timer);
    if ('value' in answer) {
      this.step({ type: 'answer', ...asked, value: answer.value });
      return;
    }
    const failed = 'failed' in answer && answer.failed;
    // a TypeError of fetch or a SyntaxError of JSON is nothing to say to a customer, but to the page's author
    const said = failed instanceof Error && failed.name === 'Error' ? failed.message : '';
    if (!said) console.warn(`fairstay: ${name} was not answered:`, failed);
    this.#fail(request, 'failed' in answer ? 'rejected' : 'unanswered', said || undefined);
  }

  #fail({ requestId: id, attempt }: FlowRequest, failure: Failure, message?: string) {
    this.step({ type: 'fail', requestId: id, attempt, failure, message });
  }
}
