/**
 * What a plan feed says of leaving: reasons, offers, rules, a survey. It is read apart from the plans, so that
 * a comparison carries nothing of it: `npm run generate` makes `src/retention/shape.ts` from here.
 */
import * as z from 'zod/mini';
import {
  amount,
  date,
  described,
  exit,
  type exitRule,
  type FeedInput,
  feedSchema,
  list,
  months,
  name,
  text,
  uniqueId,
  unknownOr,
  url,
  whole,
  type Read,
} from './schema.js';

const help = z.object({ text: unknownOr(text), url: unknownOr(url) });
const reason = z.object({
  id: uniqueId,
  type: described(
    z.enum([
      'price',
      'quality',
      'support',
      'moving',
      'switching',
      'bereavement',
      'unused',
      'other',
    ]),
    'moving, switching and bereavement get help and never an offer; quality shows the rights to leave free of charge first.',
  ),
  label: name,
  help: unknownOr(help),
});

const duration = z.int().check(z.minimum(1), z.maximum(600));
const offer = z.object({
  id: uniqueId,
  type: z.enum([
    'discount',
    'free-months',
    'plan-change',
    'pause',
    'upgrade',
    'fix',
    'support',
    'extra',
  ]),
  title: name,
  text: unknownOr(text),
  percent: described(
    unknownOr(z.number().check(z.minimum(0), z.maximum(100))),
    'Of the price step less the discounts that are there; fees stay.',
  ),
  amount: described(
    unknownOr(amount),
    'Of a discount: off each month. Of a pause: what a month of it costs.',
  ),
  durationMonths: unknownOr(duration),
  planId: described(unknownOr(name), 'The plan that a plan-change or an upgrade leads to.'),
  choices: described(
    unknownOr(z.array(duration).check(z.minLength(1), z.maxLength(24), whole)),
    'Months that a pause may last.',
  ),
  commitMonths: described(unknownOr(months), 'The new commitment; 0 is none.'),
  exit: described(unknownOr(exit), 'What leaving the new commitment costs, as of a plan.'),
  startsOn: described(unknownOr(z.union([z.enum(['next-bill', 'today']), date])), 'Or a date.'),
  termsUrl: unknownOr(url),
  cta: described(unknownOr(z.unknown()), 'Not used: buttons have our own words.'),
});

const condition = z.record(z.string(), z.unknown());
const rule = z.object({
  when: described(
    unknownOr(condition),
    'Facts and what they must be: a value, a list (one of), {gte, gt, lte, lt}; all, any, not. The first rule that is true decides.',
  ),
  offers: z.array(name).check(z.maxLength(50)),
});

const question = z.object({
  id: uniqueId,
  type: z.enum(['choice', 'choices', 'rating', 'nps', 'text']),
  label: name,
  hint: unknownOr(text),
  options: described(
    unknownOr(list(z.union([name, z.object({ id: name, label: name })])).check(z.minLength(1))),
    'Of a choice or choices; a text is id and label in one.',
  ),
  scale: described(
    unknownOr(z.int().check(z.minimum(2), z.maximum(10))),
    'Of a rating: its highest value; 5 if absent.',
  ),
  when: described(
    unknownOr(condition),
    'Answers before it, by question id; in a flow, `reason` is the reason that was given.',
  ),
});
const questions = list(question);
const survey = z.object({
  questions,
  followUp: described(unknownOr(questions), 'Asked when the questions are answered.'),
});

/** The retention part of a feed, as an author writes it. */
export const retentionSchema = z.object({
  reasons: unknownOr(list(reason)),
  offers: unknownOr(list(offer)),
  rules: unknownOr(list(rule)),
  survey: unknownOr(survey),
});

/** How each list is read, entry by entry. */
export const entrySchemas = { reason, offer, rule, question };

/** A whole feed: what editors complete from. */
export const wholeFeedSchema = z.extend(feedSchema, retentionSchema.shape);

/** What an author may write beside the plans. */
export type RetentionInput = z.infer<typeof retentionSchema>;

/**
 * What an element's `feed` takes: a feed as its author writes it, or its JSON text. Any object will do, since it is read
 * with all care, and imported JSON knows no literal types.
 */
export type FeedLike = (FeedInput & RetentionInput) | object | string | null;
/** What an element's `survey` takes: questions as an author writes them, or their JSON text. */
export type SurveyLike = NonNullable<RetentionInput['survey']> | object | string | null;

export type Reason = Read<typeof reason>;
export type ReasonType = Reason['type'];
/** An offer that has been read. Whether all can be said of it that must be is for `priceOffer` to say. */
export type Offer = Omit<Read<typeof offer>, 'exit' | 'cta'> & {
  /** Its place in the feed's list, the first being 0. */
  at: number;
  /** Empty: free to leave. */
  exit?: z.infer<typeof exitRule>[];
};
export type OfferType = Offer['type'];
export type Rule = Omit<Read<typeof rule>, 'when'> & { when?: Condition };
export interface SurveyOption {
  id: string;
  label: string;
}
export type SurveyQuestion = Omit<Read<typeof question>, 'when' | 'options'> & {
  options?: SurveyOption[];
  when?: Condition;
};
/** Questions in order; which of them are asked depends on the answers before. */
export interface Survey {
  questions: SurveyQuestion[];
  followUp?: SurveyQuestion[];
}

/** A value that a fact may have. */
export type Fact = string | number | boolean;
/** What a fact must be: the value, one of a list, or within limits. */
export type Test = Fact | Fact[] | { gte?: number; gt?: number; lte?: number; lt?: number };
/** All its entries must hold. `all`, `any` and `not` hold conditions; every other name is a fact's. */
export type Condition = {
  all?: Condition[];
  any?: Condition[];
  not?: Condition;
} & { [fact: string]: Test | Condition | Condition[] | undefined };
