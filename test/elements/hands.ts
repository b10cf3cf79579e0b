/** Real keys, a real mouse and real media settings, sent by the runner. */
import { emulateMedia, sendKeys } from '@web/test-runner-commands';
import { aTimeout, nextFrame } from '../support.js';

/** Resolves when a key has come up again: not every driver waits for that. */
const keyUp = () =>
  Promise.race([
    new Promise((resolve) => addEventListener('keyup', resolve, { once: true, capture: true })),
    aTimeout(1500),
  ]);

/** Presses keys one after another, as a hand on a keyboard does. */
export async function press(...keys: string[]): Promise<void> {
  for (const key of keys) {
    const up = keyUp();
    await sendKeys({ press: key === 'Space' ? ' ' : key });
    await up;
    await nextFrame();
  }
}

export async function type(text: string): Promise<void> {
  for (const letter of text) await press(letter);
}

/** What has the focus, looked for through shadow roots. */
export function focused(): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}

/** Presses Tab until `wanted` has the focus, and says how often; fails after `most`. */
export async function tabTo(wanted: Element, most = 60): Promise<number> {
  for (let times = 0; times <= most; times++) {
    if (focused() === wanted) return times;
    await press('Tab');
  }
  throw new Error(`Tab does not reach ${wanted.outerHTML.slice(0, 120)}`);
}

/** Sets media for the page; `undefined` where the engine's driver cannot. */
export async function media(
  settings: Parameters<typeof emulateMedia>[0],
): Promise<true | undefined> {
  if (!navigator.userAgent.includes('Chrome/')) return undefined;
  await emulateMedia(settings);
  return true;
}
