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
import { chromiumOptions } from '../../scripts/testing/launchers.js';

const engine = findEngine('chromium');
const skip = engine ? false : 'SKIPPED: THERE IS NO CHROMIUM HERE';

/** Ours, and the page's own. */
const wayOut =
  /^(해지하기|해지 신청|Verträge hier kündigen|jetzt kündigen|Click to cancel|Cancel service)$/;

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
    browser = await launch(engine && chromiumOptions(engine));
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
        // from the page itself: one that is behind another is drawn no frames, and what waits by frames waits for ever
        const text = await page.evaluate(
          `fetch('/account/records').then((answer) => answer.text())`,
        );
        const { decisions } = JSON.parse(String(text)) as { decisions: { outcome: string }[] };
        return decisions.map(({ outcome }) => outcome);
      },
    };
  }

  /** Where the focus is, through shadow roots, in words; on the next page, where the page is being left. */
  const focused = (page: Page): Promise<string> =>
    page
      .evaluate(() => {
        let at = document.activeElement;
        while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
        const label =
          at instanceof HTMLInputElement ? at.labels?.[0]?.textContent : at?.textContent;
        return (at?.getAttribute('aria-label') ?? label ?? '')
          .replace(/\s+/g, ' ')
          .trim()
          .slice(0, 40);
      })
      .catch((error: unknown) => {
        if (/context was destroyed/.test(String(error))) return focused(page);
        throw error;
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

  /** Waits for what is drawn in the end; else says what is there instead. */
  async function comes(page: Page, selector: string) {
    await page.waitForSelector(selector).catch(async () => {
      const [there, at] = [await text(page), await focused(page)];
      throw new Error(`no ${selector} at ${page.url()}, with the focus on “${at}”: ${there}`);
    });
  }

  /** Presses the way out until the page is left, or the focus is on something else that is to be done. */
  async function cancel(page: Page) {
    const isDone = () => page.url().includes('cancel-done');
    for (let presses = 0; presses < 3 && !isDone(); presses++) {
      const before = await focused(page);
      if (isDone()) return;
      if (!wayOut.test(before)) await tabTo(page, wayOut);
      await page.keyboard.press('Enter');
      // a step further, a field that is wrong, or another page: the focus is no longer where it was
      const end = Date.now() + 20_000;
      while (!isDone() && Date.now() < end) {
        const at = await focused(page).catch(() => '');
        if (at && !wayOut.test(at)) break;
        await new Promise((done) => setTimeout(done, 50));
      }
      // the page's own fields stand in the page
      const inField = `document.activeElement.matches('input, textarea')`;
      if (await page.evaluate(inField).catch(() => false)) return;
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
    await comes(page, 'cancel-receipt');
    await page.waitForFunction(() =>
      document.querySelector('cancel-receipt')?.shadowRoot?.querySelector('dl'),
    );
    assert.match(await text(page), /\d{4}-\d{4}-\d{4}/);
    assert.deepEqual(await decisions(), ['cancelled']);
    assert.deepEqual(errors, []);
  });

  it('is walked by the keyboard alone in German, where the form is filled in on its own page', async () => {
    const { page, errors, decisions } = await visit('/demo/cancel-de.html');
    await tabTo(page, wayOut);
    await page.keyboard.press('Enter');
    const heading = () =>
      page.evaluate(`document.activeElement.shadowRoot?.activeElement?.textContent`);
    await page.waitForFunction(
      `document.activeElement.shadowRoot?.activeElement?.textContent.trim() === 'Kündigung'`,
    );
    assert.equal(String(await heading()).trim(), 'Kündigung', 'the focus is on the new heading');
    // an empty field: the browser says so there, and nothing is sent
    await tabTo(page, /^Name/);
    await page.keyboard.press('Backspace');
    await cancel(page);
    assert.match(await focused(page), /^Name/);
    assert.deepEqual(await decisions(), []);
    await page.keyboard.type('Kim Beispiel');
    await cancel(page);
    await comes(page, 'cancel-receipt');
    assert.deepEqual(await decisions(), ['cancelled']);
    assert.deepEqual(errors, []);
  });

  it('is walked by the keyboard alone in California, an offer being taken', async () => {
    const { page, errors, decisions } = await visit('/demo/cancel-us.html');
    const passed = await tabTo(page, /^It costs too much/);
    assert.match(passed.find((one) => wayOut.test(one)) ?? '', wayOut);
    await page.keyboard.press('Space');
    await page.waitForFunction(
      `document.querySelector('cancel-intercept').shadowRoot.querySelector('retention-offer')?.shadowRoot?.querySelector('article')`,
    );
    await tabTo(page, /^Keep my plan with this discount/);
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    assert.match(await text(page), /Your offer is set up/);
    assert.deepEqual(await decisions(), ['kept-with-offer']);
    assert.deepEqual(errors, []);
  });

  it('can be tried in other conditions: profile, language, customer, mood of the server', async () => {
    const { page, decisions } = await visit('/demo/cancel.html');
    const choose = async (label: string, value: string) => {
      await page.evaluate(
        `{ const select = [...document.querySelectorAll('.panel label')]
            .find((it) => it.firstChild.textContent === ${JSON.stringify(label)}).querySelector('select');
          select.value = ${JSON.stringify(value)};
          select.dispatchEvent(new Event('change')); }`,
      );
      await page.evaluate(`document.querySelector('cancel-intercept').updateComplete`);
    };
    assert.match(await text(page), /35,200원/);
    await choose('Customer', 'no quote');
    assert.match(await text(page), /요금제 약관으로 어림한 금액이에요/);
    await choose('Customer', 'of a plan that is gone');
    assert.match(await text(page), /서비스 해지/);
    await choose('Customer', 'signed in');
    await choose('Policy', 'US-CA');
    await choose('Language', 'en');
    await page.waitForFunction(
      `document.querySelector('cancel-intercept').shadowRoot.textContent.includes('Step 1 of 2')`,
    );
    await choose('Policy', 'KR');
    await choose('Answers', 'scripted');
    await choose('Server', 'never');
    await tabTo(page, wayOut);
    await page.keyboard.press('Enter');
    await page.waitForFunction(
      `document.querySelector('cancel-intercept').shadowRoot.textContent.includes('It is not confirmed yet')`,
      { timeout: 20_000 },
    );
    assert.deepEqual(await decisions(), [], 'the server never answered, and nobody says it did');
    await choose('Server', 'ok');
    await tabTo(page, wayOut);
    await page.keyboard.press('Enter');
    await comes(page, 'cancel-intercept >>> cancel-receipt');
    assert.deepEqual(await decisions(), ['cancelled']);
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
