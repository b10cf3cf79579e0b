/** What axe finds in an element: all of its rules, and the one of WCAG 2.2 AA that it leaves out of its own accord. */
import axe from 'axe-core';
import { expect } from '../support.js';

export async function expectAccessible(
  el: Element,
  ignoredRules: readonly string[] = [],
): Promise<void> {
  const ignored = ignoredRules.map((rule) => [rule, { enabled: false }]);
  const { violations } = await axe.run(el, {
    resultTypes: ['violations'],
    // what is found is told by its HTML
    selectors: false,
    rules: { ...Object.fromEntries(ignored), 'target-size': { enabled: true } },
  });
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`),
  );
  expect(found).to.eql([]);
}
