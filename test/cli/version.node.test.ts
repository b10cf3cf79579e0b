import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fairstay } from './command.js';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

for (const asked of ['--version', '-v'])
  test(`${asked} prints the version of the package and nothing else`, () => {
    assert.deepEqual(fairstay([asked]), { status: 0, stdout: `${version}\n`, stderr: '' });
  });

test('the help says so', () => {
  assert.match(fairstay(['--help']).stdout, /^ +-v, --version +\S/m);
});
