/** dist/: unbundled modules and types by tsc, then one minified file a CDN entry by vite. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { likeWithLike } from './like-with-like.js';
import { minifyTemplates } from './minify-templates.js';

const cdnEntries = {
  audit: 'src/retention/audit/index.ts',
  'plan-compare-table': 'src/elements/plan-compare-table/define.ts',
  'cancel-intercept': 'src/elements/cancel-intercept/define.ts',
  fairstay: 'src/define.ts',
};

/** Those that hold the comparison from the start. */
const withTable = ['plan-compare-table', 'fairstay'];

/** Lit's files say it one by one. */
const licence = '/*! Lit: Copyright 2017 Google LLC, SPDX-License-Identifier: BSD-3-Clause */';

/** What a part is called by: its element or its language. */
function partName(module: string | null): string {
  const [, element] = /elements\/([\w-]+)\/define\.ts$/.exec(module ?? '') ?? [];
  const [, words, language] = /locales\/(\w+)\/(\w+)\.ts$/.exec(module ?? '') ?? [];
  return element ?? (language ? `${words}-${language}` : '[name]');
}

rmSync('dist', { recursive: true, force: true });
const tsc = join('node_modules', 'typescript', 'bin', 'tsc');
execFileSync(process.execPath, [tsc, '-p', 'tsconfig.build.json'], { stdio: 'inherit' });

for (const [name, entry] of Object.entries(cdnEntries)) {
  await build({
    configFile: false,
    logLevel: 'warn',
    plugins: [...(withTable.includes(name) ? [likeWithLike(entry)] : []), minifyTemplates()],
    resolve: { alias: [{ find: /^.*\/css-tag\.js$/, replacement: resolve('scripts/css-tag.ts') }] },
    build: {
      target: 'es2022',
      outDir: 'dist/cdn',
      emptyOutDir: false,
      sourcemap: true,
      minify: false,
      rolldownOptions: {
        input: { [name]: resolve(entry) },
        // vite's own minify keeps white space in ES modules, so rolldown's is used.
        output: {
          format: 'es',
          entryFileNames: '[name].js',
          // what a flow needs late, or never, stays out of its first file; a table is one file
          codeSplitting: name !== 'plan-compare-table',
          chunkFileNames: ({ facadeModuleId }) => `${name}-${partName(facadeModuleId)}.js`,
          minify: true,
          comments: false,
          postBanner: licence,
        },
        preserveEntrySignatures: 'allow-extension',
      },
      modulePreload: false,
    },
  });
  const file = `dist/cdn/${name}.js`;
  const hash = createHash('sha384').update(readFileSync(file)).digest('base64');
  console.log(`${file}  integrity="sha384-${hash}"`);
}
