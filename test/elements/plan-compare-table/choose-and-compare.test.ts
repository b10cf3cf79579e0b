import type { ViewChangeDetail } from '../../../src/elements/plan-compare-table/events.js';
import { expect } from '../../support.js';
import { focused, press, tabTo } from '../hands.js';
import type { ComparePage } from './plan-compare-table.page.js';
import { feedOf, plain, show, watchPage } from './stage.js';

const list = (attributes = '') => show(attributes, { feed: feedOf(plain(9)) });
const name = (n: number) => `${n % 2 ? 'Odd' : 'Even'} Plan ${n}`;
async function choose(page: ComparePage, ...plans: number[]) {
  for (const n of plans) await page.click('checkbox', new RegExp(`${name(n)}$`));
}
const compare = 'Compare side by side';

describe('plan-compare-table: a reader chooses plans from a list and compares them', () => {
  watchPage();

  it('nothing is offered until one is chosen', async () => {
    const page = await list();
    expect(page.has('button', compare)).to.be.false;
    await choose(page, 2);
    expect(page.part('tray').innerText).to.contain('1 chosen');
    expect(page.part('tray').innerText).to.contain('Choose 2 to 5 plans to compare.');
    expect(page.find<HTMLButtonElement>('button', compare).disabled).to.be.true;
    expect(page.announced).to.equal('1 chosen');
  });

  it('two to five, not six', async () => {
    const page = await list();
    const disabled = () => page.find<HTMLButtonElement>('button', compare).disabled;
    await choose(page, 1, 2);
    expect(disabled()).to.be.false;
    await choose(page, 3, 4, 5);
    expect(disabled()).to.be.false;
    await choose(page, 6);
    expect(disabled()).to.be.true;
    expect(page.announced).to.equal('6 chosen Choose 2 to 5 plans to compare.');
    await choose(page, 6);
    expect(disabled()).to.be.false;
    expect(page.announced).to.equal('5 chosen');
  });

  it('in columns, in the order of the list, with the focus on the way back', async () => {
    const page = await list();
    const heard = page.hear<ViewChangeDetail>('view-change');
    await choose(page, 7, 2);
    await page.click('button', compare);
    expect(page.layout).to.equal('columns');
    expect(page.plans).to.have.members(['Plan 2', 'Plan 7']);
    expect(page.focused).to.equal('Back to the list');
    expect(heard.at(-1)?.plans).to.have.members(['p2', 'p7']);
    expect(page.announced).to.contain('2 plans');
  });

  it('and back, to the list as it was, with the choice kept', async () => {
    const page = await list();
    await page.select('Provider', 'Odd');
    await page.click('button', 'Download');
    await choose(page, 3, 5);
    await page.click('button', compare);
    await page.click('button', 'Back to the list');
    expect(page.layout).to.equal('rows');
    expect(page.plans).to.eql(['Plan 9', 'Plan 7', 'Plan 5', 'Plan 3', 'Plan 1']);
    expect(page.focused).to.equal(compare);
    const checked = page.all('checkbox').filter((box) => (box as HTMLInputElement).checked);
    expect(checked).to.have.lengthOf(2);
  });

  it('with their own plan beside them, first', async () => {
    const page = await list('current-plan="p9"');
    await choose(page, 1, 2);
    await page.click('button', compare);
    expect(page.plans[0]).to.equal('Plan 9');
    expect(page.plans).to.have.lengthOf(3);
  });

  it('five and their own plan, none of them lost', async () => {
    const page = await list('current-plan="p9"');
    await choose(page, 1, 2, 3, 4, 5);
    const button = page.find<HTMLButtonElement>('button', compare);
    if (button.disabled) return;
    button.click();
    await page.settled();
    expect(page.plans[0]).to.equal('Plan 9');
    const pickable = page.root.querySelectorAll('thead select option');
    const there = pickable.length ? [...pickable].map((one) => one.textContent.trim()) : page.plans;
    for (const n of [1, 2, 3, 4, 5]) expect(there.join()).to.contain(`Plan ${n}`);
  });

  it('a choice outlives filters and order, and can be cleared', async () => {
    const page = await list();
    await choose(page, 1, 2);
    await page.select('Provider', 'Even');
    expect(page.part('tray').innerText).to.contain('2 chosen');
    page.part('clear').click();
    await page.settled();
    expect(page.parts('tray').length).to.equal(0);
    expect(page.focused, 'the tray is gone').to.equal(name(2));
    await page.select('Provider', 'Any');
    expect(page.all('checkbox').some((box) => (box as HTMLInputElement).checked)).to.be.false;
  });

  it('is over when the feed is another', async () => {
    const page = await list();
    await choose(page, 1, 2);
    await page.click('button', compare);
    page.el.feed = feedOf(plain(8).map((plan) => ({ ...plan, id: `new-${plan.id}` })));
    await page.settled();
    expect(page.layout).to.equal('rows');
    expect(page.plans).to.have.lengthOf(8);
    expect(page.parts('tray').length).to.equal(0);
  });

  it('with the keyboard alone, there and back', async () => {
    const page = await list('without-controls points="total"');
    await tabTo(page.find('checkbox', /Odd Plan 1$/));
    await press('Space');
    await tabTo(page.find('checkbox', /Odd Plan 3$/));
    await press('Space');
    await page.settled();
    expect(page.announced).to.equal('2 chosen');
    await press('Tab');
    expect(page.focused, 'no long way to the tray').to.equal(compare);
    expect(focused()?.getBoundingClientRect().width).to.be.above(99);
    await press('Enter');
    await page.settled();
    expect(page.plans).to.eql(['Plan 1', 'Plan 3']);
    expect(page.focused).to.equal('Back to the list');
    await press('Enter');
    await page.settled();
    expect(page.layout).to.equal('rows');
    expect(page.focused).to.equal(compare);
  });

  for (const width of ['1000px', '320px'])
    it(`never has the focus behind the tray: ${width}`, async () => {
      const page = await show('without-controls points="total,down"', {
        feed: feedOf(plain(9)),
        width,
        around: 'margin-block-end: 600px',
      });
      await choose(page, 1);
      page.el.scrollIntoView();
      const last = page.find('checkbox', /Plan 9$/);
      const hidden: string[] = [];
      page.find('checkbox', /Plan 1$/).focus();
      for (let times = 0; focused() !== last && times < 40; times++) {
        await press('Tab');
        const { bottom } = (focused() as Element).getBoundingClientRect();
        if (bottom > page.part('tray').getBoundingClientRect().top + 1) hidden.push(page.focused);
      }
      expect(focused()).to.equal(last);
      expect(hidden).to.eql([]);
    });
});
