import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fairstay, folder as newFolder } from './command.js';

const { path: folder } = newFolder();
const path = 'test/fixtures/three.json';

test('--html writes the element, and says what a policy needs', () => {
  const { status, stdout, stderr } = fairstay(['render', path, '--html']);
  assert.equal(status, 0, stderr);
  assert.match(stdout, /^<plan-compare-table lang="ko"><template shadowrootmode="open">/);
  assert.match(stderr, /style-src 'sha256-[\w+/]{43}='/);
});

test('--static and --md write tables, over as many months as are asked for', () => {
  const table = fairstay(['render', path, '--static', '--lang', 'en', '--months', '12']);
  assert.match(table.stdout, /₩360,000/);
  const markdown = fairstay(['render', '-', '--md'], readFileSync(path, 'utf8'));
  assert.match(markdown.stdout, /\| 24개월 총비용 \| 720,000원/);
});

test('--linked-css writes the styles to a file of their own', () => {
  const [css, out] = [join(folder, 'css', '..', 'a.css'), join(folder, 'a.html')];
  const { status, stderr } = fairstay(['render', path, '--linked-css', css, '--out', out]);
  assert.equal(status, 0, stderr);
  assert.match(readFileSync(out, 'utf8'), /<link data-fairstay rel="stylesheet" href="a\.css">/);
  assert.match(readFileSync(join(folder, 'a.css'), 'utf8'), /:host/);
});

test('a bad feed is told with its problems, and nothing is written', () => {
  const { status, stdout, stderr } = fairstay(['render', '-'], '{"version":1,"plans":[]}');
  assert.deepEqual([status, stdout], [1, '']);
  assert.match(stderr, /fatal \/currency/);
  assert.equal(fairstay(['render', 'nowhere.json']).status, 2);
  assert.equal(fairstay(['render', path, '--months', '0']).status, 2);
  assert.equal(fairstay(['render', path, '--out', join(folder, 'no', 'a.html')]).status, 2);
});
