import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { describe, it } from 'node:test';

const { exports, files } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  exports: Record<string, string | { types: string; default?: string }>;
  files: string[];
};

/** What a fresh Node process, which has no page, prints for a module's text. */
const node = (code: string) =>
  execFileSync(process.execPath, ['--input-type=module', '--eval', code], { encoding: 'utf8' });

/** The export paths with each `*` filled in from the built files. */
const paths = Object.entries(exports).flatMap(([path, target]) => {
  if (!path.includes('*')) return [{ path, target }];
  const names = readdirSync('dist/locales').filter((file) => file.endsWith('.js'));
  return names.map((name) => {
    const fill = (text: string) => text.replace('*', name.replace(/\.js$/, ''));
    assert.ok(typeof target === 'object');
    return {
      path: fill(path),
      target: { types: fill(target.types), default: fill(target.default ?? '') },
    };
  });
});

describe('the exports', () => {
  for (const { path, target } of paths) {
    it(`${path} leads to files that are published`, () => {
      const targets =
        typeof target === 'string' ? [target] : [target.types, target.default ?? target.types];
      for (const file of targets) {
        assert.ok(existsSync(file), `${file} is not there`);
        const published = file === './package.json' || files.some((it) => file.includes(it));
        assert.ok(published, `${file} is not published`);
      }
    });
    if (!path.endsWith('.js') && path !== '.') continue;
    it(`${path} can be imported without a page`, () => {
      const specifier = `fairstay${path.slice(1)}`;
      const out = node(`const it = await import('${specifier}'); console.log(typeof it)`);
      assert.equal(out.trim(), 'object');
    });
  }
});
