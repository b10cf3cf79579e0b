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

/** Of the cancellation flow: words, then parts that are drawn, then sheets. */
const flow = [
  'feed/index',
  'retention/index',
  'ui/format',
  'ui/language',
  'locales/flow/en',
  'locales/flow/fr',
  'locales/flow/de',
  'locales/flow/ko',
  'elements/retention-offer/price-line',
  'elements/retention-offer/terms',
  'elements/cancel-intercept/costs',
  'elements/cancel-intercept/answers',
  'elements/cancel-intercept/reasons',
  'elements/cancel-intercept/offers',
  'elements/cancel-intercept/screens',
  'ui/flow.styles',
  'elements/retention-offer/retention-offer.styles',
  'elements/cancel-receipt/cancel-receipt.styles',
  'elements/cancel-intercept/cancel-intercept.styles',
];

const orders: Record<string, string[]> = {
  'plan-compare-table': table,
  'cancel-intercept': flow,
  fairstay: [...table, ...flow],
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
