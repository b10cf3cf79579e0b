/**
 * Opens every story and every page of storybook-static in Chromium. It passes if it draws something, says
 * nothing wrong on the console and axe finds nothing against WCAG 2.2 AA; none may opt out.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import { launch, type Browser, type Page } from 'puppeteer-core';
import { findEngine } from './engines.js';
import { chromiumOptions } from './launchers.js';
import { finish, noCounts } from './results.js';
import { pageFaults } from './site-pages.js';
import { serve } from './static-server.js';

export interface Entry {
  id: string;
  title: string;
  name: string;
  type: string;
}

const tabs = 2;
/** Under an address, so that Chromium keeps it compiled. */
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const rules: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
  resultTypes: ['violations'],
};

const { entries } = JSON.parse(readFileSync('storybook-static/index.json', 'utf8')) as {
  entries: Record<string, Entry>;
};
const waiting = Object.values(entries);
const counts = noCounts();

/** Of a page: what is written and shown; Storybook's own tables and code frames are not ours to mend. */
const ours = { include: ['#storybook-docs'], exclude: ['.docblock-argstable', '.docblock-source'] };

/** What is wrong with a story, or a page. */
async function faults(page: Page, url: string, entry: Entry): Promise<string[]> {
  const isPage = entry.type === 'docs';
  const root = isPage ? '#storybook-docs' : '#storybook-root';
  const found: string[] = [];
  page.removeAllListeners('console').removeAllListeners('pageerror');
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
        document.querySelector('${root}')?.childElementCount > 0 &&
        !document.querySelector('.sb-story .sb-loader')`,
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
  if (isPage) found.push(...(await pageFaults(page, entry)));
  if (failure) found.push(`storybook: ${String(failure)}`);
  const height = await page.evaluate(
    `document.querySelector('${root}').getBoundingClientRect().height`,
  );
  if (!Number(height)) found.push('the page is empty');
  await page.addScriptTag({ url: '/assets/axe.js' });
  const { violations } = (await page.evaluate(
    `axe.run(${JSON.stringify(isPage ? ours : [root])}, ${JSON.stringify(rules)})`,
  )) as AxeResults;
  for (const { id, help, nodes } of violations) {
    const places = nodes.map(({ target }) => JSON.stringify(target)).join(' ');
    found.push(`axe ${id}: ${help} at ${places}`);
  }
  return found;
}

async function work(browser: Browser, origin: string): Promise<void> {
  // A document of its own for each, so that no story sees what another one left; another tab takes as long as a story.
  const page = await browser.newPage();
  for (let entry = waiting.shift(); entry; entry = waiting.shift()) {
    // one run of axe is enough: the addon's own waits to be asked
    const id = encodeURIComponent(entry.id);
    const viewMode = entry.type;
    const url = `${origin}/iframe.html?id=${id}&viewMode=${viewMode}&globals=a11y.manual:!true`;
    const found = await faults(page, url, entry).catch((error: unknown) => [String(error)]);
    if (found.length === 0) counts.passed++;
    else {
      counts.failed++;
      console.log(`✗ ${entry.title} › ${entry.name}`);
      for (const line of found) console.log(`    ${line}`);
    }
  }
}

const engine = findEngine('chromium');
if (waiting.length === 0 || !engine) {
  console.log(engine ? 'There is no story.' : 'There is no Chromium.');
  counts.failed++;
  finish(counts);
}
const { origin, server } = await serve('storybook-static', { '/assets/axe.js': axe });
const browser = await launch(chromiumOptions(engine));
await Promise.all(Array.from({ length: tabs }, () => work(browser, origin)));
await browser.close();
server.close();
finish(counts);
