/** One stack of what was before each edit. */
const most = 200;

export class History<T> {
  #past: T[] = [];
  #future: T[] = [];
  #key?: string;

  constructor(public now: T) {}

  /** @param key edits one after the other with the same key are one step: typing in a cell */
  change(next: T, key?: string) {
    if (!key || key !== this.#key) this.#past.push(this.now);
    if (this.#past.length > most) this.#past.shift();
    this.#key = key;
    this.#future = [];
    this.now = next;
  }

  /** Forgets what was. */
  restart(now: T) {
    this.#past = [];
    this.#future = [];
    this.#key = undefined;
    this.now = now;
  }

  get canUndo(): boolean {
    return this.#past.length > 0;
  }

  get canRedo(): boolean {
    return this.#future.length > 0;
  }

  undo(): boolean {
    return this.#step(this.#past, this.#future);
  }

  redo(): boolean {
    return this.#step(this.#future, this.#past);
  }

  #step(from: T[], to: T[]): boolean {
    const next = from.pop();
    if (next === undefined) return false;
    to.push(this.now);
    this.now = next;
    this.#key = undefined;
    return true;
  }
}
