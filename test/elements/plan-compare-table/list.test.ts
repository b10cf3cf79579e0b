import { manyPlans } from '../../fixtures/many.js';
import type { ViewChangeDetail } from '../../../src/elements/plan-compare-table/events.js';
import { expect } from '../../support.js';
import { press, tabTo, type } from '../hands.js';
import { textOf, type ComparePage } from './plan-compare-table.page.js';
import { feedOf, fixtureFeed, plain, show, watchPage } from './stage.js';

const list = (attributes = '', n = 8) => show(attributes, { feed: feedOf(plain(n)) });

/** Which header says that it is in order, and which way. */
const sorted = (page: ComparePage) =>
  page
    .all('columnheader')
    .filter((head) => head.hasAttribute('aria-sort'))
    .map((head) => `${head.innerText.replace(/[↑↓\s]+$/, '').trim()} ${head.ariaSort}`);

describe('plan-compare-table: a reader uses a long list', () => {
  watchPage();

  describe('order', () => {
    it('by a header, then round, said on that header alone', async () => {
      const page = await list();
      const heard = page.hear<ViewChangeDetail>('view-change');
      expect(sorted(page)).to.eql([]);
      await page.click('button', 'Download');
      expect(sorted(page)).to.eql(['Download descending']);
      expect(page.plans[0]).to.equal('Plan 8');
      await page.click('button', 'Download');
      expect(sorted(page)).to.eql(['Download ascending']);
      expect(page.plans[0]).to.equal('Plan 1');
      await page.click('button', 'Total over 24 months');
      expect(sorted(page)).to.eql(['Total over 24 months ascending']);
      expect(heard.map(({ sort }) => sort)).to.eql(['down', '-down', 'total']);
    });

    it('is announced', async () => {
      const page = await list();
      await page.click('button', 'Download');
      expect(page.announced).to.equal('In order of: Download, descending 8 plans');
      const heard = page.hearing();
      await page.click('button', 'Download');
      expect(heard.at(-1)).to.equal('In order of: Download, ascending 8 plans');
      await page.click('button', 'Plan');
      expect(heard.at(-1)).to.equal('In order of: Plan, ascending 8 plans');
    });

    it('by the keyboard, which keeps its place', async () => {
      const page = await list();
      await tabTo(page.find('button', 'Download'));
      await press('Enter');
      await page.settled();
      expect(page.plans[0]).to.equal('Plan 8');
      await press('Space');
      await page.settled();
      expect(page.plans[0]).to.equal('Plan 1');
      expect(page.focused).to.equal('Download');
    });

    it('keeps the reader’s own plan first', async () => {
      const page = await list('current-plan="p5" sort="total"');
      expect(page.plans.slice(0, 2)).to.eql(['Plan 5', 'Plan 1']);
      expect(page.line('Plan 5')).to.contain('Your plan');
    });

    it('puts plans without the value last, and says so', async () => {
      const plans = plain(8).map((plan, i) => (i === 0 ? { ...plan, speed: undefined } : plan));
      const page = await show('sort="down"', { feed: feedOf(plans) });
      expect(page.plans.at(-1)).to.equal('Plan 1');
      expect(page.line('Plan 1')).to.contain('Not stated');
      await page.click('button', 'Download');
      expect(page.plans.at(-1)).to.equal('Plan 1');
    });
  });

  describe('filters', () => {
    it('by provider', async () => {
      const page = await list();
      const heard = page.hear<ViewChangeDetail>('view-change');
      await page.select('Provider', 'Even');
      expect(page.plans).to.eql(['Plan 2', 'Plan 4', 'Plan 6', 'Plan 8']);
      expect(heard[0]?.plans).to.eql(['p2', 'p4', 'p6', 'p8']);
      expect(page.announced).to.contain('4 plans');
      expect(page.part('count').innerText).to.equal('4 of 8');
      await page.select('Provider', 'Any');
      expect(page.plans).to.have.lengthOf(8);
    });

    it('by a ceiling of the price that is shown', async () => {
      const page = await list();
      await page.fill('Price up to (Average a month, USD)', '30');
      expect(page.plans).to.eql(['Plan 1', 'Plan 2', 'Plan 3']);
      await page.click('radio', 'Total');
      expect(page.plans).to.eql([]);
      await page.fill('Price up to (Total, USD)', '480');
      expect(page.plans).to.eql(['Plan 1', 'Plan 2']);
    });

    it('by a floor of speed', async () => {
      const page = await list();
      await page.select('Download from', '500 Mbps');
      expect(page.plans).to.eql(['Plan 5', 'Plan 6', 'Plan 7', 'Plan 8']);
    });

    it('by contract', async () => {
      const page = await list();
      await page.select('Contract', 'No contract');
      expect(page.plans).to.eql(['Plan 1', 'Plan 4', 'Plan 7']);
      await page.select('Contract', 'Up to 12 months');
      expect(page.plans).to.have.lengthOf(8);
    });

    it('together, and cleared at once', async () => {
      const page = await list();
      await page.select('Provider', 'Odd');
      await page.select('Download from', '300 Mbps');
      expect(page.plans).to.eql(['Plan 3', 'Plan 5', 'Plan 7']);
      page.part('reset').click();
      await page.settled();
      expect(page.plans).to.have.lengthOf(8);
      expect(page.chosen('Provider')).to.equal('Any');
      expect(page.focused, 'the button is gone').to.equal('Provider');
    });

    it('that leave nothing say so, with the way back', async () => {
      const page = await list();
      await page.fill(/^Price up to/, '1');
      expect(page.parts('table').length).to.equal(0);
      expect(page.part('empty').innerText).to.contain('No plan meets these filters.');
      page.part('empty').querySelector('button')?.click();
      await page.settled();
      expect(page.plans).to.have.lengthOf(8);
      expect(page.focused).to.equal('Provider');
    });

    it('never leave the reader’s own plan out', async () => {
      const page = await list('current-plan="p8"');
      await page.fill(/^Price up to/, '10');
      expect(page.plans).to.eql(['Plan 8', 'Plan 1']);
    });

    it('with the keyboard alone', async () => {
      const page = await list();
      await tabTo(page.find('spinbutton', /^Price up to/));
      await type('25');
      await press('Tab');
      await page.settled();
      expect(page.plans).to.eql(['Plan 1', 'Plan 2']);
      expect(page.focused).to.equal('Download from');
    });
  });

  describe('more of it', () => {
    it('comes under it, and the focus goes to the first new plan', async () => {
      const page = await list('page-size="5"', 12);
      await page.click('button', 'Show 5 more');
      expect(page.plans).to.have.lengthOf(10);
      expect(page.focused).to.match(/Even Plan 6$/);
      expect(page.announced).to.contain('10');
      await page.click('button', 'Show 2 more');
      expect(page.plans).to.have.lengthOf(12);
      expect(page.focused).to.match(/Odd Plan 11$/);
      expect(page.has('button', /^Show/)).to.be.false;
    });

    it('by the keyboard', async () => {
      const page = await list('page-size="2" without-controls points="total"', 6);
      await tabTo(page.find('button', 'Show 2 more'));
      await press('Enter');
      await page.settled();
      expect(page.focused).to.match(/Odd Plan 3$/);
    });

    it('starts over with another order', async () => {
      const page = await list('page-size="3"');
      await page.click('button', 'Show 3 more');
      await page.click('button', 'Download');
      expect(page.plans).to.have.lengthOf(3);
    });
  });

  it('of 10,000 plans, of which 25 are drawn', async () => {
    const page = await show('', { feed: manyPlans(10_000) });
    expect(page.plans).to.have.lengthOf(25);
    expect(page.part('count').innerText).to.equal('10,000 plans');
    await page.click('button', 'Total over 24 months');
    expect(page.plans).to.have.lengthOf(25);
    await page.select('Provider', 'Mesa Air');
    expect(page.plans).to.have.lengthOf(25);
    expect(page.part('count').innerText).to.match(/^\d{3} of 10,000$/);
    expect(page.root.querySelectorAll('*').length).to.be.below(2500);
  });

  it('has a column for buttons where some plan has one, and no other', async () => {
    const page = await list();
    const columns = () => page.table.rows[1]?.cells.length;
    expect(columns()).to.equal(page.points.length);
    page.el.feed = feedOf(plain(8).map((plan, i) => (i === 7 ? { ...plan, url: '/' } : plan)));
    await page.settled();
    expect(columns()).to.equal(page.points.length + 1);
  });

  it('of two plans in ordinary words fits a page, and breaks none of them', async () => {
    const three = await fixtureFeed('three');
    const plans = three.plans.slice(0, 2).map((plan) => ({ ...plan, data: 'unlimited' }));
    const feed = { ...three, plans };
    const at = { lang: 'ko', width: '982px', around: 'font-family: sans-serif' };
    const page = await show('layout="rows"', { feed, ...at });
    expect(page.points).to.have.lengthOf(8);
    expect(page.table.offsetWidth).to.be.at.most(page.part('scroller').clientWidth);
    for (const value of page.root.querySelectorAll('tbody .value, tbody .unknown'))
      expect(value.getClientRects(), textOf(value)).to.have.lengthOf(1);
    for (const button of page.parts('button')) expect(button.offsetHeight).to.be.below(50);
  });

  it('keeps a number on one line with its unit', async () => {
    const page = await list();
    const [plan] = page.parts('plan');
    for (const cell of plan?.querySelectorAll('.value, .none') ?? [])
      if (/Mbps|No contract/.test(textOf(cell)))
        expect(cell.getClientRects(), textOf(cell)).to.have.lengthOf(1);
  });
});
