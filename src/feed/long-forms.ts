import type { Discount, Extra, ExitRule, Fee, Plan, PriceStep } from './schema.js';
import { at, type Walk } from './walk.js';

type Read = Record<string, unknown>;

const noneIsEmpty = ['fees', 'discounts', 'gifts', 'extras', 'exit'];
const isNone = (value: unknown) => value === false || value === 'none';

/** Turns the short forms of a plan that was read into the long forms, and checks what spans several fields. */
export function longForms(walk: Walk, read: Read, written: object, currency: string): Plan {
  for (const field of noneIsEmpty) if (isNone(read[field])) read[field] = [];
  if (typeof read.price === 'number') read.price = { steps: [{ from: 1, amount: read.price }] };
  if (isNone(read.contract)) read.contract = { months: 0 };
  if (typeof read.contract === 'number') read.contract = { months: read.contract };
  if (typeof read.speed === 'number') read.speed = { down: read.speed };
  if (read.data === 'unlimited') read.data = { cap: 'unlimited' };
  if (isNone(read.support)) read.support = [];
  if (Array.isArray(read.support)) read.support = { channels: read.support };
  if (typeof read.rating === 'number') read.rating = { value: read.rating };
  read.currency = currency;
  const plan = read as unknown as Plan;

  if (isNone(plan.support?.channels)) plan.support!.channels = [];
  if (plan.price && !ascends(plan.price.steps, walk)) delete plan.price;
  for (const kind of ['fees', 'discounts'] as const)
    plan[kind]?.forEach((one, i) => runs(one, kind, i, walk));
  if (plan.extras) plan.extras = (plan.extras as (string | Extra)[]).map(longExtra);
  if (plan.rating) rated(plan, walk);
  if (plan.exit !== undefined) readExit(plan, (written as { exit?: unknown }).exit, walk);
  return plan;
}

// what was read is our own copy: it is finished in place, since a feed may hold 50,000 plans

function longExtra(extra: string | Extra): Extra {
  if (typeof extra === 'string') return { label: extra, id: extra, state: 'included' };
  extra.id ??= extra.label;
  extra.state ??= 'included';
  return extra;
}

function ascends(steps: PriceStep[], walk: Walk): boolean {
  const wrong = steps.findIndex((step, i) =>
    i ? step.from <= steps[i - 1]!.from : step.from !== 1,
  );
  if (wrong >= 0)
    walk.report.add(
      'field',
      'wrong-value',
      at(walk, 'price', 'steps', wrong, 'from'),
      `Found ${steps[wrong]!.from}; expected ${wrong ? 'a later month than the step before' : '1, the first month'}.`,
    );
  return wrong < 0;
}

/** A run of months that ends before it begins has no meaning: its amount is unknown. */
function runs(one: Fee | Discount, kind: string, i: number, walk: Walk) {
  if (one.to === undefined || one.to >= (one.from ?? 1)) return;
  delete one.amount;
  walk.report.add(
    'field',
    'wrong-value',
    at(walk, kind, i, 'to'),
    `Found ${one.to}; expected month ${one.from ?? 1} or later.`,
  );
}

function rated(plan: Plan, walk: Walk) {
  const rating = plan.rating!;
  rating.scale ??= 5;
  if (rating.value <= rating.scale) return;
  delete plan.rating;
  walk.report.add(
    'field',
    'wrong-value',
    at(walk, 'rating'),
    `Found ${rating.value}; expected at most ${rating.scale}, the scale.`,
  );
}

/** Rules add up, so one that cannot be worked out makes the whole unknown. */
function readExit(plan: Plan, written: unknown, walk: Walk) {
  const exit = plan.exit as ExitRule | ExitRule[] | 0;
  const rules = exit === 0 ? [] : [exit].flat();
  const wrong = rules.map((rule) => wrongRule(rule, plan)).find(Boolean);
  if (wrong) walk.report.add('field', wrong[0], at(walk, 'exit'), wrong[1]);
  const lost = Array.isArray(written) && written.length > rules.length;
  if (wrong || lost) delete plan.exit;
  else plan.exit = rules;
}

function wrongRule(
  rule: ExitRule,
  plan: Plan,
): ['needs-contract' | 'wrong-value', string] | undefined {
  if (rule.type === 'clawback') {
    const bands = [...rule.bands].sort((a, b) => a.from - b.from);
    const wrong = bands.find(
      (band, i) => band.to < band.from || (i && band.from <= bands[i - 1]!.to),
    );
    if (wrong)
      return [
        'wrong-value',
        `Found a band from ${wrong.from} to ${wrong.to}; expected bands that run forward and do not overlap.`,
      ];
  } else if (rule.type !== 'refund' && !plan.contract)
    return [
      'needs-contract',
      `Found the rule "${rule.type}" without a contract; expected "contract" to say for how many months.`,
    ];
  return undefined;
}
