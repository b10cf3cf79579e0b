import type { ProblemLevel } from '../../feed/index.js';
import { count } from '../import/report-text.js';
import type { Validated } from './check.js';

const things: Record<ProblemLevel, string> = {
  fatal: 'fatal problem',
  plan: 'plan problem',
  field: 'field problem',
  note: 'note',
};

/** The place in the feed, with a space behind it; the feed itself has none. A name in it may hold anything. */
export function placeOf(path: string): string {
  const short = path.length > 200 ? `${path.slice(0, 200)}…` : path;
  const shown = short.replace(
    /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu,
    (sign) => `\\u{${sign.codePointAt(0)?.toString(16)}}`,
  );
  return shown && `${shown} `;
}

/** A line a problem, as compilers write it, and a line that sums up the file. */
export function linesOf({ file, plans, counts, problems, error }: Validated): string {
  const name = file === '-' ? 'standard input' : file;
  if (error !== undefined) return `${name}: ${error}\n`;
  const lines = problems.map(
    ({ line, column, level, code, path, message, hint }) =>
      `${name}:${line}:${column} ${level} ${code} ${placeOf(path)}${message}${hint ? ` (${hint})` : ''}\n`,
  );
  const found = Object.entries(counts)
    .filter(([, times]) => times)
    .map(([level, times]) => count(times, things[level as ProblemLevel]));
  return `${lines.join('')}${name}: ${count(plans, 'plan')}, ${found.join(', ') || 'no problems'}\n`;
}
