/**
 * `npm run bench [pattern…] [-- --strict]`: runs each file of test/bench/ in turn, in a process of its own, which is
 * given what begins with a dash. Needs a build. Only with `--strict` is a figure over its ceiling a failure.
 */
import { existsSync, readdirSync } from 'node:fs';
import { runBin } from './testing/children.js';

const args = process.argv.slice(2);
const patterns = args.filter((arg) => !arg.startsWith('-'));
const options = args.filter((arg) => arg.startsWith('-'));
const files = (existsSync('test/bench') ? readdirSync('test/bench') : [])
  .filter((file) => file.endsWith('.bench.ts'))
  .filter((file) => patterns.length === 0 || patterns.some((pattern) => file.includes(pattern)))
  .sort();
if (files.length === 0) {
  console.log('No file test/bench/*.bench.ts matches.');
  process.exitCode = 1;
}
for (const file of files) {
  console.log(`\n${file}`);
  const { code } = await runBin('tsx', [`test/bench/${file}`, ...options], {
    live: true,
    minutes: 30,
  });
  if (code !== 0) process.exitCode = 1;
}
