import { date, link, object, oneOf, text } from '../feed/shapes.js';
import { equipmentShape, linesShape, type CostLine } from './lines.js';
import type { ReceiptField } from './policy.js';
import { problem, type RetentionProblem } from './problem.js';
import { readEntry } from './read-entry.js';

/** What the page answers to a request. Dates are ISO, amounts in major units of the feed's currency. */
export interface Receipt {
  /** `received`: the request is in, and nothing is cancelled yet. */
  status: 'done' | 'received';
  reference?: string;
  receivedAt?: string;
  endDate?: string;
  lines?: CostLine[];
  lastBillOn?: string;
  returnBy?: string;
  equipment?: string[];
  undoUrl?: string;
  message?: string;
}

const receiptShape = object(
  { status: oneOf('done', 'received') },
  {
    reference: text(200, 1),
    receivedAt: date,
    endDate: date,
    lines: linesShape,
    lastBillOn: date,
    returnBy: date,
    equipment: equipmentShape,
    undoUrl: link,
    message: text(2000),
  },
);

/**
 * Reads what the page's promise resolved to. Without a status it is no receipt: nobody may say that anything was done.
 * Other fields that cannot be read are left out. Never throws.
 */
export function readReceipt(
  value: unknown,
  currency: string,
): { receipt?: Receipt; problems: RetentionProblem[] } {
  const { value: receipt, problems } = readEntry<Receipt>(
    { path: ['receipt'], currency },
    receiptShape,
    value,
  );
  return { ...(receipt && { receipt }), problems };
}

/** What a profile wants on a receipt and this one lacks. `content`, what was asked, is the flow's own to say. */
export function missingFields(
  receipt: Receipt,
  fields: readonly ReceiptField[],
): RetentionProblem[] {
  return fields
    .filter((field) => field !== 'content' && receipt[field] === undefined)
    .map((field) =>
      problem('missing', `/receipt/${field}`, undefined, 'it, as the policy promises'),
    );
}
