import { minorDigits } from './currency.js';
import { longForms } from './long-forms.js';
import { Report, type FeedResult, type ProblemCode } from './problems.js';
import type { Feed, Plan } from './schema.js';
import { feedShape, planShape } from './shape.js';
import { read } from './shapes.js';
import { readValues } from './values.js';
import { isRecord, tell, type Walk } from './walk.js';

/** The most a feed may hold; over it the feed is fatal. */
export const mostBytes = 20_000_000;
export const mostPlans = 50_000;
const staleDays = 14;
const throws = 'Found an error on looking at it; expected a plain object.';

/** Ids of the points that every comparison has; a feed's own points have others. */
const builtIn =
  /^(total|average|first|regular|discounts|gifts|fees|down|up|latency|data|support|hours|answer|resolved|rating|extras|contract|exit|notice|extra:[^]*)$/;

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
  const known = results.get(input as object);
  if (known) return known;
  const report = new Report();
  const walk: Walk = { report, digits: 2, path: [], level: 'field', ids: new Set() };
  let feed: Feed | undefined;
  try {
    walk.owned = typeof input === 'string';
    const value = walk.owned ? parse(walk, input as string) : input;
    if (!report.problems.length) feed = readWhole(walk, value, options.now ?? new Date());
  } catch {
    // getters that throw, a revoked proxy
    report.add('fatal', 'unreadable', '', throws);
  }
  const result = { ...(feed && { feed }), problems: report.end() };
  if (feed) results.set(feed, result);
  return result;
}

function parse(walk: Walk, text: string): unknown {
  // UTF-8 has at most three bytes for each of these units
  if (text.length * 3 > mostBytes && new TextEncoder().encode(text).length > mostBytes)
    return tell(walk, 'fatal', 'too-big', [], text, 'at most 20 MB');
  const json = text.replace(/^\uFEFF/, '');
  try {
    return JSON.parse(json);
  } catch (error) {
    const expected = `JSON: something is missing or too much${whereOf(`${error}`, json)}`;
    return tell(walk, 'fatal', 'not-json', [], text, expected);
  }
}

/** Where reading stopped, as far as an engine says: each has words of its own. */
function whereOf(said: string, json: string): string {
  const [, offset] = /at position (\d+)/.exec(said) ?? [];
  const before = json.slice(0, Number(offset));
  const [, line, column] = offset
    ? [0, before.split('\n').length, before.length - before.lastIndexOf('\n')]
    : (/line (\d+) column (\d+)/.exec(said) ?? []);
  return line ? ` at line ${line}, column ${column}` : '';
}

function readWhole(walk: Walk, value: unknown, now: Date): Feed | undefined {
  const fatal = (code: ProblemCode, at: string[], one: unknown, expected: string) =>
    tell(walk, 'fatal', code, at, one, expected);

  if (!isRecord(value)) return fatal('wrong-type', [], value, 'a feed: an object with plans');
  const { version, currency, plans } = value;
  if (version !== 1) fatal('wrong-value', ['version'], version, '1, without quotes');
  if (typeof currency !== 'string' || !/^[A-Z]{3}$/.test(currency))
    fatal(
      currency === undefined ? 'missing' : 'wrong-value',
      ['currency'],
      currency,
      'a currency code of three capitals, such as KRW',
    );
  if (!Array.isArray(plans) || !plans.length)
    return fatal('no-plans', ['plans'], plans, 'a list of at least one plan');
  if (plans.length > mostPlans)
    return fatal('too-big', ['plans'], plans, `at most ${mostPlans} plans`);
  if (walk.report.problems.length) return undefined;

  const feed = readTop(walk, value, now);
  feed.plans = readPlans(walk, plans, feed);
  if (feed.plans.length) return feed;
  walk.path = [];
  return fatal('no-plans', ['plans'], plans, 'at least one plan that can be read');
}

function readTop(walk: Walk, value: object, now: Date): Feed {
  walk.digits = minorDigits((value as Feed).currency);
  walk.reserved = builtIn;
  const top = read(walk, feedShape, value) as Partial<Feed>;
  const feed = { horizon: 24, points: [], plans: [], ...top } as unknown as Feed;
  const { updated } = feed;
  const days = updated ? (now.getTime() - Date.parse(updated)) / 864e5 : 0;
  if (days > staleDays) {
    const expected = `a newer date: ${Math.floor(days)} days ago may be out of date`;
    tell(walk, 'note', 'stale', ['updated'], updated, expected);
  }
  return feed;
}

function readPlans(walk: Walk, list: unknown[], feed: Feed): Plan[] {
  const points = new Map(feed.points.map((point) => [point.id, point]));
  const alike: Alike = new Map();
  const plans: Plan[] = [];
  delete walk.reserved;
  walk.ids.clear();
  list.forEach((item, i) => {
    walk.path = ['plans', i];
    walk.level = 'plan';
    try {
      const fields = read(walk, planShape, item) as Record<string, unknown> | undefined;
      if (!fields) return;
      const plan = longForms(walk, fields, feed.currency);
      readValues(walk, plan, points);
      noteAlike(walk, plan, alike);
      plans.push(plan);
    } catch {
      walk.report.add('plan', 'unreadable', `/plans/${i}`, throws);
    }
  });
  return plans;
}

/** Plans by provider, name, and what they begin at. */
type Alike = Map<unknown, Map<unknown, Map<number, Plan>>>;

/** Says where a plan stands in the feed twice; only plans that look alike are compared whole. */
function noteAlike(walk: Walk, plan: Plan, alike: Alike) {
  const { name, provider, speed, price } = plan;
  const names = under(alike, provider);
  const figures = under(names, name);
  // looked up one by one: to join them into one text takes longer
  const figure = (price?.steps[0]?.amount ?? -1) * 1e6 + (speed?.down ?? -1);
  const other = figures.get(figure);
  if (!other) figures.set(figure, plan);
  else if (JSON.stringify({ ...plan, id: 0 }) === JSON.stringify({ ...other, id: 0 }))
    tell(walk, 'note', 'duplicate-plan', [], plan.id, `what "${other.id}" is not already`);
}

function under<K, V extends Map<unknown, unknown>>(map: Map<K, V>, key: K): V {
  let inner = map.get(key);
  if (!inner) map.set(key, (inner = new Map() as V));
  return inner;
}
