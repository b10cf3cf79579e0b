/** A plan, its values and its texts as JSON; empty where there are none. */
export interface HeldPlan {
  plan: string;
  values: string;
  texts: string;
}

/** Plans of one text: as many strings of their own would take twice the memory. */
const together = 500;

/** Plans that wait for the end of their feed: only then it is known which rows of text it has. */
export class Held {
  length = 0;
  readonly #texts: string[] = [];
  #lines: string[] = [];

  push({ plan, values, texts }: HeldPlan) {
    this.length++;
    // no JSON of one line has a line break in it
    this.#lines.push(plan, values, texts);
    if (this.#lines.length < 3 * together) return;
    this.#texts.push(this.#lines.join('\n'));
    this.#lines = [];
  }

  *plans(): Generator<HeldPlan> {
    const last = this.#lines.length ? [this.#lines.join('\n')] : [];
    for (const text of [...this.#texts, ...last]) {
      const lines = text.split('\n');
      for (let i = 0; i < lines.length; i += 3) {
        const [plan = '', values = '', texts = ''] = lines.slice(i, i + 3);
        yield { plan, values, texts };
      }
    }
  }
}
