import type { Plan, Table } from '../../../src/feed/index.js';
import { readTable } from '../../../src/feed/index.js';

/** Lines whose cells are parted by `|`; the first one is the header. */
export function tableOf(...lines: string[]): Table {
  const [header = [], ...rows] = lines.map((line) => line.split('|').map((text) => text.trim()));
  return { header, rows: rows.map((row) => row.map((text) => ({ text }))) };
}

/** The one plan of a table of one plan, without what every plan has. */
export function planWith(heading: string, cell: string, options = { currency: 'KRW' }) {
  const table = { header: ['이름', heading], rows: [[{ text: 'A' }, { text: cell }]] };
  const { feed, problems } = readTable(table, options);
  const {
    id: _id,
    name: _name,
    currency: _currency,
    values,
    ...rest
  } = (feed?.plans[0] ?? {}) as Plan;
  return {
    read: JSON.parse(JSON.stringify(rest)) as Record<string, unknown>,
    text: Object.values(values ?? {}),
    problems,
    codes: problems.map(({ level, code, path }) => `${level} ${code} ${path}`),
    currency: feed?.currency,
    points: feed?.points,
  };
}

/** What a feed's plans have, a line a plan, for comparing whole tables. */
export const plansOf = (table: Table, options?: { currency?: string }) =>
  (readTable(table, options).feed?.plans ?? []).map(
    ({ currency: _currency, ...plan }) =>
      JSON.parse(JSON.stringify(plan)) as Record<string, unknown>,
  );

export const price = (amount: number) => ({ steps: [{ from: 1, amount }] });

export const codesOf = ({ problems }: ReturnType<typeof readTable>) =>
  problems.map(({ level, code, path }) => `${level} ${code} ${path}`);
