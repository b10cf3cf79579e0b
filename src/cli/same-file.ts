import { realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { UsageError } from './exit.js';

/** Where a file is in the end, whatever links lead there; it need not be there yet. */
function realOf(path: string): string {
  try {
    // the native one knows that disks may not tell capitals apart
    return realpathSync.native(path);
  } catch {
    const folder = dirname(resolve(path));
    return folder === resolve(path) ? folder : join(realOf(folder), basename(path));
  }
}

export const isSameFile = (one: string, other: string) => realOf(one) === realOf(other);

/** Refuses to write over the file that is read. */
export function keepInput(input: string, option: string, out: string | undefined) {
  if (out !== undefined && input !== '-' && isSameFile(input, out))
    throw new UsageError(
      `${option} ${out}: this is the file that is read, ${input}. Nothing is written; name another file.`,
    );
}
