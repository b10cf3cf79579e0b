import { manyPlans } from '../../fixtures/many.js';
import { aTimeout, expect, waitUntil } from '../../support.js';
import { press, tabTo } from '../hands.js';
import { textOf, type ComparePage } from './plan-compare-table.page.js';
import { feedOf, fixtureFeed, plain, show, watchPage } from './stage.js';

const phone = { width: '390px' };

/** Whether a point's name stands beside its values, not above them. */
const beside = (page: ComparePage) =>
  page.cells('Download')[0]?.parentElement?.querySelector('th') !== null;

describe('plan-compare-table: a reader on a phone', () => {
  watchPage();

  it('sees each point’s name above its values, by the width of the element', async () => {
    const page = await show('', { feed: feedOf(plain(3)), width: '600px' });
    expect(beside(page)).to.be.true;
    (page.el.parentElement as HTMLElement).style.width = '500px';
    await waitUntil(() => !beside(page), 'it does not follow its width');
    const [value] = page.cells('Download');
    const name = page.all('rowheader').find((head) => textOf(head) === 'Download') as HTMLElement;
    expect(name.getBoundingClientRect().bottom).to.be.at.most(
      (value?.getBoundingClientRect().top ?? 0) + 1,
    );
    expect(textOf(value)).to.equal('100 Mbps');
  });

  it('turns the phone before there are plans, and they come as wide as it is then', async () => {
    const page = await show('', { width: '600px' });
    (page.el.parentElement as HTMLElement).style.width = '390px';
    await aTimeout(100);
    page.el.feed = feedOf(plain(3));
    await page.el.updateComplete;
    expect(beside(page)).to.be.false;
  });

  for (const width of ['360px', '390px'])
    it(`reads a total of seven digits on one line at ${width}`, async () => {
      const plans = plain(3).map((plan) => ({ ...plan, price: 36_117 }));
      const page = await show('lead="total" horizon="36"', {
        feed: { ...feedOf(plans), currency: 'KRW' },
        width,
      });
      const prices = page.el.shadowRoot?.querySelectorAll('.price') ?? [];
      expect(prices).to.have.lengthOf(3);
      for (const price of prices) {
        expect(textOf(price)).to.contain('1,300,212');
        const line = parseFloat(getComputedStyle(price).fontSize) * 1.5;
        expect(price.getBoundingClientRect().height).to.be.below(line);
      }
    });

  it('measures in letters, not pixels', async () => {
    const page = await show('', {
      feed: feedOf(plain(3)),
      width: '600px',
      around: 'font-size: 20px',
    });
    expect(beside(page)).to.be.false;
  });

  it('sees two plans at once, the others a swipe away', async () => {
    const page = await show('', { feed: feedOf(plain(3)), ...phone });
    const { right } = page.part('frame').getBoundingClientRect();
    const seen = page.parts('plan').map((plan) => plan.getBoundingClientRect().right <= right);
    expect(seen).to.eql([true, true, false]);
    const scrollers = [page.part('scroller'), ...page.table.children];
    expect(scrollers.some((one) => one.scrollWidth > one.clientWidth + 100)).to.be.true;
  });

  it('is told of how many these are', async () => {
    const page = await show('', { feed: feedOf(plain(4)), ...phone });
    expect(page.part('count').innerText).to.equal('2 of 4');
    const small = await show('', { feed: feedOf(plain(4)), width: '200px' });
    expect(small.part('count').innerText).to.equal('1 of 4');
    const all = await show('', { feed: feedOf(plain(2)), ...phone });
    expect(all.parts('count').length).to.equal(0);
  });

  it('keeps the names in sight, and room to read under them', async () => {
    const plans = ['spectrum-premier-1y', 'spectrum-premier-5y', 'att-fiber-300'];
    const page = await show(`plans="${plans.join()}" current-plan="${plans[0]}"`, {
      feed: await fixtureFeed('us'),
      ...phone,
      around: 'margin-block-end: 900px',
    });
    // a quarter of a phone's 800
    expect(page.part('head').offsetHeight).to.be.at.most(200);
    scrollTo(0, page.el.offsetTop + 600);
    const { top, bottom } = page.part('name').getBoundingClientRect();
    expect([top >= 0, bottom <= 200]).to.eql([true, true]);
    expect(page.head(0).offer.getBoundingClientRect().bottom).to.be.below(0);
    scrollTo(0, 0);
  });

  it('picks which two; the plan that stood there takes the place the other leaves', async () => {
    const page = await show('', { feed: feedOf(plain(4)), ...phone });
    const heard = page.hear<{ plans: string[] }>('view-change');
    expect(page.plans.slice(0, 2)).to.eql(['Plan 1', 'Plan 2']);
    await page.pick(2, 'Plan 4');
    expect(page.plans).to.eql(['Plan 1', 'Plan 4', 'Plan 3', 'Plan 2']);
    expect(page.row('Download').slice(0, 2)).to.eql(['100 Mbps', '400 Mbps Fastest']);
    expect(heard.at(-1)?.plans).to.eql(['p1', 'p4', 'p3', 'p2']);
  });

  it('reads the whole name of the plan that is picked, and finds the others by provider', async () => {
    const plans = plain(4).map((plan) => ({ ...plan, name: `${plan.name}, 12-month price` }));
    const page = await show('', { feed: feedOf(plans), ...phone });
    const [picker] = page.pickers;
    const name = page.head(0).name.querySelector('[part~=name]') as HTMLElement;
    expect(name.innerText.trim()).to.equal('Plan 1, 12-month price');
    expect(name.scrollWidth).to.be.at.most(name.clientWidth);
    // what is pressed is all of what is read
    const [seen, pressed] = [name, picker].map((node) => node?.getBoundingClientRect());
    expect(pressed?.top).to.be.at.most(seen?.top ?? 0);
    expect(pressed?.bottom).to.be.at.least(seen?.bottom ?? Infinity);
    expect(pressed?.right).to.be.at.least(seen?.right ?? Infinity);
    const groups = [...(picker?.querySelectorAll('optgroup') ?? [])].map(({ label, children }) =>
      [label, ...[...children].map(textOf)].join(': '),
    );
    expect(groups).to.eql([
      'Odd: Plan 1, 12-month price: Plan 3, 12-month price',
      'Even: Plan 2, 12-month price: Plan 4, 12-month price',
    ]);
  });

  it('keeps their own plan first, which no picker moves', async () => {
    const page = await show('current-plan="c-50" months-passed="30"', {
      feed: await fixtureFeed('three'),
      lang: 'ko',
      ...phone,
    });
    expect(page.pickers.length).to.equal(2);
    expect(page.head(0).name.querySelectorAll('select').length).to.equal(0);
    await page.pick(2, '플러스 200');
    expect(page.plans).to.eql(['베이직 50', '플러스 200', '스탠다드 100']);
    expect(page.row('24개월 총비용')[1]).to.match(/^804,000원/);
  });

  it('picks with the keyboard alone', async () => {
    const page = await show('without-controls', { feed: feedOf(plain(3)), ...phone });
    await tabTo(page.pickers[0] as HTMLElement);
    await press('ArrowDown');
    if (page.plans[0] === 'Plan 1') await press('Enter');
    await waitUntil(() => page.plans[0] === 'Plan 3', 'no key picks');
    expect(page.plans).to.eql(['Plan 3', 'Plan 2', 'Plan 1']);
  });

  it('changes the view in a menu that says what it is', async () => {
    const page = await show('', { feed: feedOf(plain(3)), ...phone });
    const menu = page.find('summary', /^Average a month/);
    expect(textOf(menu)).to.match(/Average a month · 24 months/);
    expect(page.names('radio')).to.eql([]);
    menu.click();
    await page.settled();
    await page.click('radio', '12 months');
    await page.click('radio', 'Total');
    expect(textOf(menu)).to.match(/Total · 12 months/);
    await page.select('Order', 'Download');
    expect(page.plans[0]).to.equal('Plan 3');
  });

  it('has a header for each value: plan and point', async () => {
    const page = await show('', { feed: feedOf(plain(2)), ...phone });
    for (const point of page.points)
      page.cells(point).forEach((cell, i) => {
        const names = (cell as HTMLTableCellElement).headers
          .split(' ')
          .map((id) => textOf(page.root.getElementById(id)));
        expect(
          names.some((name) => name.includes(`Plan ${i + 1}`)),
          point,
        ).to.be.true;
        expect(
          names.some((name) => name.startsWith(point)),
          point,
        ).to.be.true;
      });
  });

  it('reads a list as cards, with all facts in each', async () => {
    const page = await show('', { feed: feedOf(plain(7)), ...phone });
    expect(page.plans).to.have.lengthOf(7);
    expect(page.line('Plan 7'))
      .to.contain('$70.00')
      .and.to.contain('Total over 24 months $1,680.00')
      .and.to.contain('Download 700 Mbps');
    expect(page.names('checkbox')).to.have.lengthOf(7);
  });

  it('reads the words of a name in a list whole', async () => {
    const plans = plain(7).map((plan) => ({ ...plan, name: 'Pine 6 Mbps (Arizona)' }));
    const page = await show('', { feed: feedOf(plans), width: '358px' });
    const texts = [...page.part('name').childNodes] as Text[];
    const name = texts.find(({ data }) => data.includes('(')) as Text;
    const word = document.createRange();
    word.setStart(name, name.data.indexOf('('));
    word.setEnd(name, name.data.indexOf(')') + 1);
    expect(word.getClientRects()).to.have.lengthOf(1);
  });

  it('puts cards in order', async () => {
    const page = await show('', { feed: feedOf(plain(7)), ...phone });
    page.find('summary', /^Average a month/).click();
    await page.settled();
    await page.select('Order', 'Download');
    expect(page.plans[0]).to.equal('Plan 7');
  });

  for (const [what, feed] of [
    ['columns', 'long'],
    ['columns', 'three'],
    ['rows', 'us'],
    ['rows', 'kr'],
  ] as const)
    it(`at 320 px loses no text: ${what} of ${feed}.json`, async () => {
      const page = await show(`layout="${what}"`, {
        feed: await fixtureFeed(feed),
        lang: feed === 'us' ? 'en' : 'ko',
        width: '320px',
      });
      expect(cut(page.root)).to.eql([]);
      expect(page.el.scrollWidth).to.be.at.most(320);
      expect(page.part('frame').offsetWidth).to.be.at.most(320);
    });

  it('reads a list of a page of 320 px, which is 400 % zoom, without a sideways scroll', async () => {
    const page = await show('current-plan="plan-3"', { feed: manyPlans(9), width: '286px' });
    for (const part of [page.part('scroller'), ...page.table.children])
      expect(part.scrollWidth, part.localName).to.be.at.most(part.clientWidth);
    expect(page.table.offsetWidth).to.be.at.most(286);
    expect(cut(page.root)).to.eql([]);
  });

  it('at 200 px still shows prices and buttons whole', async () => {
    const page = await show('', { feed: await fixtureFeed('three'), lang: 'ko', width: '200px' });
    expect(cut(page.root)).to.eql([]);
    expect(page.part('frame').offsetWidth).to.be.at.most(200);
  });

  it('with a whole page of 320 px, which is 400 % zoom, the page does not scroll sideways', async () => {
    const frame = document.createElement('iframe');
    frame.style.cssText = 'width: 320px; height: 256px';
    frame.srcdoc = `<!doctype html><html lang="ko"><body style="margin: 0">
      <plan-compare-table current-plan="c-50" src="/test/fixtures/three.json"></plan-compare-table>
      <script type="module" src="/src/elements/plan-compare-table/define.ts"></script>`;
    document.body.append(frame);
    const root = () => frame.contentDocument?.querySelector('plan-compare-table')?.shadowRoot;
    await waitUntil(() => root()?.querySelector('table'), 'no table', { timeout: 9000 });
    const page = frame.contentDocument?.documentElement as HTMLElement;
    expect(page.scrollWidth).to.equal(page.clientWidth);
    // a header that stayed would leave no room to read in
    const head = root()?.querySelector('thead') as HTMLElement;
    expect(frame.contentWindow?.getComputedStyle(head).position).to.equal('static');
    frame.remove();
  });
});

/** Nodes whose own text is cut off or hangs over the cell it stands in. */
function cut(root: ShadowRoot): string[] {
  const found: string[] = [];
  for (const node of root.querySelectorAll<HTMLElement>('.frame *')) {
    const own = [...node.childNodes].some((one) => one.nodeType === 3 && one.nodeValue?.trim());
    if (!own || !node.checkVisibility() || node.closest('.hidden, select')) continue;
    const { overflowX, textOverflow } = getComputedStyle(node);
    if (
      overflowX !== 'visible' &&
      textOverflow !== 'ellipsis' &&
      node.scrollWidth > node.clientWidth + 1
    )
      found.push(`cut: ${textOf(node)}`);
    const box = node.closest('th, td, summary, button, a, .controls, .filters, .footer');
    if (!box || box.matches('th[colspan], .hidden')) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const text = range.getBoundingClientRect();
    const { left, right } = box.getBoundingClientRect();
    if (text.width && (text.left < left - 1 || text.right > right + 1))
      found.push(`hangs over: ${textOf(node)}`);
  }
  return found;
}
