/** What an attempt is known by in this tab, so that a reload or the back button makes no second one. */
const prefix = 'fairstay-request:';

/** Storage may be denied, and merely asking for it may throw. */
function store(): Storage | undefined {
  try {
    return sessionStorage;
  } catch {
    return undefined;
  }
}

/** Ids where nothing can be stored: good until the page is left. */
const unstored = new Map<string, string>();

/**
 * The id of the attempt to do `what`, minted the first time it is asked for: the same after a failure,
 * a reload or the back button, until `forgetRequests`. Kept for the tab alone.
 */
export function requestId(what: string): string {
  const key = prefix + what;
  const kept = unstored.get(key) ?? store()?.getItem(key);
  if (kept) return kept;
  // crypto.randomUUID is for secure pages alone
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const id = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  unstored.set(key, id);
  try {
    store()?.setItem(key, id);
  } catch {
    // full or denied: it holds until the page is left
  }
  return id;
}

/** What was attempted is decided: the next attempt is another. */
export function forgetRequests(): void {
  unstored.clear();
  const storage = store();
  for (const key of Object.keys(storage ?? {}))
    if (key.startsWith(prefix)) storage?.removeItem(key);
}
