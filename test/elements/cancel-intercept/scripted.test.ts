import type { Receipt } from '../../../src/retention/index.js';
import { expect, waitUntil } from '../../support.js';
import { catchErrors, watchPage } from '../flow.page.js';
import { acceptForm, loadFeeds, pages, show, type CancelPage } from './cancel-intercept.page.js';

const done: Receipt = {
  status: 'done',
  reference: 'R-1',
  receivedAt: '2031-05-01',
  endDate: '2031-05-31',
};
const received = { ...done, status: 'received' };
const never = new Promise(() => undefined);

/** A clock whose ten seconds pass when a test says so, and not while a slow machine still draws. */
function tenSeconds() {
  const { setTimeout: set, clearTimeout: clear } = window;
  const waiting = new Map<unknown, () => void>();
  window.setTimeout = ((run: () => void, ms?: number) => {
    if (ms !== 10_000) return set(run, ms);
    const id = set(() => undefined);
    waiting.set(id, run);
    return id;
  }) as typeof setTimeout;
  window.clearTimeout = (id) => {
    waiting.delete(id);
    clear(id);
  };
  return {
    pass() {
      for (const run of waiting.values()) run();
      waiting.clear();
    },
    end: () => Object.assign(window, { setTimeout: set, clearTimeout: clear }),
  };
}

/** On a page that answers in script, with the final button pressed. */
async function cancelled(by?: (nth: number) => unknown, inside = ''): Promise<CancelPage> {
  const page = await show({ policy: 'KR', inside, values: { scripted: true } });
  if (by) page.answer('cancel', by);
  await page.click('button', 'Cancel service');
  return page;
}

