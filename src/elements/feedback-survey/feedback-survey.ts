import { html, isServer, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Survey, SurveyLike } from '../../feed/retention-schema.js';
import type { SurveyWords } from '../../locales/survey/en.js';
import { Outbox, type Delivery } from '../../retention/outbox.js';
import { branch, type Answer } from '../../retention/survey.js';
import { Language } from '../../ui/language.js';
import { pageOutbox } from '../../ui/page-outbox.js';
import { randomId } from '../../ui/random-id.js';
import { ask, RequestEvent } from '../../ui/request-event.js';
import { adoptSheets, rootIn } from '../../ui/sheets.js';
import { isStill } from '../../ui/still.js';
import { surveyWords } from '../../ui/survey-words.js';
import { watchChildren } from '../../ui/watch-children.js';
import type { SurveyCloseDetail, SurveyRequestDetail } from './events.js';
import { styles } from './feedback-survey.styles.js';
import { endView } from './end.js';
import { questionView } from './question.js';
import { readOnce, surveyText } from './source.js';

/** After so many milliseconds without an answer the customer is told that it is not confirmed. */
const patience = 10_000;

/**
 * Asks a few questions, all of which may be left out, and says truthfully whether the answers went.
 *
 * @example
 * <feedback-survey endpoint="/survey">
 *   <script type="application/json">
 *     { "questions": [{ "id": "nps", "type": "nps", "label": "Would you recommend us?" }] }
 *   </script>
 * </feedback-survey>
 *
 * @tagname feedback-survey
 * @slot - JSON of the survey in a script; anything else is shown where there is no survey.
 * @slot heading - The words of the heading.
 * @csspart root - The frame.
 * @csspart heading - The heading.
 * @csspart intro - The line below it.
 * @csspart question - A question.
 * @csspart label - Its words.
 * @csspart hint - Small print below them.
 * @csspart option - An option to choose.
 * @csspart value - A number on a scale.
 * @csspart ends - What the ends of a scale mean.
 * @csspart text - A field for text.
 * @csspart clear - Takes an answer back.
 * @csspart button - Each button, all alike.
 * @csspart alert - Why nothing was sent.
 * @csspart status - What is being done.
 * @cssprop [--fairstay-accent=#1d5cff] - The one colour that carries the identity.
 * @cssprop [--fairstay-surface=light-dark(#fff, #16181d)] - What the survey stands on.
 * @cssprop [--fairstay-radius=14px] - Of the frame; controls follow it.
 * @fires {RequestEvent<SurveyRequestDetail, unknown>} survey-request - The answers are to be sent: answer with `respondWith`. Unanswered, they go to `endpoint`.
 * @fires {CustomEvent<SurveyCloseDetail>} survey-close - The survey was sent, kept to be sent later, or skipped.
 */
export class FeedbackSurvey extends LitElement {
  static override styles = styles;

  static override properties = {
    survey: { attribute: false },
    endpoint: {},
    reason: {},
    inline: { state: true },
    answers: { state: true },
    onFollowUp: { state: true },
    state: { state: true },
    problem: { state: true },
    said: { state: true },
  };

  #language = new Language(this, surveyWords);
  #leave?: () => void;
  /** The survey as text, by which another one is told from the same one again. */
  #text?: string;
  #read: Survey = { questions: [] };
  #key = '';

  private inline?: string;
  private answers: ReadonlyMap<string, Answer> = new Map();
  private onFollowUp = false;
  private state: 'asking' | 'sending' | 'sent' | 'later' | 'skipped' = 'asking';
  /** Why nothing was sent, in the words of the language. */
  private problem?: 'failed' | 'nothingYet';
  private said = '';

  /** `{questions, followUp}`, as in a plan feed's `survey`, or that as JSON text; wins over a script inside. */
  survey?: SurveyLike;
  /** Address that the answers are posted to as JSON, and are kept for until it has them. */
  endpoint?: string;
  /** Id of the reason that was given for cancelling: the `when` of a question may look at it. */
  reason?: string;

  protected override createRenderRoot() {
    return rootIn(this, () => super.createRenderRoot());
  }

  adoptedCallback() {
    adoptSheets(this);
  }

