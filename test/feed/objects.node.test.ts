import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { readFeed } from '../../src/feed/index.js';
import { feedOf, lines, now, readPlan } from './reading.js';

const fixture = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../fixtures/${name}.json`, import.meta.url), 'utf8'));
const fixtures = ['us', 'kr', 'custom-points', 'broken', 'sparse', 'affiliate', 'rtl', 'minimal'];

function freeze<T>(value: T): T {
  if (typeof value === 'object' && value) Object.values(Object.freeze(value)).forEach(freeze);
  return value;
}
const good = { id: 'good', name: 'Good', price: 30 };
const throwing = (field: string) =>
  Object.defineProperty({ id: 'x', name: 'X' }, field, {
    enumerable: true,
    get() {
      throw new Error('no');
    },
  });

for (const name of fixtures) {
  test(`${name}: text and object are read alike, frozen or not, and the input stays as it was`, () => {
    const input = fixture(name);
    const before = JSON.stringify(input);
    const read = readFeed(input, { now });
    assert.equal(JSON.stringify(input), before);
    assert.deepEqual(readFeed(freeze(fixture(name)), { now }), read);
    assert.deepEqual(readFeed(before, { now }), read);
  });

  test(`${name}: what was read is not tied to the input`, () => {
    const input = fixture(name) as { plans: Record<string, unknown>[] };
    const { feed } = readFeed(input, { now });
    const before = JSON.stringify(feed);
    for (const plan of input.plans)
      if (plan)
        for (const value of Object.values(plan))
          if (typeof value === 'object' && value)
            for (const key in value) Reflect.deleteProperty(value, key);
    assert.equal(JSON.stringify(feed), before);
  });

  test(`${name}: a feed that was read comes back the same object, problems and all`, () => {
    const first = readFeed(fixture(name), { now });
    const again = readFeed(first.feed, { now: new Date('2030-01-01') });
    assert.equal(again.feed, first.feed);
    assert.equal(again.problems, first.problems);
  });

  test(`${name}: read, written as JSON and read again it is the same feed`, () => {
    const { feed } = readFeed(fixture(name), { now });
    const { feed: again } = readFeed(JSON.stringify(feed), { now });
    assert.deepEqual(again, feed);
  });
}

test('an error thrown by a getter leaves that plan out, and no other', () => {
  for (const field of ['id', 'price', 'speed', 'values', 'extras']) {
    const { feed, problems } = readFeed(feedOf([throwing(field), good]), { now });
    assert.deepEqual(
      feed?.plans.map(({ id }) => id),
      ['good'],
      field,
    );
    assert.deepEqual(lines(problems), ['plan unreadable /plans/0']);
  }
  const deep = { ...good, id: 'deep', speed: throwing('down') };
  assert.deepEqual(
    readFeed(feedOf([deep, good])).feed?.plans.map(({ id }) => id),
    ['good'],
  );
});

test('after a plan that threw, the problems of the next have their own level and path', () => {
  const nested = { id: 'x', name: 'X', fees: [null, throwing('label')] };
  const { problems } = readFeed(feedOf([nested, { name: 'No id' }, { ...good, url: 'x:' }]), {
    now,
  });
  assert.deepEqual(lines(problems), [
    'field missing /plans/0/fees/0',
    'note unknown-field /plans/0/fees/1/id',
    'note unknown-field /plans/0/fees/1/name',
    'plan unreadable /plans/0',
    'plan missing /plans/1/id',
    'field wrong-url /plans/2/url',
  ]);
});

const thrown: unknown[] = [
  new Error('no'),
  'text',
  undefined,
  Symbol('s'),
  Object.create(null),
  {
    toString() {
      throw new Error('no text either');
    },
  },
];
test('a feed whose getters throw, whatever they throw, is fatal and never throws', () => {
  for (const error of thrown)
    for (const field of ['version', 'currency', 'plans', 'points', 'source']) {
      const input = Object.defineProperty(feedOf([good]), field, {
        enumerable: true,
        get() {
          throw error;
        },
      });
      const { feed, problems } = readFeed(input, { now });
      assert.equal(feed, undefined);
      assert.deepEqual(lines(problems), ['fatal unreadable ']);
    }
});

test('a proxy is read like what it stands for; one that is revoked or refuses is fatal', () => {
  const through = <T extends object>(value: T): T =>
    new Proxy(value, { get: (target, key) => wrap(Reflect.get(target, key)) });
  const wrap = (value: unknown): unknown =>
    typeof value === 'object' && value ? through(value) : value;
  const input = feedOf([{ ...good, extras: ['TV'], speed: { down: 5 } }]);
  assert.deepEqual(readFeed(through(input), { now }), readFeed(input, { now }));

  const { proxy, revoke } = Proxy.revocable(feedOf([good]), {});
  revoke();
  const refusing = new Proxy(feedOf([good]), {
    ownKeys() {
      throw new Error('no');
    },
  });
  for (const bad of [proxy, refusing])
    assert.deepEqual(lines(readFeed(bad).problems), ['fatal unreadable ']);
  assert.deepEqual(readFeed(feedOf([proxy, good])).feed?.plans.length, 1);
});

test('what JSON cannot say is a problem of its field', () => {
  const cycle: Record<string, unknown> = {};
  cycle['self'] = cycle;
  const silent = Object.assign(() => {}, {
    toString() {
      throw new Error('no');
    },
  });
  const odd = [
    10n,
    Symbol('s'),
    () => 30,
    silent,
    new Date(),
    new Map(),
    cycle,
    NaN,
    new Number(5),
    Object.create(null),
  ];
  for (const value of odd) {
    const { plan, problems } = readPlan({ price: value, provider: value, sponsored: value });
    assert.deepEqual(
      [plan.price, plan.provider, plan.sponsored],
      [undefined, undefined, undefined],
    );
    assert.ok(problems.filter(({ level }) => level === 'field').length >= 3);
    for (const { message } of problems) assert.ok(message.length < 300, message);
  }
});

test('a feed within itself has an end', () => {
  const plan: Record<string, unknown> = { ...good };
  Object.assign(plan, { extras: [plan], speed: plan, fees: [plan], support: plan, price: plan });
  const input = feedOf([plan]);
  input['points'] = [input];
  input['source'] = input;
  assert.equal(readFeed(input, { now }).feed?.plans[0]?.id, 'good');
});

test('instances of classes are read by their own fields', () => {
  class Own {
    id = 'own';
    name = 'Own';
    price = 5;
    get speed() {
      return this.price * 20;
    }
  }
  const { feed, problems } = readFeed(feedOf([new Own()]), { now });
  assert.deepEqual(problems, []);
  assert.deepEqual(feed?.plans[0]?.price?.steps[0]?.amount, 5);
  assert.equal(feed.plans[0].speed, undefined);
});

test('what an object inherits is no part of a feed', () => {
  const input = feedOf([
    Object.assign(Object.create({ price: 5, colour: 'red' }), { id: 'a', name: 'A' }),
    Object.create(good),
  ]);
  const { feed, problems } = readFeed(input, { now });
  assert.deepEqual(feed?.plans, [{ id: 'a', name: 'A', currency: 'USD' }]);
  assert.deepEqual(lines(problems), ['plan missing /plans/1/id', 'plan missing /plans/1/name']);
});

test('a page that adds to Object.prototype, as old libraries do, changes no feed', () => {
  const input = feedOf([{ ...good, speed: { down: 5 }, values: {} }]);
  const read = readFeed(input, { now });
  Object.assign(Object.prototype, { extend: () => {} });
  try {
    assert.deepEqual(readFeed({ ...input }, { now }), read);
  } finally {
    delete (Object.prototype as { extend?: unknown }).extend;
  }
  assert.deepEqual(read.problems, []);
});

test('a hole in a list is a missing item', () => {
  const hole = <T>(...items: T[]) =>
    Object.assign(
      [] as T[],
      { length: items.length + 1 },
      Object.fromEntries(items.map((item, i) => [i + 1, item])),
    );
  const { plan, problems } = readPlan({ extras: hole('TV'), support: hole('phone'), fees: hole() });
  assert.deepEqual(
    plan.extras?.map((extra) => extra?.id),
    ['TV'],
  );
  assert.deepEqual(plan.support?.channels, ['phone']);
  assert.equal(plan.fees?.[0]?.amount, undefined);
  assert.equal(plan.fees?.length, 1);
  assert.deepEqual(lines(problems).sort(), [
    'field missing /plans/0/extras/0',
    'field missing /plans/0/fees/0',
    'field missing /plans/0/support/0',
  ]);
});
