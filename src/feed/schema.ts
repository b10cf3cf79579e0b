/**
 * What a plan feed is, said once. Types are inferred from here, and `npm run generate` turns it into
 * the JSON Schema that is shipped and into `shape.ts`, by which feeds are read: no zod runs in a browser.
 */
import * as z from 'zod/mini';

/** The most a feed may hold; over it the feed is fatal. */
export const limits = { bytes: 20_000_000, plans: 50_000 };

const described = <S extends z.ZodMiniType>(schema: S, description: string) =>
  schema.check(z.meta({ ...z.globalRegistry.get(schema), description })) as S;
const o = z.optional;
const unknownOr = <S extends z.core.$ZodType>(schema: S) => o(z.nullable(schema));
const list = <S extends z.core.$ZodType>(item: S, most = 200) =>
  z.array(item).check(z.maxLength(most));

/** Lists that mean something else with an item missing are read whole or not at all. */
const whole = z.meta({ whole: true });

const name = z.string().check(z.minLength(1), z.maxLength(200));
const uniqueId = z.string().check(z.minLength(1), z.maxLength(200), z.meta({ unique: true }));
const text = z.string().check(z.maxLength(2000));
const url = z.string().check(z.maxLength(2000), z.meta({ format: 'uri-reference' }));
/** A picture may also be a `data:` URL, which is long. */
const image = z
  .string()
  .check(z.maxLength(100_000), z.meta({ format: 'uri-reference', image: true }));
const date = z.string().check(z.meta({ format: 'date' }));
/** At most 10¹⁰, so that a sum over 600 months stays an exact integer of minor units. */
const amount = z.number().check(z.minimum(0), z.maximum(1e10), z.meta({ unit: 'money' }));
const month = z.int().check(z.minimum(1), z.maximum(600));
const months = z.int().check(z.minimum(0), z.maximum(600));
const measure = z.number().check(z.minimum(0), z.maximum(1e9));
const share = z.number().check(z.minimum(0), z.maximum(1));
const none = z.union([z.literal(false), z.literal('none')]);

const step = z.object({
  from: described(month, 'Month of the contract from which this price holds; the first is 1.'),
  amount: described(amount, 'The new monthly price, never a difference.'),
  kind: unknownOr(z.enum(['promo', 'regular', 'increase'])),
});
const price = z.object({ steps: z.array(step).check(z.minLength(1), z.maxLength(120), whole) });

/** What is `priced` is kept when a part of it cannot be read, without its amount: a cost must not look lower. */
const priced = z.meta({ priced: true });
const knownOrNot = described(
  z.nullable(amount),
  'null where nobody knows it: what adds up with it is unknown too.',
);
const fee = z
  .object({
    label: name,
    amount: knownOrNot,
    when: z.enum(['once', 'monthly']),
    from: unknownOr(month),
    to: unknownOr(month),
    optional: unknownOr(z.boolean()),
  })
  .check(priced);
const discount = z
  .object({
    label: name,
    amount: knownOrNot,
    from: unknownOr(month),
    to: unknownOr(month),
    for: unknownOr(z.enum(['all', 'new', 'existing'])),
    condition: unknownOr(text),
  })
  .check(priced);
const gift = z.object({ label: name, value: amount, keepMonths: unknownOr(months) });
const contract = z.object({ months, notice: unknownOr(text), terms: unknownOr(url) });

const band = z.object({
  from: month,
  to: month,
  rate: z.number().check(z.minimum(-1000), z.maximum(1000)),
});
const flat = z.object({ type: z.literal('flat'), amount });
const perRemainingMonth = z.object({ type: z.literal('perRemainingMonth'), amount });
const clawback = z.object({
  type: z.literal('clawback'),
  base: amount,
  bands: z.array(band).check(z.minLength(1), z.maxLength(120), whole),
});
const remainingShare = z.object({ type: z.literal('remainingShare'), base: amount, grace: months });
const refund = z.object({ type: z.literal('refund'), amount, keepMonths: months });
const exitRule = z.discriminatedUnion('type', [
  flat,
  perRemainingMonth,
  clawback,
  remainingShare,
  refund,
]);