  override connectedCallback() {
    super.connectedCallback();
    if (isServer) return;
    this.#leave = watchChildren(this, () => {
      const script = this.querySelector(':scope>script[type="application/json"]');
      this.inline = script?.textContent?.trim() || undefined;
    });
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#leave?.();
  }

  override willUpdate(changed: PropertyValues) {
    if (changed.has('endpoint') && this.endpoint && !isServer) this.#outbox();
    const text = surveyText(this.survey ?? this.inline);
    if (text !== this.#text) this.#start(text);
  }

  /** A page that sets the same survey again loses no answer. */
  #start(text: string | undefined) {
    this.#text = text;
    this.#key = randomId();
    this.answers = new Map();
    this.onFollowUp = false;
    this.state = 'asking';
    this.problem = undefined;
    this.#read = readOnce(text);
  }

  #outbox(): Outbox {
    return pageOutbox((world) => new Outbox(world));
  }

  get #words(): SurveyWords {
    return this.#language.words;
  }

  /** What is to be asked now, on both pages, and what was answered of it. */
  get #branch() {
    const { questions, followUp = [] } = this.#read;
    const { asked, answers } = branch([...questions, ...followUp], this.answers, this.reason);
    const first = asked.filter((one) => questions.includes(one));
    return { first, followUp: asked.slice(first.length), answers };
  }

  #give(id: string, answer?: Answer) {
    const page = () => this.#branch[this.onFollowUp ? 'followUp' : 'first'].length;
    const before = page();
    const answers = new Map(this.answers);
    if (answer === undefined) answers.delete(id);
    else answers.set(id, answer);
    this.answers = answers;
    this.problem = undefined;
    const added = page() - before;
    if (added > 0) this.#say(this.#words.added(added));
  }

  /** Emptied first: the same words twice are a change that is heard twice. */
  #say(words: string) {
    this.said = '';
    void this.updateComplete.then(() => (this.said = words));
  }

  async #focus(selector: string) {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  /** Takes an answer back: its button goes, so the focus goes to the question's first control. */
  async #clear(id: string, nth: number) {
    this.#give(id);
    await this.#focus(`[name="question-${nth}"]`);
  }

  #turn(onFollowUp: boolean) {
    if (this.state !== 'asking') return;
    this.onFollowUp = onFollowUp;
    void this.#focus('h2');
  }

  #submit(event: Event) {
    event.preventDefault();
    const { followUp, answers } = this.#branch;
    if (this.state !== 'asking') return;
    if (!answers.size) this.problem = 'nothingYet';
    else if (followUp.length && !this.onFollowUp) this.#turn(true);
    else void this.#send(Object.fromEntries(answers));
  }

  async #send(answers: SurveyRequestDetail['answers']) {
    const key = this.#key;
    this.state = 'sending';
    this.problem = undefined;
    this.said = this.#words.sending;
    const slow = setTimeout(() => (this.said = this.#words.slow), patience);
    const detail = { answers, idempotencyKey: key };
    const outcome = await ask(this, new RequestEvent('survey-request', { detail }));
    const delivery =
      'failed' in outcome
        ? 'failed'
        : outcome.answered
          ? 'sent'
          : await this.#post(key, { answers });
    clearTimeout(slow);
    // the page may have put another survey here meanwhile
    if (key !== this.#key) return;
    this.said = '';
    this.#settle(delivery);
    if (delivery !== 'failed') this.#close(delivery);
  }

  async #post(key: string, body: Record<string, unknown>): Promise<Delivery> {
    const { endpoint } = this;
    if (!endpoint || !URL.canParse(endpoint, document.baseURI)) return 'failed';
    // a later page may stand elsewhere
    const { href } = new URL(endpoint, document.baseURI);
    return this.#outbox().post({ key, endpoint: href, body }, (delivery) => {
      if (key !== this.#key || this.state !== 'later') return;
      this.#settle(delivery);
      this.#say(delivery === 'sent' ? this.#words.sent : '');
    });
  }

  #settle(delivery: Delivery) {
    this.problem = delivery === 'failed' ? 'failed' : undefined;
    this.state = delivery === 'failed' ? 'asking' : delivery;
  }

  #close(outcome: SurveyCloseDetail['outcome']) {
    void this.#focus('h2');
    this.dispatchEvent(new CustomEvent<SurveyCloseDetail>('survey-close', { detail: { outcome } }));
  }

  #skip() {
    if (this.state !== 'asking') return;
    this.state = 'skipped';
    this.problem = undefined;
    this.#close('skipped');
  }

  #reopen() {
    this.state = 'asking';
    this.#turn(false);
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    await this.#language.waiting;
    return super.getUpdateComplete();
  }

  override render(): TemplateResult {
    if (!this.#read.questions.length || this.#language.waiting || isStill(this))
      return html`<slot></slot>`;
    const words = this.#words;
    const { state } = this;
    return html`<div class="root" part="root">
      <div class="sheet">
        ${state === 'asking' || state === 'sending' ? this.#form(words) : endView(state, words, () => this.#reopen())}
        <p class=${state === 'sending' ? '' : 'hidden'} part="status" role="status">${this.said}</p>
      </div>
    </div>`;
  }

  #form(words: SurveyWords) {
    const { first, followUp, answers } = this.#branch;
    const { onFollowUp } = this;
    const sending = this.state === 'sending';
    const button = (label: string, click: (event: Event) => void, type = 'button') =>
      html`<button
        part="button"
        type=${type}
        aria-disabled=${sending ? 'true' : nothing}
        @click=${click}
      >
        ${label}
      </button>`;
    const all = [...this.#read.questions, ...(this.#read.followUp ?? [])];
    // Enter in a field presses its button; a frame that forbids forms would tell of no submit
    return html`<form>
      <h2 part="heading" tabindex="-1">
        ${onFollowUp ? words.followUp : html`<slot name="heading">${words.title}</slot>`}
      </h2>
      <p class="soft" part="intro">${words.intro}</p>
      <div class="questions" ?inert=${sending}>
        ${repeat(
          onFollowUp ? followUp : first,
          ({ id }) => id,
          (question) => {
            const { id } = question;
            const nth = all.indexOf(question);
            const answer = answers.get(id) ?? this.answers.get(id);
            const give = (given?: Answer) => this.#give(id, given);
            const clear = () => void this.#clear(id, nth);
            return questionView({ question, words, nth, answer, give, clear });
          },
        )}
      </div>
      <div class="actions">
        ${button(followUp.length && !onFollowUp ? words.next : words.send, this.#submit, 'submit')}
        ${onFollowUp ? button(words.back, () => this.#turn(false)) : nothing}
        ${button(words.skip, () => this.#skip())}
      </div>
      <p part="alert" role="alert">${this.problem ? words[this.problem] : nothing}</p>
    </form>`;
  }
}
