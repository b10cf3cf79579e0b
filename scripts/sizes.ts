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

function weigh(entry: string, code: Uint8Array, ceiling?: number, goal?: number): Size {
  return { entry, min: code.length, gzip: gzipSync(code, { level: 9 }).length, ceiling, goal };
}

/** An entry, or `names` of it, as a bundler of a page takes it in, with what it imports. */
async function bundle(file: string, names = '*'): Promise<Uint8Array> {
  const { outputFiles } = await build({
    stdin: { contents: `export ${names} from './${file}'`, resolveDir: '.' },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
  });
  return outputFiles[0]?.contents ?? new Uint8Array();
}

/** A file for a script tag with those that it loads at once: what it loads late is left out. */
function atOnce(name: string, seen = new Set<string>()): Uint8Array {
  const path = join('dist/cdn', name);
  if (seen.has(path)) return Buffer.of();
  seen.add(path);
  const code = readFileSync(path, 'utf8');
  const more = [...code.matchAll(/(?:from|import)\s*"(\.[\w./-]+\.js)"/g)].map(([, file = '']) =>
    atOnce(join(dirname(name), file), seen),
  );
  return Buffer.concat([Buffer.from(code), ...more]);
}

/** Needs a build. */
export async function sizes(): Promise<Size[]> {
  return [
    weigh('cdn/plan-compare-table', readFileSync('dist/cdn/plan-compare-table.js'), 33_900, 27_000),
    weigh('cdn/audit', readFileSync('dist/cdn/audit.js'), 8_100),
    weigh('cdn/cancel-intercept', atOnce('cancel-intercept.js'), 36_500, 27_000),
    weigh('cdn/fairstay', atOnce('fairstay.js'), 66_400, 46_000),
    weigh('cdn/retention-offer', atOnce('retention-offer.js'), 25_000),
    weigh('cdn/cancel-receipt', atOnce('cancel-receipt.js'), 15_800),
    weigh('cdn/feedback-survey', atOnce('feedback-survey.js'), 21_500),
    weigh('pricing', await bundle('dist/pricing/index.js'), 3_000),
    weigh('retention', await bundle('dist/retention/index.js'), 13_400),
    weigh('feed', await bundle('dist/feed/index.js')),
    weigh(
      'audit, the way out',
      await bundle('dist/retention/audit/index.js', '{ auditWayOut }'),
      4_200,
    ),
    weigh('comparison', await bundle('dist/comparison/index.js')),
  ];
}
