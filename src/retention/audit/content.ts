/** The rules of what stands around the way out: choices, fields, words, time and focus. */
import { isTabStop } from './control.js';
import type { Add } from './finding.js';
import { chainOf, isDrawn, textIn, type AuditRoot } from './flat-tree.js';
import type { Flow } from './flow.js';
import type { AuditOptions } from './options.js';
import { pressing } from './pressing.js';

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
      isDrawn(it) &&
      formOf(it) === formOf(way),
  );
  return new Set(required.map((it) => (it.type === 'radio' && it.name) || it)).size;
}

export function checkContent(root: AuditRoot, flow: Flow, options: AuditOptions, add: Add): void {
  const { doc, all, ways, keeps, offers } = flow;
  const { words = {}, limits: { maxSteps = 2, maxInputs = 6 } = {} } = options;
  const [first] = ways;
  const fields = first ? fieldsOf(first.element, all) : 0;
  if (fields > maxInputs) add('inputs', fields, maxInputs, first?.element);
  const told = all.map((it) => Number(it.getAttribute('data-audit-step')) || 0);
  const steps = options.steps ?? Math.max(0, ...told);
  if (steps > maxSteps) add('steps', steps, maxSteps);

  const active = focusIn(doc);
  const stays = [...keeps.map(({ element }) => element), ...offers];
  for (const it of all) {
    if (isPreselected(it)) add('preselected', it.localName, 'nothing', it);
    if (it.matches('[role=timer],marquee')) add('timer', it.localName, 'none', it);
    const focused = it === active && isTabStop(it);
    if ((focused || it.hasAttribute('autofocus')) && chainOf(it).some((of) => stays.includes(of)))
      add('focus', it.localName, 'elsewhere', it);
  }

  const [top] = all;
  if (!top) return;
  const pieces = textIn(root, top);
  if (root === doc) pieces.push({ element: top, text: doc.title });
  const phraseIn = pressing(words);
  for (const element of all) {
    const named = element.matches('[type=submit], [type=button]') ? 'value' : 'alt';
    for (const name of ['title', 'placeholder', 'aria-label', named]) {
      const text = element.getAttribute(name);
      if (text) pieces.push({ element, text });
    }
  }
  for (const { element, text } of pieces) {
    const phrase = phraseIn(text);
    if (phrase) add('words', phrase, 'none', element);
  }
}
