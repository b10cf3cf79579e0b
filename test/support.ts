/** What browser tests are written with; the runner and its helpers are named only here. */
export { aTimeout, expect, fixture, html, nextFrame, oneEvent, waitUntil } from '@open-wc/testing';

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
