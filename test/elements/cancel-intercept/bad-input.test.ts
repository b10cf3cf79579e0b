import { expect, waitUntil } from '../../support.js';
import { watchPage } from '../flow.page.js';
import {
  customers,
  feeds,
  loadFeeds,
  pages,
  quote,
  show,
  type Feed,
} from './cancel-intercept.page.js';

const bad = '<img src="/nowhere.png" onerror="window.hostile = 1"><b>x</b>"\'&amp;';

describe('cancel-intercept: whatever is handed in', () => {
  const warnings = watchPage();
  before(loadFeeds);

  it('a plan that is not in the feed: no name, no offers, no estimate, and it can be cancelled', async () => {
    const page = await show({
      policy: 'KR',
      values: { customer: { planId: 'gone', monthsPassed: 3 } },
    });
    // told at once, and not when a reason brings an offer
    expect(page.el.problems.map(({ path }) => path)).to.eql(['/customer/planId']);
    expect(warnings.splice(0).join()).to.include('Found "gone"; expected the id of a plan');
    expect(page.heading).to.equal('Cancel your service');
    expect(page.text).to.include('Your provider will tell you');
    await page.click('radio', 'It costs too much');
    expect(page.parts).not.to.include('offers');
    await page.click('button', 'Cancel service');
    await page.sent();
    warnings.splice(0);
  });

  it('a plan change to no plan is not shown', async () => {
    const offers = [{ ...feeds.us.offers[0], type: 'plan-change', planId: 'gone' }];
    const page = await show({
      values: { feed: { ...feeds.us, offers, rules: [{ offers: ['visit'] }] } },
    });
    expect(page.parts).not.to.include('offers');
    expect(page.el.problems.map(({ path }) => path)).to.include('/offers/0/planId');
    warnings.splice(0);
  });

  it('reasons with equal ids: the first is asked for, its author is told, and it can be cancelled', async () => {
    const reasons = [
      { id: 'why', type: 'support', label: 'One' },
      { id: 'why', type: 'price', label: 'Another' },
    ];
    const page = await show({ policy: 'KR', values: { feed: { ...feeds.us, reasons } } });
    expect(page.names('radio')).to.eql(['One', 'I would rather not say']);
    expect(warnings.splice(0).join()).to.include('/reasons/1/id Found "why"');
    await page.click('radio', 'One');
    await page.click('button', 'Cancel service');
    expect(await page.sent()).to.include({ reason: 'why' });
  });

  for (const offers of [['gone'], [], ['gone', 'three-off']])
    it(`a rule that names ${offers.join(' and ') || 'no offer'}: what there is of it is shown, and it can be cancelled`, async () => {
      const page = await show({
        policy: 'KR',
        values: { feed: { ...feeds.us, rules: [{ offers }] } },
      });
      const gone = offers.includes('gone');
      expect(page.parts.includes('offers')).to.equal(offers.includes('three-off'));
      const paths = page.el.problems.map(({ path }) => path);
      expect(paths).to.eql(gone ? ['/rules/0/offers/0'] : []);
      expect(warnings.splice(0).join().includes('/rules/0/offers/0 Found "gone"')).to.equal(gone);
      await page.click('button', 'Cancel service');
      await page.sent();
    });

  for (const [name, value] of Object.entries({
    'a number': 7,
    'a text': 'x',
    'a list': [],
    'a circle': (() => {
      const circle: Record<string, unknown> = {};
      return (circle['self'] = circle);
    })(),
    null: null,
    'a getter that throws': {
      get planId() {
        throw new Error('no');
      },
    },
  }))
    it(`${name} for everything: it can be cancelled`, async () => {
      const values = { feed: value, customer: value, quote: value };
      const page = await show({ policy: 'KR', values });
      await page.click('button', 'Cancel service');
      await page.sent();
      warnings.splice(0);
    });

  it('HTML in every text is text', async () => {
    const hostile = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(hostile);
      if (typeof value !== 'object' || !value) return value;
      return Object.fromEntries(
        Object.entries(value).map(([key, one]) => [
          key,
          ['label', 'title', 'text', 'name', 'provider'].includes(key)
            ? `${bad}${String(one)}`
            : hostile(one),
        ]),
      );
    };
    const feed = hostile(feeds.us) as Feed;
    const page = await show({
      policy: 'KR',
      inside: '',
      values: {
        feed,
        scripted: true,
        quote: { ...quote, lines: [{ label: bad, amount: 1 }], equipment: [bad] },
      },
    });
    page.answer('cancel', (nth) =>
      nth === 1
        ? Promise.reject(new Error(bad))
        : {
            status: 'done',
            reference: bad,
            message: bad,
            equipment: [bad],
            lines: [{ label: bad, amount: 1 }],
            undoUrl: 'javascript:window.hostile=1',
          },
    );
    const clean = () => {
      expect(page.elements.some((node) => node.matches('img, b'))).to.equal(false);
      expect((window as { hostile?: number }).hostile).to.equal(undefined);
    };
    await page.click('radio', `${bad}It costs too much`);
    expect(page.text).to.include('<img src=');
    clean();
    await page.click('button', 'Cancel service');
    expect(page.alerts.join()).to.include('<img');
    clean();
    await page.click('button', 'Cancel service');
    expect(page.facts()['Reference']).to.equal(bad);
    expect(page.all('link')).to.eql([]);
    clean();
    warnings.splice(0);
  });

  it('another feed loses nothing of what was begun', async () => {
    const page = await show({ values: { quote } });
    await page.click('radio', 'It costs too much');
    page.el.feed = { ...feeds.us, reasons: [], offers: [] };
    await page.settled();
    expect(page.find<HTMLInputElement>('radio', 'It costs too much').checked).to.equal(true);
    expect(page.parts).to.include('offers');
    await page.click('button', 'Click to cancel');
    await page.click('button', 'Click to cancel');
    expect(await page.sent()).to.include({ reason: 'price', policy: 'US-CA' });
  });

  it('a stricter policy that comes late holds at once, and its author is told', async () => {
    const page = await show({ values: { quote } });
    await page.click('radio', 'It costs too much');
    expect(page.parts).to.include('offers');
    page.el.policy = 'STRICT';
    await page.settled();
    expect(page.parts).not.to.include('offers');
    expect(page.parts).to.include('permission');
    expect(page.find<HTMLInputElement>('radio', 'It costs too much').checked).to.equal(true);
    expect(warnings.splice(0).join()).to.include('/policy Found "STRICT"');
    await page.click('button', 'Click to cancel');
    expect(page.text).not.to.include('Step 2 of 2');
    await page.click('button', 'Click to cancel');
    expect(await page.sent()).to.include({ reason: 'price', policy: 'US-CA STRICT' });
  });

  it('a looser one that comes late gives nothing back', async () => {
    const page = await show({ policy: 'STRICT' });
    await page.click('radio', 'It costs too much');
    page.el.policy = 'US-CA';
    await page.settled();
    expect(page.parts).not.to.include('offers');
    expect(page.el.problems.map(({ path }) => path)).to.eql(['/policy']);
    warnings.splice(0);
  });

  it('another customer who comes late is offered what is theirs', async () => {
    const page = await show();
    await page.click('radio', 'It costs too much');
    const before = page.facts();
    page.el.customer = { ...customers.us, planId: 'internet-1000' };
    await page.settled();
    expect(page.heading).to.equal('Cancel Internet 1000');
    expect(page.parts).to.include('offers');
    expect(page.facts()).not.to.eql(before);
    page.el.customer = { ...customers.us, planId: 'gone' };
    await page.settled();
    expect(page.parts).not.to.include('offers');
    expect(page.el.problems.map(({ path }) => path)).to.include('/customer/planId');
    warnings.splice(0);
  });

  it('another customer changes no request that was made, and that is told', async () => {
    const page = await show({ policy: 'KR', inside: '', values: { scripted: true } });
    page.answer('cancel', () => new Promise(() => undefined));
    await page.click('button', 'Cancel service');
    page.el.customer = { ...customers.us };
    await page.settled();
    expect(page.el.problems).to.eql([]);
    page.el.customer = { ...customers.us, planId: 'internet-1000' };
    await page.settled();
    expect(page.heading).to.equal('Cancel Internet 500');
    expect(page.el.problems.map(({ path }) => path)).to.eql(['/customer']);
    warnings.splice(0);
  });

  it('another feed before anything was begun is the one that is shown', async () => {
    const page = await show();
    Object.assign(page.el, { feed: feeds.kr, customer: customers.kr, policy: 'KR' });
    await page.settled();
    expect(page.heading).to.equal('Cancel 플러스 200');
    expect(page.names('radio')).to.include('요금이 부담돼요');
  });

  it('an element that is moved goes on where it was, and sends once', async () => {
    const page = await show();
    await page.click('radio', 'It costs too much');
    const elsewhere = document.createElement('section');
    page.el.parentElement?.append(elsewhere);
    elsewhere.append(page.el);
    await page.settled();
    expect(page.find<HTMLInputElement>('radio', 'It costs too much').checked).to.equal(true);
    await page.click('button', 'Click to cancel');
    let sent = 0;
    page.el.addEventListener('submit', () => sent++);
    await page.click('button', 'Click to cancel');
    await page.sent();
    expect(sent).to.equal(1);
  });

  it('a form that comes later is found', async () => {
    const page = await show({ policy: 'KR', inside: '' });
    page.el.innerHTML = pages.ready;
    await page.click('button', 'Cancel service');
    await page.sent();
  });

  it('an element that is taken away while it asks throws nothing', async () => {
    const page = await show({ policy: 'KR', inside: '', values: { scripted: true } });
    let answer: (value: unknown) => void = () => undefined;
    page.answer('cancel', () => new Promise((resolve) => (answer = resolve)));
    await page.click('button', 'Cancel service');
    page.el.remove();
    answer({ status: 'done', reference: '1', receivedAt: '2031-05-01', endDate: '2031-05-31' });
    await waitUntil(() => page.outcomes.length);
    expect(page.outcomes).to.eql(['cancelled']);
  });
});
