import { html, isServer, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import {
  compare,
  type Comparison,
  type Entry,
  type Lead,
  type View,
} from '../../comparison/index.js';
import type { Feed, Plan, Problem } from '../../feed/index.js';
import { FeedController } from '../../ui/feed-controller.js';
import { Language } from '../../ui/language.js';
import { StickyTable } from '../../ui/sticky-table.js';
import { stickyTableStyles } from '../../ui/sticky-table.styles.js';
import { columns } from './columns.js';
import { controls } from './controls.js';
import { tableText } from './copy.js';
import type { Drawing } from './drawing.js';
import { filterFields, filterOptions, type FilterOptions } from './filters.js';
import { disclosure, footer } from './frame.js';
import { list } from './list.js';
import { styles } from './plan-compare-table.styles.js';
import { tableStyles } from './table.styles.js';

/** How many plans stand side by side, at most. */
const mostColumns = 5;

const words = (value: string | null) => value?.split(/[\s,]+/).filter(Boolean) ?? [];
const idList = { fromAttribute: words, toAttribute: (ids: string[]) => ids.join(' ') };

/** Detail of `plan-select`: the plan whose button was used, and where it stands, from 0. */
export interface PlanSelectDetail {
  plan: Plan;
  index: number;
}

/** Detail of `view-change`: the view after the reader changed it; `plans` are the ids that are compared, in order. */
export interface ViewChangeDetail {
  sort: string;
  lead: Lead;
  horizon: number;
  differences: boolean;
  plans: string[];
}

declare global {
  interface HTMLElementEventMap {
    'plan-select': CustomEvent<PlanSelectDetail>;
    'view-change': CustomEvent<ViewChangeDetail>;
  }
  interface HTMLElementTagNameMap {
    'plan-compare-table': PlanCompareTable;
  }
}

/**
 * Compares plans from a plan feed: what each will cost, what it gives, and what leaving costs.
 *
 * @example
 * <plan-compare-table src="/plans.json" current-plan="basic-50" months-passed="30">
 *   <p>Our plans are listed on <a href="/plans">this page</a>.</p>
 * </plan-compare-table>
 *
 * @tagname plan-compare-table
 * @slot - What is there without script, or while there is nothing better: a table (which is read), JSON in a script, or any text.
 * @slot caption - The table's caption; hidden words if absent.
 * @slot footer - More at the end of the footer.
 * @slot plan:id - Under the name of the plan of that id.
 * @slot empty - Shown where filters leave no plan.
 * @slot error - Shown where the feed cannot be read and there are no children to fall back on.
 * @csspart controls - The bar of controls. @csspart filters - The filters of a list.
 * @csspart table - The table. @csspart head - Its header. @csspart group - A group of rows.
 * @csspart plan - A plan's header. @csspart current - Marks the reader's own plan. @csspart best - Marks the best of a row.
 * @csspart price - The lead price. @csspart becomes - What it becomes. @csspart button - A plan's button.
 * @csspart point - The name of a row. @csspart cell - A value. @csspart bar - A measured bar. @csspart note - Small print.
 * @csspart ledger - A total that opens. @csspart disclosure - The notice of paid placement. @csspart footer - The footer.
 * @cssprop [--fairstay-accent=#1d5cff] - The one colour that carries the identity.
 * @cssprop [--fairstay-surface=light-dark(#fff, #16181d)] - What the table stands on.
 * @cssprop [--fairstay-radius=14px] - Of the frame; controls follow it.
 * @cssprop [--fairstay-stick-offset=0px] - Room for the page's own bar above the header that stays.
 * @fires {CustomEvent<PlanSelectDetail>} plan-select - A plan's button was used; cancelled, its link is not followed.
 * @fires {CustomEvent<FeedLoadDetail>} feed-load - A feed was read and is shown.
 * @fires {CustomEvent<FeedErrorDetail>} feed-error - A feed could not be read at all.
 * @fires {CustomEvent<ViewChangeDetail>} view-change - The reader changed the view.
 */
export class PlanCompareTable extends LitElement {
  static override styles = [stickyTableStyles, styles, tableStyles];

  static override properties = {
    choice: { state: true },
    picked: { state: true },
    chosen: { state: true },
    comparing: { state: true },
    pages: { state: true },
    width: { state: true },
    said: { state: true },
    src: {},
    feed: { attribute: false },
    plans: { converter: idList },
    currentPlan: { attribute: 'current-plan' },
    monthsPassed: { attribute: 'months-passed', type: Number },
    layout: {},
    horizon: { type: Number },
    lead: {},
    sort: {},
    differences: { type: Boolean },
    points: { converter: idList },
    pageSize: { attribute: 'page-size', type: Number },
    withoutControls: { attribute: 'without-controls', type: Boolean },
    remoteLogos: { attribute: 'remote-logos', type: Boolean },
    stick: {},
  };

  #loader = new FeedController(this);
  #language = new Language(this);
  #sticky = new StickyTable(this);
  #size?: ResizeObserver;
  #comparison?: Comparison;
  #key?: string;
  #options?: FilterOptions;
  #open = new Set<string>();

  /** What the reader chose; attributes are where the view starts. */
  private choice: Partial<View> = {};
  /** Ids that stand in the columns, where the reader picked them. */
  private picked?: string[];
  /** Ids chosen from the list, and whether they are being compared. */
  private chosen: ReadonlySet<string> = new Set();
  private comparing = false;
  private pages = 1;
  private width = 0;
  private said = '';

  /** Address of a plan feed, fetched once for all elements that name it. */
  src?: string;
  /** A plan feed as an object or JSON text; wins over `src` and children. */
  feed?: unknown;
  /** Ids of the plans to show, in this order under `sort="feed"`; all if empty. */
  plans: string[] = [];
  /** Id of the reader's own plan. */
  currentPlan?: string;
  /** Months of the current plan's contract that have passed. */
  monthsPassed?: number;
  /** `columns` (plans across), `rows` (plans down) or `auto`, by how many there are. */
  layout: 'auto' | 'columns' | 'rows' = 'auto';
  /** Months of total cost, 1 to 600; the feed's if absent. */
  horizon?: number;
  /** The price in the header of each plan. */
  lead: Lead = 'average';
  /** `feed`, `total`, `first`, `regular`, `down`, `up`, `rating` or `name`; `-` in front turns it round. */
  sort = 'feed';
  /** Only rows that differ. */
  differences = false;
  /** Ids of the points to show, in this order; all if empty. */
  points: string[] = [];
  /** Plans drawn before "show more" in `rows`. */
  pageSize = 25;
  /** No controls and no filters. */
  withoutControls = false;
  /** Logos from other origins may be fetched. */
  remoteLogos = false;
  /** `"none"`: the header does not stay in sight. */
  stick = '';

  /** What is wrong with the feed, worst first as read. */
  get problems(): readonly Problem[] {
    return this.#loader.problems;
  }

  override connectedCallback() {
    super.connectedCallback();
    if (isServer) return;
    this.#size = new ResizeObserver(() => this.#measure());
    this.#size.observe(this);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#size?.disconnect();
  }

  /** Reads the source again; after a failed `src`, asks for it anew. */
  reload(): Promise<void> {
    return this.#loader.reload();
  }

  override willUpdate(changed: PropertyValues<this>) {
    if (!this.hasUpdated && !isServer) this.#measure();
    const said = ['sort', 'lead', 'horizon', 'differences'] as const;
    const renewed = said.filter((name) => this.hasUpdated && changed.has(name));
    if (renewed.length) {
      this.choice = { ...this.choice };
      for (const name of renewed) delete this.choice[name];
    }
    if (changed.has('plans') || changed.has('feed') || changed.has('src')) {
      this.picked = undefined;
      this.comparing = false;
    }
    this.#sticky.firstColumn = !this.#narrow || this.#layout === 'rows';
  }

  /** Filters are filled in after the list is drawn: nobody uses one before, and it takes a look at all plans. */
  override updated() {
    const all = this.#comparison?.all;
    if (this.#options || !all || this.#layout !== 'rows' || this.withoutControls) return;
    setTimeout(() => {
      if (this.#options || this.#comparison?.all !== all) return;
      this.#options = filterOptions(all, this.#language.tag);
      this.requestUpdate();
    });
  }

  #measure() {
    const { width } = this.getBoundingClientRect();
    if (width) this.width = Math.round(width / parseFloat(getComputedStyle(this).fontSize));
  }

  get #narrow(): boolean {
    return this.width > 0 && this.width < 34;
  }

  get #layout(): 'columns' | 'rows' {
    if (this.comparing) return 'columns';
    if (this.layout === 'columns' || this.layout === 'rows') return this.layout;
    const plans = this.plans.length || this.#loader.feed?.plans.length || 0;
    return plans > mostColumns ? 'rows' : 'columns';
  }

  #view(): View {
    const { plans, currentPlan, monthsPassed, horizon, lead, sort, differences, points } = this;
    const view: View = {
      plans,
      currentPlan,
      monthsPassed,
      horizon,
      lead,
      sort,
      differences,
      points,
    };
    return { ...view, locale: this.#language.tag, ...this.choice };
  }

  /** Compares anew only when the feed or the view is another. */
  #compare(view: View): Comparison | undefined {
    const { feed } = this.#loader;
    const key = JSON.stringify(view);
    if (feed && this.#comparison?.feed === feed && this.#key === key) return this.#comparison;
    if (this.#comparison?.feed !== feed) this.#options = undefined;
    this.#key = key;
    return (this.#comparison = feed && compare(feed, view));
  }

  /** In columns only so many plans have room; the reader picks which. */
  #columnsView(view: View, feed: Feed): [View, Plan[]] {
    const plain = { ...view, filters: undefined };
    const base = this.comparing ? { ...plain, plans: [...this.chosen] } : plain;
    const { entries } = compare(feed, base);
    const others = entries.filter((entry) => !entry.current).map(({ plan }) => plan);
    const room = mostColumns - (entries.length - others.length);
    if (!this.picked && others.length <= room) return [base, others];
    const ids = this.picked ?? others.slice(0, room).map(({ id }) => id);
    return [{ ...base, plans: ids, sort: 'feed' }, others];
  }

  #change(view: Partial<View>, said = '') {
    this.choice = { ...this.choice, ...view };
    this.pages = 1;
    if (view.sort) this.picked = undefined;
    this.#tell(said);
  }

  async #tell(said: string) {
    await this.updateComplete;
    const comparison = this.#comparison;
    if (!comparison) return;
    const { sort, lead, horizon, entries } = comparison;
    this.said = `${said} ${this.#language.words.plans(entries.length)}`.trim();
    const detail: ViewChangeDetail = {
      sort: this.#view().sort ?? sort,
      lead,
      horizon,
      differences: !!this.#view().differences,
      plans: entries.map(({ plan }) => plan.id),
    };
    this.dispatchEvent(new CustomEvent('view-change', { detail }));
  }

  #drawing(comparison: Comparison, candidates: Plan[]): Drawing {
    const { words, format } = this.#language;
    return {
      comparison,
      candidates,
      words,
      format,
      narrow: this.#narrow,
      layout: this.#layout,
      remoteLogos: this.remoteLogos,
      open: this.#open,
      chosen: this.chosen,
      change: (view, said) => this.#change(view, said),
      toggle: (plan, open) => {
        if (this.#open.has(plan.id) === open) return;
        this.#open[open ? 'add' : 'delete'](plan.id);
        this.requestUpdate();
      },
      choose: (plan, chosen) => this.#choose(plan, chosen),
      pick: (column, id) => this.#pick(comparison, column, id),
      select: (event, entry) => this.#select(event, entry, comparison),
    };
  }

  #choose({ id }: Plan, chosen: boolean) {
    const ids = new Set(this.chosen);
    ids[chosen ? 'add' : 'delete'](id);
    this.chosen = ids;
    this.said = this.#language.words.chosen(ids.size);
  }

  /** The plan that stood there takes the place the other one leaves. */
  #pick({ entries }: Comparison, column: number, id: string) {
    const ids = entries.map(({ plan }) => plan.id);
    const from = ids.indexOf(id);
    if (from >= 0) ids[from] = ids[column]!;
    ids[column] = id;
    this.picked = ids;
    this.#tell('');
  }

  #select(event: Event, { plan }: Entry, { entries }: Comparison) {
    const index = entries.findIndex((entry) => entry.plan === plan);
    const detail: PlanSelectDetail = { plan, index };
    const followed = this.dispatchEvent(
      new CustomEvent('plan-select', { detail, cancelable: true }),
    );
    if (!followed) event.preventDefault();
  }

  async #compareChosen(comparing: boolean) {
    this.comparing = comparing;
    this.picked = undefined;
    await this.updateComplete;
    const start = this.renderRoot.querySelector<HTMLElement>(comparing ? '.back' : '.tray .button');
    start?.focus();
    this.#tell('');
  }

  async #more(shown: number) {
    this.pages++;
    await this.updateComplete;
    const row = this.renderRoot.querySelectorAll<HTMLElement>('tbody > tr')[shown];
    row?.querySelector<HTMLElement>('input')?.focus();
    const { words, format } = this.#language;
    this.said = words.less(format.number(this.renderRoot.querySelectorAll('tbody > tr').length));
  }

  async #copy() {
    const { words } = this.#language;
    try {
      await navigator.clipboard.writeText(tableText(this.renderRoot.querySelector('table')!));
      this.said = words.copied;
    } catch {
      // an insecure page, or a frame without the permission
      this.said = words.notCopied;
    }
  }

  override render(): TemplateResult {
    const { state, loading } = this.#loader;
    const { words } = this.#language;
    const shown = state === 'ready' ? this.#ready() : this.#waiting(state);
    return html`<div class="root" part="root" aria-busy=${loading ? 'true' : 'false'}>
        ${shown}
        <div class="hidden" part="status" role="status">${this.said}</div>
      </div>
      ${state === 'ready' && loading ? html`<span class="hidden" role="status">${words.loading}</span>` : ''}`;
  }

  /** Children stay until there is something better, and come back when there is nothing else. */
  #waiting(state: 'empty' | 'loading' | 'error'): TemplateResult {
    const { words } = this.#language;
    const retry = html`<button class="plain" part="retry" @click=${() => this.reload()}>
      ${words.retry}
    </button>`;
    // what is slotted elsewhere, and what cannot be seen, is nothing to fall back on
    const bare =
      !isServer &&
      !this.querySelector(':scope>:not([slot],script,style,template)') &&
      ![...this.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim());
    return html`<slot></slot> ${
        state === 'loading' && bare
          ? html`<p class="notice" part="loading">${words.loading}</p>`
          : nothing
      }
      ${
        state === 'error'
          ? html`<div class="notice" part="error" role="alert">
              ${bare ? html`<slot name="error">${words.failed}</slot>` : ''}
              ${this.#loader.canRetry ? retry : ''}
            </div>`
          : nothing
      }`;
  }

  #ready(): TemplateResult {
    const layout = this.#layout;
    const wanted = this.#view();
    const feed = this.#loader.feed!;
    const [view, candidates] =
      layout === 'columns' ? this.#columnsView(wanted, feed) : [wanted, [] as Plan[]];
    const comparison = this.#compare(view)!;
    const drawing = this.#drawing(comparison, candidates);
    const { caption, notes } = this.#loader.table;
    return html`<div class="frame ${this.#narrow ? 'narrow' : ''}" part="frame">
      ${disclosure(feed)}
      ${
        this.comparing
          ? html`<div class="strip controls">
              <button class="plain back" part="back" @click=${() => this.#compareChosen(false)}>
                ${drawing.words.back}
              </button>
            </div>`
          : nothing
      }
      ${this.withoutControls ? nothing : controls(drawing, !!wanted.differences)}
      ${
        layout === 'rows' && !this.withoutControls
          ? filterFields(drawing, this.#options, wanted.filters ?? {})
          : nothing
      }
      ${this.#table(drawing, caption)} ${layout === 'rows' ? this.#below(drawing) : ''}
      ${footer(drawing, notes, () => this.#copy())}
    </div>`;
  }

  #table(drawing: Drawing, caption: string | undefined) {
    const { words, comparison, layout } = drawing;
    const { entries, groups } = comparison;
    if (!entries.length)
      return html`<div class="notice" part="empty">
        <slot name="empty">${words.noneLeft}</slot>
        <button class="plain" @click=${() => this.#change({ filters: {} })}>${words.reset}</button>
      </div>`;
    return html`<div class="scroller" part="scroller" role="region" aria-labelledby="caption">
        ${
          layout === 'columns'
            ? columns(drawing, caption)
            : list(drawing, caption, this.#count, this.points.length ? this.points : undefined)
        }
      </div>
      ${
        layout === 'columns' && !groups.length
          ? html`<p class="notice">${words.sameAll}</p>`
          : nothing
      }`;
  }

  get #count(): number {
    const size = this.pageSize >= 1 ? Math.floor(this.pageSize) : 25;
    return size * this.pages;
  }

  /** Under a list: more of it, and what was chosen from it. */
  #below({ words, comparison }: Drawing) {
    const count = this.#count;
    const left = comparison.entries.length - count;
    const { size } = this.chosen;
    const next = Math.min(left, this.#count / this.pages);
    return html`${
      left > 0
        ? html`<button class="button more" part="more" @click=${() => this.#more(count)}>
            ${words.more(next)}
          </button>`
        : nothing
    }
    ${
      size
        ? html`<div class="strip tray" part="tray">
            <span>${words.chosen(size)}</span>
            ${size < 2 || size > mostColumns ? html`<small>${words.chooseTwo}</small>` : ''}
            <button
              class="button"
              part="compare"
              ?disabled=${size < 2 || size > mostColumns}
              @click=${() => this.#compareChosen(true)}
            >
              ${words.compare}
            </button>
            <button class="plain" part="clear" @click=${() => (this.chosen = new Set())}>
              ${words.clear}
            </button>
          </div>`
        : nothing
    }`;
  }
}
