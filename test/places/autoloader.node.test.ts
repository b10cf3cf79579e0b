/** The autoloader, in a real browser: each file once, when its tag is there, and never before. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { serveSite, type Site } from './site.js';
import { drive, isMissing, type Driver, type Tab } from './tabs.js';

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html; report-uri /reports";
const loader = '<script type="module" src="/dist/cdn/autoloader.js"></script>';
const { integrity } = JSON.parse(readFileSync('dist/cdn/integrity.json', 'utf8')) as {
  integrity: Record<string, string>;
};

describe('the autoloader', { skip: isMissing('chromium') }, () => {
  let chromium: Driver;
  before(async () => {
    chromium = await drive('chromium');
  });
  after(() => chromium.close());

  type Options = Parameters<typeof serveSite>[1];

  /** Opens a page with the autoloader; `scripts` of it are files of their own, as its policy wants. */
  async function visit(
    content: string,
    use: (tab: Tab, site: Site) => Promise<void>,
    options: Options = { headers: { 'content-security-policy': policy } },
    head = loader,
  ) {
    const html = `<!doctype html><html lang="en"><title>x</title>${head}<body>${content}`;
    const site = await serveSite({ '/': html }, options);
    const tab = await chromium.tab();
    try {
      await tab.open(site.origin);
      await use(tab, site);
    } finally {
      await tab.close();
      site.close();
    }
  }

  /** Files of elements that were asked for. */
  const loaded = ({ asked }: Site) =>
    asked.flatMap((path) => /(?:cdn|parts)\/((?:\w+-)+\w+)\.js$/.exec(path)?.[1] ?? []);
  const isDefined = (tag: string) => `customElements.get('${tag}')`;
  /** Longer than a file takes. */
  const settle = (tab: Tab) =>
    tab.run('new Promise((done) => setTimeout(done, 400)).then(() => 1)');
  const add = (tab: Tab, html: string) =>
    tab.run(
      `void document.body.append(document.createRange().createContextualFragment(\`${html}\`))`,
    );
  const open = { headers: {} };

  it('loads nothing for a page that has no element', async () => {
    await visit('<p>Plans</p><my-plans></my-plans>', async (tab, site) => {
      await settle(tab);
      assert.deepEqual(site.asked, ['/', '/dist/cdn/autoloader.js']);
    });
  });

  it('loads what is there already, once for many, under a strict policy', async () => {
    const three = '<plan-compare-table></plan-compare-table>'.repeat(3);
    await visit(`<main>${three}</main>`, async (tab, site) => {
      await tab.until(isDefined('plan-compare-table'));
      await tab.run(`void document.body.append(document.createElement('plan-compare-table'))`);
      await settle(tab);
      assert.deepEqual(loaded(site), ['plan-compare-table']);
      assert.deepEqual([site.reports, tab.errors], [[], []]);
    });
  });

  it('loads what is added later, however deep', async () => {
    await visit(
      '',
      async (tab, site) => {
        await settle(tab);
        assert.deepEqual(loaded(site), []);
        await add(tab, '<div><p><cancel-receipt></cancel-receipt></p></div>');
        await tab.until(isDefined('cancel-receipt'));
        await add(tab, '<div><p><cancel-receipt></cancel-receipt></p></div>');
        await settle(tab);
        assert.deepEqual(loaded(site), ['cancel-receipt']);
      },
      open,
    );
  });

  it('leaves a tag in a template alone until it is used', async () => {
    const template = '<template><feedback-survey></feedback-survey></template>';
    await visit(template, async (tab, site) => {
      await settle(tab);
      assert.deepEqual(loaded(site), []);
      await tab.run(
        `void document.body.append(document.querySelector('template').content.cloneNode(true))`,
      );
      await tab.until(isDefined('feedback-survey'));
    });
  });

  it('leaves an element alone that is on no page', async () => {
    await visit('', async (tab, site) => {
      await tab.run(`void document.createElement('cancel-intercept')`);
      await settle(tab);
      assert.deepEqual(loaded(site), []);
    });
  });

  it('looks into shadow roots: of markup, of a script, of another’s element that is defined later', async () => {
    const declared =
      '<div><template shadowrootmode="open"><cancel-receipt></cancel-receipt></template></div>';
    await visit(`${declared}<my-plans></my-plans>`, async (tab) => {
      await tab.until(isDefined('cancel-receipt'));
      await tab.run(`void (() => {
        const host = document.createElement('section');
        const root = host.attachShadow({ mode: 'open' });
        document.body.append(host);
        setTimeout(() => root.append(document.createElement('feedback-survey')), 50);
      })()`);
      await tab.until(isDefined('feedback-survey'));
      await tab.run(`void customElements.define('my-plans', class extends HTMLElement {
        connectedCallback() {
          const root = this.attachShadow({ mode: 'open' });
          setTimeout(() => root.append(document.createElement('plan-compare-table')), 50);
        }
      })`);
      await tab.until(isDefined('plan-compare-table'));
    });
  });

  it('is told of a closed shadow root by the page', async () => {
    await visit('<div></div>', async (tab, site) => {
      await tab.run(`void (globalThis.root = document.querySelector('div')
        .attachShadow({ mode: 'closed' })).append(document.createElement('retention-offer'))`);
      await settle(tab);
      assert.deepEqual(loaded(site), []);
      await tab.run(
        `import('/dist/cdn/autoloader.js').then(({ autoload }) => autoload(globalThis.root))`,
      );
      await tab.until(isDefined('retention-offer'));
    });
  });

  it('loads no file for an element that the page defined itself', async () => {
    const head = `<script type="module" src="/dist/cdn/plan-compare-table.js"></script>${loader}`;
    await visit(
      '<plan-compare-table></plan-compare-table>',
      async (tab, site) => {
        await settle(tab);
        assert.deepEqual(site.asked.slice(1), [
          '/dist/cdn/plan-compare-table.js',
          '/dist/cdn/autoloader.js',
        ]);
      },
      open,
      head,
    );
  });

  it('says once that a file does not come, and leaves what stands there', async () => {
    const change = (path: string, text: string) =>
      path.includes('cancel-receipt') ? undefined : text;
    await visit(
      '<cancel-receipt>Receipt 1</cancel-receipt><cancel-receipt></cancel-receipt><feedback-survey></feedback-survey>',
      async (tab, site) => {
        await tab.until(isDefined('feedback-survey'));
        await add(tab, '<cancel-receipt></cancel-receipt>');
        await settle(tab);
        const told = tab.errors.filter((error) => error.includes('fairstay'));
        assert.equal(told.length, 1);
        assert.match(told[0] ?? '', /<cancel-receipt> could not be loaded/);
        assert.equal(loaded(site).filter((tag) => tag === 'cancel-receipt').length, 1);
        assert.match(await tab.run('document.body.innerText'), /Receipt 1/);
      },
      { change },
    );
  });

  for (const changed of [false, true])
    it(`takes ${changed ? 'no changed file' : 'its files'} where an import map pins them`, async () => {
      const pins = Object.entries(integrity).map(([file, hash]) => [
        file.replace('./', '/dist/cdn/'),
        hash,
      ]);
      const map = JSON.stringify({ integrity: Object.fromEntries(pins) as Record<string, string> });
      const own = `integrity="${integrity['./autoloader.js']}"`;
      const head = `<script type="importmap">${map}</script>${loader.replace(' src', ` ${own} src`)}`;
      const change = (path: string, text: string) =>
        changed && path.endsWith('parts/shared.js') ? `${text}\n` : text;
      await visit(
        '<cancel-receipt></cancel-receipt>',
        async (tab) => {
          await settle(tab);
          await settle(tab);
          assert.equal(await tab.run(`!!${isDefined('cancel-receipt')}`), !changed);
          const told = tab.errors.filter((error) => error.includes('could not be loaded'));
          assert.equal(told.length, changed ? 1 : 0);
        },
        { change },
        head,
      );
    });
});
