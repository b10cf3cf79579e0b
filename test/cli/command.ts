/** The command as a shell starts it, made of its source by the runner of these tests. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { readFeed, type Feed } from '../../src/feed/index.js';

const { FAIRSTAY_COMMAND: built } = process.env;
if (!built)
  throw new Error('Run these tests by scripts/testing/node.ts, which builds the command.');
/** The file that Node runs. */
export const command = built;

export function fairstay(args: string[], input: string | Buffer = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], {
    input,
    maxBuffer: 1 << 27,
  });
  return { status, stdout: stdout.toString(), stderr: stderr.toString() };
}

/** The command while it runs. */
export const started = (args: string[]) => spawn(process.execPath, [command, ...args]);

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
