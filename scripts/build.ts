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

/** Lit's files say it one by one. */
const licence = '/*! Lit: Copyright 2017 Google LLC, SPDX-License-Identifier: BSD-3-Clause */';

rmSync('dist', { recursive: true, force: true });
const tsc = join('node_modules', 'typescript', 'bin', 'tsc');
execFileSync(process.execPath, [tsc, '-p', 'tsconfig.build.json'], { stdio: 'inherit' });

for (const [name, entry] of Object.entries(cdnEntries)) {
  await build({
    configFile: false,
    logLevel: 'warn',
    plugins: [...(name === 'audit' ? [] : [likeWithLike(name, entry)]), minifyTemplates()],
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
          // what a flow needs late, or never, stays out of its first file
          codeSplitting: name === 'cancel-intercept',
          chunkFileNames: `${name}-[name].js`,
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
