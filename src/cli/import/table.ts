import { readTable } from '../../feed/index.js';
import { Report } from '../../feed/problems.js';
import { moneyOf } from '../../feed/table/money.js';
import { UsageError } from '../exit.js';
import { isNull, said } from './cells.js';
import { notUnderstood } from './expected.js';
import { joinHalves } from './first-price.js';
import { mostPoints, pointId, type Draft, type Reader, type SourceRow } from './reader.js';
import type { ColumnUse, Tell } from './report.js';
import { applyTarget, headings, ownHeadings, type Mapping, type TableField } from './targets.js';

interface Column {
  heading: string;
  at: number;
  /** What it is read as; text where it is nothing else. */
  target: string;
  /** Why, where nobody asked for it. */
  why?: string;
}

const isField = (target: string): target is TableField => target in headings;

/** One cell for each field, of which `readTable` reads those that belong below a heading. */
const probes = ['100 Mbps', '5', '5 GB', '12 months', 'phone', 'something', 'https://a.example/'];

/** What `readTable` takes a heading for, by asking it. */
function fieldOf(heading: string): TableField | undefined {
  const rows = probes.map((text) => [{ text: '#' }, { text }]);
  const { feed } = readTable({ header: ['#', heading], rows }, { currency: 'EUR' });
  for (const plan of feed?.plans ?? []) {
    if (plan.name !== '#') return 'name';
    if (plan.speed) return plan.speed.up === undefined ? 'speed.down' : 'speed.up';
    const found = (
      ['price', 'data', 'contract', 'support', 'extras', 'url', 'provider'] as const
    ).find((field) => plan[field] !== undefined);
    if (found) return found;
  }
  return undefined;
}

function columnsOf(header: string[], mapping: Mapping): Column[] {
  const taken = new Set(mapping.values());
  const columns = header.map((heading, at): Column => {
    const asked = mapping.get(at);
    if (asked) return { heading, at, target: asked, why: 'as asked' };
    const own = ownHeadings.find((name) => name === heading.trim().toLowerCase());
    const target = own ?? fieldOf(heading);
    if (!target) return { heading, at, target: 'text', why: 'unknown' };
    if (taken.has(target))
      return { heading, at, target: 'text', why: `unknown, as ${target} is another column` };
    taken.add(target);
    return { heading, at, target };
  });
  if (taken.has('name')) return columns;
  const first = columns.find(({ target, why }) => target === 'text' && why === 'unknown');
  if (!first)
    throw new UsageError(
      `No column names the plans. Say which: --map "${header[0] ?? 'Column'}=name".`,
    );
  const why = 'the first column of which nothing else is known, as no heading says "name"';
  Object.assign(first, { target: 'name', why });
  return columns;
}

/** The heading under which a field is handed to `readTable`, with what the author's has in brackets. */
function headingFor({ heading, target, why }: Column): string {
  const canonical = headings[target as TableField];
  if (why === undefined) return heading;
  return `${canonical}${/ ?[([].*[)\]]$/.exec(said(heading))?.[0] ?? ''}`;
}

