/** Whether the elements on a page are drawn, and hands that use them as a reader would. */
import type { Page } from 'puppeteer-core';

/** What an element has drawn when it has something to show. */
const drawnPart: Record<string, string> = {
  'plan-compare-table': '[part~=table]',
  'cancel-intercept': '.pair',
  'retention-offer': '[part~=card]',
  'cancel-receipt': '[part~=facts]',
  'feedback-survey': '[part~=question]',
};

/** Undefined once every element of the page is drawn; else what is not, and why. */
export async function undrawn(page: Page): Promise<string | undefined> {
  const look = `(async () => {
    const parts = ${JSON.stringify(drawnPart)};
    for (const element of document.querySelectorAll(Object.keys(parts).join())) {
      const tag = element.localName;
      if (!customElements.get(tag)) return tag + ' is not defined';
      await element.updateComplete;
      const found = element.shadowRoot?.querySelector(parts[tag]);
      if (!found?.getBoundingClientRect().height) return tag + ' is not drawn: ' +
        JSON.stringify(element.problems ?? element.textContent.trim().slice(0, 200));
      const worst = element.problems?.find(({ level }) => level === 'feed' || level === 'plan');
      if (worst) return tag + ' has a problem: ' + JSON.stringify(worst);
    }
  })()`;
  let said: unknown;
  for (let tries = 0; tries < 60; tries++) {
    said = await page.evaluate(look);
    if (!said) return undefined;
    await new Promise((done) => setTimeout(done, 50));
  }
  return String(said);
}

const click = (host: string, ...selectors: string[]) =>
  selectors.map((selector) => `await press('${host}', '${selector}');`).join('');

/** Somebody to whom the feed's rules offer something. */
const customer = JSON.stringify({
  ...{ planId: 'plus-200', monthsPassed: 14, tenureMonths: 14 },
  nextBillOn: new Date(Date.now() + 8 * 86_400_000).toISOString().slice(0, 10),
});

/** What a reader does that an event comes of. */
const hands: Record<string, string> = {
  'feed-load': '',
  'plan-select': click('plan-compare-table', '[part~=button]'),
  'view-change': click('plan-compare-table', '[part~=differences]'),
  'feed-error': `document.querySelector('plan-compare-table').feed = '[';`,
  'policy-violation': '',
  'offer-request': `const flow = document.querySelector('cancel-intercept');
    if (flow) {
      flow.customer = ${customer};
      await flow.updateComplete;
      ${click('cancel-intercept', '[part~=reason] input')}
      await press('cancel-intercept', 'retention-offer', '[part~=button]');
    } else { ${click('retention-offer', '[part~=button]')} }`,
  'cancel-request': click('cancel-intercept', '[data-audit=cancel]', '[data-audit=cancel]'),
  'survey-request': click('feedback-survey', '[part~=value] input', '[part~=button]'),
  'survey-close': click('feedback-survey', '[part~=value] input', '[part~=button]'),
};

/** Does what makes an event of that name come; then says whether a listener of the page heard it. */
export async function provoke(page: Page, event: string): Promise<string | undefined> {
  const hand = hands[event];
  if (hand === undefined)
    return `nobody knows how ${event} comes about: add it to test/docs/drawn.ts`;
  // a screen is measured as it is entered: the page hampers the way out from the start
  if (event === 'policy-violation') {
    await page.evaluateOnNewDocument(`
      const pale = new CSSStyleSheet();
      pale.replaceSync('cancel-intercept { opacity: 0.05 }');
      document.adoptedStyleSheets = [pale];`);
    await page.reload();
  }
  const heard = await page.evaluate(`(async () => {
    const pause = () => new Promise((done) => setTimeout(done, 30));
    async function press(host, ...selectors) {
      for (let tries = 0; tries < 30; tries++) {
        let found = document.querySelector(host);
        for (const one of selectors) found = found?.shadowRoot?.querySelector(one);
        if (found) {
          found.click();
          await pause();
          return;
        }
        await pause();
      }
    }
    if (!window.heard.has('${event}')) { ${hand} }
    for (let tries = 0; tries < 200 && !window.heard.has('${event}'); tries++) await pause();
    return window.heard.has('${event}');
  })()`);
  return heard ? undefined : `no listener heard ${event}`;
}
