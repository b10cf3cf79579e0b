import { manyPlans } from '../../fixtures/many.js';
import { aTimeout, expect, oneEvent, waitUntil } from '../../support.js';
import { expectAccessible } from '../axe.js';
import { press, tabTo } from '../hands.js';
import { textOf, type ComparePage } from './plan-compare-table.page.js';
import { feedOf, fixtureFeed, place, plain, show, watchPage } from './stage.js';

/**
 * Where columns are scrolled by script (Firefox, WebKit) axe cannot know that the first group of rows,
 * which takes the keys, moves the others, as a test below does; nor that a caption drawn as a block
 * needs its role.
 */
const accessible = ({ el, root }: ComparePage) =>
  expectAccessible(
    el,
    root.querySelector('[data-mode=C]') ? ['scrollable-region-focusable', 'aria-allowed-role'] : [],
  );

const three = () => fixtureFeed('three');
const own = 'current-plan="c-50" months-passed="30"';
const dark = 'color-scheme: dark; background: #111; color: #eee';

const states: Record<string, () => Promise<ComparePage>> = {
  columns: async () => show(own, { feed: await three(), lang: 'ko' }),
  'columns with promises, gifts and affiliates': async () =>
    show('', { feed: await fixtureFeed('affiliate') }),
  'columns with unknowns': async () => show('', { feed: await fixtureFeed('sparse') }),
  'columns in the dark': async () => show(own, { feed: await three(), lang: 'ko', around: dark }),
  'columns right to left': async () =>
    show('', { feed: await fixtureFeed('rtl'), lang: 'ar', dir: 'rtl' }),
  'columns wider than there is room': async () =>
    show('layout="columns"', { feed: manyPlans(9), width: '640px' }),
  narrow: async () => show(own, { feed: await three(), lang: 'ko', width: '390px' }),
  'narrow, with its menu open': async () => {
    const page = await show('', { feed: feedOf(plain(4)), width: '320px' });
    await page.click('summary', /^Average a month/);
    return page;
  },
  'one plan': async () => show('', { feed: await fixtureFeed('one') }),
  'only differences, of which there are none': async () =>
    show('differences', {
      feed: feedOf([1, 2].map((id) => ({ id: `${id}`, name: 'A', price: 1 }))),
    }),
  'a ledger open': async () => {
    const page = await show(own, { feed: await three(), lang: 'ko' });
    await page.openLedger(2);
    return page;
  },
  rows: async () => show('current-plan="plan-3"', { feed: manyPlans(40) }),
  'rows in the dark': async () => show('sort="down"', { feed: manyPlans(8), around: dark }),
  cards: async () => show('', { feed: manyPlans(8), width: '390px' }),
  'plans chosen': async () => {
    const page = await show('', { feed: feedOf(plain(7)) });
    await page.click('checkbox', /Odd Plan 1$/);
    return page;
  },
  'plans compared': async () => {
    const page = await show('', { feed: feedOf(plain(7)) });
    await page.click('checkbox', /Odd Plan 1$/);
    await page.click('checkbox', /Odd Plan 3$/);
    await page.click('button', 'Compare side by side');
    return page;
  },
  'filters that leave nothing': async () => {
    const page = await show('', { feed: feedOf(plain(7)) });
    await page.fill(/^Price up to/, '1');
    return page;
  },
  loading: async () => {
    const page = place('<plan-compare-table src="/__faults__/never"></plan-compare-table>');
    return page.settled();
  },
  error: async () => {
    const page = place(`<plan-compare-table src="/__faults__/500"></plan-compare-table>`);
    await oneEvent(page.el, 'feed-error');
    return page.settled();
  },
  'error in the dark': async () => show('', { feed: '{', around: dark }),
};

