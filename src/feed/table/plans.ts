import { found, type Report } from '../problems.js';
import type { PlanInput } from '../schema.js';
import { isRecord } from '../walk.js';
import { readAmount, type Money } from './amount.js';
import type { Cell } from './grid.js';
import type { Heading } from './headings.js';
import { readers } from './readers.js';
import { cut, idsFrom, squeezed } from './words.js';

const unknown = /^([-–—?.…]*|미정|미확인|확인 ?필요|해당 ?없음|알 ?수 ?없음|unknown|tbd|n\/?a)$/i;
const none = /^(없음|없어요|없습니다|무|none|no)$/;
const free = /^(무료|공짜|free)$/;

/** Makes a reader of rows: each becomes a plan as an author would write it. */
export function planReader(headings: Heading[], money: Money, report: Report) {
  const idOf = idsFrom('', 'row-');
  const nameAt = headings.findIndex((heading) => heading.names);
  // what leaving costs is read when the contract is known
  const order = [...headings].sort((a, b) => Number(isExit(a)) - Number(isExit(b)));

  return (row: Cell[], index: number): object => {
    const named = row[nameAt];
    const name = named?.text.replace(/\s+/g, ' ') || `#${index + 1}`;
    const values: Record<string, string> = {};
    const plan: PlanInput = { id: idOf(named?.plain ?? '', index), name: cut(name, 200), values };
    /** Fees of unknown amount: a total with other fees may not leave them out in silence. */
    const lost: object[] = [];

    const keep = (heading: Heading, { text, path }: Cell) => {
      heading.used = true;
      values[heading.point.id] = cut(text, 2000);
      if (text.length > 2000) report.add('field', 'too-long', path, 'Cut after 2,000 characters.');
    };

    for (const heading of order) {
      const { column, text: label } = heading;
      const cell = row[heading.at];
      if (!cell || column === 'name') continue;
      const { text, plain, href, path } = cell;
      const isFee = column === 'once' || column === 'rental';
      const unread = { label, amount: text, when: isFee && column === 'once' ? 'once' : 'monthly' };
      if (unknown.test(plain)) {
        if (isFee && plain) lost.push(unread);
        continue;
      }
      if (!column) {
        if (heading.at !== nameAt) keep(heading, cell);
        continue;
      }
      let level: 'field' | 'note' = 'note';
      const say = (as: string) =>
        report.add(
          level,
          'not-understood',
          path,
          `${found(text)} (${found(name)}, ${found(label)}) ${as}.`,
        );
      const tell = (as: string | number) => say(`is read as ${as}`);
      const patch = readers[column]({
        text: plain,
        href,
        heading,
        none: none.test(squeezed(plain)),
        plan,
        tell,
        money(monthly, figure = plain) {
          if (free.test(squeezed(plain))) return 0;
          const read = readAmount(figure, heading.plain, money);
          if (read && read.code !== money.currency) level = 'field';
          else if (read && (monthly || !read.monthly)) {
            if (read.unsure) tell(read.amount);
            return read.amount;
          }
          return undefined;
        },
      });
      if (patch && put(plan, patch)) continue;
      say(level === 'note' ? 'stays as text' : `is not in ${money.currency}; it stays as text`);
      keep(heading, cell);
      if (isFee) put(plan, { fees: [unread] });
      if (column === 'off') put(plan, { discounts: [unread] });
    }
    if (plan.fees) put(plan, { fees: lost });
    const nameHeading = headings[nameAt];
    if (nameHeading && named && name.length > 200) keep(nameHeading, named);
    for (const { href, path } of row)
      if (href && href[0] !== '#' && (plan.url ??= href) !== href)
        report.add(
          'note',
          'not-understood',
          path,
          `A plan has one link; ${found(href)} is left out.`,
        );
    return plan;
  };
}

const isExit = (heading: Heading) => heading.column === 'exit';

/** Adds what a cell says to a plan; false where the plan has it from another cell. */
function put(plan: object, patch: object): boolean {
  const into = plan as Record<string, unknown>;
  return Object.entries(patch).every(([key, value]: [string, unknown]) => {
    const old = into[key];
    if (old === undefined) into[key] = value;
    else if (Array.isArray(old)) old.push(...(value as unknown[]));
    else return value === undefined || (isRecord(old) && put(old, value as object));
    return true;
  });
}
