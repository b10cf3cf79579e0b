import type { Discount, Extra, ExitRule, Fee, Plan } from './schema.js';
import { isRecord, tell, type Walk } from './walk.js';

type Fields = Record<string, unknown>;

/** What is written as no object, in its long form. */
const long = Object.entries<(short: unknown) => unknown>({
  price: (amount) => ({ steps: [{ from: 1, amount }] }),
  // an empty list is what "none" was read as
  contract: (months) => ({ months: Array.isArray(months) ? 0 : months }),
  speed: (down) => ({ down }),
  data: (cap) => ({ cap }),
  support: (channels) => ({ channels }),
  rating: (value) => ({ value }),
});

/**
 * Turns the short forms of a plan that was read into the long forms, and checks what spans several fields. What was
 * read is our own copy: it is finished in place, since a feed may hold 50,000 plans.
 */
export function longForms(walk: Walk, read: Fields, currency: string): Plan {
  for (const [field, longForm] of long)
    if (field in read && !isRecord(read[field])) read[field] = longForm(read[field]);
  read.currency = currency;
  const plan = read as unknown as Plan;
  const { fees, discounts, extras, rating, exit } = plan;

  if (!ascends(walk, plan)) delete plan.price;
  fees?.forEach((fee, i) => checkMonths(walk, fee, ['fees', i, 'to']));
  discounts?.forEach((discount, i) => checkMonths(walk, discount, ['discounts', i, 'to']));
  if (extras) plan.extras = extras.map(longExtra);
  if (rating && rating.value > (rating.scale ??= 5)) {
    const expected = `at most ${rating.scale}, the scale`;
    tell(walk, 'field', 'wrong-value', ['rating'], rating.value, expected);
    delete plan.rating;
  }
  if (exit) plan.exit = [exit].flat();
  // rules add up: one that cannot be worked out makes the whole unknown
  if (plan.exit?.some((rule) => isWrong(walk, rule, plan))) delete plan.exit;
  return plan;
}

function longExtra(extra: string | Extra): Extra {
  const {
    label,
    id = label,
    state = 'included',
    ...rest
  } = typeof extra === 'string' ? { label: extra } : extra;
  return { label, id, state, ...rest };
}

function ascends(walk: Walk, { price }: Plan): boolean | undefined {
  return price?.steps.every(({ from }, i, steps) => {
    const before = steps[i - 1];
    if (before ? from > before.from : from === 1) return true;
    const expected = before ? 'a later month than the step before' : '1, the first month';
    return tell(walk, 'field', 'wrong-value', ['price', 'steps', i, 'from'], from, expected);
  });
}

/** A run of months that ends before it begins has no meaning: its amount is unknown. */
function checkMonths(walk: Walk, one: Fee | Discount, at: (string | number)[]) {
  const { from = 1, to = from } = one;
  if (to >= from) return;
  delete one.amount;
  tell(walk, 'field', 'wrong-value', at, to, `month ${from} or later`);
}

/** Whether an exit rule cannot be worked out, which is told. */
export function isWrong(walk: Walk, rule: ExitRule, { contract }: Pick<Plan, 'contract'>): boolean {
  if (rule.type === 'clawback') {
    const bands = [...rule.bands].sort((a, b) => a.from - b.from);
    const wrong = bands.find(({ from, to }, i) => to < from || from <= (bands[i - 1]?.to ?? 0));
    const expected = 'bands that run forward and do not overlap';
    if (wrong)
      tell(walk, 'field', 'wrong-value', ['exit'], `${wrong.from} to ${wrong.to}`, expected);
    return !!wrong;
  }
  if (contract || rule.type === 'refund') return false;
  const expected = 'a "contract" beside it, to say for how many months';
  tell(walk, 'field', 'needs-contract', ['exit'], rule.type, expected);
  return true;
}
