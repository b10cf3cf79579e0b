/** The demo as it is served: real server, real forms, built files, strict CSP, one real browser. */
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { launch, type Browser, type BrowserContext, type Page } from 'puppeteer-core';
import { createAccountServer, type AccountServer } from '../../demo/server/account-server.mjs';
import { serveFiles } from '../../demo/server/files.mjs';
import { findEngine } from '../../scripts/testing/engines.js';
import { chromiumArgs } from '../../scripts/testing/launchers.js';

const binary = findEngine('chromium')?.binary;
const skip = binary ? false : 'SKIPPED: THERE IS NO CHROMIUM HERE';

/** Ours, and the page's own. */
const wayOut = /^(해지하기|해지 신청)$/;

describe('a cancellation page', { skip }, () => {
  let browser: Browser;
  let account: AccountServer;
  let origin: string;
  let close: () => void;

  before(async () => {
    account = createAccountServer({});
    const files = serveFiles(resolve('.'), account.fill);
    const server = createServer((request, response) => {
      account(request, response, () => {
        files(request, response);
      });
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    close = () => {
      server.close();
      server.closeAllConnections();
    };
    browser = await launch({ executablePath: binary ?? '', args: chromiumArgs });
  });
  after(async () => {
    await browser.close();
    close();
  });

  interface Visit {
    page: Page;
    context: BrowserContext;
    /** What was said as an error on the console, a breach of the page's CSP too. */
    errors: string[];
    /** The files of ours that were fetched. */
    parts: () => string[];
    /** Outcomes that the server has of this visitor. */
    decisions: () => Promise<string[]>;
  }

  /** A visitor of their own; what matches `lost` never comes. */
  async function visit(path: string, { scripts = true, lost = /^$/ } = {}): Promise<Visit> {
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    const errors: string[] = [];
    const fetched: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text());
    });
    page.on('pageerror', (error) => errors.push(String(error)));
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      const [, part] = /cdn\/(?:parts\/)?([\w-]+)\.js$/.exec(request.url()) ?? [];
      if (part) fetched.push(part);
      void (part && lost.test(part) ? request.abort() : request.continue());
    });
    await page.setJavaScriptEnabled(scripts);
    await page.goto(origin + path, { waitUntil: 'networkidle0' });
    return {
      ...{ page, context, errors },
      parts: () => [...fetched],
      decisions: async () => {
        const read = await context.newPage();
        await read.goto(`${origin}/account/records`);
        const text = await read.$eval('body', (body) => body.textContent);
        await read.close();
        const { decisions } = JSON.parse(text ?? '') as { decisions: { outcome: string }[] };
        return decisions.map(({ outcome }) => outcome);
      },
    };
  }

  /** Where the focus is, through shadow roots, in words. */
  const focused = (page: Page) =>
    page.evaluate(() => {
      let at = document.activeElement;
      while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
      const label = at instanceof HTMLInputElement ? at.labels?.[0]?.textContent : at?.textContent;
      return (at?.getAttribute('aria-label') ?? label ?? '')
        .replace(/\s+/g, ' ')
        .trim()
        .slice(0, 40);
    });

  /** Goes on by the keyboard until it is there. */
  async function tabTo(page: Page, wanted: RegExp): Promise<string[]> {
    const passed: string[] = [];
    while (passed.length < 60) {
      await page.keyboard.press('Tab');
      passed.push(await focused(page));
      if (wanted.test(passed.at(-1) ?? '')) return passed;
    }
    throw new Error(`${String(wanted)} is out of reach of the keyboard: ${passed.join(' | ')}`);
  }

  /** All that is to be read, through shadow roots and slots. */
  const text = async (page: Page) =>
    String(
      await page.evaluate(`(function read(node) {
        if (node.localName === 'slot' && node.assignedNodes().length)
          return node.assignedNodes().map(read).join(' ');
        if (node.matches?.('style, script, [hidden]')) return '';
        const inside = node.shadowRoot ?? node;
        return inside.hasChildNodes() ? [...inside.childNodes].map(read).join(' ') : node.textContent;
      })(document.querySelector('main'))`),
    ).replace(/\s+/g, ' ');

  /** Presses the way out until the page is left. */
  async function cancel(page: Page) {
    for (let presses = 0; presses < 3 && !page.url().includes('cancel-done'); presses++) {
      if (!wayOut.test(await focused(page))) await tabTo(page, wayOut);
      await Promise.all([
        page.waitForNavigation({ timeout: 1500 }).catch(() => undefined),
        page.keyboard.press('Enter'),
      ]);
    }
  }

  it('is walked by the keyboard alone, to a receipt, and cancels once', async () => {
    const { page, errors, parts, decisions } = await visit('/demo/cancel.html');
    const late = /^(?!shared|prices|common|cancel-)/;
    assert.deepEqual(
      parts()
        .filter((part) => late.test(part))
        .sort(),
      ['flow-ko', 'self-audit'],
    );
    const first = await tabTo(page, wayOut);
    assert.ok(!first.includes('계속 이용하기'), 'the way out comes first');
    const after = await tabTo(page, /요금/);
    await page.keyboard.press('Space');
    await page.waitForFunction(() =>
      document
        .querySelector('cancel-intercept')
        ?.shadowRoot?.querySelector('retention-offer')
        ?.shadowRoot?.querySelector('article'),
    );
    assert.ok(parts().includes('retention-offer'));
    assert.ok(![...first, ...after].some((one) => /받을게요|선택하기/.test(one)));
    let back = after.length;
    while (back-- && !wayOut.test(await focused(page))) {
      await page.keyboard.down('Shift');
      await page.keyboard.press('Tab');
      await page.keyboard.up('Shift');
    }
    assert.match(await focused(page), wayOut);
    await cancel(page);
    await page.waitForSelector('cancel-receipt');
    await page.waitForFunction(() =>
      document.querySelector('cancel-receipt')?.shadowRoot?.querySelector('dl'),
    );
    assert.match(await text(page), /\d{4}-\d{4}-\d{4}/);
    assert.deepEqual(await decisions(), ['cancelled']);
    assert.deepEqual(errors, []);
  });

  it('cancels with scripts off, and shows the reference', async () => {
    for (const path of ['/demo/cancel.html', '/demo/cancel-de.html', '/demo/cancel-us.html']) {
      const { page, context } = await visit(path, { scripts: false });
      await Promise.all([page.waitForNavigation(), page.click('form:not([slot]) button')]);
      assert.match(page.url(), /cancel-done/);
      const dom = await page.content();
      assert.match(dom, /\d{4}-\d{4}-\d{4}/);
      await context.close();
    }
  });

  it('fetches the words of its own language alone', async () => {
    for (const [path, words] of [
      ['/demo/cancel-de.html', ['flow-de']],
      ['/demo/cancel-us.html', []],
    ] as const) {
      const { parts, errors } = await visit(path);
      assert.deepEqual(
        parts().filter((part) => part.startsWith('flow-')),
        words,
      );
      assert.deepEqual(errors, []);
    }
  });

  it('speaks English where its words cannot be fetched', async () => {
    const { page } = await visit('/demo/cancel.html', { lost: /^flow-ko$/ });
    const said = await text(page);
    assert.match(said, /Keep my plan.*What is the main reason\?/);
  });

  it('offers nothing where offers cannot be drawn, and cancels all the same', async () => {
    const { page, decisions } = await visit('/demo/cancel.html', { lost: /retention-offer/ });
    await tabTo(page, /요금/);
    await page.keyboard.press('Space');
    await page.waitForNetworkIdle();
    const shown = await page.evaluate(() => {
      const flow = document.querySelector('cancel-intercept');
      return {
        offers: flow?.shadowRoot?.querySelectorAll('[part=offers]').length,
        told: flow?.evidence?.offered,
      };
    });
    assert.deepEqual(shown, { offers: 0, told: [] });
    await cancel(page);
    assert.deepEqual(await decisions(), ['cancelled']);
  });
});
