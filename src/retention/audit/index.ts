import type { Finding } from './finding.js';
import type { AuditRoot } from './flat-tree.js';
import { auditFlow, type AuditOptions } from './flow.js';
import { forbiddenWords } from './words.js';

export type { AuditRule, Finding } from './finding.js';
export type { AuditRoot } from './flat-tree.js';
export { auditFlow, type AuditLimits, type AuditOptions, type EqualProminence } from './flow.js';
export { forbiddenWords } from './words.js';

/** `auditFlow`, with this package's forbidden words unless `words` says otherwise. */
export const auditCancelFlow = (root: AuditRoot, options?: AuditOptions): Finding[] =>
  auditFlow(root, { words: forbiddenWords, ...options });
