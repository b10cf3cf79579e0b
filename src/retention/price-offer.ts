import type { Offer } from '../feed/retention-schema.js';
import type { RetentionProblem } from './problem.js';

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

/** Works out an offer, or says what it lacks. */
export function priceOffer(
  offer: Offer,
  _about: unknown,
): PricedOffer | { problems: RetentionProblem[] } {
  return { problems: [{ level: 'field', code: 'missing', path: offer.id, message: '' }] };
}
