import type { Receipt } from '../../retention/index.js';
import type { FlowWords } from '../../locales/flow/en.js';
import type { Format } from '../../ui/format.js';

/** What a receipt is about, where the page knows. */
export interface ReceiptContext {
  /** Name of the plan that was cancelled. */
  plan?: string;
  /** ISO 4217, of the receipt's lines. */
  currency?: string;
  /** Ids of the policy profiles the flow followed. */
  policy?: string;
}

/** A point in time, where the reader is; a bare day as a day. */
const moment = (at: string, format: Format) =>
  at.length < 11
    ? format.date(at)
    : new Date(at).toLocaleString(format.tag, { dateStyle: 'long', timeStyle: 'short' });

/** A receipt as rows of words: what is drawn, copied and downloaded is the same. */
export function receiptFacts(
  receipt: Receipt,
  { plan, currency, policy }: ReceiptContext,
  words: FlowWords,
  format: Format,
): [label: string, value: string][] {
  const { reference, receivedAt, endDate, lines, lastBillOn, equipment, returnBy } = receipt;
  const amount = (value: number) =>
    currency ? format.money(value, currency) : format.number(value);
  const due = lines?.length ? amount(lines.reduce((sum, line) => sum + line.amount, 0)) : '';
  const dated = (date: string | undefined) => date && format.date(date);
  const joined = (...parts: (string | undefined)[]) => parts.filter(Boolean).join(' · ');
  const rows: [string, string | undefined][] = [
    [words.content, words.contentCancel(plan ?? words.yourService)],
    [words.reference, reference ?? words.notGiven],
    [words.receivedAt, receivedAt && moment(receivedAt, format)],
    [words.endDate, dated(endDate) ?? words.notGiven],
    ...(lines ?? []).map((line): [string, string] => [line.label, amount(line.amount)]),
    [words.lastBill, joined(due, dated(lastBillOn))],
    [
      words.returns,
      joined(equipment?.join(', '), dated(returnBy) && words.returnBy(dated(returnBy) ?? '')),
    ],
    [words.policy, policy],
  ];
  return rows.filter((row): row is [string, string] => !!row[1]);
}