/** A table whose headings somebody chose, read as the elements read one that stands on a page. */
export function tableReader(
  header: string[],
  sample: SourceRow[],
  { mapping, currency: preferred, tell }: { mapping: Mapping; currency?: string; tell: Tell },
): Reader {
  const columns = columnsOf(header, mapping);
  const fields = columns.filter(({ target }) => isField(target));
  const texts = columns.filter(({ target }) => target === 'text').slice(0, mostPoints);
  const others = columns.filter(
    ({ target }) => !isField(target) && target !== 'text' && target !== '-',
  );
  const { currency, currencyFrom } = currencyOf(fields, others, sample, preferred);
  const nulls = new Set<number>();

  const cell = (row: SourceRow, { at, heading }: Column) => {
    const raw = row.cells[at];
    if (isNull(raw) && !nulls.has(at)) {
      nulls.add(at);
      const reason = 'is read as unknown, here and below';
      tell({ kind: 'remark', line: row.line, column: heading, found: raw, reason });
    }
    return said(raw);
  };
  /** The other currency that a cell names, if it does. */
  const otherCurrency = (text: string) => {
    const report = new Report();
    const { currency: named } = moneyOf([text], '', report);
    const isDollar = named === 'USD' && currency.endsWith('D');
    return report.problems.length || isDollar || named === currency ? '' : named;
  };

  const foreign = (text: string) =>
    `is in ${otherCurrency(text)}, and this feed in ${currency}: it stays as a row of text`;

  /** All cells of some rows; apart from each other where together they are read in another currency, or say too much. */
  const readRows = (rows: SourceRow[], isAlone = false): Draft[] => {
    const texts = rows.map((row) => fields.map((column) => cell(row, column)));
    const isLeftOut = (text: string) => isAlone && otherCurrency(text) !== '';
    const table = {
      header: fields.map(headingFor),
      rows: texts.map((row) => row.map((text) => ({ text: isLeftOut(text) ? '' : text }))),
    };
    const { feed, problems } = readTable(table, { currency });
    const isTogether = feed?.currency === currency && !problems.some(({ code }) => code === 'more');
    if (!isTogether && rows.length > 1) {
      const half = Math.ceil(rows.length / 2);
      return [...readRows(rows.slice(0, half)), ...readRows(rows.slice(half))];
    }
    // one feed has one currency: what names another stays as text
    if (feed && !isTogether && !isAlone) return readRows(rows, true);
    const plans = feed?.plans ?? [];
    const drafts = rows.map((row, r): Draft => draftOf(row, plans[r]));
    texts.forEach((row, r) =>
      row.forEach((text, f) => {
        const [{ line } = { line: 0 }, column, draft] = [rows[r], fields[f], drafts[r]];
        if (!column || !draft || !isLeftOut(text)) return;
        draft.plan.values = { ...draft.plan.values, [pointId(column.at)]: text };
        tell({ kind: 'value', line, column: column.heading, found: text, reason: foreign(text) });
      }),
    );
    for (const { path, message } of problems) {
      const [, r, f] = /^\/rows\/(\d+)\/(\d+)$/.exec(path) ?? [];
      const [row, column] = [rows[Number(r)], fields[Number(f)]];
      if (!row || !column || !plans[Number(r)]) continue;
      const found = cell(row, column);
      const kept = plans[Number(r)]?.values?.[pointId(Number(f))] !== undefined;
      const reason = kept
        ? column.target === 'price' && otherCurrency(found)
          ? foreign(found)
          : notUnderstood(column.target, currency)
        : message.slice(message.indexOf(' is read as ') + 1).replace(/\.$/, '');
      tell({
        kind: kept ? 'value' : 'remark',
        line: row.line,
        column: column.heading,
        found,
        reason,
      });
    }
    return drafts;
  };

  const draftOf = (row: SourceRow, read: Plans[number] | undefined): Draft => {
    const values: Record<string, string> = {};
    for (const { at } of texts) if (said(row.cells[at])) values[pointId(at)] = said(row.cells[at]);
    fields.forEach(({ at }, f) => {
      const text = read?.values?.[pointId(f)];
      if (typeof text === 'string') values[pointId(at)] = text;
    });
    const { id: _id, currency: _currency, values: _values, ...plan } = read ?? { name: '' };
    const named = columns.find(({ target }) => target === 'name');
    // readTable numbers what has no name; here such a row is told instead
    plan.name = named ? said(row.cells[named.at]) : '';
    const draft: Draft = { line: row.line, plan: { ...plan, values } as Draft['plan'] };
    for (const { at, target } of others)
      applyTarget(draft, target, row.cells[at] ?? '', { header, at, currency, tell });
    joinHalves(draft, tell);
    return draft;
  };

  return {
    format: 'a table',
    currency,
    currencyFrom,
    columns: columns.map((column) => useOf(column, texts)),
    points: columns
      .filter(({ target }) => target !== '-')
      .slice(0, mostPoints)
      .map(({ at, heading }) => ({
        id: pointId(at),
        label: said(heading).slice(0, 200) || `#${at + 1}`,
        kind: 'text',
      })),
    remarks: [],
    read: (rows) => readRows(rows),
  };
}

type Plans = NonNullable<ReturnType<typeof readTable>['feed']>['plans'];

function useOf({ heading, target, why, at }: Column, texts: Column[]): ColumnUse {
  const column = heading || `#${at + 1}`;
  if (target === '-') return { column, use: 'out', as: 'as asked' };
  if (target !== 'text') return { column, use: 'field', as: why ? `${target}, ${why}` : target };
  if (!texts.some((it) => it.at === at))
    return { column, use: 'out', as: `a feed has at most ${mostPoints} rows of text` };
  const row = `the row “${said(heading) || `#${at + 1}`}”`;
  if (!why?.startsWith('unknown')) return { column, use: 'text', as: row };
  const reason = why === 'unknown' ? '' : ` (${why.slice('unknown, '.length)})`;
  return { column, use: 'unknown', as: `${row}${reason}; --map "${column}=…" says otherwise` };
}

/** The currency that was asked for, or that the cells name; nobody knows it otherwise. */
function currencyOf(fields: Column[], others: Column[], sample: SourceRow[], asked?: string) {
  if (asked) return { currency: asked, currencyFrom: 'as asked' };
  const columns = [...fields, ...others];
  const texts = columns.flatMap(({ at, heading }) => [
    heading,
    ...sample.map(({ cells }) => said(cells[at])),
  ]);
  const report = new Report();
  const { currency } = moneyOf(texts, '', report);
  if (report.problems.length || !currency) {
    const likely = currency ? ` It is ${currency} perhaps, as the text is Korean.` : '';
    throw new UsageError(
      `No cell names a currency, so nobody can know what the amounts are.${likely} Add --currency ${currency || 'USD'}, or the code it is.`,
    );
  }
  const sign = { USD: ' (a $ alone is read as US dollars)', JPY: ' (a ¥ alone is read as yen)' }[
    currency
  ];
  return { currency, currencyFrom: `as the cells name it${sign ?? ''}; --currency says otherwise` };
}
