/** A small site as the pages describe one: the built files at /fairstay/, a feed, a backend that answers. */
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { launch, type Page } from 'puppeteer-core';
import { findEngine } from '../../scripts/testing/engines.js';
import { chromiumOptions } from '../../scripts/testing/launchers.js';

const types: Record<string, string> = {
  '.js': 'text/javascript',
  '.map': 'application/json',
  '.json': 'application/json',
};

/** The plans and offers that the examples name. */
function plansJson(): string {
  const feed = JSON.parse(readFileSync('test/fixtures/flow/kr.json', 'utf8')) as {
    plans: { id: string; name: string; cta?: string }[];
  };
  feed.plans.push({ ...feed.plans[0]!, id: 'basic-50', name: '베이직 50' });
  for (const plan of feed.plans) plan.cta = '신청하기';
  return JSON.stringify(feed);
}

const receipt = {
  ...{ status: 'received', reference: '2026-1123-0481' },
  ...{ receivedAt: '2026-11-23T05:05:00Z', endDate: '2026-11-30', lastBillOn: '2026-11-30' },
};

export interface Opened {
  page: Page;
  /** What went wrong: errors, warnings, requests that were not asked for, what a policy stopped. */
  faults: string[];
  /** What was printed by console.log. */
  printed: string[];
  /** Leaves the page; the next one is shown in the same tab, which costs half as much as another. */
  close(): Promise<void>;
}

export async function openSite() {
  const plans = plansJson();
  const shown = new Map<string, { html: string; headers: Record<string, string> }>();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    // beside the page or in a folder of their own: where a reader puts the files
    const built = pathname.endsWith('.js') || pathname.startsWith('/fairstay/');
    const file = built ? join('dist/cdn', normalize(pathname.replace('/fairstay/', '/'))) : '';
    const page = shown.get(pathname);
    if (page)
      response
        .writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...page.headers })
        .end(page.html);
    else if (request.method === 'POST')
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(receipt));
    else if (pathname.endsWith('.json') && !file)
      response.writeHead(200, { 'content-type': 'application/json' }).end(plans);
    else if (file && existsSync(file))
      response.writeHead(200, { 'content-type': types[extname(file)] }).end(readFileSync(file));
    else response.writeHead(pathname === '/favicon.ico' ? 204 : 404).end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const engine = findEngine('chromium');
  const browser = await launch(engine && chromiumOptions(engine));

  const free: Awaited<ReturnType<typeof newTab>>[] = [];
  async function newTab() {
    const page = await browser.newPage();
    const tab = { page, faults: [] as string[], printed: [] as string[] };
    page.on('console', (message) => {
      if (message.type() === 'log') tab.printed.push(message.text());
      if (['error', 'warn'].includes(message.type()))
        tab.faults.push(`${message.text()} ${message.location().url ?? ''}`);
    });
    page.on('pageerror', (error) => {
      tab.faults.push(String(error));
    });
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(origin) && !/^(data|blob|about):/.test(url))
        tab.faults.push(`it asks for ${url}`);
    });
    // a link that an example leads to is nowhere
    await page.evaluateOnNewDocument(`
      window.heard = new Set();
      const listen = EventTarget.prototype.addEventListener;
      EventTarget.prototype.addEventListener = function (type, listener, options) {
        const heard = type.includes('-') && typeof listener === 'function'
          ? function (event) { window.heard.add(type); return listener.call(this, event); }
          : listener;
        return listen.call(this, type, heard, options);
      };
      listen.call(document, 'securitypolicyviolation', (event) =>
        console.error('stopped by the policy: ' + event.violatedDirective + ' ' + event.blockedURI));
      listen.call(window, 'click', (event) => {
        if (event.composedPath().some((one) => one.localName === 'a')) event.preventDefault();
      });`);
    return tab;
  }

  /** Shows a page, and hears what it says until it is closed. */
  async function open(html: string, headers: Record<string, string> = {}): Promise<Opened> {
    const path = `/page-${shown.size}.html`;
    shown.set(path, {
      html: html.startsWith('<!doctype') ? html : `<!doctype html>\n${html}`,
      headers,
    });
    const tab = free.pop() ?? (await newTab());
    const { page } = tab;
    const faults: string[] = (tab.faults = []);
    const printed: string[] = (tab.printed = []);
    await page.goto(origin + path, { waitUntil: 'load' });
    const close = async () => {
      await page.goto('about:blank');
      free.push(tab);
    };
    return { page, faults, printed, close };
  }

  async function close() {
    await browser.close();
    server.close();
  }
  return { origin, open, close };
}

export type Site = Awaited<ReturnType<typeof openSite>>;
