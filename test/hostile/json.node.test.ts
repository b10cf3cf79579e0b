import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compare, structuredData } from '../../src/comparison/index.js';
import { readFeed, type Feed } from '../../src/feed/index.js';
import { jsonTexts } from './suite.js';

const [must, mustNot, may] = [jsonTexts('y'), jsonTexts('n'), jsonTexts('i')];
const skip = must.length ? false : 'no shared folder';

const codes = (text: string) =>
  readFeed(text).problems.map(({ level, code }) => `${level} ${code}`);

test(
  'JSONTestSuite is whole: 95 texts that must parse, 188 that must not, 35 that may',
  { skip },
  () => {
    assert.deepEqual([must.length, mustNot.length, may.length], [95, 188, 35]);
  },
);

for (const { name, text } of must)
  test(`${name}: JSON, though no feed`, () => {
    const { feed, problems } = readFeed(text);
    assert.equal(feed, undefined);
    assert.ok(problems.length > 0 && problems.every(({ level }) => level === 'fatal'));
    assert.ok(!codes(text).includes('fatal not-json'), 'taken for no JSON');
    assert.ok(!codes(text).includes('fatal unreadable'), 'the reader stumbled');
  });

for (const { name, text } of mustNot)
  test(`${name}: fatal, with a message`, () => {
    const { feed, problems } = readFeed(text);
    assert.equal(feed, undefined);
    assert.deepEqual(codes(text), ['fatal not-json']);
    assert.match(problems[0]?.message ?? '', /expected JSON: \S/);
  });

for (const { name, text } of may)
  test(`${name}: no crash, and fatal either way`, () => {
    const { feed, problems } = readFeed(text);
    assert.equal(feed, undefined);
    assert.ok(problems.every(({ level, message }) => level === 'fatal' && message.length > 20));
    assert.ok(!codes(text).includes('fatal unreadable'), 'the reader stumbled');
  });

const planFields =
  'provider logo technology price fees discounts gifts contract exit speed latency data support extras rating url cta relation sponsored values checked'.split(
    ' ',
  );
const topFields = 'locale updated tax horizon source disclosure reportUrl points'.split(' ');

/** Looks at everything that is worked out from a feed. */
function useAll(feed: Feed) {
  const { groups, entries } = compare(feed, { currentPlan: 'good', monthsPassed: 3 });
  for (const { rows } of groups)
    for (const row of rows) for (const entry of entries) assert.ok(row.cell(entry).state);
  JSON.stringify(structuredData(feed, { url: 'https://example.com/' }));
}

test('each text as the value of each field: the good plan stays', { skip }, () => {
  let tried = 0;
  for (const { name, text } of [...must, ...may]) {
    for (const field of planFields) {
      const { feed, problems } = readFeed(`{"version":1,"currency":"USD","plans":[
        {"id":"good","name":"Good","price":5},{"id":"x","name":"X","${field}":${text}}]}`);
      const json = !problems.some(({ code }) => code === 'not-json');
      assert.equal(json, isJson(text), `${name} as ${field}`);
      if (!json) continue;
      tried++;
      assert.deepEqual(
        feed?.plans.map(({ id }) => id),
        ['good', 'x'],
        `${name} as ${field}`,
      );
      useAll(feed);
    }
    for (const field of topFields) {
      const { feed } = readFeed(
        `{"version":1,"currency":"USD","plans":[{"id":"good","name":"Good"}],"${field}":${text}}`,
      );
      if (!isJson(text)) continue;
      tried++;
      assert.equal(feed?.plans.length, 1, `${name} as ${field}`);
      useAll(feed);
    }
  }
  assert.ok(tried > 95 * 29, `${tried}`);
});

test('each text as a whole plan, as an id and as a name: the good plan stays', { skip }, () => {
  for (const { name, text } of [...must, ...may])
    for (const plan of [text, `{"id":"x","name":${text}}`, `{"id":${text},"name":"X"}`]) {
      const { feed, problems } = readFeed(
        `{"version":1,"currency":"USD","plans":[${plan},{"id":"good","name":"Good"}]}`,
      );
      if (!isJson(text)) {
        assert.equal(problems[0]?.code, 'not-json', name);
        continue;
      }
      assert.equal(feed?.plans.at(-1)?.id, 'good', name);
      assert.ok(
        feed.plans.length === 2 ||
          problems.some(({ level, path }) => level === 'plan' && path.startsWith('/plans/0')),
        name,
      );
      useAll(feed);
    }
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
