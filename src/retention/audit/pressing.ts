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

/**
 * Finds the first forbidden phrase of a text, of any language: what shames in Korean does so on an
 * English page.
 */
export function pressing(
  words: Readonly<Record<string, readonly string[]>>,
): (text: string) => string | undefined {
  const patterns = Object.entries(words)
    .filter(([, sources]) => sources.length > 0)
    .map(([language, sources]) => pattern(language, sources));
  return (text) => {
    // ’ is written as ', and full-width letters as usual ones
    const plain = text.normalize('NFKC').replace(/[’‘]/g, "'");
    return patterns.map((it) => it.exec(plain)?.[0]).find(Boolean);
  };
}
