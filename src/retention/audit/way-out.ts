/** The rules of the way out: there, seen, in reach, and the equal of the way to stay. */
import { whyDisabled, type Control } from './control.js';
import type { Add, AuditRule } from './finding.js';
import { chainOf, isDrawn, styleOf } from './flat-tree.js';
import type { Flow } from './flow.js';
import type { AuditOptions, EqualProminence } from './options.js';
import { areaOf, placeOf } from './place.js';

const baseline: EqualProminence = {
  minArea: 1,
  minFont: 1,
  minTextContrast: 4.5,
  maxContrastGap: 1.5,
  sameKind: true,
  cancelFirst: true,
  minTargetPx: 44,
};

/** Below this share two lengths are told apart by rounding alone. */
const nearly = 0.99;

/** Whether `b` is read before `a`: from above, and in a row from where its line starts. */
function isBefore(b: Control, a: Control): boolean {
  const [first, then] = [b.place.whole, a.place.whole];
  if (first.bottom <= then.top + 1) return true;
  if (then.bottom <= first.top + 1) return false;
  const rtl = styleOf(a.element).direction === 'rtl';
  return rtl ? first.right > then.right + 1 : first.left < then.left - 1;
}

const tabRank = ({ element }: Control) => (element as HTMLElement).tabIndex || Infinity;

export function checkWayOut(
  flow: Flow,
  { limits = {}, language: told }: AuditOptions,
  add: Add,
): void {
  const { all, cancels, ways, keeps, offers } = flow;
  const most: EqualProminence = { ...baseline, ...limits.equalProminence };
  const [first] = ways;
  if (!cancels[0]) add('present', 0, 1);
  else if (!first) add('visible', cancels[0].unseen ?? '', 'seen', cancels[0].element);

  for (const way of ways) {
    const at = way.element;
    const why = whyDisabled(way);
    if (why) add('enabled', why, 'usable', at);
    else if (way.covered) add('covered', way.covered, 0, at);
    if (way.side < most.minTargetPx - 0.5) add('target', way.side, most.minTargetPx, at);
    if (way.contrast < most.minTextContrast)
      add('contrast', way.contrast, most.minTextContrast, at);
    const lang = chainOf(at)
      .find((it) => it.hasAttribute('lang'))
      ?.getAttribute('lang');
    const language = told ?? lang ?? '';
    const allowed = [limits.entryLabels, limits.confirmLabels].flatMap(
      (lists) => lists?.[language] ?? lists?.[language.replace(/-.*/, '')] ?? [],
    );
    const said = at.ariaLabel ?? way.text;
    const unclear = !way.text || !said.includes(way.text);
    if (unclear || (allowed.length && !allowed.includes(way.text)))
      add('label', unclear ? said : way.text, allowed.join(' | ') || 'visible words', at);

    const ratio = (rule: AuditRule, least: number, of: (it: Control) => number) => {
      const worst = Math.min(...keeps.map((keep) => of(way) / of(keep)));
      if (worst < least * nearly) add(rule, worst, least, at);
    };
    ratio('area', most.minArea, ({ place }) => areaOf(place.reach));
    ratio('font', most.minFont, ({ font }) => font);
    ratio('weight', most.minFont, ({ weight }) => weight);
    if (most.sameKind && !way.boxed && keeps.some(({ boxed }) => boxed))
      add('kind', 'text', 'button', at);
    else {
      // a filled way out is not held to the letters of a paler way to stay
      const gap = (keep: Control) => {
        const fill = keep.fill / way.fill;
        return fill * most.maxContrastGap < 1 ? fill : Math.max(fill, keep.contrast / way.contrast);
      };
      const widest = Math.max(...keeps.map(gap));
      if (widest * nearly > most.maxContrastGap)
        add('contrast-gap', widest, most.maxContrastGap, at);
    }
  }

  if (first) {
    const at = first.element;
    const later = (keep: Control) =>
      all.indexOf(keep.element) < all.indexOf(at) ||
      isBefore(keep, first) ||
      tabRank(keep) < tabRank(first);
    if (most.cancelFirst && keeps.some(later)) add('order', 'second', 'first', at);
    const shares = ways.map(({ place }) => areaOf(place.view) / areaOf(place.whole));
    const share = Math.max(...shares);
    if (share < nearly && offers.some((it) => isDrawn(it) && areaOf(placeOf(it).view) > 0))
      add('in-view', share, 1, at);
  }
}
