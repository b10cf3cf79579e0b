import type { Offer, OfferType } from '../feed/retention-schema.js';
import type { Plan } from '../feed/schema.js';
import { exitCost } from '../pricing/exit.js';
import { factorOf, isCount, toMinor } from '../pricing/minor.js';
import { addMonths, monthsUntil } from './calendar.js';
import type { FlowInput } from './flow.js';
import { mostExit } from './most-exit.js';
import { problem, type RetentionProblem } from './problem.js';
import { reducedPlan } from './reduced-plan.js';
import { between, costOf, stretchesOf, type Segment, type Stretch } from './segments.js';

/** A monthly price from a day on. */
export interface OfferPrice {
  /** Major units a month. */
  amount: number;
  /** ISO date of its first month. */
  from: string;
  /** How many months; absent: until further notice. */
  months?: number;
}

/** All that must be said of an offer. Amounts are in major units. */
export interface OfferFigures {
  /** The months of a pause that these figures are of. */
  choice?: number;
  /** What a month costs without it. */
  now: number;
  /** ISO date. */
  startsOn: string;
  /** What a month costs while it holds. */
  during: OfferPrice[];
  /** How long; absent: for good. */
  durationMonths?: number;
  /** What a month costs when it is over, and from when. Empty where it is for good. */
  after: OfferPrice[];
  /** 0: no new commitment. */
  commitMonths: number;
  /** The most that leaving the new commitment could cost. */
  mostExit: number;
  /**
   * What ending the present contract costs when the offer begins, by the feed's `exit`; counted in `difference`. 0 where
   * it goes on, is over or is free to leave; undefined where that is for the provider to tell.
   */
  oldExit?: number;
  /** Over `over` months; below 0: it saves. */
  difference: number;
  /** Months: the horizon, or the commitment where that is longer. */
  over: number;
}

/** An offer that can be shown: one set of figures, or one for each choice. */
export interface PricedOffer {
  offer: Offer;
  currency: string;
  figures: readonly OfferFigures[];
}

/** Whose offer it is, and what it is reckoned from. */
export type OfferContext = Pick<FlowInput, 'plans' | 'customer' | 'horizon' | 'today' | 'quote'>;

/** What an offer of each type cannot be told without. */
const needs: Record<OfferType, (keyof Offer)[]> = {
  discount: ['durationMonths'],
  'free-months': ['durationMonths'],
  'plan-change': ['planId'],
  upgrade: ['planId'],
  pause: ['choices', 'amount'],
  fix: [],
  support: [],
  extra: ['durationMonths'],
};

/** A customer's contract: `wait` whole months of it go by before the offer begins. */
interface Standing {
  current: Plan;
  passed: number;
  startsOn: string;
  wait: number;
}

/** As `OfferFigures.oldExit`, of an offer that puts another plan in place for good. */
function oldExit({ current, passed, wait }: Standing): number | undefined {
  const at = passed + wait;
  const { contract, exit } = current;
  // a contract that is over costs nothing to leave, whatever its rules were
  return !exit && contract && contract.months <= at ? 0 : exitCost(current, at);
}

/** What is paid from now on: the current plan, then the offer, then what follows. */
function segmentsOf(
  offer: Offer,
  { current, passed, wait }: Standing,
  target: Plan,
  months: number,
): Segment[] | undefined {
  const from = passed + wait;
  const before = { plan: current, passed, months: wait };
  // for good: nothing follows
  const after =
    months < Infinity ? [{ plan: current, passed: from + months, months: Infinity }] : [];
  switch (offer.type) {
    case 'discount':
    case 'free-months': {
      const reduction = offer.type === 'discount' ? offer : { ...offer, percent: 100 };
      const plan = reducedPlan(current, reduction, from + 1, months);
      return plan && [{ plan, passed, months: Infinity }];
    }
    case 'plan-change':
    case 'upgrade':
      return [before, { plan: target, months }, ...after];
    case 'pause': {
      const { id, name, currency } = current;
      const price = { steps: [{ from: 1, amount: offer.amount ?? NaN }] };
      return [before, { plan: { id, name, currency, price }, passed: 0, months }, ...after];
    }
    default:
      return [{ ...before, months: Infinity }];
  }
}

/**
 * Works an offer out for a customer, in the arithmetic of the plans: exact, rounded once a month. What cannot say all
 * that `OfferFigures` holds comes back as the problems that keep it from it.
 */
