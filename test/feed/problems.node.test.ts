import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFeed } from '../../src/feed/index.js';
import { feedOf, lines, now, readPlan } from './reading.js';

const long = 'x'.repeat(201);
const longer = 'x'.repeat(2001);

/** A plan's field that cannot be read: what is said of it, and that the field is then unknown. */
const wrong: [field: string, value: unknown, problem: string][] = [
  ['provider', 200, 'wrong-type /provider'],
  ['provider', '', 'wrong-value /provider'],
  ['provider', ' ', 'wrong-value /provider'],
  ['provider', long, 'too-long /provider'],
  ['logo', 'ftp://a/b.png', 'wrong-url /logo'],
  ['logo', 'data:text/html,x', 'wrong-url /logo'],
  ['technology', 'glass', 'wrong-value /technology'],
  ['technology', 5, 'wrong-value /technology'],
  ['price', '30', 'wrong-type /price'],
  ['price', -1, 'wrong-value /price'],
  ['price', 10_000_000_001, 'wrong-value /price'],
  ['price', NaN, 'wrong-value /price'],
  ['price', Infinity, 'wrong-value /price'],
  ['price', true, 'wrong-type /price'],
  ['price', [], 'wrong-type /price'],
  ['price', {}, 'missing /price/steps'],
  ['price', { steps: [] }, 'wrong-type /price/steps'],
  ['price', { steps: {} }, 'wrong-type /price/steps'],
  ['price', { steps: [null] }, 'missing /price/steps/0'],
  ['price', { steps: [{ from: 1 }] }, 'missing /price/steps/0/amount'],
  ['price', { steps: [{ from: 1, amount: '5' }] }, 'wrong-type /price/steps/0/amount'],
  ['price', { steps: [{ from: 1.5, amount: 5 }] }, 'wrong-type /price/steps/0/from'],
  ['price', { steps: [{ from: 0, amount: 5 }] }, 'wrong-value /price/steps/0/from'],
  ['fees', 5, 'wrong-type /fees'],
  ['fees', true, 'wrong-type /fees'],
  ['discounts', {}, 'wrong-type /discounts'],
  ['gifts', 'a mug', 'wrong-type /gifts'],
  ['contract', 'a year', 'wrong-type /contract'],
  ['contract', 12.5, 'wrong-type /contract'],
  ['contract', -1, 'wrong-value /contract'],
  ['contract', 601, 'wrong-value /contract'],
  ['contract', {}, 'missing /contract/months'],
  ['exit', 5, 'wrong-type /exit'],
  ['exit', { type: 'fine' }, 'wrong-value /exit'],
  ['exit', {}, 'wrong-value /exit'],
  ['exit', [{ type: 'flat' }], 'missing /exit/0/amount'],
  ['speed', '100', 'wrong-type /speed'],
  ['speed', -5, 'wrong-value /speed'],
  ['latency', -4, 'wrong-value /latency'],
  ['latency', [], 'wrong-type /latency'],
  ['data', 500, 'wrong-type /data'],
  ['data', 'a lot', 'wrong-type /data'],
  ['data', { cap: 'much' }, 'wrong-type /data/cap'],
  ['data', {}, 'missing /data/cap'],
  ['support', 24, 'wrong-type /support'],
  ['support', true, 'wrong-type /support'],
  ['extras', { tv: true }, 'wrong-type /extras'],
  ['rating', 6, 'wrong-value /rating'],
  ['rating', { value: 6 }, 'wrong-value /rating'],
  ['rating', { scale: 5 }, 'missing /rating/value'],
  ['url', 'javascript:alert(1)', 'wrong-url /url'],
  ['url', '', 'wrong-url /url'],
  ['url', 5, 'wrong-type /url'],
  ['cta', long, 'too-long /cta'],
  ['relation', 'friend', 'wrong-value /relation'],
  ['sponsored', 'yes', 'wrong-type /sponsored'],
  ['sponsored', 1, 'wrong-type /sponsored'],
  ['values', [], 'wrong-type /values'],
  ['checked', '2026-13-40', 'wrong-value /checked'],
  ['checked', '2026', 'wrong-value /checked'],
];
for (const [field, value, problem] of wrong)
  test(`${field} ${JSON.stringify(value)?.slice(0, 60)} is unknown, and said; the plan stays`, () => {
    const { plan, problems } = readPlan({ [field]: value });
    assert.deepEqual(lines(problems), [`field ${problem.replace(' ', ' /plans/0')}`]);
    assert.deepEqual(plan, { id: 'a', name: 'A', currency: 'USD' });
  });

