import type { Lead, View } from '../comparison/index.js';
import type { Feed } from '../feed/index.js';
import type { Words } from '../locales/en.js';
import { tableWords } from '../ui/table-words.js';

/** How a comparison is drawn: what the attributes of `<plan-compare-table>` say. */
export interface RenderOptions {
  /** BCP 47: the language of the words; the feed's own if absent; English where there are no words of it. */
  lang?: string;
  /** `columns` (plans across), `rows` (plans down) or `auto`, by how many there are. */
  layout?: 'auto' | 'columns' | 'rows';
  /** Months of total cost, 1 to 600; the feed's if absent. */
  horizon?: number;
  /** The price beside the name of each plan. */
  lead?: Lead;
  /** `feed`, `total`, `first`, `regular`, `down`, `up`, `rating` or `name`; `-` in front turns it round. */
  sort?: string;
  /** Ids of the plans to show, in this order; all if empty. */
  plans?: readonly string[];
  /** Ids of the points to show, in this order; all if empty. */
  points?: readonly string[];
  /** Id of the reader's own plan, and how many months of its contract have passed. */
  currentPlan?: string;
  monthsPassed?: number;
}

/** The words of a language, by its own tag or without its region; what a page would fetch first is not there. */
export function wordsOf(tag: string): Words | undefined {
  const name = tag.toLowerCase();
  for (const key of [name, name.split('-')[0] ?? '']) {
    const words = Object.hasOwn(tableWords, key) ? tableWords[key] : undefined;
    if (words && typeof words !== 'function') return words;
  }
  return undefined;
}

/** The language that is asked for; English where there are no words of it, so that figures are of the same one. */
export function languageOf(feed: Feed, { lang }: RenderOptions): string {
  try {
    const [tag = 'en'] = Intl.getCanonicalLocales(lang ?? feed.locale ?? 'en');
    return wordsOf(tag) ? tag : 'en';
  } catch {
    return 'en';
  }
}

/** As attributes of the element. */
export function attributesFor(options: RenderOptions): Record<string, string | undefined> {
  const { lang, layout, horizon, lead, sort, plans, points, currentPlan, monthsPassed } = options;
  const list = (ids: readonly string[] | undefined) => (ids?.length ? ids.join(' ') : undefined);
  return {
    ...{ lang, layout, lead, sort },
    horizon: horizon?.toString(),
    plans: list(plans),
    points: list(points),
    'current-plan': currentPlan,
    'months-passed': monthsPassed?.toString(),
  };
}

/** As a view of the comparison. */
export const viewOf = (options: RenderOptions, locale: string): View => ({ ...options, locale });
