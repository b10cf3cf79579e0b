import { manyPlans } from '../../fixtures/many.js';
import { expect, shared } from '../../support.js';
import { textOf } from './plan-compare-table.page.js';
import { feedOf, fixtureFeed, plain, show, watchPage } from './stage.js';

const day = (ago: number) => new Date(Date.now() - ago * 864e5).toISOString().slice(0, 10);
const markup = '<img src="/hostile.png" onerror="window.hostile = 1"><b>bold</b>&amp;';

/** The same text wherever a feed can hold text. */
const everywhere = (text: string, url: string, logo?: string) =>
  feedOf(
    [1, 2].map((n) => ({
      id: `${n}`,
      name: `${n}${text}`,
      provider: text,
      price: n,
      url,
      cta: text,
      logo,
      fees: [{ label: text, amount: n, when: 'once' }],
      discounts: [{ label: text, amount: 1, condition: text }],
      gifts: [{ label: text, value: n }],
      contract: { months: 12, notice: text, terms: url },
      speed: n * 10,
      data: { cap: n, after: text },
      support: { channels: [text], hours: text },
      extras: [text, { label: `${text}!`, state: 'optional', amount: n }],
      rating: { value: n, source: text, url },
      relation: 'affiliate',
      values: { own: text, many: [text] },
    })),
    {
      disclosure: { text, url },
      source: { name: text, url },
      reportUrl: url,
      points: [
        { id: 'own', label: text, hint: text, kind: 'text', group: text },
        { id: 'many', label: `${text}?`, kind: 'list' },
      ],
    },
  );

const addresses = (root: ShadowRoot) =>
  [...root.querySelectorAll('[href], [src], [action], [srcset]')].map(
    (node) => node.getAttribute('href') ?? node.getAttribute('src') ?? '?',
  );

