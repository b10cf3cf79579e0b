/** The demo under a strict policy, in every engine: each page is walked, and no violation is reported. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type OutgoingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { createAccountServer } from '../../demo/server/account-server.mjs';
import { serveFiles } from '../../demo/server/files.mjs';
import { takeReport, type Report } from './site.js';
import { drive, isMissing, type Driver, type Tab } from './tabs.js';

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html";

/** Stands on every page before anything else: keeps what is violated, even across pages. */
const watcher = `addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) => {
  const kept = JSON.parse(sessionStorage.violations ?? '[]');
  sessionStorage.violations = JSON.stringify([...kept, [effectiveDirective, blockedURI, sample, location.pathname]]);
});`;

/** Every answer has the policy, whatever else the server says. */
function underPolicy(response: ServerResponse, url = '') {
  const writeHead = response.writeHead.bind(response);
  response.writeHead = ((status: number, headers: OutgoingHttpHeaders = {}) => {
    const own = headers['content-security-policy'];
    // the builder is drawn by a Lit of its own, beside the table's
    const lits = url.startsWith('/builder.html') ? " 'allow-duplicates'" : '';
    // a header of two policies holds both
    const both = [own, `${policy}${lits}; report-uri /reports`].filter(Boolean).join(', ');
    return writeHead(status, { ...headers, 'content-security-policy': both });
  }) as typeof response.writeHead;
}

const sheet = `<style>td { color: red }</style><table style="color: red" onclick="alert(1)">
  <tr><td style="width: 9px">서비스<td>요금<tr><td>A 서비스<td style="font-weight: 400">30.000원<tr><td>B 서비스<td>35.000원</table>`;

/** What people do on a page; expressions that come true, one after another. */
const inside = (selector: string) => `document.querySelector('${selector}')?.shadowRoot`;
const table = inside('plan-compare-table');
const flow = inside('cancel-intercept');
const click = (root: string, selector: string) =>
  `(it => it && (it.click(), true))(${root}?.querySelector('${selector}'))`;
const compared = [
  `${table}.querySelectorAll('tbody td').length > 3`,
  click(table, '[part=lead] input:not(:checked)'),
  `${click(table, '[part=ledger-toggle]')} || true`,
  `${click(table, '[part=copy]')} || true`,
];
const choose = (select: string, value: string) => `(it => {
  it.value = '${value}';
  it.dispatchEvent(new Event('change', { bubbles: true }));
  return true;
})([...document.querySelectorAll('select')].find(({ options }) => [...options].some(({ text }) => text === '${select}')))`;
const receipt = `document.querySelector('cancel-receipt')?.shadowRoot.querySelector('dl')`;
const offered = [
  // what the page knows of its customer begins the flow anew
  `document.querySelector('cancel-intercept').quote && ${flow}.querySelector('[part=reason] input')`,
  click(flow, '[part=reason] input'),
  `${flow}.querySelector('retention-offer')?.shadowRoot.querySelector('article')`,
];
const leave = `${click(flow, '[data-audit=cancel]')}, /cancel-done/.test(location.pathname) && ${receipt}`;
const pageForm = `(document.querySelector('form:not([slot]) button')?.click(), true)`;

const walks: Record<string, [page: string, ...steps: string[]][]> = {
  'blog post': [['blog.html', ...compared]],
  'account page': [['isp.html', ...compared]],
  'long list': [
    [
      'list.html',
      `${table}.querySelectorAll('tbody tr').length > 10`,
      click(table, 'tbody tr:nth-child(1) input'),
      click(table, 'tbody tr:nth-child(2) input'),
      click(table, '.tray .button'),
      `${table}.querySelector('.back')`,
    ],
  ],
  'developer’s bench': [
    ['developer.html', ...compared, `(document.querySelector('#copy').click(), true)`],
  ],
  'list of pages': [['index.html', `document.querySelector('.doors')`]],
  // a spreadsheet's table, with styles of its own; then the plain table is looked at
  builder: [
    [
      'builder.html',
      `document.querySelector('#paste') && (document.querySelector('#paste').value = ${JSON.stringify(sheet)}, document.querySelector('.bring button').click(), true)`,
      `document.querySelector('#check')`,
      ...compared,
      `document.querySelector('[type=radio][value=plain]').click(), document.querySelector('.plain-table')?.shadowRoot.querySelector('td[style]')?.offsetHeight`,
    ],
  ],
  'cancellation, by its form': [
    ['cancel.html', ...offered, leave, `document.body.innerText.length > 20`],
  ],
  'cancellation, with an offer taken': [
    [
      'cancel.html',
      ...offered,
      `(it => it && (it.click(), true))(${flow}.querySelector('retention-offer').shadowRoot.querySelector('[part~=button]'))`,
      `/cancel-done/.test(location.pathname)`,
    ],
  ],
  'cancellation, answered in script, with its survey': [
    [
      'cancel.html',
      choose('scripted', 'scripted'),
      ...offered,
      `${click(flow, '[data-audit=cancel]')}, ${flow}.querySelector('cancel-receipt')?.shadowRoot.querySelector('dl')`,
      click(flow, '[part=survey]'),
      `${flow}.querySelector('feedback-survey')?.shadowRoot.querySelector('input')`,
      `(it => (it.querySelector('input').click(), it.querySelector('[part=button]').click(), true))(${flow}.querySelector('feedback-survey').shadowRoot)`,
    ],
  ],
  'German cancellation': [
    [
      'cancel-de.html',
      `${flow}.querySelector('.pair')`,
      `${click(flow, '[data-audit=cancel]')} || ${pageForm}, (${pageForm}, /cancel-done/.test(location.pathname) && document.readyState === 'complete')`,
    ],
  ],
  'American cancellation': [['cancel-us.html', `${flow}.querySelector('.pair')`, leave]],
};

