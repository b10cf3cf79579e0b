import { expect } from '../../support.js';
import { manyPlans } from '../../fixtures/many.js';
import { media } from '../hands.js';
import type { ComparePage } from './plan-compare-table.page.js';
import { feedOf, fixtureFeed, plain, show, watchPage } from './stage.js';

/** What the page would put on the clipboard. */
function clipboard(allowed = true): { text: string } {
  const held = { text: '' };
  Object.defineProperty(navigator, 'clipboard', {
    configurable: true,
    value: {
      writeText: async (text: string) => {
        if (!allowed) throw new DOMException('no', 'NotAllowedError');
        held.text = text;
      },
    },
  });
  return held;
}

async function copied(page: ComparePage, button = 'Copy table'): Promise<string[][]> {
  const held = clipboard();
  await page.click('button', button);
  return held.text.split('\n').map((line) => line.split('\t'));
}

/** The rules of the element's sheets under a condition, with what they stand in. */
function rules(page: ComparePage, condition: RegExp): string {
  const under = (list: CSSRuleList, around: string): string[] =>
    [...list].flatMap((rule) => {
      const {
        selectorText = '',
        conditionText = '',
        cssRules,
      } = rule as CSSStyleRule & CSSMediaRule;
      if (condition.test(conditionText)) return [`${around} { ${rule.cssText} }`];
      return cssRules?.length ? under(cssRules, `${around} ${selectorText}`) : [];
    });
  return page.root.adoptedStyleSheets.flatMap(({ cssRules }) => under(cssRules, '')).join('\n');
}

