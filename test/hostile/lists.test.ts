import { aTimeout, expect } from '../support.js';
import { feedsOf, head, HostilePage } from './page.js';
import { intruders, use } from './watch.js';

describe('hostile strings in lists', function () {
  // a busy machine takes its time over so long a list
  this.timeout(60_000);
  let page: HostilePage;

  beforeEach(async function () {
    const opened = await HostilePage.open();
    if (!opened) this.skip();
    else page = opened;
  });
  afterEach(() => page?.el.remove());

  it('stand as characters in the rows, and in what the controls show', async () => {
    const { el, root, strings } = page;
    const { all, urls } = strings;
    const [first] = feedsOf(all, urls, all.length);
    el.layout = 'rows';
    el.pageSize = 2000;
    el.points = ['hours', 't0'];
    el.feed = first?.feed;
    await page.drawn();
    // the filters are filled in a task later
    await aTimeout(50);
    await page.drawn();
    expect(root.querySelectorAll('tbody > tr')).to.have.lengthOf(all.length);
    const shown = page.text;
    for (const text of all) expect(shown).to.include(text);
    root.querySelector<HTMLElement>('tbody input')?.click();
    await page.drawn();
    expect(intruders(root)).to.eql([]);
    await page.nothingHappened();
  });

  it('stand as characters on a phone, in columns and in a list', async () => {
    const { el, root, strings } = page;
    el.style.cssText = 'display: block; width: 320px';
    for (const [i, { feed, texts }] of feedsOf(strings.all, strings.urls, 150).entries())
      for (const layout of ['columns', 'rows'] as const) {
        el.layout = layout;
        el.feed = feed;
        await page.drawn();
        expect(page.text).to.include(head(texts[0] as string));
        if (i === 0) expect(await use(el)).to.be.above(10);
        expect(intruders(root)).to.eql([]);
      }
    await page.nothingHappened();
  });

  it('stand as characters where they came in a table of the page', async () => {
    const { el, root, strings } = page;
    const texts = strings.all.filter((text) => text.trim());
    const table = document.createElement('table');
    const add = (cells: string[], name: 'th' | 'td') => {
      const row = table.insertRow();
      for (const text of cells)
        row.append(Object.assign(document.createElement(name), { textContent: text }));
    };
    add(['Plan', 'Price', 'Provider', 'Extras', 'Support', texts.at(-1) as string], 'th');
    texts.forEach((text, i) => add([text, `$${i}`, text, text, text, text], 'td'));
    table.createCaption().textContent = texts[0] as string;
    for (const [i, url] of strings.urls.slice(0, 60).entries()) {
      const link = document.createElement('a');
      link.setAttribute('href', url);
      table.rows[i + 1]?.cells[0]?.append(link);
    }
    el.layout = 'rows';
    el.pageSize = 2000;
    el.points = ['support'];
    el.append(table);
    await page.drawn();
    expect(root.querySelectorAll('tbody > tr').length).to.be.above(texts.length * 0.8);
    const words = (text: string) => text.replace(/\s+/g, ' ').trim();
    const shown = words(page.text);
    const missing = texts.filter((text) => text.length <= 200 && !shown.includes(words(text)));
    expect(missing.length, missing.slice(0, 5).join('\n')).to.be.below(texts.length / 50);
    expect(intruders(root)).to.eql([]);
    await page.nothingHappened();
  });
});
