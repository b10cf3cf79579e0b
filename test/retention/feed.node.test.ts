import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readRetention } from '../../src/retention/index.js';
import type { Feed } from '../../src/feed/index.js';
import { feedOf, renewal } from './flows.js';

const reasons = [
  { id: 'price', type: 'price', label: 'Too dear' },
  { id: 'move', type: 'moving', label: 'I move' },
];
const read = (fields: Record<string, unknown>) => {
  const result = readRetention(feedOf(fields));
  const lines = result.problems.map(({ level, code, path }) => `${level} ${code} ${path}`);
  return { ...result, lines };
};

describe('what a feed says of leaving', () => {
  it('is nothing where it says nothing', () => {
    assert.deepEqual(readRetention(feedOf()), { reasons: [], offers: [], rules: [], problems: [] });
  });

  it('reads reasons, offers, rules and the survey', () => {
    const { lines, offers, rules, survey } = read({
      reasons,
      offers: [{ ...renewal, exit: { type: 'flat', amount: 9 }, commitMonths: 12 }],
      rules: [{ when: { reason: ['price'], tenureMonths: { gte: 12 } }, offers: ['renew-20'] }],
      survey: {
        questions: [
          { id: 'nps', type: 'nps', label: 'Would you recommend us?' },
          {
            id: 'why',
            type: 'choice',
            label: 'Why?',
            options: ['Price', { id: 's', label: 'Speed' }],
          },
        ],
        followUp: [{ id: 'more', type: 'text', label: 'More?', when: { nps: { lte: 6 } } }],
      },
    });
    assert.deepEqual(lines, []);
    assert.deepEqual(offers[0]?.exit, [{ type: 'flat', amount: 9 }]);
    assert.deepEqual(rules[0]?.when, { reason: ['price'], tenureMonths: { gte: 12 } });
    assert.deepEqual(survey?.questions[1]?.options, [
      { id: 'Price', label: 'Price' },
      { id: 's', label: 'Speed' },
    ]);
    assert.equal(survey.followUp?.length, 1);
  });

  it('leaves a broken entry out and keeps the rest', () => {
    const {
      lines,
      reasons: good,
      offers,
      rules,
      survey,
    } = read({
      reasons: [{ id: 'x', type: 'boredom', label: 'X' }, ...reasons],
      offers: [{ ...renewal, percent: '20' }, null, { ...renewal, id: 'two' }],
      rules: [{ when: { reason: { gte: 'a' } }, offers: ['two'] }, { offers: ['two'] }],
      survey: {
        questions: [
          { id: 'a', type: 'choice', label: 'A' },
          { id: 'b', type: 'text', label: 'B' },
        ],
      },
    });
    assert.deepEqual(lines, [
      'field wrong-value /reasons/0/type',
      'field wrong-type /offers/0/percent',
      'field wrong-type /offers/1',
      'field wrong-value /rules/0/when/reason',
      'field missing /survey/questions/0/options',
    ]);
    assert.deepEqual(
      good.map(({ id }) => id),
      ['price', 'move'],
    );
    assert.deepEqual(
      offers.map(({ id, at }) => [id, at]),
      [['two', 2]],
    );
    assert.equal(rules.length, 1);
    assert.deepEqual(
      survey?.questions.map(({ id }) => id),
      ['b'],
    );
  });

  it('an id that repeats: the later one is left out', () => {
    const { lines, offers } = read({ offers: [renewal, { ...renewal, title: 'Later' }] });
    assert.deepEqual(lines, ['field duplicate-id /offers/1/id']);
    assert.equal(offers[0]?.title, renewal['title']);
  });

  it('an id of a broken entry is free for the next', () => {
    const { offers } = read({ offers: [{ ...renewal, percent: -1 }, renewal] });
    assert.deepEqual(
      offers.map(({ at }) => at),
      [1],
    );
  });

  it('tells of what names nothing', () => {
    const { lines, rules } = read({
      offers: [renewal, { ...renewal, id: 'to', type: 'plan-change', planId: 'z' }],
      rules: [{ offers: ['renew-20', 'gone'] }],
    });
    assert.deepEqual(lines, [
      'field unknown-id /offers/1/planId',
      'field unknown-id /rules/0/offers/1',
    ]);
    assert.deepEqual(rules[0]?.offers, ['renew-20']);
  });

  it('tells of a rule that would answer a move with an offer', () => {
    const offers = [renewal];
    const tried = (when: unknown) =>
      read({ reasons, offers, rules: [{ when, offers: ['renew-20'] }] }).lines;
    const told = ['field not-allowed /rules/0/offers'];
    assert.deepEqual(tried({ reason: 'move' }), told);
    assert.deepEqual(tried({ reason: ['price', 'move'], tenureMonths: { gt: 3 } }), told);
    assert.deepEqual(tried({ any: [{ reason: 'move' }] }), told);
    assert.deepEqual(tried({ reason: 'price' }), []);
    assert.deepEqual(tried({ tenureMonths: { gt: 3 } }), []);
    assert.deepEqual(tried({ not: { reason: 'price' } }), []);
  });

  it('takes no label for a button', () => {
    const { lines, offers } = read({ offers: [{ ...renewal, cta: 'Yes, I love saving!' }] });
    assert.deepEqual(lines, ['note not-allowed /offers/0/cta']);
    assert.equal('cta' in offers[0]!, false);
  });

  it('rules keep their conditions when the page changes its feed', () => {
    const when = { reason: 'price' };
    const feed = { ...feedOf({ offers: [renewal] }), rules: [{ when, offers: ['renew-20'] }] };
    const { rules } = readRetention(feed);
    when.reason = 'move';
    assert.deepEqual(rules[0]?.when, { reason: 'price' });
  });

  const odd = [
    { all: {} },
    { any: [1] },
    { not: [] },
    { x: {} },
    { x: { above: 1 } },
    { x: null },
    { x: [[]] },
    [],
    'price',
  ];
  for (const when of odd)
    it(`a rule whose condition is ${JSON.stringify(when)} is left out`, () => {
      const { rules, problems } = read({ offers: [renewal], rules: [{ when, offers: [] }] });
      assert.deepEqual(rules, []);
      assert.equal(problems.length, 1);
    });

  it('a condition that is deeper than anybody needs is left out', () => {
    let when: unknown = { reason: 'price' };
    for (let i = 0; i < 500; i++) when = { not: when };
    assert.equal(read({ rules: [{ when, offers: [] }] }).rules.length, 0);
  });

  it('never throws, whatever stands there', () => {
    const thrower = new Proxy({}, { ownKeys: () => assert.fail('no') });
    const fields = ['reasons', 'offers', 'rules', 'survey'];
    const value = fc.oneof(
      fc.jsonValue(),
      fc.anything(),
      fc.constant(thrower),
      fc.array(fc.constant(thrower)),
    );
    const base = feedOf();
    fc.assert(
      fc.property(fc.constantFrom(...fields), value, (field, one) => {
        readRetention({ ...base, [field]: one } as Feed);
        readRetention({ ...base, [field]: [one] } as Feed);
        readRetention({ ...base, [field]: { questions: one } } as Feed);
      }),
      { numRuns: 2000 },
    );
  });
});
