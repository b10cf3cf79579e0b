import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compare } from '../../src/comparison/index.js';
import { feedOf, rowsOf } from './feeds.js';

type Fields = Record<string, unknown>;
const points = [
  { id: 'n', label: 'N', kind: 'number' },
  { id: 't', label: 'T', kind: 'text' },
  { id: 'l', label: 'L', kind: 'list' },
];
const differing = (...plans: Fields[]) =>
  rowsOf(compare(feedOf(plans, { points }), { differences: true }));

const alike: [what: string, one: Fields, other: Fields][] = [
  ['the same price', { price: 5 }, { price: { steps: [{ from: 1, amount: 5 }] } }],
  ['the same list of channels', { support: ['phone'] }, { support: { channels: ['phone'] } }],
  ['no contract in two spellings', { contract: 'none' }, { contract: 0 }],
  ['not offered in two spellings', { fees: [], discounts: false }, { fees: 'none', discounts: [] }],
  [
    'an extra in two spellings',
    { extras: ['TV'] },
    { extras: [{ state: 'included', label: 'TV' }] },
  ],
  [
    'an extra under two labels',
    { extras: [{ id: 'tv', label: 'TV' }] },
    { extras: [{ id: 'tv', label: 'Television' }] },
  ],
  [
    'fields in another order',
    { rating: { scale: 10, value: 4 } },
    { rating: { value: 4, scale: 10 } },
  ],
  [
    'fees in another order of fields',
    { fees: [{ label: 'F', amount: 5, when: 'once' }] },
    { fees: [{ when: 'once', amount: 5, label: 'F' }] },
  ],
  [
    'a contract with other terms to read',
    { contract: { months: 12, terms: '/a' } },
    { contract: { months: 12, terms: '/b' } },
  ],
  ['a text', { values: { t: 'x' } }, { values: { t: 'x' } }],
];
for (const [what, one, other] of alike)
  test(`${what} is no difference`, () => {
    assert.equal(differing(one, other), '');
  });

const different: [what: string, one: Fields, other: Fields, rows: string][] = [
  ['another speed', { speed: 5 }, { speed: 6 }, 'quality: down'],
  ['known beside unknown', { speed: 5 }, {}, 'quality: down'],
  ['unknown beside known', {}, { latency: 5 }, 'quality: latency'],
  ['not offered beside unknown', { gifts: [] }, {}, 'price: gifts'],
  ['not offered beside offered', { extras: [] }, { extras: ['TV'] }, 'extras: extra:TV'],
  [
    'included beside optional',
    { extras: ['TV'] },
    { extras: [{ label: 'TV', state: 'optional' }] },
    'extras: extra:TV',
  ],
  [
    'optional for more or less',
    { extras: [{ label: 'TV', state: 'optional', amount: 5 }] },
    { extras: [{ label: 'TV', state: 'optional', amount: 6 }] },
    'extras: extra:TV',
  ],
  ['no contract beside one', { contract: 0 }, { contract: 12 }, 'terms: contract'],
  ['a figure beside its text', { values: { t: '5' } }, { values: { t: '5 ' } }, 'terms: t'],
  ['lists of other length', { values: { l: ['a'] } }, { values: { l: ['a', 'b'] } }, 'terms: l'],
  ['another cap', { data: { cap: 5 } }, { data: 'unlimited' }, 'quality: data'],
  [
    'what comes after the cap',
    { data: { cap: 5, after: 'slow' } },
    { data: { cap: 5, after: 'stop' } },
    'quality: data',
  ],
  ['another channel', { support: ['phone'] }, { support: ['chat'] }, 'quality: support'],
  [
    'another fee',
    { fees: [{ label: 'F', amount: 5, when: 'once' }] },
    { fees: [{ label: 'F', amount: 6, when: 'once' }] },
    'price: fees',
  ],
];
for (const [what, one, other, rows] of different)
  test(`${what} is a difference`, () => {
    assert.equal(differing(one, other), rows);
    assert.equal(differing(one, one), '');
    assert.equal(differing(one, one, other), rows, 'among three');
  });

test('a plan alone differs from nothing', () => {
  assert.equal(differing({ price: 5, speed: 9 }), '');
});

test('rows that differ are those of all rows, in their order, whatever points were asked for', () => {
  const plans = [
    { price: 5, speed: { down: 9, up: 9 }, latency: 3 },
    { price: 6, speed: { down: 9, up: 8 }, latency: 3 },
  ];
  assert.equal(differing(...plans), 'price: total average first regular | quality: up');
  const comparison = compare(feedOf(plans), { differences: true, points: ['up', 'down', 'total'] });
  assert.equal(rowsOf(comparison), 'quality: up | price: total');
});

test('only plans that are compared count', () => {
  const feed = feedOf([{ speed: 5 }, { speed: 5 }, { speed: 9 }]);
  assert.equal(rowsOf(compare(feed, { differences: true, plans: ['a', 'b'] })), '');
  assert.equal(rowsOf(compare(feed, { differences: true })), 'quality: down');
});
