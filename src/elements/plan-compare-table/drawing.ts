import type { Comparison, Entry, View } from '../../comparison/index.js';
import type { Plan } from '../../feed/index.js';
import type { Words } from '../../locales/en.js';
import type { Format } from '../../ui/format.js';

/** What the parts of the element draw from, and how they tell it what the reader did. */
export interface Drawing {
  readonly comparison: Comparison;
  readonly words: Words;
  readonly format: Format;
  /** Too narrow for point names in a column of their own. */
  readonly narrow: boolean;
  readonly layout: 'columns' | 'rows';
  /** How many plans are seen at once, side by side. */
  readonly inSight: number;
  /** Plans that may stand in a column, the reader's own left out. */
  readonly candidates: readonly Plan[];
  readonly remoteLogos: boolean;
  /** On a server, or as it was drawn there: nothing is known of the reader's clock or page. */
  readonly still: boolean;
  /** Ids of the plans whose ledger is open. */
  readonly open: ReadonlySet<string>;
  /** Ids chosen from the list. */
  readonly chosen: ReadonlySet<string>;
  /** The reader changes the view; `said` is what a screen reader hears of it. */
  change(view: Partial<View>, said?: string): void;
  /** No filters; the focus goes to the first, since the button that did it may go. */
  clear(): void;
  /** The ledger of a plan was opened or closed. */
  toggle(plan: Plan, open: boolean): void;
  choose(plan: Plan, chosen: boolean): void;
  /** Shows those that were chosen side by side; undefined while they are too few or too many. */
  readonly compare?: () => void;
  /** Puts a plan in a column. */
  pick(column: number, id: string): void;
  /** A plan's button was used. */
  select(event: Event, entry: Entry): void;
}

/** How many plans may be seen side by side, the reader's own among them. */
export const choosable = ({ candidates, comparison }: Drawing): number =>
  candidates.length + (comparison.entries[0]?.current ? 1 : 0);

/** A word of the language, else the feed's own text, which may well be `constructor`. */
export function wordFor(words: Record<string, string>, text: string): string {
  return (Object.hasOwn(words, text) && words[text]) || text;
}

/** The word for a point, which the feed gives for its own and the language for all others. */
export function pointLabel(
  { words, comparison }: Drawing,
  { id, label }: { id: string; label?: string },
): string {
  const word = label ?? words.points[id] ?? id;
  return typeof word === 'function' ? word(comparison.horizon) : word;
}
