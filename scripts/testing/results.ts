/** The counts that every stage hands back, and how a child process hands them to its parent. */
import { readFileSync, writeFileSync } from 'node:fs';

export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

export const noCounts = (): Counts => ({ passed: 0, failed: 0, skipped: 0 });

export function add(sum: Counts, more: Counts): Counts {
  return {
    passed: sum.passed + more.passed,
    failed: sum.failed + more.failed,
    skipped: sum.skipped + more.skipped,
  };
}

/** The line that a run ends with. */
export function lastLine({ passed, failed, skipped }: Counts): string {
  const line = `${passed} passed, ${failed} failed`;
  return skipped > 0 ? `${line}, ${skipped} skipped` : line;
}

/** A child run by the orchestrator writes its counts to the file that FAIRSTAY_COUNTS names. */
export function finish(counts: Counts): never {
  const file = process.env['FAIRSTAY_COUNTS'];
  if (file) writeFileSync(file, JSON.stringify(counts));
  else console.log(lastLine(counts));
  process.exit(counts.failed > 0 ? 1 : 0);
}

/** A child that ended without leaving counts has failed, whatever it printed. */
export function readCounts(file: string): Counts {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Counts;
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}
