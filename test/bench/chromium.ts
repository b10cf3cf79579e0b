/** Chromium with a page that holds the built element and the benchmark's own code. */
import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import { build } from 'esbuild';
import { launch, type Browser, type Page } from 'puppeteer-core';
import { findEngine } from '../../scripts/testing/engines.js';
import { chromiumArgs } from '../../scripts/testing/launchers.js';

const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Benchmark</title>
<style>body { margin: 0 auto; max-width: 75rem; font: 16px/1.5 sans-serif }</style>
<body><script type="module" src="/element.js"></script><script type="module" src="/page.js"></script>`;

export interface Bench {
  /** A browser that draws frames as fast as it can, or 60 a second as for a reader. */
  browser(frames: 'fast' | 'usual'): Promise<Browser>;
  /** The page, ready, in a process of its own. */
  open(browser: Browser): Promise<Page>;
  close(): Promise<void>;
}

/** @param file the built element */
export async function startBench(file: string): Promise<Bench> {
  const binary = findEngine('chromium')?.binary;
  if (!binary) throw new Error('There is no Chromium here; CHROME_PATH may name one.');
  const { outputFiles } = await build({
    entryPoints: ['test/bench/page.ts'],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    define: { 'process.env.NODE_ENV': '"production"' },
    write: false,
  });
  const files: Record<string, [type: string, body: string | Uint8Array]> = {
    '/': ['text/html', html],
    '/element.js': ['text/javascript', readFileSync(file)],
    '/page.js': ['text/javascript', outputFiles[0]?.contents ?? ''],
  };
  const server = createServer((request, response) => {
    const [type, body] = files[request.url ?? ''] ?? [];
    response.writeHead(type ? 200 : 204, {
      'content-type': `${type ?? 'text/plain'}; charset=utf-8`,
      // so isolated, the page's clock tells 5 µs instead of 100
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
    });
    response.end(body);
  });
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  const address = server.address();
  const origin = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  const browsers: Browser[] = [];
  return {
    async browser(frames) {
      const fast = ['--disable-frame-rate-limit', '--disable-gpu-vsync'];
      const args = [...chromiumArgs, '--js-flags=--expose-gc', ...(frames === 'fast' ? fast : [])];
      const browser = await launch({
        executablePath: binary,
        args,
        protocolTimeout: 900_000,
        defaultViewport: { width: 1280, height: 900 },
      });
      browsers.push(browser);
      return browser;
    },
    async open(browser) {
      const context = await browser.createBrowserContext();
      const page = await context.newPage();
      page.on('pageerror', (error) => console.log(`page error: ${String(error)}`));
      await page.goto(origin, { waitUntil: 'load' });
      await page.waitForFunction(
        'globalThis.bench && customElements.get("plan-compare-table") && crossOriginIsolated',
      );
      return page;
    },
    async close() {
      await Promise.all(browsers.map((browser) => browser.close()));
      server.close();
    },
  };
}
