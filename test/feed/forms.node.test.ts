import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFeed, type Plan } from '../../src/feed/index.js';
import { now, readPlan } from './reading.js';

const flat = { type: 'flat', amount: 90 };
const written = (field: string, value: unknown): unknown =>
  readPlan({ [field]: value, ...(field === 'exit' ? { contract: 12 } : {}) });

const alike: [field: string, short: unknown, long: unknown][] = [
  ['price', 29.99, { steps: [{ from: 1, amount: 29.99 }] }],
  ['contract', 24, { months: 24 }],
  ['contract', 0, { months: 0 }],
  ['contract', false, { months: 0 }],
  ['contract', 'none', { months: 0 }],
  ['exit', 0, []],
  ['exit', false, []],
  ['exit', 'none', []],
  ['exit', flat, [flat]],
  ['speed', 100, { down: 100 }],
  ['data', 'unlimited', { cap: 'unlimited' }],
  ['support', ['phone', 'Pigeon'], { channels: ['phone', 'Pigeon'] }],
  ['support', [], { channels: [] }],
  ['support', false, { channels: [] }],
  ['support', 'none', { channels: 'none' }],
  ['support', { channels: false }, { channels: [] }],
  ['extras', ['TV'], [{ label: 'TV' }]],
  ['extras', [{ label: 'TV' }], [{ label: 'TV', id: 'TV', state: 'included' }]],
  ['extras', false, []],
  ['extras', 'none', []],
  ['rating', 4.5, { value: 4.5, scale: 5 }],
  ['rating', { value: 4.5 }, { value: 4.5, scale: 5 }],
  ['fees', false, []],
  ['fees', 'none', []],
  ['discounts', false, []],
  ['discounts', 'none', []],
  ['gifts', false, []],
  ['gifts', 'none', []],
];
for (const [field, short, long] of alike)
  test(`${field}: ${JSON.stringify(short)} means ${JSON.stringify(long)}`, () => {
    assert.deepEqual(written(field, short), written(field, long));
  });

test('a feed of one line is a whole feed', () => {
  const { feed, problems } = readFeed(
    '{"version":1,"currency":"KRW","plans":[{"id":"a","name":"A","price":30000}]}',
    { now },
  );
  assert.deepEqual(problems, []);
  assert.deepEqual(feed, {
    version: 1,
    currency: 'KRW',
    horizon: 24,
    points: [],
    plans: [
      { id: 'a', name: 'A', price: { steps: [{ from: 1, amount: 30000 }] }, currency: 'KRW' },
    ],
  });
});

/** What every field may hold, in its long form: read, it is what was written. */
const whole: Partial<Record<keyof Plan, unknown>> = {
  provider: 'Northwind',
  logo: 'data:image/png;base64,AAAA',
  technology: 'fixed-wireless',
  price: {
    steps: [
      { from: 1, amount: 10, kind: 'promo' },
      { from: 13, amount: 20, kind: 'regular' },
      { from: 37, amount: 25.5, kind: 'increase' },
    ],
  },
  fees: [
    { label: 'Activation', amount: 35, when: 'once' },
    { label: 'Router', amount: 5, when: 'monthly', from: 2, to: 24, optional: true },
  ],
  discounts: [
    { label: 'Bundle', amount: 5, from: 1, to: 12, for: 'existing', condition: 'with mobile' },
  ],
  gifts: [{ label: 'Voucher', value: 100, keepMonths: 12 }],
  contract: { months: 24, notice: 'one month', terms: '/terms' },
  exit: [
    { type: 'flat', amount: 1 },
    { type: 'perRemainingMonth', amount: 2 },
    { type: 'clawback', base: 3, bands: [{ from: 1, to: 24, rate: -0.5 }] },
    { type: 'remainingShare', base: 4, grace: 6 },
    { type: 'refund', amount: 5, keepMonths: 12 },
  ],
  speed: { down: 500, up: 50, downMin: 300, downTypical: 450, upTypical: 40 },
  latency: 0,
  data: { cap: 500, after: 'then 1 Mbps' },
  support: {
    channels: ['phone'],
    hours: 'all day',
    answerSeconds: 45,
    firstContactResolution: 1,
  },
  extras: [
    { label: 'TV', id: 'tv', state: 'optional', amount: 9 },
    { label: 'Cloud', id: 'c', state: 'none' },
    { label: 'Phone', id: 'p', state: 'unknown' },
  ],
  rating: { value: 8, scale: 10, count: 120, source: 'Readers', url: 'https://example.com/r' },
  url: '?plan=a#top',
  cta: 'Take it',
  relation: 'affiliate',
  sponsored: false,
  checked: '2026-02-28',
};
for (const [field, value] of Object.entries(whole))
  test(`${field} with all that it may hold is read as it is written`, () => {
    const { plan, problems } = readPlan({
      ...(field === 'exit' && { contract: 24 }),
      [field]: value,
    });
    assert.deepEqual(problems, []);
    assert.deepEqual(plan[field as keyof Plan], value);
  });

test('a plan with every field is read whole', () => {
  const { plan, problems } = readPlan(whole);
  assert.deepEqual(problems, []);
  assert.deepEqual(plan, { id: 'a', name: 'A', currency: 'USD', ...whole });
});

test('missing and null are unknown, in every field of a plan', () => {
  const nulls = Object.fromEntries(Object.keys(whole).map((field) => [field, null]));
  const { plan, problems } = readPlan({ ...nulls, values: null });
  assert.deepEqual(problems, []);
  assert.deepEqual(plan, readPlan({}).plan);
  assert.deepEqual(plan, { id: 'a', name: 'A', currency: 'USD' });
});

test('what is not offered is no unknown', () => {
  for (const none of [false, 'none', []])
    for (const field of ['fees', 'discounts', 'gifts', 'extras', 'exit'] as const) {
      const { plan, problems } = readPlan({ [field]: none });
      assert.deepEqual([plan[field], problems], [[], []], `${field} ${JSON.stringify(none)}`);
    }
  assert.equal(readPlan({ contract: false }).plan.contract?.months, 0);
  assert.deepEqual(readPlan({ support: { hours: 'all day' } }).plan.support, { hours: 'all day' });
  assert.equal(readPlan({ sponsored: false }).plan.sponsored, false);
});

test('null inside an object is unknown too, and no problem', () => {
  const { plan, problems } = readPlan({
    speed: { down: 100, up: null },
    support: { channels: null, hours: 'by day' },
    contract: { months: 12, notice: null },
    rating: { value: 4, scale: null, count: null },
    fees: [{ label: 'Router', amount: 5, when: 'monthly', from: null, to: null }],
    extras: [{ label: 'TV', state: null, id: null }],
  });
  assert.deepEqual(problems, []);
  assert.deepEqual(plan, {
    id: 'a',
    name: 'A',
    currency: 'USD',
    speed: { down: 100 },
    support: { hours: 'by day' },
    contract: { months: 12 },
    rating: { value: 4, scale: 5 },
    fees: [{ label: 'Router', amount: 5, when: 'monthly' }],
    extras: [{ label: 'TV', state: 'included', id: 'TV' }],
  });
});
