/** The modules of many tests in few files: each test file would load hundreds of them otherwise. */
import { copyFile, readFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type BuildOptions, type Plugin } from 'esbuild';
import type { Middleware } from '../test-server.js';

const options = {
  bundle: true,
  splitting: true,
  format: 'esm',
  outbase: '.',
  chunkNames: '__parts__/[name]-[hash]',
  logLevel: 'warning',
} satisfies BuildOptions;

/** What the tests' own pages name in a script tag. */
const namedByPages = [
  'src/elements/cancel-intercept/define.ts',
  'src/elements/plan-compare-table/define.ts',
  'test/ui/outbox-page.ts',
  'test/ui/parsed-page.ts',
];

/** Answers with the modules where they would be, `/test/ui/a.test.ts`, and their parts beside them. */
export async function bundledForPages(testFiles: readonly string[]): Promise<Middleware> {
  const { outputFiles } = await build({
    ...options,
    entryPoints: [...testFiles, ...namedByPages],
    conditions: ['development'],
    target: 'es2022',
    sourcemap: 'linked',
    write: false,
    outdir: '.',
    outExtension: { '.js': '.ts' },
  });
  const bodies = new Map(
    outputFiles.map(({ path, contents }) => [
      `/${relative('.', path).replaceAll('\\', '/')}`,
      Buffer.from(contents),
    ]),
  );
  return async (context, next) => {
    const body = bodies.get(context.path);
    if (!body) return next();
    context.type = context.path.endsWith('.map') ? 'application/json' : 'text/javascript';
    // a part's name has its hash
    if (context.path.startsWith('/__parts__/'))
      context.set('cache-control', 'public, max-age=31536000, immutable');
    context.body = body;
  };
}

/** A module of this repository still finds what stands beside its source. */
const atHome: Plugin = {
  name: 'at-home',
  setup({ onLoad }) {
    onLoad({ filter: /\.m?[jt]s$/ }, async ({ path }) => {
      if (path.includes('node_modules')) return undefined;
      const text = await readFile(path, 'utf8');
      const contents = text.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href));
      return { contents, loader: path.endsWith('.ts') ? 'ts' : 'js' };
    });
  },
};

/** Writes the modules below `folder`; packages are left where they are. */
export async function bundledForNode(
  testFiles: readonly string[],
  folder: string,
): Promise<string[]> {
  await build({
    ...options,
    entryPoints: [...testFiles],
    platform: 'node',
    target: 'node20',
    packages: 'external',
    plugins: [atHome],
    sourcemap: true,
    outdir: folder,
  });
  return testFiles.map((file) => resolve(folder, file.replace(/\.ts$/, '.js')));
}

/**
 * Writes the command below `folder`, with all that it needs in few files: tests start it hundreds of times, and half of
 * each start is reading. As it is published it is run by the tests of the package.
 *
 * @returns the file that Node runs
 */
export async function bundledCommand(folder: string): Promise<string> {
  await build({
    ...options,
    entryPoints: ['src/cli/main.ts'],
    platform: 'node',
    target: 'node20',
    minifyWhitespace: true,
    minifySyntax: true,
    mainFields: ['module', 'main'],
    // some packages are of the kind that asks for others by itself
    banner: {
      js: "import { createRequire as of } from 'node:module'; const require = of(import.meta.url);",
    },
    outbase: 'src',
    outdir: join(folder, 'dist'),
  });
  for (const file of ['plan-feed.schema.json', 'package.json'])
    await copyFile(file, join(folder, file));
  return join(folder, 'dist', 'cli', 'main.js');
}
