/** The command as a shell starts it, made of its source once for each test file. */
import { spawn, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after } from 'node:test';
import { buildSync } from 'esbuild';
import { readFeed, type Feed } from '../../src/feed/index.js';

// inside the checkout, so that it finds the same packages; in few files, since each start reads them all
const built = resolve('node_modules', '.cache', `fairstay-cli-${process.pid}`);
buildSync({
  entryPoints: ['src/cli/main.ts'],
  outdir: join(built, 'dist', 'cli'),
  bundle: true,
  splitting: true,
  packages: 'external',
  format: 'esm',
  platform: 'node',
});
mkdirSync(built, { recursive: true });
for (const file of ['plan-feed.schema.json', 'package.json']) copyFileSync(file, join(built, file));
after(() => {
  rmSync(built, { recursive: true });
});

/** The file that Node runs. */
export const command = join(built, 'dist', 'cli', 'main.js');
const node = [command];

export function fairstay(args: string[], input: string | Buffer = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...node, ...args], {
    input,
    maxBuffer: 1 << 27,
  });
  return { status, stdout: stdout.toString(), stderr: stderr.toString() };
}

/** The command while it runs. */
export const started = (args: string[]) => spawn(process.execPath, [...node, ...args]);

/** A folder of this test file's own, gone afterwards. */
export function folder() {
  const path = mkdtempSync(join(tmpdir(), 'fairstay-'));
  after(() => {
    rmSync(path, { recursive: true });
  });
  return {
    path,
    file: (name: string) => join(path, name),
    write(name: string, content: string | Buffer) {
      writeFileSync(join(path, name), content);
      return join(path, name);
    },
    json: (name: string): unknown => JSON.parse(readFileSync(join(path, name), 'utf8')),
  };
}

export interface ImportReport {
  format: string;
  currency: string;
  columns: { column: string; use: string; as: string }[];
  entries: {
    kind: 'row' | 'value' | 'remark';
    line?: number;
    path?: string;
    column?: string;
    found?: string;
    reason: string;
    sameAs?: number | string;
  }[];
  rows: number;
  plans: number;
  reported: number;
  unpriced: number;
  feeds: { file: string; plans: number }[];
  error?: string;
}

/** Imports what stands in a file, and reads the feed as a page will. */
export function imported(args: string[], input: string | Buffer = '') {
  const { status, stdout, stderr } = fairstay(['import', ...args, '--json'], input);
  const report = JSON.parse(stderr) as ImportReport;
  return { status, report, json: stdout, ...(stdout && { feed: readable(stdout) }) };
}

/** A feed in which nothing is worse than a note. */
export function readable(json: string): Feed {
  const { feed, problems } = readFeed(json);
  const bad = problems.filter(({ level }) => level !== 'note');
  if (!feed || bad.length) throw new Error(`not readable: ${JSON.stringify(bad)}`);
  return feed;
}

/** The command, and the most memory that it had. */
export function measured(args: string[]) {
  const peak = `process.on('exit', () => console.error('peak ' + process.resourceUsage().maxRSS));
    await import(${JSON.stringify(command)});`;
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--input-type=module', '--eval', peak, '--', ...args],
    { encoding: 'utf8', maxBuffer: 1 << 27 },
  );
  return { status, stderr, megabytes: Number(/^peak (\d+)$/m.exec(stderr)?.[1]) / 1024 };
}
