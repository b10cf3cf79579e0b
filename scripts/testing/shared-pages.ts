/** Test files of one folder share a page: each page costs an engine up to a second and more. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

/** Whose tests leave the page as they found it; others keep a page to themselves. */
const shares = /^test\/(elements|retention|ui)\/./;

/** Imports the files one after the other; one without a test fails, as it does on a page of its own. */
const moduleOf = (files: readonly string[]) => `
const files = {${files.map((file) => `${JSON.stringify(file)}: () => import(${JSON.stringify(resolve(file))}),`).join('\n')}};
for (const [file, load] of Object.entries(files)) {
  const before = mocha.suite.total();
  await load();
  if (mocha.suite.total() === before)
    it(file, () => { throw new Error('no test ran'); });
}
`;

/**
 * Writes a module for each page below `folder`, inside the checkout, and gives the modules.
 * A file that shares its page with none is given as it is.
 */
export function sharedPages(files: readonly string[], folder: string): string[] {
  const pages = new Map<string, string[]>();
  for (const file of files) {
    const page = shares.test(file) ? join(dirname(file), 'all.test.ts') : file;
    pages.set(page, [...(pages.get(page) ?? []), file]);
  }
  return [...pages].map(([page, [first = page, ...more]]) => {
    if (!more.length) return first;
    const path = join(folder, page);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, moduleOf([first, ...more]));
    return relative('.', path).replaceAll('\\', '/');
  });
}
