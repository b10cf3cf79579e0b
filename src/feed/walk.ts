import { found, pointer, type ProblemCode, type ProblemLevel, type Report } from './problems.js';

type Step = string | number;

/** Where reading is and whom it tells. One array of steps serves a whole feed: a path is text only in a problem. */
export interface Walk {
  report: Report;
  /** Of the currency's minor unit. */
  digits: number;
  path: Step[];
  /** How bad it is when what is being read cannot be read. */
  level: ProblemLevel;
  /** What has been read under an id of its own. */
  ids: Set<unknown>;
  /** What is read is our own, made from text: it need not be copied. */
  owned?: boolean;
  /** Other ids that cannot be had. */
  reserved?: RegExp;
}

/** Tells of a problem where the walk is, or at something in it. */
export function tell(
  walk: Walk,
  level: ProblemLevel,
  code: ProblemCode,
  at: Step[],
  value: unknown,
  expected: string,
  hint?: string,
): undefined {
  const path = [...walk.path, ...at].reduce<string>(pointer, '');
  walk.report.add(level, code, path, `Found ${found(value)}; expected ${expected}.`, hint);
}

/** An own property, never an inherited one: a feed may call a field `constructor`. */
export function own(value: object, key: string): unknown {
  return Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined;
}

/** An object, not a list. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
