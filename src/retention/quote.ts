import { date, flag, list, object, text } from '../feed/shapes.js';
import { tell } from '../feed/walk.js';
import { equipmentShape, linesShape, type CostLine } from './lines.js';
import type { RetentionProblem } from './problem.js';
import { readEntry } from './read-entry.js';

/** What cancelling costs, of the page: authoritative. Amounts in major units, dates ISO. */
export interface Quote {
  currency: string;
  lines: CostLine[];
  endDate: string;
  /** Days to choose from. */
  endDates?: string[];
  equipment?: string[];
  returnBy?: string;
  penaltyFree?: boolean;
}

const quoteShape = object(
  { currency: text(3, 1), lines: linesShape, endDate: date },
  { endDates: list(date, 100), equipment: equipmentShape, returnBy: date, penaltyFree: flag },
);

/**
 * Reads a quote. One that is in another currency than the feed, or of which any part cannot be read, is refused: no
 * amount may look lower than it is. Never throws.
 *
 * @param currency the feed's
 */
export function readQuote(
  value: unknown,
  currency: string,
): { quote?: Quote; problems: RetentionProblem[] } {
  if (value == null) return { problems: [] };
  const { value: quote, problems } = readEntry<Quote>(
    { path: ['quote'], currency },
    quoteShape,
    value,
    {
      whole: true,
      finish(walk, { currency: other }) {
        if (other !== currency)
          tell(walk, 'field', 'wrong-value', ['currency'], other, `${currency}, as in the feed`);
      },
    },
  );
  return { ...(quote && { quote }), problems };
}
