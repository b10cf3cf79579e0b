/** Where a delivery is: `later` is kept and tried again, the others are final. */
export type Delivery = 'sent' | 'later' | 'failed';

/** Something on its way to the provider. */
export interface Parcel {
  /** Stays the same however often it is sent: `idempotencyKey` in the JSON body. */
  key: string;
  /** Address it is posted to. */
  endpoint: string;
  body: Record<string, unknown>;
  /** When it was first sent, in milliseconds. */
  at: number;
}

/** Where parcels are kept. Every method rejects where there is no storage. */
export interface ParcelStore {
  put(parcel: Parcel): Promise<unknown>;
  get(key: string): Promise<Parcel | undefined>;
  keys(): Promise<string[]>;
  delete(key: string): Promise<unknown>;
}

/** What a server answered. */
export interface PostAnswer {
  status: number;
  /** The start of the body, to tell a page from an answer. */
  text: string;
  /** Of its `Retry-After`, in milliseconds. */
  retryAfter?: number;
}

/** All that an outbox needs of the world. */
export interface OutboxWorld {
  store: ParcelStore;
  /** Posts JSON text; rejects where there was no answer in reasonable time. */
  send(endpoint: string, json: string): Promise<PostAnswer>;
  now(): number;
  /** At least 0, less than 1. */
  random(): number;
  /** @returns what calls it off */
  wait(ms: number, then: () => void): () => void;
  /** Does it unless it is being done elsewhere under that name, such as in another tab. */
  alone(name: string, work: () => Promise<void>): Promise<void>;
}

const week = 7 * 86_400_000;
const firstWait = 4_000;
const longestWait = 15 * 60_000;
/** However long a server asks for. */
const mostPatience = 86_400_000;

/** 2xx has it; a page instead of an answer is a sign-in or a café's network, and has not. */
function deliveryOf({ status, text }: PostAnswer): Delivery {
  if (status >= 200 && status < 300) return /^\s*</.test(text) ? 'later' : 'sent';
  return status >= 400 && status < 500 && status !== 408 && status !== 429 ? 'failed' : 'later';
}

/**
 * Survey answers and evidence on their way: each is kept from the moment it is sent until a server
 * has it, for a week at most, and tried again under the same key. A cancellation is never put here.
 */
export class Outbox {
  readonly #world: OutboxWorld;
  /** Those that somebody waits for, though another tab may have taken them out of the store. */
  readonly #watched = new Map<string, [Parcel, (delivery: Delivery) => void]>();
  readonly #busy = new Set<string>();
  #failures = 0;
  #patience = 0;
  #callOff?: () => void;

  constructor(world: OutboxWorld) {
    this.#world = world;
  }

  /**
   * Sends something, and keeps it until a server has it.
   *
   * @param key an id of its own; the same again where somebody tries again what has `failed`
   * @param later is told what becomes of it, where this gives `later`
   * @returns `failed` where it was refused, or there is no storage to keep it in after one try
   */
  async post(
    { key, endpoint, body }: Omit<Parcel, 'at'>,
    later?: (delivery: Delivery) => void,
  ): Promise<Delivery> {
    const { store, now } = this.#world;
    const parcel = { key, endpoint, body, at: now() };
    let delivery: Delivery = 'failed';
    await this.#alone(key, async () => {
      const kept = await store.put(parcel).then(
        () => true,
        () => false,
      );
      delivery = await this.#try(parcel);
      if (delivery !== 'later') return;
      if (!kept) {
        delivery = 'failed';
        return;
      }
      if (later) this.#watched.set(key, [parcel, later]);
      this.#tryLater();
    });
    return delivery;
  }

  /** Tries all that is kept, now: on load, and when the network is back. Never rejects. */
  async flush(): Promise<void> {
    const { store } = this.#world;
    this.#callOff?.();
    const kept = await store.keys().catch(() => []);
    let left = 0;
    for (const key of new Set([...kept, ...this.#watched.keys()])) {
      let delivery: Delivery = 'later';
      await this.#alone(key, async () => {
        // another tab may have sent it since; whoever waits for it here learns it from the server
        const parcel = (await store.get(key).catch(() => undefined)) ?? this.#watched.get(key)?.[0];
        delivery = parcel ? await this.#try(parcel) : 'sent';
      });
      if (delivery === 'later') left++;
      else this.#tell(key, delivery);
    }
    if (left) this.#tryLater();
  }

  /** Stops trying; what is kept stays for the next load. */
  close(): void {
    this.#callOff?.();
  }

  async #alone(key: string, work: () => Promise<void>): Promise<void> {
    if (this.#busy.has(key)) return;
    this.#busy.add(key);
    await this.#world.alone(key, work).finally(() => this.#busy.delete(key));
  }

  #tell(key: string, delivery: Delivery): void {
    this.#watched.get(key)?.[1](delivery);
    this.#watched.delete(key);
  }

  /** One try; what is final is no longer kept. */
  async #try({ key, endpoint, body, at }: Parcel): Promise<Delivery> {
    const { store, send, now } = this.#world;
    let delivery: Delivery = 'failed';
    // a clock that was set back must not keep it for years
    if (Math.abs(now() - at) <= week)
      try {
        const answer = await send(endpoint, JSON.stringify({ ...body, idempotencyKey: key }));
        delivery = deliveryOf(answer);
        this.#patience = Math.max(this.#patience, Math.min(answer.retryAfter ?? 0, mostPatience));
      } catch {
        delivery = 'later';
      }
    if (delivery === 'later') return delivery;
    this.#failures = 0;
    await store.delete(key).catch(() => undefined);
    return delivery;
  }

  /** Twice as long each time, and never all tabs at once. */
  #tryLater(): void {
    const { wait, random } = this.#world;
    const ms = Math.min(longestWait, firstWait * 2 ** this.#failures++) * (0.5 + random() / 2);
    this.#callOff?.();
    this.#callOff = wait(Math.max(ms, this.#patience), () => void this.flush());
    this.#patience = 0;
  }
}
