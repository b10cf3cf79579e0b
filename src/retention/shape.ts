/** Made from retention-schema.ts by `npm run generate`; do not edit. */
import {
  any,
  byType,
  date,
  either,
  link,
  list,
  money,
  none,
  number,
  object,
  oneOf,
  text,
  whole,
} from '../feed/shapes.js';
const shape7 = text(2000);
const shape6 = text(200, 1);
const shape5 = whole(0, 600);
const shape4 = whole(1, 600);
const shape3 = text(200, 1, true);
const shape2 = money(0, 10000000000);
const shape1 = byType({
  flat: { amount: shape2 },
  perRemainingMonth: { amount: shape2 },
  clawback: {
    base: shape2,
    bands: list(object({ from: shape4, to: shape4, rate: number(-1000, 1000) }), 120, 1, true),
  },
  remainingShare: { base: shape2, grace: shape5 },
  refund: { amount: shape2, keepMonths: shape5 },
});
export const reasonShape = object(
  {
    id: shape3,
    type: oneOf(
      'price',
      'quality',
      'support',
      'moving',
      'switching',
      'bereavement',
      'unused',
      'other',
    ),
    label: shape6,
  },
  { help: object({}, { text: shape7, url: link }) },
);
export const offerShape = object(
  {
    id: shape3,
    type: oneOf(
      'discount',
      'free-months',
      'plan-change',
      'pause',
      'upgrade',
      'fix',
      'support',
      'extra',
    ),
    title: shape6,
  },
  {
    text: shape7,
    percent: number(0, 100),
    amount: shape2,
    durationMonths: shape4,
    planId: shape6,
    choices: list(shape4, 24, 1, true),
    commitMonths: shape5,
    exit: either(shape1, list(shape1, 20, 0, true), none(false, 'none', 0)),
    startsOn: either(oneOf('next-bill', 'today'), date),
    termsUrl: link,
    cta: any,
  },
);
export const ruleShape = object({ offers: list(shape6, 50) }, { when: any });
export const questionShape = object(
  { id: shape3, type: oneOf('choice', 'choices', 'rating', 'nps', 'text'), label: shape6 },
  {
    hint: shape7,
    options: list(either(shape6, object({ id: shape6, label: shape6 })), 200, 1),
    scale: whole(2, 10),
    when: any,
  },
);
