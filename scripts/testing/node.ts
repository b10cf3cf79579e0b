/** `tsx scripts/testing/node.ts [--package | --places] [pattern…]`: runs the Node tests, a process a file. */
import { rmSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { run } from 'node:test';
import { bundledCommand, bundledForNode } from './bundled.js';
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

// inside the checkout, so that the packages are found
const folder = resolve('node_modules', '.cache', `fairstay-tests-${process.pid}`);
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));
const modules = await bundledForNode(files, folder);
if (files.some((file) => file.startsWith('test/cli/')))
  process.env['FAIRSTAY_COMMAND'] = await bundledCommand(resolve(folder, 'command'));

/** The test file that a module was made of; a source map may have named it already. */
function source(path = ''): string {
  const inFolder = relative(folder, path);
  const file = inFolder.startsWith('..') ? relative('.', path) : inFolder;
  return file.replaceAll('\\', '/').replace(/\.js$/, '.ts');
}
/** A file without a test is reported as a passed test of the file's own name. */
const isFile = (name: string) => modules.includes(resolve(name));

// what a test file is started with: it needs no other loader
process.execArgv.splice(0, Infinity, '--enable-source-maps');
// tests of the package wait for pages most of the time, the others for nothing
const events = run({ files: modules, concurrency: group === 'package' ? 2 : true });
events.on('test:pass', ({ name, skip, todo, details }) => {
  if (details.type === 'suite') return;
  if (isFile(name)) {
    counts.failed++;
    console.log(`✗ ${source(name)}: no test ran`);
  } else if (skip !== undefined || todo !== undefined) counts.skipped++;
  else counts.passed++;
});
events.on('test:fail', ({ name, file, details }) => {
  const { cause } = details.error;
  const failed = cause instanceof Error ? cause : details.error;
  // A suite fails with its tests, which are counted themselves.
  if ((details.error as { failureType?: string }).failureType === 'subtestsFailed') return;
  counts.failed++;
  console.log(`✗ ${source(file)}: ${name}`);
  console.log((failed.stack ?? failed.message).replace(/^/gm, '    '));
});
for (const event of ['test:stdout', 'test:stderr'] as const) {
  events.on(event, ({ message }: { message: string }) => process.stdout.write(message));
}
events.once('end', () => {
  finish(counts);
});
events.resume();
