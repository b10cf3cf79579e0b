import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { resolvePolicy, type Limits, type Policy } from '../../src/retention/index.js';
import {
  asOf,
  baselineLimits,
  profileLimits,
  sources,
} from '../../src/retention/policy-sources.js';
import { profileIds } from './flows.js';

const policy = (ids?: string) => resolvePolicy(ids).policy;
const ids = fc.subarray([...profileIds], { minLength: 1 }).map((list) => list.join(' '));
const limitsOf = ({ ids: _, version: __, ...limits }: Policy) => limits;

describe('profiles', () => {
  const shapes: Record<string, [shape: Limits['shape'], placement: string, most: number]> = {
    KR: ['single-screen', 'beside-cancel', 2],
    'US-CA': ['intercept-then-confirm', 'beside-cancel', 2],
    'US-FED': ['intercept-then-confirm', 'beside-cancel', 2],
    'US-NY': ['intercept-then-confirm', 'beside-cancel', 2],
    'US-MA': ['intercept-then-confirm', 'beside-cancel', 2],
    'US-MN': ['single-screen', 'after-permission', 2],
    EU: ['single-screen', 'beside-cancel', 2],
    IE: ['single-screen', 'beside-cancel', 2],
    UK: ['single-screen', 'beside-cancel', 2],
    DE: ['before-entry', 'before-statutory-entry', 2],
    FR: ['before-entry', 'before-statutory-entry', 2],
    STRICT: ['before-entry', 'before-statutory-entry after-permission', 1],
    'KR EU': ['single-screen', 'beside-cancel', 2],
    'US-CA KR': ['single-screen', 'beside-cancel', 2],
    'DE US-MN': ['before-entry', 'before-statutory-entry after-permission', 2],
    'UK nowhere': ['before-entry', 'before-statutory-entry after-permission', 1],
    '': ['before-entry', 'before-statutory-entry after-permission', 1],
  };
  for (const [id, expected] of Object.entries(shapes))
    it(`${id || 'none'}: ${expected.join(', ')}`, () => {
      const { shape, offerPlacement, maxOffers } = policy(id);
      assert.deepEqual([shape, offerPlacement.join(' '), maxOffers], expected);
    });

  it('have their rights, ways to switch and labels', () => {
    assert.deepEqual(policy('KR EU').penaltyFreeCheck, ['KR-SLA', 'EU-105']);
    assert.deepEqual(policy('DE').penaltyFreeCheck, ['EU-105'], 'as the EU');
    assert.deepEqual(policy('KR UK').switchInfo, ['KR-onestop', 'UK-OTS']);
    assert.deepEqual(policy('DE').confirmLabels, { de: ['jetzt kündigen'] });
    assert.deepEqual(policy('DE FR').entryLabels, {
      de: ['Verträge hier kündigen'],
      fr: ['Résilier votre contrat'],
    });
    assert.deepEqual(policy('KR EU').ids, ['KR', 'EU']);
    assert.equal(policy('KR').version, asOf);
  });

  for (const unknown of [undefined, null, '', '  ', 'kr', 'toString', '__proto__'])
    it(`${JSON.stringify(unknown)} is STRICT`, () => {
      const { policy: strict, problems } = resolvePolicy(unknown);
      assert.deepEqual(strict, policy('STRICT'));
      assert.deepEqual(
        problems.map(({ code }) => code),
        unknown?.trim() ? ['unknown-id'] : [],
      );
    });

  it('resolve to what their sources say', () => {
    for (const id of profileIds) {
      const { extends: other, ...own } = profileLimits[id];
      const said = { ...baselineLimits, ...(other && profileLimits[other]), ...own };
      const resolved = policy(id) as unknown as Record<string, unknown>;
      for (const [key, limit] of Object.entries(said))
        if (key !== 'extends')
          assert.deepEqual(resolved[key], (limit as readonly unknown[])[0], `${id} ${key}`);
    }
  });
  it('name only sources that are told', () => {
    const profiles: object[] = [baselineLimits, ...Object.values(profileLimits)];
    const named = profiles.flatMap((profile) =>
      Object.values(profile).flatMap((limit) =>
        Array.isArray(limit) ? (limit.slice(2) as string[]) : [],
      ),
    );
    assert.deepEqual([...new Set(named)].sort(), Object.keys(sources).sort());
  });
});

/** The limits that one number or one order holds, from loose to tight. */
const measures: ((one: Policy) => number)[] = [
  (one) => -one.maxOffers,
  (one) => -one.maxReconsiderSteps,
  (one) => -one.maxInterceptScreens,
  (one) => one.reofferCooldownDays,
  (one) => ['intercept-then-confirm', 'single-screen', 'before-entry'].indexOf(one.shape),
  (one) => ['open', 'conditions-allowed', 'exclusive'].indexOf(one.confirmContent),
  (one) => ['operator', 'existing-account-ok', 'none'].indexOf(one.authMode),
  (one) => one.penaltyFreeCheck.length,
  (one) => one.confirmationReceipt.fields.length,
  (one) => Number(one.offerPlacement.includes('after-permission')),
];

describe('several profiles', () => {
  it('are at least as tight as each of them, in whatever order', () => {
    fc.assert(
      fc.property(ids, ids, (a, b) => {
        const both = policy(`${a} ${b}`);
        const turned = policy(`${b} ${a}`);
        measures.forEach((measure, n) => {
          const least = Math.max(measure(policy(a)), measure(policy(b)));
          assert.ok(measure(both) >= least, `measure ${n} of ${a} and ${b}`);
          assert.equal(measure(turned), measure(both));
        });
        assert.deepEqual(limitsOf(policy(`${a} ${a}`)), limitsOf(policy(a)));
      }),
    );
  });
});

