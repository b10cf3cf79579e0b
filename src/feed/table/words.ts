/** Looks words up by group: of `'phone 전화|chat 채팅'` it makes 전화 → phone, phone → phone. */
export const lexicon = (groups: string) =>
  new Map(
    groups.split('|').flatMap((group) => {
      const words = group.split(' ');
      return words.map((word) => [word, words[0] as string]);
    }),
  );

/** Letters and digits only, small. */
export const squeezed = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** At most so many characters, for fields that hold no more. */
export const cut = (text: string, most: number) =>
  text.length > most ? `${text.slice(0, most - 1)}…` : text;

/** Makes ids that are unique, and the same for the same text; `row-3` where a text has no letter or digit. */
export function idsFrom(prefix: string, otherwise = prefix) {
  const taken = new Map<string, number>();
  return (text: string, index: number): string => {
    const slug = text
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}+]+/gu, '-')
      .replace(/^-|-$/g, '');
    const base = slug ? prefix + slug.slice(0, 99) : `${otherwise}${index + 1}`;
    let id = base;
    let n = taken.get(base) ?? 0;
    while (taken.has(id)) id = `${base}-${++n + 1}`;
    taken.set(id, 0).set(base, n);
    return id;
  };
}
