/** What readers see where no script runs, measured from around a frame in which none does. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { engineNames } from '../../scripts/testing/engines.js';
import type * as Servers from '../../src/server/index.js';
import { serveSite, type Site } from './site.js';
import { drive, isMissing, type Driver, type Tab } from './tabs.js';

const { renderHtml, renderStatic } = (await import(
  new URL('../../dist/server/index.js', import.meta.url).href
)) as typeof Servers;

interface Feed {
  plans: { id: string; name: string }[];
}
const feed = (name: string) =>
  JSON.parse(readFileSync(`test/fixtures/${name}.json`, 'utf8')) as Feed;

const three = feed('three');
const [us, affiliate] = [feed('us'), feed('affiliate')];
const five = { ...affiliate, plans: [...affiliate.plans, ...us.plans].slice(0, 5) };
const word = 'Donaudampfschifffahrtsgesellschaftskapitän'.repeat(4);
const long = { ...three, plans: three.plans.map((plan) => ({ ...plan, name: word })) };

/** A host's own styles, as kind as none and as hard on words as there are. */
const hosts = {
  bare: '',
  breaking:
    'body { word-break: break-all; overflow-wrap: anywhere } table { table-layout: fixed } td, th { word-break: break-all }',
};

const page = (body: string, css: string) =>
  `<!doctype html><html lang="ko"><meta charset="utf-8"><title>x</title><style>body { margin: 16px; font: 16px/1.6 sans-serif } ${css}</style><body>${body}`;

/** In the frame: words that stand in more than one line, and what scrolls. */
const measure = `(() => {
  const { document: it } = document.querySelector('iframe').contentWindow;
  const nodes = it.createTreeWalker(it.body, NodeFilter.SHOW_TEXT);
  const broken = [];
  while (nodes.nextNode()) {
    for (const { 0: text, index } of nodes.currentNode.data.matchAll(/[\\p{L}\\p{N}]+/gu)) {
      const range = it.createRange();
      range.setStart(nodes.currentNode, index);
      range.setEnd(nodes.currentNode, index + text.length);
      const lines = new Set([...range.getClientRects()].map(({ bottom }) => Math.round(bottom)));
      if (lines.size > 1) broken.push(text);
    }
  }
  const scroller = it.querySelector('[role=region]');
  const table = it.querySelector('table');
  return {
    broken,
    beyond: it.documentElement.scrollWidth - it.documentElement.clientWidth,
    scrolls: scroller && scroller.scrollWidth > scroller.clientWidth,
    named: scroller && [scroller.tabIndex, scroller.getAttribute('aria-label')],
    columns: [...table.rows[0].cells].map(({ offsetWidth }) => offsetWidth),
  };
})()`;

/** In the frame: whether the table's own frame is seen in its upper and lower corners, and between them. */
const corners = `(() => {
  const host = document.querySelector('iframe').contentDocument.querySelector('plan-compare-table');
  return ['start', 'end'].map((block) => {
    host.scrollIntoView({ block });
    const { left, right, top, bottom } = host.getBoundingClientRect();
    const y = block === 'start' ? top + 2 : bottom - 2;
    return [left + 2, left + 40, right - 2].map((x) => !!host.shadowRoot.elementFromPoint(x, y)?.closest('.frame'));
  });
})()`;

/** In the frame: what looks as if something could be chosen or pressed, and is no link. */
const dead = `(() => {
  const host = document.querySelector('iframe').contentDocument.querySelector('plan-compare-table');
  const all = host.shadowRoot.querySelectorAll('button, input, select, .picker, .controls, [part=filters]');
  return [...all]
    .filter((one) => one.checkVisibility() && parseFloat(getComputedStyle(one).borderTopWidth))
    .map((one) => one.localName + ' ' + one.className);
})()`;

interface Measured {
  broken: string[];
  beyond: number;
  scrolls: boolean | null;
  named: [number, string] | null;
  columns: number[];
}

for (const engine of engineNames)
  describe(`without script, in ${engine}`, { skip: isMissing(engine) }, () => {
    let driver: Driver;
    let tab: Tab;
    let site: Site;

    before(async () => {
      const pages: Record<string, string> = {};
      for (const [name, css] of Object.entries(hosts)) {
        pages[`/three-${name}`] = page(renderStatic(three), css);
        pages[`/five-${name}`] = page(renderStatic(five, { lang: 'en' }), css);
        pages[`/rows-${name}`] = page(renderStatic(three, { layout: 'rows' }), css);
        pages[`/long-${name}`] = page(renderStatic(long), css);
      }
      for (const layout of ['columns', 'rows'] as const)
        pages[`/drawn-${layout}`] = page(renderHtml(three, { layout }).html, '');
      for (const [path] of Object.entries(pages))
        for (const width of [320, 390, 1280])
          pages[`${path}-${width}`] =
            `<!doctype html><html lang="ko"><title>x</title><iframe sandbox="allow-same-origin" src="${path}" width="${width}" height="800"></iframe>`;
      site = await serveSite(pages);
      driver = await drive(engine);
      tab = await driver.tab();
    });
    after(async () => {
      await tab.close();
      await driver.close();
      site.close();
    });

    async function look(name: string, width: number): Promise<Measured> {
      await tab.open(`${site.origin}/${name}-${width}`);
      return tab.run<Measured>(measure);
    }

    for (const layout of ['columns', 'rows'])
      it(`what a server drew shows no control that would do nothing: ${layout}`, async () => {
        for (const width of [320, 1280]) {
          await tab.open(`${site.origin}/drawn-${layout}-${width}`);
          assert.deepEqual(await tab.run(dead), [], `${width} px`);
        }
      });

    // WebKit finds in a round corner what it does not draw there
    for (const layout of engine === 'webkit' ? [] : ['columns', 'rows'])
      it(`what a server drew has round corners: ${layout}`, async () => {
        for (const width of [320, 1280]) {
          await tab.open(`${site.origin}/drawn-${layout}-${width}`);
          const round = [false, true, false];
          assert.deepEqual(await tab.run(corners), [round, round], `${width} px`);
        }
      });

    for (const host of Object.keys(hosts)) {
      for (const [name, title] of Object.entries({
        three: '3개 상품',
        five: '5 plans',
        rows: '3개 상품',
      }))
        it(`no word of a plain table is broken: ${name}, on a ${host} page`, async () => {
          for (const width of [320, 390]) {
            const seen = await look(`${name}-${host}`, width);
            assert.deepEqual(seen.broken, [], `${width} px`);
            assert.equal(seen.beyond, 0, 'the page scrolls');
            assert.ok(seen.scrolls, 'the table does not scroll');
            assert.deepEqual(seen.named, [0, title]);
          }
          const wide = await look(`${name}-${host}`, 1280);
          assert.deepEqual([wide.broken, wide.beyond, wide.scrolls], [[], 0, false]);
        });

      it(`a word that is longer than any line is broken, on a ${host} page`, async () => {
        const { broken, beyond, columns } = await look(`long-${host}`, 390);
        assert.ok(broken.length > 0);
        assert.equal(beyond, 0);
        assert.ok(Math.max(...columns) < 390, columns.join());
      });
    }
  });
