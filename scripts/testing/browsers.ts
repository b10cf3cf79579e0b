/**
 * `npm run test:browser -- [--chromium] [--firefox] [--webkit] [pattern…]`
 * Runs the browser tests in the engines named, or in every engine there is.
 */
import { parseArgs } from 'node:util';
import { runCounting } from './children.js';
import { engineNames, findEngine } from './engines.js';
import { add, finish, noCounts } from './results.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    chromium: { type: 'boolean' },
    firefox: { type: 'boolean' },
    webkit: { type: 'boolean' },
  },
});
const named = engineNames.filter((name) => values[name]);

let sum = noCounts();
for (const name of named.length > 0 ? named : engineNames.filter(findEngine)) {
  console.log(`\n${name}`);
  const { counts } = await runCounting('scripts/testing/browser.ts', [name, ...positionals], {
    live: true,
  });
  sum = add(sum, counts);
}
if (sum.passed + sum.failed === 0) sum.failed++;
finish(sum);
