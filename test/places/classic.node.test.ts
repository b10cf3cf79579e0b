/** The script of everything that is no module, on a page that no server serves. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { drive, isMissing, type Driver, type Tab } from './tabs.js';

const feed = (name: string) => readFileSync(`test/fixtures/${name}.json`, 'utf8');
const file = pathToFileURL(resolve('dist/cdn/fairstay.classic.js')).href;

/** As somebody would write it who has nothing but a folder. */
const pageOf = (lang: string, policy: string) => `<!doctype html>
<html lang="${lang}">
<meta charset="utf-8"><title>Plans</title>
<script src="${file}"></script>
<body>
<plan-compare-table><script type="application/json">${feed('three')}</script></plan-compare-table>
<plan-compare-table id="mine"><table>
  <tr><th>서비스</th><th>요금</th><th>속도</th></tr>
  <tr><th>A</th><td>30.000원</td><td>100Mbps</td></tr>
  <tr><th>B</th><td>35.000원</td><td>200Mbps</td></tr>
</table></plan-compare-table>
<plan-compare-table id="fetched" src="plans.json"><p>Our plans are listed here.</p></plan-compare-table>
<cancel-intercept scripted policy="${policy}"></cancel-intercept>
<script>
  var flow = document.querySelector('cancel-intercept');
  flow.feed = ${feed('flow/kr')};
  flow.customer = { planId: 'plus-200', monthsPassed: 14, tenureMonths: 14, nextBillOn: '2026-12-05' };
  var asked = 0;
  flow.addEventListener('cancel-request', function (event) {
    asked++;
    event.respondWith({ status: 'received', reference: '1234-5678', receivedAt: new Date().toISOString() });
  });
</script>`;

const inFlow = `document.querySelector('cancel-intercept').shadowRoot`;
const languages = [
  ['ko', 'KR', /해지/],
  ['de', 'DE', /kündigen/i],
  ['fr', 'FR', /résilier/i],
] as const;

for (const name of ['chromium', 'firefox', 'webkit'] as const)
  describe(`a file:// page in ${name}`, { skip: isMissing(name) }, () => {
    let engine: Driver;
    let tab: Tab;
    const folder = mkdtempSync(join(tmpdir(), 'fairstay-classic-'));
    before(async () => {
      engine = await drive(name);
    });
    after(async () => {
      await engine.close();
      rmSync(folder, { recursive: true });
    });

    async function visit(lang: string, policy: string, use: () => Promise<void>) {
      const page = join(folder, `${lang}.html`);
      writeFileSync(page, pageOf(lang, policy));
      tab = await engine.tab();
      try {
        await tab.open(pathToFileURL(page).href);
        assert.match(await tab.url(), /^file:/);
        await use();
      } finally {
        await tab.close();
      }
    }

    it('draws the tables: of JSON and of HTML, and says what cannot be fetched', async () => {
      await visit('ko', 'KR', async () => {
        const cells = (selector: string) =>
          `document.querySelector('${selector}').shadowRoot.querySelectorAll('table td').length`;
        await tab.until(`${cells('plan-compare-table')} > 10 && ${cells('#mine')} > 3`);
        await tab.until(`document.querySelector('#fetched').problems?.length`);
        const shown = `document.querySelector('#fetched').shadowRoot.textContent`;
        await tab.until(`/다시/.test(${shown})`);
        assert.ok(
          await tab.run(`document.querySelector('#fetched p').getBoundingClientRect().height > 0`),
        );
      });
    });

    for (const [lang, policy, words] of languages)
      it(`walks a cancellation to its receipt and the survey, in ${lang}`, async () => {
        await visit(lang, policy, async () => {
          await tab.until(`${inFlow}.querySelector('[data-audit=cancel]')`);
          assert.match(await tab.run(`${inFlow}.textContent`), words);
          if (await tab.run(`!!${inFlow}.querySelector('[type=radio]')`)) {
            await tab.run(`void ${inFlow}.querySelector('[type=radio]').click()`);
            await tab.until(`${inFlow}.querySelector('retention-offer')?.shadowRoot.querySelector('article')
              || ${inFlow}.querySelector('[part=permission]')`);
          }
          await tab.until(`(${inFlow}.querySelector('[data-audit=cancel]')?.click(),
            ${inFlow}.querySelector('cancel-receipt')?.shadowRoot.querySelector('dl'))`);
          assert.equal(await tab.run('asked'), 1);
          await tab.until(`${inFlow}.querySelector('[part=survey]')`);
          await tab.run(`void ${inFlow}.querySelector('[part=survey]').click()`);
          await tab.until(
            `${inFlow}.querySelector('feedback-survey')?.shadowRoot.querySelector('fieldset')`,
          );
          assert.deepEqual(
            tab.errors.filter((error) => !/plans\.json|ERR_FAILED|CORS/.test(error)),
            [],
          );
        });
      });
  });
