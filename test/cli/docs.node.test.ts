import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { command, folder } from './command.js';

const here = folder();

test('what docs/cli.md tells to type works, one after the other', () => {
  const blocks = [...readFileSync('docs/cli.md', 'utf8').matchAll(/```sh\n([^]*?)```/g)];
  assert.equal(blocks.length, 4);
  const shell = `fairstay() { '${process.execPath}' '${command}' "$@"; }\n`;
  let said = '';
  for (const [, lines = ''] of blocks) {
    const { status, stdout, stderr } = spawnSync('sh', ['-ec', shell + lines], {
      cwd: here.path,
      encoding: 'utf8',
    });
    assert.equal(status, 0, `${lines}\n${stderr}`);
    said = stdout;
  }
  const [plan] = (here.json('plans.json') as { plans: Record<string, unknown>[] }).plans;
  assert.deepEqual(plan?.['fees'], [{ label: 'Setup', amount: 9.5, when: 'once' }]);
  assert.match(said, /\*\*Home\*\*/);
});
