import { aTimeout, expect, oneEvent, waitUntil } from '../support.js';
import {
  eventsOf,
  fault,
  feedOf,
  json,
  place,
  put,
  requests,
  settled,
  shown,
  watchConsole,
} from './feed-page.js';

const box = (src: string) => place(`<feed-box src="${src}"></feed-box>`);
/** The server hears of it when the browser closes the line. */
const untilAborted = (url: string) =>
  waitUntil(async () => (await requests(url, 'aborted')) === 1, 'not aborted', { timeout: 5000 });
const messageAt = async (src: string) => {
  const el = await settled(box(src));
  expect(el.feeds.state).to.equal('error');
  expect(el.feeds.canRetry).to.be.true;
  return el.feeds.problems[0]?.message;
};

describe('a feed by URL', () => {
  const warnings = watchConsole();

  describe('shared', () => {
    it('is asked for once by all elements that name it', async () => {
      const url = fault('slow?ms=100');
      const boxes = [box(url), box(url), box(url)];
      await Promise.all(boxes.map(settled));
      for (const { feeds } of boxes) expect(feeds.feed).to.equal(boxes[0]?.feeds.feed);
      expect(await requests(url)).to.equal(1);
      const later = await settled(box(url));
      expect(later.drawn).to.have.lengthOf(1);
      expect(later.feeds.state).to.equal('ready');
      expect(await requests(url)).to.equal(1);
    });

    it('is kept while anyone shows it', async () => {
      const url = fault('ok');
      const [one, other] = [await settled(box(url)), await settled(box(url))];
      one.remove();
      await aTimeout(0);
      await settled(box(url));
      expect(await requests(url)).to.equal(1);
      for (const el of document.querySelectorAll('feed-box')) el.remove();
      await aTimeout(0);
      expect(shown(other)).to.equal(shown(one));
      await settled(box(url));
      expect(await requests(url)).to.equal(2);
    });

    it('is asked for again by reload, for all', async () => {
      const url = fault('ok');
      await put(url, json('A'));
      const [one, other] = [await settled(box(url)), await settled(box(url))];
      await put(url, json('B'));
      await one.feeds.reload();
      await other.updateComplete;
      expect(one.drawn).to.eql(['loading…', 'ready A', 'ready… A', 'ready B']);
      expect(shown(other)).to.equal('ready B');
      expect(await requests(url)).to.equal(2);
    });

    it('leaves the others their request when one goes', async () => {
      const url = fault('slow?ms=150');
      const [one, other] = [box(url), box(url)];
      await one.updateComplete;
      one.remove();
      await settled(other);
      expect(other.feeds.state).to.equal('ready');
      expect(await requests(url, 'aborted')).to.equal(0);
    });

    it('ends its request when the last one goes', async () => {
      const url = fault('never');
      const [one, other] = [box(url), box(url)];
      const events = [eventsOf(one), eventsOf(other)].flat();
      await aTimeout(100);
      one.remove();
      other.remove();
      await untilAborted(url);
      expect(events).to.be.empty;
    });
  });

  describe('changed', () => {
    it('ends the old request, whose answer never wins', async () => {
      const slow = fault('slow?ms=300&feed=one');
      const el = box(slow);
      const events = eventsOf(el);
      await aTimeout(100);
      el.src = fault(`ok?json=${encodeURIComponent(json('N'))}`);
      await settled(el);
      await aTimeout(300);
      expect(el.drawn).to.eql(['loading…', 'ready N']);
      expect(events).to.eql(['feed-load']);
      await untilAborted(slow);
    });

    it('shows the last good feed until then', async () => {
      const el = await settled(box(fault(`ok?json=${encodeURIComponent(json('A'))}`)));
      const events = eventsOf(el);
      el.src = fault(`ok?json=${encodeURIComponent(json('B'))}`);
      await el.updateComplete;
      await settled(el);
      expect(el.drawn).to.eql(['loading…', 'ready A', 'ready… A', 'ready B']);
      expect(events).to.eql(['feed-load']);
    });

    it('gives it up when the new one fails', async () => {
      const el = await settled(box(fault('ok')));
      el.src = fault('500');
      await el.updateComplete;
      await settled(el);
      expect(shown(el)).to.equal('error');
      expect(el.feeds.feed).to.equal(undefined);
    });

    it('forgets old problems while it loads', async () => {
      const el = await settled(box(fault('404')));
      el.src = fault('slow?ms=50');
      await el.updateComplete;
      expect(el.feeds.problems).to.be.empty;
      expect(shown(el)).to.equal('loading…');
    });
  });

  describe('that fails', () => {
    it('says what the server answered', async () => {
      expect(await messageAt(fault('404'))).to.match(
        /^Found 404 text\/html at \/__faults__\/404\S+; expected a feed/,
      );
      expect(await messageAt(fault('500'))).to.contain('Found 500 ');
    });

    it('says that a web page came', async () => {
      expect(await messageAt(fault('html'))).to.match(
        /^Found 200 text\/html.* at .*expected a feed/,
      );
    });

    it('says that half came', async () => {
      expect(await messageAt(fault('half'))).to.match(/^Found \w*Error: .* at /);
    });

    it('says that nothing came in time', async () => {
      const { setTimeout } = window;
      let halfMinutes = 0;
      window.setTimeout = ((then: () => void, ms?: number) => {
        if (ms === 30_000) halfMinutes++;
        return setTimeout(then, ms === 30_000 ? 2000 : ms);
      }) as typeof setTimeout;
      try {
        const [never, stuck] = [fault('never'), fault('stuck')];
        const messages = Promise.all([messageAt(never), messageAt(stuck)]);
        // what only the waiting holds on to is not collected
        const end = Date.now() + 1800;
        while (Date.now() < end) {
          Array.from({ length: 100_000 }, (_, at) => ({ at, text: `${at}` }));
          await aTimeout(0);
        }
        for (const message of await messages)
          expect(message).to.match(/^Found no full answer at .*expected a feed within 30 seconds/);
        expect(halfMinutes).to.equal(2);
        await untilAborted(never);
      } finally {
        window.setTimeout = setTimeout;
      }
    });

    it('says that no server could be reached', async () => {
      // a port that browsers refuse
      expect(await messageAt('http://127.0.0.1:1/plans.json')).to.match(
        /^Found TypeError: .* at http:\/\/127.0.0.1:1\/plans.json; /,
      );
    });

    it('says that JSON was broken or missing', async () => {
      const el = await settled(box(fault('empty')));
      expect(el.feeds.problems[0]?.code).to.equal('not-json');
      const cut = await settled(box(fault('ok?json={')));
      expect(cut.feeds.problems[0]?.code).to.equal('not-json');
    });

    it('asks no server for what is no web address', async () => {
      for (const wrong of ['javascript:alert(1)', 'file:///etc/passwd', 'http://[']) {
        const el = await settled(box(wrong));
        expect(el.feeds.problems[0], wrong).to.include({ level: 'fatal', code: 'load-failed' });
      }
    });

    it('shows nothing that is over 20 MB', async () => {
      const el = await settled(box(fault('spaces?bytes=20000001')));
      expect(el.feeds.problems[0]?.code).to.equal('too-big');
    });

    it('tells it once on the console', async () => {
      const url = fault('404');
      await Promise.all([box(url), box(url)].map(settled));
      expect(warnings).to.have.lengthOf(1);
      expect(warnings[0]).to.contain(`1 problem in ${url}`);
    });
  });

  describe('tried again', () => {
    it('works once the server does', async () => {
      const el = box(fault('flaky?fail=2'));
      const events = eventsOf(el);
      await settled(el);
      await el.feeds.reload();
      expect(shown(el)).to.equal('error');
      await el.feeds.reload();
      expect(el.feeds.state).to.equal('ready');
      expect(el.drawn.slice(0, 4)).to.eql(['loading…', 'error', 'loading…', 'error']);
      expect(events).to.eql(['feed-error', 'feed-error', 'feed-load']);
    });

    it('works for a new element after the one that failed is gone', async () => {
      const url = fault('flaky?fail=1');
      const el = await settled(box(url));
      el.remove();
      await aTimeout(0);
      const later = await settled(box(url));
      expect(later.feeds.state).to.equal('ready');
    });

    it('asks again for an element that left too early', async () => {
      const url = fault('slow?ms=100');
      const el = box(url);
      const home = el.parentElement as HTMLElement;
      await aTimeout(50);
      el.remove();
      await aTimeout(50);
      home.append(el);
      await settled(el);
      expect(el.feeds.state).to.equal('ready');
      expect(await requests(url)).to.equal(2);
    });

    it('keeps the good feed where a reload fails', async () => {
      const url = fault('ok');
      await put(url, json('A'));
      const el = await settled(box(url));
      await put(url, '<p>Sign in');
      setTimeout(() => void el.feeds.reload());
      const { detail } = await oneEvent(el, 'feed-error');
      expect(detail.problems[0]?.code).to.equal('load-failed');
      expect(shown(el)).to.equal('ready A');
    });

    it('drops a request that is under way', async () => {
      const url = fault('slow?ms=200');
      const el = box(url);
      const events = eventsOf(el);
      await aTimeout(80);
      await el.feeds.reload();
      expect(el.feeds.state).to.equal('ready');
      expect(events).to.eql(['feed-load']);
      expect(await requests(url)).to.equal(2);
      await untilAborted(url);
    });
  });

  it('follows a redirect', async () => {
    const el = await settled(box(fault('redirect')));
    expect(el.feeds.state).to.equal('ready');
  });

  it('reads a byte order mark, and bytes that are no UTF-8', async () => {
    const bom = await settled(box(fault('bom')));
    expect(bom.feeds.state).to.equal('ready');
    const latin1 = await settled(box(fault('latin1')));
    expect(shown(latin1)).to.equal('ready Caf\uFFFD');
  });

  it('gives way to the property while it loads', async () => {
    const url = fault('never');
    const el = box(url);
    await aTimeout(100);
    el.feed = feedOf('P');
    await el.updateComplete;
    expect(shown(el)).to.equal('ready P');
    await untilAborted(url);
  });
});
