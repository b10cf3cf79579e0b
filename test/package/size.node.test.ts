import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { sizes } from '../../scripts/sizes.js';

describe('the weight in bytes, gzipped', async () => {
  for (const { entry, gzip, ceiling } of await sizes()) {
    if (ceiling === undefined) continue;
    it(`of ${entry} is at most ${ceiling}`, () => {
      assert.ok(gzip <= ceiling, `${gzip} bytes`);
    });
  }
  for (const file of ['plan-compare-table', 'audit']) {
    const code = readFileSync(`dist/cdn/${file}.js`, 'utf8');
    it(`of cdn/${file} has no schema library in it`, () => {
      assert.doesNotMatch(code, /_zod|ZodMini/);
    });
    it(`of cdn/${file} is in one file`, () => {
      assert.doesNotMatch(code, /\bimport\b\s*["'({*\w]|\}\s*from\s*["']/);
    });
  }
});
