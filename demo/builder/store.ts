/** Keeps the work in this browser. Two tabs never write over each other without a word. */
import { restored } from './restored.js';
import type { Work } from './work.js';

const isFull = (error: unknown) =>
  error instanceof DOMException && error.name === 'QuotaExceededError';

/** `elsewhere`: another tab has written since; `denied`, `full`: it cannot be kept. */
export type Kept = 'kept' | 'elsewhere' | 'denied' | 'full';

const workKey = 'fairstay-builder';
/** Says which writing was the last; each is called by a name of its own. */
const turnKey = 'fairstay-builder-turn';

export class Store {
  #turn: string | null = null;

  /** Whether this browser lets the page keep anything. */
  possible(): boolean {
    try {
      localStorage.setItem(`${turnKey}-try`, '1');
      localStorage.removeItem(`${turnKey}-try`);
      return true;
    } catch (error) {
      // a full one is there, and is told when it matters
      return isFull(error);
    }
  }

  /** What is there, which is from then on what this tab goes on with. */
  load(): Work | undefined {
    try {
      this.#turn = localStorage.getItem(turnKey);
      const text = localStorage.getItem(workKey);
      return text ? restored(JSON.parse(text)) : undefined;
    } catch {
      return undefined;
    }
  }

  /** @param over what another tab has written may go */
  save(work: Work, over = false): Kept {
    try {
      if (!over && localStorage.getItem(turnKey) !== this.#turn) return 'elsewhere';
      localStorage.setItem(workKey, JSON.stringify(work));
      const turn = crypto.getRandomValues(new Uint32Array(2)).join('-');
      localStorage.setItem(turnKey, turn);
      this.#turn = turn;
      return 'kept';
    } catch (error) {
      return isFull(error) ? 'full' : 'denied';
    }
  }

  clear() {
    try {
      localStorage.removeItem(workKey);
      localStorage.removeItem(turnKey);
    } catch {
      // there is nothing kept where nothing can be
    }
    this.#turn = null;
  }

  /** Calls when another tab has written. */
  watch(changed: () => void) {
    addEventListener('storage', ({ key, newValue }) => {
      if (key === turnKey && newValue !== this.#turn) changed();
    });
  }
}
