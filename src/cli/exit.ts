/** What the process answers with; the same for every command. */
export const exits = {
  /** Done; nothing worse than notes. */
  fine: 0,
  /** Something is wrong with the data. */
  data: 1,
  /** Something is wrong with the call: an option, a file that cannot be read or written. */
  usage: 2,
};

/** The call cannot be done as it was made; the message says what to change. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** The data cannot be used; the message names the place. */
export class DataError extends Error {
  override readonly name = 'DataError';
}

const systemErrors: Record<string, string> = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'it may not be opened',
  EPERM: 'it may not be opened',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of its path is not a folder',
  EEXIST: 'it is there already',
  ENOSPC: 'there is no space left',
};

/** Why something could not be opened or written, in words. */
export function reasonOf(error: unknown): string {
  const { code = '', message = String(error) } = error as NodeJS.ErrnoException;
  return systemErrors[code] ?? message;
}

/** Ends in a plain line on standard error where a command throws what it means to say. */
export function saying<A extends unknown[]>(act: (...args: A) => Promise<void>) {
  return async (...args: A) => {
    try {
      await act(...args);
    } catch (error) {
      const isUsage = error instanceof UsageError;
      if (!isUsage && !(error instanceof DataError)) throw error;
      process.stderr.write(`error: ${error.message}\n`);
      process.exitCode = isUsage ? exits.usage : exits.data;
    }
  };
}
