import assert from 'node:assert/strict';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { fairstay, folder, started, type ImportReport } from './command.js';

const here = folder();
const csv = 'Plan,Price\nA,$30\n';

/** Nothing is written where the file that is read would be lost. */
function refuses(input: string, option: string, out: string, ...more: string[]) {
  const before = readFileSync(input, 'utf8');
  const names = readdirSync(here.path);
  const { status, stdout, stderr } = fairstay(['import', input, ...more, option, out]);
  assert.deepEqual([status, stdout], [2, ''], stderr);
  assert.ok(stderr.includes(`error: ${option} ${out}: this is the file that is read, ${input}.`));
  assert.equal(readFileSync(input, 'utf8'), before);
  assert.deepEqual(readdirSync(here.path), names, 'no part is left');
}

test('no output takes the place of the file that is read, by whichever path', () => {
  const input = here.write('plans.csv', csv);
  mkdirSync(here.file('deep'));
  symlinkSync(input, here.file('link.csv'));
  symlinkSync(here.path, here.file('also'));
  const others = [input, join(here.path, 'deep', '..', 'plans.csv'), here.file('link.csv')];
  for (const out of [...others, `${here.path}/deep/../plans.csv`, here.file('also/plans.csv')])
    for (const option of ['--out', '--report']) refuses(input, option, out);
  refuses(here.file('link.csv'), '--out', input);
});

test('nor does one of several feeds', () => {
  const many = `Plan,Price\n${Array.from({ length: 50_001 }, (_, i) => `P${i},$1\n`).join('')}`;
  for (const name of ['many-1.csv', 'many-2.csv']) {
    const input = here.write(name, many);
    const { status, stderr } = fairstay(['import', input, '--out', here.file('many.csv')]);
    assert.equal(status, 2);
    assert.ok(stderr.includes(`--out ${input}: this is the file that is read`), stderr);
    assert.equal(readFileSync(input, 'utf8'), many);
  }
  assert.deepEqual(
    readdirSync(here.path)
      .filter((name) => name.startsWith('many'))
      .sort(),
    ['many-1.csv', 'many-2.csv'],
  );
  // a name that is not given is free
  const one = here.write('one-1.csv', csv);
  assert.equal(fairstay(['import', one, '--out', here.file('one.csv')]).status, 0);
});

test('the feed and its report are two files', () => {
  const out = here.file('both.json');
  const { status, stderr } = fairstay(['import', '-', '--out', out, '--report', out], csv);
  assert.equal(status, 2);
  assert.match(stderr, /--report .*both\.json: the feed goes there \(--out\)/);
  assert.equal(existsSync(out), false);
});

test('a drawing does not take the place of its feed', () => {
  const feed = here.write('feed.json', fairstay(['import', '-'], csv).stdout);
  for (const option of ['--out', '--linked-css']) {
    const { status, stderr } = fairstay(['render', feed, option, feed]);
    assert.equal(status, 2);
    assert.ok(stderr.includes(`${option} ${feed}: this is the file that is read`), stderr);
  }
  assert.equal(fairstay(['validate', feed]).status, 0);
});

test('a report is whole and says why nothing was imported, or is not there', () => {
  const report = here.file('failed.json');
  const raw = '{"content": {"offers": [{"name": "A"}]}}';
  for (const [input, why, code, ...args] of [
    ['Plan,Price\nA,30\n', /No cell names a currency/, 2],
    ['Plan,Price\n"A,$30\nB,$40\n', /^Line 2: a quote/, 1],
    ['<!doctype html><table></table>', /this is HTML/, 2],
    [raw, /no TMF620 product offering/, 1],
    ['{', /is not JSON/, 1],
    ['', /it is empty/, 1],
    ['Plan,Price\n', /No row became a plan/, 1, '--currency', 'USD'],
  ] as [string, RegExp, number, ...string[]][]) {
    const { status, stderr } = fairstay(['import', '-', '--report', report, ...args], input);
    assert.equal(status, code, stderr);
    const { file, entries, error, plans } = here.json('failed.json') as ImportReport & {
      file: string;
    };
    assert.deepEqual([file, Array.isArray(entries), plans], ['standard input', true, 0]);
    assert.match(error ?? '', why);
    assert.ok(stderr.includes(`error: ${error ?? ''}`), stderr);
  }
  const none = here.file('no/failed.json');
  const { status, stdout, stderr } = fairstay(['import', '-', '--report', none], csv);
  assert.deepEqual([status, stdout], [2, '']);
  assert.match(stderr, /^error: --report .*: there is no such file or folder\.\n$/);
});

for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
] as const)
  test(`${signal} leaves no part of a feed, and exits with ${code}`, async () => {
    const mine = `stopped-${code}`;
    const written = () => readdirSync(here.path).filter((name) => name.startsWith(mine));
    const report = here.file('stopped-report.json');
    const out = here.file(`${mine}.json`);
    const child = started(['import', '-', '--out', out, '--report', report]);
    const ended = once(child, 'exit');
    child.stdin.write('Plan,Price\n');
    for (let i = 0; i < 10_000; i++) child.stdin.write(`Plan number ${i},$30\n`);
    while (!written().length && child.exitCode === null) await wait(10);
    assert.match(written().join(), /^stopped-\d+\.json\.\d+-1\.part$/);
    child.kill(signal);
    assert.deepEqual(await ended, [code, null]);
    assert.deepEqual(written(), []);
    const { error } = here.json('stopped-report.json') as { error: string };
    assert.equal(error, `Stopped by ${signal}: nothing is written.`);
  });
