import { constants } from 'node:os';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Does something, then `tidy` if a signal ends the process before it is done: such an end runs nothing else. */
export async function tidyIfStopped<T>(
  act: () => Promise<T>,
  tidy: (signal: string) => void,
): Promise<T> {
  const stop = (signal: (typeof signals)[number]) => {
    tidy(signal);
    // as a shell tells it
    process.exit(128 + constants.signals[signal]);
  };
  for (const signal of signals) process.once(signal, stop);
  try {
    return await act();
  } finally {
    for (const signal of signals) process.off(signal, stop);
  }
}
