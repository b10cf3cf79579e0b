import { readFeed, type Plan } from '../../feed/index.js';
import type { Draft, PointInput } from './reader.js';
import type { Tell } from './report.js';

/** A plan that a feed will take, and where it comes from. */
export interface Checked {
  plan: Plan;
  draft: Draft;
}

/** Reads the plans as a page will; what it would not show is told with the place in the source. */
export function check(
  drafts: Draft[],
  currency: string,
  points: PointInput[],
  tell: Tell,
): Checked[] {
  if (!drafts.length) return [];
  const plans = drafts.map(({ plan }, i) => ({ ...plan, id: String(i) }));
  const { feed, problems } = readFeed({ version: 1, currency, points, plans });
  if (problems.some(({ code }) => code === 'more') && drafts.length > 1) {
    const half = Math.ceil(drafts.length / 2);
    return [drafts.slice(0, half), drafts.slice(half)].flatMap((some) =>
      check(some, currency, points, tell),
    );
  }
  const kinds = { fatal: 'row', plan: 'row', field: 'value', note: 'remark' } as const;
  for (const { level, code, path, message } of problems) {
    const [, i, field = ''] = /^\/plans\/(\d+)\/?(.*)$/.exec(path) ?? [];
    const draft = drafts[Number(i)];
    // a plan that stands there twice is told by whoever reads the feed
    if (!draft || code === 'duplicate-plan' || isMeant(draft, field)) continue;
    const { line, path: at } = draft;
    const place = { ...(line !== undefined && { line }), ...(at !== undefined && { path: at }) };
    tell({ ...place, kind: kinds[level], reason: `${field ? `${field}: ` : ''}${message}` });
  }
  return (feed?.plans ?? []).map((plan) => ({ plan, draft: drafts[Number(plan.id)]! }));
}

/** A fee or discount without its amount was told when it was not understood. */
function isMeant({ plan }: Draft, field: string): boolean {
  const [, list, i] = /^(fees|discounts)\/(\d+)\/amount$/.exec(field) ?? [];
  const items = list === 'fees' ? plan.fees : list === 'discounts' ? plan.discounts : undefined;
  if (!Array.isArray(items) || items[Number(i)] === undefined) return false;
  return (items[Number(i)] as { amount?: number }).amount === undefined;
}
