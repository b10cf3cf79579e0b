import type { Outbox, OutboxWorld } from '../retention/outbox.js';
import { indexedStore } from './outbox-store.js';

/** A server that has not answered by then is asked again later. */
const patience = 15_000;
/** What a browser still sends while the page goes away. */
const keptAlive = 60_000;

async function send(endpoint: string, json: string) {
  const answer = await fetch(endpoint, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: json,
    keepalive: new Blob([json]).size < keptAlive,
    signal: AbortSignal.timeout(patience),
  });
  const wait = answer.headers.get('retry-after');
  const ms = wait ? Number(wait) * 1000 || Date.parse(wait) - Date.now() : 0;
  return { status: answer.status, text: await answer.text(), retryAfter: Math.max(ms, 0) || 0 };
}

/** Web Locks, where there are any; without, a server tells twice from once by the key. */
async function alone(name: string, work: () => Promise<void>): Promise<void> {
  const locks = (navigator as Partial<Navigator>).locks;
  if (!locks) return work();
  const held = locks.request(`fairstay ${name}`, { ifAvailable: true }, async (lock) => {
    if (lock) await work();
  });
  // work itself never rejects: a page without an origin may not have locks
  await held.catch(work);
}

const world = (): OutboxWorld => ({
  store: indexedStore(),
  send,
  alone,
  now: Date.now,
  random: Math.random,
  wait: (ms, then) => {
    const timer = setTimeout(then, ms);
    return () => clearTimeout(timer);
  },
});

let outbox: Outbox | undefined;

/**
 * The one outbox of the page. With the first call it is made and tries what an earlier page left,
 * and does so again when the network is back.
 *
 * @param make `(world) => new Outbox(world)`
 */
export function pageOutbox(make: (world: OutboxWorld) => Outbox): Outbox {
  if (outbox) return outbox;
  const made = (outbox = make(world()));
  const flush = () => void made.flush();
  addEventListener('online', flush);
  flush();
  return made;
}
