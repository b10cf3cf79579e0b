/** Whether a text presses or shames, by lists of forbidden words. */

/** Korean joins its endings to the word, and its spaces come and go. */
const pattern = (language: string, sources: readonly string[]) => {
  const any = `(?:${sources.join('|')})`;
  const source = language === 'ko' ? any.replaceAll(' ', '\\s*') : any.replaceAll(' ', '\\s+');
  return RegExp(
    language === 'ko' ? source : `(?<![\\p{L}\\p{N}])${source}(?![\\p{L}\\p{N}])`,
    'iu',
  );
};

/** The first forbidden phrase of any language; what shames in Korean does so on an English page. */
export function pressing(
  text: string,
  words: Readonly<Record<string, readonly string[]>>,
): string | undefined {
  // ’ is written as ', and full-width letters as usual ones
  const plain = text.normalize('NFKC').replace(/[’‘]/g, "'");
  for (const [language, sources] of Object.entries(words)) {
    const found = sources.length > 0 && pattern(language, sources).exec(plain);
    if (found) return found[0];
  }
  return undefined;
}
