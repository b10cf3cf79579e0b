import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { compare, structuredData } from '../../src/comparison/index.js';
import { readFeed, type Plan, type Problem } from '../../src/feed/index.js';
import { exitCost, totalCost } from '../../src/pricing/index.js';

/** More with FAIRSTAY_RUNS=100000. */
const numRuns = Number(process.env['FAIRSTAY_RUNS'] ?? 1000);

const levels = ['fatal', 'plan', 'field', 'note'];
const codes =
  'not-json too-big no-plans unreadable missing wrong-type wrong-value wrong-url too-long duplicate-id duplicate-plan unknown-field stale rounded needs-contract more'.split(
    ' ',
  );

/** What must hold of any reading, of whatever. */
function sound(result: ReturnType<typeof readFeed>) {
  const { feed, problems } = result;
  const fatal = problems.some(({ level }) => level === 'fatal');
  assert.equal(
    feed === undefined,
    fatal,
    'the feed is missing where a problem is fatal, and only there',
  );
  for (const problem of problems) assert.ok(isTold(problem), JSON.stringify(problem));
  if (!feed) return;
  assert.ok(feed.plans.length > 0);
  assert.equal(new Set(feed.plans.map(({ id }) => id)).size, feed.plans.length, 'ids are unique');
  for (const plan of feed.plans) {
    assert.ok(plan.name.trim() && plan.currency === feed.currency);
    totalCost(plan, feed.horizon);
    exitCost(plan, 3);
  }
  const { groups, entries } = compare(feed, { currentPlan: feed.plans[0]?.id, sort: 'total' });
  for (const { rows } of groups)
    for (const row of rows) for (const entry of entries) assert.ok(row.cell(entry).state);
  JSON.stringify(structuredData(feed, { url: 'https://example.com/' }));
}

const isTold = ({ level, code, path, message }: Problem) =>
  levels.includes(level) && codes.includes(code) && /^(\/|$)/.test(path) && message.length > 10;

/** Anything that JavaScript has. */
const anything = fc.anything({
  withBigInt: true,
  withBoxedValues: true,
  withDate: true,
  withMap: true,
  withSet: true,
  withNullPrototype: true,
  withObjectString: true,
  withSparseArray: true,
  withTypedArray: true,
  maxDepth: 4,
});
const throwing = fc.constant(0).map(() => ({
  get id() {
    throw new Error('no');
  },
}));
const planFields =
  'id name provider logo technology price fees discounts gifts contract exit speed latency data support extras rating url cta relation sponsored values checked currency __proto__'.split(
    ' ',
  );
const innerFields =
  'steps from to amount kind label when for optional condition value keepMonths months notice terms type base bands rate grace down up cap after channels hours id state scale count source url text name'.split(
    ' ',
  );

/** Values with the names of a feed's own fields at every depth, holding whatever. */
const inside = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'medium' },
    fc.oneof(
      fc.jsonValue(),
      anything,
      fc.constantFrom(
        1,
        0,
        -1,
        12,
        600,
        'none',
        false,
        'flat',
        'clawback',
        'unlimited',
        'once',
        'monthly',
      ),
    ),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom(...innerFields), tie('value'), { maxKeys: 5 }),
  ),
})).value;
const badPlan = fc.oneof(
  anything,
  throwing,
  fc.dictionary(fc.constantFrom(...planFields), inside, { maxKeys: 8 }),
  fc
    .tuple(
      fc.dictionary(fc.constantFrom(...planFields), inside, { maxKeys: 8 }),
      fc.string({ minLength: 1 }),
    )
    .map(([plan, name]) => ({ ...plan, name, id: `bad ${name}` })),
);

/** What a good plan is read as, whatever stands beside it. */
const goodPlans = Array.from({ length: 5 }, (_, i) => ({
  id: `good-${i}`,
  name: `Good ${i}`,
  price: {
    steps: [
      { from: 1, amount: 10 + i },
      { from: 7, amount: 20 + i },
    ],
  },
  fees: [{ label: 'Setup', amount: 35, when: 'once' }],
  contract: 24,
  exit: { type: 'perRemainingMonth', amount: 3 },
  speed: { down: 100 * (i + 1), up: 20 },
  extras: ['TV', { label: 'Cloud', state: 'optional', amount: 2 }],
  rating: 4,
  url: `/plans/${i}`,
}));
const alone = new Map<string, Plan>(
  readFeed({ version: 1, currency: 'USD', plans: goodPlans }).feed?.plans.map((plan) => [
    plan.id,
    plan,
  ]),
);

test(`${numRuns} feeds of good plans among garbage: every good plan is kept as it is`, () => {
  let among = 0;
  const mixed = fc
    .tuple(fc.shuffledSubarray(goodPlans, { minLength: 1 }), fc.array(badPlan, { maxLength: 8 }))
    .chain(([good, bad]) =>
      fc.tuple(
        fc.constant(good),
        fc.shuffledSubarray([...good, ...bad], { minLength: good.length + bad.length }),
      ),
    );
  fc.assert(
    fc.property(
      mixed,
      fc.dictionary(
        fc.constantFrom('points', 'source', 'updated', 'horizon', 'tax', 'locale', 'offers', 'x'),
        inside,
      ),
      ([good, plans], top) => {
        const result = readFeed({ ...top, version: 1, currency: 'USD', plans });
        sound(result);
        for (const { id } of good)
          assert.deepEqual(
            result.feed?.plans.find((plan) => plan.id === id),
            alone.get(id),
          );
        // in the order of the feed
        const read = result.feed?.plans.map(({ id }) => id).filter((id) => alone.has(id));
        assert.deepEqual(
          read,
          plans
            .filter((plan) => good.includes(plan as (typeof good)[0]))
            .map((plan) => (plan as { id: string }).id),
        );
        if (plans.length > good.length) among++;
      },
    ),
    { numRuns },
  );
  assert.ok(among > numRuns / 2, `${among} with garbage`);
});

test(`${numRuns} values of any shape: no throw, and a problem in words`, () => {
  fc.assert(
    fc.property(
      fc.oneof(
        anything,
        inside,
        fc.dictionary(fc.constantFrom('version', 'currency', 'plans', 'points'), inside),
      ),
      (input) => {
        sound(readFeed(input));
      },
    ),
    { numRuns },
  );
});

test(`${numRuns} texts of any kind, and feeds cut and mangled: no throw, and a problem in words`, () => {
  const whole = JSON.stringify({ version: 1, currency: 'USD', plans: goodPlans });
  const mangled = fc
    .tuple(fc.nat(whole.length), fc.nat(12), fc.string({ unit: 'binary', maxLength: 6 }))
    .map(([at, length, by]) => whole.slice(0, at) + by + whole.slice(at + length));
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: 'binary' }), fc.json(), mangled, mangled, mangled),
      (text) => {
        sound(readFeed(text));
      },
    ),
    { numRuns },
  );
});
