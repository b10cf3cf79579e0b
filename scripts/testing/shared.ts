/** Test files of one folder share a page, or a process: each costs up to a second and more. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

/** Whose tests leave everything as they found it; others keep a page or a process to themselves. */
const shares = /^test\/(comparison|elements|feed|pricing|retention|ui)\/./;

/**
 * Writes a module for each page or process below `folder`, inside the checkout, and gives the modules.
 * A file that shares its own with none is given as it is.
 *
 * @param name what the modules are called
 */
export function shared(files: readonly string[], folder: string, name: string): string[] {
  const modules = new Map<string, string[]>();
  for (const file of files) {
    const module = shares.test(file) ? join(dirname(file), name) : file;
    modules.set(module, [...(modules.get(module) ?? []), file]);
  }
  return [...modules].map(([module, [first = module, ...more]]) => {
    if (!more.length) return first;
    const path = join(folder, module);
    mkdirSync(dirname(path), { recursive: true });
    const imports = [first, ...more].map((file) => `import ${JSON.stringify(resolve(file))};\n`);
    writeFileSync(path, imports.join(''));
    return relative('.', path).replaceAll('\\', '/');
  });
}
