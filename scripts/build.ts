/** dist/: unbundled modules and types by tsc, then one minified file a CDN entry by vite, and the builder's script. */
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { writeIntegrity } from './integrity.js';
import { likeWithLike } from './like-with-like.js';
import { minifyTemplates } from './minify-templates.js';
import { shrink } from './shrink.js';
import { tsc } from './tsc.js';

/** Files for a script tag that have all they need in them. */
const alone = {
  audit: 'src/retention/audit/index.ts',
  autoloader: 'src/autoloader.ts',
  'plan-compare-table': 'src/elements/plan-compare-table/define.ts',
};
/** All elements, with what is loaded late in files beside it. */
const whole = { fairstay: 'src/define.ts' };
/** Everything at once in a script that is no module: for pages without a server, and editors that allow no other. */
const classic = { 'fairstay.classic': 'src/define.ts' };
/** Files whose common parts a page loads once, and the rest only when it is needed. */
const together = {
  // the table beside other elements: the one at the top stands alone
  'parts/plan-compare-table': 'src/elements/plan-compare-table/define.ts',
  'cancel-intercept': 'src/elements/cancel-intercept/define.ts',
  'cancel-receipt': 'src/elements/cancel-receipt/define.ts',
  'retention-offer': 'src/elements/retention-offer/define.ts',
  'feedback-survey': 'src/elements/feedback-survey/define.ts',
};

/** What those have in common: what nearly every one needs, and what those need that read a feed and its prices. */
const shared = [
  {
    name: 'shared',
    test: /node_modules(?!.*directive)|src.ui.(define|flow|format|language|random|request|still|today|watch)|src.feed.(problems|url|walk)|src.retention.(condition|lines|problem|quote|receipt)/,
  },
  {
    name: 'prices',
    test: /src.(feed|pricing|retention(?!.outbox))\b|src.ui.(feed-|shared-feed|page-form)/,
    minShareCount: 2,
  },
];

/** Lit's files say it one by one; here, what has Lit in it. */
const licence = ({ moduleIds }: { moduleIds: string[] }) =>
  moduleIds.some((id) => /node_modules.(@lit|lit)/.test(id))
    ? '/*! Lit: Copyright 2017 Google LLC, SPDX-License-Identifier: BSD-3-Clause */'
    : '';

/** What a part is called by: its element, its language, or else its module. */
function partName({ facadeModuleId, name }: { facadeModuleId: string | null; name: string }) {
  const [, element] = /elements\/([\w-]+)\/define\.ts$/.exec(facadeModuleId ?? '') ?? [];
  const [, words, language] = /locales\/(\w+)\/(\w+)\.ts$/.exec(facadeModuleId ?? '') ?? [];
  const named = facadeModuleId || shared.some((group) => group.name === name) ? '[name]' : 'common';
  return element ?? (language ? `${words}-${language}` : named);
}

rmSync('dist', { recursive: true, force: true });
execFileSync(process.execPath, [tsc, '-p', 'tsconfig.build.json'], { stdio: 'inherit' });

/** @param parts the folder of what is loaded late, or by more than one; none: all is in the file */
async function bundle(paths: Record<string, string>, parts?: string) {
  const input = Object.fromEntries(
    Object.entries(paths).map(([name, path]) => [name, resolve(path)]),
  );
  const format = paths === classic ? 'iife' : 'es';
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    plugins: [
      likeWithLike(resolve(whole.fairstay)),
      likeWithLike(resolve(alone['plan-compare-table'])),
      minifyTemplates(),
    ],
    resolve: { alias: [{ find: /^.*\/css-tag\.js$/, replacement: resolve('scripts/css-tag.ts') }] },
    build: {
      // a library: without what vite adds to each import() of a page
      lib: { entry: input, name: 'fairstay', formats: [format] },
      target: 'es2022',
      outDir: 'dist/cdn',
      emptyOutDir: false,
      sourcemap: true,
      minify: false,
      rolldownOptions: {
        // vite's own minify keeps white space in ES modules, so rolldown's is used.
        output: {
          format,
          entryFileNames: '[name].js',
          codeSplitting: !!parts && {
            groups: paths === together ? shared : [],
          },
          chunkFileNames: (part) => `${parts}/${partName(part)}.js`,
          minify: true,
          comments: false,
          postBanner: licence,
        },
        preserveEntrySignatures: 'allow-extension',
      },
    },
  });
  const files = [built].flat().flatMap((one) => ('output' in one ? one.output : []));
  for (const { type, fileName } of files)
    if (type === 'chunk') await shrink(join('dist/cdn', fileName), format === 'es');
}

for (const [name, path] of Object.entries(alone)) await bundle({ [name]: path });
await bundle(together, 'parts');
await bundle(whole, 'fairstay');
await bundle(classic);
writeIntegrity();
// the builder's page is served as it stands, by any server
await build({
  configFile: false,
  logLevel: 'warn',
  // the Lit that says nothing on the console
  resolve: { conditions: ['production', 'browser', 'import', 'module', 'default'] },
  build: {
    lib: { entry: 'demo/builder/main.ts', formats: ['es'], fileName: () => 'builder.js' },
    target: 'es2022',
    outDir: 'dist/demo',
    copyPublicDir: false,
  },
});
console.log('dist/cdn/integrity.md has the integrity of each file of dist/cdn.');