describe('plan-compare-table: a reader can trust it', () => {
  const seen = watchPage();

  describe('what a feed says is text', () => {
    for (const layout of ['columns', 'rows'])
      it(`markup in it is shown as characters, in ${layout}`, async () => {
        const page = await show(`layout="${layout}"`, {
          feed: everywhere(markup, '#', '/test/fixtures/one.json'),
        });
        await page.openLedger(0);
        expect(page.root.querySelectorAll('b, script, iframe, img:not([part])').length).to.equal(0);
        expect(page.plans[0]).to.equal(`1${markup}`);
        expect('hostile' in window).to.be.false;
        const asked = performance.getEntriesByType('resource').map(({ name }) => name);
        expect(asked.join()).not.to.contain('hostile.png');
      });

    for (const url of [
      'javascript:window.hostile=1',
      ' JaVa\tScript:window.hostile=1',
      'data:text/html,<script>opener.hostile=1</script>',
      'vbscript:x',
      'blob:x',
    ])
      it(`no address such as ${url.trim().slice(0, 14)} is rendered`, async () => {
        const page = await show('', { feed: everywhere('T', url, url) });
        expect(addresses(page.root)).to.eql([]);
        expect(page.el.problems.length).to.be.greaterThan(0);
        seen.warnings.length = 0;
      });

    it('hostile strings and addresses run nothing and ask for nothing', async function () {
      const list = await shared('data/hostile/h5sc-items.json');
      seen.warnings.length = 0;
      if (!list) return this.skip();
      const items = (await list.json()) as { data: string }[];
      const vectors = items.map(({ data }) => data.replace(/%js_uri_\w+%/g, 'javascript:alert(1)'));
      expect(vectors.length).to.be.greaterThan(50);
      const ran: unknown[] = [];
      const { alert } = window;
      window.alert = (text) => ran.push(text);
      const page = await show('layout="columns"', {
        feed: everywhere('T', '/test/fixtures/one.json'),
      });
      const before = performance.getEntriesByType('resource').length;
      for (const text of vectors.slice(0, 60)) {
        page.el.feed = everywhere(text.slice(0, 150), text);
        await page.el.updateComplete;
        const wrong = addresses(page.root).filter((one) => /^\s*(?!https?:)\w+:/i.test(one));
        expect(wrong, text).to.eql([]);
        expect(
          page.root.querySelectorAll('script, iframe, object, embed, b, style[onload]').length,
        ).to.equal(0);
      }
      window.alert = alert;
      expect(ran).to.eql([]);
      const asked = performance.getEntriesByType('resource').slice(before);
      const other = asked
        .map(({ name }) => name)
        .filter((name) => !name.startsWith(location.origin));
      expect(other).to.eql([]);
      seen.warnings.length = 0;
    });
  });

  describe('who pays is said', () => {
    it('before the first plan, not to be folded away', async () => {
      const page = await show('', { feed: await fixtureFeed('affiliate') });
      const notice = page.part('disclosure');
      expect(textOf(notice)).to.match(/^We earn a commission/);
      expect(notice.compareDocumentPosition(page.table) & Node.DOCUMENT_POSITION_FOLLOWING).to.be
        .ok;
      expect(notice.matches('details *')).to.be.false;
      expect(notice.getBoundingClientRect().top).to.be.lessThan(
        page.part('plan').getBoundingClientRect().top,
      );
      // in the middle of its strip
      const [around, within] = [page.part('frame'), notice].map((it) => it.getBoundingClientRect());
      expect((within?.top ?? 0) - (around?.top ?? 0)).to.be.below(2);
      const next = notice.nextElementSibling?.getBoundingClientRect();
      expect((next?.top ?? 0) - (within?.bottom ?? 0)).to.be.below(1);
    });

    for (const layout of ['columns', 'rows'])
      it(`beside each affiliate link, and in its rel, in ${layout}`, async () => {
        const page = await show(`layout="${layout}"`, { feed: await fixtureFeed('affiliate') });
        const links = page.parts<HTMLAnchorElement>('button');
        expect(links.map(({ rel }) => rel)).to.eql([
          'sponsored nofollow noopener',
          'sponsored nofollow noopener',
          'noopener',
        ]);
        const said = links.map((one) => one.parentElement?.innerText.includes('Affiliate link'));
        expect(said).to.eql([true, true, false]);
      });

    it('by a word on a sponsored plan', async () => {
      const page = await show('', { feed: await fixtureFeed('affiliate') });
      expect(page.parts('sponsored').map(textOf)).to.eql(['Sponsored']);
      expect(page.head(0).name.contains(page.part('sponsored'))).to.be.true;
    });

    it('never by a better place: order and best are the same without it', async () => {
      const plans = plain(4).map((plan) => ({ ...plan, rating: 3, speed: 100 }));
      const sponsored = plans.map((plan, i) => ({ ...plan, sponsored: i === 3 }));
      for (const layout of ['columns', 'rows'])
        for (const sort of ['feed', 'total', '-total', 'down', 'rating', 'name']) {
          const attributes = `layout="${layout}" sort="${sort}"`;
          const [a, b] = [plans, sponsored].map((list) => show(attributes, { feed: feedOf(list) }));
          const [without, paid] = [await a, await b];
          expect(paid?.plans).to.eql(without?.plans);
          expect(paid?.parts('best').length).to.equal(without?.parts('best').length);
        }
    });

    it('plan buttons are all alike', async () => {
      const page = await show('current-plan="skyline-100"', {
        feed: await fixtureFeed('affiliate'),
      });
      const looks = page.parts('button').map((button) => {
        const { color, backgroundColor, borderColor, fontWeight, fontSize, height } =
          getComputedStyle(button);
        return [color, backgroundColor, borderColor, fontWeight, fontSize, height].join();
      });
      expect(new Set(looks).size).to.equal(1);
    });

    for (const layout of ['columns', 'rows'])
      for (const width of ['1400px', '360px'])
        it(`a plan's button fills its place, link or not: ${layout}, ${width}`, async () => {
          for (const cta of ['Order', 'Vertragsverlängerungsangebot']) {
            const [a, b] = plain(2);
            const plans = [
              { ...a, cta, url: '/' },
              { ...b, cta },
            ];
            const page = await show(`layout="${layout}"`, { feed: feedOf(plans), width });
            const buttons = page.parts('button');
            expect(buttons.map(({ localName }) => localName)).to.eql(['a', 'button']);
            for (const button of buttons) {
              const { paddingLeft, paddingRight } = getComputedStyle(
                button.parentElement as Element,
              );
              const { width } = (button.parentElement as Element).getBoundingClientRect();
              const room = width - parseFloat(paddingLeft) - parseFloat(paddingRight);
              expect(button.offsetWidth, button.localName).to.be.closeTo(room, 1);
              expect(button.scrollWidth, 'letters beyond it').to.be.at.most(button.offsetWidth);
            }
          }
        });
  });

  describe('how old it is', () => {
    const page = (updated?: string) => show('', { feed: feedOf(plain(2), { updated }) });
    it('is said quietly once it is more than 14 days old', async () => {
      expect((await page(day(16))).text).to.contain('may be out of date');
      seen.warnings.length = 0;
    });
    it('is not when it is fresh, or nobody says', async () => {
      expect((await page(day(13))).text).not.to.contain('may be out of date');
      expect((await page()).text).not.to.contain('As of');
    });
  });

  it('where the figures come from, and where to say that they are wrong', async () => {
    const page = await show('', { feed: await fixtureFeed('three') });
    expect(page.find<HTMLAnchorElement>('link', /^Source: /).href).to.equal(
      'https://example.com/plans',
    );
    expect(page.find<HTMLAnchorElement>('link', 'Report a mistake').href).to.equal(
      'https://example.com/report',
    );
  });

  it('what totals hold is said only where a plan states its fees', async () => {
    const says = /Totals hold one-off fees/;
    const stated = plain(2);
    const page = await show('', { feed: feedOf(stated) });
    expect(page.part('footer').innerText).to.match(says);
    page.el.feed = feedOf(stated.map((plan) => ({ ...plan, fees: undefined })));
    await page.settled();
    expect(page.part('footer').innerText).not.to.match(says);
  });

  it('a discount stands with its condition, a speed with its basis', async () => {
    const speed = { down: 1000, downMin: 300, downTypical: 700 };
    const discounts = [{ label: 'Autopay', amount: 5, condition: 'by bank account' }];
    const page = await show('', {
      feed: feedOf(plain(2).map((plan) => ({ ...plan, speed, discounts }))),
    });
    expect(page.row('Discounts')[0]).to.contain('Autopay').and.to.contain('by bank account');
    expect(page.row('Download')[0])
      .to.contain('1 Gbps')
      .and.to.contain('at least 300 Mbps')
      .and.to.contain('typically 700 Mbps');
  });

  it('it keeps nothing: no cookie, no storage', async () => {
    const before = [document.cookie, localStorage.length, sessionStorage.length];
    const page = await show('', { feed: manyPlans(30) });
    await page.click('button', /^Total over/);
    await page.select('Provider', 'Mesa Air');
    expect([document.cookie, localStorage.length, sessionStorage.length]).to.eql(before);
  });
});
