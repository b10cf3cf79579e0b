import { checkContent } from './content.js';
import type { Add, Finding, Measured } from './finding.js';
import type { AuditRoot } from './flat-tree.js';
import { flowOf, type Flow } from './flow.js';
import type { AuditOptions } from './options.js';
import { told } from './rules.js';
import { checkWayOut } from './way-out.js';
import { forbiddenWords } from './words.js';

export type { AuditRule, Finding, Measured } from './finding.js';
export type { AuditRoot } from './flat-tree.js';
export type { AuditLimits, AuditOptions, EqualProminence, Mark } from './options.js';
export { forbiddenWords } from './words.js';

function audit(root: AuditRoot, options: AuditOptions, ask: (flow: Flow, add: Add) => void) {
  const found: Measured[] = [];
  const add: Add = (rule, measured, limit, element) => {
    const measure = typeof measured === 'number' ? Math.round(measured * 100) / 100 : measured;
    found.push({ rule, measure, limit, element });
  };
  try {
    ask(flowOf(root, options.marks), add);
  } catch (error) {
    add('failed', String(error), 'measured');
  }
  return found;
}

/**
 * The rules of the way out alone, without words to read: present, visible, enabled, covered, order,
 * area, font, weight, contrast, contrast-gap, kind, target, in-view and label. For a page that ships
 * an audit of itself; otherwise as `auditCancelFlow`.
 */
export const auditWayOut = (root: AuditRoot, options: AuditOptions = {}): Measured[] =>
  audit(root, options, (flow, add) => checkWayOut(flow, options, add));

/**
 * Measures a cancellation flow as it is drawn now, on any page that marks its controls:
 * `data-audit="cancel"` on each way out, `"keep"` on each plain way to stay, `"offer"` around each
 * offer. Run it when a screen has just been shown, at each size that counts. `words` are
 * `forbiddenWords` where not given.
 *
 * It changes nothing and never throws: a page that cannot be measured is a finding, `failed`.
 */
export const auditCancelFlow = (root: AuditRoot, options?: AuditOptions): Finding[] => {
  const asked: AuditOptions = { words: forbiddenWords, ...options };
  return audit(root, asked, (flow, add) => {
    checkWayOut(flow, asked, add);
    checkContent(root, flow, asked, add);
  }).map(told);
};
