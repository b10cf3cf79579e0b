import { closeSync, existsSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { extname } from 'node:path';
import { mostBytes, mostPlans } from '../../feed/read.js';
import { UsageError, reasonOf } from '../exit.js';
import { keepInput } from '../same-file.js';
import { Held, type HeldPlan } from './held.js';
import type { PointInput } from './reader.js';

export interface Top {
  currency: string;
  locale?: string;
  points: PointInput[];
}

interface Written {
  file: string;
  plans: number;
}

/** What plans say in rows of text, by point. */
type Texts = Record<string, unknown>;

/** Bytes that are gathered before they are written. */
const chunk = 1 << 16;

/**
 * Writes feeds, a plan at a time and a new feed where one is full: to files that get their names once all is written,
 * or one feed to standard output.
 */
export class FeedFiles {
  readonly #top: Top;
  readonly #out: string | undefined;
  readonly #input: string;
  readonly #parts: Written[] = [];
  readonly #room: number;
  #fd = -1;
  #text: string[] = [];
  #waiting = 0;
  #held = new Held();
  /** Of what is held, without its texts; those by point. */
  #bytes = 0;
  #textBytes = new Map<string, number>();
  /** Points of which some plan has a value. */
  #used = new Set<string>();

  /** `input` is the file that is read, which no feed may take the place of. */
  constructor(top: Top, out: string | undefined, input: string) {
    this.#top = top;
    this.#out = out;
    this.#input = input;
    this.#room = mostBytes - Buffer.byteLength(JSON.stringify(top.points, null, 2)) - 4096;
  }

  /**
   * Adds a plan, and says whether it is the first of a new feed. `values` stand in rows of text; `texts` do so where
   * another plan of the feed has a value in that row.
   */
  add(plan: object, values: Texts = {}, texts: Texts = {}): boolean {
    const held = { plan: JSON.stringify(plan), values: jsonOf(values), texts: jsonOf(texts) };
    const isFull =
      this.#held.length >= mostPlans || this.#bytesWith(held, values, texts) > this.#room;
    const isNew = this.#held.length > 0 && isFull;
    if (isNew) this.#close();
    if (!this.#held.length) this.#open();
    this.#held.push(held);
    this.#bytes += bytesOf(held);
    for (const id in texts)
      this.#textBytes.set(id, (this.#textBytes.get(id) ?? 0) + textBytes(id, texts[id]));
    for (const id in values) this.#used.add(id);
    return isNew;
  }

  /** What the feed would have with one more plan. */
  #bytesWith(held: HeldPlan, values: Texts, texts: Texts): number {
    let bytes = this.#bytes + bytesOf(held);
    for (const id of new Set([...this.#used, ...Object.keys(values)]))
      bytes += (this.#textBytes.get(id) ?? 0) + (id in texts ? textBytes(id, texts[id]) : 0);
    return bytes;
  }

  /** Ends the last feed, gives all their names and says them. */
  end(): Written[] {
    if (this.#held.length) this.#close();
    if (this.#out === undefined) {
      if (this.#parts.length) process.stdout.write(this.#text.join(''));
      return [];
    }
    const written = this.#parts.map(({ file, plans }, i) => {
      const name = this.#parts.length > 1 ? numbered(this.#out ?? '', i + 1) : (this.#out ?? '');
      renameSync(file, name);
      return { file: name, plans };
    });
    this.#parts.length = 0;
    return written;
  }

  /** A feed of an import before this one, that a page might still load. */
  leftOver(): string | undefined {
    if (this.#out === undefined) return undefined;
    const next = numbered(this.#out, this.#parts.length > 1 ? this.#parts.length + 1 : 1);
    return [next, this.#parts.length > 1 ? this.#out : ''].find((file) => file && existsSync(file));
  }

  /** Leaves no half feed behind. */
  drop() {
    if (this.#fd >= 0) closeSync(this.#fd);
    for (const { file } of this.#parts) rmSync(file, { force: true });
    if (this.#fd >= 0) rmSync(this.#partName(), { force: true });
    this.#fd = -1;
  }

  #partName() {
    return `${this.#out ?? ''}.${process.pid}-${this.#parts.length + 1}.part`;
  }

  /** The names that are to be given now that one more feed begins: a second gives the first its number too. */
  #newNames() {
    const [out = '', number] = [this.#out, this.#parts.length + 1];
    if (number === 1) return [out];
    return number === 2 ? [numbered(out, 1), numbered(out, 2)] : [numbered(out, number)];
  }

  #open() {
    const { currency, locale } = this.#top;
    if (this.#out === undefined) {
      if (this.#parts.length)
        throw new UsageError(
          `More than fits in one feed (${mostPlans.toLocaleString('en')} plans, ${mostBytes / 1e6} MB). Add --out plans.json: it writes plans-1.json, plans-2.json and so on.`,
        );
    } else {
      for (const name of this.#newNames()) keepInput(this.#input, '--out', name);
      try {
        this.#fd = openSync(this.#partName(), 'w');
      } catch (error) {
        throw new UsageError(`${this.#out}: ${reasonOf(error)}.`);
      }
    }
    const head = { version: 1, currency, ...(locale && { locale }) };
    this.#write(`${JSON.stringify(head, null, 2).slice(0, -2)},\n  "plans": [`);
  }

  #close() {
    const isShared = [...this.#used].some((id) => this.#textBytes.has(id));
    let i = 0;
    for (const held of this.#held.plans()) {
      const values = isShared ? valuesOf(held, this.#used) : held.values;
      const plan = values ? `${held.plan.slice(0, -1)},"values":${values}}` : held.plan;
      this.#write(`${i++ ? ',' : ''}\n    ${plan}`);
    }
    const points = this.#top.points.filter(({ id }) => this.#used.has(id));
    const last = points.length
      ? `,\n  "points": [\n${points.map((point) => `    ${JSON.stringify(point)}`).join(',\n')}\n  ]`
      : '';
    this.#write(`\n  ]${last}\n}\n`);
    this.#parts.push({ file: this.#partName(), plans: this.#held.length });
    if (this.#fd >= 0) {
      this.#flush();
      closeSync(this.#fd);
      this.#fd = -1;
    }
    [this.#held, this.#bytes] = [new Held(), 0];
    [this.#textBytes, this.#used] = [new Map(), new Set()];
  }

  #write(text: string) {
    this.#text.push(text);
    this.#waiting += text.length;
    if (this.#fd >= 0 && this.#waiting > chunk) this.#flush();
  }

  #flush() {
    writeSync(this.#fd, this.#text.join(''));
    this.#text = [];
    this.#waiting = 0;
  }
}

const jsonOf = (texts: Texts) => (Object.keys(texts).length ? JSON.stringify(texts) : '');

/** With the signs around them; a plan with texts alone gets as many as one with values. */
const bytesOf = ({ plan, values }: HeldPlan) => Buffer.byteLength(plan + values) + 18;
const textBytes = (id: string, text: unknown) => Buffer.byteLength(JSON.stringify({ [id]: text }));

/** The values of a plan, and its texts in the rows that the feed has. */
function valuesOf({ values, texts }: HeldPlan, used: Set<string>): string {
  const said = Object.entries(texts ? (JSON.parse(texts) as Texts) : {});
  const more = Object.fromEntries(said.filter(([id]) => used.has(id)));
  return jsonOf({ ...(values ? (JSON.parse(values) as Texts) : {}), ...more });
}

/** `plans.json`, 2 → `plans-2.json` */
export function numbered(file: string, number: number): string {
  const ending = extname(file);
  return `${file.slice(0, file.length - ending.length)}-${number}${ending}`;
}
