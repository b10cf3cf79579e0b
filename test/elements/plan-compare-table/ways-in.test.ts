import { expect, oneEvent, waitUntil } from '../../support.js';
import { feedOf, fixtureFeed, place, plain, show, watchPage } from './stage.js';
import type { PlanCompareTable } from '../../../src/elements/plan-compare-table/plan-compare-table.js';

const json = (...names: string[]) =>
  JSON.stringify(feedOf(names.map((name) => ({ id: name, name, price: 30 }))));
let key = 0;
const fault = (path: string) =>
  `/__faults__/${path}${path.includes('?') ? '&' : '?'}key=table-${Date.now()}-${++key}`;
const answering = (...names: string[]) => fault(`ok?json=${encodeURIComponent(json(...names))}`);
const requests = async (url: string) => {
  const asked = new URL(url, location.href).searchParams.get('key');
  return Number(await (await fetch(`/__faults__/count?key=${asked}`)).text());
};

const blog = `<table>
  <tr><th>서비스</th><th>요금</th><th>속도</th><th>고객 지원</th><th>부가 서비스</th></tr>
  <tr><td>A 서비스</td><td>30.000원</td><td>100Mbps</td><td>전화/온라인 지원</td><td>스트리밍 서비스 포함</td></tr>
  <tr><td>B 서비스</td><td>35.000원</td><td>200Mbps</td><td>24시간 고객 지원</td><td>클라우드 저장소 포함</td></tr>
  <tr><td>C 서비스</td><td>25.000원</td><td>50Mbps</td><td>전화 지원</td><td>없음</td></tr>
</table>`;