/** Inside an object or a list only what is wrong is lost. */
const inside: [field: string, value: unknown, problem: string, left: unknown][] = [
  [
    'price',
    { steps: [{ from: 1, amount: 5, kind: 'sale' }] },
    'wrong-value /price/steps/0/kind',
    { steps: [{ from: 1, amount: 5 }] },
  ],
  ['contract', { months: 12, notice: longer }, 'too-long /contract/notice', { months: 12 }],
  ['contract', { months: 12, terms: 'tel:1' }, 'wrong-url /contract/terms', { months: 12 }],
  ['speed', { down: 'fast', up: 20 }, 'wrong-type /speed/down', { up: 20 }],
  ['data', { cap: 5, after: 6 }, 'wrong-type /data/after', { cap: 5 }],
  ['support', ['phone', 24], 'wrong-type /support/1', { channels: ['phone'] }],
  ['support', { hours: 9, answerSeconds: 5 }, 'wrong-type /support/hours', { answerSeconds: 5 }],
  ['support', { firstContactResolution: 85 }, 'wrong-value /support/firstContactResolution', {}],
  ['extras', ['TV', 5], 'wrong-type /extras/1', [{ label: 'TV', id: 'TV', state: 'included' }]],
  [
    'extras',
    [{ state: 'none' }, 'TV'],
    'missing /extras/0/label',
    [{ label: 'TV', id: 'TV', state: 'included' }],
  ],
  [
    'extras',
    [{ label: 'TV', state: 'maybe' }],
    'wrong-value /extras/0/state',
    [{ label: 'TV', id: 'TV', state: 'unknown' }],
  ],
  [
    'gifts',
    [{ label: 'Mug' }, { label: 'Pen', value: 1 }],
    'missing /gifts/0/value',
    [{ label: 'Pen', value: 1 }],
  ],
  ['rating', { value: 4, count: -1 }, 'wrong-value /rating/count', { value: 4, scale: 5 }],
  ['rating', { value: 4, url: 'data:,x' }, 'wrong-url /rating/url', { value: 4, scale: 5 }],
];
for (const [field, value, problem, left] of inside)
  test(`${field} ${JSON.stringify(value).slice(0, 60)} keeps what is good in it`, () => {
    const { plan, problems } = readPlan({ [field]: value });
    assert.deepEqual(lines(problems), [`field ${problem.replace(' ', ' /plans/0')}`]);
    assert.deepEqual(plan[field as 'price'], left);
  });

const leftOut: [plan: unknown, problem: string][] = [
  [{ name: 'B' }, 'plan missing /plans/1/id'],
  [{ id: null, name: 'B' }, 'plan missing /plans/1/id'],
  [{ id: 'b' }, 'plan missing /plans/1/name'],
  [{ id: 7, name: 'B' }, 'plan wrong-type /plans/1/id'],
  [{ id: 'b', name: ['B'] }, 'plan wrong-type /plans/1/name'],
  [{ id: '', name: 'B' }, 'plan wrong-value /plans/1/id'],
  [{ id: 'b', name: ' \n ' }, 'plan wrong-value /plans/1/name'],
  [{ id: 'b', name: long }, 'plan too-long /plans/1/name'],
  [{ id: long, name: 'B' }, 'plan too-long /plans/1/id'],
  [{ id: 'a', name: 'B' }, 'plan duplicate-id /plans/1/id'],
  ['B', 'plan wrong-type /plans/1'],
  [null, 'plan wrong-type /plans/1'],
  [[], 'plan wrong-type /plans/1'],
  [30, 'plan wrong-type /plans/1'],
];
for (const [bad, problem] of leftOut)
  test(`the plan ${JSON.stringify(bad).slice(0, 40)} is left out, and the others stay`, () => {
    const good = (id: string) => ({ id, name: id.toUpperCase() });
    const { feed, problems } = readFeed(feedOf([good('a'), bad, good('c')]), { now });
    assert.deepEqual(lines(problems), [problem]);
    assert.deepEqual(
      feed?.plans.map((plan) => plan.name),
      ['A', 'C'],
    );
  });

test('a message says what was found and what was expected, in plain words', () => {
  const said = (field: string, value: unknown) => readPlan({ [field]: value }).problems[0]?.message;
  assert.equal(said('provider', 200), 'Found 200; expected a text of 1 to 200 characters.');
  assert.equal(said('sponsored', 'yes'), 'Found "yes"; expected true or false.');
  assert.equal(
    said('url', 'javascript:x'),
    'Found "javascript:x"; expected a web address: http, https or relative.',
  );
  assert.equal(said('checked', 'now'), 'Found "now"; expected a date such as 2026-11-20.');
  assert.equal(said('relation', {}), 'Found an object; expected "own" or "affiliate" or "none".');
  assert.equal(
    said('latency', [1, 2]),
    'Found a list of 2; expected a number from 0 to 1,000,000,000, without quotes.',
  );
  assert.match(
    said('fees', 'x'.repeat(5000)) ?? '',
    /^Found "x{60}…"; expected a list of at most 200, each .+ or false or "none"\.$/,
  );
});

test('text that is no JSON: where it breaks, in no engine’s own words', () => {
  const said = (text: string) => readFeed(text).problems[0]?.message ?? '';
  const broken = '\uFEFF{\n  "version": 1,\n  "plans": [1 2]\n}';
  assert.match(said(broken), /; expected JSON: .+ at line 3, column 15\.$/);
  assert.match(said('{"version": 1,'), /; expected JSON: /);
  for (const text of [broken, '', 'nope', '{"version": 1,', '{"a": 1,}', "{'a': 1}"])
    assert.doesNotMatch(said(text), /position|token|Unexpected|property name|Error/, text);
});

test('no message speaks as the validator does', () => {
  const spoken = [...wrong, ...inside].flatMap(
    ([field, value]) => readPlan({ [field]: value }).problems,
  );
  for (const { message } of spoken) {
    assert.doesNotMatch(message, /zod|invalid|received|too_|union|schema|undefined|\[object/i);
    assert.match(message, /^Found .+; expected .+\.$/s);
  }
});
