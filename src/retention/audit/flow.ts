/** The marked controls of a flow, measured. */
import { measured, type Control } from './control.js';
import { elementsIn, type AuditRoot } from './flat-tree.js';
import type { Mark } from './options.js';

export interface Flow {
  doc: Document;
  all: readonly Element[];
  /** Every way out there is, and those that can be seen. */
  cancels: readonly Control[];
  ways: readonly Control[];
  keeps: readonly Control[];
  offers: readonly Element[];
}

/** A flow that is not in a page has nothing in it. */
export function flowOf(root: AuditRoot, marks?: Partial<Record<Mark, string>>): Flow {
  const doc = root.nodeType === 9 ? (root as Document) : (root.ownerDocument as Document);
  const own = root.nodeType === 1 ? [root as Element] : [];
  const all = root.isConnected && doc.defaultView ? [...own, ...elementsIn(root)] : [];
  const marked = (mark: Mark) =>
    all.filter((it) => it.matches(marks?.[mark] ?? `[data-audit="${mark}"]`));
  const seen = ({ unseen }: Control) => !unseen;
  const cancels = marked('cancel').map(measured);
  return {
    doc,
    all,
    cancels,
    ways: cancels.filter(seen),
    keeps: marked('keep').map(measured).filter(seen),
    offers: marked('offer'),
  };
}
