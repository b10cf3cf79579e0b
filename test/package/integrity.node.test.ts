/** What is published beside the files for a script tag: their hashes, and the way back to their sources. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { SourceMap, type SourceMapPayload } from 'node:module';
import { describe, it } from 'node:test';

const folder = 'dist/cdn';
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.js'));
const read = (file: string) => readFileSync(`${folder}/${file}`, 'utf8');

describe('the integrity of the files for a script tag', () => {
  const { integrity } = JSON.parse(read('integrity.json')) as { integrity: Record<string, string> };
  const table = read('integrity.md');
  it('is told of every file, and of no other', () => {
    assert.deepEqual(Object.keys(integrity).sort(), files.map((file) => `./${file}`).sort());
    assert.equal(table.match(/^\| `/gm)?.length, files.length);
  });
  for (const file of files)
    it(`is that of ${file}`, () => {
      const hash = createHash('sha384')
        .update(readFileSync(`${folder}/${file}`))
        .digest('base64');
      assert.equal(integrity[`./${file}`], `sha384-${hash}`);
      assert.ok(table.includes(`| \`${file}\``) && table.includes(`\`sha384-${hash}\``));
    });
});

/** A text that is in the source and, as it is, in the built file. */
const marks: Record<string, [text: string, source: string]> = {
  'plan-compare-table.js': ['months-passed', 'plan-compare-table.ts'],
  'parts/plan-compare-table.js': ['months-passed', 'plan-compare-table.ts'],
  'cancel-intercept.js': ['See element.problems', 'cancel-intercept.ts'],
  'cancel-receipt.js': ['fairstay: <cancel-receipt>', 'cancel-receipt.ts'],
  'autoloader.js': ['could not be loaded', 'autoloader.ts'],
  'fairstay.js': ['breaks its policy', 'cancel-intercept.ts'],
  'fairstay.classic.js': ['breaks its policy', 'cancel-intercept.ts'],
};

describe('the source map', () => {
  for (const file of files)
    it(`of ${file} is there, with the sources in it`, () => {
      const [, name] = /\/\/# sourceMappingURL=(\S+)\s*$/.exec(read(file)) ?? [];
      // what the bundler adds of its own has no source
      if (!name) return assert.match(read(file), /^\s*var e=Object\.defineProperty/);
      const map = JSON.parse(
        readFileSync(new URL(name, `file://${process.cwd()}/${folder}/${file}`), 'utf8'),
      ) as SourceMapPayload;
      assert.equal(map.sources.length, map.sourcesContent.length);
      assert.ok(map.sourcesContent.every((text) => text));
      assert.ok(map.sources.every((source) => !source.startsWith('/')));
    });
  for (const [file, [text, source]] of Object.entries(marks))
    it(`of ${file} leads from a text to the line that says it`, () => {
      const lines = read(file).split('\n');
      const line = lines.findIndex((one) => one.includes(text));
      const map = JSON.parse(read(`${file}.map`)) as SourceMapPayload;
      const entry = new SourceMap(map).findEntry(line, lines[line]?.indexOf(text) ?? 0);
      assert.ok('originalSource' in entry);
      assert.ok(entry.originalSource.endsWith(`/${source}`), entry.originalSource);
      const at = map.sources.findIndex((one) => one.endsWith(`/${source}`));
      const near = map.sourcesContent[at]?.split('\n').slice(entry.originalLine - 1);
      assert.match(near?.slice(0, 4).join('\n') ?? '', new RegExp(text));
    });
  it('is in the package', () => {
    assert.ok(files.filter((file) => existsSync(`${folder}/${file}.map`)).length > 15);
  });
  it('of a module is none: it reads as its source does, and no map names a file that is not there', () => {
    const modules = readdirSync('dist', { recursive: true, encoding: 'utf8' })
      .map((file) => `dist/${file.replaceAll('\\', '/')}`)
      .filter((file) => file.endsWith('.js') && !file.startsWith(folder));
    assert.ok(modules.length > 150);
    for (const file of modules) {
      assert.doesNotMatch(readFileSync(file, 'utf8'), /sourceMappingURL/, file);
      assert.ok(!existsSync(`${file}.map`), file);
    }
  });
});
