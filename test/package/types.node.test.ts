import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, it } from 'node:test';

const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  dependencies: Record<string, string>;
};

const declarations = readdirSync('dist', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.d.ts'))
  .map((file) => `dist/${file}`);

describe('the published types', () => {
  for (const file of declarations) {
    // `import("lit-html")` comes of an inferred type: a strict installer does not find it.
    it(`of ${file} name only dependencies`, () => {
      const text = readFileSync(file, 'utf8');
      const named = [...text.matchAll(/(?:from |import\()["']([^"'.][^"']*)["']/g)]
        .map(([, specifier = '']) => /^(@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? '')
        .filter((name) => !(name in dependencies));
      assert.deepEqual(named, []);
    });
  }
});
