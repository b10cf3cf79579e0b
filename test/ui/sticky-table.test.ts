import { expect, nextFrame } from '@open-wc/testing';
import { css, html, LitElement } from 'lit';
import { StickyTable } from '../../src/ui/sticky-table.js';
import { stickyTableStyles } from '../../src/ui/sticky-table.styles.js';

const words = (n: number, stem: string): string[] =>
  Array.from({ length: n }, (_, i) => `${stem} ${i + 1}`);

class StickyFixture extends LitElement {
  static override styles = [
    stickyTableStyles,
    css`
      :host {
        display: block;
      }
      * {
        box-sizing: border-box;
      }
      .scroller {
        --first-column: 8em;
      }
      tbody th {
        font-size: 0.9em;
      }
      th,
      td {
        padding: 8px 12px;
        text-align: start;
        border-block-end: 1px solid #ccc;
      }
      thead th,
      tbody td {
        min-inline-size: 110px;
      }
      [hidden] {
        display: none;
      }
    `,
  ];
  static override properties = { rows: {}, plans: {}, narrow: {}, stick: {}, absent: {} };
  declare rows: string[];
  declare plans: string[];
  declare narrow: boolean;
  declare absent: boolean;
  declare stick: string;
  sticky = new StickyTable(this);

  override willUpdate(): void {
    this.sticky.firstColumn = !this.narrow;
  }

  override render(): unknown {
    if (this.absent) return 'Nothing to compare';
    const name = (row: string) => html`<th scope="row">${row}</th>`;
    const span = this.plans.length + (this.narrow ? 0 : 1);
    return html`<div class="scroller" part="scroller" role="region" aria-labelledby="name">
      <table>
        <caption id="name">
          <span>Plans side by side</span>
        </caption>
        <thead>
          <tr>
            ${this.narrow ? '' : html`<td>${this.plans.length} plans</td>`}
            ${this.plans.map((plan) => html`<th scope="col">${plan}<br /><a href="#x">Choose</a></th>`)}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th colspan=${span} scope="colgroup"><span>Quality of service</span></th>
          </tr>
          ${this.rows.map(
            (row) => html`
              ${
                this.narrow
                  ? html`<tr>
                      <th colspan=${span} scope="row"><span>${row}</span></th>
                    </tr>`
                  : ''
              }
              <tr>
                ${this.narrow ? '' : name(row)}
                ${this.plans.map((plan) => html`<td><a href="#x">${plan.length * 7}</a></td>`)}
              </tr>
            `,
          )}
        </tbody>
      </table>
    </div>`;
  }

  $<E extends HTMLElement>(selector: string): E {
    const found = this.renderRoot.querySelector<E>(selector);
    if (!found) throw new Error(`no ${selector}`);
    return found;
  }
  /** What scrolls sideways, the body's first. */
  get sideways(): HTMLElement {
    return this.$(this.sticky.mode === 'C' ? 'tbody' : '.scroller');
  }
}
customElements.define('sticky-fixture', StickyFixture);

const supports = CSS.supports.bind(CSS);
const ONE_WAY = 'named-feature(single-axis-scroll-container)';
const scrolling = supports(ONE_WAY) ? 'A' : 'C';
const complaints: string[] = [];
let stage: HTMLElement;

interface Setting {
  rows?: number;
  plans?: number;
  narrow?: boolean;
  page?: string;
  rtl?: boolean;
}

async function mount({ rows = 10, plans = 20, narrow, page, rtl }: Setting = {}) {
  stage = document.createElement('div');
  stage.className = `stage ${page ?? ''}`;
  stage.dir = rtl ? 'rtl' : 'ltr';
  const el = document.createElement('sticky-fixture') as StickyFixture;
  el.rows = words(rows, 'Point');
  el.plans = words(plans, 'Plan');
  el.narrow = narrow ?? false;
  stage.append(el);
  document.body.append(stage);
  await el.updateComplete;
  return el;
}

async function settle(el: StickyFixture): Promise<void> {
  await el.updateComplete;
  // One frame to be observed in, one to be measured in.
  await nextFrame();
  await nextFrame();
  await nextFrame();
}

const withoutOneWay = () =>
  (CSS.supports = (...args: string[]) =>
    args[0] === ONE_WAY ? false : supports(...(args as [string])));