const exit = z.union([
  exitRule,
  z.array(exitRule).check(z.maxLength(20), whole),
  none,
  z.literal(0),
]);

const speed = z.object({
  down: unknownOr(measure),
  up: unknownOr(measure),
  downMin: unknownOr(measure),
  downTypical: unknownOr(measure),
  upTypical: unknownOr(measure),
});
const data = z.object({ cap: z.union([measure, z.literal('unlimited')]), after: unknownOr(text) });
const channels = list(name);
const support = z.object({
  channels: unknownOr(z.union([channels, none])),
  hours: unknownOr(text),
  answerSeconds: unknownOr(measure),
  firstContactResolution: unknownOr(share),
});
const extra = z.object({
  label: name,
  id: unknownOr(name),
  state: unknownOr(z.enum(['included', 'optional', 'none', 'unknown'])),
  amount: unknownOr(amount),
});
const rating = z.object({
  value: measure,
  scale: unknownOr(z.number().check(z.minimum(1), z.maximum(1000))),
  count: unknownOr(z.int().check(z.minimum(0), z.maximum(1e12))),
  source: unknownOr(name),
  url: unknownOr(url),
});
const value = z.union([
  z.number().check(z.minimum(-1e12), z.maximum(1e12)),
  z.boolean(),
  text,
  list(text),
]);

const plan = z.object({
  id: described(uniqueId, 'Unique in the feed, and never reused for another plan.'),
  name,
  provider: unknownOr(name),
  logo: unknownOr(image),
  technology: unknownOr(
    z.enum(['fiber', 'cable', 'dsl', 'fixed-wireless', 'mobile', 'satellite', 'other']),
  ),
  price: described(
    unknownOr(z.union([amount, price])),
    'Monthly price by month of the contract; a number is one price from month 1 on.',
  ),
  fees: unknownOr(z.union([list(fee), none])),
  discounts: unknownOr(z.union([list(discount), none])),
  gifts: unknownOr(z.union([list(gift), none])),
  contract: described(
    unknownOr(z.union([months, contract, none])),
    'Months, or 0, false or "none" where there is no contract.',
  ),
  exit: described(
    unknownOr(exit),
    'What leaving early costs; several rules add up. 0, [], false or "none": free to leave.',
  ),
  speed: described(unknownOr(z.union([measure, speed])), 'Mbps; a number is the download speed.'),
  latency: described(unknownOr(measure), 'Milliseconds.'),
  data: described(unknownOr(z.union([data, z.literal('unlimited')])), 'Cap in GB.'),
  support: unknownOr(z.union([channels, support, none])),
  extras: described(
    unknownOr(z.union([list(z.union([name, extra])), none])),
    'A list that is there is complete: what it lacks and another plan has is not offered.',
  ),
  rating: described(unknownOr(z.union([measure, rating])), 'A number is out of 5.'),
  url: unknownOr(url),
  cta: unknownOr(name),
  relation: unknownOr(z.enum(['own', 'affiliate', 'none'])),
  sponsored: unknownOr(z.boolean()),
  values: described(unknownOr(z.record(z.string(), z.nullable(value))), 'Values of extra points.'),
  checked: unknownOr(date),
});

const point = z.object({
  id: uniqueId,
  label: name,
  group: unknownOr(name),
  kind: z.enum(['money', 'number', 'text', 'flag', 'list']),
  unit: unknownOr(name),
  better: unknownOr(z.enum(['higher', 'lower'])),
  hint: unknownOr(text),
});
const source = z.object({ name, url: unknownOr(url) });
const disclosure = z.object({ text, url: unknownOr(url) });

