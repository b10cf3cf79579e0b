import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFeed } from '../../src/feed/index.js';
import { feedOf, lines, now, readPlan, readTop } from './reading.js';

const names = (n: number, from = 0) =>
  Array.from({ length: n }, (_, i) => ({ id: `${from + i}`, name: 'A' }));

test('a name has at most 200 characters, any other text 2,000', () => {
  const [name, text] = ['n'.repeat(200), 't'.repeat(2000)];
  const fits = {
    name,
    provider: name,
    cta: name,
    contract: { months: 12, notice: text },
    support: { channels: [name], hours: text },
    fees: [{ label: name, amount: 1, when: 'once' }],
  };
  assert.deepEqual(readPlan(fits).problems, []);
  const over = {
    provider: `${name}n`,
    cta: `${name}n`,
    contract: { months: 12, notice: `${text}t` },
    support: { channels: [`${name}n`], hours: `${text}t` },
    fees: [{ label: `${name}n`, amount: 1, when: 'once' }],
  };
  assert.deepEqual(
    readPlan(over).problems.map(({ code }) => code),
    Array.from({ length: 6 }, () => 'too-long'),
  );
  assert.deepEqual(lines(readTop({ disclosure: { text: `${text}t` } }).problems), [
    'field too-long /disclosure/text',
  ]);
});

test('an address has at most 2,000 characters, a picture written out 100,000', () => {
  const url = `/${'u'.repeat(1999)}`;
  const logo = `data:image/png;base64,${'A'.repeat(99_978)}`;
  assert.equal(logo.length, 100_000);
  assert.deepEqual(readPlan({ url, logo }).problems, []);
  assert.deepEqual(lines(readPlan({ url: `${url}u`, logo: `${logo}A` }).problems), [
    'field wrong-url /plans/0/url',
    'field wrong-url /plans/0/logo',
  ]);
});

test('lists have limits too', () => {
  const steps = (n: number) => ({
    steps: Array.from({ length: n }, (_, i) => ({ from: i + 1, amount: i })),
  });
  assert.deepEqual(readPlan({ price: steps(120) }).problems, []);
  assert.equal(readPlan({ price: steps(121) }).plan.price, undefined);
  const texts = (n: number) => Array.from({ length: n }, (_, i) => `${i}`);
  assert.equal(readPlan({ extras: texts(200) }).plan.extras?.length, 200);
  assert.deepEqual(lines(readPlan({ extras: texts(201) }).problems), [
    'field wrong-type /plans/0/extras',
  ]);
});

test('50,000 plans are read, and one more is too many', () => {
  const most = names(50_000);
  const { feed, problems } = readFeed(feedOf(most), { now });
  assert.equal(feed?.plans.length, 50_000);
  assert.equal(problems.filter(({ level }) => level !== 'note').length, 0);
  const over = readFeed(feedOf([...most, ...names(1, 50_000)]), { now });
  assert.equal(over.feed, undefined);
  assert.deepEqual(lines(over.problems), ['fatal too-big /plans']);
});

test('20 MB of text are read, and one byte more is too much', () => {
  const text = JSON.stringify(feedOf(names(1)));
  assert.ok(readFeed(text + ' '.repeat(20_000_000 - text.length), { now }).feed);
  const over = readFeed(text + ' '.repeat(20_000_001 - text.length), { now });
  assert.deepEqual([over.feed, ...lines(over.problems)], [undefined, 'fatal too-big ']);
  assert.match(over.problems[0]?.message ?? '', /20 MB/);
});

test('it is bytes that count: Korean has three to a letter', () => {
  const korean = JSON.stringify(feedOf([{ id: 'a', name: 'A', memo: '가'.repeat(6_700_000) }]));
  assert.ok(korean.length < 7_000_000);
  assert.deepEqual(lines(readFeed(korean).problems), ['fatal too-big ']);
});

test('of very many problems 1,000 are listed, and how many more there are', () => {
  const { feed, problems } = readFeed(feedOf([...names(1), ...Array(1500).fill({ id: 'b' })]), {
    now,
  });
  assert.equal(feed?.plans.length, 1);
  assert.equal(problems.length, 1001);
  assert.equal(problems.at(-1)?.code, 'more');
  assert.match(problems.at(-1)?.message ?? '', /^500 /);
});

test('however many problems there are, a fatal one is among them', () => {
  const { feed, problems } = readFeed(feedOf(Array(1500).fill({ id: 'b' })), { now });
  assert.equal(feed, undefined);
  assert.deepEqual(lines(problems.filter(({ level }) => level === 'fatal')), [
    'fatal no-plans /plans',
  ]);
});
