/** `tsx scripts/testing/whole.ts`: `npm test` with every engine, then the longer walk with the package it built. */
import { spawn } from 'node:child_process';
import { add, lastLine, type Counts } from './results.js';

/** Runs an npm script, shows what it says, and takes the counts of its last line. */
function counted(script: string, ...args: string[]): Promise<Counts> {
  return new Promise((done) => {
    const child = spawn('npm', ['run', '--silent', script, '--', ...args], {
      stdio: ['ignore', 'pipe', 'inherit'],
      shell: process.platform === 'win32',
    });
    let said = '';
    child.stdout.on('data', (data: Buffer) => {
      said += data.toString();
      process.stdout.write(data);
    });
    child.on('close', (code) => {
      const [, passed, failed, skipped] =
        /(\d+) passed, (\d+) failed(?:, (\d+) skipped)?\s*$/.exec(said) ?? [];
      const counts = {
        passed: Number(passed ?? 0),
        failed: Number(failed ?? 1),
        skipped: Number(skipped ?? 0),
      };
      // what ended badly has failed, whatever it counted
      done(code === 0 || counts.failed ? counts : { ...counts, failed: 1 });
    });
  });
}

let sum = await counted('test', '--require-all');
console.log('\nThe package in the places it is put in:');
sum = add(sum, await counted('test:places'));
console.log(`\n${lastLine(sum)}`);
process.exit(sum.failed ? 1 : 0);
