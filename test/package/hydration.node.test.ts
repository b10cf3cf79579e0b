/** What a server drew, in a real browser: seen before any script, and taken over without anything moving. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { build } from 'esbuild';
import { launch, type Browser, type Page } from 'puppeteer-core';
import { findEngine } from '../../scripts/testing/engines.js';
import { chromiumArgs } from '../../scripts/testing/launchers.js';
import type * as Servers from '../../src/server/index.js';

const binary = findEngine('chromium')?.binary;
const skip = binary ? false : 'SKIPPED: THERE IS NO CHROMIUM HERE';
const server = (await import(
  new URL('../../dist/server/index.js', import.meta.url).href
)) as typeof Servers;
const feed = (name: string) => readFileSync(`test/fixtures/${name}.json`, 'utf8');

/** A script of a page, bundled of the built package as a page's own tools do it. */
async function script(contents: string): Promise<Uint8Array> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: process.cwd() },
    ...{ bundle: true, format: 'esm', target: 'es2022', write: false },
  });
  return outputFiles[0]?.contents ?? new Uint8Array();
}

/** What moved, kept from the first frame on. */
const watch = `globalThis.shifts = [];
new PerformanceObserver((list) => globalThis.shifts.push(...list.getEntries().map((one) => one.value)))
  .observe({ type: 'layout-shift', buffered: true });
addEventListener('securitypolicyviolation', (event) => console.error(event.violatedDirective));
`;

