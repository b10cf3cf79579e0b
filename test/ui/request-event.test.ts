import { ask, RequestEvent } from '../../src/ui/request-event.js';
import { aTimeout, expect } from '../support.js';

type Cancel = RequestEvent<{ reason: string }, string>;
const request = (): Cancel => new RequestEvent('cancel-request', { detail: { reason: 'price' } });

/** Hears with these listeners, and asks. */
function hear(...listeners: ((event: Cancel) => unknown)[]) {
  const target = new EventTarget();
  for (const listen of listeners)
    target.addEventListener('cancel-request', (event) => void listen(event as Cancel));
  return ask(target, request());
}

describe('a request to the page', () => {
  /** What the runner itself would take for a failure of the test. */
  let reported: string[];
  const { onerror } = window;
  beforeEach(() => {
    reported = [];
    window.onerror = (message) => {
      reported.push(String(message));
      return true;
    };
  });
  afterEach(() => {
    window.onerror = onerror;
  });

  it('is heard with its detail, and answered with a promise', async () => {
    const outcome = await hear((event) =>
      event.respondWith(aTimeout(5).then(() => `done: ${event.detail.reason}`)),
    );
    expect(outcome).to.eql({ answered: true, value: 'done: price' });
  });

  it('is answered with a value, even with none', async () => {
    expect(await hear((event) => event.respondWith('yes'))).to.eql({
      answered: true,
      value: 'yes',
    });
    const outcome = await hear((event) => event.respondWith(undefined as unknown as string));
    expect(outcome).to.eql({ answered: true, value: undefined });
  });

  it('goes out before anything is awaited', () => {
    let heard = false;
    void hear(() => (heard = true));
    expect(heard).to.equal(true);
  });

  it('without a listener, or with one that only looks on, is unanswered', async () => {
    expect(await hear()).to.eql({ answered: false });
    expect(await hear(() => {})).to.eql({ answered: false });
  });

  it('whose promise rejects tells why', async () => {
    const why = new Error('503');
    expect(await hear((event) => event.respondWith(Promise.reject(why)))).to.eql({ failed: why });
  });

  it('answered too late is unanswered, and the page is told so', async () => {
    let late: unknown;
    const outcome = await hear(async (event) => {
      await Promise.resolve();
      try {
        event.respondWith('too late');
      } catch (error) {
        late = error;
      }
    });
    await aTimeout(5);
    expect(outcome).to.eql({ answered: false });
    expect(late).to.be.instanceOf(DOMException);
    expect((late as DOMException).name).to.equal('InvalidStateError');
  });

  it('answered twice keeps the first answer, and the second is refused', async () => {
    let refused: unknown;
    const outcome = await hear(
      (event) => event.respondWith('first'),
      (event) => {
        try {
          event.respondWith('second');
        } catch (error) {
          refused = error;
        }
      },
    );
    expect(outcome).to.eql({ answered: true, value: 'first' });
    expect((refused as DOMException).name).to.equal('InvalidStateError');
  });

  it('outlives a listener that throws: another one may answer', async () => {
    const broken = () => {
      throw new Error('broken listener');
    };
    expect(await hear(broken)).to.eql({ answered: false });
    expect(await hear(broken, (event) => event.respondWith('ok'))).to.eql({
      answered: true,
      value: 'ok',
    });
    expect(reported).to.have.lengthOf(2);
  });

  it('answered by a listener that then throws is answered', async () => {
    const outcome = await hear((event) => {
      event.respondWith('ok');
      throw new Error('afterwards');
    });
    expect(outcome).to.eql({ answered: true, value: 'ok' });
  });

  it('never throws at the asker, whatever it is answered with', async () => {
    const thenable = {
      get then(): never {
        throw new Error('a hostile promise');
      },
    };
    const outcome = await hear((event) => event.respondWith(thenable as unknown as string));
    expect(outcome).to.have.property('failed');
  });
});
