import type { Entry } from './entry.js';
import { rankOf, type ComparisonPoint, type ValueKind } from './points.js';

/** Unknown is not no, and neither looks like the other. */
export type CellState = 'known' | 'optional' | 'none' | 'unknown';

/** What stands where a plan and a point meet. */
export interface Cell {
  readonly state: CellState;
  /** As the point's `kind` says; only of the states known and optional. */
  readonly value?: unknown;
  readonly best: boolean;
}

/** A point across all plans that are compared. Cells are made when they are asked for: a list may be long. */
export class Row {
  readonly point: ComparisonPoint;
  #entries: readonly Entry[];
  #known?: boolean;
  #facts?: { differs: boolean; best?: number; scale: number };

  constructor(point: ComparisonPoint, entries: readonly Entry[]) {
    this.point = point;
    this.#entries = entries;
  }

  /** Whether any plan says anything of this point. */
  get known(): boolean {
    return (this.#known ??= this.#entries.some((entry) => this.point.read(entry) !== undefined));
  }

  /** Two values differ, or known stands beside unknown. */
  get differs(): boolean {
    return this.#look().differs;
  }

  /** The largest number in the row: where a bar that starts at 0 ends. */
  get scale(): number {
    return this.#look().scale;
  }

  /** The cell of a plan; `ranked` false leaves out whether it is the best, for which all plans are looked at. */
  cell(entry: Entry, ranked = true): Cell {
    const value = this.point.read(entry);
    if (value === undefined) return { state: 'unknown', best: false };
    const rank = ranked ? rankOf(this.point, entry, value) : undefined;
    const best = rank !== undefined && rank === this.#look().best;
    if (value === false) return { state: 'none', best };
    const optional =
      this.point.kind === 'extra' && (value as { state: string }).state === 'optional';
    return { state: optional ? 'optional' : 'known', value, best };
  }

  /** One pass over the plans, the first time anything is asked. */
  #look() {
    if (this.#facts) return this.#facts;
    const { kind, better, read } = this.point;
    const measured = better ?? (kind === 'money' || kind === 'number');
    let differs = false;
    let first: string | number | undefined;
    let [scale, seen] = [0, 0];
    let [least, most, ranked] = [Infinity, -Infinity, 0];
    for (const entry of this.#entries) {
      const value = read(entry);
      // once two differ, no other pair need be looked at
      if (!differs) {
        const key = keyOf(value, kind);
        if (!seen++) first = key;
        else differs = key !== first;
      } else if (!measured) break;
      if (typeof value === 'number' && value > scale) scale = value;
      const ranks = rankOf(this.point, entry, value);
      if (ranks === undefined) {
        // it cannot be held against the others
        if (this.point.rank && value !== undefined) ranked = -Infinity;
        continue;
      }
      ranked++;
      if (ranks < least) least = ranks;
      if (ranks > most) most = ranks;
    }
    // one value alone is not the best of anything, and neither are equals
    const best = ranked > 1 && least !== most ? (better === 'lower' ? least : most) : undefined;
    return (this.#facts = { differs, best, scale });
  }
}

/** What of a value is seen in its cell: how an extra is called is said of the row, and where a link leads is not. */
const seen =
  'label months value scale count source cap after amount when from to for optional condition keepMonths state'.split(
    ' ',
  );
const seenOfExtra = seen.slice(1);

/** Values that look alike are alike. */
function keyOf(value: unknown, kind: ValueKind): string | number | undefined {
  if (value === undefined || typeof value === 'number') return value as number | undefined;
  if (typeof value === 'string') return `"${value}`;
  return JSON.stringify(value, kind === 'extra' ? seenOfExtra : seen);
}
