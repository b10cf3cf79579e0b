import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lines, readPlan, readTop } from './reading.js';

const hintOf = (fields: Record<string, unknown>) => readPlan(fields).problems[0]?.hint;

test('a number in quotes: the hint writes it without', () => {
  assert.equal(hintOf({ price: '30' }), 'Write 30, without quotes.');
  assert.equal(hintOf({ price: ' 29.99 ' }), 'Write 29.99, without quotes.');
  assert.equal(hintOf({ latency: '5' }), 'Write 5, without quotes.');
  assert.equal(hintOf({ speed: { up: '20' } }), 'Write 20, without quotes.');
  assert.equal(
    hintOf({ fees: [{ label: 'F', amount: '9', when: 'once' }] }),
    'Write 9, without quotes.',
  );
});

test('a hint never tells to write what is no JSON number', () => {
  for (const price of ['Infinity', '-Infinity', '1e999', 'NaN', '', ' ', 'free'])
    assert.equal(hintOf({ price }), undefined, price);
});

test('a text without quotes: the hint writes it with', () => {
  assert.equal(hintOf({ provider: 200 }), 'Write "200", in quotes.');
});

test('a misspelt field: the hint names the one that was meant', () => {
  const meant: [written: string, field: string][] = [
    ['Price', 'price'],
    ['price_', 'price'],
    ['prices', 'price'],
    ['prce', 'price'],
    ['pryce', 'price'],
    ['URL', 'url'],
    ['extra', 'extras'],
  ];
  for (const [written, field] of meant) {
    const { problems } = readPlan({ [written]: 1 });
    assert.deepEqual(lines(problems), [`note unknown-field /plans/0/${written}`]);
    assert.equal(problems[0]?.hint, `Did you mean "${field}"?`);
  }
  assert.equal(readTop({ reporturl: '/' }).problems[0]?.hint, 'Did you mean "reportUrl"?');
});

test('a field unlike any other is named without a guess', () => {
  for (const written of ['colour', '통신사', '', '$', 'constructor', 'x'.repeat(5000)]) {
    const { problems } = readPlan({ [written]: 1 });
    assert.deepEqual(lines(problems), [`note unknown-field /plans/0/${written}`]);
    assert.equal(problems[0]?.hint, undefined);
  }
});

test('a field unknown deep inside is a note as well, and changes nothing', () => {
  const { plan, problems } = readPlan({
    speed: { down: 100, sideways: 3 },
    fees: [{ label: 'F', amount: 5, when: 'once', recurring: false }],
    exit: { type: 'flat', amount: 5, amuont: 6 },
    contract: 12,
  });
  assert.deepEqual(lines(problems).sort(), [
    'note unknown-field /plans/0/exit/amuont',
    'note unknown-field /plans/0/fees/0/recurring',
    'note unknown-field /plans/0/speed/sideways',
  ]);
  assert.deepEqual(plan.speed, { down: 100 });
  assert.equal(plan.fees?.[0]?.amount, 5);
});

test('a path is a JSON pointer: slash and tilde are escaped', () => {
  assert.equal(readPlan({ 'a/b~c': 1 }).problems[0]?.path, '/plans/0/a~1b~0c');
});

test('a plan that stands in the feed twice is a note, and stays', () => {
  const plan = { name: 'Same', price: 30, speed: 100, extras: ['TV'] };
  const { feed, problems } = readTop({
    plans: [
      { id: 'x', ...plan },
      { id: 'y', ...plan },
      { id: 'z', ...plan, price: 31 },
    ],
  });
  assert.deepEqual(lines(problems), ['note duplicate-plan /plans/1']);
  assert.match(problems[0]?.message ?? '', /"x"/);
  assert.equal(feed?.plans.length, 3);
});