const currency = z.string().check(z.regex(/^[A-Z]{3}$/));
const top = {
  $schema: o(z.string()),
  version: z.literal(1),
  currency: described(
    currency,
    'ISO 4217. All amounts are in its major unit: 29.99 dollars, 30000 won.',
  ),
  locale: described(unknownOr(name), 'BCP 47: the language of the texts of this feed.'),
  updated: unknownOr(date),
  tax: unknownOr(z.enum(['included', 'excluded', 'varies'])),
  horizon: described(
    unknownOr(month),
    'Months over which the total cost is reckoned; 24 if absent.',
  ),
  source: unknownOr(source),
  disclosure: described(unknownOr(disclosure), 'Paid placement: shown before the first plan.'),
  reportUrl: unknownOr(url),
  points: unknownOr(list(point)),
  offers: o(z.unknown()),
  reasons: o(z.unknown()),
  rules: o(z.unknown()),
  survey: o(z.unknown()),
};

/** What `retention-schema.ts` is made of too. */
export { described, list, unknownOr, whole };
export { amount, date, exit, exitRule, months, name, text, uniqueId, url };

/** A plan as an author writes it. */
export const planSchema = plan;
/** A feed as an author writes it, short forms and all. */
export const feedSchema = z.object({
  ...top,
  plans: z.array(plan).check(z.minLength(1), z.maxLength(limits.plans)),
});

/** What an author may write. */
export type FeedInput = z.infer<typeof feedSchema>;
/** One plan as an author may write it. */
export type PlanInput = z.infer<typeof planSchema>;

/** `null` has been read as unknown, which is `undefined`. */
type Known<T> = T extends (infer I)[]
  ? Known<I>[]
  : T extends object
    ? { [K in keyof T]: Known<Exclude<T[K], null>> }
    : T;
export type Read<S extends z.core.$ZodType> = Known<z.infer<S>>;

/** From month `from` of the contract on (the first is 1), `amount` a month. */
export type PriceStep = Read<typeof step>;
/** `amount` is unknown where any part that decides it could not be read: the plan's costs are then unknown. */
export type Fee = Omit<Read<typeof fee>, 'amount'> & { amount?: number };
/** Monthly amount off. `amount` is unknown where any part that decides it could not be read. */
export type Discount = Omit<Read<typeof discount>, 'amount'> & { amount?: number };
export type Gift = Read<typeof gift>;
export type Contract = Read<typeof contract>;
export type ClawbackBand = Read<typeof band>;
export type ExitRule = Read<typeof exitRule>;
/** Mbps. */
export type Speed = Read<typeof speed>;
/** `cap` in GB, or `"unlimited"`. */
export type DataAllowance = Read<typeof data>;
export type Support = Omit<Read<typeof support>, 'channels'> & { channels?: string[] };
export type Extra = Omit<Read<typeof extra>, 'id' | 'state'> & {
  /** The id, else the label: extras with the same key share a row. */
  id: string;
  state: 'included' | 'optional' | 'none' | 'unknown';
};
export type Rating = Omit<Read<typeof rating>, 'scale'> & { scale: number };
export type Point = Read<typeof point>;
/** The value of an extra point; `false` and `[]` mean not offered. */
export type PointValue = number | boolean | string | string[];

/** A plan that has been read: long forms only, `undefined` is unknown, and it knows its currency. */
export type Plan = Omit<
  Read<typeof plan>,
  | 'price'
  | 'fees'
  | 'discounts'
  | 'gifts'
  | 'contract'
  | 'exit'
  | 'speed'
  | 'data'
  | 'support'
  | 'extras'
  | 'rating'
  | 'values'
> & {
  /** ISO 4217, the feed's. */
  currency: string;
  price?: { steps: PriceStep[] };
  fees?: Fee[];
  discounts?: Discount[];
  gifts?: Gift[];
  /** `months` 0 is no contract. */
  contract?: Contract;
  /** Empty: free to leave. */
  exit?: ExitRule[];
  speed?: Speed;
  data?: DataAllowance;
  support?: Support;
  extras?: Extra[];
  rating?: Rating;
  values?: Record<string, PointValue | undefined>;
};

/** A feed that has been read. Every plan in it can be shown. */
export type Feed = Omit<Known<FeedInput>, '$schema' | 'plans' | 'points' | 'horizon'> & {
  /** Months; the feed's own or 24. */
  horizon: number;
  points: Point[];
  plans: Plan[];
};
