/** Applies a block of CSS to a page that has every element. */
import { readFileSync } from 'node:fs';
import type { Block } from './blocks.js';
import { undrawn } from './drawn.js';
import type { Opened, Site } from './site.js';

const inside = (file: string, name?: string) => {
  const value = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  const text = JSON.stringify(name ? value[name] : value).replaceAll('<', '\\u003c');
  return `<script type="application/json">${text}</script>`;
};

const everything = `<html lang="en"><title>Example</title><body>
  <script type="module" src="/fairstay/fairstay.js"></script>
  <plan-compare-table>${inside('test/fixtures/three.json')}</plan-compare-table>
  <cancel-intercept src="/plans.json" policy="KR" scripted></cancel-intercept>
  <retention-offer src="/plans.json" offer="renew-20" current-plan="plus-200" months-passed="14"
    next-bill-on="2026-12-05"></retention-offer>
  <cancel-receipt><script type="application/json">
    {"status": "received", "reference": "2026-1123-0481"}</script></cancel-receipt>
  <feedback-survey>${inside('test/fixtures/surveys/all.json', 'every')}</feedback-survey>`;

let opened: Promise<Opened> | undefined;

/** Each declaration is read by the browser, each selector finds something, each part is there. */
export async function sheet({ text }: Block, site: Site): Promise<string | undefined> {
  const { page } = await (opened ??= site.open(everything));
  const wrong = await undrawn(page);
  if (wrong) return wrong;
  return (await page.evaluate(`(() => {
    const text = ${JSON.stringify(text)}.replaceAll(/\\/\\*[^]*?\\*\\//g, '');
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    const rules = [...sheet.cssRules];
    const written = [...text.matchAll(/([^{}]+)\\{([^{}]*)\\}/g)];
    if (!written.length) return 'it has no rule';
    if (rules.length !== written.length) return 'the browser reads ' + rules.length + ' rules of ' + written.length;
    for (const [i, [, selector, declarations]] of written.entries()) {
      for (const one of declarations.split(';').filter((it) => it.trim())) {
        const name = one.split(':')[0].trim();
        if (!rules[i].style.getPropertyValue(name)) return 'the browser does not read ' + one.trim();
      }
      for (const one of selector.split(',')) {
        const [, host, part] = /^\\s*([^:]+?)(?:::part\\(([\\w-]+)\\))?\\s*$/.exec(one) ?? [];
        const element = host && document.querySelector(host);
        if (!element) return 'nothing is ' + one.trim();
        if (part && !element.shadowRoot?.querySelector('[part~=' + part + ']')) return host + ' has no part ' + part;
      }
    }
  })()`)) as string | undefined;
}
