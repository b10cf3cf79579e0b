import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compare } from '../../src/comparison/index.js';
import { feedOf, rowOf, rowsOf, states } from './feeds.js';

/** A plan that says all there is to say. */
const full = {
  price: 30,
  fees: [{ label: 'Setup', amount: 10, when: 'once' }],
  discounts: [{ label: 'Welcome', amount: 5, to: 6 }],
  gifts: [{ label: 'Mug', value: 5 }],
  contract: { months: 24, notice: 'a month' },
  exit: { type: 'flat', amount: 90 },
  speed: { down: 100, up: 20 },
  latency: 10,
  data: { cap: 500 },
  support: { channels: ['phone'], hours: 'by day', answerSeconds: 60, firstContactResolution: 0.8 },
  extras: ['TV', 'Cloud'],
  rating: 4,
};
const all =
  'price: total average first regular discounts gifts fees | quality: down up latency data support hours answer resolved rating | extras: extra:TV extra:Cloud | terms: contract exit notice';

test('all rows stand in their groups, in one order', () => {
  assert.equal(rowsOf(compare(feedOf([full]))), all);
});

test('one plan that says something is enough for a row', () => {
  assert.equal(rowsOf(compare(feedOf([{}, full, {}]))), all);
});

test('a row that no plan has a value for is left out, and an empty group with it', () => {
  assert.equal(rowsOf(compare(feedOf([{}, {}]))), '');
  assert.equal(rowsOf(compare(feedOf([{ price: 5 }, {}]))), 'price: total average first regular');
  assert.equal(rowsOf(compare(feedOf([{ speed: { up: 5 } }]))), 'quality: up');
});

test('not offered is a value: its row stays', () => {
  const feed = feedOf([{ fees: [], contract: 'none', exit: 0, support: false, extras: [] }, {}]);
  assert.equal(rowsOf(compare(feed)), 'price: fees | quality: support | terms: contract exit');
});

test('a price alone makes no row of fees', () => {
  assert.equal(compare(feedOf([{ price: 5 }])).row('fees')?.known, false);
});

const points = [
  { id: 'wait', label: 'Wait', kind: 'number', group: 'quality', better: 'lower', unit: 'days' },
  { id: 'sim', label: 'SIM', kind: 'money', group: 'price', better: 'lower', hint: 'once' },
  { id: 'energy', label: 'Energy', kind: 'text', group: 'Environment' },
  { id: 'ip', label: 'Fixed IP', kind: 'flag', group: 'extras' },
  { id: 'law', label: 'Law', kind: 'text' },
  { id: 'tax', label: 'Tax', kind: 'text', group: 'Bill' },
  { id: 'trees', label: 'Trees', kind: 'number', group: 'Environment' },
];
const values = { wait: 3, sim: 5, energy: 'water', ip: true, law: 'KR', tax: 'in', trees: 4 };

test("the feed's own points end their group, and its own groups end the table", () => {
  const feed = feedOf([{ price: 5, speed: 9, extras: ['TV'], contract: 12, values }], { points });
  assert.equal(
    rowsOf(compare(feed)),
    'price: total average first regular sim | quality: down wait | extras: extra:TV ip | terms: contract law | Environment: energy trees | Bill: tax',
  );
});

test("the feed's own points are told with label, unit, hint and kind", () => {
  const comparison = compare(feedOf([{ values }], { points }));
  const { label, unit, kind } = rowOf(comparison, 'wait').point;
  assert.deepEqual([label, unit, kind], ['Wait', 'days', 'number']);
  assert.equal(comparison.row('sim')?.point.hint, 'once');
  assert.equal(rowsOf(compare(feedOf([{ values: { law: 'KR' } }], { points }))), 'terms: law');
});

test('points by id: these rows alone, in that order', () => {
  const feed = feedOf([{ ...full, values: { law: 'KR' } }], { points });
  const rows = (...ids: string[]) => rowsOf(compare(feed, { points: ids }));
  assert.equal(rows('rating', 'down', 'total'), 'quality: rating down | price: total');
  assert.equal(rows('law', 'contract'), 'terms: law contract');
  assert.equal(rows('extra:Cloud', 'total'), 'extras: extra:Cloud | price: total');
  assert.equal(rows('total', 'extras'), 'price: total | extras: extra:TV extra:Cloud');
  assert.equal(rows('down', 'down', 'nothing', 'up', '__proto__'), 'quality: down up');
  assert.equal(rows(), rowsOf(compare(feed)));
});

test('a point that was asked for and that nobody has a value for is left out all the same', () => {
  assert.equal(
    rowsOf(compare(feedOf([{ price: 5 }]), { points: ['rating', 'first'] })),
    'price: first',
  );
});

test('extras of one id share a row, under the label met first; else the label is the id', () => {
  const feed = feedOf([
    { extras: [{ id: 'tv', label: 'Television' }, 'Cloud'] },
    { extras: [{ id: 'tv', label: 'TV+' }, { label: 'Cloud', state: 'optional' }, 'TV+'] },
  ]);
  const comparison = compare(feed);
  assert.equal(rowsOf(comparison), 'extras: extra:tv extra:Cloud extra:TV+');
  assert.equal(rowOf(comparison, 'extra:tv').point.label, 'Television');
  assert.equal(states(comparison, 'extra:tv'), 'known known');
  assert.equal(states(comparison, 'extra:Cloud'), 'known optional');
  assert.equal(states(comparison, 'extra:TV+'), 'none known');
});

test('a list of extras is complete: what it lacks is not offered; without a list it is unknown', () => {
  const feed = feedOf([
    { extras: ['TV'] },
    { extras: [] },
    {},
    { extras: [{ label: 'TV', state: 'unknown' }] },
    { extras: [{ label: 'TV', state: 'none' }] },
    { extras: [{ label: 'TV', state: 'optional', amount: 5 }] },
  ]);
  assert.equal(states(compare(feed), 'extra:TV'), 'known none unknown unknown none optional');
});

test('only extras of the plans that are compared have a row', () => {
  const feed = feedOf([{ extras: ['TV'] }, { extras: ['Cloud'] }]);
  assert.equal(rowsOf(compare(feed, { plans: ['b'] })), 'extras: extra:Cloud');
});

test('unknown, not offered and known are three things in every row', () => {
  const none = {
    fees: [],
    discounts: [],
    gifts: [],
    contract: 0,
    support: [],
    values: { law: 'none', ip: false },
  };
  const some = { ...full, values: { law: 'KR', ip: true } };
  const comparison = compare(feedOf([some, none, {}], { points }));
  for (const id of ['discounts', 'gifts', 'fees', 'support', 'contract', 'law', 'ip'])
    assert.equal(states(comparison, id), 'known none unknown', id);
  for (const id of [
    'total',
    'down',
    'latency',
    'data',
    'hours',
    'answer',
    'resolved',
    'rating',
    'notice',
  ])
    assert.equal(states(comparison, id), 'known unknown unknown', id);
});

test('0 is a value: no latency, no stars, free of charge', () => {
  const comparison = compare(
    feedOf([{ price: 0, latency: 0, rating: 0, speed: 0, data: { cap: 0 }, exit: 0 }, {}]),
  );
  for (const id of ['total', 'first', 'latency', 'rating', 'down', 'data', 'exit'])
    assert.equal(states(comparison, id), 'known unknown', id);
});

test('a cell that is not known has no value', () => {
  const comparison = compare(feedOf([{ contract: 0 }, {}, { contract: 12 }]));
  const values = comparison.entries.map((entry) => rowOf(comparison, 'contract').cell(entry).value);
  assert.deepEqual(values, [undefined, undefined, { months: 12 }]);
});
