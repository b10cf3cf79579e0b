import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { parseAst } from 'vite';

/** The texts between `${}` of every template: undefined where an escape in it is illegal. */
function* cooked(node: unknown): Generator<string | null | undefined> {
  if (Array.isArray(node)) for (const item of node) yield* cooked(item);
  if (!node || typeof node !== 'object' || !('type' in node)) return;
  const { type, value } = node as { type: string; value?: { cooked?: string | null } };
  if (type === 'TemplateElement') yield value?.cooked;
  for (const part of Object.values(node)) yield* cooked(part);
}

describe('the files for a script tag', () => {
  for (const file of readdirSync('dist/cdn', { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.js'),
  ))
    it(`${file} keeps every sheet and template that it was built from`, () => {
      const texts = [...cooked(parseAst(readFileSync(`dist/cdn/${file}`, 'utf8')))];
      assert.ok(texts.length > 0 || !/elements/.test(file));
      for (const text of texts) assert.equal(typeof text, 'string');
    });
});
