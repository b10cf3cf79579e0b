import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { build } from 'esbuild';

const { sideEffects } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  sideEffects: string[];
};

const filesOf = (folder: string, extension: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => `./${folder}/${file.replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith(extension) && !file.endsWith('.d.ts'));

/** Of the sources too, since the CDN files and the stories are bundled from them. */
const modules = [...filesOf('dist', '.js'), ...filesOf('src', '.ts')];

/** What a bundler of a page makes of an import. */
async function bundle(contents: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: process.cwd() },
    bundle: true,
    minify: true,
    format: 'esm',
    write: false,
    // That an import was left out is what is wanted here, not a warning.
    logLevel: 'error',
  });
  return outputFiles[0]?.text.trim() ?? '';
}

describe('sideEffects', () => {
  it('lists exactly the modules that register', () => {
    const patterns = sideEffects.map(
      (glob) => new RegExp(`^${glob.replaceAll('.', '\\.').replaceAll('*', '[^/]+')}$`),
    );
    const listed = modules.filter((file) => patterns.some((pattern) => pattern.test(file)));
    // ui/define is the function that registers, and does nothing when imported.
    const registering = modules.filter(
      (file) => /\/(define|hydrate)\.[jt]s$|\/cdn\//.test(file) && !/\/ui\/define/.test(file),
    );
    assert.deepEqual(listed, registering);
    assert.ok(patterns.every((pattern) => modules.some((file) => pattern.test(file))));
  });
  it('lets an unused import cost nothing', async () => {
    assert.equal(await bundle("import 'fairstay'"), '');
  });
  it('keeps the registration', async () => {
    assert.match(await bundle("import 'fairstay/plan-compare-table.js'"), /plan-compare-table/);
  });
});
