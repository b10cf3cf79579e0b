import { longForms } from './long-forms.js';
import { found, Report, type FeedResult, type ProblemCode } from './problems.js';
import type { Feed, Plan, Point } from './schema.js';
import { feedShape } from './shape.js';
import { readValues } from './values.js';
import {
  at,
  fieldsReader,
  isRecord,
  own,
  startWalk,
  unreadable,
  type FieldsShape,
  type Walk,
} from './walk.js';

const mostBytes = 20_000_000;
const mostPlans = 50_000;
const staleDays = 14;
const { plans, version: _version, currency: _currency, ...top } = feedShape.fields;
const readTopFields = fieldsReader({ fields: top });
const readPlanFields = fieldsReader((plans as { list: FieldsShape }).list, 'plan');

/** Feeds that came from here: read once is read. */
const results = new WeakMap<object, FeedResult<Feed>>();

/**
 * Reads a plan feed. Never throws: what can be shown is in `feed`, what is wrong in `problems`; `feed` is missing
 * only where a problem is fatal. The input is not changed and not kept.
 *
 * @param input JSON text, or the object it stands for; a feed that was read before comes back as it is
 * @param options.now the day on which the feed's age is judged; today if absent
 */
export function readFeed(input: unknown, options: { now?: Date } = {}): FeedResult<Feed> {
  const report = new Report();
  let feed: Feed | undefined;
  try {
    const known = typeof input === 'object' && input && results.get(input);
    if (known) return known;
    feed = read(input, report, options.now ?? new Date());
  } catch {
    // an object whose getters throw, a revoked proxy
    report.add(
      'fatal',
      'unreadable',
      '',
      'Found a feed that throws an error when it is looked at.',
    );
  }
  const result = { ...(feed ? { feed } : {}), problems: report.end() };
  if (feed) results.set(feed, result);
  return result;
}

function read(input: unknown, report: Report, now: Date): Feed | undefined {
  const value = typeof input === 'string' ? parse(input, report) : input;
  if (value === unreadable) return;
  const fatal = (code: ProblemCode, path: string, message: string): undefined =>
    void report.add('fatal', code, path, message);

  if (!isRecord(value))
    return fatal('wrong-type', '', `Found ${found(value)}; expected a feed: an object with plans.`);
  const version = own(value, 'version');
  if (version !== 1)
    fatal('wrong-value', '/version', `Found ${found(version)}; expected 1, without quotes.`);
  const currency = own(value, 'currency');
  const hasCurrency = typeof currency === 'string' && /^[A-Z]{3}$/.test(currency);
  if (!hasCurrency)
    fatal(
      currency === undefined ? 'missing' : 'wrong-value',
      '/currency',
      `Found ${found(currency)}; expected a currency code of three capitals, such as KRW.`,
    );
  const list = own(value, 'plans');
  if (!Array.isArray(list) || !list.length)
    fatal('no-plans', '/plans', `Found ${found(list)}; expected a list of at least one plan.`);
  else if (list.length > mostPlans)
    fatal('too-big', '/plans', `Found ${found(list)}; expected at most ${mostPlans} plans.`);
  else if (version === 1 && hasCurrency) {
    const feed = readTop(value, currency, report, now);
    feed.plans = readPlans(list, feed, report);
    if (feed.plans.length) return feed;
    return fatal('no-plans', '/plans', `None of the ${list.length} plans can be read.`);
  }
  return undefined;
}

function parse(text: string, report: Report): unknown {
  // UTF-8 has at most three bytes for each of these units
  if (text.length * 3 > mostBytes && new TextEncoder().encode(text).length > mostBytes) {
    report.add('fatal', 'too-big', '', 'The feed is over 20 MB.');
    return unreadable;
  }
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    report.add('fatal', 'not-json', '', `This is not JSON: ${message}`);
    return unreadable;
  }
}

function readTop(value: object, currency: string, report: Report, now: Date): Feed {
  const { version: _v, currency: _c, plans: _p, ...rest } = value as Record<string, unknown>;
  const fields = readTopFields(startWalk(currency, report), rest) as Record<string, unknown>;
  const { $schema: _s, ...read } = fields;
  const feed = {
    version: 1,
    currency,
    horizon: 24,
    points: [],
    plans: [],
    ...read,
  } as unknown as Feed;
  feed.points = uniquePoints(feed.points, rest.points as { id: unknown }[], report);
  const age = feed.updated ? (now.getTime() - Date.parse(feed.updated)) / 864e5 : 0;
  if (age > staleDays)
    report.add(
      'note',
      'stale',
      '/updated',
      `Last updated ${Math.floor(age)} days ago; readers are told that it may be out of date.`,
    );
  return feed;
}

/** Ids of the points that every comparison has; a feed's own points have others. */
const taken = new Set(
  'total average first regular discounts gifts fees down up latency data support hours answer resolved rating extras contract exit notice'.split(
    ' ',
  ),
);

function uniquePoints(points: Point[], written: { id: unknown }[], report: Report): Point[] {
  const ids = new Set(taken);
  let i = -1;
  return points.filter((point) => {
    // those that could not be read are not among them
    do i++;
    while (i < written.length && written[i]?.id !== point.id);
    if (!ids.has(point.id) && !point.id.startsWith('extra:')) return ids.add(point.id);
    report.add(
      'field',
      'duplicate-id',
      `/points/${i}/id`,
      `Found ${found(point.id)}, which another point has; expected an id of its own.`,
    );
    return false;
  });
}

function readPlans(list: unknown[], feed: Feed, report: Report): Plan[] {
  const walk = startWalk(feed.currency, report);
  const points = new Map(feed.points.map((point) => [point.id, point]));
  const ids = new Set<string>();
  const alike = new Map<string, Plan>();
  const plans: Plan[] = [];
  const readPlan = (item: unknown) => {
    if (!isRecord(item)) {
      const message = `Found ${found(item)}; expected a plan: an object.`;
      return report.add('plan', 'wrong-type', at(walk), message);
    }
    const read = readPlanFields(walk, item);
    if (read === unreadable) return;
    const id = read.id as string;
    if (ids.has(id)) {
      const message = `Found ${found(id)}, which an earlier plan has; expected an id of its own.`;
      return report.add('plan', 'duplicate-id', at(walk, 'id'), message);
    }
    ids.add(id);
    const plan = longForms(walk, read, item, feed.currency);
    if (plan.values) plan.values = readValues(walk, plan.values, points);
    noteAlike(plan, alike, walk);
    plans.push(plan);
  };
  list.forEach((item, i) => {
    walk.path = ['plans', i];
    walk.level = 'field';
    try {
      readPlan(item);
    } catch {
      const message = 'Found a plan that throws an error when it is looked at.';
      report.add('plan', 'unreadable', `/plans/${i}`, message);
    }
  });
  return plans;
}

/** Says where a plan stands in the feed twice; only plans that look alike are compared whole. */
function noteAlike(plan: Plan, alike: Map<string, Plan>, walk: Walk) {
  const key = `${plan.name}|${plan.provider}|${plan.speed?.down}`;
  const other = alike.get(key);
  if (!other) alike.set(key, plan);
  else if (
    plan.price?.steps[0]?.amount === other.price?.steps[0]?.amount &&
    JSON.stringify({ ...plan, id: 0 }) === JSON.stringify({ ...other, id: 0 })
  )
    walk.report.add(
      'note',
      'duplicate-plan',
      at(walk),
      `This is the plan ${found(other.id)} again, under another id.`,
    );
}