/** The largest distances from where things should be, in px, over 6 × 3 scroll positions. */
async function worst(el: StickyFixture, offset: number) {
  const box = stage.classList.contains('boxed') ? stage : document.scrollingElement;
  const edge = getComputedStyle(el).direction === 'rtl' ? 'right' : 'left';
  const off = { header: 0, first: 0, columns: 0, heading: 0 };
  const positions = new Set<string>();
  const grow = (key: keyof typeof off, by: number) => (off[key] = Math.max(off[key], Math.abs(by)));
  const head = el.$('thead');
  const scroller = el.$('.scroller');
  const row = el.$('tbody tr:last-child');
  for (let down = 0; down < 6; down++) {
    for (let along = 0; along < 3; along++) {
      if (box) box.scrollTop = 260 + down * 217;
      const by = along % 2 && el.sticky.mode === 'C' ? head : el.sideways;
      by.scrollLeft = (edge === 'left' ? 1 : -1) * along * 333;
      await nextFrame();
      const port = box === stage ? stage.getBoundingClientRect().top : 0;
      const start = scroller.getBoundingClientRect()[edge];
      grow('header', head.getBoundingClientRect().top - port - offset);
      const cells = (parent: Element, selector: string) => [...parent.querySelectorAll(selector)];
      for (const cell of [...cells(head, 'tr > :first-child'), ...cells(row, 'th')]) {
        grow('first', cell.getBoundingClientRect()[edge] - start);
      }
      const named = el.$('[colspan] span').getBoundingClientRect()[edge] - start;
      // Its padding scrolls away, its text stays.
      grow('heading', along ? named : 0);
      const below = cells(row, 'th, td');
      cells(head, 'th, td').forEach((cell, i) => {
        const a = cell.getBoundingClientRect();
        const b = below[i]?.getBoundingClientRect();
        grow(
          'columns',
          Math.max(Math.abs(a.left - (b?.left ?? NaN)), Math.abs(a.right - (b?.right ?? NaN))),
        );
      });
      positions.add(`${box?.scrollTop} ${el.sideways.scrollLeft}`);
    }
  }
  return { ...off, positions };
}

const roles = (el: StickyFixture) =>
  [...el.renderRoot.querySelectorAll('[role]')].filter((node) => node !== el.$('.scroller'));

