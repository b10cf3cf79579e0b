import { expect, waitUntil } from '../../support.js';
import { nameOf, watchPage } from '../flow.page.js';
import { focused, press, tabTo } from '../hands.js';
import {
  acceptForm,
  customers,
  feeds,
  loadFeeds,
  pages,
  quote,
  show,
} from './cancel-intercept.page.js';

const done = { status: 'done', reference: 'R-1', receivedAt: '2031-05-01', endDate: '2031-05-31' };

/** On from the top of the page: not every engine goes round it. */
async function tabFromTop(wanted: Element): Promise<void> {
  document.getElementById('opener')?.focus();
  await tabTo(wanted);
}

describe('cancel-intercept: with a keyboard, and with a screen reader', () => {
  watchPage();
  before(loadFeeds);

  it('Tab reaches the way out first, then the way to stay, then the reasons', async () => {
    const page = await show();
    document.getElementById('opener')?.focus();
    const reached: string[] = [];
    for (let i = 0; i < 3; i++) {
      await press('Tab');
      reached.push(page.focused);
    }
    expect(reached).to.eql(['Click to cancel', 'Keep my plan', 'It costs too much']);
  });

  it('arrows choose a reason, Enter presses, and it is cancelled', async () => {
    const page = await show({ inside: '', values: { scripted: true } });
    page.answer('cancel', () => done);
    await tabFromTop(page.find('radio', 'It costs too much'));
    await press('Space', 'ArrowDown');
    expect(page.of('reason-select')).to.eql([{ reason: 'price' }, { reason: 'quality' }]);
    await tabFromTop(page.find('button', 'Click to cancel'));
    await press('Enter');
    await page.settled();
    expect(page.focused).to.equal('Cancel Internet 500');
    await tabFromTop(page.find('button', 'Click to cancel'));
    await press('Enter');
    await waitUntil(() => page.outcomes.length);
    await page.settled();
    expect(page.focused).to.equal('Your cancellation is complete');
  });

  it('the pause that was chosen is the one that is sent', async () => {
    const page = await show({
      inside: '',
      values: { feed: feeds.kr, customer: customers.kr, scripted: true },
    });
    page.answer('offer', () => ({ status: 'done' }));
    await page.click('radio', '이제 안 써요');
    await tabFromTop(page.find('button', 'Pause my plan'));
    await press('Enter');
    await page.settled();
    expect(page.alerts).to.eql(['Choose how long first.']);
    expect(page.focused).to.equal('1 month');
    expect(page.of('offer-request')).to.eql([]);
    await press('Space', 'ArrowDown');
    await tabFromTop(page.find('button', 'Pause my plan'));
    await press('Enter');
    await waitUntil(() => page.outcomes.length);
    const [{ requestId, ...detail } = {}] = page.of('offer-request');
    expect(detail).to.eql({ offer: 'rest', choice: 2, reason: 'unused' });
    expect(String(requestId)).to.match(/:rest:2$/);
    expect(page.outcomes).to.eql(['kept-with-offer']);
  });

  it('a choice of one offer is none of the next one’s', async () => {
    const page = await show({
      inside: '',
      values: { feed: feeds.kr, customer: customers.kr, scripted: true },
    });
    page.answer('offer', () => ({ status: 'done' }));
    await page.click('radio', '이제 안 써요');
    await page.click('radio', '3 months');
    await page.click('radio', '고객 지원이 아쉬워요');
    await page.click('button', 'Ask for this and keep my plan');
    const [{ requestId: _, ...detail } = {}] = page.of('offer-request');
    expect(detail).to.eql({ offer: 'callback', reason: 'support' });
  });

  it('the focus is never lost, whatever is pressed', async () => {
    const steps: [policy: string, names: string[]][] = [
      [
        'US-MN',
        ['It costs too much', 'I would rather not say', 'It costs too much', 'No, thank you'],
      ],
      ['US-MN', ['It costs too much', 'Yes, show me', 'Cancel service']],
      ['US-CA', ['It costs too much', 'Keep my plan', 'Click to cancel', 'Click to cancel']],
      ['KR', ['Slow or unreliable', 'Cancel service']],
    ];
    for (const [policy, names] of steps) {
      const page = await show({ policy, inside: '', values: { scripted: true, quote } });
      page.answer('cancel', () => done);
      for (const name of names) {
        const node = page.find(page.has('radio', name) ? 'radio' : 'button', name);
        node.focus();
        node.click();
        await page.settled();
        expect(page.focused, `${policy} ${name}`).not.to.equal('');
      }
      page.el.remove();
    }
  });

  it('every control has a name, every group too', async () => {
    const page = await show({
      policy: 'KR',
      inside: pages.fields + acceptForm,
      values: {
        feed: feeds.kr,
        customer: customers.kr,
        quote: { ...quote, currency: 'KRW', endDates: ['2031-05-31', '2031-06-30'] },
      },
    });
    await page.click('radio', '이제 안 써요');
    for (const role of ['button', 'link', 'radio', 'group', 'textbox'] as const)
      for (const name of page.names(role)) expect(name, role).not.to.equal('');
    expect(page.names('group').map((name) => name.split('?')[0])).to.include.members([
      'Service ends',
      'How long',
    ]);
  });

  it('what is being asked is a status, what failed an alert', async () => {
    const page = await show({ policy: 'KR', inside: '', values: { scripted: true } });
    let fail: (why: Error) => void = () => undefined;
    page.answer('cancel', () => new Promise((_, reject) => (fail = reject)));
    await page.click('button', 'Cancel service');
    expect(page.names('status')).to.include('Sending…');
    fail(new Error('down'));
    await page.settled();
    expect(page.alerts.join()).to.include('did not go through');
    expect(page.focused).not.to.equal('');
  });

  it('the labels and the day on which it ends are on the screen', async () => {
    const page = await show({ values: { quote } });
    expect(page.names('button')).to.eql(['Click to cancel', 'Keep my plan']);
    expect(page.text).to.include('You can use it until May 31, 2031.');
    await page.click('button', 'Click to cancel');
    expect(page.text).to.include('You can use it until May 31, 2031.');
  });

  it('Escape on the page is nothing to the flow', async () => {
    const page = await show();
    page.find('radio', 'It costs too much').focus();
    await press('Escape');
    expect(page.told.map(([name]) => name)).to.eql(['flow-open']);
    expect(nameOf(focused() as Element)).to.equal('It costs too much');
  });
});
