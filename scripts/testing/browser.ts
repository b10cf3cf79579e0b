/** `tsx scripts/testing/browser.ts chromium [pattern…]`: runs the browser tests in one engine. */
import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { startTestRunner } from '@web/test-runner';
import { testMiddleware } from '../test-server.js';
import { bundledForPages } from './bundled.js';
import { engineNames, findEngine, type EngineName } from './engines.js';
import { launcherFor } from './launchers.js';
import { countingReporter } from './reporter.js';
import { finish, noCounts } from './results.js';
import { testFiles } from './select.js';
import { sharedPages } from './shared-pages.js';
import { freePort } from './webkit.js';

const [name, ...patterns] = process.argv.slice(2);
const engine = engineNames.includes(name as EngineName) && findEngine(name as EngineName);
if (!engine) {
  console.log(`There is no ${name ?? 'engine'} here.`);
  finish({ passed: 0, failed: 1, skipped: 0 });
}

// inside the checkout, where the runner serves it
const folder = resolve('node_modules', '.cache', `fairstay-pages-${process.pid}`);
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
const files = sharedPages(testFiles(engine.name, patterns), folder);
if (files.length === 0) {
  console.log(`No browser test file matches ${patterns.join(' ') || 'test/**/*.test.ts'}.`);
  finish({ passed: 0, failed: 1, skipped: 0 });
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));

const browsers = [await launcherFor(engine)];
const middleware = [await bundledForPages(files), ...(await testMiddleware())];
const port = await freePort();

const counts = noCounts();
const runner = await startTestRunner({
  readCliArgs: false,
  readFileConfig: false,
  autoExitProcess: false,
  config: {
    files,
    port,
    hostname: '127.0.0.1',
    browsers,
    // One page at a time: only one has the focus, and another engine takes the other core.
    concurrency: 1,
    middleware,
    reporters: [countingReporter(counts, folder)],
    // Lit's development build is wanted for its warnings, not for saying that it is one.
    filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
    testFramework: { config: { ui: 'bdd', timeout: '30000' } },
    browserStartTimeout: 60_000,
    testsStartTimeout: 60_000,
    testsFinishTimeout: 300_000,
  },
});
// Only now is the terminal free again, and every browser closed.
runner?.on('stopped', () => {
  finish(counts);
});
