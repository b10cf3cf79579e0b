import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
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
  assert.match(
    stderr,
    /^standard input:1:1 fatal missing \/currency .*\n.*no-plans.*\nstandard input: 0 plans, /,
  );
  assert.equal(fairstay(['render', 'nowhere.json']).status, 2);
  assert.equal(fairstay(['render', path, '--months', '0']).status, 2);
  assert.equal(fairstay(['render', path, '--out', join(folder, 'no', 'a.html')]).status, 2);
});

const plan = { id: 'a', name: 'A', price: 30 };
const bad = JSON.stringify(
  {
    version: 1,
    currency: 'USD',
    locale: 'en',
    plans: [plan, { id: 'b' }, { ...plan, id: 'c', price: '30' }],
  },
  null,
  1,
);

test('of a feed with problems is drawn what can be, and the exit is that of validate', () => {
  const out = join(folder, 'bad.md');
  const checked = fairstay(['validate', '-'], bad);
  const { status, stderr } = fairstay(['render', '-', '--md', '--out', out], bad);
  assert.deepEqual([status, checked.status], [1, 1]);
  assert.equal(stderr, checked.stdout);
  assert.match(stderr, /^standard input:\d+:\d+ plan missing \/plans\/1\/name /m);
  assert.match(readFileSync(out, 'utf8'), /\*\*A\*\*/);
  const noted = fairstay(
    ['render', '-', '--md'],
    bad.replace('"plans": [', '"colour": 1, "plans": ['),
  );
  assert.match(noted.stderr, /note unknown-field \/colour/);
  const good = JSON.stringify({ version: 1, colour: 1, currency: 'USD', plans: [plan] });
  assert.equal(fairstay(['render', '-', '--md'], good).status, 0);
  // help and docs say the same
  assert.match(
    fairstay(['render', '--help']).stdout,
    /0 nothing worse than notes · 1 a fatal, plan or field/,
  );
  assert.match(readFileSync('docs/cli.md', 'utf8'), /and the exit code is that of `validate`/);
});

test('what is no JSON, or too big, is not written out again', () => {
  const open = fairstay(['render', '-'], bad.slice(0, -4));
  assert.equal(open.status, 1);
  assert.match(
    open.stderr,
    /^standard input:\d+:\d+ fatal not-json Not JSON: a c.* is expected\.\n/,
  );
  const big = fairstay(['render', '-'], JSON.stringify({ text: 'x'.repeat(20_000_001) }));
  assert.equal(big.status, 1);
  assert.match(
    big.stderr,
    /^standard input:1:1 fatal too-big The text has 21 MB; expected at most 20 MB\.\n/,
  );
});

test('options that say nothing are refused', () => {
  const css = join(folder, 'none.css');
  for (const args of [
    ['--sort', 'bogus'],
    ['--sort', '--total'],
    ['--sort', ''],
    ['--lang', 'not a language'],
    ['--static', '--linked-css', css],
    ['--md', '--linked-css', css],
  ]) {
    const { status, stdout } = fairstay(['render', path, ...args]);
    assert.deepEqual([status, stdout], [2, ''], args.join(' '));
  }
  assert.equal(existsSync(css), false);
  assert.match(fairstay(['render', path, '--sort', 'bogus']).stderr, /feed, name, total/);
  assert.match(fairstay(['render', path, '--sort', '-total']).stdout, / sort="-total"/);
});

test('a plan or a language that is not there is told', () => {
  const { status, stderr } = fairstay(['render', path, '--md', '--current-plan', 'zz']);
  assert.equal(status, 0);
  assert.equal(stderr, 'Note: --current-plan zz: no plan that is drawn has this id.\n');
  const id = (JSON.parse(readFileSync(path, 'utf8')) as { plans: { id: string }[] }).plans[1]?.id;
  assert.equal(fairstay(['render', path, '--md', '--current-plan', id ?? '']).stderr, '');
  const french = fairstay(['render', path, '--md', '--lang', 'fr']);
  assert.match(
    french.stderr,
    /^Note: there are no words in "fr": words and figures are English\.\n$/,
  );
  assert.match(french.stdout, /₩30,000 a month for all 24 months|₩29,000 for the first 6 months/);
  assert.equal(fairstay(['render', path, '--md', '--lang', 'ko-KR']).stderr, '');
});
