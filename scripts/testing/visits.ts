/** What a visitor does on each screen of an app of `test/frameworks`, and what the app must have heard and shown. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'puppeteer-core';

interface Visit {
  browser: Browser;
  origin: string;
  /** `element type` of each event that the app was told of, over all visits. */
  heard: Set<string>;
}

/** Every event that is documented. */
const documented = (
  JSON.parse(readFileSync('custom-elements.json', 'utf8')) as {
    modules: { declarations?: { tagName?: string; events?: { name: string }[] }[] }[];
  }
).modules.flatMap(({ declarations = [] }) =>
  declarations.flatMap(({ tagName, events = [] }) =>
    events.map(({ name }) => `${tagName ?? ''} ${name}`),
  ),
);

/** All that is drawn, through shadow roots. */
const textOf = `(function read(node) {
  if (node.matches?.('style, script, template')) return '';
  return node.nodeType === 3 ? node.data : [...(node.shadowRoot?.childNodes ?? []), ...node.childNodes].map(read).join(' ');
})(document.body).replace(/\\s+/g, ' ')`;

class Tab {
  readonly errors: string[] = [];
  constructor(readonly page: Page) {
    page.on('pageerror', (error) => this.errors.push(String(error)));
    page.on('console', (message) => {
      if (['error', 'warn'].includes(message.type())) this.errors.push(message.text());
    });
  }

  /** By its role and what it is called, wherever it is drawn. */
  press(name: string, role = 'button'): Promise<void> {
    return this.page
      .locator(`::-p-aria([name=${JSON.stringify(name)}][role="${role}"])`)
      .setTimeout(10_000)
      .click();
  }

  change(): Promise<void> {
    return this.page.locator('#change').click();
  }

  async until(what: string, holds: (text: string) => boolean): Promise<void> {
    let text = '';
    const end = Date.now() + 10_000;
    while (Date.now() < end) {
      text = String(await this.page.evaluate(textOf));
      if (holds(text)) return;
      await new Promise((done) => setTimeout(done, 50));
    }
    assert.fail(`${what} in: ${text.slice(0, 1500)}`);
  }

  shows(...words: string[]): Promise<void> {
    return this.until(`there is no ${words.join(', ')}`, (text) =>
      words.every((word) => text.includes(word)),
    );
  }

  hides(word: string): Promise<void> {
    return this.until(`there is still ${word}`, (text) => !text.includes(word));
  }

  async read<Value>(name: string): Promise<Value> {
    return (await this.page.evaluate(`window.${name}`)) as Value;
  }
}

/** Opens a screen in a window of its own, and fails where anything was written to the console. */
const visit =
  (screen: string, walk: (tab: Tab) => Promise<void>) =>
  async ({ browser, origin, heard }: Visit): Promise<void> => {
    const context = await browser.createBrowserContext();
    try {
      const page = await context.newPage();
      await page.setViewport({ width: 1280, height: 1600 });
      const tab = new Tab(page);
      await page.goto(`${origin}/?screen=${screen}`);
      await walk(tab);
      for (const { element, type } of await tab.read<{ element: string; type: string }[]>('heard'))
        heard.add(`${element} ${type}`);
      assert.deepEqual(tab.errors, []);
    } finally {
      await context.close();
    }
  };

const expensive = 'It costs too much';
const wayOut = 'Click to cancel';

