/**
 * A frame with `sandbox="allow-scripts"`: no origin, no storage, no forms, no clipboard; what cannot work is said. What
 * the documentation tells of it (“In a sandboxed frame”) is what is tried here.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { serveSite } from './site.js';
import { drive, isMissing, type Driver } from './tabs.js';

const head = (file: string) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>x</title>
   <script ${file.includes('classic') ? '' : 'type="module" crossorigin'} src="/dist/cdn/${file}"></script>
   <script>
     const said = [];
     addEventListener('error', (event) => said.push(event.message));
     addEventListener('unhandledrejection', (event) => said.push(String(event.reason)));
     const tell = () => {
       const host = document.querySelector('#it');
       const root = host.shadowRoot;
       const inner = root?.querySelector('cancel-receipt')?.shadowRoot;
       const open = root?.querySelector('dialog[open]') ? 'OPEN' : '';
       const own = host.querySelector('p')?.checkVisibility() ? host.textContent : '';
       const texts = [root?.textContent, inner?.textContent, open, own];
       const text = texts.join(' ').replace(/\\s+/g, ' ');
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
const form = '<form action="/cancel" method="post"><button>Cancel</button></form>';
const json = `<script type="application/json">${feed}</script>`;
const frame = (src: string) =>
  `<!doctype html><html lang="en"><title>x</title><body>
   <script>
     globalThis.told = undefined;
     addEventListener('message', ({ data, ports: [port] }) => {
       if (port) port.postMessage({ receipt: { status: 'received', reference: data.detail.policy } });
       else globalThis.told = data;
     });
     globalThis.ask = (what) => {
       globalThis.told = undefined;
       document.querySelector('iframe').contentWindow.postMessage(what, '*');
     };
   </script>
   <iframe sandbox="allow-scripts" src="${src}" width="900" height="900"></iframe>`;

const survey = JSON.stringify({
  questions: [{ id: 'ease', type: 'rating', label: 'How was it?' }],
});
const own = '<p>Our plans in words.</p>';
const pages = {
  '/feed.json': feed,
  '/table-src': frame('/table-src-inside'),
  '/table-src-inside': `${head('plan-compare-table.js')}<plan-compare-table id="it" src="/feed.json">${own}</plan-compare-table>`,
  '/classic': frame('/classic-inside'),
  '/classic-inside': `${head('fairstay.classic.js')}<plan-compare-table id="it">${json}</plan-compare-table>`,
  '/classic-src': frame('/classic-src-inside'),
  '/classic-src-inside': `${head('fairstay.classic.js')}<plan-compare-table id="it" src="/feed.json">${own}</plan-compare-table>`,
  '/scripted': frame('/scripted-inside'),
  '/scripted-inside': `${head('cancel-intercept.js')}<cancel-intercept id="it" policy="EU" scripted></cancel-intercept>
    <script>
      document.querySelector('#it').addEventListener('cancel-request', (event) => {
        const { port1, port2 } = new MessageChannel();
        const answer = new Promise((resolve) => (port1.onmessage = ({ data }) => resolve(data.receipt)));
        event.respondWith(answer);
        parent.postMessage({ detail: event.detail }, '*', [port2]);
      });
    </script>`,
  '/dialog': frame('/dialog-inside'),
  '/dialog-inside': `${head('cancel-intercept.js')}<cancel-intercept id="it" policy="EU" mode="dialog">${form}</cancel-intercept>
    <script>customElements.whenDefined('cancel-intercept').then(() => document.querySelector('#it').open())</script>`,
  '/survey': frame('/survey-inside'),
  '/survey-inside': `${head('feedback-survey.js')}<feedback-survey id="it"><script type="application/json">${survey}</script></feedback-survey>
    <script>document.querySelector('#it').addEventListener('survey-request', (event) => event.respondWith('ok'))</script>`,
  '/table': frame('/table-inside'),
  '/table-inside': `${head('plan-compare-table.js')}<plan-compare-table id="it">${json}</plan-compare-table>`,
  '/flow': frame('/flow-inside'),
  '/flow-inside': `${head('cancel-intercept.js')}<cancel-intercept id="it" policy="EU">${form}</cancel-intercept>`,
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

    async function visit(path: string, steps: { press?: string; shows: RegExp }[], open = true) {
      // a frame without an origin asks as one of none
      const headers = open ? { 'access-control-allow-origin': '*' } : {};
      const site = await serveSite(pages, { headers });
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

    it('compares plans of a feed that a server gives to every origin', () =>
      visit('/table-src', [{ shows: /Plan A[^]*\$20/ }]));

    it('needs no such server for the classic script, and a feed inside', () =>
      visit('/classic', [{ shows: /Plan A[^]*\$20/ }], false));

    it('keeps what stands inside where a feed is not given', () =>
      visit('/classic-src', [{ shows: /Try again[^]*Our plans in words/ }], false));

    it('cancels by what the page around answers', () =>
      visit('/scripted', [
        { shows: /Keep my plan/ },
        { press: '[data-audit=cancel]', shows: /was received[^]*Reference ?EU/ },
      ]));

    it('closes its dialog', () =>
      visit('/dialog', [{ shows: /OPEN/ }, { press: '.close', shows: /^(?![^]*OPEN)/ }]));

    it('asks its survey', () =>
      visit('/survey', [
        { shows: /How was it/ },
        { press: 'input', shows: /Clear answer/ },
        { press: '[part=button]', shows: /Your answers were sent/ },
      ]));

    it('says that a cancelling did not go through, or is not known to have', () =>
      visit('/flow', [
        { shows: /Cancel/ },
        // an engine may tell the page that its form was sent, and then not send it
        { press: '[data-audit=cancel]', shows: /did not go through|not confirmed yet/ },
      ]));
  });
