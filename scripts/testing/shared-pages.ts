/** Test files of one folder share a page: each page costs an engine up to a second and more. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

/** Whose tests leave the page as they found it; others keep a page to themselves. */
const shares = /^test\/(elements|retention|ui)\/./;

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
    const imports = [first, ...more].map((file) => `import ${JSON.stringify(resolve(file))};\n`);
    writeFileSync(path, imports.join(''));
    return relative('.', path);
  });
}
