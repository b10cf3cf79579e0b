/** The audit: what a cancellation flow on any page promises, measured as it is drawn now. */
import { isTabStop, measured, whyDisabled, type Control } from './control.js';
import { finding, type AuditRule, type Finding } from './finding.js';
import { chainOf, elementsIn, textIn, type AuditRoot } from './flat-tree.js';
import { areaOf, placeOf } from './place.js';
import { pressing } from './pressing.js';

/** How much the way out must be the equal of the way to stay: this package's numbers, no law's. */
export interface EqualProminence {
  /** Least ratio of areas, way out to way to stay. */
  minArea: number;
  /** Least ratio of the letters' sizes, and of their weights. */
  minFont: number;
  /** Least contrast of the way out's text: WCAG 1.4.3 has 4.5. */
  minTextContrast: number;
  /** Most that the way to stay's contrast may be of the way out's. */
  maxContrastGap: number;
  /** Whether the way out has to look like a button where the way to stay does. */
  sameKind: boolean;
  /** Whether the way out has to come first. */
  cancelFirst: boolean;
  /** Least width and height of the way out, in CSS pixels: WCAG 2.5.8 has 24. */
  minTargetPx: number;
}

/** What a page is held to; a resolved policy is one. */
export interface AuditLimits {
  equalProminence?: Partial<EqualProminence>;
  /** Most screens to the end of cancelling, 2 where not given. */
  maxSteps?: number;
  /** Most required fields, 6 where not given: what German law lets a form ask. */
  maxInputs?: number;
  /** What the way out may say, a list a language: exactly one of these or of `confirmLabels`. */
  entryLabels?: Readonly<Record<string, readonly string[]>>;
  confirmLabels?: Readonly<Record<string, readonly string[]>>;
}

type Mark = 'cancel' | 'keep' | 'offer';

export interface AuditOptions {
  limits?: AuditLimits;
  /** Selectors, for a page without `data-audit="cancel"`, `"keep"` and `"offer"`. */
  marks?: Partial<Record<Mark, string>>;
  /** Of the labels; the nearest `lang` where not given. */
  language?: string;
  /** Screens to the end of cancelling; the largest `data-audit-step` where not given. */
  steps?: number;
  /** Forbidden words, as sources of regular expressions, a list a language. */
  words?: Readonly<Record<string, readonly string[]>>;
}

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
  const rtl = a.element.ownerDocument.defaultView?.getComputedStyle(a.element).direction === 'rtl';
  return rtl ? first.right > then.right + 1 : first.left < then.left - 1;
}

const tabRank = ({ element }: Control) => (element as HTMLElement).tabIndex || Infinity;

/** The innermost element that has the focus, or the page. */
function focusIn(doc: Document): Element | null {
  let active = doc.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}

function isPreselected(element: Element): boolean {
  const { checked, options, selectedIndex } = element as HTMLInputElement & HTMLSelectElement;
  const picked = element.localName === 'select' && options.length > 1 && options[selectedIndex];
  const preset =
    checked || element.ariaChecked === 'true' || (picked && !picked.disabled && picked.value);
  return Boolean(preset) && !chainOf(element).some((it) => it.hasAttribute('data-audit-chosen'));
}

/** The same form's required fields, a group of radios as one. */
function fieldsOf(way: Element, all: readonly Element[]): number {
  type Field = HTMLInputElement;
  const formOf = (it: Element) => (it as Field).form ?? it.closest('form');
  const required = (all as Field[]).filter(
    (it) =>
      (it.required || it.ariaRequired === 'true') &&
      it.type !== 'hidden' &&
      it.checkVisibility() &&
      formOf(it) === formOf(way),
  );
  return new Set(required.map((it) => (it.type === 'radio' && it.name) || it)).size;
}

function audit(root: AuditRoot, options: AuditOptions): Finding[] {
  const { limits = {}, marks, words } = options;
  const most: EqualProminence = { ...baseline, ...limits.equalProminence };
  const { maxSteps = 2, maxInputs = 6 } = limits;
  const found: Finding[] = [];
  const add = (rule: AuditRule, measure: number | string, limit: number | string, at?: Element) =>
    found.push(finding(rule, measure, limit, at));

  const doc = root.nodeType === 9 ? (root as Document) : root.ownerDocument;
  const all = root.isConnected && doc?.defaultView ? elementsIn(root) : [];
  if (root.nodeType === 1) all.unshift(...(all.length ? [root as Element] : []));
  const marked = (mark: Mark) =>
    all.filter((it) => it.matches(marks?.[mark] ?? `[data-audit="${mark}"]`));

  const cancels = marked('cancel').map(measured);
  const ways = cancels.filter(({ unseen }) => !unseen);
  const keeps = marked('keep')
    .map(measured)
    .filter(({ unseen }) => !unseen);
  const offers = marked('offer');
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
    const language = options.language ?? lang ?? '';
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
    if (share < nearly && offers.some((it) => it.checkVisibility() && areaOf(placeOf(it).view) > 0))
      add('in-view', share, 1, at);
    const fields = fieldsOf(at, all);
    if (fields > maxInputs) add('inputs', fields, maxInputs, at);
  }
  const told = all.map((it) => Number(it.getAttribute('data-audit-step')) || 0);
  const steps = options.steps ?? Math.max(0, ...told);
  if (steps > maxSteps) add('steps', steps, maxSteps);

  const active = doc && focusIn(doc);
  const stays = [...keeps.map(({ element }) => element), ...offers];
  for (const it of all) {
    if (isPreselected(it)) add('preselected', it.localName, 'nothing', it);
    if (it.matches('[role=timer],marquee')) add('timer', it.localName, 'none', it);
    const focused = it === active && isTabStop(it);
    if ((focused || it.hasAttribute('autofocus')) && chainOf(it).some((of) => stays.includes(of)))
      add('focus', it.localName, 'elsewhere', it);
  }
  if (words && doc && all.length) {
    const pieces = textIn(root, all[0]!);
    for (const element of all) {
      for (const name of ['title', 'alt', 'placeholder', 'aria-label', 'value']) {
        const text = element.getAttribute(name);
        if (text) pieces.push({ element, text });
      }
    }
    for (const { element, text } of pieces) {
      const phrase = pressing(text, words);
      if (phrase) add('words', phrase, 'none', element);
    }
  }
  return found;
}

/**
 * Measures a cancellation flow as it is drawn now, on any page that marks its controls:
 * `data-audit="cancel"` on each way out, `"keep"` on each plain way to stay, `"offer"` around each
 * offer. Run it when a screen has just been shown, at each size that counts.
 *
 * It changes nothing and never throws: a page that cannot be measured is a finding, `failed`.
 */
export function auditFlow(root: AuditRoot, options: AuditOptions = {}): Finding[] {
  try {
    return audit(root, options);
  } catch (error) {
    return [finding('failed', String(error), 'measured')];
  }
}
