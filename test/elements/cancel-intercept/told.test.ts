import { expect, waitUntil } from '../../support.js';
import { watchPage } from '../flow.page.js';
import { acceptForm, feeds, loadFeeds, pages, put, quote, show } from './cancel-intercept.page.js';

const done = { status: 'done', reference: '1', receivedAt: '2031-05-01', endDate: '2031-05-31' };

describe('cancel-intercept: what it tells the page', () => {
  const warnings = watchPage();
  before(loadFeeds);

  it('each step, in its order', async () => {
    const page = put({ inside: '', values: { scripted: true } });
    page.answer('cancel', () => ({ ...done, status: 'received' }));
    Object.assign(page.el, {
      feed: feeds.us,
      customer: { planId: 'internet-500', monthsPassed: 9, nextBillOn: '2099-01-01' },
    });
    await page.settled();
    await page.click('radio', 'It costs too much');
    await page.click('button', 'Click to cancel');
    await page.click('button', 'Click to cancel');
    const { requestId } = page.of('cancel-request')[0] ?? {};
    const receipt = { ...done, status: 'received' };
    expect(page.told).to.eql([
      ['flow-open', {}],
      ['reason-select', { reason: 'price' }],
      ['offer-show', { offerIds: ['three-off', 'two-free'] }],
      ['offer-decline', { offerIds: ['three-off', 'two-free'] }],
      ['flow-step', { screen: 'confirm' }],
      ['cancel-request', { requestId, reason: 'price', policy: 'US-CA' }],
      ['flow-step', { screen: 'receipt' }],
      ['cancel-complete', { receipt }],
      ['flow-close', { outcome: 'received' }],
    ]);
  });

  it('offers that wait for no reason, once, and after the opening', async () => {
    const feed = { ...feeds.us, rules: [{ when: {}, offers: ['three-off'] }] };
    const page = await show({ policy: 'KR', values: { feed } });
    await waitUntil(() => page.of('offer-show').length);
    expect(page.told).to.eql([
      ['flow-open', {}],
      ['offer-show', { offerIds: ['three-off'] }],
    ]);
  });

  it('that it is open once there is something to see', async () => {
    const page = put({ attributes: 'src="/__faults__/slow?ms=300"' });
    await page.settled();
    expect(page.told).to.eql([]);
    await waitUntil(() => page.of('flow-open').length);
    expect(page.heading).not.to.equal('');
    warnings.splice(0);
  });

  it('evidence: what was shown and chosen, and nothing of the person', async () => {
    const page = await show({
      values: {
        quote,
        customer: {
          planId: 'internet-500',
          monthsPassed: 9,
          nextBillOn: '2099-01-01',
          facts: { name: 'Alex Rivera', email: 'alex@example.net' },
        },
      },
    });
    await page.click('radio', 'It costs too much');
    await page.click('button', 'Keep my plan');
    await waitUntil(() => page.el.evidence?.feedHash);
    const { policy, feedHash, screens, offered, chosen } = page.el.evidence ?? {};
    expect(policy?.ids).to.eql(['US-CA']);
    expect(feedHash).to.match(/^[\da-f]{64}$/);
    expect(screens?.map(({ at: _, ...entry }) => entry)).to.eql([
      { screen: 'choice' },
      { shown: ['three-off', 'two-free'] },
      { screen: 'kept' },
    ]);
    expect(offered).to.eql(['three-off', 'two-free']);
    expect(chosen).to.eql({ outcome: 'kept' });
    expect(JSON.stringify(page.el.evidence)).not.to.match(/alex|rivera|price|internet-500/i);
  });

  it('evidence is posted when the flow is over', async () => {
    const count = async () =>
      ((await (await fetch('/account/records')).json()) as { evidence: number }).evidence;
    const before = await count();
    const page = await show({ values: { endpoint: '/evidence' } });
    await page.click('button', 'Keep my plan');
    await waitUntil(async () => (await count()) === before + 1);
  });

  it('problems of the feed, of what was handed in, and of the policy', async () => {
    const page = await show({
      policy: 'KR',
      values: {
        feed: {
          ...feeds.us,
          rules: [{ when: { reason: ['price'] }, offers: ['no such'] }],
          reasons: [...feeds.us.reasons, { id: 'price', type: 'price', label: 'Again' }],
        },
        customer: { planId: 7 },
        overrides: { maxOffers: 9 },
      },
    });
    expect(page.el.problems.map(({ path }) => path)).to.have.members([
      '/overrides/maxOffers',
      '/customer/planId',
      '/reasons/6/id',
      '/rules/0/offers/0',
    ]);
    expect(page.names('radio').filter((name) => name === 'Again')).to.eql([]);
    warnings.splice(0);
  });

  it('what covers the way out: the offers go, the way out stays', async () => {
    const page = await show();
    const cover = document.createElement('div');
    const pair = page.pair?.getBoundingClientRect();
    cover.style.cssText = `position: fixed; z-index: 99; background: red; inset: ${pair?.top}px auto auto ${pair?.left}px; inline-size: 900px; block-size: 60px`;
    page.el.parentElement?.append(cover);
    await page.click('radio', 'It costs too much');
    await waitUntil(() => page.of('policy-violation').length, 'nothing was measured');
    await page.settled();
    expect(page.of('policy-violation')).to.have.lengthOf(1);
    const [{ findings } = {}] = page.of('policy-violation');
    expect((findings as { rule: string }[]).map(({ rule }) => rule)).to.include('covered');
    expect(page.parts).not.to.include('offers');
    expect(page.has('button', 'Click to cancel')).to.equal(true);
    const [line = ''] = warnings.splice(0);
    expect(line).to.match(/breaks its policy: .*covered [\d.]+ \(limit 0\)/);
  });

  it('a flow that is as it should be has nothing to tell of itself', async () => {
    for (const policy of ['US-CA', 'KR', 'US-MN', 'DE', 'STRICT'])
      for (const width of ['320px', '640px']) {
        const page = await show({ policy, width, values: { quote } });
        await page.click('radio', 'It costs too much');
        if (page.has('button', 'Yes, show me')) await page.click('button', 'Yes, show me');
        expect(page.parts, policy).to.include('offers');
        expect(page.of('policy-violation'), `${policy} ${width}`).to.eql([]);
        page.el.remove();
      }
  });

  describe('a preview', () => {
    for (const [name, inside] of Object.entries(pages))
      it(`walks through and asks nobody: ${name}`, async () => {
        const page = await show({ inside: inside + acceptForm, values: { preview: true } });
        const marked = () => expect(page.text).to.include('Preview: nothing is sent');
        marked();
        await page.click('radio', 'It costs too much');
        await page.click('button', 'Click to cancel');
        marked();
        if (name === 'fields') page.find<HTMLInputElement>('textbox', 'Name').value = 'Kim';
        if (name === 'link') await page.click('link', 'Leave us');
        else await page.click('button', name === 'fields' ? 'Send it' : 'Click to cancel');
        expect(page.heading).to.equal('Preview: nothing is sent');
        expect(page.text).not.to.include('received');
        expect(page.focused).to.equal('Preview: nothing is sent');
        expect(page.el.problems).to.eql([]);
        marked();
        expect(await page.sentNothing()).to.equal(true);
        expect(page.of('cancel-request')).to.eql([]);
        warnings.splice(0);
      });

    for (const [lang, button, end] of [
      ['ko', '해지 신청', '미리보기예요. 아무것도 보내지 않아요.'],
      ['de', 'Vertrag kündigen', 'Vorschau: Es wird nichts gesendet'],
      ['fr', 'Résilier le contrat', 'Aperçu : rien n’est envoyé'],
    ] as const)
      it(`says so in ${lang}, in a dialog too`, async () => {
        const page = await show({
          lang,
          policy: 'UK',
          inside: '',
          attributes: 'mode="dialog"',
          values: { preview: true, scripted: true, endpoint: '/evidence' },
        });
        await page.el.open();
        await page.settled();
        await page.click('button', button);
        expect(page.heading).to.equal(end);
        expect(page.dialog.getAttribute('aria-labelledby')).to.equal('title');
      });

    it('takes an offer, and asks nobody', async () => {
      const page = await show({ values: { preview: true, scripted: true } });
      await page.click('radio', 'It costs too much');
      await page.click('button', 'Keep my plan with this discount');
      expect(page.heading).to.equal('Preview: nothing is sent');
      expect(page.text).to.include('Preview: nothing is sent');
      expect(page.of('offer-request')).to.eql([]);
    });

    it('posts no evidence', async () => {
      const { fetch: real } = window;
      const asked: unknown[] = [];
      window.fetch = (...args) => {
        asked.push(args[0]);
        return real(...args);
      };
      try {
        const page = await show({ values: { preview: true, endpoint: '/evidence' } });
        await page.click('button', 'Keep my plan');
        expect(await page.sentNothing()).to.equal(true);
        expect(asked).to.eql([]);
      } finally {
        window.fetch = real;
      }
    });
  });

  describe('the survey', () => {
    const over = async (listen: boolean) => {
      const page = await show({ policy: 'KR', inside: '', values: { scripted: true } });
      page.answer('cancel', () => done);
      const answers: unknown[] = [];
      page.el.addEventListener('survey-request', (event) => {
        answers.push(event.detail.answers);
        if (listen) event.respondWith('ok');
      });
      await page.click('button', 'Cancel service');
      expect(page.text).not.to.include('How did cancelling go');
      page.find('button', 'Tell us how it was (1 minute, optional)').focus();
      await page.click('button', 'Tell us how it was (1 minute, optional)');
      await waitUntil(() => page.text.includes('How did cancelling go?'));
      await page.settled();
      return { page, answers };
    };

    it('comes after the cancelling, if the customer likes, with the focus on its heading', async () => {
      const { page } = await over(true);
      expect(page.focused).not.to.equal('');
      expect(page.focused).to.equal(page.names('heading')[1]);
    });

    it('is answered by the page, and says that it was sent', async () => {
      const { page, answers } = await over(true);
      page.find('radio', '5, Very good').click();
      await page.settled();
      await page.click('button', 'Send');
      await waitUntil(() => page.text.includes('Thank you. Your answers were sent.'));
      expect(answers).to.eql([{ ease: 5 }]);
      expect(page.heading).to.equal('Your cancellation is complete');
    });

    it('asks after the reason that was given, and of nobody who gave another', async () => {
      const more = { id: 'more', type: 'text', label: 'What would be a fair price?' };
      const survey = {
        questions: [{ id: 'ease', type: 'rating', label: 'How easy was it?' }],
        followUp: [{ ...more, when: { reason: ['price'] } }],
      };
      for (const [reason, follows] of [
        ['It costs too much', true],
        ['Support', false],
      ] as const) {
        const values = { scripted: true, feed: { ...feeds.us, survey } };
        const page = await show({ policy: 'KR', inside: '', values });
        page.answer('cancel', () => done);
        await page.click('radio', reason);
        expect(page.text, 'nothing before it').not.to.include(more.label);
        await page.click('button', 'Cancel service');
        await page.click('button', 'Tell us how it was (1 minute, optional)');
        await waitUntil(() => page.text.includes('How easy was it?'));
        page.find('radio', '5, Very good').click();
        await page.settled();
        expect(page.has('button', 'Next')).to.equal(follows);
        if (!follows) continue;
        await page.click('button', 'Next');
        expect(page.text).to.include(more.label);
      }
    });

    it('that nobody answers is not said to be sent', async () => {
      const { page } = await over(false);
      page.find('radio', '5, Very good').click();
      await page.settled();
      await page.click('button', 'Send');
      await page.settled();
      expect(page.text).not.to.include('Your answers were sent.');
    });
  });
});
