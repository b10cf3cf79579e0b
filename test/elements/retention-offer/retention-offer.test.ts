import '../../../src/elements/retention-offer/define.js';
import type { RetentionOffer } from '../../../src/elements/retention-offer/retention-offer.js';
import type { Receipt } from '../../../src/retention/index.js';
import { expect, nextFrame, waitUntil } from '../../support.js';
import { expectAccessible } from '../axe.js';
import { FlowPage, place, watchPage, type Place } from '../flow.page.js';

const nextBillOn = '2099-01-05';
const base = {
  title: 'An offer',
  commitMonths: 0,
  startsOn: 'next-bill',
  termsUrl: 'https://example.com/terms',
};
const pause = { ...base, id: 'rest', type: 'pause', choices: [1, 3], amount: 5 };
const offers: Record<string, Record<string, unknown>> = {
  discount: { ...base, type: 'discount', percent: 20, durationMonths: 6 },
  'free-months': {
    ...base,
    type: 'free-months',
    durationMonths: 2,
    commitMonths: 12,
    exit: { type: 'flat', amount: 100 },
  },
  'plan-change': { ...base, type: 'plan-change', planId: 'small' },
  pause,
  upgrade: { ...base, type: 'upgrade', planId: 'large', durationMonths: 12 },
  fix: { ...base, type: 'fix', text: 'Within 3 days.' },
  support: { ...base, type: 'support' },
  extra: { ...base, type: 'extra', durationMonths: 3 },
};
const feedOf = (offer: object) => ({
  version: 1,
  currency: 'USD',
  horizon: 24,
  plans: [
    { id: 'mine', name: 'Mine', price: 50, contract: 0, exit: 0 },
    { id: 'small', name: 'Small', price: 30, contract: 0, exit: 0 },
    { id: 'large', name: 'Large', price: 60, contract: 0, exit: 0 },
  ],
  offers: [{ id: 'one', ...offer }],
});
const form =
  '<form action="/account/me" target="answer"><input type="hidden" name="token" value="t"></form>';

async function show(offer: object, inside = '', at: Place = {}) {
  const { id = 'one' } = offer as { id?: string };
  const holder = place(
    `<retention-offer offer="${id}" current-plan="mine" months-passed="12" next-bill-on="${nextBillOn}">${inside}</retention-offer><iframe name="answer" title="answer"></iframe>`,
    at,
  );
  const el = holder.querySelector('retention-offer') as RetentionOffer;
  el.feed = feedOf(offer);
  const page = await new FlowPage(el).settled();
  return { page, el, frame: holder.querySelector('iframe') as HTMLIFrameElement };
}

