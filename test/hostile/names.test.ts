import { expect } from '../support.js';
import { HostilePage } from './page.js';

/** What every object of JavaScript has: looked up in a list of words, they would be found. */
const inherited = ['__proto__', 'constructor', 'toString', 'valueOf', 'hasOwnProperty'];

const words = (node: Element | null | undefined) => node?.textContent?.replace(/\s+/g, ' ').trim();

describe('names that every object has', () => {
  let page: HostilePage;

  beforeEach(async function () {
    const opened = await HostilePage.open();
    if (!opened) this.skip();
    else page = opened;
  });
  afterEach(() => page?.el.remove());

  for (const name of inherited)
    it(`${name} is the id, group and label of a point, a channel and an extra like any other`, async () => {
      const { el, root } = page;
      const values = JSON.parse(`{"${name}":"V"}`) as object;
      el.layout = 'columns';
      el.feed = {
        version: 1,
        currency: 'USD',
        points: [{ id: name, label: 'Label', kind: 'text', group: name }],
        plans: ['a', 'b'].map((id) => ({
          id,
          name,
          price: 5,
          support: [name],
          extras: [name],
          values,
        })),
      };
      await page.drawn();
      const groups = [...root.querySelectorAll('[part~=group-name]')].map(words);
      expect(groups.at(-1)).to.equal(name);
      const rows = [...root.querySelectorAll('tbody tr:not(.group)')].map((row) =>
        [...row.children].map(words),
      );
      expect(rows).to.deep.include(['Label', 'V', 'V']);
      expect(rows.filter(([, cell]) => cell === name)).to.have.lengthOf(1);
      expect(rows.map(([label]) => label)).to.include(name);
      expect(page.text).not.to.match(/\[native code\]|\[object/);
      await page.nothingHappened();
    });
});
