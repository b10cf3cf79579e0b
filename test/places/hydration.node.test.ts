/** What a server drew, in real browsers: seen before any script, and taken over without anything moving. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { build } from 'esbuild';
import { engineNames } from '../../scripts/testing/engines.js';
import type * as Servers from '../../src/server/index.js';
import { manyPlans } from '../fixtures/many.js';
import { drive, isMissing, type Driver, type Tab } from './tabs.js';

const server = (await import(
  new URL('../../dist/server/index.js', import.meta.url).href
)) as typeof Servers;
/** Of today: that figures are out of date is a line more. */
const feed = (name: string) =>
  readFileSync(`test/fixtures/${name}.json`, 'utf8').replace(
    /"updated": ".*?"/,
    `"updated": "${new Date().toISOString().slice(0, 10)}"`,
  );

/** A script of a page, bundled of the built package as a page's own tools do it. */
async function script(contents: string): Promise<Uint8Array> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: process.cwd() },
    ...{ bundle: true, format: 'esm', target: 'es2022', write: false },
  });
  return outputFiles[0]?.contents ?? new Uint8Array();
}

/**
 * What was said and, where an engine tells it, what moved, from the first frame on. The page's own script comes when a
 * test lets it, long after all of the page is there.
 */
const watch = `globalThis.said = [];
for (const kind of ['debug', 'log', 'info', 'warn', 'error'])
  console[kind] = (...what) => said.push(what.join(' '));
for (const type of ['error', 'unhandledrejection', 'securitypolicyviolation'])
  addEventListener(type, ({ message, reason, violatedDirective }) =>
    said.push(type + ' ' + [message, reason, violatedDirective].join(' ')));
globalThis.shifts = [];
const take = (entries) => shifts.push(...entries.map(({ value }) => value));
const observer = new PerformanceObserver((list) => take(list.getEntries()));
if (PerformanceObserver.supportedEntryTypes.includes('layout-shift'))
  observer.observe({ type: 'layout-shift', buffered: true });
const frame = () => new Promise((done) => requestAnimationFrame(done));
globalThis.still = async () => {
  await frame();
  await frame();
  await new Promise((done) => setTimeout(done, 200));
  take(observer.takeRecords());
  return shifts;
};
globalThis.start = async (name) => {
  await import('/' + name + '.js');
  return still();
};`;

interface Drawn {
  tables: number;
  text: string;
  cells: string[];
  checked: number;
  below: number;
  /** Whether every cell is one that was there before. */
  kept: boolean;
}

const drawn = `(() => {
  const root = document.querySelector('plan-compare-table').shadowRoot;
  const tables = [...root.querySelectorAll('table')];
  const table = tables.find((one) => one.offsetWidth);
  const cells = [...table.querySelectorAll('th,td')];
  return {
    tables: tables.length,
    text: table.innerText.replace(/\\s+/g, ' '),
    cells: cells.map((cell) => {
      const { x, y, width, height } = cell.getBoundingClientRect();
      return [x, y, width, height].map(Math.round).join();
    }),
    checked: [...root.querySelectorAll('input')].filter((one) => one.checked && one.checkVisibility()).length,
    below: document.querySelector('#below').getBoundingClientRect().y,
    kept: cells.every((cell) => cell.marked),
  };
})()`;

const mark = `document.querySelector('plan-compare-table').shadowRoot
  .querySelectorAll('th,td').forEach((cell) => (cell.marked = true))`;

const receipt = JSON.stringify({
  status: 'done',
  reference: 'R-1',
  receivedAt: '2031-05-01',
  endDate: '2031-05-31',
});
const survey = JSON.stringify({
  version: 1,
  id: 's',
  questions: [{ id: 'ease', type: 'rating', label: '어땠나요?' }],
});

const names = ['three', 'kr', 'us', 'sparse', 'affiliate', 'rtl'];
const widths = [1200, 390, 240];

