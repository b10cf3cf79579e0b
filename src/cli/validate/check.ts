import { readFileSync } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import {
  readFeed,
  type Feed,
  type FeedResult,
  type Problem,
  type ProblemLevel,
} from '../../feed/index.js';
import { reasonOf } from '../exit.js';
import { placesIn, type Position } from './positions.js';

export type Placed = Problem & Position;

/** What is wrong with one file. */
export interface Validated {
  file: string;
  /** Whether there is nothing worse than notes. */
  ok: boolean;
  /** Plans that can be shown. */
  plans: number;
  counts: Record<ProblemLevel, number>;
  problems: Placed[];
  /** Why the file could not be read at all. */
  error?: string;
}

/** Reads a file, or standard input for `-`. */
export async function bytesOf(file: string): Promise<Buffer | { error: string }> {
  try {
    return file === '-' ? await buffer(process.stdin) : readFileSync(file);
  } catch (error) {
    return { error: reasonOf(error) };
  }
}

/** Reads a feed as a page will, and finds each problem in its text. */
export async function validate(
  file: string,
  bytes: Buffer | { error: string },
): Promise<Validated> {
  if (!('error' in bytes)) return (await checked(file, bytes)).validated;
  const counts = { fatal: 0, plan: 0, field: 0, note: 0 };
  return { file, ok: false, plans: 0, counts, problems: [], error: bytes.error };
}

/** The same, with what was read. */
export async function checked(file: string, bytes: Buffer) {
  const counts = { fatal: 0, plan: 0, field: 0, note: 0 };
  const text = new TextDecoder().decode(bytes);
  const { feed, problems }: FeedResult<Feed> = isUtf8(bytes)
    ? readFeed(text)
    : { problems: [notUtf8] };
  const placed = await placedIn(text, problems);
  for (const { level } of placed) counts[level]++;
  const ok = counts.fatal + counts.plan + counts.field === 0;
  const plans = feed?.plans.length ?? 0;
  const validated: Validated = { file, ok, plans, counts, problems: placed };
  return { text, feed, validated };
}

const notUtf8: Problem = {
  level: 'fatal',
  code: 'unreadable',
  path: '',
  message: 'The text is not UTF-8; expected JSON in UTF-8.',
};

function isUtf8(bytes: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** The problem itself would quote the text. */
const tooBig = (text: string) =>
  `The text has ${Math.ceil(Buffer.byteLength(text) / 1e6)} MB; expected at most 20 MB.`;

async function placedIn(text: string, problems: Problem[]): Promise<Placed[]> {
  if (!problems.length) return [];
  if (problems[0] === notUtf8) {
    const before = text.slice(0, text.indexOf('\ufffd')).split('\n');
    return [{ ...notUtf8, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }];
  }
  const places = await placesIn(text);
  const placed = problems.map((problem): Placed => {
    if (problem.code === 'not-json') {
      const { message, ...at } = places.error();
      return { ...problem, message: `Not JSON: ${message}.`, ...at };
    }
    // to look into a text that is too big would take as long as to read it
    if (problem.code === 'too-big' && !problem.path)
      return { ...problem, message: tooBig(text), line: 1, column: 1 };
    if (problem.code === 'too-big' || problem.code === 'more')
      return { ...problem, line: 1, column: 1 };
    const what = problem.code === 'unknown-field' ? 'name' : 'value';
    return { ...problem, ...places.of(problem.path, what) };
  });
  return placed.sort((a, b) => a.line - b.line || a.column - b.column);
}
