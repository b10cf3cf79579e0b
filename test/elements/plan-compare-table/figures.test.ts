import type { PlanInput } from '../../../src/feed/index.js';
import { expect } from '../../support.js';
import { textOf, type ComparePage } from './plan-compare-table.page.js';
import { feedOf, fixtureFeed, plain, show, watchPage } from './stage.js';

/** 31,000 of "31,000원". */
const won = (text: string) => Number(text.replace(/[^\d-]/g, '').replace('−', '-'));

describe('plan-compare-table: a reader reads the figures', () => {
  watchPage();

  it('finds the buttons of all plans at one height, whatever their prices become', async () => {
    const steps = [
      { from: 1, amount: 10 },
      { from: 4, amount: 20 },
      { from: 7, amount: 30 },
    ];
    const plans = plain(4).map((plan, i) => ({
      ...plan,
      ...(i % 2 && { price: { steps } }),
      url: '/',
    }));
    const page = await show('', { feed: feedOf(plans) });
    const tops = page.parts('button').map((button) => button.getBoundingClientRect().top);
    expect(tops).to.have.lengthOf(4);
    expect(new Set(tops).size).to.equal(1);
    const heights = page.parts('becomes').map((becomes) => becomes.offsetHeight);
    expect(new Set(heights).size, 'the prices are alike').to.equal(2);
  });

  describe('of three plans, 30 months into one of them', () => {
    let page: ComparePage;
    beforeEach(async () => {
      page = await show('current-plan="c-50" months-passed="30"', {
        feed: await fixtureFeed('three'),
        lang: 'ko',
      });
    });

    it('their own plan first, in words', () => {
      expect(page.plans).to.eql(['베이직 50', '스탠다드 100', '플러스 200']);
      const said = [0, 1, 2].map((plan) => textOf(page.head(plan).name).includes('이용 중'));
      expect(said).to.eql([true, false, false]);
    });

    it('each price with its period and what it becomes', () => {
      const offers = [0, 1, 2].map((plan) => textOf(page.head(plan).offer));
      expect(offers[0]).to.contain('31,000원 월 평균 지금 25,000원, 6개월 뒤부터 33,000원');
      expect(offers[1]).to.contain('30,000원 월 평균 24개월 내내 월 30,000원');
      expect(offers[2]).to.contain('33,500원 월 평균 첫 6개월 29,000원, 그다음 35,000원');
    });

    it('totals over the horizon, and what leaving then would add', () => {
      const [own, a, b] = page.row('24개월 총비용');
      expect(own).to.match(/^744,000원/);
      expect(a).to.match(/^720,000원/);
      expect(b)
        .to.match(/^804,000원/)
        .and.to.contain('24개월 뒤 해지하면 +96,000원');
      expect(own).not.to.contain('해지');
      expect(a).not.to.contain('해지');
    });

    it('what leaving costs: now, after a year, or unknown', () => {
      const [own, a, b] = page.row('해지하면');
      expect(own).to.equal('12,200원 지금');
      expect(a).to.equal('확인 필요');
      expect(b).to.equal('80,400원 12개월 뒤');
    });

    it('who is best, row by row', () => {
      const best = (point: string) =>
        page.cells(point).map((cell) => textOf(cell.querySelector('[part~=best]')));
      expect(best('24개월 총비용')).to.eql(['', '최저', '']);
      expect(best('다운로드')).to.eql(['', '', '최고']);
      expect(best('업로드')).to.eql(['', '', '최고']);
      expect(best('평균 응답 시간')).to.eql(['', '', '최단']);
      expect(best('약정')).to.eql(['', '최단', '']);
      expect(best('해지하면')).to.eql(['', '', '']);
      expect(textOf(page.head(1).name)).to.contain('24개월 비용 최저');
      expect(textOf(page.head(2).name)).not.to.contain('최저');
    });

    it('the other values as people write them', () => {
      expect(page.row('할인')).to.eql([
        '재약정 월 5,000원',
        '없음',
        '결합 월 8,000원 휴대폰 2회선 이상',
      ]);
      expect(page.row('고객 지원')).to.eql(['전화', '전화 · 온라인', '전화 · 온라인']);
      expect(page.row('평균 응답 시간')).to.eql(['6분', '4분', '1분 30초 최단']);
      expect(page.row('스트리밍')).to.eql(['없음', '포함', '없음']);
      expect(page.row('약정')[0]).to.equal('36개월 30개월 지남');
      expect(page.text).to.contain('2026년 11월 20일 기준').and.to.contain('부가세 포함');
    });

    it('bars from zero, each as long as its value', () => {
      const widths = page
        .cells('다운로드')
        .map((cell) => Number(cell.querySelector('rect')?.getAttribute('width')));
      expect(widths).to.eql([25, 50, 100]);
      const money = page
        .cells('24개월 총비용')
        .map((cell) => Number(cell.querySelector('rect')?.getAttribute('width')));
      expect(money[1]).to.be.closeTo((100 * 720) / 804, 1e-6);
      expect(money[2]).to.equal(100);
    });

    for (const plan of [0, 1, 2])
      it(`the ledger behind total ${plan + 1}, whose lines sum to it`, async () => {
        const lines = await page.openLedger(plan);
        const sum = lines.pop();
        const total = won(textOf(page.cells('24개월 총비용')[plan]?.querySelector('.amount')));
        expect(lines.length).to.be.greaterThan(0);
        expect(won(sum?.amount ?? '')).to.equal(total);
        expect(lines.reduce((all, { amount }) => all + won(amount), 0)).to.equal(total);
      });

    it('a ledger with the months of each line', async () => {
      expect((await page.openLedger(2)).map(({ label }) => label)).to.eql([
        '할인 요금 1~6개월째',
        '평소 요금 7~24개월째',
        '총비용',
      ]);
    });
  });

  it('an estimate, where the page does not say how many months have passed', async () => {
    const page = await show('current-plan="c-50"', {
      feed: await fixtureFeed('three'),
      lang: 'ko',
    });
    expect(textOf(page.head(0).offer)).to.contain('평소 요금으로 어림한 금액이에요');
    expect(page.row('24개월 총비용')[0]).to.contain('어림').and.to.contain('792,000원');
    expect(page.row('해지하면')[0]).to.equal('확인 필요');
  });

  describe('unknown is not no', () => {
    const feed = feedOf([
      {
        ...(plain(1)[0] as unknown as PlanInput),
        extras: ['Router', { label: 'TV', state: 'optional', amount: 5 }],
      },
      { id: 'b', name: 'Lists none', price: 30, extras: [], discounts: [], data: 'unlimited' },
      { id: 'c', name: 'Says nothing', price: 30, contract: 12, exit: { type: 'flat', amount: 5 } },
    ]);

    it('in words, each its own', async () => {
      const page = await show('', { feed });
      expect(page.row('Router')).to.eql(['Included', 'None', 'Not stated']);
      expect(page.row('TV')).to.eql(['Optional +$5.00', 'None', 'Not stated']);
      expect(page.row('Discounts')).to.eql(['Not stated', 'None', 'Not stated']);
      expect(page.row('Data')).to.eql(['Not stated', 'Unlimited', 'Not stated']);
      expect(page.row('Contract').map((cell) => cell.replace(' Shortest', ''))).to.eql([
        'No contract',
        'Not stated',
        '12 months',
      ]);
      expect(page.row('Leaving costs')).to.eql([
        'Free to leave',
        'Not stated',
        'Free to leave after 12 months',
      ]);
    });

    it('in looks, each its own', async () => {
      const page = await show('', { feed });
      const looks = page.cells('Router').map((cell) => {
        const { fontStyle, textDecorationLine, color } = getComputedStyle(
          cell.firstElementChild as Element,
        );
        return `${fontStyle} ${textDecorationLine} ${color}`;
      });
      expect(new Set(looks)).to.have.lengthOf(3);
    });

    it('says beside a total that fees are not stated', async () => {
      const page = await show('', { feed });
      const [first, second] = page.row('Total over 24 months');
      expect(first).not.to.contain('fees not stated');
      expect(second).to.contain('fees not stated');
    });

    it('never ranks what is unknown', async () => {
      const page = await show('', { feed });
      expect(page.cells('Download').some((cell) => cell.querySelector('[part~=best]'))).to.be.false;
    });

    it('leaves out rows that no plan has a value for', async () => {
      const page = await show('', { feed });
      expect(page.points).not.to.include('Latency');
    });

    it('says that a price is not stated', async () => {
      const page = await show('', { feed: await fixtureFeed('sparse') });
      expect(textOf(page.head(3).offer)).to.equal('Not stated');
      expect(page.row('Total over 24 months')[3]).to.equal('Not stated');
    });
  });

  it('points of the feed’s own, in their groups, ranked where they have a direction', async () => {
    const page = await show('', { feed: await fixtureFeed('custom-points') });
    expect(page.groups).to.include('Environment');
    expect(page.row('Days to installation')).to.eql(['9 days', '4 days Lowest', 'Not stated']);
    expect(page.row('Fixed IP address')).to.eql(['Yes', 'No', 'Not stated']);
    expect(page.row('TV packages')).to.eql(['News · Sport', 'None', 'Not stated']);
    expect(page.text).to.contain('From the order to the first byte, median of last year');
  });

  it('every tie marked, and nothing where all are equal', async () => {
    const plans = plain(3).map((plan) => ({ ...plan, speed: 100 }));
    const page = await show('', {
      feed: feedOf(plans.map((plan, i) => ({ ...plan, price: i < 2 ? 10 : 20 }))),
    });
    const marked = (point: string) =>
      page.cells(point).map((cell) => !!cell.querySelector('[part~=best]'));
    expect(marked('Total over 24 months')).to.eql([true, true, false]);
    expect(marked('Download')).to.eql([false, false, false]);
  });

  it('a plan alone, with nothing called best', async () => {
    const page = await show('', { feed: await fixtureFeed('one') });
    expect(page.plans).to.eql(['Fiber 300']);
    expect(page.parts('best').length).to.equal(0);
  });
});
