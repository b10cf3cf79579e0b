/**
 * `npm run bench [-- --strict]`: how fast `<plan-compare-table>` is, as ratios between two things that are run in
 * turn in one page, so that a busy machine slows both. `--file=…` measures another build than dist/cdn,
 * `--runs=…` takes more or fewer samples than 21.
 */
import { existsSync, readFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';
import { startBench } from './chromium.js';
import type { bench as inPage, Drawn, Pair } from './page.js';

const { values: options } = parseArgs({
  options: {
    strict: { type: 'boolean', default: false },
    file: { type: 'string', default: 'dist/cdn/plan-compare-table.js' },
    runs: { type: 'string', default: '21' },
  },
});
const runs = Number(options.runs);

let over = 0;
const sorted = (list: number[]) => [...list].sort((a, b) => a - b);
const median = (list: number[]) => sorted(list)[Math.floor(list.length / 2)] ?? NaN;
const least = (list: number[]) => Math.min(...list);
const ms = (n: number) => (n < 10 ? n.toFixed(2) : n.toFixed(1));

function print(what: string, ours: string, other: string, figure: string, limit = '', bad = false) {
  if (bad) over++;
  const end = limit && (bad ? '  OVER' : '  OK');
  console.log(
    `${what.padEnd(50)} ${ours.padStart(15)} ${other.padStart(15)} ${figure.padStart(13)} ${limit.padStart(7)}${end}`,
  );
}

/** A ratio is of medians, and beside it of the least of each; the former is held against the ceiling. */
function ratio(what: string, { ours, other }: Pair<number>, ceiling?: number): void {
  const shown = (list: number[]) => `${ms(median(list))} (${ms(least(list))})`;
  const [middle, best] = [median(ours) / median(other), least(ours) / least(other)];
  const limit = ceiling === undefined ? '' : ceiling.toFixed(1);
  const bad = ceiling !== undefined && middle > ceiling;
  print(what, shown(ours), shown(other), `${middle.toFixed(2)} (${best.toFixed(2)})`, limit, bad);
}

function drawn(what: string, { ours, other }: Pair<Drawn>, ceiling?: number): void {
  for (const [key, words] of [
    ['laid', 'laid out'],
    ['frame', 'in a frame'],
  ] as const) {
    const pick = (list: Drawn[]) => list.map((one) => one[key]);
    ratio(`${what}, ${words}`, { ours: pick(ours), other: pick(other) }, ceiling);
  }
}

/** Runs a function of page.ts in the page. */
function call<K extends keyof typeof inPage>(
  page: Page,
  name: K,
  ...args: Parameters<(typeof inPage)[K]>
): Promise<Awaited<ReturnType<(typeof inPage)[K]>>> {
  const list = args.map((arg) => JSON.stringify(arg) ?? 'undefined').join(',');
  return page.evaluate(`bench.${name}(${list})`) as never;
}

if (!existsSync(options.file)) {
  console.log(`There is no ${options.file}: run "npm run build" first.`);
  process.exit(1);
}
const bytes = gzipSync(readFileSync(options.file), { level: 9 }).length;
const bench = await startBench(options.file);
try {
  const fast = await bench.browser('fast');
  const page = await bench.open(fast);
  const memory = Math.round(totalmem() / 2 ** 30);
  console.log(
    `${await fast.version()}, ${cpus().length} × ${cpus()[0]?.model ?? 'CPU'}, ${memory} GB, load ${loadavg()[0]?.toFixed(1)}; ${runs} runs in turn; ms: median (least)`,
  );
  for (const [plans, size] of [[3], [100], [100, 100]] as const)
    for (const fault of await call(page, 'alike', plans, size))
      print(`NOT ALIKE, ${plans} plans: ${fault}`, '', '', '', ' ', true);

  print('', 'element', 'by hand', 'ratio', 'ceiling');
  drawn('first render of 3 plans', await call(page, 'first', 3, undefined, runs), 1.5);
  drawn('first render of 100, 25 drawn', await call(page, 'first', 100, undefined, runs), 1.5);
  drawn('first render of 100, all drawn', await call(page, 'first', 100, 100, runs), 1.5);
  for (const plans of [3, 100]) {
    const cold: Pair<Drawn> = { ours: [], other: [] };
    for (let i = 0; i < Math.min(runs, 15) * 2; i++) {
      const own = i % 4 === 0 || i % 4 === 3;
      const fresh = await bench.open(fast);
      cold[own ? 'ours' : 'other'].push(await call(fresh, 'once', plans, own));
      await fresh.browserContext().close();
    }
    drawn(`a new page's very first, ${plans} plans`, cold);
  }

  print('', '10,000', '100', 'ratio', 'ceiling');
  drawn(
    'drawing a list, the feed already read',
    await call(page, 'drawing', 10_000, 100, runs),
    1.2,
  );

  print('', 'ours', 'JSON.parse', 'ratio', 'ceiling');
  ratio('readFeed of 10,000 plans', await call(page, 'reading', 10_000, runs), 4);
  ratio('compare of 10,000, every row asked', await call(page, 'modelling', 10_000, runs), 2);
  await fast.close();

  print('', 'median (most)', '', 'figure', 'ceiling');
  const usual = await bench.browser('usual');
  const reader = await bench.open(usual);
  const sorts = await call(reader, 'sorting', 10_000, 5);
  for (const [name, times] of Object.entries(sorts)) {
    const middle = median(times);
    const shown = `${ms(middle)} (${ms(Math.max(...times))})`;
    print(`sort of 10,000: ${name}`, shown, '', `${ms(middle)} ms`, '50', middle > 50);
  }
  for (const plans of [3, 100, 10_000]) {
    const fresh = await bench.open(usual);
    const moved = await call(fresh, 'shift', plans);
    print(`layout shift, ${plans} plans`, '', '', moved.toFixed(4), '0', moved > 0);
  }
  print('bytes of the built file, gzip', '', '', String(bytes), '27000', bytes > 27_000);
} finally {
  await bench.close();
}
if (over) console.log(`${over} over their ceiling.`);
if (over && options.strict) process.exitCode = 1;
