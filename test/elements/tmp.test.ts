import { feedOf, plain, show } from './plan-compare-table/stage.js';
import { press, tabTo, type, focused } from './hands.js';
describe('x', () => { it('y', async () => {
  const log: string[] = [];
  for (const t of ['keydown','keypress','keyup','click','change','input']) addEventListener(t, (e) => log.push(t + ' ' + ((e as KeyboardEvent).key ?? '')+ ' ' + (e.composedPath()[0] as Element).localName + (e.defaultPrevented ? ' prevented':'')), true);
  const page = await show('page-size="2"', { feed: feedOf(plain(8)) });
  await tabTo(page.find('button', 'Download'));
  log.length = 0;
  await press('Enter'); await page.settled();
  console.log(log.join('\n')); log.length = 0;
  console.log(page.plans.join());
  await press('Space'); await page.settled();
  console.log(log.join('\n'), page.plans.join()); log.length = 0;
  await tabTo(page.find('spinbutton', /Price/));
  log.length = 0;
  await type('25'); await press('Tab'); await page.settled();
  console.log(log.join('\n'), focused()?.outerHTML, (page.find('spinbutton', /Price/) as HTMLInputElement).value);
}); });
