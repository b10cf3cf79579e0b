import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compare, structuredData } from '../../src/comparison/index.js';
import { readFeed, type Feed } from '../../src/feed/index.js';
import { shared } from '../shared.js';
import { planFields, pointFields, points, topFields } from './fields.js';

const blns = JSON.parse(shared('data/hostile/blns.json') ?? '[]') as string[];
const h5sc = JSON.parse(shared('data/hostile/h5sc-items.json') ?? '[]') as { data: string }[];
/** And what those lists lack. */
const more = [
  '__proto__',
  'constructor',
  'toString',
  '\ud800',
  '\udc00x',
  '\u0000',
  '\u202e',
  '\ufeff',
  '"',
  '\\',
  '</script>',
  '{{x}}',
  '${x}',
  'a\tb\nc',
  'https://[',
  'HTTP:',
  '//',
];
const strings = [...blns, ...h5sc.map(({ data }) => data), ...more];
const skip = blns.length && h5sc.length ? false : 'no shared folder';

const good = { id: 'good', name: 'Good', price: 5 };
const top = { version: 1, currency: 'USD' };

/** Whether the text stands somewhere in the feed, character by character. */
function holds(value: unknown, text: string): boolean {
  if (typeof value === 'string') return value === text;
  if (typeof value !== 'object' || !value) return false;
  return Object.values(value).some((one) => holds(one, text));
}

/** Looks at everything that is worked out from a feed. */
function useAll(feed: Feed) {
  for (const sort of ['name', 'total']) {
    const { groups, entries } = compare(feed, { sort, locale: feed.locale });
    for (const { rows } of groups)
      for (const row of rows) for (const entry of entries) assert.ok(row.cell(entry).state);
  }
  const data = JSON.stringify(structuredData(feed, { url: 'https://example.com/a' }));
  assert.ok(JSON.parse(data));
}

/** Both as text and as object: kept verbatim and without a word, or the field is named as a problem. */
function check(input: unknown, text: string, where: string, path: RegExp, plans: number) {
  const { feed, problems } = readFeed(JSON.stringify(input));
  assert.deepEqual(readFeed(input), { feed, problems });
  const label = `${where}: ${JSON.stringify(text).slice(0, 80)}`;
  assert.equal(feed?.plans.length, plans, label);
  assert.equal(feed.plans.at(-1)?.id, 'good', label);
  useAll(feed);
  const told = problems.some((problem) => problem.level === 'field' && path.test(problem.path));
  return { kept: !told && holds(feed, text), told, label };
}

test('there are 515 strings that break software and 149 that run script', { skip }, () => {
  assert.deepEqual([blns.length, h5sc.length], [515, 149]);
});

const names = ['provider', 'cta'];
for (const [field, fieldsOf] of Object.entries(planFields))
  test(
    `${field}: ${strings.length} strings are kept as they are or named as a problem`,
    { skip },
    () => {
      let kept = 0;
      for (const text of strings) {
        const plan = { id: 'x', name: 'X', ...fieldsOf({ name: text, text, url: text }) };
        const path = new RegExp(`^/plans/0/${field.split(/[. ]/)[0]}`);
        const result = check({ ...top, points, plans: [plan, good] }, text, field, path, 2);
        if (result.kept) kept++;
        // "none" and the like have a meaning of their own
        else assert.ok(result.told || text === 'none' || text === 'false', result.label);
        const fits = text.length <= 200 && text.trim() !== '';
        if (names.includes(field)) assert.equal(result.kept, fits, result.label);
      }
      const url = /url|logo|terms/.test(field);
      assert.ok(kept >= (url ? 100 : 600), `${kept} of ${strings.length} kept`);
    },
  );

for (const [field, fieldsOf] of Object.entries(topFields))
  test(
    `${field}: ${strings.length} strings are kept as they are or named as a problem`,
    { skip },
    () => {
      for (const text of strings) {
        const input = { ...top, ...fieldsOf({ name: text, text, url: text }), plans: [good] };
        const result = check(input, text, field, new RegExp(`^/${field.replace('.', '/')}$`), 1);
        assert.ok(result.kept || result.told, result.label);
      }
    },
  );

for (const [field, fieldsOf] of Object.entries(pointFields))
  test(
    `${field}: ${strings.length} strings are kept as they are or named as a problem`,
    { skip },
    () => {
      for (const text of strings) {
        const point = {
          id: 'p',
          label: 'P',
          kind: 'text',
          ...fieldsOf({ name: text, text, url: text }),
        };
        const values = { p: point.kind === 'number' ? 5 : 'v' };
        const input = { ...top, points: [point], plans: [{ ...good, values }] };
        const result = check(input, text, field, /^\/points\/0\//, 1);
        assert.ok(result.kept || result.told, result.label);
      }
    },
  );

test(
  'every string is the name and the id of a plan, or the plan is named as left out',
  { skip },
  () => {
    for (const text of strings)
      for (const plan of [
        { id: 'x', name: text },
        { id: text, name: 'X' },
        { id: text, name: text, extras: [text] },
      ]) {
        const { feed, problems } = readFeed(JSON.stringify({ ...top, plans: [plan, good] }));
        const fits = text.length <= 200 && text.trim() !== '';
        assert.equal(feed?.plans.length, fits ? 2 : 1, JSON.stringify(text));
        if (fits) assert.ok(holds(feed.plans[0], text));
        else assert.deepEqual(problems.map(({ level }) => level).includes('plan'), true);
        useAll(feed);
      }
  },
);

test('every string is the id of a point with its value', { skip }, () => {
  for (const text of new Set(strings.filter((one) => one.trim() && one.length <= 200))) {
    const input = {
      ...top,
      points: [{ id: text, label: 'P', kind: 'text' }],
      plans: [{ ...good, values: { [text]: 'v' } }],
    };
    // as text: an object literal takes __proto__ for something else
    const { feed, problems } = readFeed(
      text === '__proto__'
        ? JSON.stringify(input).replace('"values":{}', '"values":{"__proto__":"v"}')
        : input,
    );
    assert.deepEqual(problems, [], text);
    assert.equal(feed?.plans[0]?.values?.[text], 'v', text);
    const { groups, entries } = compare(feed);
    const row = groups.flatMap(({ rows }) => rows).find(({ point }) => point.id === text);
    assert.deepEqual(
      entries.map((entry) => row?.cell(entry).value),
      ['v'],
      text,
    );
  }
});

test('every string as the whole feed is fatal, with a message', { skip }, () => {
  for (const text of strings) {
    const { feed, problems } = readFeed(text);
    assert.equal(feed, undefined, text);
    assert.ok(problems[0]?.level === 'fatal' && problems[0].message.length > 20, text);
  }
});
