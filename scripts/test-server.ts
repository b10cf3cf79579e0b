/** What the test server answers besides files: the faults of test/server.ts, the demo's backend and shared files. */
import { createReadStream, existsSync, statSync } from 'node:fs';
import { extname, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { TestRunnerConfig } from '@web/test-runner';

export type Middleware = NonNullable<TestRunnerConfig['middleware']>[number];

const sharedFolder = resolve(process.env['FAIRSTAY_SHARED'] ?? '../shared');

/** `/__shared__/a/b.json` is ../shared/a/b.json, for tests that use it where it is there. */
const shared: Middleware = async (context, next) => {
  const prefix = '/__shared__/';
  if (!context.path.startsWith(prefix)) return next();
  const file = resolve(sharedFolder, decodeURIComponent(context.path.slice(prefix.length)));
  const inside = file.startsWith(sharedFolder + sep);
  if (!inside || !existsSync(file) || !statSync(file).isFile()) {
    // 204, since the runner would report a 404 as a broken import of the test file.
    context.status = 204;
    return;
  }
  context.type = extname(file) || 'application/octet-stream';
  context.body = createReadStream(file);
};

export async function testMiddleware(): Promise<Middleware[]> {
  const own = resolve('test/server.ts');
  if (!existsSync(own)) return [shared];
  const { faults, account } = (await import(pathToFileURL(own).href)) as Record<
    'faults' | 'account',
    Middleware
  >;
  return [faults, account, shared];
}