describe('cancel-intercept: the page answers in script', () => {
  const warnings = watchPage();
  before(loadFeeds);

  it('done: it is cancelled, with what the page says of it', async () => {
    const page = await cancelled(() => Promise.resolve(done));
    expect(page.heading).to.equal('Your cancellation is complete');
    expect(page.facts()).to.include({ Reference: 'R-1', 'Service ends': 'May 31, 2031' });
    expect(page.outcomes).to.eql(['cancelled']);
    expect(page.of('cancel-complete')).to.eql([{ receipt: done }]);
    expect(page.el.shadowRoot?.querySelector('cancel-receipt')?.shadowRoot?.querySelector('.tick'))
      .to.exist;
  });

  it('received: says so, never "cancelled", and wears no tick', async () => {
    const page = await cancelled(() => received);
    expect(page.heading).to.equal('Your request to cancel was received');
    expect(page.text).to.include('It is not cancelled before that.');
    expect(page.text).not.to.match(/is cancelled|complete/);
    expect(page.outcomes).to.eql(['received']);
    expect(page.elements.some((node) => node.matches('.tick'))).to.equal(false);
  });

  it('hands the page what was chosen', async () => {
    const page = await show({ policy: 'KR', inside: '', values: { scripted: true } });
    page.answer('cancel', () => done);
    await page.click('radio', 'I am moving');
    await page.click('button', 'Cancel service');
    const [{ requestId, ...detail } = {}] = page.of('cancel-request');
    expect(detail).to.eql({ reason: 'moving', policy: 'KR' });
    expect(requestId).to.match(/^[\da-f]{32}$/);
  });

  it('rejected: says what failed and what to do, and asks again with the same id', async () => {
    const page = await cancelled((nth) =>
      nth === 1 ? Promise.reject(new Error('Our system is down until noon.')) : done,
    );
    expect(page.alerts).to.eql([
      'The cancellation did not go through. Nothing has changed. Please try again. Our system is down until noon.',
    ]);
    expect(page.names('button')).to.eql(['Cancel service', 'Keep my plan']);
    await page.click('button', 'Cancel service');
    expect(page.heading).to.equal('Your cancellation is complete');
    const ids = page.of('cancel-request').map(({ requestId }) => requestId);
    expect(ids).to.have.lengthOf(2);
    expect(new Set(ids)).to.have.lengthOf(1);
  });

  it('the next cancelling is another one', async () => {
    const [first, second] = [await cancelled(() => done), await cancelled(() => done)];
    const idOf = (page: CancelPage) => page.of('cancel-request')[0]?.['requestId'];
    expect(idOf(first)).not.to.equal(idOf(second));
  });

  it('after a reload it is the same attempt', async () => {
    const first = await cancelled(() => never);
    first.el.remove();
    const second = await cancelled(() => done);
    const idOf = (page: CancelPage) => page.of('cancel-request')[0]?.['requestId'];
    expect(idOf(first)).to.equal(idOf(second));
  });

  it('two contracts are two attempts', async () => {
    const first = await cancelled(() => never);
    const page = await show({
      policy: 'KR',
      inside: '',
      values: { scripted: true, customer: { planId: 'internet-200', monthsPassed: 1 } },
    });
    page.answer('cancel', () => never);
    await page.click('button', 'Cancel service');
    expect(page.of('cancel-request')[0]?.['requestId']).not.to.equal(
      first.of('cancel-request')[0]?.['requestId'],
    );
  });

  it('no answer in ten seconds: not confirmed yet, and once more by the same id if the customer likes', async () => {
    const clock = tenSeconds();
    try {
      const page = await cancelled((nth) => (nth === 1 ? never : done), pages.ready);
      expect(page.text).to.include('Sending…');
      clock.pass();
      await waitUntil(() => page.text.includes('It is not confirmed yet.'));
      expect(page.text).to.include('Please keep this page open.');
      expect(page.has('button', 'Send it'), 'no second way by itself').to.equal(false);
      expect(page.of('cancel-request')).to.have.lengthOf(1);
      await page.click('button', 'Cancel service');
      expect(page.heading).to.equal('Your cancellation is complete');
      const [first, second] = page.of('cancel-request');
      expect(first).to.eql(second);
    } finally {
      clock.end();
    }
  });

  it('an answer that comes late still counts', async () => {
    const clock = tenSeconds();
    try {
      let answer: (value: unknown) => void = () => undefined;
      const page = await cancelled(() => new Promise((resolve) => (answer = resolve)));
      clock.pass();
      await waitUntil(() => page.text.includes('It is not confirmed yet.'));
      answer(done);
      await page.settled();
      expect(page.heading).to.equal('Your cancellation is complete');
    } finally {
      clock.end();
    }
  });

  for (const [name, value] of Object.entries({
    nothing: undefined,
    text: 'thanks!',
    'another status': { status: 'cancelled' },
    'a page': '<!doctype html>',
  }))
    it(`${name} is no answer: nobody says that it is cancelled`, async () => {
      const page = await cancelled(() => value);
      expect(page.alerts.join()).to.include('could not confirm it');
      expect(page.outcomes).to.eql([]);
      warnings.splice(0);
    });

  it('nobody listens: says so, and shows the page’s own form', async () => {
    const page = await cancelled(undefined, pages.ready);
    expect(page.alerts.join()).to.include('did not go through');
    expect(page.text).to.include('You can also cancel here:');
    await page.click('button', 'Send it');
    expect((await page.sent())['policy']).to.equal('KR');
    expect(page.of('cancel-request'), 'the form alone').to.have.lengthOf(1);
    expect(warnings.splice(0).join()).to.include('cancel-request was not answered');
  });

  it('nobody listens and the page has a link: shows it', async () => {
    const page = await cancelled(undefined, pages.link);
    await page.click('link', 'Leave us');
    expect(await page.sent()).to.eql({ link: '' });
    expect(warnings.splice(0).join()).to.include('cancel-request was not answered');
  });

  it('a listener that throws is one that did not answer', async () => {
    const caught = catchErrors();
    try {
      const page = await show({ policy: 'KR', inside: pages.ready, values: { scripted: true } });
      page.el.addEventListener('cancel-request', () => {
        throw new Error('oops');
      });
      await page.click('button', 'Cancel service');
      expect(page.alerts.join()).to.include('did not go through');
      expect(page.alerts.join()).not.to.include('oops');
      expect(page.has('button', 'Send it')).to.equal(true);
      expect(caught.errors).to.have.lengthOf(1);
    } finally {
      warnings.splice(0);
      caught.stop();
    }
  });

  it('an answer that is given too late is none, and the listener is told', async () => {
    const page = await show({ policy: 'KR', inside: pages.ready, values: { scripted: true } });
    let error: unknown;
    page.el.addEventListener('cancel-request', (event) => {
      void Promise.resolve().then(async () => {
        await page.settled();
        try {
          event.respondWith(done);
        } catch (thrown) {
          error = thrown;
        }
      });
    });
    await page.click('button', 'Cancel service');
    await waitUntil(() => error);
    expect((error as DOMException).name).to.equal('InvalidStateError');
    expect(warnings.splice(0).join()).to.include('cancel-request was not answered');
    expect(page.alerts.join()).to.include('did not go through');
    expect(page.outcomes).to.eql([]);
  });

  it('of two answers the first holds', async () => {
    const caught = catchErrors();
    try {
      const page = await show({ policy: 'KR', inside: '', values: { scripted: true } });
      page.answer('cancel', () => done);
      page.answer('cancel', () => Promise.reject(new Error('second')));
      await page.click('button', 'Cancel service');
      expect(page.outcomes).to.eql(['cancelled']);
      expect(caught.errors).to.have.lengthOf(1);
    } finally {
      warnings.splice(0);
      caught.stop();
    }
  });

  it('one request at a time: a double click asks once, and nothing else can be pressed meanwhile', async () => {
    const page = await show({ policy: 'KR', inside: '', values: { scripted: true } });
    page.answer('cancel', () => never);
    const button = page.find('button', 'Cancel service');
    button.click();
    button.click();
    await page.settled();
    await page.click('button', 'Cancel service');
    await page.click('button', 'Keep my plan');
    expect(page.of('cancel-request')).to.have.lengthOf(1);
    expect(page.outcomes).to.eql([]);
    for (const one of page.all('button'))
      expect(one.getAttribute('aria-disabled')).to.equal('true');
  });

  it('kept while nobody knows whether it was cancelled: is told so, and never that nothing changed', async () => {
    const keep = async (failure: Error) => {
      const page = await cancelled(() => Promise.reject(failure));
      await page.click('button', 'Keep my plan');
      return page;
    };
    const unsure = await keep(new TypeError('Failed to fetch'));
    expect(unsure.heading).to.match(/^We could not confirm it/);
    expect(unsure.text).not.to.match(/Nothing has changed|You are keeping/);
    // back to the choice, and asked again
    await unsure.click('button', 'Cancel service');
    await unsure.click('button', 'Cancel service');
    const ids = unsure.of('cancel-request').map(({ requestId }) => requestId);
    expect(ids.length, 'asked again').to.be.above(1);
    expect(new Set(ids).size, 'as the same attempt').to.equal(1);
    expect(warnings.splice(0).join()).to.include('was not answered');
    unsure.el.remove();
    const sure = await keep(new Error('Our system is down until noon.'));
    expect(sure.heading).to.equal('You are keeping your plan');
    expect(sure.text).to.include('Nothing has changed');
  });

  it('what a listener throws after it went through undoes nothing', async () => {
    const caught = catchErrors();
    try {
      const page = await show({ policy: 'KR', inside: '', values: { scripted: true } });
      page.answer('cancel', () => done);
      for (const name of ['cancel-complete', 'flow-step', 'flow-close'])
        page.el.addEventListener(name, () => {
          throw new Error(name);
        });
      await page.click('button', 'Cancel service');
      expect(page.heading).to.equal('Your cancellation is complete');
      expect(page.alerts).to.eql([]);
      expect(page.outcomes).to.eql(['cancelled']);
    } finally {
      warnings.splice(0);
      caught.stop();
    }
  });

  describe('an offer', () => {
    const accepted = async (by: (nth: number) => unknown, inside = '') => {
      const page = await show({ inside, values: { scripted: true } });
      page.answer('offer', by);
      await page.click('radio', 'It costs too much');
      const button = page.find('button', 'Keep my plan with this discount');
      button.click();
      button.click();
      await page.settled();
      return page;
    };

    it('is taken once, however often it is pressed', async () => {
      const page = await accepted(() => ({ status: 'done', reference: 'O-1' }));
      const asked = page.of('offer-request').map(({ requestId: _, ...detail }) => detail);
      expect(asked).to.eql([{ offer: 'three-off', reason: 'price' }]);
      expect(page.heading).to.equal('Your offer is set up');
      expect(page.text).to.include('O-1');
      expect(page.text, 'and which one it is').to.include('$15 off for 12 months');
      expect(page.outcomes).to.eql(['kept-with-offer']);
      expect(page.of('offer-complete')[0]).to.include({ offerId: 'three-off' });
    });

    it('that is only received is not said to be set up', async () => {
      const page = await accepted(() => ({ status: 'received' }));
      expect(page.heading).to.equal('Your request for the offer was received');
    });

    it('with `scripted` is never sent by a form', async () => {
      const page = await accepted(() => ({ status: 'done' }), pages.ready + acceptForm);
      expect(await page.sentNothing()).to.equal(true);
    });

    it('that fails is told, can be taken again by the same id, and cancelling stays open', async () => {
      const page = await accepted((nth) =>
        nth === 1 ? Promise.reject(new Error('no')) : { status: 'done' },
      );
      expect(page.alerts.join()).to.include('The offer did not go through.');
      expect(page.find('button', 'Click to cancel').ariaDisabled).to.equal(null);
      // where it was pressed, which may be far below the way out
      const [card, next] = page.elements.filter((node) => node.localName === 'retention-offer');
      expect(card?.nextElementSibling).to.equal(page.part('request'));
      expect(page.part('request')?.nextElementSibling).to.equal(next);
      await page.click('button', 'Keep my plan with this discount');
      const [first, second] = page.of('offer-request');
      expect(first).to.eql(second);
      expect(page.outcomes).to.eql(['kept-with-offer']);
    });

    it('that is not confirmed leaves the way out open, and is told of if it was set up after all', async () => {
      const clock = tenSeconds();
      try {
        let answer: (value: unknown) => void = () => undefined;
        const page = await accepted(() => new Promise((resolve) => (answer = resolve)));
        page.answer('cancel', () => done);
        clock.pass();
        await waitUntil(() => page.text.includes('It is not confirmed yet.'));
        await page.click('button', 'Click to cancel');
        answer({ status: 'done' });
        await page.settled();
        expect(page.heading, 'it takes nobody back').to.equal('Cancel Internet 500');
        await page.click('button', 'Click to cancel');
        expect(page.outcomes).to.eql(['cancelled']);
        expect(page.text).to.include('The offer was set up before you cancelled.');
      } finally {
        clock.end();
      }
    });
  });
});