for (const name of ['chromium', 'firefox', 'webkit'] as const)
  describe(`under a strict policy, in ${name}`, { skip: isMissing(name) }, () => {
    let engine: Driver;
    let origin = '';
    let close: () => void;
    const reports: Report[] = [];

    before(async () => {
      const account = createAccountServer({});
      const fill: typeof account.fill = (html, request, response) =>
        account
          .fill(html, request, response)
          .replace(/<head>/, '<head><script src="/watcher.js"></script>');
      const files = serveFiles(resolve('.'), fill);
      const pages: Record<string, [type: string, body: string]> = {
        '/watcher.js': ['text/javascript', watcher],
        '/wrong.html': [
          'text/html',
          '<!doctype html><script src="/watcher.js"></script><style>p{color:red}</style><p>x</p><script src="/wrong.js"></script>',
        ],
        '/wrong.js': ['text/javascript', `document.querySelector('p').innerHTML = '<b>x</b>'`],
        '/two.html': [
          'text/html',
          '<!doctype html><script src="/watcher.js"></script><script type="module" src="/dist/cdn/plan-compare-table.js"></script><script type="module" src="/dist/cdn/cancel-intercept.js"></script>',
        ],
      };
      const server = createServer((request, response) => {
        if (takeReport(request, response, reports)) return;
        underPolicy(response, request.url);
        const [type, body] = pages[request.url ?? ''] ?? [];
        if (type) return response.writeHead(200, { 'content-type': type }).end(body);
        account(request, response, () => {
          files(request, response);
        });
      });
      await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
      origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      close = () => {
        server.close();
        server.closeAllConnections();
      };
      engine = await drive(name);
    });
    after(async () => {
      await engine.close();
      close();
    });

    async function visit(page: string, use: (tab: Tab) => Promise<void>): Promise<string[][]> {
      reports.length = 0;
      const tab = await engine.tab();
      try {
        await tab.open(`${origin}/${page}`);
        await use(tab);
        // a report is sent a moment later
        await new Promise((done) => setTimeout(done, 500));
        return JSON.parse(await tab.run(`sessionStorage.violations ?? '[]'`)) as string[][];
      } finally {
        await tab.close();
      }
    }

    for (const [what, pages] of Object.entries(walks))
      for (const [page, ...steps] of pages)
        it(`nothing is violated by the ${what}`, async () => {
          const violations = await visit(page, async (tab) => {
            for (const step of steps) await tab.until(step);
          });
          assert.deepEqual(violations, []);
          assert.deepEqual(reports, []);
        });

    it('an inline style and a text as HTML are reported: the log is no empty one', async () => {
      const violations = await visit('wrong.html', (tab) =>
        tab.until(`(sessionStorage.violations ?? '').includes('style-src')`),
      );
      const told = violations.map(([directive]) => directive);
      assert.ok(told.some((directive) => directive?.startsWith('style-src')));
      assert.ok(reports.some(({ directive }) => directive.startsWith('style-src')));
      const enforces = told.includes('require-trusted-types-for');
      // WebKitGTK may not
      assert.ok(enforces || name === 'webkit');
    });

    it('a second copy of Lit asks for a policy that there is', async () => {
      const violations = await visit('two.html', async (tab) => {
        await tab.until(`document.readyState === 'complete'`);
        await new Promise((done) => setTimeout(done, 500));
      });
      const types = violations.filter(([directive]) => directive === 'trusted-types');
      assert.ok(types.length === 1 || name === 'webkit', `${types.length}`);
    });
  });

describe('the pages of the demo', () => {
  for (const file of readdirSync('demo').filter((name) => name.endsWith('.html')))
    it(`${file} loads the built files as a user's page would`, () => {
      const html = readFileSync(`demo/${file}`, 'utf8');
      const scripts = [...html.matchAll(/<script[^>]*\ssrc="([^"]+)"/g)].map(([, src = '']) => src);
      const usesUs = /<(plan-compare-table|cancel-intercept|cancel-receipt)/.test(html);
      const ours = scripts.filter((src) => src.startsWith('../dist/cdn/'));
      assert.ok(!usesUs || ours.length === 1, scripts.join());
      const own = scripts.filter((src) => !src.startsWith('../dist/'));
      for (const src of own) {
        assert.match(src, /^[\w-]+\.js$/);
        assert.doesNotMatch(readFileSync(`demo/${src}`, 'utf8'), /['"](\.\.\/|\/)(src|dist)\//);
      }
      assert.doesNotMatch(html, /<script(?![^>]*\ssrc=)(?![^>]*application\/json)/);
    });
});
