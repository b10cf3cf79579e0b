/** What comes out of the tarball: each export in Node, without a page, and in a browser; and two copies on one page. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { build } from 'esbuild';
import { launch, type Browser, type Page } from 'puppeteer-core';
import { findEngine } from '../../scripts/testing/engines.js';
import { chromiumArgs } from '../../scripts/testing/launchers.js';
import { serveSite, type Site } from './site.js';

const { exports } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  exports: Record<string, unknown>;
};
const locales = readdirSync('dist/locales').filter((file) => file.endsWith('.js'));
const modules = Object.keys(exports)
  .flatMap((path) =>
    path.includes('*') ? locales.map((file) => path.replace('*.js', file)) : [path],
  )
  .filter((path) => path === '.' || path.endsWith('.js'))
  .map((path) => `fairstay${path.slice(1)}`);
/** It draws in Node alone. */
const forPages = modules.filter((name) => name !== 'fairstay/server.js');

const binary = findEngine('chromium')?.binary;
const skip = binary ? false : 'SKIPPED: THERE IS NO CHROMIUM HERE';

// within the package, so that what it depends on is found; the package itself is found in here first
const folder = mkdtempSync(resolve('test', 'places', 'packed-'));
after(() => {
  rmSync(folder, { recursive: true });
});
before(() => {
  // a package that imports itself by name would get the one around it
  writeFileSync(join(folder, 'package.json'), '{}');
  execFileSync('npm', ['pack', '--ignore-scripts', '--pack-destination', folder], {
    stdio: 'ignore',
  });
  const tarball = readdirSync(folder).find((file) => file.endsWith('.tgz')) ?? '';
  const home = join(folder, 'node_modules', 'fairstay');
  mkdirSync(home, { recursive: true });
  execFileSync('tar', ['-xzf', join(folder, tarball), '-C', home, '--strip-components=1']);
});

const namesOf = (list: readonly string[]) => `
  const names = {};
  for (const [path, load] of [${list.map((name) => `['${name}', () => import('${name}')]`).join()}])
    names[path] = Object.keys(await load()).sort();`;

/** What each gives in Node. */
function inNode(): Record<string, string[]> {
  const code = `${namesOf(modules)} console.log(JSON.stringify([import.meta.resolve('fairstay'), names]));`;
  const args = ['--input-type=module', '--eval', code];
  const out = execFileSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
  const [from, names] = JSON.parse(out) as [string, Record<string, string[]>];
  assert.ok(from.includes('node_modules/fairstay/dist'), from);
  return names;
}

async function bundled(contents: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: folder },
    ...{ bundle: true, format: 'esm', write: false, logLevel: 'error' },
    banner: { js: '{' },
    footer: { js: '}' },
  });
  return outputFiles[0]?.text ?? '';
}

describe('the packed package', () => {
  it('gives something by every export in Node', () => {
    const names = inNode();
    assert.deepEqual(Object.keys(names), modules);
    assert.ok(names['fairstay']?.includes('PlanCompareTable'));
  });

  describe('in a browser', { skip }, () => {
    let browser: Browser;
    let page: Page;
    let site: Site;
    const said: string[] = [];
    before(async () => {
      // with an origin: what draws a static table reads all that a window has, and storage is refused without one
      site = await serveSite({ '/': '<!doctype html><title>x</title>' });
      browser = await launch({ executablePath: binary ?? '', args: chromiumArgs });
      page = await browser.newPage();
      page.on('console', (message) => said.push(message.text()));
      page.on('pageerror', (error) => said.push(`thrown: ${String(error)}`));
      await page.goto(site.origin);
    });
    after(async () => {
      await browser.close();
      site.close();
    });

    it('gives the same by every export', async () => {
      const code = await bundled(`${namesOf(forPages)} window.names = names;`);
      await page.addScriptTag({ type: 'module', content: code });
      await page.waitForFunction('window.names', { timeout: 20_000 });
      const wanted = inNode();
      delete wanted['fairstay/server.js'];
      assert.deepEqual(await page.evaluate('window.names'), wanted);
      assert.deepEqual(said, []);
    });

    it('two copies do not fight: the first stays, the second says so once', async () => {
      await page.goto(site.origin);
      const copy = await bundled("import 'fairstay/define.js';");
      await page.addScriptTag({ type: 'module', content: copy });
      await page.evaluate('window.first = customElements.get("plan-compare-table")');
      await page.addScriptTag({ type: 'module', content: `${copy}\nwindow.second = true;` });
      await page.waitForFunction('window.second', { timeout: 20_000 });
      assert.equal(
        await page.evaluate('window.first === customElements.get("plan-compare-table")'),
        true,
      );
      assert.equal(said.length, 1, said.join('\n'));
      assert.match(said[0] ?? '', /fairstay: <feedback-survey> came twice/);
    });
  });
});
