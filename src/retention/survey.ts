import type { Condition, Survey, SurveyOption, SurveyQuestion } from '../feed/retention-schema.js';
import { isRecord } from '../feed/walk.js';
import { holds } from './condition.js';

/** An option's id, ids of options, or a number on a scale; of a text, the text. */
export type Answer = string | number | readonly string[];
export type Answers = Readonly<Record<string, Answer>>;

const isText = (value: unknown): value is string => typeof value === 'string' && /\S/.test(value);

function readOptions(input: unknown): SurveyOption[] {
  const options = (Array.isArray(input) ? input : []).flatMap((it: unknown) => {
    const { id, label } = isText(it) ? { id: it, label: it } : isRecord(it) ? it : {};
    return isText(id) && isText(label) ? [{ id, label }] : [];
  });
  return options.filter(({ id }, i) => options.findIndex((it) => it.id === id) === i);
}

/** A question as it can be asked, or what is wrong with it. */
function readQuestion(input: unknown): SurveyQuestion | string {
  if (!isRecord(input)) return ' is no question';
  const { id, type, label, hint, scale, when } = input;
  if (!isText(id)) return '.id is missing';
  if (!isText(label)) return '.label is missing';
  if (when !== undefined && !isRecord(when)) return '.when is no condition';
  const question = { id, label, hint: isText(hint) ? hint : undefined, when: when as Condition };
  switch (type) {
    case 'choice':
    case 'choices': {
      const options = readOptions(input['options']);
      return options.length ? { ...question, type, options } : '.options are missing';
    }
    case 'rating': {
      const fits = Number.isInteger(scale) && Number(scale) >= 2 && Number(scale) <= 10;
      if (scale !== undefined && !fits) return '.scale must be 2 to 10';
      return { ...question, type, scale: Number(scale ?? 5) };
    }
    case 'nps':
    case 'text':
      return { ...question, type };
    default:
      return '.type is none of choice, choices, rating, nps, text';
  }
}

/**
 * Reads a survey that somebody wrote: an object, or JSON text. A question that cannot be asked is
 * left out, and told in `problems` with its place. Never throws.
 */
export function readSurvey(input: unknown): { survey: Survey; problems: string[] } {
  const problems: string[] = [];
  const ids = new Set<string>();
  let found = input;
  try {
    if (typeof input === 'string') found = JSON.parse(input);
  } catch {
    // told below: text is no survey
  }
  const part = (name: 'questions' | 'followUp') => {
    const list = isRecord(found) ? found[name] : undefined;
    if (list === undefined && isRecord(found) && name === 'followUp') return [];
    if (!Array.isArray(list)) {
      if (name === 'questions' || list !== undefined) problems.push(`${name} is no list`);
      return [];
    }
    return list.flatMap((it: unknown, i) => {
      const question = readQuestion(it);
      const wrong =
        typeof question === 'string' ? question : ids.has(question.id) && '.id is taken';
      if (wrong) problems.push(`${name}[${i}]${wrong}`);
      if (wrong || typeof question === 'string') return [];
      ids.add(question.id);
      return [question];
    });
  };
  return { survey: { questions: part('questions'), followUp: part('followUp') }, problems };
}

/**
 * Which questions are to be asked, given the answers so far; a question's `when` looks at those
 * before it that are asked themselves, and at the reason for cancelling, if one was given.
 *
 * @returns the questions, and the answers without those to questions that are not asked
 */
export function branch(
  questions: readonly SurveyQuestion[],
  given: ReadonlyMap<string, Answer>,
  reason?: string,
): { asked: SurveyQuestion[]; answers: Map<string, Answer> } {
  const answers = new Map<string, Answer>();
  const asked = questions.filter(({ id, when = {} }) => {
    if (holds(when, { reason, ...Object.fromEntries(answers) }) !== true) return false;
    const answer = given.get(id);
    const empty =
      typeof answer === 'string' ? !answer.trim() : Array.isArray(answer) && !answer.length;
    if (answer !== undefined && !empty) answers.set(id, answer);
    return true;
  });
  return { asked, answers };
}