for (const engine of engineNames)
  describe(`what a server drew, in ${engine}`, { skip: isMissing(engine) }, () => {
    let driver: Driver;
    let tab: Tab;
    let http: Server;
    let origin = '';
    const scripts = new Map<string, Uint8Array | string>([['watch', watch]]);
    const html = new Map<string, { body: string; styleSource?: string }>();

    before(async () => {
      const hydrating = "import 'fairstay/hydrate.js'; import 'fairstay/define.js';";
      scripts.set('hydrate', await script(hydrating));
      scripts.set('late', await script(`import 'lit'; ${hydrating}`));
      scripts.set('anew', await script("import 'fairstay/define.js'"));
      for (const name of names) {
        const { html: body, styleSource } = server.renderHtml(feed(name));
        html.set(name, { body, styleSource });
      }
      const { html: old, styleSource: style } = server.renderHtml({
        ...(JSON.parse(feed('three')) as object),
        updated: '2020-01-01',
      });
      html.set('old', { body: old, styleSource: style });
      const long = server.renderHtml(manyPlans(40), { lang: 'en' });
      html.set('long', { body: long.html, styleSource: long.styleSource });
      html.set('linked', {
        body: server.renderHtml(feed('three'), { linkedCss: '/table.css' }).html,
      });
      const content = '<form action="/cancel" method="post"><button>해지하기</button></form>';
      const flow = server.renderElement('cancel-intercept', {
        attributes: { lang: 'ko', policy: 'KR' },
        content,
      });
      html.set('flow', { body: flow.html, styleSource: flow.styleSource });

      const json = (value: string) => `<script type="application/json">${value}</script>`;
      const others: [string, Parameters<typeof server.renderElement>[0], string, string?][] = [
        ['flow-feed', 'cancel-intercept', json(feed('flow/kr')) + content],
        ['flow-scripted', 'cancel-intercept', json(feed('flow/kr')), ''],
        ['receipt', 'cancel-receipt', json(receipt) + '<p>R-1</p>'],
        ['receipt-alone', 'cancel-receipt', '<p>R-1</p>'],
        ['survey', 'feedback-survey', json(survey) + '<p>Survey</p>'],
      ];
      for (const [name, tag, inside, scripted] of others) {
        // in English there are words at once, so the first thing that is drawn is another
        const attributes = { lang: 'en', policy: 'KR', currency: 'KRW', scripted };
        const { html: body, styleSource } = server.renderElement(tag, {
          attributes,
          content: inside,
        });
        html.set(name, { body, styleSource });
      }

      http = createServer((request, response) => {
        const { pathname, searchParams } = new URL(request.url ?? '', 'http://here.invalid');
        const name = pathname.replace(/^\/|\..*$/g, '');
        const type = (it: string) => response.writeHead(200, { 'content-type': it });
        if (pathname === '/table.css')
          return type('text/css').end(server.elementCss('plan-compare-table'));
        if (pathname === '/page.css')
          return type('text/css').end(
            `body { margin: 0 } main { inline-size: ${searchParams.get('width')}px }`,
          );
        const code = scripts.get(name);
        if (code) return type('text/javascript').end(code);
        const page = html.get(name);
        if (!page) return response.writeHead(pathname === '/favicon.ico' ? 204 : 404).end();
        response.writeHead(200, {
          'content-type': 'text/html; charset=utf-8',
          'content-security-policy': `default-src 'none'; script-src 'self'; img-src 'self'; style-src 'self' ${page.styleSource ?? ''}`,
        });
        const link = name === 'linked' ? '<link rel="stylesheet" href="/table.css">' : '';
        return response.end(
          `<!doctype html><html lang="ko"><meta name="viewport" content="width=device-width">` +
            `<title>x</title><link rel="stylesheet" href="/page.css?width=${searchParams.get('width')}">${link}` +
            `<script src="/watch.js"></script><body><main>${page.body}<p id="below">below</p></main>`,
        );
      });
      await new Promise<void>((done) => http.listen(0, '127.0.0.1', done));
      origin = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
      driver = await drive(engine);
      tab = await driver.tab();
    });
    after(async () => {
      await tab.close();
      await driver.close();
      http.close();
      http.closeAllConnections();
    });

    /** All of a page, before any script of its own; what moved until here did so while the page came in. */
    async function visit(name: string, width: number) {
      await tab.open(`${origin}/${name}?width=${width}`);
      await tab.run('still().then(() => void (shifts.length = 0))');
    }
    const start = (name: string) => tab.run<number[]>(`start('${name}')`);
    const said = () => tab.run<string[]>('said');
    const look = () => tab.run<Drawn>(drawn);

    for (const name of [...names, 'linked', 'long'])
      for (const width of widths)
        it(`${name} at ${width} px is whole before any script, and stays where it is`, async () => {
          await visit(name, width);
          const first = await look();
          assert.ok(first.text.length > 100, 'the comparison is to be seen');
          await tab.run(mark);
          const shifts = await start('hydrate');
          const second = await look();
          assert.deepEqual(await said(), []);
          assert.deepEqual(shifts, []);
          assert.equal(second.tables, 1);
          assert.ok(second.kept, 'it was drawn anew');
          assert.deepEqual(second.cells, first.cells);
          assert.equal(second.below, first.below);
          assert.equal(second.text, first.text);
          assert.equal(second.checked, first.checked);
        });

    it('works as ever once it is taken over', async () => {
      await visit('three', 1200);
      await start('hydrate');
      const before = await look();
      await tab.run(`(() => {
        const root = document.querySelector('plan-compare-table').shadowRoot;
        root.querySelector('[part=lead] input:not(:checked)').click();
        root.querySelector('[part=ledger-toggle]').click();
      })()`);
      const shifts = await tab.run<number[]>('still()');
      const after = await look();
      assert.notEqual(after.text, before.text);
      // what does move is noticed, where an engine tells it
      if (engine === 'chromium') assert.ok(shifts.length > 0);
      assert.deepEqual(await said(), []);
    });

    it('is drawn anew, once, where nothing takes it over', async () => {
      await visit('three', 1200);
      const first = await look();
      await tab.run(mark);
      const shifts = await start('anew');
      const second = await look();
      assert.deepEqual([await said(), shifts, second.tables], [[], [], 1]);
      assert.ok(!second.kept, 'it was taken over');
      assert.deepEqual(second.cells, first.cells);
    });

    it('is taken over where another script has brought Lit in before', async () => {
      await visit('three', 1200);
      await tab.run(mark);
      await start('late');
      const { kept, tables } = await look();
      assert.deepEqual([await said(), kept, tables], [[], true, 1]);
    });

    it('says that figures are out of date once there is a clock', async () => {
      await visit('old', 1200);
      const first = await look();
      await tab.run(mark);
      await start('hydrate');
      const second = await look();
      const footer = await tab.run<string>(
        "document.querySelector('plan-compare-table').shadowRoot.querySelector('[part=footer]').innerText",
      );
      assert.match(footer, /1월 1일 기준 · 오래된 정보일 수 있어요/);
      assert.deepEqual([await said(), second.kept, second.cells], [[], true, first.cells]);
    });

    const { plans, ...top } = JSON.parse(feed('three')) as { plans: object[] };
    const others: Record<string, string> = {
      feed: JSON.stringify({ ...top, plans: plans.map((one) => ({ ...one, provider: 'Other' })) }),
      lead: '"total"',
      lang: '"en"',
    };
    for (const [name, value] of Object.entries(others))
      it(`another ${name} that a script has set is what is drawn, as it is without a server`, async () => {
        const set = `void (document.querySelector('plan-compare-table')['${name}'] = ${value})`;
        const seen = [];
        for (const file of ['anew', 'hydrate']) {
          await visit('three', 1200);
          await tab.run(set);
          await start(file);
          const { text, tables } = await look();
          seen.push(text);
          assert.deepEqual([await said(), tables], [[], 1]);
        }
        assert.equal(seen[1], seen[0]);
      });

    const asked: Record<string, string> = {
      'flow-feed': '.pair',
      'flow-scripted': '.pair',
      receipt: 'dl',
      survey: 'input',
      'receipt-alone': 'slot',
    };
    for (const [name, part] of Object.entries(asked))
      it(`${name}: what a server could not know is drawn in its place`, async () => {
        await visit(name, 800);
        await start('hydrate');
        const host = `document.querySelector('main > :first-child')`;
        assert.ok(await tab.run(`!!${host}.shadowRoot.querySelector('${part}')`), `no ${part}`);
        const other = (await said()).filter((one) => !one.includes('See element.problems'));
        assert.deepEqual(other, []);
      });

    it('shows the page’s own way to cancel before any script, and the flow after it', async () => {
      await visit('flow', 800);
      assert.ok(await tab.run("document.querySelector('form button').checkVisibility()"));
      await start('hydrate');
      const title = await tab.run<string>(
        "document.querySelector('cancel-intercept').shadowRoot.querySelector('[part=frame]').textContent",
      );
      assert.match(title, /해지|이용/);
      const other = (await said()).filter((one) => !one.includes('See element.problems'));
      assert.deepEqual(other, []);
    });
  });
