import type { SurveyRequestDetail } from '../../../src/elements/feedback-survey/events.js';
import { indexedStore } from '../../../src/ui/outbox-store.js';
import { expect, waitUntil } from '../../support.js';
import surveys from './surveys.js';
import { show, watchPage, type SurveyPage } from './survey.page.js';

/** Answers each request by `answer`, and gives what was asked. */
function listen(page: SurveyPage, answer: (nth: number) => unknown): SurveyRequestDetail[] {
  const asked: SurveyRequestDetail[] = [];
  page.el.addEventListener('survey-request', (event) => {
    asked.push(event.detail);
    event.respondWith(answer(asked.length));
  });
  return asked;
}

const arrived = async () =>
  ((await (await fetch('/account/records')).json()) as { survey: number }).survey;

async function answered(endpoint?: string): Promise<SurveyPage> {
  const page = await show(surveys.short);
  if (endpoint !== undefined) page.el.endpoint = endpoint;
  await page.click('radio', '6');
  return page;
}

describe('feedback-survey: sending', () => {
  watchPage();
  afterEach(async () => {
    for (const key of await indexedStore().keys()) await indexedStore().delete(key);
  });

  it('hands the page what was answered, and nothing of what was not asked', async () => {
    const page = await show(surveys.en);
    const asked = listen(page, () => undefined);
    await page.click('radio', '6');
    await page.click('checkbox', 'Price');
    await page.click('checkbox', 'Speed');
    await page.write('Anything else we should know?', ' 감사했어요 ');
    await page.click('button', 'Next');
    await page.click('radio', '5, Very good');
    await page.click('button', 'Send');
    await waitUntil(() => page.closed.length);
    expect(asked.map(({ answers }) => answers)).to.eql([
      { nps: 6, why: ['speed', 'price'], tell: ' 감사했어요 ', return: 5 },
    ]);
    expect(page.heading).to.equal('Thank you. Your answers were sent.');
    expect(page.focused).to.equal('Thank you. Your answers were sent.');
    expect(page.closed).to.eql(['sent']);
  });

  it('with nothing answered says so, and asks nobody', async () => {
    const page = await show(surveys.short);
    const asked = listen(page, () => undefined);
    await page.click('button', 'Send');
    expect(page.alert).to.match(/^There is no answer to send yet/);
    expect(asked).to.eql([]);
    await page.click('radio', '6');
    expect(page.alert).to.equal('');
  });

  it('while it is sent a second click sends no second time', async () => {
    const page = await answered();
    let done: (value: unknown) => void = () => {};
    const asked = listen(page, () => new Promise((resolve) => (done = resolve)));
    await page.click('button', 'Send');
    await page.click('button', 'Send');
    await page.click('button', 'Skip');
    expect(page.status).to.equal('Sending…');
    expect(page.closed).to.eql([]);
    done(undefined);
    await waitUntil(() => page.closed.length);
    expect(asked).to.have.lengthOf(1);
    expect(page.status).to.equal('');
  });

  it('on its second page, Back does nothing while it is sent', async () => {
    const page = await show(surveys.en);
    listen(page, () => new Promise(() => {}));
    await page.click('radio', '6');
    await page.click('button', 'Next');
    await page.click('button', 'Send');
    await page.click('button', 'Back');
    expect(page.heading).to.equal('Just a little more');
  });

  it('failed, it says so, loses nothing, and tries again under the same key', async () => {
    const page = await answered();
    const asked = listen(page, (nth) => (nth === 1 ? Promise.reject(new Error('503')) : 'ok'));
    await page.click('button', 'Send');
    await waitUntil(() => page.alert);
    expect(page.alert).to.match(/^Your answers were not sent/);
    expect(page.find<HTMLInputElement>('radio', '6').checked).to.equal(true);
    expect(page.closed).to.eql([]);
    await page.click('button', 'Send');
    await waitUntil(() => page.closed.length);
    expect(asked[1]).to.eql(asked[0]);
  });

  it('with nobody to answer it has failed', async () => {
    const page = await answered();
    await page.click('button', 'Send');
    await waitUntil(() => page.alert);
    expect(page.closed).to.eql([]);
  });

  it('another survey that is set meanwhile is not said to be sent', async () => {
    const page = await answered();
    let done: (value: unknown) => void = () => {};
    listen(page, () => new Promise((resolve) => (done = resolve)));
    await page.click('button', 'Send');
    page.el.survey = surveys.every;
    await page.settled();
    done(undefined);
    await page.settled();
    expect(page.heading).to.equal('How was it for you?');
    expect(page.closed).to.eql([]);
  });

  it('goes to the endpoint where the page does not answer', async () => {
    const before = await arrived();
    const page = await answered('/survey');
    await page.click('button', 'Send');
    await waitUntil(() => page.closed.length);
    expect(page.heading).to.equal('Thank you. Your answers were sent.');
    expect(await arrived()).to.equal(before + 1);
  });

  it('does not go to the endpoint where the page answers', async () => {
    const before = await arrived();
    const page = await answered('/survey');
    listen(page, () => undefined);
    await page.click('button', 'Send');
    await waitUntil(() => page.closed.length);
    expect(await arrived()).to.equal(before);
  });

  it('kept for later it says so, and says when it was sent', async () => {
    const before = await arrived();
    const page = await answered('/survey?mood=503:0.1');
    await page.click('button', 'Send');
    await waitUntil(() => page.closed.length);
    expect(page.closed).to.eql(['later']);
    expect(page.heading).to.equal('Your answers are not sent yet.');
    const [key = ''] = await indexedStore().keys();
    const parcel = await indexedStore().get(key);
    if (parcel)
      await indexedStore().put({ ...parcel, endpoint: new URL('/survey', location.href).href });
    dispatchEvent(new Event('online'));
    await waitUntil(() => page.heading === 'Thank you. Your answers were sent.', 'sent at last', {
      timeout: 8_000,
    });
    await waitUntil(() => page.status === 'Thank you. Your answers were sent.');
    expect(await arrived()).to.equal(before + 1);
  });

  for (const endpoint of ['/survey?mood=409', 'http://['])
    it(`refused by ${endpoint} it has failed, and is not kept`, async () => {
      const page = await answered(endpoint);
      await page.click('button', 'Send');
      await waitUntil(() => page.alert);
      expect(page.find<HTMLInputElement>('radio', '6').checked).to.equal(true);
      expect(await indexedStore().keys()).to.eql([]);
    });
});
