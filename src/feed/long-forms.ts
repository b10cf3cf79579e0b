import { pointer, type Report } from './problems.js';
import type { Discount, Extra, ExitRule, Fee, Plan, PriceStep } from './schema.js';

type Read = Record<string, unknown>;
interface Place {
  path: string;
  report: Report;
}

const isNone = (value: unknown) => value === false || value === 'none';

/** Turns the short forms of a plan that was read into the long forms, and checks what spans several fields. */
export function longForms(read: Read, written: object, currency: string, path: string, report: Report): Plan {
  const at: Place = { path, report };
  for (const field of ['fees', 'discounts', 'gifts', 'extras', 'exit'])
    if (isNone(read[field])) read[field] = [];
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
  if (plan.price && !ascends(plan.price.steps, at)) delete plan.price;
  for (const kind of ['fees', 'discounts'] as const) plan[kind]?.forEach((one, i) => runs(one, kind, i, at));
  if (plan.extras) plan.extras = (plan.extras as (string | Extra)[]).map(longExtra);
  if (plan.rating) rated(plan, at);
  if (plan.exit) readExit(plan, (written as { exit?: unknown }).exit, at);
  return plan;
}

const longExtra = (extra: string | Extra): Extra =>
  typeof extra === 'string'
    ? { label: extra, id: extra, state: 'included' }
    : { ...extra, id: extra.id ?? extra.label, state: extra.state ?? 'included' };

function ascends(steps: PriceStep[], { path, report }: Place): boolean {
  const wrong = steps.findIndex((step, i) => (i ? step.from <= steps[i - 1]!.from : step.from !== 1));
  if (wrong >= 0)
    report.add(
      'field',
      'wrong-value',
      `${path}/price/steps/${wrong}/from`,
      `Found ${steps[wrong]!.from}; expected ${wrong ? 'a later month than the step before' : '1, the first month'}.`,
    );
  return wrong < 0;
}

/** A run of months that ends before it begins has no meaning: its amount is unknown. */
function runs(one: Fee | Discount, kind: string, i: number, { path, report }: Place) {
  if (one.to === undefined || one.to >= (one.from ?? 1)) return;
  delete one.amount;
  report.add(
    'field',
    'wrong-value',
    `${path}/${kind}/${i}/to`,
    `Found ${one.to}; expected month ${one.from ?? 1} or later.`,
  );
}

function rated(plan: Plan, { path, report }: Place) {
  const rating = (plan.rating = { ...plan.rating!, scale: plan.rating!.scale ?? 5 });
  if (rating.value <= rating.scale) return;
  delete plan.rating;
  report.add(
    'field',
    'wrong-value',
    `${path}/rating`,
    `Found ${rating.value}; expected at most ${rating.scale}, the scale.`,
  );
}

/** Rules add up, so one that cannot be worked out makes the whole unknown. */
function readExit(plan: Plan, written: unknown, { path, report }: Place) {
  const exit = plan.exit as ExitRule | ExitRule[] | 0;
  const rules = exit === 0 ? [] : [exit].flat();
  const wrong = rules.map((rule) => wrongRule(rule, plan)).find(Boolean);
  if (wrong) report.add('field', wrong[0], pointer(path, 'exit'), wrong[1]);
  const lost = Array.isArray(written) && written.length > rules.length;
  if (wrong || lost) delete plan.exit;
  else plan.exit = rules;
}

function wrongRule(rule: ExitRule, plan: Plan): ['needs-contract' | 'wrong-value', string] | undefined {
  if (rule.type === 'clawback') {
    const bands = [...rule.bands].sort((a, b) => a.from - b.from);
    const wrong = bands.find((band, i) => band.to < band.from || (i && band.from <= bands[i - 1]!.to));
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
