import type { AuditRule, Finding, Measured } from './finding.js';

/** What is said of the break of each rule, and where its limit comes from. */
export const rules: Readonly<Record<AuditRule, readonly [message: string, source: string]>> = {
  present: ['There is no way out on the page', 'US-4 DE-5'],
  visible: ['The way out cannot be seen', 'US-4 DE-11'],
  enabled: ['The way out cannot be used', 'KR-2 WCAG 2.1.1'],
  covered: ['Something lies upon the way out: share of its points', 'US-4 WCAG 2.4.11'],
  order: ['The way to stay comes before the way out', 'own KR-6 WCAG 1.3.2'],
  area: ['The way out is smaller than the way to stay: ratio of areas', 'own KR-6'],
  font: ['The way out has smaller letters than the way to stay: ratio of sizes', 'own KR-6'],
  weight: ['The way out has lighter letters than the way to stay: ratio of weights', 'own KR-6'],
  contrast: ['The way out is hard to read: contrast of its text', 'WCAG 1.4.3'],
  'contrast-gap': ['The way to stay stands out more: ratio of contrasts', 'own KR-6'],
  kind: ['The way to stay is a button, the way out is mere text', 'own KR-6'],
  target: ['The way out is hard to hit: pixels', 'own WCAG 2.5.8'],
  'in-view': ['An offer is in view, the way out is not: share in view', 'US-4 WCAG 1.4.10'],
  label: ['The way out does not say what it is', 'DE-5 FR-3 US-4 WCAG 2.5.3'],
  steps: ['The way out takes too many steps', 'KR-2'],
  inputs: ['The way out asks for too much: required fields', 'DE-5 FR-5'],
  preselected: ['Something was chosen before the customer chose', 'KR-1'],
  words: ['The words press or shame', 'KR-7 US-3'],
  timer: ['Time is made to press', 'WCAG 2.2.1'],
  focus: ['The focus is put on the way to stay', 'own KR-6'],
  failed: ['The page could not be measured', 'own'],
};

/** A finding as its reader needs it. */
export function told({ rule, measure, limit, element }: Measured): Finding {
  const [said, source] = rules[rule];
  return {
    rule,
    message: `${said} (${measure}; limit ${limit}).`,
    measure,
    limit,
    source,
    element,
  };
}
