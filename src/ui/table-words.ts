import { en, type Words } from '../locales/en.js';
import { ko } from '../locales/ko.js';
import { renewWords, type Languages } from './language.js';

/** The words of a comparison. */
export const tableWords: Languages<Words> = { en, ko };

/**
 * Adds or replaces the words of a language for every comparison on the page.
 *
 * @param tag BCP 47, as in a `lang` attribute: `de`, `pt-BR`
 */
export function registerLocale(tag: string, words: Words): void {
  tableWords[tag.toLowerCase()] = words;
  renewWords();
}
