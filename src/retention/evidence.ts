import type { Feed } from '../feed/schema.js';
import type { FlowState, LogEntry, Outcome } from './flow.js';
import { outcome } from './step.js';

/** What a flow showed and what was chosen: nothing of the person, and not the reason either. */
export interface Evidence {
  policy: { ids: readonly string[]; version: string };
  /** SHA-256 of the feed as it was read, in hex. */
  feedHash?: string;
  /** Screens, and the offers that were on them, with their times. */
  screens: readonly LogEntry[];
  /** Every offer that was shown. */
  offered: readonly string[];
  chosen: { outcome?: Outcome; offer?: string };
}

/**
 * The evidence of a flow so far.
 *
 * @param feedHash of `feedHash`
 */
export function evidenceOf(state: FlowState, feedHash?: string): Evidence {
  const { input, log, acceptedOffer } = state;
  const { ids, version } = input.policy;
  const end = outcome(state);
  return {
    policy: { ids, version },
    ...(feedHash && { feedHash }),
    screens: log,
    offered: [...new Set(log.flatMap((entry) => ('shown' in entry ? entry.shown : [])))],
    chosen: {
      ...(end && { outcome: end }),
      ...(acceptedOffer !== undefined && { offer: acceptedOffer }),
    },
  };
}

/** What a feed said, as a fingerprint; undefined where the browser makes none (no HTTPS). */
export async function feedHash(feed: Feed): Promise<string | undefined> {
  // undefined on a page without HTTPS, whatever the types say
  const subtle = (globalThis.crypto as Crypto | undefined)?.subtle as SubtleCrypto | undefined;
  const bytes = new TextEncoder().encode(JSON.stringify(feed));
  const hash = await subtle?.digest('SHA-256', bytes);
  return (
    hash && Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('')
  );
}
