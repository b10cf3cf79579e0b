import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { build } from 'esbuild';

/** What a bundler of a page takes in for an entry. */
async function taken(entry: string) {
  const { metafile, outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    format: 'esm',
    metafile: true,
    write: false,
    logLevel: 'error',
  });
  return { files: Object.keys(metafile.inputs), code: outputFiles[0]?.text ?? '' };
}

describe('what a page carries', () => {
  it('for a cancellation flow: the limits, and not where they come from', async () => {
    const { files, code } = await taken('src/retention/index.ts');
    assert.match(code, /before-statutory-entry/);
    assert.doesNotMatch(code, /Bundesgerichtshof|guidance|law-secondary|DE-1/);
    assert.deepEqual(
      files.filter((file) => /sources\.ts|schema\.ts|zod/.test(file)),
      [],
    );
  });
  it('for a comparison: nothing of leaving', async () => {
    const { files } = await taken('src/elements/plan-compare-table/define.ts');
    assert.ok(files.includes('src/feed/read.ts'));
    assert.deepEqual(
      files.filter((file) => file.includes('retention')),
      [],
    );
  });
});
