/** Pages with several elements: what the files for a script tag have in common comes once. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { serveSite } from './site.js';
import { drive, isMissing, type Driver } from './tabs.js';

/** The file of each element, beside others. */
const files = {
  'plan-compare-table': 'parts/plan-compare-table.js',
  'cancel-intercept': 'cancel-intercept.js',
  'cancel-receipt': 'cancel-receipt.js',
  'retention-offer': 'retention-offer.js',
  'feedback-survey': 'feedback-survey.js',
};
const tags = Object.keys(files) as (keyof typeof files)[];

const pageOf = (names: string[], content = '') =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>x</title>${names
    .map((name) => `<script type="module" src="/dist/cdn/${name}"></script>`)
    .join('')}<body>${content}`;

/** Modules of the sources that a built file was made of; a file of the bundler's own has none. */
const modulesOf = (path: string) => {
  if (!existsSync(`.${path}.map`)) return [];
  const map = JSON.parse(readFileSync(`.${path}.map`, 'utf8')) as { sources: string[] };
  return map.sources;
};

/** Each copy of Lit says that it is there. */
const copies = `(globalThis.litHtmlVersions ?? []).length`;

describe('a page with two elements', { skip: isMissing('chromium') }, () => {
  let chromium: Driver;
  before(async () => {
    chromium = await drive('chromium');
  });
  after(() => chromium.close());

  /** What a page asks for, and how much of it is there twice. */
  async function weigh(names: string[], ready: string, content = '') {
    const site = await serveSite({ '/': pageOf(names, content) });
    const tab = await chromium.tab();
    let lit: number;
    const { errors } = tab;
    try {
      await tab.open(site.origin);
      await tab.until(ready);
      lit = await tab.run<number>(copies);
    } finally {
      await tab.close();
      site.close();
    }
    const asked = site.asked.filter((path) => path.endsWith('.js'));
    const modules = asked.flatMap(modulesOf);
    return {
      ...{ asked, lit, errors },
      twice: modules.filter((one, at) => modules.indexOf(one) < at),
      bytes: asked.reduce((sum, path) => sum + statSync(`.${path}`).size, 0),
    };
  }

  const defined = (wanted: string[]) =>
    wanted.map((tag) => `customElements.get('${tag}')`).join('&&');

  for (const [at, one] of tags.entries())
    for (const two of tags.slice(at + 1))
      it(`loads what ${one} and ${two} have in common once`, async () => {
        const both = await weigh([files[one], files[two]], defined([one, two]));
        assert.equal(both.lit, 1);
        assert.deepEqual(both.twice, []);
        assert.equal(new Set(both.asked).size, both.asked.length);
        assert.deepEqual(both.errors, []);
        const alone = await Promise.all([
          weigh([files[one]], defined([one])),
          weigh([files[two]], defined([two])),
        ]);
        assert.ok(both.bytes < alone[0].bytes + alone[1].bytes - 25_000);
      });

  const all = tags.map((tag) => `<${tag}></${tag}>`).join('');

  it('loads it once by the autoloader, for every element', async () => {
    const { lit, twice, errors } = await weigh(['autoloader.js'], defined(tags), all);
    assert.deepEqual([lit, twice, errors], [1, [], []]);
  });

  it('loads it once by the file of all elements, in fewer requests', async () => {
    const { lit, twice, errors, asked } = await weigh(['fairstay.js'], defined(tags), all);
    assert.deepEqual([lit, twice, errors], [1, [], []]);
    assert.ok(asked.length < 6, asked.join());
  });

  it('works with the table that stands alone too, which brings its own Lit', async () => {
    const { lit, errors } = await weigh(
      ['plan-compare-table.js', 'cancel-intercept.js'],
      defined(tags.slice(0, 2)),
    );
    assert.deepEqual([lit, errors], [2, []]);
  });
});
