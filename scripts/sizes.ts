/** What an entry weighs, for the table of `npm run size` and for the test of the ceilings. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

export interface Size {
  entry: string;
  min: number;
  gzip: number;
  /** The most that `gzip` may be, in bytes: it may come down, never go up. */
  ceiling?: number;
  /** Where the ceiling has to get to, while it is not there. */
  goal?: number;
}

const gzip = (code: Uint8Array) => gzipSync(code, { level: 9 }).length;
const sum = (lengths: number[]) => lengths.reduce((all, length) => all + length, 0);

function weigh(entry: string, files: Uint8Array[], ceiling?: number, goal?: number): Size {
  const min = sum(files.map(({ length }) => length));
  return { entry, min, gzip: sum(files.map(gzip)), ceiling, goal };
}

/** An entry, or `names` of it, as a bundler of a page takes it in, with what it imports. */
async function bundle(file: string, names = '*'): Promise<Uint8Array[]> {
  const { outputFiles } = await build({
    stdin: { contents: `export ${names} from './${file}'`, resolveDir: '.' },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    // what draws on a server has a part for Node
    external: ['node:*', 'fs', 'path', 'url', 'module', 'vm', 'util', 'stream', 'buffer'],
    write: false,
  });
  return outputFiles.map(({ contents }) => contents);
}

/** A file for a script tag and those that it loads at once; what it loads late is left out. */
function atOnce(name: string, seen = new Set<string>()): Uint8Array[] {
  const path = join('dist/cdn', name);
  if (seen.has(path)) return [];
  seen.add(path);
  const code = readFileSync(path);
  const more = code.toString().matchAll(/(?:from|import)\s*"(\.[\w./-]+\.js)"/g);
  return [
    code,
    ...Array.from(more).flatMap(([, file = '']) => atOnce(join(dirname(name), file), seen)),
  ];
}

/** The other entries of the package, each bundled alone with all that it may load late. */
async function others(): Promise<Size[]> {
  const { exports } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    exports: Record<string, string | { default?: string }>;
  };
  const weighed = ['./feed.js', './pricing.js', './comparison.js', './retention.js', './audit.js'];
  const files = Object.entries(exports).flatMap(([entry, target]) => {
    const file = typeof target === 'string' ? undefined : target.default;
    return file && !/\*/.test(file) && !weighed.includes(entry) ? [{ entry, file }] : [];
  });
  return Promise.all(
    files.map(async ({ entry, file }) => weigh(`fairstay${entry.slice(1)}`, await bundle(file))),
  );
}

/** Needs a build. */
export async function sizes(): Promise<Size[]> {
  return [
    weigh('cdn/plan-compare-table', atOnce('plan-compare-table.js'), 34_450, 27_000),
    weigh('cdn/audit', atOnce('audit.js'), 8_000),
    weigh('cdn/cancel-intercept', atOnce('cancel-intercept.js'), 36_150, 27_000),
    weigh('cdn/fairstay', atOnce('fairstay.js'), 65_700, 46_000),
    weigh('cdn/retention-offer', atOnce('retention-offer.js'), 25_800),
    weigh('cdn/cancel-receipt', atOnce('cancel-receipt.js'), 15_700),
    weigh('cdn/feedback-survey', atOnce('feedback-survey.js'), 21_750),
    weigh('cdn/parts/plan-compare-table', atOnce('parts/plan-compare-table.js'), 44_350),
    weigh('cdn/autoloader', atOnce('autoloader.js'), 600),
    weigh('cdn/fairstay.classic', atOnce('fairstay.classic.js'), 78_150),
    weigh('pricing', await bundle('dist/pricing/index.js'), 3_000),
    weigh('retention', await bundle('dist/retention/index.js'), 13_500),
    weigh('feed', await bundle('dist/feed/index.js')),
    weigh(
      'audit, the way out',
      await bundle('dist/retention/audit/index.js', '{ auditWayOut }'),
      4_200,
    ),
    weigh('comparison', await bundle('dist/comparison/index.js')),
    ...(await others()),
  ];
}
