/** WebKitGTK's driver and, where there is no screen, a virtual one; both on free numbers. */
import { spawn, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type { Engine } from './engines.js';

export async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      server.close(() => {
        resolve(port);
      });
    });
  });
}

/** Xvfb picks a free display itself and writes its number to the descriptor it is given. */
async function startScreen(xvfb: string): Promise<{ child: ChildProcess; display: string }> {
  const args = ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'];
  const child = spawn(xvfb, args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const number = await new Promise<string>((resolve, reject) => {
    child.stdio[3]?.once('data', (data: Buffer) => {
      resolve(data.toString().trim());
    });
    child.once('exit', () => {
      reject(new Error('Xvfb did not start.'));
    });
  });
  return { child, display: `:${number}` };
}

async function untilReady(port: number): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    try {
      await fetch(`http://127.0.0.1:${port}/status`);
      return;
    } catch {
      await wait(100);
    }
  }
  throw new Error('WebKitWebDriver did not start.');
}

export interface WebKit {
  port: number;
  stop(): void;
}

export async function startWebKit({ driver, xvfb }: Engine): Promise<WebKit> {
  const children: ChildProcess[] = [];
  const stop = () => {
    for (const child of children) child.kill('SIGTERM');
  };
  process.once('exit', stop);
  let display = process.env['DISPLAY'];
  if (!display && xvfb) {
    const screen = await startScreen(xvfb);
    children.push(screen.child);
    display = screen.display;
  }
  const port = await freePort();
  const env = {
    ...process.env,
    DISPLAY: display,
    GDK_BACKEND: 'x11',
    // Its sandbox needs user namespaces, which containers seldom have; the pages are our own.
    WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
    WEBKIT_DISABLE_COMPOSITING_MODE: '1',
  };
  children.push(spawn(driver ?? 'WebKitWebDriver', [`--port=${port}`], { stdio: 'ignore', env }));
  await untilReady(port);
  return { port, stop };
}
