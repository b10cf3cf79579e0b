/** An app as somebody starts it who has nothing but a registry: the packed package, installed into a folder of its own. */
import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const execute = promisify(execFile);

/** Rejects with all that npm said. */
export async function npm(args: readonly string[], cwd = '.'): Promise<string> {
  try {
    const env = { ...process.env, NG_CLI_ANALYTICS: 'false' };
    return (await execute('npm', args, { cwd, env, maxBuffer: 1 << 26 })).stdout;
  } catch (error) {
    const { message, stdout = '', stderr = '' } = error as Error & Record<string, string>;
    throw new Error(`${message}\n${stdout}\n${stderr}`, { cause: error });
  }
}

/** Where apps are made; the package is packed into it. Needs a build. */
export async function freshFolder(): Promise<{ folder: string; tarball: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'fairstay-apps-'));
  await npm(['pack', '--ignore-scripts', '--pack-destination', folder]);
  const packed = (await readdir(folder)).find((file) => file.endsWith('.tgz')) ?? '';
  return { folder, tarball: join(folder, packed) };
}

/** Copies the folders over one another and installs; no script of a package is run. */
export async function freshApp(app: string, from: readonly string[], tarball: string) {
  for (const source of from) await cp(source, app, { recursive: true });
  await npm(
    ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline', tarball],
    app,
  );
}
