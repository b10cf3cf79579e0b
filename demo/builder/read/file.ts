/** Files: what they are is told by what is in them, not by their names. */
import type { Reading } from './found.js';
import { readText } from './text.js';

const signs: [Reading & { seen: string }, number[]][] = [
  [{ seen: 'old-excel' }, [0xd0, 0xcf, 0x11, 0xe0]],
  [{ seen: 'pdf' }, [0x25, 0x50, 0x44, 0x46]],
  [{ seen: 'picture' }, [0x89, 0x50, 0x4e, 0x47]],
  [{ seen: 'picture' }, [0xff, 0xd8, 0xff]],
  [{ seen: 'picture' }, [0x47, 0x49, 0x46, 0x38]],
];
const zip = [0x50, 0x4b, 0x03, 0x04];

const startsWith = (bytes: Uint8Array, sign: number[]) =>
  sign.every((value, i) => bytes[i] === value);

export async function readFile(file: Blob): Promise<Reading> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (startsWith(bytes, zip)) return (await import('./xlsx.js')).readXlsx(file);
  const known = signs.find(([, sign]) => startsWith(bytes, sign));
  if (known) return known[0];
  const text = decoded(bytes);
  // what is no text has zeros in it
  return text.includes('\0') ? { seen: 'unknown' } : readText(text);
}

/** Excel in Korea writes CSV in its own code page. */
function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('euc-kr').decode(bytes);
  }
}
