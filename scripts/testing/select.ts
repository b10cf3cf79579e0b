/** Which test files a run takes. */
import { readdirSync } from 'node:fs';
import type { EngineName } from './engines.js';

const all = () =>
  readdirSync('test', { recursive: true, encoding: 'utf8' })
    .map((file) => `test/${file.replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith('.test.ts'))
    .sort();

/** A pattern is any part of a file's path; none takes every file. */
const matches = (file: string, patterns: readonly string[]) =>
  patterns.length === 0 || patterns.some((pattern) => file.includes(pattern));

/**
 * `*.node.test.ts` runs in Node, `*.chromium.test.ts` in Chromium alone, other `*.test.ts` in
 * every engine. Tests of the built package are groups of their own, since they need a build: `package`, which every
 * run takes, and `places`, the longer walk through the places it is put in.
 */
export function testFiles(
  group: EngineName | 'node' | 'package' | 'places',
  patterns: readonly string[] = [],
): string[] {
  return all().filter((file) => {
    if (!matches(file, patterns)) return false;
    const [, folder] = file.split('/');
    const own = folder === 'package' || folder === 'places' ? folder : 'node';
    if (file.endsWith('.node.test.ts')) return group === own;
    if (group === 'node' || group === 'package' || group === 'places') return false;
    return group === 'chromium' || !file.endsWith('.chromium.test.ts');
  });
}
