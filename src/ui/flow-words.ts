import { de } from '../locales/flow/de.js';
import { en, type FlowWords } from '../locales/flow/en.js';
import { fr } from '../locales/flow/fr.js';
import { ko } from '../locales/flow/ko.js';
import type { Languages } from './language.js';

/** The words of the cancellation flow: German and French too, since their laws prescribe labels. */
export const flowWords: Languages<FlowWords> = { en, ko, de, fr };
