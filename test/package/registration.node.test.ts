import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

/** The tags that importing an entry registers, told by a registry that only takes notes. */
function tagsOf(specifier: string): string[] {
  const code = `
    const tags = [];
    globalThis.HTMLElement = class {};
    globalThis.customElements = { define: (tag) => tags.push(tag), get: () => undefined };
    await import('${specifier}');
    console.log(JSON.stringify(tags.sort()));
  `;
  const args = ['--input-type=module', '--eval', code];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })) as string[];
}

const manifest = JSON.parse(readFileSync('custom-elements.json', 'utf8')) as {
  modules: { declarations?: { tagName?: string }[] }[];
};
const documented = manifest.modules
  .flatMap(({ declarations = [] }) => declarations.map(({ tagName }) => tagName))
  .filter((tag) => tag !== undefined)
  .sort();

describe('registration', () => {
  it('does not happen by importing the classes', () => {
    assert.deepEqual(tagsOf('fairstay'), []);
  });
  it('of every documented element happens by importing define.js', () => {
    assert.deepEqual(tagsOf('fairstay/define.js'), documented);
  });
  for (const tag of documented)
    it(`of <${tag}> happens by importing its own entry`, () => {
      assert.ok(tagsOf(`fairstay/${tag}.js`).includes(tag));
    });
});
