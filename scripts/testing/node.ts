/** `tsx scripts/testing/node.ts [--package | --places] [pattern…]`: runs the Node tests, a process a file. */
import { relative, resolve } from 'node:path';
import { run } from 'node:test';
import { finish, noCounts } from './results.js';
import { testFiles } from './select.js';

const args = process.argv.slice(2);
const patterns = args.filter((arg) => !arg.startsWith('--'));
const group = (['package', 'places'] as const).find((name) => args.includes(`--${name}`));
const files = testFiles(group ?? 'node', patterns);
const counts = noCounts();

if (files.length === 0) {
  console.log(`No Node test file matches ${patterns.join(' ') || 'test/**/*.node.test.ts'}.`);
  counts.failed++;
  finish(counts);
}

/** A file without a test is reported as a passed test of the file's own name. */
const isFile = (name: string) => files.some((file) => resolve(name) === resolve(file));

const events = run({ files: files.map((file) => resolve(file)), concurrency: true });
events.on('test:pass', ({ name, skip, todo, details }) => {
  if (details.type === 'suite') return;
  if (isFile(name)) {
    counts.failed++;
    console.log(`✗ ${relative('.', name)}: no test ran`);
  } else if (skip !== undefined || todo !== undefined) counts.skipped++;
  else counts.passed++;
});
events.on('test:fail', ({ name, file, details }) => {
  const { cause } = details.error;
  const failed = cause instanceof Error ? cause : details.error;
  // A suite fails with its tests, which are counted themselves.
  if ((details.error as { failureType?: string }).failureType === 'subtestsFailed') return;
  counts.failed++;
  console.log(`✗ ${relative('.', file ?? '')}: ${name}`);
  console.log((failed.stack ?? failed.message).replace(/^/gm, '    '));
});
for (const event of ['test:stdout', 'test:stderr'] as const) {
  events.on(event, ({ message }: { message: string }) => process.stdout.write(message));
}
events.once('end', () => {
  finish(counts);
});
events.resume();
