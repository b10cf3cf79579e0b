import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';

const bin = (name: string) => join('node_modules', '.bin', name);

describe('the packed package', () => {
  let folder = '';
  let tarball = '';

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'fairstay-'));
    const { status, stderr } = spawnSync('npm', ['pack', '--pack-destination', folder], {
      encoding: 'utf8',
    });
    assert.equal(status, 0, stderr);
    tarball = join(folder, readdirSync(folder)[0] ?? '');
  });
  after(() => {
    rmSync(folder, { recursive: true });
  });

  const clean = (name: string, args: string[]) => {
    const { status, stdout, stderr } = spawnSync(bin(name), args, { encoding: 'utf8' });
    assert.equal(status, 0, `${stdout}\n${stderr}`);
  };

  it('satisfies publint', () => {
    clean('publint', ['run', tarball, '--strict']);
  });
  it('has types that every resolution of ES modules finds', () => {
    const data = ['./plan-feed.schema.json', './custom-elements.json'];
    clean('attw', [tarball, '--profile', 'esm-only', '--exclude-entrypoints', ...data]);
  });
});
