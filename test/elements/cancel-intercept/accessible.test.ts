import { expect } from '../../support.js';
import { expectAccessible } from '../axe.js';
import { watchPage } from '../flow.page.js';
import {
  acceptForm,
  customers,
  feeds,
  loadFeeds,
  pages,
  quote,
  show,
  type CancelPage,
  type Options,
} from './cancel-intercept.page.js';

const done = { status: 'done', reference: 'R-1', receivedAt: '2031-05-01', endDate: '2031-05-31' };

const scripted = async (answer: () => unknown, at: Options) => {
  const page = await show({ policy: 'KR', ...at, inside: '', values: { scripted: true, quote } });
  page.answer('cancel', answer);
  page.all('button')[0]?.click();
  await page.settled();
  return page;
};
const chosen = async (reason: string, at: Options) => {
  const page = await show({ values: { quote }, ...at });
  await page.click('radio', reason);
  return page;
};

const states: Record<string, (at: Options) => Promise<CancelPage>> = {
  'the choice': (at) => show({ values: { quote }, ...at }),
  'offers of every kind of figure': (at) => chosen('It costs too much', at),
  help: (at) => chosen('The customer has died', at),
  'rights and an offer': (at) => chosen('Slow or unreliable', { policy: 'KR', ...at }),
  'the permission': (at) => chosen('It costs too much', { policy: 'US-MN', ...at }),
  'the confirmation': async (at) => {
    const page = await show({ values: { quote }, ...at });
    await page.click('button', 'Click to cancel');
    return page;
  },
  'the bare confirmation': async (at) => {
    const inside = pages.fields.replace('Send it', 'jetzt kündigen');
    const page = await show({ policy: 'DE', lang: 'de', ...at, inside });
    await page.click('button', 'Verträge hier kündigen');
    return page;
  },
  'a form with fields': (at) =>
    show({ policy: 'KR', values: { quote }, ...at, inside: pages.fields + acceptForm }),
  'a link': (at) => show({ policy: 'KR', values: { quote }, ...at, inside: pages.link }),
  'days to choose from, and a pause': async (at) => {
    const days = ['2031-05-31', '2031-06-30'];
    const page = await show({
      policy: 'KR',
      lang: 'ko',
      ...at,
      values: {
        feed: feeds.kr,
        customer: customers.kr,
        quote: { ...quote, currency: 'KRW', endDates: days },
      },
    });
    await page.click('radio', '이제 안 써요');
    await page.click('button', '잠시 쉬기');
    return page;
  },
  sending: (at) => scripted(() => new Promise(() => undefined), at),
  failed: (at) => scripted(() => Promise.reject(new Error('503')), at),
  done: (at) => scripted(() => done, at),
  received: (at) => scripted(() => ({ ...done, status: 'received', undoUrl: '/undo' }), at),
  kept: async (at) => {
    const page = await show(at);
    await page.click('button', 'Keep my plan');
    return page;
  },
  preview: (at) => show({ ...at, values: { preview: true } }),
  'a dialog': async (at) => {
    const page = await show({ ...at, attributes: 'mode="dialog" opener="opener"' });
    await page.el.open();
    return page.settled();
  },
};

const dark = 'color-scheme: dark; background: #111; color: #eee';

