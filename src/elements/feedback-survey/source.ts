import type { Survey } from '../../feed/retention-schema.js';
import { readSurvey } from '../../retention/survey.js';

const warned = new Set<string>();

/** A survey as text, by which another one is told from the same one again; nothing where there is none. */
export function surveyText(source: unknown): string | undefined {
  try {
    return typeof source === 'string' ? source : JSON.stringify(source);
  } catch {
    // a circle: told as no survey
    return '';
  }
}

/** Reads a survey; its author is told once what was left out. */
export function readOnce(text: string | undefined): Survey {
  if (text === undefined) return { questions: [] };
  const { survey, problems } = readSurvey(text);
  const line = `fairstay: left out of the survey: ${problems.join('; ')}.`;
  if (problems.length && !warned.has(line)) console.warn(line);
  warned.add(line);
  return survey;
}
