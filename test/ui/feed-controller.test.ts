import { readFeed } from '../../src/feed/index.js';
import { aTimeout, expect, oneEvent, waitUntil } from '../support.js';
import { FeedBox } from './feed-box.js';
import {
  eventsOf,
  fault,
  feedOf,
  json,
  jsonScript,
  place,
  requests,
  settled,
  shown,
  watchConsole,
} from './feed-page.js';

const table = (...names: string[]) =>
  `<table><thead><tr><th>요금제<th>월 요금</thead>${names
    .map((name) => `<tr><td>${name}<td>30,000원`)
    .join('')}</table>`;

const src = (...names: string[]) => fault(`ok?json=${encodeURIComponent(json(...names))}`);

describe('FeedController', () => {
  const warnings = watchConsole();

  describe('ways in', () => {
    it('reads the property as an object', async () => {
      const el = place('<feed-box></feed-box>');
      el.feed = feedOf('A', 'B');
      await el.updateComplete;
      expect(shown(el)).to.equal('ready A, B');
    });

    it('reads the property as JSON text', async () => {
      const el = place('<feed-box></feed-box>');
      el.feed = json('A');
      await el.updateComplete;
      expect(shown(el)).to.equal('ready A');
    });

    it('gives a feed that was read before back', async () => {
      const { feed } = readFeed(feedOf('A'));
      const el = place('<feed-box></feed-box>');
      el.feed = feed;
      expect(el.feeds.feed).to.equal(feed);
    });

    it('reads a frozen object', async () => {
      const feed = feedOf('A');
      feed.plans.forEach(Object.freeze);
      Object.freeze(feed.plans);
      const el = place('<feed-box></feed-box>');
      el.feed = Object.freeze(feed);
      await el.updateComplete;
      expect(shown(el)).to.equal('ready A');
    });

    it('shares nothing between two elements with one object', async () => {
      const input = feedOf('A');
      const [one, other] = [place('<feed-box></feed-box>'), place('<feed-box></feed-box>')];
      one.feed = other.feed = input;
      expect(one.feeds.feed).to.eql(other.feeds.feed);
      expect(one.feeds.feed?.plans[0]).not.to.equal(other.feeds.feed?.plans[0]);
      expect(one.feeds.feed?.plans[0]).not.to.equal(input.plans[0]);
    });

    it('reads src', async () => {
      const el = await settled(place(`<feed-box src="${src('A')}"></feed-box>`));
      expect(el.drawn).to.eql(['loading…', 'ready A']);
    });

    it('reads a JSON script, in the first drawing', async () => {
      const el = place(`<feed-box>${jsonScript('A')}</feed-box>`);
      await el.updateComplete;
      expect(el.drawn).to.eql(['ready A']);
    });

    it('reads a table and its caption', async () => {
      const el = place(
        `<feed-box>${table('A').replace('<thead', '<caption>Ours</caption><thead')}</feed-box>`,
      );
      await el.updateComplete;
      expect(el.drawn).to.eql(['ready A']);
      expect(el.feeds.table.caption).to.equal('Ours');
    });

    it('reads a table inside a figure, but none that is slotted', async () => {
      const figure = place(`<feed-box><figure>${table('A')}</figure></feed-box>`);
      const slotted = place(`<feed-box><div slot="footer">${table('A')}</div></feed-box>`);
      await Promise.all([figure.updateComplete, slotted.updateComplete]);
      expect(shown(figure)).to.equal('ready A');
      expect(shown(slotted)).to.equal('empty');
    });

    it('is empty without any', async () => {
      const el = place('<feed-box><p>Our plans</p></feed-box>');
      const events = eventsOf(el);
      await el.updateComplete;
      expect(el.drawn).to.eql(['empty']);
      expect(events).to.be.empty;
    });
  });

  describe('precedence', () => {
    it('prefers the property, and asks no server', async () => {
      const url = src('S');
      const el = document.createElement('feed-box') as FeedBox;
      el.src = url;
      el.innerHTML = jsonScript('C');
      el.feed = feedOf('P');
      document.body.append(el);
      await el.updateComplete;
      expect(el.drawn).to.eql(['ready P']);
      expect(el.feeds.canRetry).to.be.false;
      el.remove();
      expect(await requests(url)).to.equal(0);
    });

    it('prefers src to children, and a script to a table', async () => {
      const el = await settled(place(`<feed-box src="${src('S')}">${jsonScript('C')}</feed-box>`));
      expect(shown(el)).to.equal('ready S');
      const both = place(`<feed-box>${table('T')}${jsonScript('C')}</feed-box>`);
      await both.updateComplete;
      expect(shown(both)).to.equal('ready C');
    });

    it('falls back when the better source goes', async () => {
      const el = place(`<feed-box src="${src('S')}">${jsonScript('C')}</feed-box>`);
      el.feed = feedOf('P');
      await el.updateComplete;
      el.feed = undefined;
      await el.updateComplete;
      // the last good feed stays meanwhile
      expect(shown(el)).to.equal('ready… P');
      await settled(el);
      expect(shown(el)).to.equal('ready S');
      el.removeAttribute('src');
      await el.updateComplete;
      expect(shown(el)).to.equal('ready C');
    });
  });

  describe('before and after', () => {
    it('takes a property set before the element is defined', async () => {
      const url = src('S');
      const el = place(`<late-box src="${url}">${jsonScript('C')}</late-box>`);
      el.feed = feedOf('P');
      customElements.define('late-box', class extends FeedBox {});
      await el.updateComplete;
      expect(el.drawn).to.eql(['ready P']);
      expect(await requests(url)).to.equal(0);
      el.feed = feedOf('Q');
      await el.updateComplete;
      expect(shown(el)).to.equal('ready Q');
    });

    it('takes a property set before it is connected', async () => {
      const el = document.createElement('feed-box') as FeedBox;
      el.feed = feedOf('P');
      expect(el.feeds.feed?.plans).to.have.lengthOf(1);
      const events = eventsOf(el);
      document.body.append(el);
      await el.updateComplete;
      el.remove();
      expect(el.drawn).to.eql(['ready P']);
      expect(events).to.eql(['feed-load']);
    });

    it('tells of a property at once', () => {
      const el = place('<feed-box></feed-box>');
      el.feed = feedOf('P');
      expect(el.feeds.state).to.equal('ready');
    });
  });

  describe('children that change', () => {
    it('follows the text of a JSON script', async () => {
      const el = place(`<feed-box>${jsonScript('A')}</feed-box>`);
      await el.updateComplete;
      const text = el.querySelector('script')?.firstChild as Text;
      text.data = json('B');
      await oneEvent(el, 'feed-load');
      expect(shown(el)).to.equal('ready B');
      text.data = '{';
      await oneEvent(el, 'feed-error');
      expect(shown(el)).to.equal('error');
      el.querySelector('script')?.remove();
      await waitUntil(() => shown(el) === 'empty');
    });

    it('follows a table that a page streams in row by row', async () => {
      const el = place('<feed-box></feed-box>');
      el.innerHTML = table();
      await aTimeout(0);
      expect(shown(el)).to.equal('empty');
      for (const name of ['A', 'B', 'C']) {
        el.querySelector('tbody, table')?.insertAdjacentHTML(
          'beforeend',
          `<tr><td>${name}<td>30,000원`,
        );
        await oneEvent(el, 'feed-load');
      }
      expect(el.drawn).to.eql(['empty', 'ready A', 'ready A, B', 'ready A, B, C']);
      expect(warnings).to.be.empty;
    });

    it('does not read them while there is something better', async () => {
      const el = place(`<feed-box>${jsonScript('C')}</feed-box>`);
      el.feed = feedOf('P');
      const events = eventsOf(el);
      await el.updateComplete;
      el.innerHTML = jsonScript('D');
      await aTimeout(20);
      expect(events).to.eql(['feed-load']);
    });
  });

  describe('leaving', () => {
    it('leaves no observer behind after a hundred rounds', async () => {
      const { observe, disconnect } = MutationObserver.prototype;
      const watching = new Set<MutationObserver>();
      MutationObserver.prototype.observe = function (...args) {
        watching.add(this);
        observe.apply(this, args);
      };
      MutationObserver.prototype.disconnect = function () {
        watching.delete(this);
        disconnect.call(this);
      };
      try {
        const el = place(`<feed-box>${jsonScript('A')}</feed-box>`);
        const home = el.parentElement as HTMLElement;
        await el.updateComplete;
        expect(watching).to.have.lengthOf(1);
        for (let round = 0; round < 100; round++) {
          el.remove();
          await el.updateComplete;
          home.append(el);
          await el.updateComplete;
        }
        expect(watching).to.have.lengthOf(1);
        el.remove();
        await aTimeout(0);
        expect(watching).to.be.empty;
      } finally {
        Object.assign(MutationObserver.prototype, { observe, disconnect });
      }
    });

    it('follows children again when it is back', async () => {
      const el = place(`<feed-box>${jsonScript('A')}</feed-box>`);
      const home = el.parentElement as HTMLElement;
      await el.updateComplete;
      el.remove();
      await aTimeout(0);
      expect(el.feeds.feed?.plans).to.have.lengthOf(1);
      el.innerHTML = jsonScript('B');
      home.append(el);
      await waitUntil(() => shown(el) === 'ready B');
    });

    it('moves without another request, reading or event', async () => {
      const url = src('S');
      const el = await settled(place(`<feed-box src="${url}"></feed-box>`));
      const inline = place(`<feed-box>${jsonScript('A')}</feed-box>`);
      await inline.updateComplete;
      const events = [eventsOf(el), eventsOf(inline)].flat();
      const { feed } = inline.feeds;
      place('<p></p>').append(el, inline);
      await aTimeout(20);
      expect(shown(el)).to.equal('ready S');
      expect(inline.feeds.feed).to.equal(feed);
      expect(events).to.be.empty;
      expect(await requests(url)).to.equal(1);
    });

    it('keeps loading while it is moved', async () => {
      const url = fault('slow?ms=100');
      const el = place(`<feed-box src="${url}"></feed-box>`);
      await el.updateComplete;
      place('<p></p>').append(el);
      await settled(el);
      expect(el.feeds.state).to.equal('ready');
      expect(await requests(url, 'aborted')).to.equal(0);
    });
  });

  describe('events', () => {
    it('tells after it has drawn, and does not bubble', async () => {
      const el = place('<feed-box></feed-box>');
      el.feed = { ...feedOf('A'), tax: 'none of it' };
      const event = await oneEvent(el, 'feed-load');
      expect(event.bubbles).to.be.false;
      expect(event.detail.feed).to.equal(el.feeds.feed);
      expect(event.detail.problems).to.equal(el.feeds.problems);
      expect(event.detail.problems[0]?.path).to.equal('/tax');
      expect(el.shadowRoot?.textContent).to.contain('ready A');
    });

    it('tells of a fatal problem', async () => {
      const el = place('<feed-box></feed-box>');
      el.feed = '{';
      const event = await oneEvent(el, 'feed-error');
      expect(event.detail.problems[0]?.code).to.equal('not-json');
      expect(shown(el)).to.equal('error');
    });

    it('reads the property again on reload', async () => {
      const input = feedOf('A');
      const el = place('<feed-box></feed-box>');
      el.feed = input;
      await el.updateComplete;
      input.plans[0] = { id: 'b', name: 'B', price: 1 };
      await el.feeds.reload();
      expect(shown(el)).to.equal('ready B');
    });

    it('warns the author once in one line', async () => {
      for (let i = 0; i < 2; i++) {
        const el = place('<feed-box></feed-box>');
        el.feed = { ...feedOf('A', 'B'), plans: [{ id: 1 }, ...feedOf('A').plans] };
        await el.updateComplete;
      }
      expect(warnings).to.have.lengthOf(1);
      expect(warnings[0]).to.match(
        /^fairstay: \d problems in <feed-box> — first: \/plans\/0.+element\.problems/,
      );
    });

    it('does not warn of notes', async () => {
      const el = place('<feed-box></feed-box>');
      el.feed = { ...feedOf('A'), colour: 'red' };
      await el.updateComplete;
      expect(el.feeds.problems).to.have.lengthOf(1);
      expect(warnings).to.be.empty;
    });
  });
});