describe('cancel-intercept: everybody can use it', () => {
  watchPage();
  before(loadFeeds);

  for (const [name, around] of [
    ['light', ''],
    ['dark', dark],
  ] as const)
    describe(`axe finds nothing in the ${name}, in`, () => {
      for (const [state, go] of Object.entries(states))
        it(state, async () => {
          const page = await go({ around });
          await expectAccessible(page.el);
        });
    });

  describe('at 320 px', () => {
    for (const [state, go] of Object.entries(states))
      it(`${state}: nothing stands out, and what is pressed is 44 px high`, async () => {
        const page = await go({ width: '320px' });
        const frame = page.dialog ?? page.el;
        expect(frame.scrollWidth).to.be.at.most(frame.clientWidth);
        for (const button of page.all('button')) {
          if (button.closest('form')) continue;
          expect(button.offsetHeight, button.textContent).to.be.at.least(24);
          if (button.part.contains('button'))
            expect(button.offsetHeight, button.textContent).to.be.at.least(44);
        }
      });

    it('the way out stays in view while the offers are read', async () => {
      const page = await chosen('It costs too much', { width: '320px' });
      const offers = page.all('button').filter((one) => /discount|free months/.test(one.innerText));
      expect(offers).to.have.lengthOf(2);
      for (const offer of offers) {
        offer.scrollIntoView({ block: 'end' });
        const { top, bottom } = page.find('button', 'Click to cancel').getBoundingClientRect();
        expect(top).to.be.at.least(0);
        expect(bottom).to.be.at.most(innerHeight);
      }
      scrollTo(0, 0);
    });
  });

  it('the way out and the way to stay are alike in size, letters and colour', async () => {
    for (const policy of ['US-CA', 'KR', 'DE', 'STRICT'])
      for (const width of ['320px', '640px']) {
        const page = await show({ policy, width });
        const [out, stay] = page.all('button').map((node) => {
          const { color, backgroundColor, fontSize, fontWeight } = getComputedStyle(node);
          const { width, height } = node.getBoundingClientRect();
          return { color, backgroundColor, fontSize, fontWeight, width, height };
        });
        expect(out, policy).to.eql(stay);
        page.el.remove();
      }
  });

  it('from right to left every line is read in its own direction', async () => {
    const lines = [{ label: 'Fee (1 × gateway)', amount: -18.67 }];
    const page = await show({
      policy: 'KR',
      dir: 'rtl',
      values: { quote: { ...quote, lines }, feed: feeds.us },
    });
    await page.click('radio', 'It costs too much');
    expect(page.parts).to.include('offers').and.include('costs');
    expect(page.turned).to.eql([]);
  });

  it('from right to left the way out is first on the right', async () => {
    const page = await show({ dir: 'rtl' });
    const [out, stay] = page.all('button').map((node) => node.getBoundingClientRect().left);
    expect(out).to.be.above(stay ?? NaN);
  });

  it('moves nothing, whoever looks at it', async () => {
    const page = await show();
    await page.click('radio', 'It costs too much');
    for (const node of page.elements) {
      const { transitionDuration, animationName } = getComputedStyle(node);
      expect([parseFloat(transitionDuration), animationName]).to.eql([0, 'none']);
    }
  });

  it('what cannot be pressed for a moment looks so, both alike', async () => {
    const page = await show({ policy: 'KR', inside: '', values: { scripted: true } });
    page.answer('cancel', () => new Promise(() => undefined));
    const buttons = () =>
      ['Cancel service', 'Keep my plan'].map(
        (name) => getComputedStyle(page.find('button', name)).backgroundColor,
      );
    const [before] = buttons();
    await page.click('button', 'Cancel service');
    const [out, stay] = buttons();
    expect(out).not.to.equal(before);
    expect(stay).to.equal(out);
  });

  it('in forced colours the buttons have an edge', async () => {
    const page = await show();
    const rules = (page.el.shadowRoot?.adoptedStyleSheets ?? [])
      .flatMap((sheet) => [...sheet.cssRules])
      .filter((rule) => rule instanceof CSSMediaRule)
      .filter(({ media }) => media.mediaText === '(forced-colors: active)');
    const selectors = rules.flatMap(({ cssRules }) => [...cssRules] as CSSStyleRule[]);
    for (const button of page.all('button').filter((one) => one.part.contains('button'))) {
      const rule = selectors.find(({ selectorText }) => button.matches(selectorText));
      expect(rule?.style.borderColor.toLowerCase()).to.equal('buttontext');
      expect(getComputedStyle(button).borderTopWidth).to.equal('1px');
    }
  });
});
