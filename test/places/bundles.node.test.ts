/** What a bundler of a page makes of each entry: what must not be inside is not. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { after, describe, it } from 'node:test';
import { build as esbuild } from 'esbuild';
import { build as vite } from 'vite';
import webpack from 'webpack';

/** Of each part a text that is in it alone and outlives a minifier. */
const marks = {
  Lit: 'litElementVersions',
  zod: '_zod',
  'words of the table': 'Differences only',
  'words of the flow': 'I would rather not say',
  'an element': 'plan-compare-table',
  'what a flow does': 'cancel-request',
  'reading offers': 'free-months',
};
type Part = keyof typeof marks;
const all = Object.keys(marks) as Part[];

/** What an import of it may bring along, of the parts above. */
const entries: Record<string, { take: string; may: Part[] }> = {
  'pricing.js': { take: '{ totalCost }', may: [] },
  'feed.js': { take: '{ readFeed }', may: [] },
  'comparison.js': { take: '{ compare }', may: [] },
  'audit.js': { take: '* as audit', may: [] },
  'retention.js': { take: '* as retention', may: ['reading offers', 'what a flow does'] },
  'plan-compare-table.js': { take: '', may: ['Lit', 'words of the table', 'an element'] },
  'retention-offer.js': {
    take: '',
    may: ['Lit', 'words of the flow', 'reading offers', 'what a flow does'],
  },
  'cancel-receipt.js': { take: '', may: ['Lit', 'words of the flow', 'reading offers'] },
  'feedback-survey.js': { take: '', may: ['Lit'] },
};

const folder = mkdtempSync(resolve('test', 'places', 'bundles-'));

/** The file that a page would load first, and all that it must have before it runs. */
const bundlers: Record<string, (file: string, out: string) => Promise<string>> = {
  async esbuild(file) {
    const { outputFiles } = await esbuild({
      ...{ entryPoints: [file], bundle: true, minify: true, format: 'esm', write: false },
      ...{ splitting: true, outdir: join(folder, 'esbuild'), logLevel: 'error' },
    });
    const text = new Map(outputFiles.map(({ path, text }) => [path, text]));
    const first = [...text.keys()].find((path) => path.endsWith('entry.js')) ?? '';
    return withImports(first, (path) => text.get(path));
  },
  async vite(file, out) {
    await vite({
      ...{ configFile: false, logLevel: 'silent', root: folder },
      build: {
        ...{ outDir: out, modulePreload: false },
        rollupOptions: { input: file, output: { entryFileNames: 'entry.js' } },
      },
    });
    return withImports(join(out, 'entry.js'), (path) => readFileSync(path, 'utf8'));
  },
  async webpack(file, out) {
    const compiler = webpack({
      ...{ mode: 'production', target: 'web', entry: file, performance: false },
      output: { path: out, filename: 'entry.js', module: true },
      experiments: { outputModule: true },
      infrastructureLogging: { level: 'none' },
    });
    await new Promise<void>((done, fail) => {
      compiler.run((error, stats) => {
        if (error || stats?.hasErrors()) fail(error ?? new Error(stats?.toString('errors-only')));
        else done();
      });
    });
    return readFileSync(join(out, 'entry.js'), 'utf8');
  },
};

/** A file and what it imports at once; what comes later is another matter. */
function withImports(path: string, read: (path: string) => string | undefined): string {
  const text = read(path) ?? '';
  const imported = [...text.matchAll(/(?:from|import)\s*"(\.[^"]+)"/g)];
  return text + imported.map(([, to = '']) => withImports(resolve(path, '..', to), read)).join('');
}

describe('bundled for a page', () => {
  after(() => {
    rmSync(folder, { recursive: true });
  });

  let count = 0;
  async function bundle(by: (file: string, out: string) => Promise<string>, code: string) {
    const home = join(folder, String(++count));
    const file = join(mkdtempSync(`${home}-`), 'entry.js');
    writeFileSync(file, code);
    return by(file, home);
  }

  for (const [name, by] of Object.entries(bundlers)) {
    it(`${name} finds each of the marks in what has everything`, async () => {
      const text = await bundle(
        by,
        "import 'fairstay/define.js'; import * as z from 'zod/mini'; console.log(z);",
      );
      for (const part of all) assert.ok(text.includes(marks[part]), part);
    });
    for (const [entry, { take, may }] of Object.entries(entries))
      it(`${name}: ${entry} has nothing in it but ${may.join(', ') || 'itself'}`, async () => {
        const [, id = ''] = /(\w+)\W*$/.exec(take) ?? [];
        const code = take
          ? `import ${take} from 'fairstay/${entry}'; console.log(${id});`
          : `import 'fairstay/${entry}';`;
        const text = await bundle(by, code);
        assert.ok(text.length > 500, text);
        assert.deepEqual(
          all.filter((part) => text.includes(marks[part]) && !may.includes(part)),
          [],
        );
      });
    for (const unused of [
      "import 'fairstay';",
      "import { PlanCompareTable } from 'fairstay';",
      "import { totalCost } from 'fairstay/pricing.js';",
    ])
      it(`${name}: ${unused} that is not used costs nothing`, async () => {
        assert.equal((await bundle(by, unused)).trim(), '');
      });
  }
});