describe('what a server drew', { skip }, () => {
  let browser: Browser;
  let http: Server;
  let origin = '';
  const scripts = new Map<string, Uint8Array>();
  const html = new Map<string, { body: string; styleSource?: string }>();
  /** Scripts wait until a test lets them come. */
  let release: () => void;
  let held: Promise<void>;

  before(async () => {
    scripts.set('watch', await script(watch));
    const hydrating = "import 'fairstay/hydrate.js'; import 'fairstay/define.js';";
    scripts.set('hydrate', await script(`${hydrating} globalThis.ready = true`));
    scripts.set('anew', await script(`import 'fairstay/define.js'; globalThis.ready = true`));
    http = createServer((request, response) => {
      const { pathname, searchParams } = new URL(request.url ?? '', 'http://here.invalid');
      const name = pathname.replace(/^\/|\..*$/g, '');
      const code = scripts.get(name);
      if (pathname === '/table.css')
        return response
          .writeHead(200, { 'content-type': 'text/css' })
          .end(server.elementCss('plan-compare-table'));
      if (code) {
        const send = () => response.writeHead(200, { 'content-type': 'text/javascript' }).end(code);
        return name === 'watch' ? send() : void held.then(send);
      }
      const page = html.get(name);
      if (!page) return response.writeHead(404).end();
      const policy = `default-src 'none'; script-src 'self'; style-src 'self' ${page.styleSource ?? ''}`;
      response.writeHead(200, {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': policy,
      });
      const link = name.includes('linked') ? '<link rel="stylesheet" href="/table.css">' : '';
      const with_ = searchParams.get('with') ?? 'hydrate';
      return response.end(
        `<!doctype html><html lang="ko"><meta name="viewport" content="width=device-width">` +
          `<title>x</title>${link}<script src="/watch.js"></script>` +
          `<script type="module" src="/${with_}.js"></script><body>${page.body}<p id="below">below</p>`,
      );
    });
    await new Promise<void>((done) => http.listen(0, '127.0.0.1', done));
    origin = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
    browser = await launch({ executablePath: binary ?? '', args: chromiumArgs });
    for (const name of ['three', 'kr', 'us', 'sparse', 'affiliate', 'rtl']) {
      const { html: body, styleSource } = server.renderHtml(feed(name));
      html.set(name, { body, styleSource });
    }
    html.set('linked', {
      body: server.renderHtml(feed('three'), { linkedCss: '/table.css' }).html,
    });
    const content = '<form action="/cancel" method="post"><button>해지하기</button></form>';
    const flow = server.renderElement('cancel-intercept', {
      attributes: { lang: 'ko', policy: 'KR' },
      content,
    });
    html.set('flow', { body: flow.html, styleSource: flow.styleSource });
  });
  after(async () => {
    await browser.close();
    http.close();
    http.closeAllConnections();
  });

  async function visit(path: string, width: number) {
    held = new Promise<void>((done) => (release = done));
    const page = await browser.newPage();
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', (error) => said.push(String(error)));
    await page.setViewport({ width, height: 900 });
    // not the end of it: a module script that does not come holds that up
    void page.goto(`${origin}/${path}`).catch(() => undefined);
    await page.waitForSelector('#below');
    await new Promise((done) => setTimeout(done, 150));
    return { page, said };
  }

  const drawn = (page: Page) =>
    page.evaluate(() => {
      const host = document.querySelector('plan-compare-table,cancel-intercept');
      const table = [...(host?.shadowRoot?.querySelectorAll('table') ?? [])].find(
        (one) => one.offsetWidth,
      );
      const controls = [...(host?.shadowRoot?.querySelectorAll('input') ?? [])];
      return {
        tables: host?.shadowRoot?.querySelectorAll('table').length,
        text: table?.innerText.replace(/\s+/g, ' ') ?? '',
        cells: Array.from(table?.querySelectorAll('th,td') ?? [], (cell) => {
          const { x, y, width, height } = cell.getBoundingClientRect();
          return [x, y, width, height].map(Math.round).join();
        }),
        checked: controls.filter((one) => one.checked && one.checkVisibility()).length,
        below: document.querySelector('#below')?.getBoundingClientRect().y,
      };
    });

  async function settled(page: Page) {
    release();
    await page.waitForFunction('globalThis.ready');
    await page.evaluate(
      () =>
        new Promise((done) =>
          requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 200))),
        ),
    );
    return (await page.evaluate('globalThis.shifts')) as number[];
  }

  for (const name of ['three', 'linked', 'kr', 'us', 'sparse', 'affiliate', 'rtl'])
    for (const width of [1200, 390, 240])
      it(`${name} at ${width} px is whole before any script, and stays where it is`, async () => {
        const { page, said } = await visit(name, width);
        const first = await drawn(page);
        assert.ok(first.text.length > 100, 'the comparison is to be seen');
        // marked, so that it shows whether it is the same node afterwards
        await page.evaluate(() => {
          // a table that comes in pieces gets its widths piece by piece, as any table does; from here on it is whole
          (globalThis as unknown as { shifts: number[] }).shifts.length = 0;
          for (const cell of document
            .querySelector('plan-compare-table')
            ?.shadowRoot?.querySelectorAll('td') ?? [])
            Object.assign(cell, { kept: true });
        });
        const shifts = await settled(page);
        const second = await drawn(page);
        const kept = await page.evaluate(() => {
          const root = document.querySelector('plan-compare-table')?.shadowRoot;
          return [...(root?.querySelectorAll('td') ?? [])].every((cell) => 'kept' in cell);
        });
        assert.deepEqual(said, []);
        assert.deepEqual(shifts, []);
        assert.ok(kept, 'it was drawn anew');
        assert.deepEqual(second.cells, first.cells);
        assert.equal(second.text.replace(/ · 오래된.*| · may be.*/, ''), first.text);
        assert.equal(second.checked, first.checked);
        assert.equal(second.tables, 1);
        await page.close();
      });

  it('works as ever once it is taken over', async () => {
    const { page } = await visit('three', 1200);
    await settled(page);
    const before = await drawn(page);
    await page.evaluate(() => {
      const root = document.querySelector('plan-compare-table')?.shadowRoot;
      root?.querySelector<HTMLElement>('[part=lead] input:not(:checked)')?.click();
      root?.querySelector<HTMLElement>('[part=ledger-toggle]')?.click();
    });
    await new Promise((done) => setTimeout(done, 200));
    const after = await drawn(page);
    assert.notEqual(after.text, before.text);
    await page.close();
  });

  it('is drawn anew, once, where nothing takes it over', async () => {
    const { page, said } = await visit('three?with=anew', 1200);
    const first = await drawn(page);
    const shifts = await settled(page);
    const second = await drawn(page);
    assert.deepEqual([said, shifts, second.tables], [[], [], 1]);
    assert.deepEqual(second.cells, first.cells);
    await page.close();
  });

  it('shows the page’s own way to cancel before any script, and the flow after it', async () => {
    const { page, said } = await visit('flow', 800);
    const seen = await page.$eval('form button', (button) => button.checkVisibility());
    assert.ok(seen);
    await settled(page);
    const title = await page.evaluate(
      () =>
        document.querySelector('cancel-intercept')?.shadowRoot?.querySelector('[part=frame]')
          ?.textContent,
    );
    assert.match(title ?? '', /해지|이용/);
    assert.deepEqual(
      said.filter((one) => !one.includes('See element.problems')),
      [],
    );
    await page.close();
  });
});
