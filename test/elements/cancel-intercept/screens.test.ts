import { expect } from '../../support.js';
import { watchPage } from '../flow.page.js';
import {
  acceptForm,
  customers,
  feeds,
  lacking,
  loadFeeds,
  pages,
  quote,
  show,
  type Options,
} from './cancel-intercept.page.js';

const kr = (more: Options = {}) =>
  show({
    policy: 'KR',
    ...more,
    values: { feed: feeds.kr, customer: customers.kr, ...more.values },
  });

describe('cancel-intercept: what stands on each screen, and in which order', () => {
  const warnings = watchPage();
  before(loadFeeds);

  it('intercept, then confirm: reason and offers, then costs and the final button', async () => {
    const page = await show({ values: { quote } });
    expect(page.text).to.include('Step 1 of 2');
    expect(page.names('button')).to.eql(['Click to cancel', 'Keep my plan']);
    expect(page.parts).not.to.include('costs');
    await page.click('radio', 'It costs too much');
    expect(page.parts.filter((part) => /pair|reasons|offers|costs/.test(part))).to.eql([
      'pair',
      'reasons',
      'offers',
    ]);
    await page.click('button', 'Click to cancel');
    expect(page.text).to.include('Step 2 of 2');
    expect(page.parts.filter((part) => /pair|reasons|offers|costs/.test(part))).to.eql([
      'costs',
      'pair',
    ]);
    expect(page.names('button')).to.eql(['Click to cancel', 'Keep my plan']);
  });

  it('a single screen: the way out first, then costs, reason and offers, all at once', async () => {
    const page = await kr({ values: { quote: { ...quote, currency: 'KRW' } }, lang: 'ko' });
    await page.click('radio', '요금이 부담돼요');
    expect(page.parts.filter((part) => /pair|reasons|offers|costs/.test(part))).to.eql([
      'pair',
      'costs',
      'reasons',
      'offers',
    ]);
    expect(page.names('button')[0]).to.equal('해지하기');
    expect(page.text).not.to.include('2단계');
  });

  it('before the entry: offers stand beside the button; the confirmation has nothing but the heading and the page’s form', async () => {
    const page = await show({
      policy: 'DE',
      lang: 'de',
      inside: pages.fields.replace('Send it', 'jetzt kündigen') + acceptForm,
      values: { feed: feeds.de, customer: customers.de, quote: { ...quote, currency: 'EUR' } },
    });
    expect(page.names('button').slice(0, 2)).to.eql(['Verträge hier kündigen', 'Vertrag behalten']);
    await page.click('radio', 'Es ist zu teuer');
    expect(page.parts).to.include('offers');
    await page.click('button', 'Verträge hier kündigen');
    expect(page.names('heading')).to.eql(['Kündigung']);
    expect(page.names('button')).to.eql(['jetzt kündigen']);
    expect(page.names('textbox')).to.eql(['Name']);
    for (const part of ['costs', 'offers', 'reasons', 'progress'])
      expect(page.parts).not.to.include(part);
    expect(page.text).to.equal('Kündigung Name jetzt kündigen');
  });

  it('the bare confirmation of a form with nothing to fill in bears the label of the law', async () => {
    const page = await show({ policy: 'DE', lang: 'de', inside: pages.ready });
    await page.click('button', 'Verträge hier kündigen');
    expect(page.names('button')).to.eql(['jetzt kündigen']);
  });

  it('the page’s form is nowhere twice', async () => {
    for (const policy of ['US-CA', 'KR', 'DE'])
      for (const inside of [pages.ready, pages.fields, pages.link])
        for (const scripted of [true, false]) {
          const page = await show({ policy, inside, values: { scripted } });
          const slots = () => page.el.shadowRoot?.querySelectorAll('slot:not([name])').length ?? 0;
          expect(slots()).to.be.at.most(1);
          page.all('button')[0]?.click();
          await page.settled();
          expect(slots(), `${policy} ${inside}`).to.be.at.most(1);
        }
    warnings.splice(0);
  });

  it('nor where the page gives up answering in script', async () => {
    const page = await show({ policy: 'KR', inside: pages.fields, values: { scripted: true } });
    await page.click('button', 'Cancel service');
    expect(page.text).to.include('You can also cancel here:');
    expect(warnings.splice(0).join()).to.include('cancel-request was not answered');
    page.el.scripted = false;
    await page.settled();
    expect(page.el.shadowRoot?.querySelectorAll('slot:not([name])')).to.have.lengthOf(1);
    expect(page.names('button')).to.eql(['Send it', 'Keep my plan']);
  });

  it('nothing is chosen before the customer chooses, and a reason can be taken back', async () => {
    const page = await show();
    expect(page.elements.some((node) => node.matches(':checked'))).to.equal(false);
    await page.click('radio', 'It costs too much');
    expect(page.parts).to.include('offers');
    await page.click('radio', 'I would rather not say');
    expect(page.parts).not.to.include('offers');
    expect(page.of('reason-select')).to.eql([{ reason: 'price' }, { reason: undefined }]);
  });

  it('an offer is shown after permission alone, which is asked for once', async () => {
    const page = await show({ policy: 'US-MN' });
    await page.click('radio', 'It costs too much');
    expect(page.parts).not.to.include('offers');
    expect(page.text).to.include('May we show you an offer?');
    await page.click('button', 'No, thank you');
    expect(page.parts).not.to.include('permission');
    await page.click('radio', 'Slow or unreliable');
    expect(page.parts).not.to.include('permission');
    expect(page.parts).not.to.include('offers');
    expect(page.of('offer-show')).to.eql([]);
  });

  it('with permission the offers come, and the focus goes to them', async () => {
    const page = await show({ policy: 'US-MN' });
    await page.click('radio', 'It costs too much');
    page.find('button', 'Yes, show me').focus();
    await page.click('button', 'Yes, show me');
    expect(page.of('offer-show')).to.eql([{ offerIds: ['three-off', 'two-free'] }]);
    expect(page.focused).to.equal('If you would rather stay');
  });

  it('an unknown or missing policy is the strictest', async () => {
    for (const policy of ['', 'XX']) {
      const page = await show({ policy });
      expect(page.heading).to.equal('Manage your contract');
      await page.click('radio', 'It costs too much');
      expect(page.parts).to.include('permission');
      await page.click('button', 'Yes, show me');
      expect(page.of('offer-show')).to.eql([{ offerIds: ['three-off'] }]);
    }
    expect(warnings.splice(0)).to.have.lengthOf(1);
  });

  it('of several policies the tighter counts', async () => {
    const page = await show({ policy: 'KR DE' });
    await page.click('button', 'Cancel service');
    expect(page.names('button')).to.eql(['Cancel service']);
  });

  for (const [label, help] of [
    ['I am moving', 'Check whether we serve your new address.'],
    ['The customer has died', 'We are sorry.'],
  ] as const)
    it(`${label}: help and no offers, whatever a rule says`, async () => {
      const page = await show({
        values: { feed: { ...feeds.us, rules: [{ offers: ['visit'] }] } },
      });
      await page.click('radio', label);
      expect(page.text).to.include(help);
      expect(page.parts).not.to.include('offers');
    });

  it('who switches is told that the new provider cancels', async () => {
    const page = await kr();
    await page.click('radio', '다른 회사로 옮겨요');
    expect(page.text).to.include('Changing provider');
    expect(page.text).to.include('you need not cancel here');
    expect(page.parts).not.to.include('offers');
  });

  it('who complains of quality reads the rights before any offer', async () => {
    const page = await kr();
    await page.click('radio', '느리거나 자주 끊겨요');
    expect(page.names('heading').slice(1, 4)).to.eql([
      'Your rights first',
      'What may help',
      'If you would rather stay',
    ]);
  });

  it('a page’s own help and notice have their places', async () => {
    const page = await show({
      inside: `${pages.ready}<p slot="help:moving">Call Ann.</p><p slot="help:price">No.</p><p slot="notice">A notice.</p>`,
    });
    expect(page.text).to.include('A notice.').and.not.include('Call Ann.');
    await page.click('radio', 'I am moving');
    expect(page.text).to.include('Call Ann.').and.not.include('No.');
  });

  it('an offer that cannot say all is not shown, and is reported', async () => {
    const page = await show({ values: { feed: lacking } });
    await page.click('radio', 'It costs too much');
    expect(page.text).not.to.include('Something off');
    expect(page.el.problems.map(({ path }) => path)).to.include('/offers/4/durationMonths');
    expect(warnings.splice(0).join()).to.include('/offers/4/durationMonths');
  });

  it('why an offer is shown is one click away', async () => {
    const page = await show();
    await page.click('radio', 'It costs too much');
    const why = page.elements.find((node) => node.localName === 'summary') as HTMLElement;
    why.click();
    await page.settled();
    expect(page.text).to.include('Because you chose “It costs too much”.');
  });

  it('a change of plan can be compared with the own one', async () => {
    const page = await kr();
    await page.click('radio', '이제 안 써요');
    const button = page.find('button', 'Compare both plans');
    expect(button.ariaExpanded).to.equal('false');
    button.click();
    await import('../../../src/elements/plan-compare-table/define.js');
    await page.settled();
    expect(button.ariaExpanded).to.equal('true');
    const names = page.names('heading').join();
    expect(page.elements.some((node) => node.localName === 'plan-compare-table')).to.equal(true);
    expect(page.text + names)
      .to.include('플러스 200')
      .and.include('라이트 100');
  });

  it('who stays is told that nothing changed, and may cancel after all without being offered again', async () => {
    const page = await show();
    await page.click('radio', 'It costs too much');
    await page.click('button', 'Keep my plan');
    expect(page.heading).to.equal('You are keeping your plan');
    expect(page.outcomes).to.eql(['kept']);
    await page.click('button', 'Click to cancel');
    await page.click('radio', 'It costs too much');
    expect(page.parts).not.to.include('offers');
    await page.click('button', 'Click to cancel');
    await page.click('button', 'Click to cancel');
    await page.sent();
  });

  it('after cancelling is asked for no offer is shown', async () => {
    const page = await show();
    await page.click('radio', 'It costs too much');
    await page.click('button', 'Click to cancel');
    expect(page.parts).not.to.include('offers');
    expect(page.of('offer-decline')).to.eql([{ offerIds: ['three-off', 'two-free'] }]);
  });
});
