/** dist/: unbundled modules and types by tsc, then one minified file a CDN entry by vite. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build, type Rolldown } from 'vite';
import { likeWithLike } from './like-with-like.js';
import { minifyTemplates } from './minify-templates.js';
import { shrink } from './shrink.js';

/** Files for a script tag that have all they need in them. */
const alone = {
  audit: 'src/retention/audit/index.ts',
  'plan-compare-table': 'src/elements/plan-compare-table/define.ts',
};
/** All elements, with what is loaded late in files beside it. */
const whole = { fairstay: 'src/define.ts' };
/** Files whose common parts a page loads once, and the rest only when it is needed. */
const together = {
  'cancel-intercept': 'src/elements/cancel-intercept/define.ts',
  'cancel-receipt': 'src/elements/cancel-receipt/define.ts',
  'retention-offer': 'src/elements/retention-offer/define.ts',
  'feedback-survey': 'src/elements/feedback-survey/define.ts',
};

/** Lit's files say it one by one; here, what has Lit in it. */
const licence = ({ moduleIds }: { moduleIds: string[] }) =>
  moduleIds.some((id) => /node_modules.(@lit|lit)/.test(id))
    ? '/*! Lit: Copyright 2017 Google LLC, SPDX-License-Identifier: BSD-3-Clause */'
    : '';

/** What a part is called by: its element, its language, or else its module. */
function partName({ facadeModuleId, name }: { facadeModuleId: string | null; name: string }) {
  const [, element] = /elements\/([\w-]+)\/define\.ts$/.exec(facadeModuleId ?? '') ?? [];
  const [, words, language] = /locales\/(\w+)\/(\w+)\.ts$/.exec(facadeModuleId ?? '') ?? [];
  const named = facadeModuleId || name === 'shared' ? '[name]' : 'common';
  return element ?? (language ? `${words}-${language}` : named);
}

rmSync('dist', { recursive: true, force: true });
const tsc = join('node_modules', 'typescript', 'bin', 'tsc');
execFileSync(process.execPath, [tsc, '-p', 'tsconfig.build.json'], { stdio: 'inherit' });

/** @param parts the folder of what is loaded late, or by more than one; none: all is in the file */
async function bundle(paths: Record<string, string>, parts?: string) {
  const input = Object.fromEntries(
    Object.entries(paths).map(([name, path]) => [name, resolve(path)]),
  );
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
      target: 'es2022',
      outDir: 'dist/cdn',
      emptyOutDir: false,
      sourcemap: true,
      minify: false,
      rolldownOptions: {
        input,
        // vite's own minify keeps white space in ES modules, so rolldown's is used.
        output: {
          format: 'es',
          entryFileNames: '[name].js',
          codeSplitting: !!parts && {
            // small things that nearly every element needs are one part
            groups:
              paths === together
                ? [
                    {
                      name: 'shared',
                      test: /node_modules(?!.*directive)|src.ui.(define|flow|format|language|random|request|today|watch)|src.feed.(problems|url|walk)|src.retention.(condition|lines|problem|quote|receipt)/,
                    },
                  ]
                : [],
          },
          chunkFileNames: (part) => `${parts}/${partName(part)}.js`,
          minify: true,
          comments: false,
          postBanner: licence,
        },
        preserveEntrySignatures: 'allow-extension',
      },
      modulePreload: false,
    },
  });
  const { output } = built as Rolldown.RolldownOutput;
  await shrink(
    output.filter(({ type }) => type === 'chunk').map(({ fileName }) => `dist/cdn/${fileName}`),
  );
  for (const name of Object.keys(input)) {
    const file = `dist/cdn/${name}.js`;
    const hash = createHash('sha384').update(readFileSync(file)).digest('base64');
    console.log(`${file}  integrity="sha384-${hash}"`);
  }
}

for (const [name, path] of Object.entries(alone)) await bundle({ [name]: path });
await bundle(together, 'parts');
await bundle(whole, 'fairstay');
