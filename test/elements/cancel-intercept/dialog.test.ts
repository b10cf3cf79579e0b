import { expect, waitUntil } from '../../support.js';
import { watchPage } from '../flow.page.js';
import { focused, press } from '../hands.js';
import { loadFeeds, pages, put, show } from './cancel-intercept.page.js';

const attributes = 'mode="dialog" opener="opener"';

const done = { status: 'done', reference: '1', receivedAt: '2031-05-01', endDate: '2031-05-31' };

describe('cancel-intercept: in a dialog', () => {
  const warnings = watchPage();
  before(loadFeeds);

  const opener = () => document.getElementById('opener') as HTMLButtonElement;
  async function opened(options: Parameters<typeof show>[0] = {}) {
    const page = await show({ attributes, ...options });
    opener().focus();
    opener().click();
    await waitUntil(() => page.dialog.open);
    return page.settled();
  }

  it('stays shut until it is asked for', async () => {
    const page = await show({ attributes });
    expect(page.dialog.open).to.equal(false);
    expect(page.of('flow-open')).to.eql([]);
  });

  it('is opened by the page’s button, has a name, and the focus is on its heading', async () => {
    const page = await opened();
    expect(page.focused).to.equal('Cancel Internet 500');
    const label = page.dialog.getAttribute('aria-labelledby') ?? '';
    expect(page.el.shadowRoot?.getElementById(label)?.textContent.trim()).to.equal(
      'Cancel Internet 500',
    );
    expect(page.of('flow-open')).to.have.lengthOf(1);
  });

  it('a click inside what opens it opens it, a link is not followed', async () => {
    const page = await show({ attributes });
    opener().outerHTML = '<a id="opener" href="#elsewhere"><b>Cancel</b></a>';
    document.querySelector<HTMLElement>('#opener b')?.click();
    await waitUntil(() => page.dialog.open);
    expect(location.hash).to.equal('');
  });

  it('opened again, it tells that, and then the offers, once', async () => {
    const page = await opened();
    await page.click('radio', 'It costs too much');
    await press('Escape');
    await page.settled();
    page.told.length = 0;
    opener().click();
    await waitUntil(() => page.dialog.open);
    await page.settled();
    expect(page.told).to.eql([
      ['flow-open', {}],
      ['offer-show', { offerIds: ['three-off', 'two-free'] }],
    ]);
  });

  it('Escape is neither keep nor cancel; it goes on where it was left, and the focus goes back', async () => {
    const page = await opened();
    await page.click('radio', 'It costs too much');
    await page.click('button', 'Click to cancel');
    await press('Escape');
    await page.settled();
    expect(page.dialog.open).to.equal(false);
    expect(page.outcomes).to.eql(['left']);
    expect(await page.sentNothing()).to.equal(true);
    expect(focused()).to.equal(opener());
    opener().click();
    await waitUntil(() => page.dialog.open);
    await page.settled();
    expect(page.text).to.include('Step 2 of 2');
    expect(page.focused).to.equal('Cancel Internet 500');
  });

  it('its own button closes it, and the choice is still there', async () => {
    const page = await opened();
    await page.click('radio', 'It costs too much');
    await page.click('button', 'Close');
    expect(page.outcomes).to.eql(['left']);
    await page.el.open();
    await page.settled();
    expect(page.find<HTMLInputElement>('radio', 'It costs too much').checked).to.equal(true);
    expect(page.parts).to.include('offers');
  });

  it('the receipt’s dialog has a name too, and the focus is on the receipt', async () => {
    const page = await opened({ policy: 'KR', inside: '', values: { scripted: true } });
    page.answer('cancel', () => done);
    await page.click('button', 'Cancel service');
    expect(page.dialog.ariaLabel).to.equal('Receipt');
    expect(page.focused).to.equal('Your cancellation is complete');
    await press('Escape');
    expect(page.outcomes).to.eql(['cancelled']);
    await page.el.open();
    await page.settled();
    expect(page.text).to.include('Your cancellation is complete');
  });

  it('an answer that comes after it was closed counts, and is there when it is opened', async () => {
    const page = await opened({ policy: 'KR', inside: '', values: { scripted: true } });
    let answer: (value: unknown) => void = () => undefined;
    page.answer('cancel', () => new Promise((resolve) => (answer = resolve)));
    await page.click('button', 'Cancel service');
    await press('Escape');
    answer(done);
    await page.settled();
    expect(page.outcomes).to.eql(['left', 'cancelled']);
    await page.el.open();
    await page.settled();
    expect(page.text).to.include('Your cancellation is complete');
  });

  it('who kept the plan and opens it again can cancel', async () => {
    const page = await opened();
    await page.click('button', 'Keep my plan');
    await press('Escape');
    await page.el.open();
    await page.settled();
    expect(page.names('button')).to.include('Click to cancel');
    expect(page.heading).to.equal('Cancel Internet 500');
  });

  it('with nothing that opens it the page’s form stays, and its author is told', async () => {
    const page = await show({ attributes: 'mode="dialog" opener="nobody"' });
    expect(page.names('button')).to.eql(['Send it']);
    await waitUntil(() => warnings.length, 'nobody was told', { timeout: 3000 });
    expect(warnings.splice(0).join()).to.include('/opener Found "nobody"');
    expect(page.el.problems.map(({ path }) => path)).to.eql(['/opener']);
    await page.click('button', 'Send it');
    await page.sent();
  });

  it('what opens it may come a moment later', async () => {
    const page = await show({ attributes: 'mode="dialog" opener="later"' });
    expect(page.names('button')).to.eql(['Send it']);
    opener().id = 'later';
    await waitUntil(() => !page.all('button').length, 'the form is still there', { timeout: 3000 });
    document.getElementById('later')?.click();
    await waitUntil(() => page.dialog.open);
    await page.settled();
    expect(page.heading).to.equal('Cancel Internet 500');
  });

  it('does not wait for a feed', async () => {
    const page = put({ policy: 'KR', attributes: `${attributes} src="/__faults__/never"` });
    await page.settled();
    opener().click();
    await waitUntil(() => page.dialog?.open);
    await page.settled();
    await page.click('button', 'Cancel service');
    await page.sent();
  });

  it('the page’s form with fields is in it', async () => {
    const page = await opened({ policy: 'KR', inside: pages.fields });
    page.find<HTMLInputElement>('textbox', 'Name').value = 'Kim';
    await page.click('button', 'Send it');
    expect(await page.sent()).to.include({ name: 'Kim' });
  });
});