describe('an operator', () => {
  const over = (overrides: object, id = 'KR') => {
    const { policy: made, problems } = resolvePolicy(id, overrides);
    return { made, lines: problems.map(({ code, path }) => `${code} ${path}`) };
  };
  const tighter: [object, (one: Policy) => unknown, unknown][] = [
    [{ maxOffers: 1 }, (one) => one.maxOffers, 1],
    [{ maxOffers: 0 }, (one) => one.maxOffers, 0],
    [{ reofferCooldownDays: 90 }, (one) => one.reofferCooldownDays, 90],
    [{ shape: 'before-entry' }, (one) => one.shape, 'before-entry'],
    [{ offerPlacement: ['none'] }, (one) => one.offerPlacement, ['none']],
    [{ offerPlacement: ['after-permission'] }, (one) => one.offerPlacement, ['after-permission']],
    [{ offerPlacement: ['before-statutory-entry'] }, (one) => one.shape, 'before-entry'],
    [{ confirmContent: 'exclusive' }, (one) => one.shape, 'before-entry'],
    [{ reasonMode: { intercept: 'none' } }, (one) => one.reasonMode.intercept, 'none'],
    [{ equalProminence: { minArea: 1.5 } }, (one) => one.equalProminence.minArea, 1.5],
    [
      { equalProminence: { maxContrastGap: 1.1 } },
      (one) => one.equalProminence.maxContrastGap,
      1.1,
    ],
    [{ entryLabels: { ko: ['해지하기'] } }, (one) => one.entryLabels['ko'], ['해지하기']],
  ];
  for (const [overrides, read, expected] of tighter)
    it(`may tighten: ${JSON.stringify(overrides)}`, () => {
      const { made, lines } = over(overrides);
      assert.deepEqual(lines, []);
      assert.deepEqual(read(made), expected);
    });

  const refused: [object, string][] = [
    [{ maxOffers: 3 }, 'not-allowed /overrides/maxOffers'],
    [{ maxOffers: -1 }, 'wrong-type /overrides/maxOffers'],
    [{ maxOffers: NaN }, 'wrong-type /overrides/maxOffers'],
    [{ maxOffers: '1' }, 'wrong-type /overrides/maxOffers'],
    [{ maxOffers: null }, 'wrong-type /overrides/maxOffers'],
    [{ shape: 'intercept-then-confirm' }, 'not-allowed /overrides/shape'],
    [{ shape: 'endless' }, 'not-allowed /overrides/shape'],
    [{ reofferCooldownDays: 1 }, 'not-allowed /overrides/reofferCooldownDays'],
    [{ allowReoffer: true }, 'not-allowed /overrides/allowReoffer'],
    [{ failOpen: false }, 'not-allowed /overrides/failOpen'],
    [{ reasonMode: { intercept: 'required' } }, 'not-allowed /overrides/reasonMode/intercept'],
    [{ postCancelContact: 'opt-out' }, 'not-allowed /overrides/postCancelContact'],
    [
      { equalProminence: { cancelFirst: false } },
      'not-allowed /overrides/equalProminence/cancelFirst',
    ],
    [{ equalProminence: { minArea: 0.5 } }, 'not-allowed /overrides/equalProminence/minArea'],
    [{ channel: { call: true } }, 'not-allowed /overrides/channel/call'],
    [{ offerPlacement: ['everywhere'] }, 'not-allowed /overrides/offerPlacement'],
    [{ offerPlacement: [] }, 'not-allowed /overrides/offerPlacement'],
    [{ entryLabels: { ko: ['정말 해지하시겠어요?'] } }, 'not-allowed /overrides/entryLabels/ko'],
    [{ confirmationReceipt: { fields: [] } }, 'not-allowed /overrides/confirmationReceipt/fields'],
    [{ maxTimers: 1 }, 'unknown-field /overrides/maxTimers'],
    [{ equalProminence: 1 }, 'wrong-type /overrides/equalProminence'],
    [JSON.parse('{"__proto__": {"maxOffers": 3}}') as object, 'unknown-field /overrides/__proto__'],
  ];
  for (const [overrides, line] of refused)
    it(`is refused ${JSON.stringify(overrides)}`, () => {
      const { made, lines } = over(overrides);
      assert.deepEqual(lines, [line]);
      assert.deepEqual(limitsOf(made), limitsOf(policy('KR')));
    });

  it('never loosens anything, whatever is handed in', () => {
    const key = fc.constantFrom(...Object.keys(limitsOf(policy('KR'))));
    const words = ['none', 'open', 'skippable', 'beside-cancel', 'after-cancel', 'exclusive'];
    const value = fc.oneof(
      fc.integer(),
      fc.boolean(),
      fc.constantFrom(...words),
      fc.anything(),
      fc.array(fc.constantFrom(...words)),
    );
    fc.assert(
      fc.property(ids, fc.dictionary(key, value), (id, overrides) => {
        const before = policy(id);
        const { made } = over(overrides, id);
        // a list of fewer placements can move up past asking
        measures.slice(0, -1).forEach((measure, n) => {
          assert.ok(measure(made) >= measure(before), `measure ${n}`);
        });
        assert.equal(made.allowReoffer, false);
        assert.equal(made.failOpen, true);
      }),
      { numRuns: 3000 },
    );
  });
});
