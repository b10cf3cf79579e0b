import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';

let count = 0;

/**
 * A path of its own for what an example is written to: in the checkout, so that `fairstay/…` is this package, and where
 * no other check looks.
 */
export function place(extension: string): string {
  mkdirSync('.cache', { recursive: true });
  return resolve('.cache', `example-${process.pid}-${++count}.${extension}`);
}
