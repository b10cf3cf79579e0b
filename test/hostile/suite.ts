import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const folder = resolve(
  process.env['FAIRSTAY_SHARED'] ?? '../shared',
  'data/hostile/JSONTestSuite/test_parsing',
);

/** Each text of JSONTestSuite as `fetch` would give it: bytes decoded as UTF-8. None where the folder is not there. */
export function jsonTexts(kind: 'y' | 'n' | 'i'): { name: string; text: string }[] {
  let files: string[];
  try {
    files = readdirSync(folder);
  } catch {
    console.warn(`SKIPPED: there is no folder ${folder}`);
    return [];
  }
  return files
    .filter((file) => file.startsWith(`${kind}_`) && file.endsWith('.json'))
    .map((name) => ({ name, text: new TextDecoder().decode(readFileSync(resolve(folder, name))) }));
}
