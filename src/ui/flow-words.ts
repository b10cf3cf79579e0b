import { en, type FlowWords } from '../locales/flow/en.js';
import type { Languages } from './language.js';

/** The words of the cancellation flow: German and French too, since their laws prescribe labels. A page fetches those that it speaks. */
export const flowWords: Languages<FlowWords> = {
  en,
  ko: async () => (await import('../locales/flow/ko.js')).ko,
  de: async () => (await import('../locales/flow/de.js')).de,
  fr: async () => (await import('../locales/flow/fr.js')).fr,
};
