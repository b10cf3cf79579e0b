import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFeed } from '../../src/feed/index.js';
import { feedOf, lines, now, readPlan, readTop } from './reading.js';

const point = (id: string, kind = 'text', more = {}) => ({ id, label: id, kind, ...more });

/** What every object of JavaScript has, or what is no property of its own. */
const inherited = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'valueOf',
  'prototype',
];

test('of two plans with one id the first stays', () => {
  const plans = [
    { id: 'a', name: 'First' },
    { id: 'a', name: 'Second' },
    { id: 'b', name: 'B' },
    { id: 'a', name: 'Third' },
  ];
  const { feed, problems } = readFeed(feedOf(plans), { now });
  assert.deepEqual(
    feed?.plans.map((plan) => plan.name),
    ['First', 'B'],
  );
  assert.deepEqual(lines(problems), [
    'plan duplicate-id /plans/1/id',
    'plan duplicate-id /plans/3/id',
  ]);
  assert.match(problems[0]?.message ?? '', /^Found "a"; expected .* that no other has/);
});

test('the id of a plan that is left out is free again', () => {
  const plans = [{ id: 'a' }, { id: 'a', name: 'A' }];
  const { feed, problems } = readFeed(feedOf(plans), { now });
  assert.deepEqual(
    feed?.plans.map((plan) => plan.name),
    ['A'],
  );
  assert.deepEqual(lines(problems), ['plan missing /plans/0/name']);
});

test('ids are told apart by every character', () => {
  const ids = ['a', 'A', ' a', 'a ', 'á', 'a\u0301', '1', '01'];
  const { feed, problems } = readFeed(feedOf(ids.map((id) => ({ id, name: 'N' + id }))), { now });
  assert.deepEqual(
    feed?.plans.map(({ id }) => id),
    ids,
  );
  assert.deepEqual(problems, []);
});

test('of two points with one id the first stays, and the path leads to the other', () => {
  const { feed, problems } = readTop({ points: [point('x'), point('y'), point('x', 'flag')] });
  assert.deepEqual(feed?.points, [point('x'), point('y')]);
  assert.deepEqual(lines(problems), ['field duplicate-id /points/2/id']);
});

test('the path leads to the right point after one that cannot be read', () => {
  const { feed, problems } = readTop({
    points: [{ id: 'bad' }, point('x'), point('x'), null, point('total')],
  });
  assert.deepEqual(feed?.points, [point('x')]);
  assert.deepEqual(
    lines(problems).filter((line) => line.includes('duplicate')),
    ['field duplicate-id /points/2/id', 'field duplicate-id /points/4/id'],
  );
});

const built =
  'total average first regular discounts gifts fees down up latency data support hours answer resolved rating contract exit notice extras extra:TV';
for (const id of built.split(' '))
  test(`a point of the feed's own may not be called ${id}`, () => {
    const { feed, problems } = readTop({ points: [point(id), point('mine')] });
    assert.deepEqual(lines(problems), ['field duplicate-id /points/0/id']);
    assert.deepEqual(feed?.points, [point('mine')]);
  });

const kinds: [kind: string, good: unknown[], bad: unknown[]][] = [
  ['money', [0, 4.99, 1e10], [-1, 1e10 + 1, '5', true, ['x']]],
  ['number', [-5, 0, 2.5, 1e12], ['5', true, ['x']]],
  ['text', ['', 'x', '<b>'], [5, true, ['x']]],
  ['flag', [true], [5, 'yes', ['x']]],
  ['list', [['News', 'Sport'], ['']], [5, 'News', true]],
];
for (const [kind, good, bad] of kinds)
  test(`values of a ${kind} point are kept as they are, others are unknown and said`, () => {
    const top = { points: [point('p', kind)] };
    for (const value of good) {
      const { plan, problems } = readPlan({ values: { p: value } }, top);
      assert.deepEqual([plan.values?.['p'], problems], [value, []], JSON.stringify(value));
    }
    for (const value of bad) {
      const { plan, problems } = readPlan({ values: { p: value } }, top);
      assert.equal(plan.values?.['p'], undefined, JSON.stringify(value));
      assert.deepEqual(lines(problems), ['field wrong-type /plans/0/values/p']);
      assert.match(problems[0]?.message ?? '', /as point "p" says/);
    }
    for (const none of [false, 'none', []])
      assert.equal(readPlan({ values: { p: none } }, top).plan.values?.['p'], false);
    assert.equal(readPlan({ values: { p: null } }, top).plan.values?.['p'], undefined);
  });

test('a value that is no JSON value of a point at all is a problem', () => {
  const { plan, problems } = readPlan(
    { values: { p: { a: 1 }, q: [1] } },
    { points: [point('p'), point('q', 'list')] },
  );
  assert.deepEqual(lines(problems), [
    'field wrong-type /plans/0/values/p',
    'field wrong-type /plans/0/values/q/0',
  ]);
  assert.equal(plan.values?.['p'], undefined);
});

test('a value of a point that the feed does not have is a note', () => {
  const { plan, problems } = readPlan(
    { values: { p: 1, other: 2 } },
    { points: [point('p', 'number')] },
  );
  assert.deepEqual(lines(problems), ['note unknown-field /plans/0/values/other']);
  assert.deepEqual(Object.entries(plan.values ?? {}), [['p', 1]]);
});

for (const id of inherited) {
  test(`${id} is an id like any other, of plans, points and extras`, () => {
    const text = `{"version":1,"currency":"USD","points":[{"id":"${id}","label":"L","kind":"text"}],
      "plans":[{"id":"${id}","name":"N","extras":["${id}"],"values":{"${id}":"V"}},{"id":"b","name":"B","values":{}}]}`;
    const { feed, problems } = readFeed(text, { now });
    assert.deepEqual(problems, []);
    const [first, second] = feed?.plans ?? [];
    assert.deepEqual([first?.id, first?.extras?.[0]?.id, first?.values?.[id]], [id, id, 'V']);
    assert.equal(second?.values?.[id], undefined);
  });

  test(`${id} is no field of a feed, a plan or anything in it`, () => {
    const text = `{"version":1,"currency":"USD","${id}":{"plans":1},"plans":[
      {"id":"a","name":"A","${id}":{"price":5},"speed":{"down":5,"${id}":{"up":7}}}]}`;
    const { feed, problems } = readFeed(text, { now });
    assert.deepEqual(
      lines(problems).sort(),
      [
        `note unknown-field /plans/0/${id}`,
        `note unknown-field /plans/0/speed/${id}`,
        `note unknown-field /${id}`,
      ].sort(),
    );
    const [plan] = feed?.plans ?? [];
    assert.equal(plan?.price, undefined);
    assert.equal(plan?.speed?.up, undefined);
    assert.equal(Object.getPrototypeOf(plan), Object.prototype);
    assert.equal(({} as { price?: unknown }).price, undefined);
  });
}
