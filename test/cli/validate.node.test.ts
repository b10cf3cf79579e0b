import assert from 'node:assert/strict';
import { once } from 'node:events';
import { renameSync, rmSync } from 'node:fs';
import { test } from 'node:test';
import { fairstay, folder, started } from './command.js';

const here = folder();
const good = '{"version":1,"currency":"USD","plans":[{"id":"a","name":"A","price":30}]}';
const bad = `{
  "version": 1, "currency": "USD",
  "plans": [
    { "id": "a", "name": "A", "price": "30" },
    { "id": "b",
      "naame": "B" }
  ]
}`;
const goodFile = here.write('good.json', good);
const badFile = here.write('bad.json', bad);

test('each problem is told with its place in the text', () => {
  const { status, stdout } = fairstay(['validate', badFile]);
  const lines = stdout.trimEnd().split('\n');
  assert.equal(status, 1);
  assert.match(
    lines[0] ?? '',
    /bad\.json:4:40 field wrong-type \/plans\/0\/price Found "30"; .*\(Write 30, without quotes\.\)$/,
  );
  assert.match(lines[1] ?? '', /bad\.json:5:5 plan missing \/plans\/1\/name Found nothing;/);
  assert.match(
    lines[2] ?? '',
    /bad\.json:6:7 note unknown-field \/plans\/1\/naame Found .*\(Did you mean "name"\?\)$/,
  );
  assert.match(lines[3] ?? '', /bad\.json: 1 plan, 1 plan problem, 1 field problem, 1 note$/);
  assert.equal(lines.length, 4);
});

test('a name that would break its line or fill the screen does not', () => {
  const odd = (name: string) =>
    fairstay(['validate', '-'], good.replace('"price"', `${JSON.stringify(name)}:1,"price"`))
      .stdout.split('\n')
      .slice(0, -2);
  const [line, more] = odd('a\nb\u001b[31m');
  assert.equal(more, undefined);
  assert.ok(line?.includes(' note unknown-field /plans/0/a\\u{a}b\\u{1b}[31m Found '), line);
  assert.ok((odd('x'.repeat(10_000))[0]?.length ?? Infinity) < 500);
});

test('notes are fine, unless --strict', () => {
  const noted = here.write('noted.json', good.replace('"price"', '"pirce":1,"price"'));
  assert.equal(fairstay(['validate', noted]).status, 0);
  assert.equal(fairstay(['validate', noted, '--strict']).status, 1);
  const { status, stdout } = fairstay(['validate', goodFile, '--strict']);
  assert.deepEqual([status, stdout], [0, `${goodFile}: 1 plan, no problems\n`]);
});

test('several files and standard input are looked at, and the worst one counts', () => {
  const both = fairstay(['validate', goodFile, badFile, '-'], good);
  assert.equal(both.status, 1);
  assert.match(both.stdout, /standard input: 1 plan, no problems/);
  const missing = fairstay(['validate', 'nowhere.json', goodFile]);
  assert.equal(missing.status, 2);
  assert.match(missing.stderr, /^nowhere\.json: there is no such file/);
  assert.match(missing.stdout, /good\.json: 1 plan/, 'the other file is looked at all the same');
  assert.equal(fairstay(['validate', '-', '-'], good).status, 2);
});

test('what is no JSON has a place too', () => {
  const at = (text: string | Buffer) => fairstay(['validate', '-'], text).stdout.split('\n')[0];
  assert.equal(
    at('{\n  "version" 1}'),
    'standard input:2:13 fatal not-json Not JSON: a colon is expected.',
  );
  assert.match(at('\ufeff{"a":}') ?? '', /:1:6 fatal not-json Not JSON: a value is expected\.$/);
  assert.match(at('{}\n// no') ?? '', /:2:1 fatal not-json Not JSON: JSON has no comments\.$/);
  assert.match(at('') ?? '', /:1:1 fatal not-json Not JSON: it is empty\.$/);
  assert.match(
    at(Buffer.from('{\n "name": "\xe9"}', 'latin1')) ?? '',
    /:2:11 fatal unreadable .*UTF-8/,
  );
});

test('--json is for programs', () => {
  const { status, stdout } = fairstay(['validate', badFile, 'nowhere.json', '--json']);
  const [first, second] = JSON.parse(stdout) as Record<string, unknown>[];
  assert.equal(status, 2);
  assert.deepEqual(first?.['counts'], { fatal: 0, plan: 1, field: 1, note: 1 });
  const [problem] = first?.['problems'] as unknown[];
  assert.deepEqual(problem, {
    level: 'field',
    code: 'wrong-type',
    path: '/plans/0/price',
    message:
      'Found "30"; expected a number from 0 to 10,000,000,000, without quotes or an object with steps.',
    hint: 'Write 30, without quotes.',
    line: 4,
    column: 40,
  });
  assert.match(String(second?.['error']), /no such file/);
});

test('a wrong call is told, and what was meant', () => {
  const option = fairstay(['validate', goodFile, '--strct']);
  assert.equal(option.status, 2);
  assert.match(option.stderr, /Did you mean --strict\?/);
  const command = fairstay(['valdate']);
  assert.equal(command.status, 2);
  assert.match(command.stderr, /Did you mean validate\?/);
  assert.equal(fairstay(['validate']).status, 2);
  assert.equal(fairstay(['validate', '-', '--watch']).status, 2);
});

for (const name of ['validate', 'import', 'render', 'init'])
  test(`the help of ${name} has an example and the exit codes`, () => {
    const { status, stdout } = fairstay(['help', name]);
    assert.equal(status, 0);
    assert.match(stdout, new RegExp(`\\$ fairstay ${name}`));
    assert.match(stdout, /Exit codes: 0/);
  });

test('--watch looks again at what is written, replaced, broken and mended', async () => {
  const file = here.write('watched.json', good);
  const child = started(['validate', file, '--watch']);
  let said = '';
  child.stdout.on('data', (text: Buffer) => (said += text.toString()));
  child.stderr.on('data', (text: Buffer) => (said += text.toString()));
  const until = async (words: RegExp) => {
    while (!words.test(said)) {
      if (child.exitCode !== null) throw new Error(`it ended: ${said}`);
      await Promise.race([
        once(child.stdout, 'data'),
        once(child.stderr, 'data'),
        once(child, 'exit'),
      ]);
    }
    said = '';
  };
  try {
    await until(/no problems[^]*Watching/);
    here.write('watched.json', '{');
    await until(/fatal not-json/);
    // as editors do that keep the old file until the new one is whole
    renameSync(here.write('watched.tmp', bad), file);
    await until(/1 plan problem/);
    rmSync(file);
    await until(/no such file/);
    here.write('watched.json', good);
    await until(/1 plan, no problems/);
    assert.equal(child.exitCode, null);
  } finally {
    child.kill();
  }
});
