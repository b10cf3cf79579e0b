/** Runs the examples of docs/audit.md as they stand, but for where the page and the browser are. */
import assert from 'node:assert/strict';
import { spawnSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { rules } from '../../src/retention/audit/rules.js';
import { findEngine } from '../../scripts/testing/engines.js';
import { chromiumOptions } from '../../scripts/testing/launchers.js';
import { place } from '../docs/place.js';

const doc = readFileSync('docs/audit.md', 'utf8');
const example = (name: string) => {
  const code = new RegExp('```js ' + name + '\\n([^]*?)```').exec(doc)?.[1];
  assert.ok(code, `docs/audit.md has no example for ${name}`);
  return code;
};
const chromium = findEngine('chromium');
const launchOptions = JSON.stringify(chromium && chromiumOptions(chromium));
const skip = chromium ? false : 'there is no Chromium';

const page = (keep = '') => `<!doctype html><meta name="viewport" content="width=device-width">
  <meta http-equiv="Content-Security-Policy" content="script-src 'none'">
  <style>button { font: 16px sans-serif; width: 140px; height: 44px } ${keep}</style>
  <button data-audit="cancel">Cancel service</button> <button data-audit="keep">Keep my plan</button>`;

describe('docs/audit.md', () => {
  it('has a row for each rule, with its source', () => {
    const rows = [...doc.matchAll(/^\| `([a-z-]+)` +\|.*\| ([^|]+?) +\|$/gm)];
    const told = rows.map(([, rule, source]) => [rule, source] as const);
    assert.deepEqual(
      told.filter(([rule = '']) => rule in rules),
      Object.entries(rules).map(([rule, [, source]]) => [rule, source]),
    );
  });
  it('says what each source is', () => {
    const told = doc.slice(doc.indexOf('The sources:'));
    for (const [, source] of Object.values(rules))
      for (const [id] of source.matchAll(/[A-Z]{2}-\d+/g)) assert.match(told, new RegExp(`${id} `));
  });
});

describe('the examples of docs/audit.md', { skip }, () => {
  let folder = '';
  let server: Server;
  let origin = '';
  let html = page();

  before(async () => {
    folder = place('audit');
    mkdirSync(folder);
    server = createServer((_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' }).end(html);
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  after(() => {
    server.close();
    rmSync(folder, { recursive: true });
  });

  const launching = `launch(${launchOptions})`;
  /** What the example prints, and how it ends. */
  async function run(name: string, code: string) {
    const file = join(folder, `${name}.mjs`);
    writeFileSync(file, code.replaceAll('http://localhost:8000', origin));
    const child = spawn(process.execPath, [file], { stdio: ['ignore', 'pipe', 'inherit'] });
    let output = '';
    child.stdout.on('data', (data: Buffer) => (output += data.toString()));
    const [status] = (await once(child, 'close')) as [number];
    return { status, output };
  }

  const shims: Record<string, (code: string) => string> = {
    puppeteer: (code) =>
      code.replace("from 'puppeteer'", "from 'puppeteer-core'").replace('launch()', launching),
    // Playwright's runner and page, of which the example uses these alone, played by Puppeteer
    playwright: (code) => `
      import assert from 'node:assert/strict';
      import puppeteer from 'puppeteer-core';
      const tests = [];
      const test = (name, run) => tests.push({ name, run });
      const expect = (value) => ({ toEqual: (wanted) => assert.deepEqual(value, wanted) });
      ${code.replace(/import .* from '@playwright\/test';/, '')}
      const browser = await puppeteer.${launching};
      for (const { name, run } of tests) {
        const tab = await browser.newPage();
        await tab.setBypassCSP(true);
        const page = {
          goto: (url) => tab.goto(url),
          setViewportSize: (size) => tab.setViewport(size),
          evaluate: (code) => tab.evaluate(code),
        };
        await run({ page }).catch((error) => {
          process.exitCode = 1;
          console.log(name, error.message);
        });
        await tab.close();
      }
      await browser.close();`,
  };

  for (const [name, shim] of Object.entries(shims)) {
    it(`${name}: a fair page passes, an unfair one does not`, async () => {
      html = page();
      assert.deepEqual(await run(name, shim(example(name))), { status: 0, output: '' });
      html = page('[data-audit=keep] { width: 280px; height: 60px }');
      const { status, output } = await run(name, shim(example(name)));
      assert.equal(status, 1);
      assert.match(output, /ratio of areas|area/);
      for (const width of [320, 390, 768, 1280]) assert.match(output, new RegExp(`${width} px`));
    });
  }

  it('web-test-runner: a fair page passes, an unfair one does not', () => {
    const config = join(folder, 'config.mjs');
    const file = join(folder, 'leaving.test.js');
    writeFileSync(
      config,
      `import { chromeLauncher } from '@web/test-runner-chrome';
      export default { nodeResolve: true, rootDir: ${JSON.stringify(resolve('.'))},
        browsers: [chromeLauncher({ launchOptions: ${launchOptions} })] };`,
    );
    const run = (code: string) => {
      writeFileSync(file, code);
      const bin = join('node_modules', '.bin', 'wtr');
      return spawnSync(bin, [file, '--config', config], { encoding: 'utf8' });
    };
    const code = example('web-test-runner');
    const fair = run(code);
    assert.equal(fair.status, 0, fair.stdout);
    assert.match(fair.stdout, /4 passed/);
    const unfair = run(code.replace('height: 44px', 'height: 30px'));
    assert.equal(unfair.status, 1);
    assert.match(unfair.stdout, /hard to hit/);
  });
});
