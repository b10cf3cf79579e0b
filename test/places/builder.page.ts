/** The builder as `npm start` serves it, in the hands of one author in a browser. */
import { mkdtempSync, readFileSync, existsSync, rmSync } from 'node:fs';
import { createServer as createPlainServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { launch, type Browser, type BrowserContext, type Page } from 'puppeteer-core';
import { createServer, type ViteDevServer } from 'vite';
import { findEngine } from '../../scripts/testing/engines.js';
import { chromiumArgs } from '../../scripts/testing/launchers.js';

const engine = findEngine('chromium');
export const skip = engine ? false : 'SKIPPED: THERE IS NO CHROMIUM HERE';

/** The demo and a browser, while the tests of a suite run. */
export function beside() {
  let browser: Browser | undefined;
  let demo: Awaited<ReturnType<typeof serveDemo>> | undefined;
  before(async () => {
    demo = await serveDemo();
    browser = await launch({ executablePath: engine?.binary, args: chromiumArgs });
  });
  after(async () => {
    await browser?.close();
    await demo?.server.close();
  });
  const there = <T>(it: T | undefined): T => {
    if (!it) throw new Error('The suite has not begun.');
    return it;
  };
  return {
    get origin() {
      return there(demo).origin;
    },
    newPage: () => there(browser).newPage(),
    visit: (options?: Visit) => Author.visit(there(browser), there(demo).origin, options),
  };
}

async function serveDemo(): Promise<{ server: ViteDevServer; origin: string }> {
  const server = await createServer({
    logLevel: 'error',
    server: { host: '127.0.0.1', port: 0, hmr: false, watch: null },
  });
  await server.listen();
  const { port } = server.httpServer?.address() as AddressInfo;
  return { server, origin: `http://127.0.0.1:${port}` };
}

/** A host of posts: a page around a snippet, the element's file, and what else it is given. */
export async function servePost(
  post: string,
  files: Record<string, string> = {},
): Promise<{ server: Server; origin: string }> {
  const script = readFileSync('dist/cdn/plan-compare-table.js', 'utf8');
  const all: Record<string, [string, string]> = {
    '/': [
      'text/html',
      `<!doctype html><html lang="ko"><meta charset="utf-8"><title>글</title>${post}`,
    ],
    '/fairstay/plan-compare-table.js': ['text/javascript', script],
  };
  for (const [path, text] of Object.entries(files)) all[path] = ['application/json', text];
  const server = createPlainServer((request, response) => {
    const [type, body] = all[request.url ?? ''] ?? [];
    response.writeHead(type ? 200 : 404, {
      'content-type': `${type ?? 'text/plain'}; charset=utf-8`,
    });
    response.end(body);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return { server, origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

/** What a comparison shows, in words, through its shadow root. */
export const comparisonText = (page: Page, selector = 'plan-compare-table') =>
  page.evaluate(
    (at) =>
      (document.querySelector(at)?.shadowRoot?.querySelector('table')?.innerText ?? '').replace(
        /\s+/g,
        ' ',
      ),
    selector,
  );

interface Visit {
  lang?: string;
  width?: number;
  /** Runs before the page's own scripts. */
  before?: string;
}

export class Author {
  /** What the console said as an error, a breach of the page's policy too. */
  readonly errors: string[] = [];
  readonly warnings: string[] = [];
  /** Everything the page asked for since it was there. */
  readonly requests: { url: string; method: string }[] = [];
  readonly downloads = mkdtempSync(join(tmpdir(), 'builder-'));

  private constructor(
    readonly context: BrowserContext,
    readonly page: Page,
    readonly origin: string,
  ) {}

  static async visit(browser: Browser, origin: string, visit: Visit = {}): Promise<Author> {
    const context = await browser.createBrowserContext({});
    await context.overridePermissions(origin, [
      'clipboard-read',
      'clipboard-write',
      'clipboard-sanitized-write',
    ]);
    return Author.openIn(context, origin, visit);
  }

  /** Another tab of the same author. */
  static async openIn(
    context: BrowserContext,
    origin: string,
    { lang = 'ko-KR', width = 1280, before = '' }: Visit = {},
  ): Promise<Author> {
    const page = await context.newPage();
    const author = new Author(context, page, origin);
    page.on('console', (message) => {
      if (message.type() === 'error') author.errors.push(message.text());
      if (message.type() === 'warn') author.warnings.push(message.text());
    });
    page.on('pageerror', (error) => author.errors.push(String(error)));
    page.on('request', (request) => {
      author.requests.push({ url: request.url(), method: request.method() });
    });
    await page.setViewport({ width, height: 900 });
    await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
    await page.evaluateOnNewDocument(
      `Object.defineProperty(navigator, 'languages', { get: () => ['${lang}'] });${before}`,
    );
    const session = await page.createCDPSession();
    await session.send('Browser.setDownloadBehavior', {
      behavior: 'allow',
      browserContextId: context.id ?? '',
      downloadPath: author.downloads,
    });
    await author.open();
    return author;
  }

  async open() {
    await this.page.goto(`${this.origin}/builder.html`, { waitUntil: 'load' });
    await this.page.waitForSelector('h1');
    await this.page.bringToFront();
  }

  async leave() {
    rmSync(this.downloads, { recursive: true });
    await this.context.close();
  }

  /** A paste, with what a program put on the clipboard. */
  async paste(data: Record<string, string>, at = 'body') {
    await this.page.evaluate(
      (types, selector) => {
        const clipboardData = new DataTransfer();
        for (const [type, text] of Object.entries(types)) clipboardData.setData(type, text);
        const init = { clipboardData, bubbles: true, cancelable: true };
        document.querySelector(selector)?.dispatchEvent(new ClipboardEvent('paste', init));
      },
      data,
      at,
    );
    await this.settled();
  }

  async drop(name: string, bytes: Uint8Array) {
    await this.page.evaluate(
      (fileName, base64) => {
        const content = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([content], fileName));
        const init = { dataTransfer, bubbles: true, cancelable: true };
        document.querySelector('#bring')?.dispatchEvent(new DragEvent('drop', init));
      },
      name,
      Buffer.from(bytes).toString('base64'),
    );
    await this.settled();
  }

  /** Until what was brought is read, or refused. */
  async settled() {
    await this.page.waitForFunction(
      () =>
        !document.querySelector('[aria-busy=true]') &&
        (document.querySelector('.problem') ?? document.querySelector('#check')),
    );
  }

  async press(label: RegExp) {
    const buttons = await this.page.$$('button');
    for (const button of buttons) {
      const words = await button.evaluate((it) => it.getAttribute('aria-label') ?? it.innerText);
      if (label.test(words.trim())) {
        await button.click();
        await this.page.evaluate(() => new Promise(requestAnimationFrame));
        return;
      }
    }
    throw new Error(`There is no button ${String(label)}.`);
  }

  /** Replaces what stands in a field, key by key. */
  async type(selector: string, text: string) {
    await this.page.focus(selector);
    await this.page.$eval(selector, (it) => {
      (it as HTMLInputElement).select();
    });
    await (text ? this.page.keyboard.type(text) : this.page.keyboard.press('Delete'));
  }

  async choose(selector: string, value: string) {
    await this.page.select(selector, value);
  }

  async tick(selector: string) {
    await this.page.$eval(selector, (it) => {
      (it as HTMLInputElement).click();
    });
    await this.page.evaluate(() => new Promise(requestAnimationFrame));
  }

  /** The grid: headings, what each column is read as, and the cells. */
  grid() {
    return this.page.evaluate(() => ({
      headings: Array.from(
        document.querySelectorAll<HTMLInputElement>('.grid th input'),
        ({ value }) => value,
      ),
      fields: Array.from(
        document.querySelectorAll<HTMLSelectElement>('.grid th select'),
        (select) => select.selectedOptions[0]?.textContent?.trim() ?? '',
      ),
      cells: Array.from(document.querySelectorAll('.grid tbody tr'), (row) =>
        Array.from(
          row.querySelectorAll<HTMLInputElement>('input:not(.link)'),
          ({ value }) => value,
        ),
      ),
    }));
  }

  value(selector: string) {
    return this.page.$eval(selector, (it) => (it as HTMLInputElement).value);
  }

  text(selector: string) {
    return this.page.$$eval(selector, (all) =>
      all.map((it) => (it as HTMLElement).innerText.replace(/\s+/g, ' ').trim()).join(' '),
    );
  }

  /** What a mouse does not reach in the middle, since something else lies over it. */
  covered(selector: string) {
    return this.page.$$eval(selector, (all) =>
      all
        .filter((it) => {
          const { left, top, width, height } = it.getBoundingClientRect();
          return !it.contains(document.elementFromPoint(left + width / 2, top + height / 2));
        })
        .map((it) => (it as HTMLElement).innerText),
    );
  }

  focused() {
    return this.page.evaluate(() => document.activeElement?.id ?? '');
  }

  preview(place: 'wide' | 'phone' = 'wide') {
    return comparisonText(
      this.page,
      place === 'wide' ? '.wide plan-compare-table' : '.phone plan-compare-table',
    );
  }

  /** Copies, and tells what the clipboard has. */
  async copied(type = 'text/plain', button = /코드 복사하기|Copy the code/): Promise<string> {
    await this.press(button);
    await this.page.waitForFunction(() => document.querySelector('#take .said')?.textContent);
    return this.page.evaluate(async (wanted) => {
      const [item] = await navigator.clipboard.read();
      return (await item?.getType(wanted))?.text() ?? '';
    }, type);
  }

  async downloaded(name: string): Promise<string> {
    await this.press(/plans\.json 받기|Download plans\.json/);
    const path = join(this.downloads, name);
    for (let tries = 0; tries < 100 && !existsSync(path); tries++)
      await new Promise((done) => setTimeout(done, 50));
    return readFileSync(path, 'utf8');
  }
}
