import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where the demo keeps its records; DEMO_RECORDS names another file. */
export const recordsFile =
  process.env.DEMO_RECORDS ?? join(tmpdir(), 'fairstay-demo', 'records.jsonl');
