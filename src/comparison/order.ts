import type { Entry } from './entry.js';
import { built, rankOf } from './points.js';
import type { Sort, SortKey } from './view.js';

/** All orders there are: most go by the point of that id. */
export const sortKeys: readonly SortKey[] = [
  'feed',
  'name',
  'total',
  'first',
  'regular',
  'down',
  'up',
  'rating',
];

/** A sort that was written down, or undefined where there is none of that name. */
export function readSort(sort: string | undefined): Sort | undefined {
  return sortKeys.includes((sort ?? '').replace(/^-/, '') as SortKey) ? (sort as Sort) : undefined;
}

/**
 * Plans in order. Ties: total, then regular, then name in the locale, then id. Plans that lack the value come last
 * either way, and the current plan first whatever the order; being sponsored is no key.
 */
export function ordered(entries: readonly Entry[], sort: Sort, locale?: string): Entry[] {
  const key = sort.replace(/^-/, '') as SortKey;
  const turned = sort.startsWith('-') ? -1 : 1;
  if (key === 'feed') return currentFirst(turned < 0 ? [...entries].reverse() : [...entries]);

  const collator = collatorOf(locale);
  const byName = (a: Entry, b: Entry) => collator.compare(a.plan.name, b.plan.name);
  const ties = (a: Entry, b: Entry) =>
    compare(a.total, b.total) ||
    compare(a.regular, b.regular) ||
    byName(a, b) ||
    (a.plan.id < b.plan.id ? -1 : 1);
  const point = built.get(key);
  const places = point ? undefined : placesOf(entries, collator);
  const way = point?.better === 'higher' ? -turned : turned;
  // unknown comes last, whichever way round
  const ranked = entries.map((entry) => {
    const value = point ? rankOf(point, entry) : places?.get(entry.plan.name);
    return { entry, value: value === undefined ? Infinity : way * value };
  });
  // two unknowns make NaN, which is a tie too
  ranked.sort((a, b) => a.value - b.value || ties(a.entry, b.entry));
  return currentFirst(ranked.map(({ entry }) => entry));
}

/** Where names stand in a language's order, alike ones in one place: many plans share a name. */
function placesOf(entries: readonly Entry[], { compare }: Intl.Collator): Map<string, number> {
  const names = [...new Set(entries.map(({ plan }) => plan.name))].sort(compare);
  let place = 0;
  return new Map(
    names.map((name, i) => [name, i && compare(names[i - 1]!, name) ? ++place : place]),
  );
}

/** Unknown comes last. */
function compare(a = Infinity, b = Infinity): number {
  return a === b ? 0 : a - b;
}

function currentFirst(entries: Entry[]): Entry[] {
  const at = entries.findIndex((entry) => entry.current);
  if (at > 0) entries.unshift(...entries.splice(at, 1));
  return entries;
}

const collators = new Map<string | undefined, Intl.Collator>();

function collatorOf(locale: string | undefined): Intl.Collator {
  let collator = collators.get(locale);
  if (!collator) {
    try {
      collator = new Intl.Collator(locale, { numeric: true });
    } catch {
      // not a language tag: the engine's own
      collator = new Intl.Collator();
    }
    collators.set(locale, collator);
  }
  return collator;
}