describe('StickyTable', () => {
  before(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`
      body { margin: 0; }
      .stage { box-sizing: border-box; padding: 100px 20px 500px; }
      .bar { --fairstay-stick-offset: 48px; }
      .boxed { block-size: 400px; padding-block: 0; overflow: auto; }
      .boxed > * { margin-block: 100px 500px; }
      .clip { overflow: clip; }
      .hides { overflow: hidden; }
      .wide { inline-size: 3000px; }
      .phone { inline-size: 430px; }
    `);
    document.adoptedStyleSheets.push(sheet);
    const csp = document.createElement('meta');
    csp.httpEquiv = 'Content-Security-Policy';
    csp.content = "style-src 'self'";
    document.head.append(csp);
    document.addEventListener('securitypolicyviolation', (e) => complaints.push(e.blockedURI));
    window.addEventListener('error', (e) => complaints.push(e.message));
  });
  afterEach(() => {
    stage.remove();
    CSS.supports = supports;
    scrollTo(0, 0);
    expect(complaints).to.deep.equal([]);
  });

  const settings: Record<string, Setting> = {
    'on a plain page': {},
    'below the bar of the page': { page: 'bar' },
    'right to left': { rtl: true },
    'in a parent that scrolls': { page: 'boxed bar' },
    'in a parent that clips': { page: 'clip' },
  };
  for (const [name, setting] of Object.entries(settings)) {
    for (const forced of scrolling === 'A' && setting.rtl ? [false, true] : [false]) {
      it(`keeps header and first column in place ${name}${forced ? ', in mode C' : ''}`, async () => {
        if (forced) withoutOneWay();
        const el = await mount({ rows: 60, plans: 20, ...setting });
        expect(el.sticky.mode).to.equal(forced ? 'C' : scrolling);
        const off = await worst(el, setting.page?.includes('bar') ? 48 : 0);
        expect(off.positions.size).to.equal(18);
        for (const key of ['header', 'first', 'columns', 'heading'] as const) {
          expect(off[key], key).to.be.at.most(1);
        }
      });
    }
  }

  it('scrolls nothing where the table fits, and keeps the header', async () => {
    const el = await mount({ rows: 60, plans: 3, page: 'bar' });
    expect(el.sticky.mode).to.equal('B');
    expect(getComputedStyle(el.$('.scroller')).overflow).to.equal('visible');
    expect(el.$('.scroller').hasAttribute('tabindex')).to.be.false;
    expect(roles(el)).to.be.empty;
    scrollTo(0, 700);
    expect(el.$('thead').getBoundingClientRect().top).to.be.closeTo(48, 1);
  });

  it('lets the header go with stick="none"', async () => {
    const el = await mount({ rows: 60, plans: 3 });
    el.setAttribute('stick', 'none');
    scrollTo(0, 700);
    expect(el.$('thead').getBoundingClientRect().bottom).to.be.below(0);
  });

  it('simply scrolls in a parent that hides its overflow', async () => {
    const el = await mount({ rows: 60, page: 'hides' });
    el.sideways.scrollLeft = 300;
    expect(el.sideways.scrollLeft).to.equal(300);
    expect(el.$('tbody th[scope=row]').getBoundingClientRect().left).to.be.closeTo(20, 1);
  });

  it('holds the first column to two fifths of a narrow scroller', async () => {
    const el = await mount({ page: 'phone' });
    el.rows = ['What you pay on leaving early, including everything', ...el.rows];
    await settle(el);
    const { width } = el.$('tbody th[scope=row]').getBoundingClientRect();
    expect(width / el.$('.scroller').clientWidth).to.be.within(0.25, 0.401);
    expect((await worst(el, 0)).columns).to.be.at.most(1);
  });

  for (const forced of scrolling === 'A' ? [false, true] : [false]) {
    describe(forced ? 'in mode C' : `in mode ${scrolling}`, () => {
      const mode = forced ? 'C' : scrolling;
      beforeEach(() => {
        if (forced) withoutOneWay();
      });

      it('crosses between fitting and not, keeps its place, and pins only then', async () => {
        let pins = 0;
        const { replaceSync } = CSSStyleSheet.prototype;
        CSSStyleSheet.prototype.replaceSync = function (text) {
          pins++;
          replaceSync.call(this, text);
        };
        try {
          const el = await mount();
          await settle(el);
          expect(el.sticky.mode).to.equal(mode);
          el.sideways.scrollLeft = 321;
          await settle(el);
          const pinned = pins;
          for (const width of [700, 650, 600, 550]) {
            stage.style.inlineSize = `${width}px`;
            await settle(el);
          }
          expect(pins).to.equal(pinned);
          stage.classList.add('wide');
          stage.style.inlineSize = '';
          await settle(el);
          expect(el.$('.scroller').dataset['mode']).to.equal('B');
          expect(el.renderRoot.querySelectorAll('[tabindex]')).to.be.empty;
          stage.classList.remove('wide');
          await settle(el);
          expect(el.$('.scroller').dataset['mode']).to.equal(mode);
          expect(el.sideways.scrollLeft).to.equal(321);
          expect(pins).to.equal(mode === 'C' ? pinned + 1 : 0);
        } finally {
          CSSStyleSheet.prototype.replaceSync = replaceSync;
        }
      });

      it('follows a change of content and keeps its place', async () => {
        const el = await mount();
        await settle(el);
        el.sideways.scrollLeft = 321;
        await settle(el);
        el.plans = ['Aplanwithanameofonelongword', ...words(21, 'Plan')];
        el.rows = words(40, 'Row');
        await settle(el);
        expect(el.sideways.scrollLeft).to.equal(321);
        stage.hidden = true;
        await settle(el);
        stage.hidden = false;
        await settle(el);
        expect(el.sticky.mode).to.equal(mode);
        expect(el.$('th[scope=col]').scrollWidth).to.be.at.most(el.$('th[scope=col]').offsetWidth);
        expect((await worst(el, 0)).columns).to.be.at.most(1);
        if (mode === 'C') expect(el.$('tr:last-child > td:last-child').role).to.equal('cell');
        el.sideways.scrollLeft = 111;
        el.sticky.contentChanged();
        expect(el.sideways.scrollLeft, 'before the scroll was told').to.equal(111);
        el.plans = words(2, 'Plan');
        await settle(el);
        expect(el.sticky.mode).to.equal('B');
      });

      it('writes out the roles only where blocks took them away', async () => {
        const el = await mount();
        const stops = [...el.renderRoot.querySelectorAll('[tabindex="0"]')];
        if (mode === 'A') {
          expect(roles(el)).to.be.empty;
          expect(stops).to.deep.equal([el.$('.scroller')]);
          return;
        }
        const role = (selector: string) => el.$(selector).getAttribute('role');
        expect(role('table')).to.equal('table');
        expect(el.$('table').getAttribute('aria-labelledby')).to.equal('name');
        expect(role('caption')).to.equal('caption');
        expect(role('thead')).to.equal('rowgroup');
        expect(role('thead th')).to.equal('columnheader');
        expect(role('tbody th[colspan]')).to.equal('columnheader');
        expect(role('tbody th[scope=row]')).to.equal('rowheader');
        expect(el.renderRoot.querySelectorAll('tr:not([role=row])')).to.have.length(0);
        expect(el.renderRoot.querySelectorAll('td:not([role=cell])')).to.have.length(0);
        expect(stops).to.deep.equal([el.$('tbody')]);
      });

      it('keeps what has the focus clear of header and first column', async () => {
        const el = await mount({ rows: 60, page: 'bar' });
        await settle(el);
        scrollTo(0, 1200);
        el.sideways.scrollLeft = 900;
        await nextFrame();
        el.$('tbody tr:nth-child(12) > :nth-child(4) a').focus();
        await settle(el);
        const link = el.$('tbody tr:nth-child(12) > :nth-child(4) a').getBoundingClientRect();
        expect(link.top).to.be.at.least(el.$('thead').getBoundingClientRect().bottom - 1);
        const first = el.$('tbody tr:nth-child(12) > th').getBoundingClientRect();
        expect(link.left).to.be.at.least(first.right - 1);
        expect(link.right).to.be.below(innerWidth);
      });

      it('shows two plans side by side and snaps to the rest', async () => {
        const el = await mount({ page: 'phone', narrow: true, plans: 5 });
        await settle(el);
        expect(el.sticky.mode).to.equal(mode);
        const port = el.$('.scroller').clientWidth;
        expect(el.$('thead th').offsetWidth).to.be.closeTo(port * 0.46, 1);
        el.sideways.scrollLeft = port * 0.46 + 30;
        await settle(el);
        expect(el.sideways.scrollLeft).to.be.closeTo(port * 0.46, 1);
        expect(el.$('th[scope=row] span').getBoundingClientRect().left).to.be.closeTo(20, 1);
        const [head, cell] = [el.$('thead th'), el.$('td')].map((c) => c.getBoundingClientRect());
        expect(head?.left).to.be.closeTo(cell?.left ?? NaN, 1);
        el.plans = words(2, 'Plan');
        await settle(el);
        expect(el.sticky.mode).to.equal('B');
        expect(el.$('td').offsetWidth).to.be.closeTo(port / 2, 1);
        el.narrow = false;
        el.plans = words(20, 'Plan');
        await settle(el);
        expect(el.$('.scroller').hasAttribute('data-first-column')).to.be.true;
        expect((await worst(el, 0)).columns).to.be.at.most(1);
      });

      it('stops watching when disconnected, and starts again', async () => {
        const watching = new Set<object>();
        const kinds = [ResizeObserver, MutationObserver].map((kind) => kind.prototype);
        const undo = kinds.map(({ observe, disconnect }, i) => {
          const proto = kinds[i] as ResizeObserver;
          proto.observe = function (...args) {
            watching.add(this);
            (observe as ResizeObserver['observe']).apply(this, args);
          };
          proto.disconnect = function () {
            watching.delete(this);
            disconnect.call(this as ResizeObserver & MutationObserver);
          };
          return () => Object.assign(proto, { observe, disconnect });
        });
        try {
          const el = await mount();
          await settle(el);
          el.sideways.scrollLeft = 321;
          await settle(el);
          expect(watching.size).to.equal(2);
          el.remove();
          await settle(el);
          expect(watching.size).to.equal(0);
          stage.append(el);
          await settle(el);
          expect(watching.size).to.equal(2);
          expect(el.sticky.mode).to.equal(mode);
          expect(el.sideways.scrollLeft).to.equal(321);
          el.absent = true;
          await settle(el);
          expect(watching.size).to.equal(0);
        } finally {
          undo.forEach((back) => back());
        }
      });
    });
  }
});
