import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { branch, readSurvey, type Answer } from '../../src/retention/survey.js';

const text = (id: string, when?: Record<string, unknown>) => ({
  id,
  type: 'text',
  label: id,
  when,
});
const nps = { id: 'nps', type: 'nps', label: 'Recommend?' };
const why = {
  ...{ id: 'why', type: 'choices', label: 'Why?' },
  options: ['price', 'speed'],
};

/** Ids of what is asked after these answers, and what is left of them. */
function after(questions: unknown[], given: Record<string, Answer>) {
  const { survey, problems } = readSurvey({ questions });
  assert.deepEqual(problems, []);
  const { asked, answers } = branch(survey.questions, new Map(Object.entries(given)));
  return { asked: asked.map(({ id }) => id), answers: Object.fromEntries(answers) };
}
const isAsked = (when: Record<string, unknown>, given: Record<string, Answer>) =>
  after([nps, why, text('then', when)], given).asked.includes('then');

describe('a question with a condition', () => {
  const cases: [when: Record<string, unknown>, given: Record<string, Answer>, asked: boolean][] = [
    [{ nps: 6 }, { nps: 6 }, true],
    [{ nps: 6 }, { nps: 7 }, false],
    [{ nps: [0, 6] }, { nps: 6 }, true],
    [{ nps: [0, 6] }, { nps: 5 }, false],
    [{ nps: [] }, { nps: 5 }, false],
    [{ nps: { lte: 6 } }, { nps: 6 }, true],
    [{ nps: { lte: 6 } }, { nps: 7 }, false],
    [{ nps: { lt: 6 } }, { nps: 6 }, false],
    [{ nps: { gte: 9 } }, { nps: 9 }, true],
    [{ nps: { gt: 9 } }, { nps: 9 }, false],
    [{ nps: { gte: 3, lt: 5 } }, { nps: 4 }, true],
    [{ nps: { gte: 3, lt: 5 } }, { nps: 5 }, false],
    [{ why: 'price' }, { why: ['price', 'speed'] }, true],
    [{ why: 'price' }, { why: ['speed'] }, false],
    [{ why: ['price', 'speed'] }, { why: ['speed'] }, true],
    [{ nps: { lte: 6 }, why: 'price' }, { nps: 3, why: ['price'] }, true],
    [{ nps: { lte: 6 }, why: 'price' }, { nps: 3 }, false],
    // what is not known to be true is not
    [{ nps: { lte: 6 } }, {}, false],
    [{ nps: {} }, { nps: 1 }, false],
    [{ nps: { like: 6 } }, { nps: 6 }, false],
    [{ nps: { lte: '6' } }, { nps: 6 }, false],
    [{ nps: { constructor: 6 } }, { nps: 6 }, false],
    [{ nps: '6' }, { nps: 6 }, false],
    [{ none: 6 }, { nps: 6 }, false],
    [{ then: 'itself' }, { then: 'itself' }, false],
    // as the conditions of a rule
    [{ any: [{ nps: 1 }, { nps: 6 }] }, { nps: 6 }, true],
    [{ not: { nps: 6 } }, { nps: 7 }, true],
    [{ not: { nps: 6 } }, {}, false],
    [{ all: 5 }, { nps: 6 }, false],
    [{}, {}, true],
  ];
  for (const [when, given, expected] of cases)
    test(`${JSON.stringify(when)} after ${JSON.stringify(given)}: ${expected ? 'asked' : 'not'}`, () => {
      assert.equal(isAsked(when, given), expected);
    });
});

test('an answer to a question that is no longer asked is not sent, nor what hung on it', () => {
  const questions = [nps, text('a', { nps: { lte: 6 } }), text('b', { a: 'x' }), text('c')];
  const given = { nps: 3, a: 'x', b: 'y', c: 'z' };
  assert.deepEqual(after(questions, given).answers, given);
  assert.deepEqual(after(questions, { ...given, nps: 9 }), {
    asked: ['nps', 'c'],
    answers: { nps: 9, c: 'z' },
  });
});

test('empty text and no options are no answers', () => {
  assert.deepEqual(after([text('a'), why], { a: ' \n', why: [] }).answers, {});
});

test('only questions before it decide on a question', () => {
  assert.deepEqual(after([text('then', { nps: 1 }), nps], { nps: 1 }).asked, ['nps']);
});

describe('a survey with mistakes', () => {
  const good = text('good');
  for (const [wrong, told] of [
    [null, ' is no question'],
    [{ type: 'text', label: 'x' }, '.id is missing'],
    [{ id: 'x', type: 'text', label: ' ' }, '.label is missing'],
    [{ id: 'x', type: 'stars', label: 'x' }, '.type is none of'],
    [{ id: 'x', type: 'toString', label: 'x' }, '.type is none of'],
    [{ id: 'x', type: 'choice', label: 'x' }, '.options are missing'],
    [{ id: 'x', type: 'rating', label: 'x', scale: 100 }, '.scale must be 2 to 10'],
    [{ id: 'x', type: 'text', label: 'x', when: 'nps' }, '.when is no condition'],
    [good, '.id is taken'],
  ] as const)
    test(`loses only what is wrong: ${JSON.stringify(wrong)}`, () => {
      const { survey, problems } = readSurvey({ questions: [good, wrong] });
      assert.deepEqual(
        survey.questions.map(({ id }) => id),
        ['good'],
      );
      assert.equal(problems.length, 1);
      assert.ok(problems[0]?.startsWith(`questions[1]${told}`), problems[0]);
    });

  test('that is none at all asks nothing', () => {
    for (const none of [undefined, 5, '{', '[]', [], { questions: {} }, { questions: null }]) {
      const { survey, problems } = readSurvey(none);
      assert.deepEqual(survey.questions, []);
      assert.equal(problems.length, 1);
    }
  });

  test('never throws, and asks only what can be asked', () => {
    const question = fc.record(
      {
        id: fc.anything(),
        type: fc.oneof(
          fc.constantFrom('choice', 'choices', 'rating', 'nps', 'text'),
          fc.anything(),
        ),
        label: fc.oneof(fc.string(), fc.anything()),
        options: fc.array(fc.anything()),
        scale: fc.anything(),
        when: fc.object(),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.array(question), fc.object(), (questions, given) => {
        const { survey } = readSurvey({ questions, followUp: questions });
        for (const { id, label, options = [] } of survey.questions) {
          assert.ok(typeof id === 'string' && typeof label === 'string' && label.trim());
          for (const option of options) assert.equal(typeof option.label, 'string');
        }
        branch(survey.questions, new Map(Object.entries(given)) as Map<string, Answer>);
      }),
      { numRuns: 1000 },
    );
  });
});
