import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { reasonOf, UsageError } from '../exit.js';

/** What a file is, by what it begins with: its name may say anything. */
export type Kind = 'xlsx' | 'json' | 'html' | 'csv';

export interface Source {
  kind: Kind;
  /** All of it, from the first byte. */
  bytes: Readable;
}

export async function openSource(path: string): Promise<Source> {
  try {
    // to open it here says why it cannot be, before anything waits for it
    const handle = path === '-' ? undefined : await open(path);
    const stream = handle?.createReadStream({ highWaterMark: 1 << 16 }) ?? process.stdin;
    const chunks = stream[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
    const first = await chunks.next();
    const bytes = async function* () {
      for (let one = first; !one.done; one = await chunks.next()) yield one.value;
    };
    return { kind: kindOf(first.value), bytes: Readable.from(bytes(), { objectMode: true }) };
  } catch (error) {
    throw new UsageError(`${path}: ${reasonOf(error)}.`);
  }
}

const html =
  /^(<\?xml[^>]*>\s*)?(<!--[^]*?-->\s*)?<(!doctype html|html|head|body|meta|style|div|table)\b/i;

function kindOf(first?: Buffer): Kind {
  const start = first?.subarray(0, 4096).toString('latin1').replace(/^ï»¿/, '').trimStart() ?? '';
  if (start.startsWith('PK\u0003\u0004')) return 'xlsx';
  if (html.test(start)) return 'html';
  return /^(\{|\[\s*[{\]])/.test(start) ? 'json' : 'csv';
}

export async function wholeOf(bytes: Readable): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of bytes as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
}
