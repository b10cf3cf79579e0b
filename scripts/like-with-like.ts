/** Puts modules that say alike things side by side in a built file: what gzip has just seen costs it nothing. */
import { resolve } from 'node:path';
import type { Plugin } from 'vite';

/** Of the comparison. Each comes after what it imports; what is not named here comes where it is first imported. */
const table = [
  'comparison/index',
  'locales/ko',
  'locales/en',
  'ui/html-table',
  'feed/index',
  'ui/format',
  'ui/language',
  'ui/sticky-table',
  'elements/plan-compare-table/states',
  'elements/plan-compare-table/filters',
  'elements/plan-compare-table/frame',
  'elements/plan-compare-table/controls',
  'elements/plan-compare-table/columns',
  'elements/plan-compare-table/list',
  'ui/sticky-table.styles',
  'elements/plan-compare-table/plan-compare-table.styles',
  'elements/plan-compare-table/table.styles',
];

/** Of the cancellation flow; in the order that was the smallest of some hundred. */
const flow = [
  'locales/flow/de',
  'locales/flow/fr',
  'locales/flow/en',
  'feed/index',
  'locales/flow/ko',
  'retention/shape',
  'retention/index',
  'elements/cancel-intercept/page-way',
  'elements/retention-offer/terms',
  'elements/retention-offer/price-line',
  'ui/language',
  'elements/cancel-receipt/facts',
  'retention/audit/index',
  'elements/cancel-intercept/pair',
  'elements/cancel-intercept/reasons',
  'elements/cancel-intercept/flow-run',
  'ui/page-form',
  'elements/cancel-intercept/costs',
  'elements/cancel-intercept/answers',
  'elements/cancel-intercept/screens',
  'elements/cancel-intercept/offers',
  'elements/cancel-intercept/later',
  'ui/flow.styles',
  'elements/retention-offer/retention-offer.styles',
  'elements/cancel-intercept/cancel-intercept.styles',
  'ui/format',
  'elements/cancel-receipt/cancel-receipt.styles',
  'elements/cancel-intercept/announce',
];

/** Of both. */
const all = [
  'comparison/index',
  'retention/audit/index',
  'ui/html-table',
  'ui/format',
  'ui/language',
  'elements/plan-compare-table/frame',
  'elements/plan-compare-table/columns',
  'elements/plan-compare-table/list',
  'elements/plan-compare-table/filters',
  'elements/feedback-survey/question',
  'elements/retention-offer/terms',
  'feed/index',
  'elements/plan-compare-table/controls',
  'retention/survey',
  'retention/index',
  'locales/flow/ko',
  'locales/survey/ko',
  'elements/cancel-intercept/reasons',
  'locales/en',
  'locales/ko',
  'locales/flow/en',
  'elements/cancel-intercept/costs',
  'elements/cancel-intercept/page-way',
  'locales/flow/de',
  'ui/sticky-table.styles',
  'elements/retention-offer/price-line',
  'elements/cancel-receipt/facts',
  'locales/flow/fr',
  'locales/survey/de',
  'locales/survey/en',
  'elements/cancel-intercept/announce',
  'retention/shape',
  'elements/plan-compare-table/plan-compare-table.styles',
  'elements/plan-compare-table/table.styles',
  'elements/retention-offer/retention-offer.styles',
  'elements/cancel-intercept/flow-run',
  'retention/view',
  'elements/plan-compare-table/states',
  'elements/cancel-intercept/pair',
  'ui/sticky-table',
  'elements/cancel-intercept/answers',
  'elements/cancel-intercept/screens',
  'elements/cancel-intercept/offers',
  'elements/cancel-intercept/later',
  'ui/flow.styles',
  'ui/page-form',
  'elements/cancel-intercept/cancel-intercept.styles',
  'elements/cancel-receipt/cancel-receipt.styles',
];

const orders: Record<string, string[]> = {
  'plan-compare-table': table,
  'cancel-intercept': flow,
  fairstay: all,
};

/**
 * @param name the file that is built
 * @param entry its module
 */
export function likeWithLike(name: string, entry: string): Plugin {
  const order = orders[name] ?? [];
  const imports = ['lit', ...order.map((name) => resolve(`src/${name}.ts`))].map(
    (path) => `import ${JSON.stringify(path)};`,
  );
  return {
    name: 'like-with-like',
    transform: (code, id) =>
      id === resolve(entry) ? { code: [...imports, code].join(''), map: null } : undefined,
  };
}
