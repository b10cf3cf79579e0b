/**
 * What the provider knows, in a file of one JSON object a line that is only ever added to. A line is
 * on the disk before its answer is on its way, so a lost answer or a restart loses nothing.
 */
import { randomBytes } from 'node:crypto';
import { appendFileSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Lines that are whole: a crash may have cut the last one short. */
function linesOf(file) {
  let text = '';
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
  return text.split('\n').flatMap((line) => {
    try {
      const record = JSON.parse(line);
      return record && typeof record === 'object' ? [record] : [];
    } catch {
      return [];
    }
  });
}

export class Records {
  #file;
  /** Decisions by what they were asked under: session, customer and request id. */
  #asked = new Map();
  #receipts = new Map();
  /** The last decision of each customer of a session. */
  #latest = new Map();
  #posts = { survey: new Map(), evidence: new Map() };
  #secret;

  /** Without a file all is kept in memory alone. */
  constructor(file) {
    this.#file = file;
    if (file) {
      mkdirSync(dirname(file), { recursive: true });
      for (const record of linesOf(file)) this.#take(record);
    }
    if (!this.#secret) this.#add({ kind: 'secret', secret: randomBytes(32).toString('hex') });
  }

  #take(record) {
    if (record.kind === 'secret') this.#secret = record.secret;
    else if (record.kind === 'post') this.#posts[record.to]?.set(record.key, record);
    else if (record.kind === 'decision') {
      this.#asked.set(record.asked, record);
      this.#receipts.set(record.id, record);
      this.#latest.set(record.holder, record);
    }
  }

  #add(record) {
    if (this.#file) appendFileSync(this.#file, `\n${JSON.stringify(record)}`, { mode: 0o600 });
    this.#take(record);
    return record;
  }

  get secret() {
    return this.#secret;
  }

  decisionAsked(key) {
    return this.#asked.get(key);
  }

  decision(id) {
    return this.#receipts.get(id);
  }

  latest(holder) {
    return this.#latest.get(holder);
  }

  decide(decision) {
    return this.#add({ kind: 'decision', ...decision });
  }

  /** @returns whether it is new: the same key is kept once. */
  keep(to, key, body, at) {
    if (this.#posts[to].has(key)) return false;
    this.#add({ kind: 'post', to, key, body, at });
    return true;
  }

  /** All that was posted to `survey` or `evidence`, in order. */
  posts(to) {
    return [...this.#posts[to].values()];
  }

  decisions() {
    return [...this.#receipts.values()];
  }
}
