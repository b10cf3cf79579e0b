import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Condition } from '../../src/feed/index.js';
import { holds, matchOffers } from '../../src/retention/index.js';
import { inputOf, renewal, visit } from './flows.js';

const facts = { planId: 'a', tenureMonths: 12, business: false, likes: ['tv', 'speed'] };

describe('a condition', () => {
  const cases: [Condition, boolean | undefined][] = [
    [{}, true],
    [{ planId: 'a' }, true],
    [{ planId: 'b' }, false],
    [{ planId: ['b', 'a'] }, true],
    [{ planId: [] }, false],
    [{ business: false }, true],
    [{ tenureMonths: 12 }, true],
    [{ tenureMonths: '12' }, false],
    [{ tenureMonths: { gte: 12 } }, true],
    [{ tenureMonths: { gt: 12 } }, false],
    [{ tenureMonths: { lte: 12, gt: 11 } }, true],
    [{ tenureMonths: { lt: 12 } }, false],
    [{ planId: { gt: 1 } }, undefined],
    [{ likes: 'tv' }, true],
    [{ likes: ['radio', 'speed'] }, true],
    [{ likes: 'radio' }, false],
    [{ reason: 'price' }, undefined],
    [{ not: { reason: 'price' } }, undefined],
    [{ not: { planId: 'b' } }, true],
    [{ planId: 'a', reason: 'price' }, undefined],
    [{ planId: 'b', reason: 'price' }, false],
    [{ all: [{ planId: 'a' }, { business: false }] }, true],
    [{ all: [] }, true],
    [{ any: [] }, false],
    [{ any: [{ reason: 'price' }, { planId: 'a' }] }, true],
    [{ any: [{ reason: 'price' }, { planId: 'b' }] }, undefined],
    [{ not: { any: [{ reason: 'price' }, { planId: 'b' }] } }, undefined],
    [JSON.parse('{"constructor": "Object", "__proto__": 1}') as Condition, undefined],
  ];
  for (const [condition, expected] of cases)
    it(`${JSON.stringify(condition)}: ${expected ?? 'unknown'}`, () => {
      assert.equal(holds(condition, facts), expected);
    });
  it('that is not there holds', () => {
    assert.equal(holds(undefined, {}), true);
  });

  it('that is true or false stays so when more becomes known', () => {
    const names = ['a', 'b', 'c'];
    const fact = fc.constantFrom<string | number | boolean>(1, 2, 'x', true);
    const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
      condition: fc.oneof(
        { maxDepth: 4 },
        fc.dictionary(
          fc.constantFrom(...names),
          fc.oneof(fact, fc.array(fact, { maxLength: 2 }), fc.record({ gte: fc.nat(3) })),
        ) as fc.Arbitrary<Condition>,
        fc.record({ all: fc.array(tie('condition'), { maxLength: 3 }) }) as fc.Arbitrary<Condition>,
        fc.record({ any: fc.array(tie('condition'), { maxLength: 3 }) }) as fc.Arbitrary<Condition>,
        fc.record({ not: tie('condition') }) as fc.Arbitrary<Condition>,
      ),
    }));
    const known = fc.dictionary(fc.constantFrom(...names), fact);
    fc.assert(
      fc.property(condition, known, known, (one, some, more) => {
        const before = holds(one, some);
        if (before !== undefined) assert.equal(holds(one, { ...more, ...some }), before);
        const opposite = holds({ not: one }, some);
        assert.equal(opposite, before === undefined ? undefined : !before);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('rules', () => {
  const offers = [renewal, visit];
  const matched = (rules: unknown, reason?: string, customer = {}) =>
    matchOffers(inputOf({ feed: { offers, rules }, customer }), reason).map(({ id }) => id);

  it('run top down, and the first that is true decides', () => {
    const rules = [
      { when: { reason: 'r-price' }, offers: ['renew-20'] },
      { when: { planId: 'a' }, offers: ['visit'] },
    ];
    assert.deepEqual(matched(rules, 'r-price'), ['renew-20']);
    assert.deepEqual(matched(rules, 'r-quality'), ['visit']);
    assert.deepEqual(matched(rules), ['visit'], 'no reason given: the first is unknown');
  });
  it('no match means no offers, and a match with none means none', () => {
    assert.deepEqual(matched([{ when: { planId: 'z' }, offers: ['visit'] }]), []);
    const none = [{ when: { planId: 'a' }, offers: [] }, { offers: ['visit'] }];
    assert.deepEqual(matched(none), []);
    assert.deepEqual(matched(undefined), []);
  });
  it('know the facts of the page, which cannot stand in for the reason or the plan', () => {
    const rules = [{ when: { offeredThisMonth: false }, offers: ['visit'] }];
    assert.deepEqual(matched(rules, undefined, { facts: { offeredThisMonth: false } }), ['visit']);
    assert.deepEqual(matched(rules, undefined, { facts: { offeredThisMonth: true } }), []);
    assert.deepEqual(matched(rules), []);
    const byReason = [{ when: { reason: 'r-price' }, offers: ['visit'] }];
    assert.deepEqual(matched(byReason, undefined, { facts: { reason: 'r-price' } }), []);
  });
  for (const type of ['moving', 'switching', 'bereavement'])
    it(`${type} is never answered by an offer`, () => {
      assert.deepEqual(matched([{ offers: ['visit'] }], `r-${type}`), []);
      assert.deepEqual(matched([{ offers: ['visit'] }], 'r-other'), ['visit']);
    });
});
