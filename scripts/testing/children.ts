/** Child processes that never outlive this one. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { readCounts, type Counts } from './results.js';

const running = new Set<ChildProcess>();

/** A child leads a process group, so that what it started ends with it. */
function end(child: ChildProcess, signal: NodeJS.Signals): void {
  try {
    if (child.pid && process.platform !== 'win32') process.kill(-child.pid, signal);
    else child.kill(signal);
  } catch {
    // It had ended by itself.
  }
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => {
    for (const child of running) end(child, 'SIGTERM');
    // Browsers need a moment to close; whatever is left then is killed.
    setTimeout(() => {
      for (const child of running) end(child, 'SIGKILL');
      process.exit(130);
    }, 1500);
  });
}

export interface Outcome {
  code: number;
  output: string;
  seconds: number;
}

export interface RunOptions {
  env?: NodeJS.ProcessEnv;
  /** Prints as it goes, instead of handing the output back. */
  live?: boolean;
  minutes?: number;
}

export async function run(
  command: string,
  args: readonly string[],
  { env, live = false, minutes = 10 }: RunOptions = {},
): Promise<Outcome> {
  const start = performance.now();
  const child = spawn(command, args, {
    stdio: ['ignore', live ? 'inherit' : 'pipe', live ? 'inherit' : 'pipe'],
    env: { ...process.env, ...env },
    detached: process.platform !== 'win32',
    // There, what npm puts into .bin are scripts of the shell.
    shell: process.platform === 'win32',
  });
  running.add(child);
  let output = '';
  const collect = (data: Buffer) => {
    output += data.toString();
  };
  child.stdout?.on('data', collect);
  child.stderr?.on('data', collect);
  const limit = setTimeout(() => {
    output += `\nStopped after ${minutes} minutes.`;
    end(child, 'SIGTERM');
    setTimeout(() => {
      end(child, 'SIGKILL');
    }, 5000).unref();
  }, minutes * 60_000);
  const code = await new Promise<number>((resolve) => {
    child.once('error', (error) => {
      output += error.message;
      resolve(1);
    });
    child.once('exit', (status) => {
      resolve(status ?? 1);
    });
  });
  clearTimeout(limit);
  // Whatever the child left behind goes with it.
  end(child, 'SIGKILL');
  running.delete(child);
  // Without the codes that move a terminal's cursor.
  output = stripVTControlCharacters(output);
  return { code, output, seconds: (performance.now() - start) / 1000 };
}

const bin = (name: string) => join('node_modules', '.bin', name);

/** Runs a program of node_modules. */
export const runBin = (name: string, args: readonly string[], options?: RunOptions) =>
  run(bin(name), args, options);

/** Runs a script of ours that ends with `finish(counts)`. */
export async function runCounting(
  script: string,
  args: readonly string[],
  options: RunOptions = {},
): Promise<Outcome & { counts: Counts }> {
  const folder = mkdtempSync(join(tmpdir(), 'fairstay-'));
  const file = join(folder, 'counts.json');
  const env = { ...options.env, FAIRSTAY_COUNTS: file };
  const outcome = await runBin('tsx', [script, ...args], { ...options, env });
  const counts = readCounts(file);
  rmSync(folder, { recursive: true });
  if (outcome.code !== 0 && counts.failed === 0) counts.failed++;
  return { ...outcome, counts };
}
