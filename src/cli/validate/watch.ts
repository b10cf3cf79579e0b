import { watch } from 'node:fs';
import { basename, dirname } from 'node:path';
import { reasonOf, UsageError } from '../exit.js';

/** Editors write in several steps: what comes within this many milliseconds is one change. */
const pause = 80;

/**
 * Calls `onChange` with a file that was written or replaced. It is the folder that is watched: many editors put a new
 * file in the place of the old one.
 */
export function watchFiles(files: string[], onChange: (file: string) => void) {
  const waiting = new Map<string, NodeJS.Timeout>();
  const folders = new Map<string, string[]>();
  for (const file of files)
    folders.set(dirname(file), [...(folders.get(dirname(file)) ?? []), file]);
  for (const [folder, inside] of folders) {
    const changed = (name: string | null) => {
      for (const file of inside) {
        if (name !== null && name !== basename(file)) continue;
        clearTimeout(waiting.get(file));
        waiting.set(
          file,
          setTimeout(() => {
            onChange(file);
          }, pause),
        );
      }
    };
    try {
      const watcher = watch(folder, (_event, name) => {
        changed(name);
      });
      watcher.on('error', (error) => process.stderr.write(`${folder}: ${reasonOf(error)}\n`));
    } catch (error) {
      throw new UsageError(`${folder}: ${reasonOf(error)}.`);
    }
  }
}
