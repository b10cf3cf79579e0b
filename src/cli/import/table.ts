import { readTable, type Plan } from '../../feed/index.js';
import { Report } from '../../feed/problems.js';
import { contradictsItself } from '../../feed/table/charges.js';
import { moneyOf } from '../../feed/table/money.js';
import { UsageError } from '../exit.js';
import { isNull, said } from './cells.js';
import { columnsOf, headingFor, isField, useOf, type Column } from './columns.js';
import { notUnderstood } from './expected.js';
import { joinHalves } from './first-price.js';
import { mended } from './mended.js';
import {
  mostPoints,
  pointId,
  remember,
  type Draft,
  type Reader,
  type SourceRow,
} from './reader.js';
import type { Tell } from './report.js';
import { applyTarget, type Mapping } from './targets.js';

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
    const meant = texts.map((row) =>
      row.map((text, f) => mended(fields[f]?.target ?? '', text, currency)),
    );
    const isLeftOut = (text: string) => isAlone && otherCurrency(text) !== '';
    const table = {
      header: fields.map(headingFor),
      rows: texts.map((row, r) =>
        row.map((text, f) => ({ text: isLeftOut(text) ? '' : (meant[r]?.[f]?.text ?? text) })),
      ),
    };
    const { feed, problems } = readTable(table, { currency });
    const isTogether = feed?.currency === currency && !problems.some(({ code }) => code === 'more');
    if (!isTogether && rows.length > 1) {
      const half = Math.ceil(rows.length / 2);
      return [...readRows(rows.slice(0, half)), ...readRows(rows.slice(half))];
    }
    // one feed has one currency: what names another stays as text
    if (feed && !isTogether && !isAlone) return readRows(rows, true);
    const notes = new Map(problems.map(({ path, message }) => [path, message]));
    let next = 0;
    return rows.map((row, r) => {
      // a row of which nothing was handed over became no plan
      const plan = table.rows[r]?.some(({ text }) => text) ? feed?.plans[next++] : undefined;
      const draft = draftOf(row, plan);
      const { values } = draft.plan;
      fields.forEach(({ at, target, heading }, f) => {
        const [text = '', how] = [texts[r]?.[f], meant[r]?.[f]];
        const [isOut, note] = [isLeftOut(text), notes.get(`/rows/${r}/${f}`)];
        // of two columns for a field the second stays as text
        const isSecond = notes.has(`/header/${f}`) && text !== '';
        const isKept = isOut || isSecond || note?.endsWith(' stays as text.') === true;
        if (isKept || how?.keeps) values[pointId(at)] = text;
        else if (target !== 'name') remember(draft, at, text);
        const entry = { line: row.line, column: heading, found: text };
        if (!isKept) {
          if (how) tell({ ...entry, kind: 'remark', reason: how.remark });
          const as = note?.slice(note.indexOf(' is read as ') + 1).replace(/\.$/, '');
          if (as) tell({ ...entry, kind: 'remark', reason: as });
        } else if (isOut || note) {
          const isForeign = isOut || (target === 'price' && otherCurrency(text));
          const reason = isForeign ? foreign(text) : notUnderstood(target, currency);
          tell({ ...entry, kind: 'value', reason });
        }
      });
      for (const { at, target } of others)
        applyTarget(draft, target, row.cells[at] ?? '', { header, at, currency, tell });
      joinHalves(draft, tell);
      if (contradictsItself(draft.plan)) {
        Object.assign(draft.plan, { contract: undefined, exit: null });
        // what was written stays in sight, and is left to the reader
        for (const { at, target, heading } of columns) {
          const found = said(row.cells[at]);
          if (!found || !/^(contract|exit)/.test(target)) continue;
          values[pointId(at)] = found;
          const reason = 'no contract and an amount for leaving it: what leaving costs is unknown';
          tell({ kind: 'value', line: row.line, column: heading, found, reason });
        }
      }
      return draft;
    });
  };

  const draftOf = ({ line, cells }: SourceRow, read: Plan | undefined) => {
    const values: Record<string, string> = {};
    for (const { at } of texts) if (said(cells[at])) values[pointId(at)] = said(cells[at]);
    const { id: _id, currency: _currency, values: _values, ...plan } = read ?? { name: '' };
    const named = columns.find(({ target }) => target === 'name');
    // readTable numbers what has no name; here such a row is told instead
    plan.name = named ? said(cells[named.at]) : '';
    return { line, plan: { ...plan, values } } as Draft & { plan: { values: typeof values } };
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
