import { structuredData } from '../../../src/comparison/index.js';
import type { Feed } from '../../../src/feed/index.js';
import type {
  PlanSelectDetail,
  ViewChangeDetail,
} from '../../../src/elements/plan-compare-table/events.js';
import { expect, oneEvent } from '../../support.js';
import { textOf } from './plan-compare-table.page.js';
import { feedOf, fixtureFeed, place, plain, show, watchPage } from './stage.js';

const linked = (n: number) =>
  plain(n).map((plan) => ({ ...plan, url: `#to-${plan.id}`, cta: 'Order' }));

/** In a list with everything in it: a rating, a fee, a sponsor. */
const rich = () => fixtureFeed('affiliate');

describe('plan-compare-table: an author listens, fills slots, styles parts', () => {
  const seen = watchPage();
  afterEach(() => history.replaceState(null, '', location.pathname + location.search));

  describe('plan-select', () => {
    it('tells the plan and where it stands; its link is followed', async () => {
      const page = await show('sort="-total"', { feed: feedOf(linked(3)) });
      const heard = page.hear<PlanSelectDetail>('plan-select');
      await page.click('link', 'Order: Plan 2');
      expect(heard.map(({ plan, index }) => [plan.id, index])).to.eql([['p2', 1]]);
      expect(location.hash).to.equal('#to-p2');
    });

    it('cancelled, its link is not followed', async () => {
      const page = await show('', { feed: feedOf(linked(3)) });
      page.el.addEventListener('plan-select', (event) => event.preventDefault());
      await page.click('link', 'Order: Plan 2');
      expect(location.hash).to.equal('');
    });

    it('leaves a click with a key to the browser', async () => {
      const page = await show('', { feed: feedOf(linked(2)) });
      let followed: boolean | undefined;
      page.el.parentElement?.addEventListener('click', (event) => {
        followed = !event.defaultPrevented;
        event.preventDefault();
      });
      page.find('link', 'Order: Plan 1').dispatchEvent(
        new MouseEvent('click', {
          bubbles: true,
          composed: true,
          cancelable: true,
          ctrlKey: true,
        }),
      );
      expect(followed).to.be.true;
    });

    it('comes from a plan without an address too, whose button is a button', async () => {
      const plans = plain(2).map((plan) => ({ ...plan, cta: 'Call me' }));
      const page = await show('', { feed: feedOf(plans) });
      const heard = page.hear<PlanSelectDetail>('plan-select');
      await page.click('button', 'Call me: Plan 1');
      expect(heard[0]?.plan.name).to.equal('Plan 1');
    });

    it('comes from a list', async () => {
      const page = await show('', { feed: feedOf(linked(7)) });
      const heard = page.hear<PlanSelectDetail>('plan-select');
      page.el.addEventListener('plan-select', (event) => event.preventDefault());
      await page.click('link', 'Order: Plan 7');
      expect(heard.map(({ plan, index }) => [plan.id, index])).to.eql([['p7', 6]]);
    });
  });

  it('feed-load: the feed and its problems, once for each, after it is drawn', async () => {
    const page = place('<plan-compare-table></plan-compare-table>');
    let drawn = 0;
    page.el.addEventListener('feed-load', () => (drawn = page.plans.length));
    const heard = page.hear<{ feed: Feed; problems: unknown[] }>('feed-load');
    page.el.feed = feedOf([...plain(2), { id: 'bad' }]);
    await page.settled();
    expect(drawn).to.equal(2);
    expect(heard).to.have.lengthOf(1);
    expect(heard[0]?.feed.plans).to.have.lengthOf(2);
    expect(heard[0]?.problems).to.eql(page.el.problems);
    expect(seen.warnings.splice(0)).to.have.lengthOf(1);
  });

  it('feed-error: the problems', async () => {
    const page = place('<plan-compare-table></plan-compare-table>');
    const heard = oneEvent(page.el, 'feed-error');
    page.el.feed = { version: 9 };
    const { detail } = (await heard) as CustomEvent;
    expect(detail.problems[0]).to.include({ level: 'fatal' });
    expect(page.el.problems).to.eql(detail.problems);
    seen.warnings.length = 0;
  });

  describe('view-change', () => {
    it('tells the whole view after the reader changed it', async () => {
      const page = await show('', { feed: feedOf(plain(3)) });
      const heard = page.hear<ViewChangeDetail>('view-change');
      await page.select('Order', 'Download');
      expect(heard).to.eql([
        {
          sort: 'down',
          lead: 'average',
          horizon: 24,
          differences: false,
          plans: ['p3', 'p2', 'p1'],
        },
      ]);
    });

    it('is silent when the page changes it', async () => {
      const page = await show('', { feed: feedOf(plain(3)) });
      const heard = page.hear<ViewChangeDetail>('view-change');
      page.el.sort = 'total';
      page.el.lead = 'total';
      page.el.horizon = 12;
      await page.settled();
      expect(heard).to.eql([]);
    });

    it('never writes attributes or properties back', async () => {
      const page = await show('sort="total" horizon="24"', { feed: feedOf(plain(3)) });
      const before = page.el.outerHTML;
      await page.select('Order', 'Name');
      await page.click('radio', '12 months');
      await page.click('radio', 'Total');
      await page.click('switch', 'Differences only');
      expect(page.el.outerHTML).to.equal(before);
      const { sort, horizon, lead, differences } = page.el;
      expect({ sort, horizon, lead, differences }).to.eql({
        sort: 'total',
        horizon: 24,
        lead: 'average',
        differences: false,
      });
    });

    it('is where an attribute starts anew', async () => {
      const page = await show('', { feed: feedOf(plain(3)) });
      await page.select('Order', 'Download');
      page.el.sort = 'name';
      await page.settled();
      expect(page.plans).to.eql(['Plan 1', 'Plan 2', 'Plan 3']);
    });
  });

  describe('slots', () => {
    const filled = (attributes: string, slots: string, n: number) =>
      place(`<plan-compare-table ${attributes}>${slots}</plan-compare-table>`, {
        feed: feedOf(plain(n)),
      }).settled();

    it('caption', async () => {
      const page = await filled('', '<h2 slot="caption">Our plans</h2>', 2);
      const caption = page.table.caption?.querySelector('slot');
      expect(caption?.assignedElements().map(textOf)).to.eql(['Our plans']);
      expect(page.el.querySelector('h2')?.offsetHeight).to.be.greaterThan(10);
    });

    it('footer', async () => {
      const page = await filled('', '<a slot="footer" href="#x">Terms</a>', 2);
      const { bottom, top } = (page.el.querySelector('a') as Element).getBoundingClientRect();
      const footer = page.part('footer').getBoundingClientRect();
      expect(top).to.be.at.least(footer.top);
      expect(bottom).to.be.at.most(footer.bottom);
    });

    for (const n of [3, 7])
      it(`plan:<id>, under that plan’s name, of ${n} plans`, async () => {
        const page = await filled('', '<em slot="plan:p2">Only in town</em>', n);
        const plan = page.parts('plan')[1] as HTMLElement;
        const note = page.el.querySelector('em') as HTMLElement;
        expect(plan.contains(note.assignedSlot)).to.be.true;
        expect(note.getBoundingClientRect().top).to.be.at.least(
          (plan.querySelector('[part~=name]') as Element).getBoundingClientRect().bottom - 1,
        );
      });

    it('empty, where filters leave nothing', async () => {
      const page = await filled('', '<p slot="empty">Ask us for an offer.</p>', 7);
      await page.fill(/^Price up to/, '1');
      expect(page.el.querySelector('p')?.checkVisibility()).to.be.true;
      page.part('empty').querySelector('button')?.click();
      await page.settled();
      expect(page.el.querySelector('p')?.checkVisibility()).to.be.false;
      expect(page.plans).to.have.lengthOf(7);
    });

    it('error, where there is nothing else to fall back on', async () => {
      const page = place(
        '<plan-compare-table><p slot="error">Please call us.</p></plan-compare-table>',
        { feed: '{' },
      );
      await page.settled();
      expect(page.el.querySelector('p')?.checkVisibility()).to.be.true;
      expect(page.el.querySelector('p')?.assignedSlot?.matches('[role=alert] *')).to.be.true;
      seen.warnings.length = 0;
    });
  });

  describe('parts', () => {
    const always =
      'frame controls table head group plan best price period becomes button point cell note ledger disclosure footer sponsored affiliate caption scroller copy name provider';
    const parts = {
      columns: `${always} bar group-name lead horizon differences sort offer count`,
      rows: `${always} filters choose sort count`,
    };
    for (const layout of ['columns', 'rows'] as const)
      it(`on every node worth styling, in ${layout}`, async () => {
        const page = await show(`layout="${layout}" current-plan="skyline-100"`, {
          feed: await rich(),
        });
        const wanted = parts[layout]
          .split(' ')
          .filter((part) => layout === 'columns' || part !== 'best');
        const missing = wanted.filter((part) => !page.parts(part).length);
        expect(missing).to.eql([]);
      });

    it('that a page’s own sheet reaches', async () => {
      const page = await show('class="styled"', { feed: await rich() });
      const sheet = document.createElement('style');
      sheet.textContent =
        '.styled::part(price) { color: rgb(1, 2, 3); } .styled::part(button) { border-radius: 99px; }';
      page.el.before(sheet);
      expect(getComputedStyle(page.part('price')).color).to.equal('rgb(1, 2, 3)');
      for (const button of page.parts('button'))
        expect(getComputedStyle(button).borderRadius).to.equal('99px');
    });
  });

  it('structured data of the feed it was told, without a rating', async () => {
    const page = place('<plan-compare-table></plan-compare-table>');
    const heard = oneEvent(page.el, 'feed-load');
    page.el.feed = await rich();
    const { detail } = (await heard) as CustomEvent<{ feed: Feed }>;
    const data = JSON.stringify(structuredData(detail.feed, { url: location.href }));
    expect(data).to.contain('"@type":"Product"').and.to.contain('"price":59.99');
    expect(data.toLowerCase()).not.to.contain('rating');
  });
});
