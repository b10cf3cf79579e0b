import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { command, folder } from './command.js';

const here = folder();

test('what docs/cli.md tells to type works, one after the other', () => {
  const blocks = [...readFileSync('docs/cli.md', 'utf8').matchAll(/```sh\n([^]*?)```/g)];
  assert.equal(blocks.length, 4);
  const shell = `fairstay() { '${process.execPath}' '${command}' "$@"; }\n`;
  let said = '';
  let warned = '';
  for (const [, lines = ''] of blocks) {
    const { status, stdout, stderr } = spawnSync('sh', ['-ec', shell + lines], {
      cwd: here.path,
      encoding: 'utf8',
    });
    assert.equal(status, 0, `${lines}\n${stderr}`);
    said = stdout;
    warned = stderr;
  }
  const [plan] = (here.json('plans.json') as { plans: Record<string, unknown>[] }).plans;
  assert.deepEqual(plan?.['fees'], [{ label: 'Setup', amount: 9.5, when: 'once' }]);
  assert.match(said, /\*\*Home\*\*/);
  const read = (name: string) => readFileSync(here.file(name), 'utf8');
  // once: a style that stands in a file needs no hash
  const [, hash = '', ...more] = warned.split(/style-src '(sha256-[^']+)'/);
  assert.ok(hash && more.length === 1, warned);
  assert.match(read('table.html'), /^<plan-compare-table lang="en"><template[^]*<style/);
  assert.match(read('linked.html'), /<link data-fairstay rel="stylesheet" href="table\.css">/);
  assert.doesNotMatch(read('linked.html'), /<style/);
  const style = /<style data-fairstay>([^]*?)<\/style>/.exec(read('table.html'))?.[1];
  assert.equal(read('table.css'), style);
  assert.equal(hash, `sha256-${createHash('sha256').update(read('table.css')).digest('base64')}`);
  assert.match(read('mail.html'), /^<div lang[^]*36/);
});
