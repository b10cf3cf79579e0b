import { baseline, profiles, version } from './policies.js';
import type { Limits, Policy, ProfileId } from './policy.js';
import { problem, type RetentionProblem } from './problem.js';
import { same, tightened } from './tighten.js';

/** What an operator may set: tighter values, each stated whole. */
export type Overrides = {
  readonly [K in keyof Limits]?: Limits[K] extends object ? Partial<Limits[K]> : Limits[K];
};

const isProfile = (id: string): id is ProfileId => Object.hasOwn(profiles, id);

function limitsOf(id: ProfileId): Limits {
  const { extends: other, ...own } = profiles[id];
  return { ...(other ? limitsOf(other) : baseline), ...own };
}

/**
 * Makes one policy of profiles: of each key the tighter value. Without a profile, and for each that is unknown, `STRICT`
 * counts. An override that would loosen a limit, or is none, is refused and told.
 *
 * @param ids profile ids with white space between: `"KR EU"`
 * @param overrides tighter values of an operator
 */
export function resolvePolicy(
  ids?: string | null,
  overrides?: Overrides,
): { policy: Policy; problems: RetentionProblem[] } {
  const problems: RetentionProblem[] = [];
  const named = [ids ?? ''].join().split(/\s+/).filter(Boolean);
  const known = named.filter(isProfile);
  for (const id of named)
    if (!isProfile(id))
      problems.push(problem('unknown-id', '/policy', id, Object.keys(profiles).join(', ')));
  if (known.length < named.length || !known.length) known.push('STRICT');
  const resolved = [...new Set(known)];
  let limits = resolved.map(limitsOf).reduce((a, b) => tightened(a, b));
  if (overrides != null) limits = overridden(limits, overrides, problems);
  // what stands before the entry, or not on the confirmation, needs a shape in which the two are apart
  const isApart =
    limits.confirmContent === 'exclusive' ||
    limits.offerPlacement.includes('before-statutory-entry');
  if (isApart) limits = { ...limits, shape: 'before-entry' };
  return { policy: { ...limits, ids: resolved, version }, problems };
}

/** Whether a value is of the kind of another, so that the two can be compared. */
function isLike(value: unknown, other: unknown): boolean {
  if (Array.isArray(other)) return Array.isArray(value);
  if (typeof other === 'number') return Number.isFinite(value) && (value as number) >= 0;
  return typeof value === typeof other && value !== null && !Array.isArray(value);
}

/** Takes over what tightens, value by value, and tells of what does not. */
function overridden<T extends object>(
  limits: T,
  overrides: object,
  problems: RetentionProblem[],
  path = '/overrides',
): T {
  const now = limits as Record<string, unknown>;
  const next = { ...now };
  for (const [key, wanted] of Object.entries(overrides) as [string, unknown][]) {
    const at = `${path}/${key}`;
    const limit = Object.hasOwn(now, key) ? now[key] : undefined;
    if (limit === undefined)
      problems.push(problem('unknown-field', at, key, 'a limit of the policy'));
    else if (!isLike(wanted, limit))
      problems.push(problem('wrong-type', at, wanted, `what tightens ${JSON.stringify(limit)}`));
    else if (typeof limit === 'object' && !Array.isArray(limit))
      next[key] = overridden(limit as object, wanted as object, problems, at);
    else {
      next[key] = tightened({ [key]: limit }, { [key]: wanted })[key];
      if (!same(next[key], wanted))
        problems.push(problem('not-allowed', at, wanted, `what tightens ${JSON.stringify(limit)}`));
    }
  }
  return next as T;
}
