/**
 * `npm test [-- --require-all] [-- --no-install]`: every check there is, two at a time.
 * The last line is `N passed, N failed`: single tests, and each whole check as one.
 */
import { parseArgs } from 'node:util';
import { run, runBin, runCounting, type Outcome } from './testing/children.js';
import { engineNames, findEngine, installHelp, installMissingEngines } from './testing/engines.js';
import { add, lastLine, noCounts, type Counts } from './testing/results.js';
import { inLanes, type Stage } from './testing/stages.js';
import { tsc } from './tsc.js';

const { values: options } = parseArgs({
  options: { 'require-all': { type: 'boolean' }, 'no-install': { type: 'boolean' } },
});

type Told = Outcome & { counts: Counts };

/** A check is passed or failed as one. */
async function check(running: Promise<Outcome>): Promise<Told> {
  const outcome = await running;
  const counts = outcome.code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  return { ...outcome, counts: { ...counts, skipped: 0 } };
}

const fail = (output: string): Promise<Told> =>
  Promise.resolve({ code: 1, output, seconds: 0, counts: { passed: 0, failed: 1, skipped: 0 } });

if (!options['no-install']) installMissingEngines(engineNames);
const present = engineNames.filter(findEngine);
const missing = engineNames.filter((name) => !present.includes(name));

const inEngine = (name: (typeof engineNames)[number]): Stage<Told> => ({
  name: `in ${name}`,
  run: () => runCounting('scripts/testing/browser.ts', [name], { minutes: 8 }),
});

// what is quick and tells most comes first, then the long ones, so that both lanes end at about the same time
const stages: Stage<Told>[] = [
  { name: 'format', run: () => check(runBin('prettier', ['--check', '.'])) },
  { name: 'types', run: () => check(run(process.execPath, [tsc])) },
  { name: 'lint', run: () => check(runBin('eslint', ['.', '--max-warnings=0'])) },
  { name: 'build', run: () => check(run('npm', ['run', '--silent', 'build'])) },
  ...[...present]
    .reverse()
    .filter((name) => name !== 'chromium')
    .map(inEngine),
  { name: 'in Node', run: () => runCounting('scripts/testing/node.ts', []) },
  ...present.filter((name) => name === 'chromium').map(inEngine),
  {
    name: 'package',
    after: 'build',
    run: () => runCounting('scripts/testing/node.ts', ['--package']),
  },
  { name: 'stories built', run: () => check(runBin('storybook', ['build', '--quiet'])) },
  { name: 'manifest', run: () => check(runBin('tsx', ['scripts/analyze.ts', '--check'])) },
  { name: 'unused', run: () => check(runBin('knip', ['--no-config-hints'])) },
  { name: 'generated', run: () => check(runBin('tsx', ['scripts/generate.ts', '--check'])) },
];
if (present.includes('chromium')) {
  stages.push({
    name: 'stories',
    after: 'stories built',
    run: () => runCounting('scripts/testing/stories.ts', []),
  });
}
if (present.length === 0) {
  stages.push({ name: 'browsers', run: () => fail(`No browser was found. ${installHelp}`) });
} else if (options['require-all']) {
  for (const name of missing) {
    stages.push({ name: `in ${name}`, run: () => fail(`There is no ${name}. ${installHelp}`) });
  }
}

let sum = noCounts();
await inLanes(
  stages,
  2,
  () => fail('Not run, since what it needs has failed.'),
  ({ name }, { counts, output, seconds }) => {
    sum = add(sum, counts);
    const sign = counts.failed > 0 ? '✗' : '✓';
    console.log(`${sign} ${name}: ${lastLine(counts)} (${seconds.toFixed(1)} s)`);
    // What passes is quiet, but what a page said on its console is always shown.
    const shown = counts.failed > 0 ? output : consoleLines(output);
    if (shown.trim()) console.log(shown.trimEnd().replace(/^/gm, '  | '));
  },
  ({ counts }) => counts.failed === 0,
);

function consoleLines(output: string): string {
  const lines = output.split('\n').filter((line) => /^\s*(console,|SKIPPED)/.test(line));
  return lines.join('\n');
}

if (missing.length > 0) {
  console.log(`NOT RUN, SINCE NOT INSTALLED: ${missing.join(', ').toUpperCase()}`);
}
console.log(lastLine(sum));
process.exit(sum.failed > 0 ? 1 : 0);
