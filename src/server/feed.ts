import { readFeed, type Feed, type Problem } from '../feed/index.js';

/** There is no comparison of what was given: `problems` says why, as `readFeed` does. */
export class UnreadableFeed extends Error {
  override readonly name = 'UnreadableFeed';

  constructor(readonly problems: readonly Problem[]) {
    super(problems[0]?.message ?? 'There is no feed.');
  }
}

/** @throws {UnreadableFeed} where a problem of it is fatal */
export function feedOf(input: unknown): Feed {
  const { feed, problems } = readFeed(input);
  if (!feed) throw new UnreadableFeed(problems.filter(({ level }) => level === 'fatal'));
  return feed;
}

const escapes: Record<string, string> = {
  '<': '\\u003c',
  '>': '\\u003e',
  '&': '\\u0026',
  '\u2028': '\\u2028',
  '\u2029': '\\u2029',
};

/** A feed as JSON that ends no script it stands in and starts no comment there. */
export function jsonForScript(input: unknown): string {
  const value: unknown =
    typeof input === 'string' ? JSON.parse(input.replace(/^\uFEFF/, '')) : input;
  return JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (sign) => escapes[sign] ?? sign);
}
