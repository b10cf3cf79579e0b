/** Runs the type checker, which in a template knows no `@ts-expect-error`: what is marked as wrong must be told, and nothing else. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const { stdout } = spawnSync('svelte-check', ['--output', 'machine'], { encoding: 'utf8' });
const told = [...stdout.matchAll(/ERROR "(.*?)" (\d+):/g)].map(
  ([, file, line]) => `${file}:${line}`,
);
const wanted = readFileSync('src/Wrong.svelte', 'utf8')
  .split('\n')
  .flatMap((line, at) => (line.startsWith('<!-- wrong:') ? [`src/Wrong.svelte:${at + 2}`] : []));
assert.match(stdout, /COMPLETED/);
assert.ok(wanted.length);
assert.deepEqual(told, wanted, stdout);
