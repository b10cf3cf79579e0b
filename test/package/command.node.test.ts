import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';

const folder = mkdtempSync(join(tmpdir(), 'fairstay-'));
const run = (name: string, ...args: string[]) =>
  execFileSync(name, args, { cwd: folder, encoding: 'utf8' });

before(() => {
  execFileSync('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', folder]);
  const tarball = readdirSync(folder).find((file) => file.endsWith('.tgz')) ?? '';
  run('npm', 'init', '-y');
  run('npm', 'install', '--no-audit', '--no-fund', '--prefer-offline', join(folder, tarball));
});
after(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('npx fairstay works where the package is installed', () => {
  run('npx', 'fairstay', 'init', 'shop', '--lang', 'ko', '--currency', 'KRW');
  for (const name of ['index.html', 'plan-compare-table.js', 'plan-feed.schema.json'])
    assert.ok(existsSync(join(folder, 'shop', name)), `${name} is missing`);
  assert.match(run('npx', 'fairstay', 'validate', 'shop/plans.json'), /2 plans, no problems/);
  assert.match(run('npx', 'fairstay', 'render', 'shop/plans.json', '--md'), /홈 100/);
});
