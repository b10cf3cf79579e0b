import { manyPlans } from '../../fixtures/many.js';
import { aTimeout, expect, nextFrame, waitUntil } from '../../support.js';
import { textOf, type ComparePage } from './plan-compare-table.page.js';
import { feedOf, fixtureFeed, place, plain, show, watchPage } from './stage.js';

/** Puts a sheet on the page until the test is over. */
const sheets: HTMLStyleElement[] = [];
function style(css: string): void {
  const sheet = document.createElement('style');
  sheet.textContent = css;
  document.head.append(sheet);
  sheets.push(sheet);
}

/** Where everything stands, relative to the element. */
function shape({ el, root }: ComparePage): string[] {
  const { left, top } = el.getBoundingClientRect();
  return [...root.querySelectorAll('[part]')].map((node) => {
    const box = node.getBoundingClientRect();
    return [node.part, box.left - left, box.top - top, box.width, box.height]
      .map((one) => (typeof one === 'number' ? Math.round(one) : String(one)))
      .join(' ');
  });
}

describe('plan-compare-table: a guest in somebody’s page', () => {
  watchPage();
  afterEach(() => {
    for (const sheet of sheets.splice(0)) sheet.remove();
  });

  describe('that is hostile', () => {
    it('stands as a block, whatever `*` is told with !important', async () => {
      const page = await show('', { feed: await fixtureFeed('three'), lang: 'ko' });
      style(
        '* { display: inline !important; position: static !important; float: left !important; margin: 9px !important; padding: 9px !important; border: 3px solid !important; letter-spacing: 1em !important; text-transform: uppercase !important; line-height: 3 !important; box-sizing: content-box !important }',
      );
      await page.settled();
      expect(getComputedStyle(page.el).display).to.equal('block');
      expect(getComputedStyle(page.part('cell')).textTransform).to.equal('none');
      expect(getComputedStyle(page.part('cell')).letterSpacing).to.match(/^(normal|0px)$/);
      const [a, b] = page.parts('plan').map((plan) => plan.getBoundingClientRect());
      expect(a?.top).to.equal(b?.top);
      expect(a?.right).to.be.at.most((b?.left ?? 0) + 1);
      expect(page.table.offsetWidth).to.be.at.least(page.el.offsetWidth - 60);
    });

    it('keeps its own order of sizes and readable text in a page of red 50 px letters', async () => {
      const page = await show('', { feed: await fixtureFeed('three'), lang: 'ko' });
      style('* { font-size: 50px !important; color: red !important }');
      await page.settled();
      const size = (part: string) => parseFloat(getComputedStyle(page.part(part)).fontSize);
      expect(size('price')).to.be.greaterThan(size('cell'));
      expect(size('note')).to.be.lessThan(size('cell'));
      expect(getComputedStyle(page.part('cell')).color).not.to.equal('rgb(255, 0, 0)');
    });

    it('is drawn through `all: unset` and `all: initial`', async () => {
      for (const all of ['unset', 'initial', 'revert']) {
        const page = await show('', { feed: await fixtureFeed('three'), lang: 'ko' });
        const before = page.part('frame').getBoundingClientRect().width;
        style(`* { all: ${all} !important }`);
        await page.settled();
        expect(getComputedStyle(page.el).display, all).to.equal('block');
        expect(page.plans).to.have.lengthOf(3);
        expect(page.table.offsetHeight, all).to.be.greaterThan(200);
        expect(before).to.be.greaterThan(0);
        for (const sheet of sheets.splice(0)) sheet.remove();
      }
    });

    it('is not too small to read where html is 62.5 %', async () => {
      style('html { font-size: 62.5% } body { font-size: 1rem }');
      const page = await show('', { feed: feedOf(plain(2)) });
      expect(parseFloat(getComputedStyle(page.part('cell')).fontSize)).to.be.at.least(14);
    });

    it('stays hidden when it is hidden', async () => {
      const page = await show('hidden', { feed: feedOf(plain(2)) });
      expect(page.el.checkVisibility()).to.be.false;
      page.el.hidden = false;
      await page.settled();
      expect(page.plans).to.have.lengthOf(2);
      expect(page.table.offsetWidth).to.be.greaterThan(500);
    });
  });

  describe('that has a look', () => {
    it('gives its font, and one accent', async () => {
      style('plan-compare-table { --fairstay-accent: rgb(200, 0, 100); font-family: monospace }');
      const page = await show('', { feed: feedOf(plain(2)) });
      expect(getComputedStyle(page.part('cell')).fontFamily).to.equal('monospace');
      const best = page.root.querySelector('.bar.best') as Element;
      expect(getComputedStyle(best).fill).to.equal('rgb(200, 0, 100)');
    });

    it('gives its surface, radius and room for its own bar', async () => {
      style(
        'plan-compare-table { --fairstay-surface: rgb(255, 250, 240); --fairstay-radius: 3px; --fairstay-stick-offset: 40px }',
      );
      const page = await show('', { feed: feedOf(plain(2)) });
      const { backgroundColor, borderTopLeftRadius } = getComputedStyle(page.part('frame'));
      expect(backgroundColor).to.equal('rgb(255, 250, 240)');
      expect(borderTopLeftRadius).to.equal('3px');
      expect(getComputedStyle(page.part('head')).top).to.equal('40px');
    });

    it('is dark or light as the page is', async () => {
      const [light, dark] = await Promise.all(
        ['light', 'dark'].map(async (scheme) => {
          const page = await show('', {
            feed: feedOf(plain(2)),
            around: `color-scheme: ${scheme}`,
          });
          return getComputedStyle(page.part('frame')).backgroundColor;
        }),
      );
      expect(light).to.equal('rgb(255, 255, 255)');
      expect(dark).not.to.equal(light);
    });
  });

  describe('that moves things', () => {
    it('keeps the reader’s choices when it is moved', async () => {
      const page = await show('', { feed: feedOf(plain(3)) });
      await page.click('radio', 'Total');
      await page.select('Order', 'Download');
      await page.openLedger(0);
      const elsewhere = document.createElement('div');
      elsewhere.style.width = '900px';
      page.el.parentElement?.append(elsewhere);
      elsewhere.append(page.el);
      await page.settled();
      expect(page.checked('lead')).to.equal('Total');
      expect(page.plans[0]).to.equal('Plan 3');
      expect(page.ledger(0).length).to.be.greaterThan(1);
      // and still follows its width
      elsewhere.style.width = '390px';
      await waitUntil(() => page.has('summary', /^Total · 24 months/), 'it does not follow');
    });

    it('keeps a list’s filters, choice and pages when it is moved', async () => {
      const page = await show('page-size="3"', { feed: feedOf(plain(9)) });
      await page.select('Provider', 'Odd');
      await page.click('checkbox', /Odd Plan 3$/);
      await page.click('button', /^Show/);
      document.body.append(page.el);
      await page.settled();
      expect(page.plans).to.have.lengthOf(5);
      expect(page.part('tray').innerText).to.contain('1 chosen');
      page.el.remove();
    });

    it('asks nothing again when it is moved', async () => {
      const src = `/__faults__/ok?key=moved-${Date.now()}`;
      const page = place(`<plan-compare-table src="${src}"></plan-compare-table>`);
      await waitUntil(() => page.root.querySelector('table'));
      const loads = page.hear('feed-load');
      page.el.parentElement?.before(page.el);
      await page.settled();
      await aTimeout(50);
      const asked = await fetch(src.replace('ok', 'count'));
      expect(await asked.text()).to.equal('1');
      expect(loads).to.eql([]);
      page.el.remove();
    });
  });

  it('nothing moves after the first drawing', async () => {
    for (const feed of [
      await fixtureFeed('three'),
      manyPlans(60),
      feedOf(plain(8).map(({ id, name, price }) => ({ id, name, price }))),
    ]) {
      const page = place('<plan-compare-table></plan-compare-table>', { feed });
      await page.el.updateComplete;
      await nextFrame();
      const before = shape(page);
      await page.settled();
      await aTimeout(60);
      expect(shape(page).filter((line, i) => line !== before[i])).to.eql([]);
    }
  });

  describe('has one edge for letters of every size', () => {
    /** Where the text begins that is first seen within a node. */
    function edge(node: Element | null | undefined): number {
      const range = document.createRange();
      range.selectNodeContents(node as Element);
      const lefts = [...range.getClientRects()].filter(({ width }) => width > 1);
      return Math.round(Math.min(...lefts.map(({ left }) => left)));
    }

    it('in columns', async () => {
      const page = await show('', { feed: feedOf(plain(3)) });
      const { root } = page;
      const nodes = ['legend', '.corner:not(:empty) [part=count]', '.group span', '[part=point]'];
      const edges = nodes.map((name) => edge([...root.querySelectorAll(name)].at(-1)));
      edges[0] = edge(root.querySelector('legend'));
      expect(new Set(edges).size, edges.join()).to.equal(1);
    });

    it('in a list', async () => {
      const page = await show('', { feed: feedOf(plain(7)) });
      const [heads, cells] = ['thead th', 'tbody tr:first-child > *'].map((name) =>
        [...page.root.querySelectorAll(name)].slice(1).map(edge),
      );
      expect(heads).to.eql(cells);
    });
  });

  // WebKit finds in a round corner what it does not draw there
  const told = /Chrome|Firefox/.test(navigator.userAgent);
  for (const attributes of told ? ['', 'without-controls', 'without-controls layout="rows"'] : [])
    for (const width of ['900px', '360px'])
      it(`has round corners, whatever stands in them: ${attributes}, ${width}`, async () => {
        const feed = feedOf(plain(3).map((plan) => ({ ...plan, url: '/' })));
        const { el, root } = await show(`${attributes} current-plan="p1"`, { feed, width });
        const seen = (x: number, y: number) => !!root.elementFromPoint(x, y)?.closest('.frame');
        for (const edge of ['start', 'end'] as const) {
          el.scrollIntoView({ block: edge });
          const { left, right, top, bottom } = el.getBoundingClientRect();
          const y = edge === 'start' ? top + 2 : bottom - 2;
          const places = [left + 2, left + 40, right - 2].map((x) => seen(x, y));
          expect(places, edge).to.eql([false, true, false]);
        }
      });

  it('two on a page do not share what a reader chose', async () => {
    const feed = feedOf(plain(3));
    const [a, b] = [await show('', { feed }), await show('', { feed })];
    await a.click('radio', 'Total');
    expect(b.checked('lead')).to.equal('Average a month');
    expect(textOf(b.part('price'))).to.equal('$10.00');
  });

  it('a hundred that came and went leave nothing behind', async () => {
    const live = new Set<unknown>();
    const undo: (() => void)[] = [];
    const watch = (proto: object, name: string, on: (self: unknown, args: unknown[]) => void) => {
      const methods = proto as Record<string, (...args: unknown[]) => unknown>;
      const method = methods[name] as (...args: unknown[]) => unknown;
      methods[name] = function (this: unknown, ...args: unknown[]) {
        on(this, args);
        return method.apply(this, args);
      };
      undo.push(() => (methods[name] = method));
    };
    for (const { prototype } of [ResizeObserver, MutationObserver, IntersectionObserver]) {
      watch(prototype, 'observe', (self) => live.add(self));
      watch(prototype, 'disconnect', (self) => live.delete(self));
    }
    const listeners = new Map<unknown, number>();
    for (const [name, by] of [
      ['addEventListener', 1],
      ['removeEventListener', -1],
    ] as const)
      watch(EventTarget.prototype, name, (self, [type]) => {
        if (self !== window && self !== document && self !== document.fonts) return;
        const key = `${String(self)} ${String(type)}`;
        listeners.set(key, (listeners.get(key) ?? 0) + by);
      });
    try {
      for (let i = 0; i < 100; i++) {
        const page = place('<plan-compare-table><p>Fallback</p></plan-compare-table>', {
          feed: i % 4 ? feedOf(plain(i % 2 ? 7 : 3)) : undefined,
          width: i % 3 ? '1000px' : '390px',
        });
        if (i % 5) await page.el.updateComplete;
        if (i % 7 === 0) await nextFrame();
        if (i % 2) page.el.sort = 'total';
        page.el.remove();
      }
      await aTimeout(20);
      await nextFrame();
      await nextFrame();
    } finally {
      for (const one of undo) one();
    }
    expect(live.size).to.equal(0);
    expect([...listeners].filter(([, n]) => n > 0)).to.eql([]);
  });
});
