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
      const inCli = /^dist.cli/.test(file);
      const named = [...text.matchAll(/(?:from |import\()["']([^"'.][^"']*)["']/g)]
        .map(([, specifier = '']) => /^(@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? '')
        // the command runs in Node, and nobody imports it
        .filter((name) => !(name in dependencies || (inCli && name.startsWith('node:'))));
      assert.deepEqual(named, []);
    });
  }
});
