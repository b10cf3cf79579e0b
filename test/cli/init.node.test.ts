import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { PassThrough } from 'node:stream';
import { test } from 'node:test';
import { ask } from '../../src/cli/init/ask.js';
import { fairstay, folder } from './command.js';

const here = folder();
const script = ['--script', '/plan-compare-table.js'];

for (const [lang, currency] of [
  ['en', 'USD'],
  ['ko', 'KRW'],
] as const)
  test(`init in ${lang}: a feed without a problem, and a page that shows it`, () => {
    const into = here.file(`new/${lang}`);
    const { status, stdout, stderr } = fairstay([
      'init',
      into,
      '--lang',
      lang,
      '--currency',
      currency,
      ...script,
    ]);
    assert.equal(status, 0, stderr);
    assert.match(stdout, /fairstay validate .*plans\.json --watch/);
    const checked = fairstay(['validate', `${into}/plans.json`, '--strict']);
    assert.equal(checked.status, 0, checked.stdout);
    const feed = here.json(`new/${lang}/plans.json`) as Record<string, unknown>;
    assert.deepEqual([feed['locale'], feed['currency']], [lang, currency]);
    assert.ok('properties' in (here.json(`new/${lang}/${String(feed['$schema'])}`) as object));
    const page = readFileSync(`${into}/index.html`, 'utf8');
    assert.match(page, new RegExp(`<html lang="${lang}">`));
    assert.match(page, /<script type="module" src="\/plan-compare-table\.js">/);
    assert.match(page, /<plan-compare-table src="plans\.json">/);
  });

test('init writes over nothing, unless --force', () => {
  const mine = here.write('plans.json', 'mine');
  const args = ['init', here.path, '--lang', 'en', '--currency', 'USD', ...script];
  const { status, stderr } = fairstay(args);
  assert.equal(status, 2);
  assert.match(stderr, /plans\.json is there already\. Nothing is written; --force/);
  assert.equal(readFileSync(mine, 'utf8'), 'mine');
  assert.equal(fairstay([...args, '--force']).status, 0);
  assert.notEqual(readFileSync(mine, 'utf8'), 'mine');
});

test('without a terminal, what is missing is told and not guessed', () => {
  const { status, stderr } = fairstay(['init', here.file('asked'), '--lang', 'ko']);
  assert.equal(status, 2);
  assert.match(stderr, /have to be said, for example: fairstay init --lang ko/);
});

test('on a terminal, what is missing is asked for until it is an answer', async () => {
  const [input, output] = [new PassThrough(), new PassThrough()];
  let said = '';
  const answers = ['xx', 'ko', ''];
  output.on('data', (text: Buffer) => {
    said += text.toString();
    if (/\[(en|KRW)\] $/.test(text.toString())) input.write(`${answers.shift() ?? ''}\n`);
  });
  const asked = await ask({}, { input, output });
  assert.deepEqual(asked, { lang: 'ko', currency: 'KRW' });
  assert.match(said, /"xx" is no answer to that/);
});

test('a terminal that closes ends the questions', async () => {
  const [input, output] = [new PassThrough(), new PassThrough()];
  output.resume();
  input.end();
  assert.equal(await ask({}, { input, output }), undefined);
});
