/** Made from schema.ts by `npm run generate`; do not edit. */
import {
  any,
  byType,
  date,
  either,
  flag,
  image,
  link,
  list,
  money,
  none,
  number,
  object,
  oneOf,
  record,
  skipped,
  text,
  whole,
} from './shapes.js';
const shape11 = text(2000);
const shape10 = text(200, 1);
const shape9 = whole(0, 600);
const shape8 = whole(1, 600);
const shape7 = text(200, 1, true);
const shape6 = oneOf('unlimited');
const shape5 = none(false, 'none');
const shape4 = number(0, 1000000000);
const shape3 = money(0, 10000000000);
const shape2 = list(shape10, 200);
const shape1 = byType({
  flat: { amount: shape3 },
  perRemainingMonth: { amount: shape3 },
  clawback: {
    base: shape3,
    bands: list(object({ from: shape8, to: shape8, rate: number(-1000, 1000) }), 120, 1, true),
  },
  remainingShare: { base: shape3, grace: shape9 },
  refund: { amount: shape3, keepMonths: shape9 },
});
export const planShape = object(
  { id: shape7, name: shape10 },
  {
    provider: shape10,
    logo: image,
    technology: oneOf('fiber', 'cable', 'dsl', 'fixed-wireless', 'mobile', 'satellite', 'other'),
    price: either(
      shape3,
      object({
        steps: list(
          object({ from: shape8, amount: shape3 }, { kind: oneOf('promo', 'regular', 'increase') }),
          120,
          1,
          true,
        ),
      }),
    ),
    fees: either(
      list(
        object(
          { label: shape10, amount: shape3, when: oneOf('once', 'monthly') },
          { from: shape8, to: shape8, optional: flag },
          true,
        ),
        200,
      ),
      shape5,
    ),
    discounts: either(
      list(
        object(
          { label: shape10, amount: shape3 },
          { from: shape8, to: shape8, for: oneOf('all', 'new', 'existing'), condition: shape11 },
          true,
        ),
        200,
      ),
      shape5,
    ),
    gifts: either(
      list(object({ label: shape10, value: shape3 }, { keepMonths: shape9 }), 200),
      shape5,
    ),
    contract: either(shape9, object({ months: shape9 }, { notice: shape11, terms: link }), shape5),
    exit: either(shape1, list(shape1, 20, 0, true), none(false, 'none', 0)),
    speed: either(
      shape4,
      object(
        {},
        { down: shape4, up: shape4, downMin: shape4, downTypical: shape4, upTypical: shape4 },
      ),
    ),
    latency: shape4,
    data: either(object({ cap: either(shape4, shape6) }, { after: shape11 }), shape6),
    support: either(
      shape2,
      object(
        {},
        {
          channels: either(shape2, shape5),
          hours: shape11,
          answerSeconds: shape4,
          firstContactResolution: number(0, 1),
        },
      ),
      shape5,
    ),
    extras: either(
      list(
        either(
          shape10,
          object(
            { label: shape10 },
            {
              id: shape10,
              state: oneOf('included', 'optional', 'none', 'unknown'),
              amount: shape3,
            },
          ),
        ),
        200,
      ),
      shape5,
    ),
    rating: either(
      shape4,
      object(
        { value: shape4 },
        { scale: number(1, 1000), count: whole(0, 1000000000000), source: shape10, url: link },
      ),
    ),
    url: link,
    cta: shape10,
    relation: oneOf('own', 'affiliate', 'none'),
    sponsored: flag,
    values: record(
      either(number(-1000000000000, 1000000000000), flag, shape11, list(shape11, 200)),
    ),
    checked: date,
  },
);
export const feedShape = object(
  {},
  {
    $schema: skipped,
    version: any,
    currency: any,
    locale: shape10,
    updated: date,
    tax: oneOf('included', 'excluded', 'varies'),
    horizon: shape8,
    source: object({ name: shape10 }, { url: link }),
    disclosure: object({ text: shape11 }, { url: link }),
    reportUrl: link,
    points: list(
      object(
        { id: shape7, label: shape10, kind: oneOf('money', 'number', 'text', 'flag', 'list') },
        { group: shape10, unit: shape10, better: oneOf('higher', 'lower'), hint: shape11 },
      ),
      200,
    ),
    offers: any,
    reasons: any,
    rules: any,
    survey: any,
    plans: skipped,
  },
);
