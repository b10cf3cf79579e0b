/** A frame with `sandbox="allow-scripts"`: no origin, no storage, no forms, no clipboard; what cannot work is said. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { serveSite } from './site.js';
import { drive, isMissing, type Driver } from './tabs.js';

const head = (file: string) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>x</title>
   <script type="module" crossorigin src="/dist/cdn/${file}"></script>
   <script>
     const said = [];
     addEventListener('error', (event) => said.push(event.message));
     addEventListener('unhandledrejection', (event) => said.push(String(event.reason)));
     const tell = () => {
       const host = document.querySelector('#it');
       const root = host.shadowRoot;
       const text = (root?.textContent ?? '').replace(/\\s+/g, ' ');
       parent.postMessage({ text, said, origin: self.origin }, '*');
     };
     addEventListener('message', ({ data }) => {
       const root = document.querySelector('#it').shadowRoot;
       if (data.press) root.querySelector(data.press).click();
       setTimeout(tell, data.wait ?? 300);
     });
   </script>`;

const feed = JSON.stringify({
  version: 1,
  currency: 'USD',
  plans: [
    { id: 'a', name: 'Plan A', price: 20 },
    { id: 'b', name: 'Plan B', price: 30 },
  ],
});
const json = `<script type="application/json">${feed}</script>`;
const frame = (src: string) =>
  `<!doctype html><html lang="en"><title>x</title><body>
   <script>
     globalThis.told = undefined;
     addEventListener('message', ({ data }) => (globalThis.told = data));
     globalThis.ask = (what) => {
       globalThis.told = undefined;
       document.querySelector('iframe').contentWindow.postMessage(what, '*');
     };
   </script>
   <iframe sandbox="allow-scripts" src="${src}" width="900" height="900"></iframe>`;

const pages = {
  '/table': frame('/table-inside'),
  '/table-inside': `${head('plan-compare-table.js')}<plan-compare-table id="it">${json}</plan-compare-table>`,
  '/flow': frame('/flow-inside'),
  '/flow-inside': `${head('cancel-intercept.js')}<cancel-intercept id="it" policy="EU"><form action="/cancel" method="post"><button>Cancel</button></form></cancel-intercept>`,
};

interface Told {
  text: string;
  said: string[];
  origin: string;
}

for (const engine of ['chromium', 'firefox', 'webkit'] as const)
  describe(`in a frame with nothing but scripts, in ${engine}`, { skip: isMissing(engine) }, () => {
    let driver: Driver;
    before(async () => {
      driver = await drive(engine);
    });
    after(() => driver.close());

    async function visit(path: string, steps: { press?: string; shows: RegExp }[]) {
      // a frame without an origin asks as one of none
      const site = await serveSite(pages, { headers: { 'access-control-allow-origin': '*' } });
      const tab = await driver.tab();
      try {
        await tab.open(`${site.origin}${path}`);
        for (const { press, shows } of steps) {
          let told: Told | undefined;
          for (let tries = 0; tries < 40 && !(told && shows.test(told.text)); tries++) {
            const ask = JSON.stringify(tries || !press ? {} : { press });
            await tab.run(`ask(${ask})`);
            await tab.until('globalThis.told');
            told = await tab.run<Told>('globalThis.told');
          }
          assert.equal(told?.origin, 'null');
          assert.match(told.text, shows);
          assert.deepEqual(told.said, []);
        }
        assert.equal(site.asked.includes('/cancel'), false);
      } finally {
        await tab.close();
        site.close();
      }
    }

    it('compares plans, and says that they could not be copied', () =>
      visit('/table', [
        { shows: /Plan A[^]*\$20/ },
        { press: '[part=copy]', shows: /could not|not copied|did not work/i },
      ]));

    it('says that a cancelling did not go through, or is not known to have', () =>
      visit('/flow', [
        { shows: /Cancel/ },
        // an engine may tell the page that its form was sent, and then not send it
        { press: '[data-audit=cancel]', shows: /did not go through|not confirmed yet/ },
      ]));
  });