export function priceOffer(
  offer: Offer,
  context: OfferContext,
): PricedOffer | { problems: RetentionProblem[] } {
  const problems: RetentionProblem[] = [];
  const path = `/offers/${offer.at}`;
  const lacks = (field: string, expected: string, value?: unknown) =>
    problems.push(problem('not-shown', field ? `${path}/${field}` : path, value, expected));

  const { plans, customer, horizon, today, quote } = context;
  const { planId, monthsPassed: passed = NaN, nextBillOn } = customer;
  const current = plans.find(({ id }) => id === planId);
  const leads = offer.type === 'plan-change' || offer.type === 'upgrade';
  const target = leads ? plans.find(({ id }) => id === offer.planId) : current;
  const commitMonths = offer.commitMonths ?? (leads ? target?.contract?.months : undefined);
  const startsOn =
    offer.startsOn === 'next-bill'
      ? nextBillOn
      : offer.startsOn === 'today'
        ? today
        : offer.startsOn;

  for (const field of needs[offer.type])
    if (offer[field] === undefined) lacks(field, `it, without which no ${offer.type} can be told`);
  if (offer.type === 'discount' && (offer.percent === undefined) === (offer.amount === undefined))
    lacks('', 'either a percent or an amount', offer);
  if (commitMonths === undefined) lacks('commitMonths', 'the new commitment in months; 0 is none');
  if (!offer.termsUrl) lacks('termsUrl', 'where its terms stand');
  if (!startsOn)
    lacks('startsOn', 'a day that is known: "next-bill" needs customer.nextBillOn', offer.startsOn);
  else if (startsOn < today) lacks('startsOn', `${today} or later`, startsOn);
  if (!current) lacks('', 'customer.planId to be a plan of this feed', planId);
  if (leads && !target) lacks('planId', 'the id of a plan of this feed', offer.planId);
  if (!isCount(passed, 0))
    lacks('', 'customer.monthsPassed, a whole number', customer.monthsPassed);
  if (problems.length || !current || !target || !startsOn || commitMonths === undefined)
    return { problems };

  const ownExit = offer.exit ?? (leads ? target.exit : undefined);
  const exit = mostExit({ ...target, exit: ownExit }, commitMonths);
  if (exit === undefined) {
    lacks('exit', 'what leaving the new commitment costs');
    return { problems };
  }
  const wait = offer.startsOn === startsOn ? monthsUntil(nextBillOn ?? today, startsOn) : 0;
  const standing = { current, passed, startsOn, wait };
  const over = Math.max(horizon, commitMonths);
  // for a time only, the present contract goes on behind it
  const ends = leads && offer.durationMonths === undefined && !quote?.penaltyFree;
  const left = ends ? oldExit(standing) : 0;
  const choices = offer.type === 'pause' ? (offer.choices ?? []) : [undefined];
  const figures = choices.flatMap((choice) => {
    const months = choice ?? offer.durationMonths;
    const segments = segmentsOf(offer, standing, target, months ?? Infinity);
    const priced = segments && priceSegments(segments, standing, months, over, left);
    return priced ? [{ ...priced, choice, commitMonths, mostExit: exit, oldExit: left, over }] : [];
  });
  if (figures.length === choices.length) return { offer, currency: current.currency, figures };
  lacks('', 'plans whose monthly price is known', offer);
  return { problems };
}

function priceSegments(
  segments: Segment[],
  { current, passed, startsOn, wait }: Standing,
  months: number | undefined,
  over: number,
  left = 0,
) {
  const factor = factorOf(current.currency);
  const staying: Segment[] = [{ plan: current, passed, months: Infinity }];
  const now = stretchesOf(staying)?.[0]?.amount;
  const stretches = stretchesOf(segments);
  const cost = costOf(segments, over, factor);
  const stay = costOf(staying, over, factor);
  if (now === undefined || !stretches || cost === undefined || stay === undefined) return undefined;
  const dated = ({ amount, from, to }: Stretch): OfferPrice => ({
    amount,
    from: addMonths(startsOn, from - wait),
    ...(to < Infinity && { months: to - from }),
  });
  const end = wait + (months ?? Infinity);
  return {
    now,
    startsOn: startsOn.slice(0, 10),
    during: between(stretches, wait, end).map(dated),
    durationMonths: months,
    after: between(stretches, end, Infinity).map(dated),
    difference: (cost + toMinor(left, factor) - stay) / factor,
  };
}
