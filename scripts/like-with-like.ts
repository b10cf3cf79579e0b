/** Puts modules that say alike things side by side in a built file: what gzip has just seen costs it nothing. */
import { resolve } from 'node:path';
import type { Plugin } from 'vite';

/** Each comes after what it imports; what is not named here comes where it is first imported. */
const order = [
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

/** @param entry the module that is built */
export function likeWithLike(entry: string): Plugin {
  const imports = ['lit', ...order.map((name) => resolve(`src/${name}.ts`))].map(
    (path) => `import ${JSON.stringify(path)};`,
  );
  return {
    name: 'like-with-like',
    transform: (code, id) =>
      id === resolve(entry) ? { code: [...imports, code].join(''), map: null } : undefined,
  };
}