describe('plan-compare-table: plans come in', () => {
  const seen = watchPage();

  describe('by property', () => {
    it('set before the element is defined', async () => {
      // a document without a window knows no custom elements
      const early = document.implementation.createHTMLDocument();
      const el = early.createElement('plan-compare-table') as PlanCompareTable;
      el.feed = feedOf(plain(2));
      const page = place('<plan-compare-table></plan-compare-table>');
      page.el.replaceWith(el);
      const upgraded = Object.assign(page, { el });
      await upgraded.settled();
      expect(upgraded.plans).to.eql(['Plan 1', 'Plan 2']);
      el.feed = feedOf(plain(3));
      await upgraded.settled();
      expect(upgraded.plans).to.have.lengthOf(3);
      el.remove();
    });

    it('set before it is connected', async () => {
      const page = place('<div><plan-compare-table></plan-compare-table></div>');
      const parent = page.el.parentElement as HTMLElement;
      page.el.remove();
      page.el.feed = feedOf(plain(2));
      parent.append(page.el);
      await page.settled();
      expect(page.plans).to.eql(['Plan 1', 'Plan 2']);
    });

    it('set after it was drawn', async () => {
      const page = await show('', {});
      page.el.feed = feedOf(plain(2));
      await page.settled();
      expect(page.plans).to.eql(['Plan 1', 'Plan 2']);
    });

    it('wins over src and children', async () => {
      const page = place(
        `<plan-compare-table src="${answering('From src')}"><script type="application/json">${json('From script')}</script></plan-compare-table>`,
        { feed: json('From property') },
      );
      await page.settled();
      expect(page.plans).to.eql(['From property']);
    });
  });

  it('by a JSON script', async () => {
    const page = place(
      `<plan-compare-table><script type="application/json">${json('A', 'B')}</script></plan-compare-table>`,
    );
    await page.settled();
    expect(page.plans).to.eql(['A', 'B']);
  });

  it('by an HTML table, which gives the right figures and is no longer to be seen', async () => {
    const page = place(`<plan-compare-table>${blog}</plan-compare-table>`, { lang: 'ko' });
    await page.settled();
    expect(page.plans).to.eql(['A 서비스', 'B 서비스', 'C 서비스']);
    expect(page.parts('price').map((price) => price.textContent)).to.eql([
      '30,000원',
      '35,000원',
      '25,000원',
    ]);
    expect(page.row('다운로드').join()).to.match(/100 Mbps.*,200 Mbps 최고.*,50 Mbps/);
    expect(page.row('24개월 총비용')[2]).to.contain('600,000원').and.to.contain('최저');
    expect(page.row('고객 지원')).to.eql(['전화 · 온라인', '확인 필요', '전화']);
    expect(page.row('상담 시간')[1]).to.equal('24시간');
    expect(page.text).to.contain('스트리밍').and.to.contain('클라우드 저장소');
    expect(page.el.querySelector('table')?.checkVisibility()).to.be.false;
  });

  describe('by URL', () => {
    it('is loading in words, then shown', async () => {
      const page = place(`<plan-compare-table src="${fault('slow?ms=150')}"></plan-compare-table>`);
      await page.el.updateComplete;
      expect(page.part('loading').textContent).to.equal('Loading plans…');
      expect(page.part('root').getAttribute('aria-busy')).to.equal('true');
      await oneEvent(page.el, 'feed-load');
      await page.settled();
      expect(page.plans).to.have.lengthOf(3);
      expect(page.part('root').getAttribute('aria-busy')).to.equal('false');
    });

    it('is asked for once by two elements', async () => {
      const url = answering('A');
      const two = [1, 2].map(() => place(`<plan-compare-table src="${url}"></plan-compare-table>`));
      await Promise.all(two.map(({ el }) => oneEvent(el, 'feed-load')));
      expect(two.map(({ plans }) => plans)).to.eql([['A'], ['A']]);
      expect(await requests(url)).to.equal(1);
    });

    it('leaves children in sight while it loads', async () => {
      const page = place(
        `<plan-compare-table src="${fault('slow?ms=100')}"><p>See the list.</p></plan-compare-table>`,
      );
      const child = page.el.querySelector('p') as HTMLElement;
      await page.el.updateComplete;
      expect(child.checkVisibility()).to.be.true;
      expect(page.parts('loading').length).to.equal(0);
      await oneEvent(page.el, 'feed-load');
      await page.settled();
      expect(child.checkVisibility()).to.be.false;
    });

    it('brings children back when it fails, and a retry that works', async () => {
      const url = fault('flaky?fail=1&feed=three');
      const page = place(
        `<plan-compare-table src="${url}"><p>See the list.</p></plan-compare-table>`,
      );
      const failed = (await oneEvent(page.el, 'feed-error')) as CustomEvent;
      expect(failed.detail.problems[0].code).to.equal('load-failed');
      await page.settled();
      expect(page.el.querySelector('p')?.checkVisibility()).to.be.true;
      expect(seen.warnings.splice(0)[0]).to.match(/^fairstay: 1 problem in .*503/);
      await page.click('button', 'Try again');
      await waitUntil(() => page.parts('table').length, 'no table');
      expect(page.plans).to.have.lengthOf(3);
      expect(page.el.querySelector('p')?.checkVisibility()).to.be.false;
    });

    it('says in words, where there are no children, that it failed; never how', async () => {
      const page = place(`<plan-compare-table src="${fault('500')}"></plan-compare-table>`);
      await oneEvent(page.el, 'feed-error');
      await page.settled();
      expect(
        page.all('alert').map((alert) => alert.textContent.replace(/\s+/g, ' ').trim()),
      ).to.eql(['The plans could not be loaded. Try again']);
      expect(page.el.problems[0]?.message).to.contain('500');
      seen.warnings.length = 0;
    });

    it('keeps the table while it is reloaded, and when that fails', async () => {
      const url = fault('flaky?fail=0');
      const page = place(`<plan-compare-table src="${url}"></plan-compare-table>`);
      await oneEvent(page.el, 'feed-load');
      const again = page.el.reload();
      await page.el.updateComplete;
      expect(page.plans).to.have.lengthOf(3);
      expect(page.part('root').getAttribute('aria-busy')).to.equal('true');
      await again;
      expect(await requests(url)).to.equal(2);
      expect(page.plans).to.have.lengthOf(3);
    });
  });

  describe('badly', () => {
    it('leaves a bad plan out, shows the others, tells the author in a line', async () => {
      const page = await show('', { feed: await fixtureFeed('broken') });
      expect(page.plans.length).to.be.greaterThan(0);
      expect(page.el.problems.some(({ level }) => level === 'plan')).to.be.true;
      const lines = seen.warnings.splice(0);
      expect(lines).to.have.lengthOf(1);
      expect(lines[0]).to.match(/^fairstay: \d+ problems in .*See element\.problems\.$/);
    });

    it('shows its slot for errors where a feed without src cannot be read', async () => {
      const page = await show('', { feed: '{' });
      expect(page.all('alert').map((alert) => alert.innerText.trim())).to.eql([
        'The plans could not be loaded.',
      ]);
      expect(page.names('button')).to.eql([]);
      seen.warnings.length = 0;
    });

    it('shows nothing, and says nothing, where there is nothing', async () => {
      const page = await show('', {});
      expect(page.parts('table').length).to.equal(0);
      expect(page.all('alert')).to.be.empty;
      expect(page.el.offsetHeight).to.equal(0);
    });
  });
});
