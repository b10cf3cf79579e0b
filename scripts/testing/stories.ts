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
  selectors: false,
};

const { entries } = JSON.parse(readFileSync('storybook-static/index.json', 'utf8')) as {
  entries: Record<string, Entry>;
};
const waiting = Object.values(entries);
const counts = noCounts();

/** Of a page: what is written and shown; Storybook's own tables and code frames are not ours to mend. */
const ours = { include: ['#storybook-docs'], exclude: ['.docblock-argstable', '.docblock-source'] };

/** Opens a story or a page in a document of its own. */
async function load(page: Page, origin: string, { id, type }: Entry, root: string): Promise<void> {
  // one run of axe is enough: the addon's own waits to be asked
  const url = `${origin}/iframe.html?id=${encodeURIComponent(id)}&viewMode=${type}&globals=a11y.manual:!true`;
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
  await page.addScriptTag({ url: '/assets/axe.js' });
}

/** Opens a story where another one stands, as a reader of the site does who clicks its name. */
async function turnTo(page: Page, { id, type }: Entry): Promise<void> {
  const ends = ['storyFinished', 'storyErrored', 'storyThrewException', 'storyMissing'];
  await page.evaluate(`new Promise((done) => {
    const channel = window.__STORYBOOK_ADDONS_CHANNEL__;
    for (const end of ${JSON.stringify(ends)}) channel.once(end, () => done());
    channel.emit('setCurrentStory', ${JSON.stringify({ storyId: id, viewMode: type })});
  })`);
}

/** What is wrong with a story, or a page, that is there once `open` has opened it. */
async function faults(
  page: Page,
  entry: Entry,
  root: string,
  open: () => Promise<void>,
): Promise<string[]> {
  const isPage = entry.type === 'docs';
  const found: string[] = [];
  page.removeAllListeners('console').removeAllListeners('pageerror');
  page.on('console', (message) => {
    if (message.type() !== 'error') return;
    found.push(`console: ${message.text()} ${message.location().url ?? ''}`);
  });
  page.on('pageerror', (error) => {
    found.push(`page error: ${error instanceof Error ? error.message : String(error)}`);
  });
  await open();
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
  const { violations } = (await page.evaluate(
    `axe.run(${JSON.stringify(isPage ? ours : [root])}, ${JSON.stringify(rules)})`,
  )) as AxeResults;
  for (const { id, help, nodes } of violations) {
    const places = nodes.map(({ html }) => html).join(' ');
    found.push(`axe ${id}: ${help} at ${places}`);
  }
  return found;
}

async function work(browser: Browser, origin: string): Promise<void> {
  const page = await browser.newPage();
  let isClean = false;
  for (let entry = waiting.shift(); entry; entry = waiting.shift()) {
    const now = entry;
    const isStory = now.type === 'story';
    const root = isStory ? '#storybook-root' : '#storybook-docs';
    // a page is loaded, and so is a story after one of which nobody knows what it left
    const open = () => (isClean && isStory ? turnTo(page, now) : load(page, origin, now, root));
    const found = await faults(page, now, root, open).catch((error: unknown) => [String(error)]);
    isClean = isStory && found.length === 0;
    if (found.length === 0) counts.passed++;
    else {
      counts.failed++;
      console.log(`✗ ${now.title} › ${now.name}`);
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
const { args, ...options } = chromiumOptions(engine);
// a story is short: half the time went into optimizing what hardly runs again
const browser = await launch({ ...options, args: [...args, '--js-flags=--no-opt --no-maglev'] });
await Promise.all(Array.from({ length: tabs }, () => work(browser, origin)));
await browser.close();
server.close();
finish(counts);
