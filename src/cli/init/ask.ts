import { createInterface } from 'node:readline/promises';
import { isCurrency } from '../currency.js';
import type { Language } from './files.js';

export interface Answers {
  lang: Language;
  currency: string;
}

interface Terminal {
  input: NodeJS.ReadableStream;
  output: NodeJS.WritableStream;
}

/** Asks for what no option said, again until it is an answer. Nothing where the terminal closes first. */
export async function ask(
  known: Partial<Answers>,
  { input, output }: Terminal,
): Promise<Answers | undefined> {
  const lines = createInterface({ input, output });
  // a question that nobody can answer any more would wait for ever
  const closed = new Promise<undefined>((resolve) =>
    lines.once('close', () => {
      resolve(undefined);
    }),
  );
  const one = async (question: string, usual: string, fits: (answer: string) => boolean) => {
    for (;;) {
      const said = await Promise.race([lines.question(`${question} [${usual}] `), closed]);
      if (said === undefined) return undefined;
      const answer = said.trim() || usual;
      if (fits(answer)) return answer;
      output.write(`"${answer}" is no answer to that.\n`);
    }
  };
  try {
    const lang =
      known.lang ??
      (await one('Language of the page, en or ko?', 'en', (it) => /^(en|ko)$/.test(it)));
    if (lang === undefined) return undefined;
    const usual = lang === 'ko' ? 'KRW' : 'USD';
    const currency =
      known.currency ?? (await one('Currency of the prices, as ISO 4217?', usual, isCurrency));
    return currency === undefined ? undefined : { lang: lang as Language, currency };
  } finally {
    lines.close();
  }
}