describe('plan-compare-table: a reader takes it along', () => {
  watchPage();
  afterEach(() => {
    delete (navigator as { clipboard?: unknown }).clipboard;
  });

  describe('copied', () => {
    it('with a cell for each cell, tabs between', async () => {
      const page = await show('', { feed: await fixtureFeed('three'), lang: 'ko' });
      const lines = await copied(page, '표 복사');
      const line = (name: string) => lines.find(([first]) => first === name);
      expect(line('다운로드')).to.eql(['다운로드', '100 Mbps', '200 Mbps 최고', '50 Mbps']);
      expect(line('스트리밍')).to.eql(['스트리밍', '✓ 포함', '없음', '없음']);
      expect(line('24개월 총비용')?.[1]).to.match(/^720,000원/);
      expect(lines[0]?.slice(1).join()).to.contain('스탠다드 100').and.to.contain('플러스 200');
      expect(page.announced).to.equal('복사했어요. 스프레드시트에 붙여 넣을 수 있어요.');
    });

    it('safe from formulas, wherever they stand', async () => {
      const plans = [
        { id: 'a', name: '=1+1', price: 1, support: { hours: '@SUM(A1)' } },
        {
          id: 'b',
          name: '+b',
          price: 1,
          support: { hours: '-2+3' },
          contract: { months: 1, notice: '＝1' },
        },
        { id: 'c', name: '-c\t=2', price: 1, support: { hours: '\n =cmd' } },
      ];
      const page = await show('', { feed: feedOf(plans) });
      const lines = await copied(page);
      for (const cell of lines.flat()) expect(cell).not.to.match(/^\s*[=+\-@＝＋－＠]/);
      expect(lines.flat()).to.include.members(["'@SUM(A1)", "'-2+3", "'=cmd", "'＝1"]);
    });

    it('with no tab or line break inside a cell', async () => {
      const page = await show('', { feed: feedOf(plain(3)) });
      const lines = await copied(page);
      const widths = new Set(lines.map(({ length }) => length));
      // a group's name stands alone
      expect([...widths].sort()).to.eql([1, 4]);
    });

    it('as a list', async () => {
      const page = await show('', { feed: feedOf(plain(7)) });
      await page.click('checkbox', /Odd Plan 1$/);
      await page.click('checkbox', /Even Plan 2$/);
      const lines = await copied(page);
      expect(lines).to.have.lengthOf(8);
      expect(lines[2]?.[0]).to.equal('Even Plan 2');
      expect(lines[0]?.slice(0, 3).map((head) => head.replace(/ *[↑↓↕]/, ''))).to.eql([
        'Plan',
        'Average a month',
        'Total over 24 months',
      ]);
      expect(lines[7]?.join()).to.contain('Plan 7').and.to.contain('$1,680.00');
    });

    it('on a phone, with the plans that are picked, not all that could be', async () => {
      const page = await show('', { feed: feedOf(plain(4)), width: '390px' });
      const [head] = await copied(page);
      expect(head?.map((cell) => (cell.match(/Plan \d/g) ?? []).join())).to.eql([
        'Plan 1',
        'Plan 2',
        'Plan 3',
        'Plan 4',
      ]);
    });

    it('or is told where the browser does not let us', async () => {
      const page = await show('', { feed: feedOf(plain(2)) });
      clipboard(false);
      document.execCommand = () => false;
      await page.click('button', 'Copy table');
      delete (document as { execCommand?: unknown }).execCommand;
      expect(page.announced).to.equal('Copying did not work here.');
    });
  });

  describe('printed', () => {
    afterEach(() => media({ media: 'screen' }));

    it('without what paper cannot do', async () => {
      const page = await show('', { feed: feedOf(plain(7)) });
      if (!(await media({ media: 'print' }))) return;
      expect(matchMedia('print').matches).to.be.true;
      for (const part of ['controls', 'filters', 'copy'])
        expect(getComputedStyle(page.part(part)).display, part).to.equal('none');
      expect(page.table.checkVisibility()).to.be.true;
      expect(getComputedStyle(page.part('head')).position).to.equal('static');
    });

    it('with the plans’ names on every page, and nothing to press', async () => {
      const plans = plain(5).map((plan) => ({ ...plan, url: '/' }));
      const page = await show('', { feed: feedOf(plans) });
      if (!(await media({ media: 'print' }))) return;
      const { display, breakInside } = getComputedStyle(page.part('head'));
      expect([display, breakInside]).to.eql(['table-header-group', 'avoid']);
      // a header higher than a quarter of the page, here of A4, is not repeated
      expect(page.part('head').offsetHeight).to.be.below(1047 / 4);
      expect(page.part('button').checkVisibility()).to.be.false;
    });

    it('as a list: the name of each column on every page, and no boxes to tick', async () => {
      const page = await show('', { feed: feedOf(plain(7)) });
      const [first] = page.all('checkbox');
      if (!(await media({ media: 'print' }))) return;
      // a box of its own is not drawn where a header comes again
      for (const button of page.parts('sort'))
        expect(getComputedStyle(button).display).to.equal('contents');
      expect(first?.checkVisibility()).to.be.false;
    });

    for (const plans of [5, 12])
      it(`whole: ${plans} plans as they are on a wide screen have room on A4`, async () => {
        const page = await show('', { feed: manyPlans(plans), width: '1200px' });
        if (!(await media({ media: 'print' }))) return;
        const around = page.el.parentElement as HTMLElement;
        // 210 mm without the margins that a browser leaves
        around.style.width = '718px';
        const scroller = page.part('scroller');
        expect(page.table.offsetWidth).to.be.at.most(scroller.clientWidth);
        expect(getComputedStyle(scroller).overflowX).to.equal('visible');
        expect(parseFloat(getComputedStyle(page.part('cell')).fontSize)).to.be.above(11);
      });

    it('of a list that is longer than it is drawn it says so', async () => {
      const page = await show('', { feed: manyPlans(40) });
      if (!(await media({ media: 'print' }))) return;
      expect(page.part('more').checkVisibility()).to.be.true;
      expect(page.part('more').textContent).to.include('15');
    });

    it('by rules that every engine has', async () => {
      const page = await show('', { feed: feedOf(plain(2)) });
      const print = rules(page, /print/);
      expect(print).to.match(/\.controls[^}]*display: none/);
      expect(print).to.match(/break-inside: avoid/);
      expect(print).to.match(/position: static !important/);
      expect(print).to.match(/print-color-adjust: exact/);
    });
  });

  describe('in colours of their own, without motion', () => {
    it('bars, tags and switches keep an edge in forced colours', async () => {
      const page = await show('', { feed: feedOf(plain(2)) });
      const forced = rules(page, /forced-colors/);
      for (const name of ['bar', 'tag', 'role="switch"'])
        expect(forced, name).to.match(new RegExp(`${name}[^]*(border|outline)`));
      expect(forced).to.match(/Highlight|CanvasText/i);
    });

    it('the chosen price stands out in forced colours', async () => {
      const page = await show('', { feed: feedOf(plain(2)) });
      expect(rules(page, /forced-colors/)).to.match(/highlighttext[^}]*background: highlight;/i);
    });

    it('nothing moves where motion is not wanted', async () => {
      const page = await show('', { feed: feedOf(plain(2)) });
      if (!(await media({ reducedMotion: 'reduce' }))) return;
      const moving = [...page.root.querySelectorAll('*')].filter((node) => {
        const { transitionProperty, transitionDuration, animationName } = getComputedStyle(node);
        const changes = transitionProperty !== 'none' && /[1-9]/.test(transitionDuration);
        return changes || animationName !== 'none';
      });
      await media({ reducedMotion: 'no-preference' });
      expect(moving.length).to.equal(0);
    });

    it('nothing moves for longer than 200 ms', async () => {
      const page = await show('', { feed: feedOf(plain(2)) });
      const longest = [...page.root.querySelectorAll('*')].flatMap((node) =>
        getComputedStyle(node).transitionDuration.split(',').map(parseFloat),
      );
      expect(Math.max(...longest)).to.be.at.most(0.2);
    });
  });
});
