import { expect, waitUntil } from '../../support.js';
import { expectAccessible } from '../axe.js';
import { focused, press, tabTo, type } from '../hands.js';
import surveys from './surveys.js';
import { show, watchPage, type SurveyPage } from './survey.page.js';

const dark = 'color-scheme: dark; background: #111; color: #eee';

const answered = async (page: SurveyPage) => {
  await page.click('radio', '6');
  return page;
};
const sent = async (page: SurveyPage, answer: () => unknown) => {
  page.el.addEventListener('survey-request', (event) => event.respondWith(answer()));
  await page.click('radio', '6');
  await page.click('button', 'Send');
  return page.settled();
};

const states: Record<string, () => Promise<SurveyPage>> = {
  'every type': () => show(surveys.every),
  answered: async () => answered(await show(surveys.en)),
  'the follow-up': async () => {
    const page = await answered(await show(surveys.en));
    await page.click('button', 'Next');
    return page;
  },
  Korean: () => show(surveys.ko, { lang: 'ko' }),
  'the dark': async () => answered(await show(surveys.every, { around: dark })),
  '320 px': async () => answered(await show(surveys.every, { width: '320px' })),
  'long words': () => show(surveys.long, { width: '320px' }),
  'nothing to send': async () => {
    const page = await show(surveys.short);
    await page.click('button', 'Send');
    return page;
  },
  sending: async () => sent(await show(surveys.short), () => new Promise(() => {})),
  failed: async () => sent(await show(surveys.short), () => Promise.reject(new Error('503'))),
  'failed in the dark': async () =>
    sent(await show(surveys.short, { around: dark }), () => Promise.reject(new Error('503'))),
  sent: async () => sent(await show(surveys.short), () => 'ok'),
  skipped: async () => {
    const page = await show(surveys.short);
    await page.click('button', 'Skip');
    return page;
  },
};

/** The answers that a page's server is asked to take, which it does. */
function askedOf({ el }: Awaited<ReturnType<typeof show>>): unknown[] {
  const asked: unknown[] = [];
  el.addEventListener('survey-request', (event) => {
    asked.push(event.detail.answers);
    event.respondWith('ok');
  });
  return asked;
}

describe('feedback-survey: everybody can use it', () => {
  watchPage();

  describe('axe finds nothing in', () => {
    for (const [name, state] of Object.entries(states))
      it(name, async () => {
        await expectAccessible((await state()).el);
      });
  });

  it('each group has its question as its name', async () => {
    const page = await show(surveys.every);
    const groups = [...page.root.querySelectorAll('fieldset')];
    expect(groups).to.have.lengthOf(4);
    for (const group of groups) expect(group.firstElementChild?.localName).to.equal('legend');
    const [, choices] = groups;
    const hint = page.root.getElementById(choices?.getAttribute('aria-describedby') ?? '');
    expect(hint?.textContent).to.equal('Choose any that fit.');
  });

  it('is answered and sent with the keyboard alone', async () => {
    const page = await show(surveys.every);
    const asked = askedOf(page);
    await tabTo(page.find('radio', 'Another provider'));
    await press('Space', 'ArrowDown');
    await tabTo(page.find('checkbox', 'Speed'));
    await press('Space');
    await tabTo(page.find('textbox', 'Anything else?'));
    await type('ok');
    await tabTo(page.find('button', 'Send'));
    await press('Enter');
    await waitUntil(() => page.closed.length);
    expect(asked).to.eql([{ where: 'Mobile only', why: ['Speed'], tell: 'ok' }]);
    expect(focused()).to.equal(page.root.querySelector('h2'));
  });

  it('is sent by Enter in one of its fields', async () => {
    const page = await show(surveys.every);
    const asked = askedOf(page);
    await tabTo(page.find('radio', 'Another provider'));
    await press('Space', 'Enter');
    await waitUntil(() => page.closed.length);
    expect(asked).to.eql([{ where: 'Another provider' }]);
  });

  for (const width of ['320px', '390px', '1000px'])
    it(`targets are at least 44 px high and stay within ${width}`, async () => {
      const page = await show(surveys.every, { width });
      await page.click('radio', '6');
      const { right } = page.el.getBoundingClientRect();
      const targets = page.root.querySelectorAll(
        '[part=button], [part=value], [part=option], textarea',
      );
      expect(targets.length).to.equal(2 + 16 + 7 + 1);
      for (const target of targets) {
        const box = target.getBoundingClientRect();
        expect(box.height).to.be.at.least(44);
        expect(box.width).to.be.at.least(44);
        expect(box.right).to.be.at.most(right);
      }
    });

  for (const [width, rows] of [
    ['1000px', 1],
    ['390px', 2],
    ['320px', 2],
    ['200px', 3],
  ] as const)
    it(`zero to ten stand in ${rows} row${rows > 1 ? 's' : ''} at ${width}, none of them alone`, async () => {
      const page = await show(surveys.short, { width });
      const tops = page.all('radio').map((node) => node.getBoundingClientRect().top);
      expect(new Set(tops).size).to.equal(rows);
      const last = tops.filter((top) => top === tops.at(-1));
      expect(last.length).to.be.above(1);
      expect(page.el.scrollWidth).to.be.at.most(page.el.offsetWidth);
    });
});