describe('plan-compare-table: everybody can use it', () => {
  const seen = watchPage();

  describe('axe finds nothing in', () => {
    for (const [name, state] of Object.entries(states))
      it(name, async () => {
        const page = await state();
        seen.warnings.length = 0;
        await accessible(page);
      });
  });

  describe('a screen reader finds a table', () => {
    for (const [layout, width] of [
      ['columns', '1000px'],
      ['columns', '500px'],
      ['columns', '390px'],
      ['rows', '1000px'],
      ['rows', '390px'],
    ])
      it(`in ${layout}, ${width} wide: caption, column and row headers`, async () => {
        const page = await show(`layout="${layout}"`, { feed: feedOf(plain(5)), width });
        const { table } = page;
        expect(textOf(table.caption)).to.match(/^5 plans/);
        const role = table.getAttribute('role');
        if (getComputedStyle(table).display !== 'table') expect(role).to.equal('table');
        for (const head of page.all('columnheader')) expect(head).to.have.property('scope', 'col');
        const unnamed = [...table.querySelectorAll<HTMLTableCellElement>('tbody td')].filter(
          (cell) => !cell.headers && !cell.parentElement?.querySelector('th[scope=row]'),
        );
        expect(unnamed.length).to.equal(0);
        const ids = [...table.querySelectorAll('[headers]')].flatMap((cell) =>
          (cell.getAttribute('headers') ?? '').split(' '),
        );
        expect(ids.filter((id) => !page.root.getElementById(id))).to.eql([]);
      });

    it('whose region has its name, where it scrolls', async () => {
      const page = await show('layout="columns"', { feed: manyPlans(9), width: '640px' });
      const region = page.part('scroller');
      expect(region.getAttribute('role')).to.equal('region');
      const name = page.root.getElementById(region.getAttribute('aria-labelledby') ?? '');
      expect(textOf(name)).to.match(/^5 plans/);
      const stops = [region, ...page.table.children].filter(
        (one) => one.getAttribute('tabindex') === '0',
      );
      expect(stops.length).to.equal(1);
    });

    it('whose columns all scroll with the keys of one stop', async () => {
      const page = await show('layout="columns" without-controls', {
        feed: manyPlans(9),
        width: '640px',
      });
      const stop = [page.part('scroller'), ...page.table.children].find(
        (one) => one.getAttribute('tabindex') === '0',
      ) as HTMLElement;
      await tabTo(stop);
      // the frame shows nothing beyond it
      const { outlineOffset, outlineWidth } = getComputedStyle(stop);
      expect([outlineOffset, outlineWidth]).to.eql(['-2px', '2px']);
      // on the way the focus may have brought later columns into sight
      stop.scrollLeft = 0;
      await aTimeout(100);
      const last = (group: number) =>
        page.parts('group')[group]?.querySelector('tr:last-child td:last-child') as HTMLElement;
      const before = [0, 1].map((group) => last(group).getBoundingClientRect().left);
      await press('ArrowRight', 'ArrowRight', 'ArrowRight');
      await waitUntil(() => last(0).getBoundingClientRect().left < (before[0] ?? 0) - 20);
      await aTimeout(400);
      const moved = [0, 1].map((group) => last(group).getBoundingClientRect().left);
      expect(moved[1]).to.be.closeTo(moved[0] ?? 0, 1.5);
    });

    it('with roles written out where display took them away', async () => {
      const page = await show('layout="columns"', { feed: manyPlans(9), width: '640px' });
      const roles: Record<string, string> = {
        TR: 'row',
        TD: 'cell',
        THEAD: 'rowgroup',
        TBODY: 'rowgroup',
      };
      const display = getComputedStyle(page.table).display;
      for (const node of page.table.querySelectorAll('tr, td, thead, tbody'))
        if (display === 'block') expect(node.getAttribute('role')).to.equal(roles[node.tagName]);
    });
  });

  it('buttons of plans are told apart by name', async () => {
    const plans = plain(3).map((plan) => ({ ...plan, url: '/', cta: 'Order' }));
    const page = await show('', { feed: feedOf(plans) });
    const names = page.names('link').filter((name) => name.startsWith('Order'));
    expect(names).to.eql(['Order: Plan 1', 'Order: Plan 2', 'Order: Plan 3']);
  });

  it('a row of a list is named once, by its checkbox too, which says what for', async () => {
    const page = await show('', { feed: feedOf(plain(7)) });
    expect(page.names('rowheader')[0]).to.equal('Odd Plan 1');
    const box = page.find('checkbox', 'Odd Plan 1');
    expect(box.getAttribute('aria-description')).to.equal('Compare side by side');
  });

  it('the best is said apart from the value', async () => {
    const page = await show('', { feed: feedOf(plain(2)) });
    const marks = page.parts('best').filter((best) => best.closest('td'));
    expect(marks.length).to.be.above(3);
    for (const { previousSibling: space } of marks) {
      expect(space?.nodeValue).to.match(/^\s+$/);
      // a comment between would take the space out of what is said
      expect(space?.previousSibling).to.be.instanceOf(HTMLSpanElement);
    }
  });

  it('an error is an alert, loading a status', async () => {
    const page = await (states['loading'] as () => Promise<ComparePage>)();
    expect(page.part('root').getAttribute('aria-busy')).to.equal('true');
    expect(page.announced).to.equal('Loading plans…');
    const failed = await show('', { feed: '{' });
    await waitUntil(() => failed.all('alert').length === 1);
    seen.warnings.length = 0;
  });

  for (const [name, width] of [
    ['columns', '1000px'],
    ['columns', '390px'],
    ['rows', '1000px'],
    ['rows', '390px'],
  ])
    it(`targets are at least 24 by 24 pixels: ${name}, ${width}`, async () => {
      const page = await show(`layout="${name}" page-size="3"`, {
        feed: await fixtureFeed('us'),
        width,
      });
      for (const menu of page.all('summary')) if (menu.matches('.controls *')) menu.click();
      await page.settled();
      if (name === 'rows') await page.click('checkbox', /./);
      const small = [
        ...page.root.querySelectorAll<HTMLElement>('button, select, input, summary, a'),
      ]
        .filter((node) => node.checkVisibility())
        // a link in a line of text is as high as its line
        .filter((node) => !node.matches('a:not([part~=button])'))
        .flatMap((node) => {
          const target = node.closest('label') ?? node;
          const { width, height } = target.getBoundingClientRect();
          return width >= 24 && height >= 24 ? [] : [`${textOf(target)} ${width} × ${height}`];
        });
      expect(small).to.eql([]);
    });
});
