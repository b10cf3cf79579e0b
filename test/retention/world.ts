/** A world for an outbox that a test holds in its hands: a store, a clock, a line to a server. */
import type { Outbox, OutboxWorld, Parcel, PostAnswer } from '../../src/retention/outbox.js';

/** What stays when a tab is closed: storage, and the time of day. */
export class Device {
  readonly kept = new Map<string, Parcel>();
  denied = false;
  offline = false;
  now = 1_800_000_000_000;
  readonly #locks = new Set<string>();
  readonly #timers = new Map<number, { at: number; then: () => void }>();

  /** @param line posts for real */
  constructor(readonly line: (endpoint: string, json: string) => Promise<PostAnswer>) {}

  /** A tab; after `close` nothing of what it does goes on. */
  tab(Kind: typeof Outbox, { locks = true } = {}) {
    let open = true;
    /** Nothing comes back to a tab that is closed, neither a value nor a failure. */
    const back = <T>(work: () => T | Promise<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        const alive =
          <V>(then: (value: V) => void) =>
          (value: V) => {
            if (open) then(value);
          };
        const done = Promise.resolve().then(() => (open ? work() : new Promise<T>(() => {})));
        done.then(alive(resolve), alive(reject));
      });
    const storage = <T>(work: () => T) =>
      back(() => {
        if (this.denied) throw new Error('denied');
        return work();
      });
    const mine = new Set<number>();
    const held = new Set<string>();
    const world: OutboxWorld = {
      store: {
        put: (parcel) => storage(() => void this.kept.set(parcel.key, structuredClone(parcel))),
        get: (key) => storage(() => this.kept.get(key)),
        keys: () => storage(() => [...this.kept.keys()]),
        delete: (key) => storage(() => void this.kept.delete(key)),
      },
      send: (endpoint, json) =>
        back(() => {
          if (this.offline) throw new TypeError('offline');
          return this.line(endpoint, json);
        }),
      now: () => this.now,
      random: Math.random,
      wait: (ms, then) => {
        const id = Math.random();
        this.#timers.set(id, { at: this.now + ms, then });
        mine.add(id);
        return () => this.#timers.delete(id);
      },
      alone: async (name, work) => {
        if (!locks) return work();
        if (this.#locks.has(name)) return;
        this.#locks.add(name);
        held.add(name);
        await work();
        this.#locks.delete(name);
        held.delete(name);
      },
    };
    const outbox = new Kind(world);
    const close = () => {
      open = false;
      for (const id of mine) this.#timers.delete(id);
      for (const name of held) this.#locks.delete(name);
    };
    return { outbox, close };
  }

  /** Lets time pass to the next timer, and runs it. @returns the milliseconds, if there was one */
  tick(): number | undefined {
    const [first] = [...this.#timers].sort(([, a], [, b]) => a.at - b.at);
    if (!first) return undefined;
    const [id, { at, then }] = first;
    this.#timers.delete(id);
    const passed = Math.max(0, at - this.now);
    this.now += passed;
    then();
    return passed;
  }
}

/** Over real HTTP, with a fault that the server or the line has. */
export async function post(url: string, json: string, patience = 2_000): Promise<PostAnswer> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: json,
    signal: AbortSignal.timeout(patience),
  });
  const wait = Number(answer.headers.get('retry-after'));
  return { status: answer.status, text: await answer.text(), retryAfter: wait * 1000 };
}
