import { registerLocale } from '../../../src/ui/table-words.js';
import { en } from '../../../src/locales/en.js';
import { expect } from '../../support.js';
import { ComparePage, textOf } from './plan-compare-table.page.js';
import { feedOf, fixtureFeed, place, plain, show, watchPage } from './stage.js';

describe('plan-compare-table: a reader’s language', () => {
  watchPage();

  it('Korean: words, amounts and units as people write them', async () => {
    const page = await show('', { feed: await fixtureFeed('three'), lang: 'ko' });
    expect(page.names('radio').slice(0, 3)).to.eql(['월 평균', '총비용', '첫 달']);
    expect(textOf(page.part('price'))).to.equal('30,000원');
    expect(page.text).not.to.match(/₩|undefined|NaN|\[object/);
    expect(page.text).not.to.match(/\b(Total|Download|month|plans?)\b/);
  });

  it('English, of the same feed', async () => {
    const page = await show('', { feed: await fixtureFeed('three'), lang: 'en' });
    expect(textOf(page.part('price'))).to.equal('₩30,000');
    expect(page.text).to.contain('As of November 20, 2026').and.to.contain('Tax included');
    expect(page.text).not.to.match(/undefined|NaN|\[object/);
  });

  it('one plan is one plan', async () => {
    const page = await show('', { feed: await fixtureFeed('one') });
    expect(page.text).to.match(/1 plan(?!s)/);
  });

  it('changes while it is read, with the view kept', async () => {
    const page = await show('', { feed: feedOf(plain(3)), lang: 'en' });
    await page.click('radio', 'Total');
    (page.el.parentElement as HTMLElement).lang = 'ko';
    await page.settled();
    expect(page.checked('lead')).to.equal('총비용');
    expect(page.points).to.include('다운로드');
  });

  it('is the nearest one, its own first', async () => {
    const page = await show('lang="ko"', { feed: feedOf(plain(2)), lang: 'en' });
    expect(page.points).to.include('다운로드');
    page.el.removeAttribute('lang');
    await page.settled();
    expect(page.points).to.include('Download');
  });

  it('is the nearest one across shadow roots, at run time too', async () => {
    const host = document.createElement('div');
    host.lang = 'ko';
    const inner = document.createElement('div');
    host.attachShadow({ mode: 'open' }).append(inner);
    const el = document.createElement('plan-compare-table');
    el.feed = feedOf(plain(2));
    inner.attachShadow({ mode: 'open' }).append(el);
    const outside = place('<plan-compare-table></plan-compare-table>', { feed: feedOf(plain(2)) });
    outside.el.parentElement?.append(host);
    const page = await new ComparePage(el).settled();
    expect(page.points).to.include('다운로드');
    host.lang = 'en';
    await page.settled();
    expect(page.points).to.include('Download');
  });

  it('unknown: English words, with numbers and dates of that language', async () => {
    const feed = feedOf(plain(2), { currency: 'EUR', updated: '2026-03-05' });
    const page = await show('', { feed, lang: 'de' });
    expect(page.points).to.include('Download');
    expect(textOf(page.part('price'))).to.equal('10,00 €');
    expect(page.text).to.contain('5. März 2026');
  });

  it('of a region: Korean of South Korea, English of Britain', async () => {
    const korean = await show('', { feed: feedOf(plain(2)), lang: 'ko-KR' });
    expect(korean.points).to.include('다운로드');
    const british = await show('', {
      feed: feedOf(plain(2), { updated: '2026-03-05' }),
      lang: 'en-GB',
    });
    expect(british.text).to.contain('5 March 2026');
  });

  it('that is none: English', async () => {
    const page = await show('', { feed: feedOf(plain(2)), lang: '!!' });
    expect(page.points).to.include('Download');
    expect(textOf(page.part('price'))).to.equal('$10.00');
  });

  it('registered by the page', async () => {
    const page = await show('', { feed: feedOf(plain(2)), lang: 'tlh' });
    registerLocale('tlh', { ...en, copy: 'QIn' });
    await page.settled();
    expect(page.has('button', 'QIn')).to.be.true;
  });

  it('orders names by its own rules', async () => {
    const plans = ['나', 'B', '가', 'a'].map((name, i) => ({ id: `${i}`, name, price: 1 }));
    const page = await show('sort="name"', { feed: feedOf(plans), lang: 'ko' });
    expect(page.plans).to.eql(['가', '나', 'a', 'B']);
    (page.el.parentElement as HTMLElement).lang = 'en';
    await page.settled();
    expect(page.plans).to.eql(['a', 'B', '가', '나']);
  });

  describe('that there are no words of: English ones', () => {
    for (const [layout, width] of [
      ['columns', '1000px'],
      ['columns', '390px'],
      ['rows', '1000px'],
    ] as const)
      it(`read left to right on a page that is read right to left: ${layout}, ${width}`, async () => {
        const page = await show(`layout="${layout}"`, {
          feed: { ...(await fixtureFeed('us')), horizon: 18 },
          lang: 'he',
          dir: 'rtl',
          width,
        });
        if (layout === 'rows') await page.click('checkbox', /./);
        const read = lines(page.root);
        expect(read.length).to.be.above(30);
        expect(read.filter(({ turned }) => turned).map(({ text }) => text)).to.eql([]);
        // texts of both directions begin at the same side
        const cell = page.table.querySelector('tbody td') as Element;
        expect(getComputedStyle(cell).textAlign).to.equal('right');
      });

    it('are said to be English; the feed’s own texts are of its language', async () => {
      const page = await show('', { feed: await fixtureFeed('rtl'), lang: 'ar', dir: 'rtl' });
      expect(page.part('root').lang).to.equal('en');
      const { locale } = await fixtureFeed('rtl');
      expect(page.part('name').lang).to.equal(locale ?? 'ar');
      const korean = await show('', { feed: feedOf(plain(2)), lang: 'ko-KR' });
      expect(korean.part('root').lang).to.equal('ko-KR');
    });
  });

  it('right to left: figures and layout mirrored, amounts of three digits', async () => {
    const page = await show('', { feed: await fixtureFeed('rtl'), lang: 'ar', dir: 'rtl' });
    const [first, second] = page.parts('plan').map((plan) => plan.getBoundingClientRect().left);
    expect(first).to.be.greaterThan(second ?? 0);
    const point = page.root.querySelector('tbody th[scope=row]') as Element;
    expect(point.getBoundingClientRect().left).to.be.greaterThan(first ?? 0);
    expect(page.row('Total over 12 months')).to.have.lengthOf(3);
    const total = page.cells('Total over 12 months')[1]?.querySelector('.amount');
    expect(textOf(total)).to.match(/[٠-٩]{3}[٫.][٠-٩]{3}|215[.,]940/);
  });
});

/** Texts on one line that begin and end as an English reader reads them; `turned` where they are drawn the other way. */
function lines(root: ShadowRoot): { text: string; turned: boolean }[] {
  const found: { text: string; turned: boolean }[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.nodeValue ?? '';
    const [from, to] = [text.search(/\S/), text.trimEnd().length - 1];
    const parent = node.parentElement;
    if (to <= from || !/[a-z]/i.test(text) || !parent?.checkVisibility()) continue;
    if (parent.closest('.hidden, select, style, option')) continue;
    const [first, last] = [from, to].map((at) => {
      const range = document.createRange();
      range.setStart(node as Node, at);
      range.setEnd(node as Node, at + 1);
      return range.getBoundingClientRect();
    });
    if (first && last && first.top === last.top)
      found.push({ text, turned: first.left > last.left });
  }
  return found;
}
