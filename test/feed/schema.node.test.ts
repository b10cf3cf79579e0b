import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { readFeed } from '../../src/feed/index.js';
import { feedSchema } from '../../src/feed/schema.js';
import { shared } from '../shared.js';
import { fromSchema, nodesOf, replaced, type Json } from './arbitrary.js';
import { now } from './reading.js';

const runs = Number(process.env['FAIRSTAY_RUNS'] ?? 1000);
const file = (path: string) => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
const schema = file('../../plan-feed.schema.json') as Json;
const accepts = (feed: unknown) => feedSchema.safeParse(feed).success;

/**
 * What the schema cannot say, since it looks at one field at a time or has no word for it: rules that
 * span fields, what a URL and a day of the calendar are, and that a name must show.
 */
const beyond = [
  /^duplicate-id /,
  /^needs-contract /,
  /^wrong-url (\S*\/logo |(?!.*…))/,
  /^wrong-value \S*\/(updated|checked) /,
  /^wrong-value \S+\/from .*expected (a later month|1, the first month)/,
  /^wrong-value \S+\/to .*expected month \d+ or later/,
  /^wrong-value \S+\/rating .*, the scale/,
  /^wrong-value \S+\/exit .*expected bands that run forward/,
  /^wrong-type \S+\/values\/\S* .*, as point /,
  /^wrong-value \S+ Found "(\s|\\[nrt])+"; expected a text of 1 to/,
  /^no-plans \/plans Found a list of \d+; expected at least one plan that/,
];

/** What is wrong with a feed as far as a schema could say. */
function wrong(feed: unknown): string[] {
  return readFeed(feed, { now })
    .problems.filter(({ level }) => level !== 'note')
    .map(({ code, path, message }) => `${code} ${path} ${message}`)
    .filter((line) => !beyond.some((rule) => rule.test(line)));
}

function sameJudgement(feed: unknown): boolean {
  const accepted = accepts(feed);
  const problems = wrong(feed);
  assert.equal(problems.length === 0, accepted, `${JSON.stringify(feed)}\n${problems.join('\n')}`);
  return accepted;
}

const names = readdirSync(new URL('../fixtures/', import.meta.url)).filter((name) =>
  name.endsWith('.json'),
);
for (const name of [...names, 'flow/kr.json', 'flow/us.json', 'flow/de.json'])
  test(`${name}: the reader and the schema agree`, () => {
    const feed = file(`../fixtures/${name}`) as Json;
    assert.equal(sameJudgement(feed), name !== 'broken.json');
    assert.equal(readFeed(feed).feed !== undefined, true);
  });

test('the schema accepts all feeds of the cases with figures', (t) => {
  const text = shared('cases/pricing.json');
  if (!text) return t.skip('no shared folder');
  const cases = JSON.parse(text) as { feed: unknown }[];
  const accepted = cases.filter(({ feed }) => sameJudgement(feed));
  assert.equal(accepted.length, cases.length);
});

const garbage: unknown[] = [
  null,
  true,
  false,
  0,
  -1,
  1.5,
  601,
  1e11,
  1e300,
  '',
  ' ',
  'none',
  'unlimited',
  '5',
  'x'.repeat(201),
  'x'.repeat(2001),
  [],
  {},
  [null],
  [1],
  ['x'],
  [[]],
  [{}],
  { type: 'flat' },
  { months: '12' },
  { label: 'L' },
];
/** A feed with something in every place. */
const whole = {
  ...(file('../fixtures/custom-points.json') as Json),
  updated: '2025-12-31',
  source: { name: 'S', url: '/s' },
  disclosure: { text: 'D', url: '/d' },
  reportUrl: '/r',
  plans: [
    {
      id: 'a',
      name: 'A',
      provider: 'P',
      logo: '/l',
      technology: 'fiber',
      price: {
        steps: [
          { from: 1, amount: 5, kind: 'promo' },
          { from: 13, amount: 9 },
        ],
      },
      fees: [{ label: 'F', amount: 1, when: 'monthly', from: 1, to: 600, optional: false }],
      discounts: [{ label: 'D', amount: 1, from: 1, to: 600, for: 'new', condition: 'c' }],
      gifts: [{ label: 'G', value: 1, keepMonths: 2 }],
      contract: { months: 24, notice: 'n', terms: '/t' },
      exit: [
        { type: 'flat', amount: 1 },
        { type: 'clawback', base: 1, bands: [{ from: 1, to: 2, rate: 1 }] },
        { type: 'remainingShare', base: 1, grace: 1 },
        { type: 'refund', amount: 1, keepMonths: 1 },
        { type: 'perRemainingMonth', amount: 1 },
      ],
      speed: { down: 1, up: 1, downMin: 1, downTypical: 1, upTypical: 1 },
      latency: 1,
      data: { cap: 5, after: 'a' },
      support: { channels: ['phone'], hours: 'h', answerSeconds: 1, firstContactResolution: 0.5 },
      extras: ['E', { label: 'L', id: 'i', state: 'optional', amount: 1 }],
      rating: { value: 1, scale: 10, count: 1, source: 's', url: '/u' },
      url: '/u',
      cta: 'c',
      relation: 'own',
      sponsored: false,
      values: { 'install-days': 1, energy: 'x', channels: ['y'] },
      checked: '2025-12-31',
    },
  ],
};
/** These are anything to a reader of comparisons. */
const places = nodesOf(whole).filter((path) => path.length > 0 && path[0] !== '$schema');

test(`each of ${garbage.length} wrong values in each place: the reader and the schema agree`, () => {
  assert.ok(sameJudgement(whole));
  let [accepted, refused] = [0, 0];
  for (const path of places)
    for (const value of garbage)
      sameJudgement(replaced(whole, path, value)) ? accepted++ : refused++;
  assert.ok(places.length > 120, `${places.length} places`);
  assert.ok(accepted > 400 && refused > 1500, `${accepted} accepted, ${refused} refused`);
});

test('each field taken away: the reader and the schema agree', () => {
  for (const path of places) sameJudgement(replaced(whole, path, undefined));
});

test(`${runs} feeds made from the schema, most of them spoilt: the reader and the schema agree`, () => {
  let [accepted, refused] = [0, 0];
  fc.assert(
    fc.property(fromSchema(schema, garbage), (feed) => {
      sameJudgement(feed) ? accepted++ : refused++;
    }),
    { numRuns: runs },
  );
  assert.ok(accepted > runs / 8 && refused > runs / 8, `${accepted} accepted, ${refused} refused`);
});
