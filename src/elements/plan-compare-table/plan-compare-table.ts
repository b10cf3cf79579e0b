import { html, isServer, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import {
  compare,
  type Comparison,
  type Lead,
  type Sort,
  type View,
} from '../../comparison/index.js';
import type { Feed, FeedLike, Plan, Problem } from '../../feed/index.js';
import type { Words } from '../../locales/en.js';
import { feedChildren } from '../../ui/feed-children.js';
import { FeedController } from '../../ui/feed-controller.js';
import { Language } from '../../ui/language.js';
import { adoptSheets, rootIn } from '../../ui/sheets.js';
import { isStill } from '../../ui/still.js';
import { tableWords } from '../../ui/table-words.js';
import { StickyTable } from '../../ui/sticky-table.js';
import { stickyTableStyles } from '../../ui/sticky-table.styles.js';
import { columns } from './columns.js';
import { controls } from './controls.js';
import { tableText } from './copy.js';
import type { Drawing } from './drawing.js';
import type { PlanSelectDetail, ViewChangeDetail } from './events.js';
import { filterFields, filterOptions, type FilterOptions } from './filters.js';
import { disclosure, footer } from './frame.js';
import { list } from './list.js';
import { styles } from './plan-compare-table.styles.js';
import { empty, failure, isBare, showMore, tray } from './states.js';
import { tableStyles } from './table.styles.js';

/** How many plans stand side by side, at most. */
const mostColumns = 5;

const words = (value: string | null) => value?.split(/[\s,]+/).filter(Boolean) ?? [];
const idList = { fromAttribute: words, toAttribute: (ids: string[]) => ids.join(' ') };

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
 * @csspart controls - The bar of controls.
 * @csspart filters - The filters of a list.
 * @csspart table - The table.
 * @csspart head - Its header.
 * @csspart group - A group of rows.
 * @csspart plan - A plan's header.
 * @csspart current - Marks the reader's own plan.
 * @csspart best - Marks the best of a row.
 * @csspart price - The lead price.
 * @csspart becomes - What it becomes.
 * @csspart button - A plan's button.
 * @csspart point - The name of a row.
 * @csspart cell - A value.
 * @csspart bar - A measured bar.
 * @csspart note - Small print.
 * @csspart ledger - A total that opens.
 * @csspart disclosure - The notice of paid placement.
 * @csspart footer - The footer.
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

  #loader = new FeedController(this, feedChildren);
  #language = new Language(this, tableWords);
  #sticky: Pick<StickyTable, 'firstColumn'> = isServer
    ? { firstColumn: true }
    : new StickyTable(this, () => this.#measure());
  #comparison?: Comparison;
  #key?: string;
  #warned?: string;
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

  /** Address of a plan feed, fetched once for all elements that name it. */
  src?: string;
  /** A plan feed as an object or JSON text; wins over `src` and children. */
  feed?: FeedLike;
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
  /** The price in the header of each plan: `average`, `total` or `first`. */
  lead: Lead = 'average';
  /** `feed`, `total`, `first`, `regular`, `down`, `up`, `rating` or `name`; `-` in front turns it round. */
  sort: Sort = 'feed';
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
  stick: '' | 'none' = '';

  /** What is wrong with the feed, worst first as read. */
  get problems(): readonly Problem[] {
    return this.#loader.problems;
  }

  protected override createRenderRoot() {
    this.#drawAll(!!this.shadowRoot);
    return rootIn(this, () => super.createRenderRoot());
  }

  adoptedCallback() {
    adoptSheets(this);
  }

  /** Reads the source again; after a failed `src`, asks for it anew. */
  reload(): Promise<void> {
    return this.#loader.reload();
  }

  /** A server draws all plans of a list, since without script nobody can ask for more: they stay where it is taken over. */
  #drawAll(byServer: boolean) {
    if (byServer && !this.hasAttribute('page-size')) this.pages = Infinity;
  }

  override willUpdate(changed: PropertyValues) {
    this.#drawAll(isServer);
    if (!this.width && !isServer) this.#measure();
    // what the page sets anew, the reader chooses anew
    const kept = Object.entries(this.choice).filter(([name]) => !changed.has(name));
    this.choice = Object.fromEntries(kept);
    if (['plans', 'feed', 'src'].some((name) => changed.has(name))) {
      this.picked = undefined;
      this.chosen = new Set();
      this.comparing = false;
    }
    this.#sticky.firstColumn = !this.#narrow || this.#layout === 'rows';
  }

  #measure() {
    const width = this.offsetWidth / Math.max(14, parseFloat(getComputedStyle(this).fontSize));
    this.width = Math.round(width) || this.width;
  }

  get #narrow(): boolean {
    return this.width > 0 && this.width < 34;
  }

  get #layout(): 'columns' | 'rows' {
    const { layout, plans } = this;
    const isLong = () => (plans.length || this.#loader.feed?.plans.length || 0) > mostColumns;
    const rows = layout === 'rows' || (layout !== 'columns' && isLong());
    return rows && !this.comparing ? 'rows' : 'columns';
  }

  get #view(): View {
    const { plans, currentPlan, monthsPassed, horizon, lead, sort, differences, points } = this;
    const locale = this.#language.tag;
    return {
      ...{ plans, currentPlan, monthsPassed, horizon, lead, sort, differences, points, locale },
      ...this.choice,
    };
  }

  /** At once: a select that is filled in later grows, and moves the table. */
  #filled({ all }: Comparison): FilterOptions {
    return (this.#options ??= filterOptions(all, this.#language.tag));
  }

  /** Compares anew only when the feed or the view is another. */
  #compare(feed: Feed, view: View): Comparison {
    const key = JSON.stringify(view);
    const last = this.#comparison;
    if (last?.feed === feed && this.#key === key) return last;
    if (last?.feed !== feed) this.#options = undefined;
    this.#key = key;
    const id = view.currentPlan;
    // for the page's author: on a server it would be told with every page
    if (!isServer && id && this.#warned !== id && !feed.plans.some((plan) => plan.id === id))
      console.warn(`fairstay: there is no current-plan ${(this.#warned = id)}.`);
    return (this.#comparison = compare(feed, view));
  }

  /** In columns only so many plans have room; the reader picks which. */
  #columnsView(feed: Feed): [View, Plan[]] {
    const view: View = { ...this.#view, filters: undefined };
    if (this.comparing) view.plans = [...this.chosen];
    const { entries } = compare(feed, view);
    const others = entries.filter((entry) => !entry.current).map(({ plan }) => plan);
    const room = mostColumns - (entries.length - others.length);
    const ids = this.picked ?? others.slice(0, room).map(({ id }) => id);
    if (!this.picked && ids.length === others.length) return [view, others];
    return [{ ...view, plans: ids, sort: 'feed' }, others];
  }

  /** Written beside the template: a table need not be drawn anew to be spoken of. */
  #say(words: string) {
    const line = this.renderRoot.querySelector('[role=status] span');
    // emptied first: the same words twice are a change that is heard twice
    line?.replaceChildren();
    void this.updateComplete.then(() => line?.append(words));
  }

  /** The reader changed the view: the page is told, and `said` is heard. */
  async #tell(said = '') {
    await this.updateComplete;
    if (!this.#comparison) return;
    const { lead, horizon, entries } = this.#comparison;
    const { sort = 'feed', differences = false } = this.#view;
    this.#say(`${said} ${this.#language.words.plans(entries.length)}`);
    this.dispatchEvent(
      new CustomEvent<ViewChangeDetail>('view-change', {
        detail: { sort, lead, horizon, differences, plans: entries.map(({ plan }) => plan.id) },
      }),
    );
  }

  #change(view: Partial<View>, said?: string) {
    this.choice = { ...this.choice, ...view };
    this.pages = 1;
    if (view.sort) this.picked = undefined;
    void this.#tell(said);
  }

  #drawing(comparison: Comparison, candidates: Plan[]): Drawing {
    const { words, format } = this.#language;
    const { remoteLogos, chosen } = this;
    const { size } = chosen;
    const ids = comparison.entries.map(({ plan }) => plan.id);
    return {
      ...{ comparison, candidates, words, format, remoteLogos, chosen },
      still: isStill(this),
      narrow: this.#narrow,
      layout: this.#layout,
      inSight: this.#narrow ? (this.width < 18 ? 1 : 2) : mostColumns,
      open: this.#open,
      change: (view, said) => this.#change(view, said),
      clear: () => {
        this.#change({ filters: {} });
        this.#focus('[part=filters] select');
      },
      toggle: ({ id }, open) => {
        if (this.#open.has(id) === open) return;
        this.#open[open ? 'add' : 'delete'](id);
        this.requestUpdate();
      },
      compare: size < 2 || size > mostColumns ? undefined : () => this.#compareChosen(true),
      choose: ({ id }, chosen) => {
        const all = new Set(this.chosen);
        all[chosen ? 'add' : 'delete'](id);
        const { size } = (this.chosen = all);
        this.#say(`${words.chosen(size)} ${size > mostColumns ? words.chooseTwo : ''}`);
      },
      // the plan that stood there takes the place the other one leaves
      pick: (column, id) => {
        this.picked = ids.map((one, i) => (i === column ? id : one === id ? ids[column]! : one));
        void this.#tell();
      },
      select: (event, { plan }) => {
        const detail: PlanSelectDetail = { plan, index: ids.indexOf(plan.id) };
        if (!this.dispatchEvent(new CustomEvent('plan-select', { detail, cancelable: true })))
          event.preventDefault();
      },
    };
  }

  async #compareChosen(comparing: boolean) {
    this.comparing = comparing;
    this.picked = undefined;
    await this.#tell();
    this.#focus(comparing ? '.back' : '.tray .button');
  }

  #focus(selector: string) {
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  async #more(drawn: number, all: number) {
    this.pages++;
    await this.updateComplete;
    this.#focus(`tbody > :nth-child(${drawn + 1}) input`);
    const { words, format } = this.#language;
    const { length } = this.renderRoot.querySelectorAll('tbody > tr');
    this.#say(words.shown(format.number(length), format.number(all)));
  }

  async #copy(words: Words) {
    const table = this.renderRoot.querySelector('table');
    try {
      await navigator.clipboard.writeText(table ? tableText(table) : '');
      this.#say(words.copied);
    } catch {
      // an insecure page, or a frame without the permission
      this.#say(words.notCopied);
    }
  }

  override render(): TemplateResult {
    const { feed, loading, state } = this.#loader;
    const { words, spoken } = this.#language;
    return html`<div class="root" part="root" lang=${spoken} aria-busy=${loading}>
      ${feed ? this.#ready(feed) : this.#waiting(state, words)}
      <div class="hidden" part="status" role="status">
        ${loading ? words.loading : ''}<span></span>
      </div>
    </div>`;
  }

  /** Children stay until there is something better, and come back when there is nothing else. */
  #waiting(state: string, words: Words): TemplateResult {
    const bare = !isServer && isBare(this);
    return html`<slot></slot> ${
        state === 'loading' && bare
          ? html`<p class="notice" part="loading">${words.loading}</p>`
          : ''
      }
      ${state === 'error' ? failure(words, bare, this.#retry) : ''}`;
  }

  get #retry() {
    return this.#loader.canRetry ? () => void this.reload() : undefined;
  }

  #ready(feed: Feed): TemplateResult {
    const rows = this.#layout === 'rows';
    const [view, candidates] = rows ? [this.#view, []] : this.#columnsView(feed);
    const drawing = this.#drawing(this.#compare(feed, view), candidates);
    const { words, comparison } = drawing;
    const { entries } = comparison;
    const { caption, notes } = this.#loader.table;
    const { differences = false, filters = {} } = view;
    const failed = this.problems.some(({ level }) => level === 'fatal');
    const size = this.pageSize >= 1 ? Math.floor(this.pageSize) : 25;
    const count = size * this.pages;
    const next = Math.min(size, entries.length - count);
    const table = () =>
      rows ? list(drawing, caption, count, this.points) : columns(drawing, caption);
    return html`<div class="frame ${this.#narrow ? 'narrow' : 'wide'}" part="frame">
      ${failed ? failure(words, true, this.#retry) : ''} ${disclosure(feed)}
      ${
        this.comparing
          ? html`<div class="strip controls">
              <button class="plain back" part="back" @click=${() => this.#compareChosen(false)}>
                ${words.back}
              </button>
            </div>`
          : ''
      }
      ${this.withoutControls ? '' : controls(drawing, differences)}
      ${rows && !this.withoutControls ? filterFields(drawing, this.#filled(comparison), filters) : ''}
      ${
        entries.length
          ? html`<div class="scroller" part="scroller" role="region" aria-labelledby="caption">
              ${table()}
            </div>`
          : empty(drawing)
      }
      ${
        rows
          ? html`${showMore(drawing, next, () => this.#more(count, entries.length))}
            ${tray(drawing, () => {
              this.chosen = new Set();
              this.#focus('tbody input');
            })}`
          : comparison.groups.length
            ? ''
            : html`<p class="notice">${words.sameAll}</p>`
      }
      ${footer(drawing, notes, () => this.#copy(words))}
    </div>`;
  }
}
