import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { ESLint } from 'eslint';

/** A text that breaks a rule of the house, the file it would stand in, and what lint says. */
const broken: [file: string, code: string, message: RegExp][] = [
  ['feed/x.ts', "import { html } from 'lit';", /must not import the package lit/],
  ['feed/x.ts', "import { cost } from '../pricing/index.js';", /feed must not import pricing/],
  ['feed/x.ts', "import * as z from 'zod/mini';", /Only src\/feed\/schema\.ts and .* zod/],
  ['feed/retention-schema.ts', "import { z } from 'zod';", /only from 'zod\/mini'/],
  [
    'retention/x.ts',
    "import { retentionSchema } from '../feed/retention-schema.js';",
    /`import type`/,
  ],
  ['feed/schema.ts', "import { z } from 'zod';", /only from 'zod\/mini'/],
  ['feed/x.ts', "import { feedSchema } from './schema.js';", /`import type`/],
  ['feed/x.ts', "export { feedSchema } from './schema.js';", /`import type`/],
  ['pricing/x.ts', "import { readFeed } from '../feed/index.js';", /only types of feed/],
  ['pricing/x.ts', "import type { A } from '../comparison/a.js';", /must not import comparison/],
  ['comparison/x.ts', "import { a } from '../retention/a.js';", /must not import retention/],
  ['retention/x.ts', "import type { A } from '../comparison/a.js';", /must not import comparison/],
  ['comparison/x.ts', "const it = await import('../ui/a.js');", /must not import ui/],
  ['ui/x.ts', "import { Table } from '../elements/a-b/a-b.js';", /ui must not import elements/],
  ['elements/a-b/x.ts', "import { row } from '../c-d/rows.js';", /insides of another element/],
  ['feed/x.ts', 'export const at = document.title;', /without a page/],
  ['feed/x.ts', 'export const got = fetch("a");', /without a page/],
  ['pricing/x.ts', 'export const wide = window.innerWidth;', /without a page/],
  ['comparison/x.ts', 'export const a = localStorage.length;', /without a page/],
  ['retention/x.ts', 'export const is = (it: unknown) => it instanceof HTMLElement;', /a page/],
  ['pricing/x.ts', 'export const now = Date.now();', /no clock/],
  ['comparison/x.ts', 'export const now = new Date();', /no clock/],
  ['ui/x.ts', 'export const a = (b: any) => String(b);', /Unexpected any/],
  ['ui/x.ts', 'export enum A { b }', /instead of an enum/],
  ['ui/x.ts', 'export namespace A { export const b = 1; }', /namespace/],
  ['ui/x.ts', 'export const a = (b?: string) => b!.length;', /not there/],
  [
    'elements/a-b/x.ts',
    'import { html } from "lit"; export const a = html`<p style="color: red"></p>`;',
    /strict CSP/,
  ],
];

/** Texts that look alike and are right. */
const right: [file: string, code: string][] = [
  ['feed/schema.ts', "import * as z from 'zod/mini';\nexport const a = z.string();"],
  ['feed/retention-schema.ts', "import { list } from './schema.js';\nexport const a = list;"],
  ['feed/x.ts', "import type { Feed } from './schema.js';\nexport type A = Feed;"],
  ['pricing/x.ts', "import type { Feed } from '../feed/index.js';\nexport type A = Feed;"],
  [
    'pricing/x.ts',
    "import { minorDigits } from '../feed/currency.js';\nexport const d = minorDigits;",
  ],
  ['pricing/x.ts', 'export const day = (text: string) => new Date(text);'],
  ['comparison/x.ts', "import { cost } from '../pricing/index.js';\nexport const a = cost;"],
  ['ui/x.ts', 'import { html } from \'lit\';\nexport const a = html`<p class="a"></p>`;'],
  ['elements/a-b/x.ts', "import { CD } from '../c-d/c-d.js';\nexport const a = CD;"],
  ['ui/x.ts', 'export const first = (list: string[]) => list[0]!;'],
];

describe('lint', () => {
  let eslint: ESLint;
  before(() => {
    eslint = new ESLint();
  });
  const messages = async (file: string, code: string) => {
    const [result] = await eslint.lintText(code, { filePath: `src/${file}` });
    return (result?.messages ?? []).map(({ message }) => message);
  };

  for (const [file, code, message] of broken) {
    it(`refuses in ${file}: ${code}`, async () => {
      const found = await messages(file, code);
      assert.ok(
        found.some((text) => message.test(text)),
        `it says only: ${found.join('; ')}`,
      );
    });
  }
  for (const [file, code] of right) {
    it(`accepts in ${file}: ${code}`, async () => {
      assert.deepEqual(await messages(file, code), []);
    });
  }
});
