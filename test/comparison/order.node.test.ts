import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compare, sortKeys, type View } from '../../src/comparison/index.js';
import { feedOf, order } from './feeds.js';

type Fields = Record<string, unknown>;
const ordered = (plans: Fields[], sort: string, view: View = {}) =>
  order(compare(feedOf(plans), { ...view, sort }));

const stepped = (first: number, then: number) => ({
  price: {
    steps: [
      { from: 1, amount: first },
      { from: 2, amount: then },
    ],
  },
});
const sorts: [sort: string, plans: Fields[], order: string][] = [
  ['total', [{ price: 30 }, { price: 10 }, { price: 20 }], 'b c a'],
  ['first', [stepped(30, 1), stepped(10, 50), stepped(20, 9)], 'b c a'],
  ['regular', [stepped(1, 30), stepped(50, 10), stepped(9, 20)], 'b c a'],
  ['down', [{ speed: 100 }, { speed: 900 }, { speed: 500 }], 'b c a'],
  [
    'up',
    [{ speed: { up: 1, down: 9 } }, { speed: { up: 9, down: 1 } }, { speed: { up: 5 } }],
    'b c a',
  ],
  [
    'rating',
    [{ rating: 3 }, { rating: { value: 95, scale: 100 } }, { rating: { value: 8, scale: 10 } }],
    'b c a',
  ],
  ['name', [{ name: 'C' }, { name: 'A' }, { name: 'B' }], 'b c a'],
  ['feed', [{ price: 30 }, { price: 10 }, { price: 20 }], 'a b c'],
];
test('every sort there is has its test', () => {
  assert.deepEqual([...sortKeys].sort(), sorts.map(([sort]) => sort).sort());
});
for (const [sort, plans, expected] of sorts) {
  test(`${sort}: the best comes first`, () => {
    assert.equal(ordered(plans, sort), expected);
  });
  test(`-${sort}: the other way round`, () => {
    assert.equal(ordered(plans, `-${sort}`), expected.split(' ').reverse().join(' '));
  });
  if (sort !== 'feed' && sort !== 'name')
    test(`${sort}: plans that lack the value come last either way`, () => {
      const lacking = [{}, ...plans, {}];
      const ids = (text: string) =>
        text.replace(/\w/g, (id) => String.fromCharCode(id.charCodeAt(0) + 1));
      assert.equal(ordered(lacking, sort), `${ids(expected)} a e`);
      assert.equal(
        ordered(lacking, `-${sort}`),
        `${ids(expected).split(' ').reverse().join(' ')} a e`,
      );
    });
}

test('a sort that is not there is that of the feed', () => {
  const plans = [{ price: 30 }, { price: 10 }];
  for (const sort of ['', '-', 'price', 'Total', '--total', 'total ', 'constructor', '__proto__'])
    assert.equal(ordered(plans, sort), 'a b', sort);
  assert.equal(compare(feedOf(plans), { sort: 'price' }).sort, 'feed');
  assert.equal(compare(feedOf(plans), { sort: '-total' }).sort, '-total');
});

test('ties are broken by total, then regular price, then name, then id, the cheaper first either way', () => {
  const speed = 100;
  const plans = [
    { id: 'e', name: 'Z', speed, price: 10 },
    { id: 'd', name: 'Z', speed, price: 10 },
    { id: 'c', name: 'Y', speed, price: 10 },
    // 24 months come to the same total, and then it is dearer
    {
      id: 'b',
      name: 'A',
      speed,
      price: {
        steps: [
          { from: 1, amount: 10 },
          { from: 25, amount: 90 },
        ],
      },
    },
    { id: 'a', name: 'A', speed, price: 11 },
    { id: 'f', name: 'A', speed },
  ];
  assert.equal(ordered(plans, 'down'), 'c d e b a f');
  assert.equal(ordered(plans, '-down'), 'c d e b a f');
  assert.equal(ordered([...plans].reverse(), 'down'), 'c d e b a f');
  assert.equal(ordered(plans, 'name'), 'b a f c d e', 'a name has its ties too');
});

test('plans that all lack the value are ordered by the ties as well', () => {
  assert.equal(ordered([{ price: 30 }, { price: 10 }, {}, { price: 20 }], 'rating'), 'b d a c');
  assert.equal(ordered([{ price: 30 }, { price: 10 }, {}, { price: 20 }], '-up'), 'b d a c');
});

test('names are put in order as the language does, figures in them by their size', () => {
  const named = (...names: string[]) => names.map((name, i) => ({ id: `${i}`, name }));
  assert.equal(ordered(named('Plan 100', 'Plan 20', 'plan 3'), 'name', { locale: 'en' }), '2 1 0');
  assert.equal(ordered(named('z', 'ä', 'a'), 'name', { locale: 'de' }), '2 1 0');
  assert.equal(ordered(named('z', 'ä', 'a'), 'name', { locale: 'sv' }), '2 0 1');
  assert.equal(ordered(named('나', '가', '다'), 'name', { locale: 'ko' }), '1 0 2');
});

test('a locale that is no language is passed over', () => {
  for (const locale of ['', '!!', 'x'.repeat(50), '한국'])
    assert.equal(ordered([{ name: 'B' }, { name: 'A' }], 'name', { locale }), 'b a', locale);
});

test('the current plan stands first whatever the order', () => {
  const plans = [{ price: 10, name: 'A' }, { price: 20, name: 'B' }, { price: 90, name: 'Z' }, {}];
  for (const key of sortKeys)
    for (const sort of [key, `-${key}`]) {
      assert.match(ordered(plans, sort, { currentPlan: 'c' }), /^c( \w){3}$/, sort);
      assert.match(ordered(plans, sort, { currentPlan: 'd' }), /^d( \w){3}$/, sort);
    }
  assert.equal(ordered(plans, 'total', { currentPlan: 'c', plans: ['b', 'a'] }), 'c a b');
  assert.equal(ordered(plans, 'feed', { currentPlan: 'c', plans: ['b', 'c', 'a'] }), 'c b a');
});

test('plans by id: these alone; their order counts only where the feed has its say', () => {
  const plans = [{ price: 30 }, { price: 10 }, { price: 20 }, { price: 5 }];
  assert.equal(ordered(plans, 'feed', { plans: ['c', 'a', 'b'] }), 'c a b');
  assert.equal(ordered(plans, '-feed', { plans: ['c', 'a', 'b'] }), 'b a c');
  assert.equal(ordered(plans, 'total', { plans: ['c', 'a', 'b'] }), 'b c a');
  assert.equal(ordered(plans, 'feed', { plans: ['c', 'x', 'c', '__proto__', 'a'] }), 'c a');
  assert.equal(ordered(plans, 'feed', { plans: [] }), 'a b c d');
});

test('sponsorship and affiliation are no key', () => {
  const paid = { sponsored: true, relation: 'affiliate' };
  for (const key of sortKeys)
    for (const sort of [key, `-${key}`]) {
      const plans = [{ price: 10, speed: 5 }, { price: 20, speed: 5, rating: 3 }, { speed: 9 }, {}];
      const marked = (i: number) => plans.map((plan, j) => (i === j ? { ...plan, ...paid } : plan));
      for (const i of plans.keys())
        assert.equal(ordered(marked(i), sort), ordered(plans, sort), sort);
    }
});

test('the horizon decides which total is the smaller', () => {
  const plans = [{ price: 10, fees: [{ label: 'F', amount: 100, when: 'once' }] }, { price: 15 }];
  assert.equal(ordered(plans, 'total', { horizon: 12 }), 'b a');
  assert.equal(ordered(plans, 'total', { horizon: 36 }), 'a b');
});