describe('retention-offer', () => {
  const warnings = watchPage();

  describe('says all that must be said', () => {
    const said: Record<string, [button: string, price: RegExp, terms: Record<string, string>]> = {
      discount: [
        'Keep my plan with this discount',
        /now \$50\.00 \$40\.00 a month for 6 months .*From January 5, 2099: \$40\.00 From July 5, 2099: \$50\.00/,
        { 'Saved over 24 months': '$60.00', 'New commitment': 'None', Starts: 'January 5, 2099' },
      ],
      'free-months': [
        'Keep my plan with free months',
        /now \$50\.00 \$0\.00 a month for 2 months .*From March 5, 2099: \$50\.00/,
        {
          'Saved over 24 months': '$100.00',
          'New commitment': '12 months · leaving it costs at most $100.00',
        },
      ],
      'plan-change': [
        'Change to this plan',
        /now \$50\.00 \$30\.00 a month from January 5, 2099/,
        { 'Saved over 24 months': '$480.00' },
      ],
      upgrade: [
        'Keep my plan with this upgrade',
        /now \$50\.00 \$60\.00 a month for 12 months .*From January 5, 2100: \$50\.00/,
        { 'More over 24 months': '$120.00' },
      ],
      fix: [
        'Book this and keep my plan',
        /Your price stays \$50\.00 a month/,
        { 'Difference over 24 months': '$0.00' },
      ],
      support: ['Ask for this and keep my plan', /Your price stays \$50\.00 a month/, {}],
      extra: ['Keep my plan with this extra', /Your price stays \$50\.00 a month/, {}],
    };
    for (const [type, [button, price, terms]] of Object.entries(said))
      it(type, async () => {
        const { page } = await show(offers[type] ?? {});
        expect(page.names('button')).to.eql([button]);
        expect(page.text).to.match(price);
        expect(page.facts()).to.include(terms);
        expect(page.find('link', 'Terms').getAttribute('href')).to.equal(base.termsUrl);
      });

    const contracts: [string, object, object][] = [
      [
        'what ending the present contract costs',
        { contract: 24, exit: { type: 'flat', amount: 80 } },
        {
          'Saved over 24 months': '$400.00',
          'Ending your present contract (estimate)': '$80.00',
        },
      ],
      [
        'whom to ask where that is unknown',
        { contract: 24, exit: undefined },
        {
          'Ending your present contract (estimate)':
            'Your provider will tell you what cancelling costs.',
        },
      ],
    ];
    for (const [what, mine, terms] of contracts)
      it(`a plan change: ${what}`, async () => {
        const { page, el } = await show(offers['plan-change'] ?? {});
        expect(page.text).not.to.include('Ending your present contract');
        const feed = feedOf(offers['plan-change'] ?? {});
        el.feed = {
          ...feed,
          plans: feed.plans.map((plan, i) => (i ? plan : { ...plan, ...mine })),
        };
        await page.settled();
        expect(page.facts()).to.include(terms);
        warnings.splice(0);
      });

    it('pause: of each length, once one is chosen', async () => {
      const { page } = await show(pause);
      expect(page.names('radio')).to.eql(['1 month', '3 months']);
      expect(page.parts).not.to.include('terms');
      await page.click('radio', '3 months');
      expect(page.text).to.match(
        /now \$50\.00 \$5\.00 a month for 3 months .*From April 5, 2099: \$50\.00/,
      );
      expect(page.facts()).to.include({ 'Saved over 24 months': '$135.00' });
      await page.click('radio', '1 month');
      expect(page.facts()).to.include({ 'Saved over 24 months': '$45.00' });
    });

    for (const [type, offer] of Object.entries(offers))
      it(`${type}: without its terms it is not shown, and its author is told why`, async () => {
        const { page } = await show({ ...offer, termsUrl: undefined });
        expect(page.text).to.equal('');
        expect(warnings.splice(0).join()).to.include('shows nothing');
      });
  });

  it('is nothing where there is no such offer', async () => {
    const { page, el } = await show(pause);
    el.offer = 'gone';
    await page.settled();
    expect(page.text).to.equal('');
    expect(warnings.splice(0).join()).to.include('offer="gone" is no id of the feed\'s offers');
  });

  describe('with a form of the page', () => {
    const landed = async (frame: HTMLIFrameElement) => {
      const at = () => frame.contentWindow?.location;
      await waitUntil(() => at()?.pathname === '/account/me');
      return Object.fromEntries(new URLSearchParams(at()?.search));
    };

    it('sends it, with the offer and the choice', async () => {
      const { page, frame } = await show(pause, form);
      await page.click('radio', '3 months');
      await page.click('button', 'Pause my plan');
      const { request_id, ...sent } = await landed(frame);
      expect(sent).to.eql({ token: 't', offer: 'rest', choice: '3' });
      expect(request_id).to.match(/^[\da-f]{32}$/);
    });

    it('two presses send one form', async () => {
      const { page, el, frame } = await show(offers['fix'] ?? {}, form);
      let sent = 0;
      el.addEventListener('submit', (event) => (sent += event.defaultPrevented ? 0 : 1));
      const button = page.find('button', 'Book this and keep my plan');
      button.click();
      button.click();
      await landed(frame);
      button.click();
      expect(sent).to.equal(1);
    });

    it('that the page keeps from going can go the next time', async () => {
      const { page, el, frame } = await show(offers['fix'] ?? {}, form);
      el.querySelector('form')?.addEventListener('submit', (event) => event.preventDefault(), {
        once: true,
      });
      await page.click('button', 'Book this and keep my plan');
      await nextFrame();
      await page.click('button', 'Book this and keep my plan');
      await landed(frame);
    });
  });

  describe('answered in script', () => {
    const asked = async (answer: (nth: number) => unknown) => {
      const { page, el } = await show(offers['fix'] ?? {});
      const requests: { requestId: string; offer: string }[] = [];
      el.addEventListener('offer-request', (event) => {
        requests.push(event.detail);
        event.respondWith(answer(requests.length) as Receipt);
      });
      const press = async () => page.click('button', 'Book this and keep my plan');
      await press();
      return { page, requests, press };
    };

    it('done: it is set up, once', async () => {
      const { page, requests, press } = await asked(() => ({ status: 'done' }));
      expect(page.names('status')).to.eql(['Your offer is set up']);
      await press();
      await press();
      expect(requests).to.have.lengthOf(1);
    });

    it('received: it is not said to be set up', async () => {
      const { page } = await asked(() => ({ status: 'received' }));
      expect(page.names('status')).to.eql(['Your request for the offer was received']);
    });

    it('rejected: why, and again by the same id', async () => {
      const { page, requests, press } = await asked((nth) =>
        nth === 1 ? Promise.reject(new Error('Closed today.')) : { status: 'done' },
      );
      expect(page.names('status').join()).to.include('The offer did not go through.');
      expect(page.names('status').join()).to.include('Closed today.');
      await press();
      expect(page.names('status')).to.eql(['Your offer is set up']);
      expect(requests[0]).to.eql(requests[1]);
    });

    it('anything else is no answer', async () => {
      const { page } = await asked(() => 'thanks');
      expect(page.names('status').join()).to.include('The offer did not go through.');
    });

    it('nobody listens: it did not go through', async () => {
      const { page } = await show(offers['fix'] ?? {});
      await page.click('button', 'Book this and keep my plan');
      expect(page.names('status').join()).to.include('The offer did not go through.');
    });

    it('while it is asked a second press asks nobody', async () => {
      const { requests, press } = await asked(() => new Promise(() => undefined));
      await press();
      await press();
      expect(requests).to.have.lengthOf(1);
    });
  });

  it('a page that takes it over asks nobody else', async () => {
    const { page, el } = await show(offers['fix'] ?? {}, form);
    const taken: unknown[] = [];
    el.addEventListener('offer-accept', (event) => {
      event.preventDefault();
      taken.push(event.detail);
    });
    await page.click('button', 'Book this and keep my plan');
    expect(taken).to.eql([{ offer: 'one', choice: undefined }]);
    expect(page.names('status').join('')).to.equal('');
  });

  it('another offer starts anew', async () => {
    const { page, el } = await show(pause);
    await page.click('radio', '3 months');
    el.feed = feedOf({ ...offers['fix'] });
    el.offer = 'one';
    await page.settled();
    const details: unknown[] = [];
    el.addEventListener('offer-accept', (event) => {
      event.preventDefault();
      details.push(event.detail);
    });
    await page.click('button', 'Book this and keep my plan');
    expect(details).to.eql([{ offer: 'one', choice: undefined }]);
  });

  it('is read left to right on a page that is read right to left, and begins where its lines do', async () => {
    const title = '$5.00 off (until May).';
    const { page } = await show({ ...offers['discount'], title, text: 'Within 3 days.' }, '', {
      dir: 'rtl',
      lang: 'ar',
    });
    expect(page.text).to.include(title);
    expect(page.turned).to.eql([]);
    // dates and amounts in Arabic stand apart from each other in English words
    expect(page.text).to.match(/From \u2068[^\u2069]+\u2069: \u2068[^\u2069]+\$\u2069/);
    const heading = page.part('title') as HTMLElement;
    expect(getComputedStyle(heading).textAlign).to.equal('right');
  });

  it('HTML in its texts is text', async () => {
    const bad = '<img src=x onerror=alert(1)>';
    const { page } = await show({ ...offers['fix'], title: bad, text: bad });
    expect(page.heading).to.equal(bad);
    expect(page.elements.some((node) => node.localName === 'img')).to.equal(false);
  });

  for (const around of ['', 'color-scheme: dark; background: #111; color: #eee'])
    for (const [type, offer] of Object.entries(offers))
      it(`axe finds nothing ${around ? 'in the dark' : 'in the light'}: ${type}`, async () => {
        const { page } = await show(offer, '', { around, width: '320px' });
        if (type === 'pause') await page.click('button', 'Pause my plan');
        await expectAccessible(page.el);
        expect(page.el.scrollWidth).to.be.at.most(page.el.clientWidth);
      });
});
