import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { Feed } from '../../src/feed/index.js';
import { wholeFeedSchema } from '../../src/feed/retention-schema.js';
import { readRetention } from '../../src/retention/index.js';
import { nodesOf, replaced, type Json } from '../feed/arbitrary.js';
import { feedOf, pause, renewal } from './flows.js';

/** What the schema has no word for: what spans entries, and what a condition, a URL and a day are. */
const beyond =
  /^(duplicate-id|unknown-id|not-allowed|needs-contract|wrong-url) |\/when(\/| )|\/startsOn |"(\s)+"; expected a text of 1|\/exit Found .*bands that run forward|^missing \/survey\/questions |\/options Found nothing/;

const wrong = (part: Json) =>
  readRetention({ ...feedOf(), ...part } as Feed)
    .problems.filter(({ level }) => level !== 'note')
    .map(({ code, path, message }) => `${code} ${path} ${message}`);
const accepts = (part: Json) =>
  wholeFeedSchema.safeParse({
    version: 1,
    currency: 'USD',
    plans: [{ id: 'a', name: 'A' }],
    ...part,
  }).success;

/** Something in every place. */
const whole = JSON.parse(
  JSON.stringify({
    reasons: [{ id: 'p', type: 'price', label: 'P', help: { text: 'T', url: '/u' } }],
    offers: [
      { ...renewal, text: 'T', commitMonths: 12, exit: [{ type: 'flat', amount: 1 }] },
      { ...pause, startsOn: '2027-01-01', exit: 'none' },
      { ...renewal, id: 'c', planId: 'b', exit: { type: 'refund', amount: 1, keepMonths: 2 } },
    ],
    rules: [{ when: { reason: 'p' }, offers: ['renew-20'] }],
    survey: {
      questions: [
        { id: 'q', type: 'choice', label: 'Q', hint: 'H', options: ['A', { id: 'b', label: 'B' }] },
        { id: 'r', type: 'rating', label: 'R', scale: 5, when: { q: 'A' } },
      ],
      followUp: [{ id: 's', type: 'text', label: 'S' }],
    },
  }),
) as Json;

const garbage = [
  null,
  true,
  0,
  -1,
  1.5,
  601,
  1e11,
  '',
  ' ',
  'none',
  '5',
  'x'.repeat(201),
  'x'.repeat(2001),
  [],
  {},
  [null],
  [1],
  ['x'],
  [{}],
  { type: 'flat' },
  undefined,
];

test('the reader and the schema agree on what is right', () => {
  assert.deepEqual(wrong(whole), []);
  assert.equal(accepts(whole), true);
});

test('and on what is wrong, wherever it stands', () => {
  let refused = 0;
  let judged = 0;
  for (const path of nodesOf(whole).slice(1))
    for (const value of garbage) {
      const part = replaced(whole, path, value) as Json;
      const told = wrong(part);
      if (told.some((line) => beyond.test(line))) continue;
      judged++;
      const accepted = accepts(part);
      if (!accepted) refused++;
      const where = `${path.join('/')} = ${JSON.stringify(value)}`;
      assert.equal(told.length === 0, accepted, `${where}\n${told.join('\n')}`);
    }
  assert.ok(judged > 1000 && refused > 500, `${judged} judged, ${refused} refused`);
});

test('editors are told of offers, rules and the survey', () => {
  const text = readFileSync(new URL('../../plan-feed.schema.json', import.meta.url), 'utf8');
  const { properties } = JSON.parse(text) as { properties: Json };
  for (const name of ['reasons', 'offers', 'rules', 'survey'])
    assert.match(JSON.stringify(properties[name]), /"label"|"offers"|"title"/, name);
});
