/** One way to drive a tab of Chromium, Firefox and WebKit: it is opened, and runs script of the test's. */
import { setTimeout as wait } from 'node:timers/promises';
import { launch } from 'puppeteer-core';
import { findEngine, type EngineName } from '../../scripts/testing/engines.js';
import { chromiumArgs } from '../../scripts/testing/launchers.js';
import { startWebKit } from '../../scripts/testing/webkit.js';

/** A tab with cookies of its own. */
export interface Tab {
  open(url: string): Promise<void>;
  /** The value of an expression on the page, awaited; JSON. */
  run<T = unknown>(expression: string): Promise<T>;
  /** Waits until an expression is true, across pages that are left. */
  until(expression: string): Promise<void>;
  url(): Promise<string>;
  /** What was said as an error on the console, and what was thrown; WebKit's driver does not tell. */
  errors: string[];
  close(): Promise<void>;
}

export interface Driver {
  tab(): Promise<Tab>;
  close(): Promise<void>;
}

const patience = 20_000;

const until = async (run: Tab['run'], expression: string) => {
  const end = Date.now() + patience;
  while (Date.now() < end) {
    // a page that is being left answers nothing
    if (await run(`!!(${expression})`).catch(() => false)) return;
    await wait(100);
  }
  throw new Error(`It did not come about: ${expression}`);
};

async function puppeteerDriver(name: 'chromium' | 'firefox', binary: string): Promise<Driver> {
  const browser = await launch(
    name === 'firefox'
      ? { browser: 'firefox', executablePath: binary }
      : { executablePath: binary, args: chromiumArgs },
  );
  return {
    async tab() {
      const context = await browser.createBrowserContext();
      const page = await context.newPage();
      await page.setViewport({ width: 1200, height: 900 });
      const errors: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error') errors.push(message.text());
      });
      page.on('pageerror', (error) => errors.push(String(error)));
      const run = async <T>(expression: string) => (await page.evaluate(expression)) as T;
      return {
        ...{ errors, run },
        open: async (url) => void (await page.goto(url, { waitUntil: 'load' })),
        until: (expression) => until(run, expression),
        url: () => Promise.resolve(page.url()),
        close: () => context.close(),
      };
    },
    close: () => browser.close(),
  };
}

/** WebDriver over HTTP: no client is needed for five commands. */
async function webkitDriver(): Promise<Driver> {
  const engine = findEngine('webkit');
  if (!engine) throw new Error('There is no WebKit here.');
  const { port, stop } = await startWebKit(engine);
  async function command<T>(method: string, path: string, body?: object): Promise<T> {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      body: body && JSON.stringify(body),
    });
    const { value } = (await answer.json()) as { value: T & { error?: string; message?: string } };
    if (!answer.ok) throw new Error(`${value.error}: ${value.message}`);
    return value;
  }
  return {
    async tab() {
      const { sessionId } = await command<{ sessionId: string }>('POST', '/session', {
        capabilities: {
          alwaysMatch: {
            browserName: 'MiniBrowser',
            'webkitgtk:browserOptions': { binary: engine.binary, args: ['--automation'] },
          },
        },
      });
      const session = `/session/${sessionId}`;
      const run = async <T>(expression: string): Promise<T> => {
        const script = `const [done] = [...arguments].slice(-1);
          Promise.resolve().then(() => ${expression}).then((value) => done({ value }), (error) => done({ error: String(error) }))`;
        const told = await command<{ value: T; error?: string }>(
          'POST',
          `${session}/execute/async`,
          { script, args: [] },
        );
        if (told.error) throw new Error(told.error);
        return told.value;
      };
      return {
        errors: [],
        run,
        open: (url) => command('POST', `${session}/url`, { url }),
        until: (expression) => until(run, expression),
        url: () => command('GET', `${session}/url`),
        close: () => command('DELETE', session),
      };
    },
    close: () => Promise.resolve(stop()),
  };
}

export function drive(name: EngineName): Promise<Driver> {
  if (name === 'webkit') return webkitDriver();
  const binary = findEngine(name)?.binary;
  if (!binary) throw new Error(`There is no ${name} here.`);
  return puppeteerDriver(name, binary);
}

/** What a suite is skipped by. */
export const isMissing = (name: EngineName): string | false =>
  findEngine(name) ? false : `SKIPPED: THERE IS NO ${name.toUpperCase()} HERE`;
