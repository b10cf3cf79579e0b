/** One Web Test Runner launcher an engine. */
import type { TestRunnerConfig } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { webdriverLauncher } from '@web/test-runner-webdriver';
import puppeteer, { type LaunchOptions } from 'puppeteer-core';
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

/** For tests, not for what is measured: frames as fast as they are drawn; what a page has compiled, the next has. */
const fastArgs = [
  '--renderer-process-limit=1',
  '--disable-frame-rate-limit',
  '--disable-gpu-vsync',
];

/** For pages that need no window of a whole browser. */
export const chromiumOptions = ({ binary, shell }: Engine) =>
  ({
    executablePath: shell ?? binary,
    headless: shell ? 'shell' : true,
    args: [...chromiumArgs, ...fastArgs],
  }) satisfies LaunchOptions;

export async function launcherFor(engine: Engine): Promise<Launcher> {
  if (engine.name === 'chromium') {
    return chromeLauncher({
      launchOptions: chromiumOptions(engine),
    });
  }
  if (engine.name === 'firefox') {
    return chromeLauncher({
      puppeteer,
      launchOptions: {
        browser: 'firefox',
        executablePath: engine.binary,
        extraPrefsFirefox: { 'layout.frame_rate': 1000 },
      },
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
