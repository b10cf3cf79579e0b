import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFeed } from '../../src/feed/index.js';
import { feedOf, lines, now, readTop } from './reading.js';

const whole = {
  locale: 'ko-KR',
  updated: '2025-12-30',
  tax: 'included',
  horizon: 36,
  source: { name: 'Readers', url: 'https://example.com' },
  disclosure: { text: 'We are paid for links.', url: '/how-we-earn' },
  reportUrl: '/mistake?from=table',
  points: [
    {
      id: 'wait',
      label: 'Days to wait',
      group: 'terms',
      kind: 'number',
      unit: 'days',
      better: 'lower',
      hint: 'median',
    },
  ],
};
for (const [field, value] of Object.entries(whole))
  test(`${field} of a feed is read as it is written`, () => {
    const { feed, problems } = readTop({ [field]: value });
    assert.deepEqual(problems, []);
    assert.deepEqual(feed?.[field as keyof typeof feed], value);
  });

test('what a feed does not say, or says is null, is unknown; the horizon is then two years', () => {
  const nulls = Object.fromEntries(Object.keys(whole).map((field) => [field, null]));
  const { feed, problems } = readTop(nulls);
  assert.deepEqual(problems, []);
  assert.deepEqual(feed, readTop({}).feed);
  assert.equal(feed?.horizon, 24);
  assert.deepEqual(feed.points, []);
  assert.deepEqual(Object.keys(feed).sort(), ['currency', 'horizon', 'plans', 'points', 'version']);
});

test('$schema is for editors and goes no further', () => {
  const { feed, problems } = readTop({ $schema: './plan-feed.schema.json' });
  assert.deepEqual(problems, []);
  assert.ok(feed && !('$schema' in feed));
});

test('what belongs to retention is let through', () => {
  const offers = [{ id: 'stay' }];
  const { feed, problems } = readTop({ offers, reasons: ['price'], rules: {}, survey: 5 });
  assert.deepEqual(problems, []);
  assert.deepEqual(feed?.offers, offers);
});

const wrong: [top: Record<string, unknown>, problem: string][] = [
  [{ horizon: 0 }, 'field wrong-value /horizon'],
  [{ horizon: 601 }, 'field wrong-value /horizon'],
  [{ horizon: 12.5 }, 'field wrong-type /horizon'],
  [{ horizon: 'two years' }, 'field wrong-type /horizon'],
  [{ tax: 'maybe' }, 'field wrong-value /tax'],
  [{ updated: '20 November 2026' }, 'field wrong-value /updated'],
  [{ updated: '2026-02-30' }, 'field wrong-value /updated'],
  [{ updated: '2026-1-2' }, 'field wrong-value /updated'],
  [{ updated: 20260101 }, 'field wrong-type /updated'],
  [{ reportUrl: 'javascript:alert(1)' }, 'field wrong-url /reportUrl'],
  [{ source: 'Readers' }, 'field wrong-type /source'],
  [{ source: {} }, 'field missing /source/name'],
  [{ source: { name: 'R', url: 'ftp://a' } }, 'field wrong-url /source/url'],
  [{ disclosure: { text: 7 } }, 'field wrong-type /disclosure/text'],
  [{ locale: '' }, 'field wrong-value /locale'],
  [{ points: {} }, 'field wrong-type /points'],
  [{ points: [{ id: 'x', label: 'X' }] }, 'field missing /points/0/kind'],
  [{ points: [{ id: 'x', label: 'X', kind: 'bar' }] }, 'field wrong-value /points/0/kind'],
  [{ points: [null] }, 'field missing /points/0'],
  [{ colour: 'red' }, 'note unknown-field /colour'],
];
for (const [top, problem] of wrong)
  test(`a feed with ${JSON.stringify(top)} loses that and no more`, () => {
    const { feed, problems } = readTop(top);
    assert.deepEqual(lines(problems), [problem]);
    assert.equal(feed?.plans.length, 1);
    assert.equal(feed.horizon, 24);
  });

const fatal: [name: string, input: unknown, problem: string][] = [
  ['text that is no JSON', '{"version":1,', 'fatal not-json '],
  ['no text', '', 'fatal not-json '],
  ['JSON that is no feed', '"feed"', 'fatal wrong-type '],
  ['a list', '[]', 'fatal wrong-type '],
  ['null', null, 'fatal wrong-type '],
  ['nothing', undefined, 'fatal wrong-type '],
  [
    'a version in quotes',
    feedOf([{ id: 'a', name: 'A' }], { version: '1' }),
    'fatal wrong-value /version',
  ],
  [
    'a version to come',
    feedOf([{ id: 'a', name: 'A' }], { version: 2 }),
    'fatal wrong-value /version',
  ],
  ['no currency', { version: 1, plans: [{ id: 'a', name: 'A' }] }, 'fatal missing /currency'],
  [
    'a currency sign',
    feedOf([{ id: 'a', name: 'A' }], { currency: '$' }),
    'fatal wrong-value /currency',
  ],
  [
    'small letters',
    feedOf([{ id: 'a', name: 'A' }], { currency: 'krw' }),
    'fatal wrong-value /currency',
  ],
  ['no plans', { version: 1, currency: 'USD' }, 'fatal no-plans /plans'],
  ['an empty list of plans', feedOf([]), 'fatal no-plans /plans'],
  ['plans by id', feedOf({ a: { name: 'A' } }), 'fatal no-plans /plans'],
];
for (const [name, input, problem] of fatal)
  test(`${name}: no feed, and it is said`, () => {
    const { feed, problems } = readFeed(input, { now });
    assert.equal(feed, undefined);
    assert.deepEqual(lines(problems), [problem]);
    assert.ok((problems[0]?.message.length ?? 0) > 20);
  });

test('all that is wrong at the top is said at once', () => {
  assert.deepEqual(lines(readFeed({}).problems), [
    'fatal wrong-value /version',
    'fatal missing /currency',
    'fatal no-plans /plans',
  ]);
});

test('no plan that can be read: each is named, and then the feed', () => {
  const { feed, problems } = readFeed(feedOf([{ id: 'a' }, 5]), { now });
  assert.equal(feed, undefined);
  assert.deepEqual(lines(problems), [
    'plan missing /plans/0/name',
    'plan wrong-type /plans/1',
    'fatal no-plans /plans',
  ]);
});

test('a byte order mark before the JSON is no matter', () => {
  assert.equal(
    readFeed(`\uFEFF${JSON.stringify(feedOf([{ id: 'a', name: 'A' }]))}`).feed?.plans.length,
    1,
  );
});

test('figures of more than 14 days are old, and of 14 are not', () => {
  const on = (updated: string) => lines(readTop({ updated }).problems);
  assert.deepEqual(on('2025-12-18'), []);
  assert.deepEqual(on('2025-12-17'), ['note stale /updated']);
  assert.match(readTop({ updated: '2025-12-02' }).problems[0]?.message ?? '', /30 days/);
  assert.deepEqual(on('2025-12-31T23:00:00+09:00'), []);
});
