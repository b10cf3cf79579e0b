import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { placesIn } from '../../src/cli/validate/positions.js';
import { pointer } from '../../src/feed/problems.js';

const suite = resolve(process.env['FAIRSTAY_SHARED'] ?? '../shared', 'data/hostile/JSONTestSuite');

/** The text from a place on. */
function from(text: string, { line, column }: { line: number; column: number }) {
  const lines = text.split(/(?<=\r\n|\n|\r(?!\n))/);
  return lines
    .slice(line - 1)
    .join('')
    .slice(column - 1);
}

test('every value of any JSON is found by its pointer', async () => {
  await fc.assert(
    fc.asyncProperty(fc.json(), fc.constantFrom(0, 2, '\t'), async (json, space) => {
      const text = JSON.stringify(JSON.parse(json), null, space);
      const places = await placesIn(text);
      const walk = (value: unknown, path: string) => {
        const rest = from(text, places.of(path));
        const whole = JSON.stringify(value, null, space).split('\n')[0] ?? '';
        assert.ok(rest.startsWith(whole), `${path} of ${text}: ${rest}`);
        if (value === null || typeof value !== 'object') return;
        for (const key of Object.keys(value)) {
          const step = Array.isArray(value) ? Number(key) : key;
          walk((value as Record<string, unknown>)[key], pointer(path, step));
        }
      };
      walk(JSON.parse(text), '');
    }),
    { numRuns: 60 },
  );
});

test('a name that stands there twice is the last one, as JSON has it', async () => {
  const text = '{"a":1,\r\n"a":2}';
  const places = await placesIn(text);
  assert.deepEqual(places.of('/a'), { line: 2, column: 5 });
  assert.deepEqual(places.of('/a', 'name'), { line: 2, column: 1 });
  assert.deepEqual(
    places.of('/b/c'),
    { line: 1, column: 1 },
    'what is not there is where it would be',
  );
});

test('all that is no JSON has a place inside the text', async (t) => {
  let files: string[];
  try {
    files = readdirSync(suite, { recursive: true, encoding: 'utf8' }).filter((it) =>
      /(^|\/)n_/.test(it),
    );
  } catch {
    t.skip('SKIPPED: there is no shared JSONTestSuite');
    return;
  }
  for (const file of files) {
    const text = readFileSync(resolve(suite, file), 'utf8');
    const { line, column, message } = (await placesIn(text)).error();
    const lines = text.split(/\r\n|\n|\r/);
    const inside =
      line >= 1 &&
      line <= lines.length &&
      column >= 1 &&
      column <= (lines[line - 1] ?? '').length + 1;
    assert.ok(inside && message, `${file}: ${line}:${column} ${message}`);
  }
});
