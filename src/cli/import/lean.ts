import { setFlagsFromString } from 'node:v8';

/**
 * Lets garbage grow to half of what is in use before it is collected: where there is much memory V8 waits for four
 * times as much, and longer still on a busy machine. For what is streamed this costs little time.
 */
export function keepHeapSmall() {
  setFlagsFromString('--heap-growing-percent=50');
}
