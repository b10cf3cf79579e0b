import { en, type SurveyWords } from '../locales/survey/en.js';
import type { Languages } from './language.js';

/** The words of a survey; a page fetches those that it speaks. */
export const surveyWords: Languages<SurveyWords> = {
  en,
  ko: async () => (await import('../locales/survey/ko.js')).ko,
  de: async () => (await import('../locales/survey/de.js')).de,
  fr: async () => (await import('../locales/survey/fr.js')).fr,
};
