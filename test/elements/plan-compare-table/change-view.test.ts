import type { ViewChangeDetail } from '../../../src/elements/plan-compare-table/events.js';
import { expect, nextFrame, waitUntil } from '../../support.js';
import { focused, press, tabTo } from '../hands.js';
import { textOf, type ComparePage } from './plan-compare-table.page.js';
import { feedOf, fixtureFeed, plain, show, watchPage } from './stage.js';

const three = () =>
  feedOf(plain(3).map((plan, i) => ({ ...plan, latency: i ? 9 : 9, price: [30, 10, 20][i] })));
const last = (page: ComparePage) => {
  const heard = page.hear<ViewChangeDetail>('view-change');
  return () => heard.at(-1);
};

describe('plan-compare-table: a reader changes the view', () => {
  watchPage();

  describe('with a mouse', () => {
    it('the leading price', async () => {
      const page = await show('', { feed: three() });
      const told = last(page);
      await page.click('radio', 'Total');
      expect(page.parts('price').map(textOf)).to.eql(['$720.00', '$240.00', '$480.00']);
      expect(page.parts('period').map(textOf)[0]).to.contain('24 months');
      expect(told()?.lead).to.equal('total');
      expect(page.checked('lead')).to.equal('Total');
    });

    it('the horizon: a year, two, three, the feed’s and the contracts’', async () => {
      const plans = plain(2).map((plan) => ({ ...plan, contract: 18 }));
      const page = await show('', { feed: feedOf(plans, { horizon: 30 }) });
      const told = last(page);
      expect(page.names('radio').slice(3)).to.eql(
        [12, 18, 24, 30, 36].map((months) => `${months} months`),
      );
      expect(page.checked('horizon')).to.equal('30 months');
      await page.click('radio', '18 months');
      expect(page.row('Total over 18 months')[0]).to.contain('$180.00');
      expect(told()?.horizon).to.equal(18);
    });

    it('the order', async () => {
      const page = await show('', { feed: three() });
      const told = last(page);
      await page.select('Order', 'Total over 24 months');
      expect(page.plans).to.eql(['Plan 2', 'Plan 3', 'Plan 1']);
      expect(told()).to.deep.include({ sort: 'total', plans: ['p2', 'p3', 'p1'] });
      await page.select('Order', 'As listed');
      expect(page.plans).to.eql(['Plan 1', 'Plan 2', 'Plan 3']);
    });

    it('only differences, and all again', async () => {
      const page = await show('', { feed: three() });
      const told = last(page);
      await page.click('switch', 'Differences only');
      expect(page.points).not.to.include('Latency');
      expect(told()?.differences).to.be.true;
      await page.click('switch', 'Differences only');
      expect(page.points).to.include('Latency');
      expect(told()?.differences).to.be.false;
    });

    it('a ledger, opened and closed, which stays open through a change', async () => {
      const page = await show('', { feed: three() });
      await page.openLedger(1);
      await page.click('radio', '12 months');
      expect(page.ledger(1).at(-1)).to.eql({ label: 'Total', amount: '$120.00' });
      page.parts('ledger-toggle')[1]?.click();
      await waitUntil(() => !page.part<HTMLDetailsElement>('ledger').open);
      await page.settled();
      expect(page.root.querySelector('dl')?.checkVisibility() ?? false).to.be.false;
    });
  });

  describe('and hears of it', () => {
    it('one line for each change, with what it is now and how many plans', async () => {
      const page = await show('', { feed: three() });
      expect(page.part('status').getAttribute('role')).to.equal('status');
      expect(page.announced).to.equal('');
      await page.select('Order', 'Total over 24 months');
      expect(page.announced).to.equal('In order of: Total over 24 months 3 plans');
      await page.click('radio', 'Total');
      expect(page.announced).to.equal('Total 3 plans');
      await page.click('radio', '12 months');
      expect(page.announced).to.equal('12 months 3 plans');
      await page.click('switch', 'Differences only');
      expect(page.announced).to.contain('Differences only');
    });

    it('a change that is told in the same words as the last', async () => {
      const page = await show('', { feed: three() });
      await page.click('switch', 'Differences only');
      const heard = page.hearing();
      await page.click('switch', 'Differences only');
      expect(heard.at(-1)).to.contain('3 plans');
    });

    it('in a region that is there before it speaks', async () => {
      const page = await show('', { feed: three() });
      const region = page.part('status');
      await page.click('radio', 'Total');
      expect(page.part('status') === region).to.be.true;
    });
  });

  describe('with the keyboard alone', () => {
    it('arrives in an order that is read: price, horizon, order, differences, plans', async () => {
      const page = await show('', { feed: await fixtureFeed('three') });
      const start = document.createElement('button');
      page.el.before(start);
      start.focus();
      const stops: string[] = [];
      for (let i = 0; i < 8; i++) {
        await press('Tab');
        stops.push(page.focused);
      }
      expect(stops).to.eql([
        'Average a month',
        '24 months',
        'Order',
        'Differences only',
        '신청하기: 스탠다드 100',
        '신청하기: 플러스 200',
        '내 상품 보기: 베이직 50',
        '₩720,000 Lowest',
      ]);
    });

    it('the leading price and the horizon, by arrows', async () => {
      const page = await show('', { feed: three() });
      const told = last(page);
      await tabTo(page.find('radio', 'Average a month'));
      await press('ArrowRight');
      await page.settled();
      expect(page.checked('lead')).to.equal('Total');
      expect(textOf(page.part('price'))).to.equal('$720.00');
      expect(page.focused).to.equal('Total');
      await press('Tab', 'ArrowLeft');
      await page.settled();
      expect(told()).to.include({ lead: 'total', horizon: 12 });
      expect(page.focused).to.equal('12 months');
    });

    it('the order', async () => {
      const page = await show('', { feed: three() });
      const told = last(page);
      await tabTo(page.find('combobox', 'Order'));
      await press('ArrowDown');
      await page.settled();
      if (!told()) await press('Enter');
      await waitUntil(() => told(), 'no key changes the order');
      expect(told()?.sort).to.equal('name');
      expect(page.focused).to.equal('Order');
    });

    it('only differences, by space', async () => {
      const page = await show('', { feed: three() });
      const told = last(page);
      await tabTo(page.find('switch', 'Differences only'));
      await press('Space');
      await page.settled();
      expect(told()?.differences).to.be.true;
      expect(page.focused).to.equal('Differences only');
    });

    it('a ledger, by enter', async () => {
      const page = await show('', { feed: three() });
      await tabTo(page.parts('ledger-toggle')[1] as HTMLElement);
      await press('Enter');
      await waitUntil(() => page.ledger(1).length, 'no ledger');
      expect(focused() === page.parts('ledger-toggle')[1]).to.be.true;
    });

    it('a plan’s link, by enter', async () => {
      const plans = plain(2).map((plan) => ({ ...plan, url: '#x' }));
      const page = await show('', { feed: feedOf(plans) });
      const heard = page.hear<{ index: number }>('plan-select');
      page.el.addEventListener('plan-select', (event) => event.preventDefault());
      await tabTo(page.find('link', 'View plan: Plan 2'));
      await press('Enter');
      expect(heard.map(({ index }) => index)).to.eql([1]);
    });

    it('with a focus that can be seen at each stop', async () => {
      const page = await show('', { feed: await fixtureFeed('affiliate') });
      const [start, end] = [document.createElement('button'), document.createElement('button')];
      page.el.before(start);
      // the focus must not leave the page: it would not come back to the next one
      page.el.after(end);
      start.focus();
      const unseen: string[] = [];
      for (;;) {
        await press('Tab');
        const node = focused();
        if (!node || node === end) break;
        const drawn = node.matches('input[type=radio]') ? node.nextElementSibling : node;
        const { outlineStyle, outlineWidth } = getComputedStyle(drawn as Element);
        if (outlineStyle === 'none' || parseFloat(outlineWidth) < 2) unseen.push(page.focused);
        const { top, bottom } = node.getBoundingClientRect();
        if (bottom < 0 || top > innerHeight) unseen.push(`${page.focused} is out of sight`);
      }
      expect(unseen).to.eql([]);
    });

    it('with a focus that no band hides', async () => {
      const plans = plain(3).map((plan) => ({ ...plan, contract: { months: 12, terms: '#t' } }));
      const page = await show('', { feed: feedOf(plans), around: 'padding-bottom: 2000px' });
      const terms = page.all('link').at(-1) as HTMLElement;
      scrollTo(0, terms.getBoundingClientRect().top + scrollY - 10);
      await nextFrame();
      // from the last control, back into what is under the header
      terms.focus();
      await nextFrame();
      await nextFrame();
      const head = page.part('head').getBoundingClientRect();
      expect(terms.getBoundingClientRect().top).to.be.at.least(head.bottom - 1);
      scrollTo(0, 0);
    });
  });
});
