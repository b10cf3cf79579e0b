/** Every code block of the documentation is run, by its language. Needs a build. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { findEngine } from '../../scripts/testing/engines.js';
import { blocksOf, pages } from '../docs/blocks.js';
import { wrongWith } from '../docs/runners.js';
import { checkTypes } from '../docs/script.js';
import { openSite, type Site } from '../docs/site.js';

const skip = findEngine('chromium') ? false : 'there is no Chromium';

describe('the code blocks of the documentation', { skip, concurrency: 3 }, () => {
  let site: Site;
  const blocks = pages.flatMap((file) => blocksOf(file));
  before(async () => {
    checkTypes(blocks);
    site = await openSite();
  });
  after(() => site.close());

  for (const block of blocks) {
    const nth = block.before.length + 1;
    it(`${block.file}, ${nth}: ${block.language} under “${block.heading}”`, async () => {
      assert.equal((await wrongWith(block, site)) ?? '', '');
    });
  }

  const broken: [string, string, RegExp][] = [
    ['html', '<plan-compare-table><p>There is no feed.</p></plan-compare-table>', /is not drawn/],
    ['html', '<img src="https://example.com/a.png" alt="" />', /it asks for https/],
    ['html', '<script type="module">missing();</script>', /missing is not defined/],
    [
      'html',
      `<script type="module" src="/fairstay/cancel-receipt.js"
        integrity="sha384-${'A'.repeat(64)}"></script><cancel-receipt></cancel-receipt>`,
      /is not defined/,
    ],
    [
      'html',
      '<script type="module" src="/fairstay/nothing.js" integrity="sha384-…"></script>',
      /integrity is that of no file/,
    ],
    [
      'html',
      '<script type="module" src="https://cdn.example/fairstay@0.0.9/dist/cdn/audit.js"></script>',
      /it asks for https/,
    ],
    [
      'html',
      `<plan-compare-table src="/plans.json"></plan-compare-table><script type="module">
        document.querySelector('p')?.addEventListener('plan-select', () => {});</script>`,
      /no listener heard plan-select/,
    ],
    ['js', "import { readFeed } from 'fairstay/feeds.js';", /feeds\.js/],
    ['js', 'console.log(1 + 1); // 3', /it says that it prints 3, and prints 2/],
    ['js', 'document.body.append(missing);', /missing is not defined/],
    [
      'js',
      "import { readFeed } from 'fairstay/feed.js'; console.log(readFeed('').feed.plans);",
      /possibly 'undefined'/,
    ],
    [
      'js',
      "import 'fairstay/plan-compare-table.js'; import 'fairstay/hydrate.js';",
      /is drawn anew/,
    ],
    ['ts', "import type { Plans } from 'fairstay';", /no exported member/],
    ['json', '{ "version": 1, "currency": "KRW", "plans": [{ "id": "a" }] }', /name/],
    ['json', '{ "version": 1, }', /JSON/],
    ['css', 'plan-compare-table::part(buton) { color: red }', /has no part buton/],
    ['css', 'plan-compare-table { colour: red }', /does not read colour/],
    ['sh', 'npm run bild', /there is no script bild/],
    ['sh', 'npx fairstay rendre plans.json', /fairstay has no rendre/],
    ['sh', 'npx fairstay render plans.json --htlm', /has no --htlm/],
    ['http', "Content-Security-Policy: default-src 'none'", /is not drawn|stopped|is not defined/],
    ['jsx', 'export const Plans = () => <plan-compare-table>;', /recipes/],
    ['cobol', 'DISPLAY "PLANS".', /no runner knows/],
    ['', 'plain', /no runner knows/],
  ];
  for (const [language, text, expected] of broken)
    it(`a broken block is found: ${language} ${text.slice(0, 60)}`, async () => {
      const page = blocksOf('broken.md', '```html\n<cancel-receipt></cancel-receipt>\n```');
      const block = { file: 'broken.md', heading: '', note: '', language, text, before: page };
      assert.match((await wrongWith(block, site)) ?? '', expected);
    });
});
