import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const folder = process.env['FAIRSTAY_SHARED'] ?? '../shared';

/** A file of the shared folder, for Node tests; without it a test skips itself. */
export function shared(path: string): string | undefined {
  try {
    return readFileSync(resolve(folder, path), 'utf8');
  } catch {
    console.warn(`SKIPPED: there is no shared file ${path}`);
    return undefined;
  }
}
