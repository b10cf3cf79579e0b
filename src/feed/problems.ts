/** How bad: the feed, one plan, one field, or only worth knowing. */
export type ProblemLevel = 'fatal' | 'plan' | 'field' | 'note';

/** What a problem is, for programs: these words are stable. */
export type ProblemCode =
  | 'not-json'
  | 'too-big'
  | 'no-plans'
  | 'unreadable'
  | 'missing'
  | 'wrong-type'
  | 'wrong-value'
  | 'wrong-url'
  | 'too-long'
  | 'duplicate-id'
  | 'duplicate-plan'
  | 'unknown-field'
  | 'stale'
  | 'rounded'
  | 'needs-contract'
  | 'unknown-id'
  | 'not-allowed'
  | 'not-shown'
  | 'not-understood'
  | 'load-failed'
  | 'more';

/** One thing that is wrong with a feed, said so that its author can mend it. */
export interface Problem {
  level: ProblemLevel;
  code: ProblemCode;
  /** JSON pointer (RFC 6901) into the feed: `/plans/3/price`; `''` is the feed itself. */
  path: string;
  /** What was found and what was expected, in plain words. */
  message: string;
  hint?: string;
}

/** What reading yields: what can be shown, and what is wrong. No feed where a problem is fatal. */
export interface FeedResult<F> {
  feed?: F;
  problems: Problem[];
}

/** More than this helps nobody, and would let a broken feed fill the memory; what is fatal is told in any case. */
const most = 1000;

/** Collects problems; the last one says how many were left out. */
export class Report {
  readonly problems: Problem[] = [];
  #left = 0;

  add(level: ProblemLevel, code: ProblemCode, path: string, message: string, hint?: string) {
    if (this.problems.length < most || level === 'fatal')
      this.problems.push({ level, code, path, message, ...(hint && { hint }) });
    else this.#left++;
  }

  end(): Problem[] {
    if (this.#left)
      this.problems.push({
        level: 'note',
        code: 'more',
        path: '',
        message: `${this.#left} more problems are not listed.`,
      });
    return this.problems;
  }
}

/** A value as it stands in a message: short, and quoted like JSON. */
export function found(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (value === Object(value)) return 'an object';
  if (typeof value === 'string')
    return JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}…` : value);
  return String(value);
}

/** One more step of a JSON pointer. */
export function pointer(path: string, key: string | number): string {
  return `${path}/${typeof key === 'number' ? key : key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}
