import { html, isServer, LitElement, type TemplateResult } from 'lit';
import { missingFields, readReceipt, type Receipt } from '../../retention/index.js';
import { flowStyles } from '../../ui/flow.styles.js';
import { flowWords } from '../../ui/flow-words.js';
import { forgetRequests } from '../../ui/request-id.js';
import { Language } from '../../ui/language.js';
import { adoptSheets, rootIn } from '../../ui/sheets.js';
import { isStill } from '../../ui/still.js';
import { watchChildren } from '../../ui/watch-children.js';
import { styles } from './cancel-receipt.styles.js';
import { receiptFacts } from './facts.js';
import { download, receiptFile } from './file.js';

/**
 * Shows what came of a cancellation: what was asked, when, the end date, the last bill, what to return
 * and by when, and the reference; to print, to download, to copy. For the page that a form lands on,
 * and the last screen of `<cancel-intercept>`.
 *
 * @example
 * <cancel-receipt plan="Internet 500" currency="USD">
 *   <script type="application/json">
 *     {"status": "received", "reference": "2026-1123-0481", "endDate": "2026-11-30"}
 *   </script>
 * </cancel-receipt>
 *
 * @tagname cancel-receipt
 * @slot - What is there without script: the same facts in words; or JSON in a script, which is read.
 * @slot after - More below: a survey, a link back.
 * @csspart title - What came of it.
 * @csspart facts - The rows.
 * @csspart note - Small print.
 * @csspart link - Print, download, copy and undo.
 * @cssprop [--fairstay-accent=#1d5cff] - The one colour that carries the identity.
 * @cssprop [--fairstay-surface=light-dark(#fff, #16181d)] - What the card stands on.
 * @cssprop [--fairstay-radius=14px] - Of the card.
 */
export class CancelReceipt extends LitElement {
  static override styles = [flowStyles, styles];

  static override properties = {
    receipt: { attribute: false },
    plan: {},
    currency: {},
    policy: {},
    inline: { state: true },
    said: { state: true },
  };

  #language = new Language(this, flowWords);

  /** A Receipt: `{status: "done" | "received", reference?, receivedAt?, endDate?, lines?, lastBillOn?, returnBy?, equipment?, undoUrl?, message?}`; wins over the JSON inside. Dates are ISO 8601, amounts in major units. */
  receipt?: Receipt | null;
  /** Name of the plan that was cancelled. */
  plan?: string;
  /** ISO 4217, of the amounts in `lines`. */
  currency?: string;
  /** Ids of the policy profiles that the flow followed. */
  policy?: string;

  private said = '';
  /** The text of the JSON inside. */
  private inline?: string;
  #leave?: () => void;
  #warned?: string;

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

  async #copy(text: string) {
    const { words } = this.#language;
    this.said = '';
    await this.updateComplete;
    try {
      await navigator.clipboard.writeText(text);
      this.said = words.copied;
    } catch {
      // an insecure page, or a frame without the permission
      this.said = words.notCopied;
    }
  }

  get #receipt(): Receipt | undefined {
    const value = this.receipt ?? this.#inside();
    if (value == null) return undefined;
    const { receipt, problems } = readReceipt(value, this.currency ?? '');
    // it is the proof
    const [first] = receipt ? missingFields(receipt, ['reference']) : problems;
    if (first) this.#warn(first.message);
    return receipt;
  }

  #inside(): unknown {
    try {
      return this.inline && JSON.parse(this.inline);
    } catch (error) {
      return this.#warn(String(error));
    }
  }

  /** For the page's author, once. */
  #warn(why?: string) {
    if (why !== this.#warned) console.warn(`fairstay: <cancel-receipt> ${why}`);
    this.#warned = why;
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    await this.#language.waiting;
    return super.getUpdateComplete();
  }

  override updated() {
    // it went through: another attempt is another request
    if (this.#receipt) forgetRequests();
  }

  override render(): TemplateResult {
    const { words, format, tag, waiting } = this.#language;
    if (waiting || isStill(this)) return html`<slot></slot>`;
    const receipt = this.#receipt;
    if (!receipt)
      return html`<div class="root">
        <slot><p class="frame">${words.noReceipt}</p></slot>
      </div>`;
    const { status, reference, message, undoUrl } = receipt;
    const done = status === 'done';
    const title = done ? words.doneTitle : words.receivedTitle;
    const facts = receiptFacts(receipt, this, words, format);
    const notes = [
      message ?? (done ? '' : words.receivedHint),
      reference ? '' : words.noReference,
    ].filter(Boolean);
    const text = () => [title, ...facts.map((fact) => fact.join(': ')), ...notes].join('\n');
    const file = () => receiptFile(title, facts, tag, notes);
    const name = [words.fileName, reference?.replace(/[^\w-]+/g, '-')].filter(Boolean).join('-');
    return html`<div class="root" part="root">
      <section class="frame" aria-labelledby="title">
        <h2 id="title" part="title" tabindex="-1">
          ${done ? html`<span class="tick" aria-hidden="true"></span>` : ''}${title}
        </h2>
        <dl class="facts" part="facts">
          ${facts.map(
            ([label, value]) =>
              html`<div>
                <dt>${label}</dt>
                <dd>${value}</dd>
              </div>`,
          )}
        </dl>
        ${notes.map((note) => html`<p part="note">${note}</p>`)}
        <div class="links">
          <button class="plain" part="link" @click=${() => print()}>${words.print}</button>
          <button class="plain" part="link" @click=${() => download(file(), `${name}.html`)}>
            ${words.download}
          </button>
          <button class="plain" part="link" @click=${() => this.#copy(text())}>
            ${words.copy}
          </button>
          ${undoUrl ? html`<a part="link" href=${undoUrl}>${words.undo}</a>` : ''}
        </div>
        <p class="soft" role="status">${this.said}</p>
        <slot name="after"></slot>
      </section>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cancel-receipt': CancelReceipt;
  }
}
