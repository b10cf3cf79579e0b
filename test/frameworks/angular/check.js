/** Runs the compiler: the app is right, and what is wrong in `wrong.ts` is told, line by line. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';

function errors(project) {
  const { stdout, stderr, status } = spawnSync('ngc', ['-p', project, '--noEmit'], {
    encoding: 'utf8',
  });
  // without colours
  const text = `${stdout}${stderr}`.replace(/\x1b\[\d+m/g, '');
  return {
    status,
    text,
    lines: [...text.matchAll(/wrong\.ts:(\d+):\d+ - error/g)].map(([, at]) => +at),
  };
}

const right = errors('tsconfig.json');
assert.equal(right.status, 0, right.text);
const wrong = errors('tsconfig.wrong.json');
assert.deepEqual([...new Set(wrong.lines)], [10, 11], wrong.text);
