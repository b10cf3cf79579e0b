import { closeSync, existsSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { extname } from 'node:path';
import { mostBytes, mostPlans } from '../../feed/read.js';
import { UsageError, reasonOf } from '../exit.js';
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

/** Bytes that are gathered before they are written. */
const chunk = 1 << 16;

/**
 * Writes feeds, a plan at a time and a new feed where one is full: to files that get their names once all is written,
 * or one feed to standard output.
 */
export class FeedFiles {
  readonly #top: Top;
  readonly #out: string | undefined;
  readonly #parts: Written[] = [];
  readonly #room: number;
  #fd = -1;
  #text: string[] = [];
  #waiting = 0;
  #bytes = 0;
  #plans = 0;
  #used = new Set<string>();

  constructor(top: Top, out: string | undefined) {
    this.#top = top;
    this.#out = out;
    this.#room = mostBytes - Buffer.byteLength(JSON.stringify(top.points, null, 2)) - 4096;
  }

  /** Plans in the feed that is being written. */
  get plans(): number {
    return this.#plans;
  }

  /** Whether the next plan would be the first of a feed. */
  isFull(bytes = 0): boolean {
    return this.#plans >= mostPlans || this.#bytes + bytes > this.#room;
  }

  /** Adds a plan, written as JSON, and says whether it is the first of a new feed. */
  add(json: string, values: Iterable<string>): boolean {
    const line = `${this.#plans ? ',' : ''}\n    ${json}`;
    const bytes = Buffer.byteLength(line);
    const isNew = this.#plans > 0 && this.isFull(bytes);
    if (isNew) this.#close();
    if (!this.#plans) this.#open();
    this.#write(isNew ? line.replace(',', '') : line, bytes);
    this.#plans++;
    for (const id of values) this.#used.add(id);
    return isNew;
  }

  /** Ends the last feed, gives all their names and says them. */
  end(): Written[] {
    if (this.#plans) this.#close();
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

  #open() {
    const { currency, locale } = this.#top;
    if (this.#out === undefined) {
      if (this.#parts.length)
        throw new UsageError(
          `More than fits in one feed (${mostPlans.toLocaleString('en')} plans, ${mostBytes / 1e6} MB). Add --out plans.json: it writes plans-1.json, plans-2.json and so on.`,
        );
    } else {
      try {
        this.#fd = openSync(this.#partName(), 'w');
      } catch (error) {
        throw new UsageError(`${this.#out}: ${reasonOf(error)}.`);
      }
    }
    const head = { version: 1, currency, ...(locale && { locale }) };
    const text = `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "plans": [`;
    this.#write(text, Buffer.byteLength(text));
  }

  #close() {
    const points = this.#top.points.filter(({ id }) => this.#used.has(id));
    const last = points.length
      ? `,\n  "points": [\n${points.map((point) => `    ${JSON.stringify(point)}`).join(',\n')}\n  ]`
      : '';
    this.#write(`\n  ]${last}\n}\n`, 0);
    this.#parts.push({ file: this.#partName(), plans: this.#plans });
    if (this.#fd >= 0) {
      this.#flush();
      closeSync(this.#fd);
      this.#fd = -1;
    }
    [this.#bytes, this.#plans, this.#used] = [0, 0, new Set()];
  }

  #write(text: string, bytes: number) {
    this.#text.push(text);
    this.#bytes += bytes;
    this.#waiting += bytes;
    if (this.#fd >= 0 && this.#waiting > chunk) this.#flush();
  }

  #flush() {
    writeSync(this.#fd, this.#text.join(''));
    this.#text = [];
    this.#waiting = 0;
  }
}

/** `plans.json`, 2 → `plans-2.json` */
export function numbered(file: string, number: number): string {
  const ending = extname(file);
  return `${file.slice(0, file.length - ending.length)}-${number}${ending}`;
}