export const visits: Record<string, (visit: Visit) => Promise<void>> = {
  'the comparison: its feed, its events, another feed, one that cannot be read': visit(
    'plans',
    async (tab) => {
      await tab.shows('Internet 500', 'Your plan');
      await tab.press('Differences only', 'switch');
      await tab.change();
      await tab.shows('Cabin', 'Castle');
      await tab.hides('Internet 500');
      const [current, months] = await tab.page.$eval('plan-compare-table', (table) => [
        Reflect.get(table, 'currentPlan') as unknown,
        Reflect.get(table, 'monthsPassed') as unknown,
      ]);
      assert.deepEqual([current, months], ['cabin', 1]);
      await tab.page.locator('plan-compare-table >>> [part~="button"]').click();
      await tab.change();
      await tab.page.waitForFunction("window.heard.some(({ type }) => type === 'feed-error')", {
        timeout: 10_000,
      });
      const [said = '', ...more] = tab.errors.splice(0);
      assert.match(said, /plan-compare-table.*expected JSON/);
      assert.deepEqual(more, []);
    },
  ),
  'leaving: what it costs, and what it costs by then': visit('leave', async (tab) => {
    await tab.press(wayOut);
    await tab.shows('$79.99');
    await tab.change();
    await tab.shows('$44.44');
    await tab.hides('$79.99');
  }),
  'leaving: a reason, an offer that is declined, a receipt, a survey': visit(
    'leave',
    async (tab) => {
      await tab.press(expensive, 'radio');
      await tab.shows('$15 off for 12 months');
      await tab.press(wayOut);
      await tab.shows('Expected last bill');
      await tab.press(wayOut);
      await tab.shows('C-7');
      const { cancel } = await tab.read<{ cancel: { reason?: string } }>('asked');
      assert.equal(cancel.reason, 'price');
      await tab.press('Tell us how it was (1 minute, optional)');
      await tab.shows('How did cancelling go?');
      await tab.page.locator('cancel-intercept >>> feedback-survey >>> input[type=radio]').click();
      await tab.press('Send');
      await tab.shows('Your answers were sent');
    },
  ),
  'leaving: an offer that is taken': visit('leave', async (tab) => {
    await tab.press(expensive, 'radio');
    await tab.press('Keep my plan with this discount');
    await tab.shows('O-7');
  }),
  'leaving, where the page covers the way out; and with a feed that cannot be read': visit(
    'leave',
    async (tab) => {
      await tab.shows(wayOut);
      await tab.page.evaluate(() => {
        const pair = document.querySelector('cancel-intercept')?.shadowRoot?.querySelector('.pair');
        const cover = document.createElement('div');
        cover.style.cssText = `position: fixed; z-index: 99; background: red; inset: ${pair?.getBoundingClientRect().top ?? 0}px auto auto 0; inline-size: 1200px; block-size: 60px`;
        document.body.append(cover);
      });
      await tab.press(expensive, 'radio');
      await tab.page.waitForFunction(
        "window.heard.some(({ type }) => type === 'policy-violation')",
        {
          timeout: 10_000,
        },
      );
      await tab.change();
      await tab.change();
      await tab.page.waitForFunction("window.heard.some(({ type }) => type === 'feed-error')", {
        timeout: 10_000,
      });
      assert.equal(
        tab.errors.splice(0).every((line) => line.startsWith('fairstay:')),
        true,
      );
    },
  ),
  'one offer: taken, another one, none': visit('offer', async (tab) => {
    await tab.shows('$15 off for 12 months');
    await tab.press('Keep my plan with this discount');
    await tab.page.waitForFunction('window.asked.accept', { timeout: 10_000 });
    const { accept } = await tab.read<{ accept: { offer: string } }>('asked');
    assert.equal(accept.offer, 'three-off');
    await tab.change();
    await tab.shows('Two months free');
    await tab.change();
    await tab.page.waitForFunction("window.heard.some(({ type }) => type === 'feed-error')", {
      timeout: 10_000,
    });
    tab.errors.splice(0);
  }),
  'a receipt: received, then done': visit('receipt', async (tab) => {
    await tab.shows('R-1', 'was received');
    await tab.change();
    await tab.shows('R-2', 'is complete');
  }),
  'a survey: answered; another one': visit('survey', async (tab) => {
    await tab.shows('How easy was it?');
    await tab.page.locator('feedback-survey >>> input[type=radio]').click();
    await tab.press('Send');
    await tab.shows('Your answers were sent');
    const { keep } = await tab.read<{ keep: { answers: unknown } }>('asked');
    assert.deepEqual(keep.answers, { ease: 1 });
  }),
  'a survey that is changed': visit('survey', async (tab) => {
    await tab.shows('How easy was it?');
    await tab.change();
    await tab.shows('What did we miss?');
  }),
  'the recipes, as they stand in docs/recipes': visit('recipes', async (tab) => {
    await tab.shows('기가 500', 'Cancel 플러스 200', '재약정 20% 할인', 'R-1', 'How easy was it?');
    await tab.change();
    await tab.shows('Cabin', 'R-2', 'What did we miss?');
    await tab.page.locator('plan-compare-table >>> [part~="button"]').click();
    const asked = await tab.read<{ order: { id: string } }>('asked');
    assert.equal(asked.order.id, 'cabin');
    tab.errors.splice(0);
  }),
  'every documented event of every element was heard': ({ heard }) => {
    assert.deepEqual(
      documented.filter((event) => !heard.has(event)),
      [],
    );
    return Promise.resolve();
  },
};
