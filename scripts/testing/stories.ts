/**
 * Opens every story of storybook-static in Chromium. A story passes if it draws something, says
 * nothing wrong on the console and axe finds nothing against WCAG 2.2 AA; none may opt out.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import { launch, type Browser, type Page } from 'puppeteer-core';
import { findEngine } from './engines.js';
import { chromiumArgs } from './launchers.js';
import { finish, noCounts } from './results.js';
import { serve } from './static-server.js';

interface Entry {
  id: string;
  title: string;
  name: string;
  type: string;
}

const tabs = 3;
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const rules: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
  resultTypes: ['violations'],
};

const { entries } = JSON.parse(readFileSync('storybook-static/index.json', 'utf8')) as {
  entries: Record<string, Entry>;
};
const waiting = Object.values(entries).filter(({ type }) => type === 'story');
const counts = noCounts();

/** What is wrong with the story that the page shows. */
async function faults(page: Page, url: string): Promise<string[]> {
  const found: string[] = [];
  page.on('console', (message) => {
    if (message.type() !== 'error') return;
    found.push(`console: ${message.text()} ${message.location().url ?? ''}`);
  });
  page.on('pageerror', (error) => {
    found.push(`page error: ${error instanceof Error ? error.message : String(error)}`);
  });
  await page.goto(url, { waitUntil: 'load' });
  // Storybook puts one of these classes on the body once the story is drawn, or has failed.
  const drawn =
    '.sb-show-main:not(.sb-show-preparing-story), .sb-show-errordisplay, .sb-show-nopreview';
  // by the clock: a tab in the background is drawn no frames
  const isDrawn = (timeout: number) =>
    page.waitForFunction(
      `document.querySelector('${drawn}') &&
        document.querySelector('#storybook-root')?.childElementCount > 0`,
      { polling: 100, timeout },
    );
  // a module that a busy machine let fall is asked for once more
  await isDrawn(30_000).catch(async () => {
    await page.reload({ waitUntil: 'load' });
    await isDrawn(90_000);
  });
  await page.evaluate('new Promise((done) => setTimeout(done, 150))');

  const failure = await page.evaluate(`(() => {
    const shown = document.body.matches('.sb-show-errordisplay, .sb-show-nopreview');
    return shown ? document.querySelector('#error-message')?.textContent || 'not drawn' : '';
  })()`);
  if (failure) found.push(`storybook: ${String(failure)}`);
  const height = await page.evaluate(
    'document.querySelector("#storybook-root").getBoundingClientRect().height',
  );
  if (!Number(height)) found.push('the page is empty');
  await page.addScriptTag({ path: axe });
  const { violations } = (await page.evaluate(
    `axe.run('#storybook-root', ${JSON.stringify(rules)})`,
  )) as AxeResults;
  for (const { id, help, nodes } of violations) {
    const places = nodes.map(({ target }) => JSON.stringify(target)).join(' ');
    found.push(`axe ${id}: ${help} at ${places}`);
  }
  return found;
}

async function work(browser: Browser, origin: string): Promise<void> {
  for (let entry = waiting.shift(); entry; entry = waiting.shift()) {
    // A page of its own, so that no story sees what another one left.
    const page = await browser.newPage();
    // one run of axe is enough: the addon's own waits to be asked
    const url = `${origin}/iframe.html?id=${entry.id}&viewMode=story&globals=a11y.manual:!true`;
    const found = await faults(page, url).catch((error: unknown) => [String(error)]);
    await page.close();
    if (found.length === 0) counts.passed++;
    else {
      counts.failed++;
      console.log(`✗ ${entry.title} › ${entry.name}`);
      for (const line of found) console.log(`    ${line}`);
    }
  }
}

if (waiting.length === 0) {
  console.log('There is no story.');
  counts.failed++;
  finish(counts);
}
const { origin, server } = await serve('storybook-static');
const browser = await launch({
  executablePath: findEngine('chromium')?.binary,
  args: [...chromiumArgs],
});
await Promise.all(Array.from({ length: tabs }, () => work(browser, origin)));
await browser.close();
server.close();
finish(counts);
