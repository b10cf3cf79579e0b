/** What browser tests are written with; the runner and its helpers are named only here. */
import { waitUntil as within } from '@open-wc/testing';

export { aTimeout, expect, fixture, html, nextFrame, oneEvent } from '@open-wc/testing';

/** Waits as long as a busy machine may need, since only what never comes is wrong. */
export const waitUntil: typeof within = (met, message, options) =>
  within(met, message, { timeout: 20_000, ...options });

/**
 * A file of the neighbouring folder `../shared` (or FAIRSTAY_SHARED), where there is one.
 * A test without it skips itself: `if (!response) this.skip()`.
 */
export async function shared(path: string): Promise<Response | undefined> {
  const response = await fetch(`/__shared__/${path}`);
  if (response.status === 200) return response;
  console.warn(`SKIPPED: there is no shared file ${path}`);
  return undefined;
}
