/** What is made of the policies and their sources: values alone for the browser, and a table of all for people. */
import {
  asOf,
  baselineLimits,
  pageDuties,
  profileLimits,
} from '../src/retention/policy-sources.js';
import { sources, type Source } from '../src/retention/sources.js';

type Limit = readonly [value: unknown, basis: string, ...sources: string[]];
type Profile = Record<string, Limit | string>;

const isLimit = (one: Limit | string): one is Limit => typeof one !== 'string';
const limitsOf = (profile: object) =>
  Object.entries(profile as Profile).filter((entry): entry is [string, Limit] => isLimit(entry[1]));
const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** What a profile has before it says anything itself. */
function inherited(profile: Profile): Profile {
  const { extends: other } = profile;
  const base = baselineLimits as unknown as Profile;
  if (typeof other !== 'string') return base;
  const parent = profileLimits[other as 'EU'] as unknown as Profile;
  return { ...inherited(parent), ...parent };
}

/** Only what differs: the rest comes with the baseline. */
function valuesOf(profile: Profile): Record<string, unknown> {
  const before = inherited(profile);
  const own = limitsOf(profile).filter(([key, [value]]) => !same(before[key]?.[0], value));
  return {
    ...(profile['extends'] && { extends: profile['extends'] }),
    ...Object.fromEntries(own.map(([key, [value]]) => [key, value])),
  };
}

const baselineValues = Object.fromEntries(
  limitsOf(baselineLimits).map(([key, [value]]) => [key, value]),
);

/** `src/retention/policies.ts` */
export function policyValues(): string {
  const all = Object.entries(profileLimits as unknown as Record<string, Profile>);
  const values = Object.fromEntries(all.map(([id, profile]) => [id, valuesOf(profile)]));
  return `/** Made from policy-sources.ts by \`npm run generate\`; do not edit. */
import type { Limits, ProfileId } from './policy.js';

/** Of the profiles: the day on which their sources were looked at. */
export const version = ${JSON.stringify(asOf)};
/** What holds where a profile says nothing. */
export const baseline: Limits = ${JSON.stringify(baselineValues)};
/** What each says otherwise. */
export const profiles: Readonly<Record<ProfileId, Partial<Limits> & { extends?: ProfileId }>> = ${JSON.stringify(values)};
`;
}

/** A value as it stands in the table. */
function told(value: unknown): string {
  if (Array.isArray(value)) return value.length ? value.map(told).join(', ') : 'none';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value !== 'object' || !value) return String(value);
  const entries = Object.entries(value as object).map(([key, one]) => `${key}: ${told(one)}`);
  return entries.length ? entries.join('; ') : 'none';
}

function table(profile: object): string {
  const rows = limitsOf(profile).map(
    ([key, [value, basis, ...ids]]) =>
      `| \`${key}\` | ${told(value)} | ${basis} | ${ids.join(', ')} |`,
  );
  return ['| limit | value | basis | sources |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

/** `docs/policies.md` */
export function policyTable(): string {
  const parts = Object.entries(profileLimits).map(([id, profile]) => {
    const after = profile.extends ? `As ${profile.extends}, but:` : 'As the baseline, but:';
    return `## ${id}\n\n${after}\n\n${table(profile)}`;
  });
  const list = Object.entries<Source>(sources).map(([id, { name, says, url }]) => {
    return `- **${id}** ${url ? `[${name}](${url})` : name}. ${says}`;
  });
  const duties = Object.entries(pageDuties).map(([key, says]) => `- \`${key}\`: ${says}`);
  return `# Design profiles, not legal advice

As of ${asOf}. The profiles of \`<cancel-intercept policy>\` are limits on what a cancellation flow may do, made with these sources in view. They are no claim that a page which keeps them complies with any law; where the basis is “own”, nobody asks for the limit but us. Which limits hold together is worked out by \`resolvePolicy\`: of several profiles the tighter value of each key. Made from \`src/retention/policy-sources.ts\` by \`npm run generate\`.

## Baseline

${table(baselineLimits)}

${parts.join('\n\n')}

## The page’s own duty

What the element cannot keep alone:

${duties.join('\n')}

## Sources

${list.join('\n')}
`;
}
