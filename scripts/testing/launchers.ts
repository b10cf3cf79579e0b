/** One Web Test Runner launcher an engine. */
import type { TestRunnerConfig } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { webdriverLauncher } from '@web/test-runner-webdriver';
import puppeteer from 'puppeteer-core';
import type { Engine } from './engines.js';
import { startWebKit } from './webkit.js';

type Launcher = NonNullable<TestRunnerConfig['browsers']>[number];

/** Quiet, offline, and able to run as root in a container. */
export const chromiumArgs = [
  '--no-sandbox',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
  '--no-first-run',
];

export async function launcherFor(engine: Engine): Promise<Launcher> {
  if (engine.name === 'chromium') {
    return chromeLauncher({
      launchOptions: { executablePath: engine.binary, args: chromiumArgs },
    });
  }
  if (engine.name === 'firefox') {
    return chromeLauncher({
      puppeteer,
      launchOptions: { browser: 'firefox', executablePath: engine.binary },
    });
  }
  const { port } = await startWebKit(engine);
  return webdriverLauncher({
    hostname: '127.0.0.1',
    port,
    path: '/',
    capabilities: {
      browserName: 'MiniBrowser',
      'wdio:enforceWebDriverClassic': true,
      'webkitgtk:browserOptions': { binary: engine.binary, args: ['--automation'] },
    },
  } as Parameters<typeof webdriverLauncher>[0]);
}
