import { expect } from '../../support.js';
import { textOf } from './plan-compare-table.page.js';
import { feedOf, fixtureFeed, place, plain, show, watchPage } from './stage.js';

const pixel = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';

describe('plan-compare-table: an author sets attributes', () => {
  const seen = watchPage();

  it('plans: these, in this order; what is not there is passed over', async () => {
    const page = await show('plans="p3 nowhere p1"', { feed: feedOf(plain(4)) });
    expect(page.plans).to.eql(['Plan 3', 'Plan 1']);
    page.el.plans = ['p2', 'p4'];
    await page.settled();
    expect(page.plans).to.eql(['Plan 2', 'Plan 4']);
  });

  it('plans: their order yields to another sort', async () => {
    const page = await show('plans="p3 p1 p2" sort="total"', { feed: feedOf(plain(4)) });
    expect(page.plans).to.eql(['Plan 1', 'Plan 2', 'Plan 3']);
  });

  it('current-plan: first whatever the order, tinted, in words', async () => {
    const page = await show('current-plan="p2" sort="-total"', { feed: feedOf(plain(3)) });
    expect(page.plans).to.eql(['Plan 2', 'Plan 3', 'Plan 1']);
    expect(textOf(page.head(0).name)).to.contain('Your plan');
    const [own, other] = page
      .cells('Download')
      .map((cell) => getComputedStyle(cell).backgroundColor);
    expect(own).not.to.equal(other);
  });

  it('current-plan: an id of no plan is told once, whatever is done then', async () => {
    const page = await show('current-plan="p22"', { feed: feedOf(plain(3)) });
    expect(seen.warnings.splice(0)).to.eql(['fairstay: there is no current-plan p22.']);
    await page.click('radio', 'Total');
    page.el.feed = feedOf(plain(2));
    await page.settled();
    expect(page.has('button', 'Copy table')).to.be.true;
    page.el.currentPlan = 'p3';
    await page.settled();
    expect(seen.warnings.splice(0)).to.eql(['fairstay: there is no current-plan p3.']);
    page.el.currentPlan = 'p2';
    await page.settled();
    expect(seen.warnings).to.eql([]);
  });

  it('current-plan: its provider’s plans are priced for existing customers', async () => {
    const discounts = [{ label: 'Loyal', amount: 5, for: 'existing' }];
    const plans = [
      { id: 'own', name: 'Own', provider: 'Same', price: 30, fees: [] },
      { id: 'sister', name: 'Sister', provider: 'Same', price: 30, fees: [], discounts },
      { id: 'other', name: 'Other', provider: 'Else', price: 30, fees: [], discounts },
    ];
    const page = await show('current-plan="own" lead="first"', { feed: feedOf(plans) });
    expect(page.parts('price').map(textOf)).to.eql(['$30.00', '$25.00', '$30.00']);
  });

  it('months-passed: moves the prices and the exit cost of the current plan alone', async () => {
    const feed = await fixtureFeed('three');
    const page = await show('current-plan="c-50" months-passed="9"', { feed, lang: 'ko' });
    expect(page.row('해지하면')[0]).to.equal('7,650원 지금');
    page.el.monthsPassed = 12;
    await page.settled();
    expect(page.row('해지하면')).to.eql(['10,050원 지금', '확인 필요', '80,400원 12개월 뒤']);
  });

  describe('layout', () => {
    it('auto: up to five plans in columns, more in rows', async () => {
      const page = await show('', { feed: feedOf(plain(5)) });
      expect(page.layout).to.equal('columns');
      page.el.feed = feedOf(plain(6));
      await page.settled();
      expect(page.layout).to.equal('rows');
      expect(page.plans).to.have.lengthOf(6);
    });

    it('auto: counts the plans that are named', async () => {
      const page = await show('plans="p1 p2 p6"', { feed: feedOf(plain(9)) });
      expect(page.layout).to.equal('columns');
    });

    it('rows: even for two', async () => {
      const page = await show('layout="rows"', { feed: feedOf(plain(2)) });
      expect(page.layout).to.equal('rows');
      expect(page.plans).to.eql(['Plan 1', 'Plan 2']);
    });

    it('columns: five of nine, and pickers for the others', async () => {
      const page = await show('layout="columns"', { feed: feedOf(plain(9)) });
      expect(page.plans).to.eql([1, 2, 3, 4, 5].map((n) => `Plan ${n}`));
      await page.pick(5, 'Plan 9');
      expect(page.plans[4]).to.equal('Plan 9');
      await page.pick(1, 'Plan 9');
      expect([page.plans[0], page.plans[4]]).to.eql(['Plan 9', 'Plan 1']);
    });
  });

  it('horizon: the months of the total, else the feed’s; nonsense is passed over', async () => {
    const feed = feedOf(plain(2), { horizon: 36 });
    const page = await show('', { feed });
    expect(page.row('Total over 36 months')[0]).to.contain('$360.00');
    page.el.setAttribute('horizon', '12');
    await page.settled();
    expect(page.row('Total over 12 months')[0]).to.contain('$120.00');
    page.el.setAttribute('horizon', 'soon');
    await page.settled();
    expect(page.row('Total over 36 months')[0]).to.contain('$360.00');
  });

  it('lead: the same price in every header, with its period', async () => {
    const steps = [
      { from: 1, amount: 10 },
      { from: 13, amount: 30 },
    ];
    const plans = plain(2).map((plan) => ({ ...plan, price: { steps } }));
    const page = await show('', { feed: feedOf(plans) });
    const leads = () =>
      page.parts('price').map((price, i) => [price, page.parts('period')[i]].map(textOf));
    expect(leads()[0]).to.eql(['$20.00', page.checked('lead')]);
    page.el.lead = 'total';
    await page.settled();
    expect(leads()).to.eql([
      ['$480.00', '24 months'],
      ['$480.00', '24 months'],
    ]);
    page.el.lead = 'first';
    await page.settled();
    expect(leads()[0]).to.eql(['$10.00', 'First month']);
    expect(page.parts('becomes').map(textOf)[0]).to.equal(
      '$10.00 for the first 12 months, then $30.00',
    );
  });

  it('lead: what is none is the average', async () => {
    const page = await show('lead="cheapest"', { feed: feedOf(plain(2)) });
    expect(textOf(page.part('price'))).to.equal('$10.00');
    expect(page.checked('lead')).to.equal('Average a month');
  });

  it('sort: each order, and round with a minus', async () => {
    const plans = [
      { id: 'a', name: 'Berry', price: 20, speed: { down: 100, up: 5 }, rating: 3 },
      { id: 'b', name: 'Apple', price: 10, speed: { down: 50, up: 50 }, rating: 4 },
      { id: 'c', name: 'Cherry', price: 30, speed: { down: 200, up: 1 } },
    ];
    const page = await show('', { feed: feedOf(plans) });
    const inOrder = async (sort: HTMLElementTagNameMap['plan-compare-table']['sort']) => {
      page.el.sort = sort;
      await page.settled();
      return page.plans.map((name) => name[0]).join('');
    };
    expect(await inOrder('feed')).to.equal('BAC');
    expect(await inOrder('total')).to.equal('ABC');
    expect(await inOrder('-total')).to.equal('CBA');
    expect(await inOrder('first')).to.equal('ABC');
    expect(await inOrder('regular')).to.equal('ABC');
    expect(await inOrder('down')).to.equal('CBA');
    expect(await inOrder('-up')).to.equal('CBA');
    expect(await inOrder('rating')).to.equal('ABC');
    expect(await inOrder('-rating')).to.equal('BAC');
    expect(await inOrder('name')).to.equal('ABC');
    expect(await inOrder('price' as 'total')).to.equal('BAC');
  });

  it('differences: only rows that differ', async () => {
    const plans = plain(2).map((plan) => ({ ...plan, speed: 100 }));
    const page = await show('differences', { feed: feedOf(plans) });
    expect(page.points).to.include('Total over 24 months').and.not.to.include('Download');
    page.el.differences = false;
    await page.settled();
    expect(page.points).to.include('Download');
  });

  it('differences: says so where nothing differs', async () => {
    const plans = plain(2).map(({ id, name }) => ({ id, name, price: 10 }));
    const page = await show('differences', { feed: feedOf(plans) });
    expect(page.points).to.eql([]);
    expect(page.text).to.contain('The plans do not differ in any row.');
  });

  it('points: these, in this order', async () => {
    const page = await show('points="down total nowhere"', { feed: feedOf(plain(2)) });
    expect(page.points).to.eql(['Download', 'Total over 24 months']);
    const list = await show('points="contract regular" layout="rows"', { feed: feedOf(plain(2)) });
    expect(list.points).to.eql(['Plan', 'Average a month', 'Contract', 'Regular price']);
  });

  it('page-size: as many plans, then more', async () => {
    const page = await show('page-size="3"', { feed: feedOf(plain(8)) });
    expect(page.plans).to.have.lengthOf(3);
    expect(page.has('button', 'Show 3 more')).to.be.true;
    page.el.setAttribute('page-size', 'many');
    await page.settled();
    expect(page.plans).to.have.lengthOf(8);
  });

  it('without-controls: no switches, no filters, the table all the same', async () => {
    for (const n of [3, 8]) {
      const page = await show('without-controls', { feed: feedOf(plain(n)) });
      const controls = ['radio', 'switch', 'combobox', 'spinbutton'] as const;
      expect(controls.flatMap((role) => page.names(role))).to.eql([]);
      expect(page.plans).to.have.lengthOf(n);
    }
  });

  it('remote-logos: only then is another origin asked', async () => {
    const [a, b, c] = ['own', 'data', 'remote'].map((id) => ({ id, name: id, price: 1 }));
    const remote = 'https://logos.invalid/remote.png';
    const page = await show('', {
      feed: feedOf([
        { ...a, logo: '/test/fixtures/three.json?logo' },
        { ...b, logo: pixel },
        { ...c, logo: remote },
      ]),
    });
    const logos = () => page.parts<HTMLImageElement>('logo').map(({ src }) => src);
    expect(logos()).to.eql([`${location.origin}/test/fixtures/three.json?logo`, pixel]);
    const asked = () => performance.getEntriesByType('resource').map(({ name }) => name);
    expect(asked()).not.to.include(remote);
    page.el.remoteLogos = true;
    await page.settled();
    expect(logos()).to.include(remote);
  });

  it('stick: on, and off with "none"', async () => {
    const page = await show('', { feed: feedOf(plain(2)) });
    const head = () => getComputedStyle(page.part('head')).position;
    expect(head()).to.equal('sticky');
    page.el.setAttribute('stick', 'none');
    await page.settled();
    expect(head()).to.equal('static');
  });

  it('the same before and after the first drawing', async () => {
    const attributes = 'sort="-total" lead="total" horizon="12" current-plan="p2" differences';
    const before = await show(attributes, { feed: feedOf(plain(3)) });
    const after = place('<plan-compare-table></plan-compare-table>', { feed: feedOf(plain(3)) });
    await after.settled();
    const template = document.createElement('template');
    template.innerHTML = `<p ${attributes}></p>`;
    for (const { name, value } of template.content.firstElementChild?.attributes ?? [])
      after.el.setAttribute(name, value);
    await after.settled();
    expect(after.text).to.equal(before.text);
  });
});
