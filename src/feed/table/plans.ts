import { found, type Report } from '../problems.js';
import type { PlanInput } from '../schema.js';
import { isRecord } from '../walk.js';
import { readAmount, type Money } from './amount.js';
import type { Cell } from './grid.js';
import type { Heading } from './headings.js';
import { readQuantity } from './quantity.js';
import { readers } from './readers.js';
import { cut, idsFrom, squeezed } from './words.js';

const unknown = /^([-–—?.…]*|미정|미확인|확인 ?필요|해당 ?없음|알 ?수 ?없음|unknown|tbd|n\/?a)$/i;
const none = /^(없음|없어요|없습니다|무|none|no)$/;
const free = /^(무료|공짜|free)$/;

/** Makes a reader of rows: each becomes a plan as an author would write it. */
export function planReader(headings: Heading[], money: Money, report: Report) {
  const idOf = idsFrom('', 'row-');
  // what leaving costs is read when the contract is known
  const order = [...headings].sort((a, b) => late(a) - late(b));

  return (row: Cell[], index: number): PlanInput => {
    const named = row[headings.findIndex((heading) => heading.names)];
    const name = named?.text.replace(/\s+/g, ' ') || `#${index + 1}`;
    const values: Record<string, string> = {};
    const plan: PlanInput = { id: idOf(named?.plain ?? '', index), name: cut(name, 200), values };
    /** Fees of unknown amount: a total of the others may not leave them out in silence. */
    const lost: object[] = [];

    const readCell = (heading: Heading, { text, plain, href, path }: Cell) => {
      const { column, names, text: label } = heading;
      const say = (level: 'field' | 'note', as: string) =>
        report.add(
          level,
          'not-understood',
          path,
          `${found(text)} (${found(name)}, ${found(label)}) ${as}.`,
        );
      const keep = () => {
        heading.used = true;
        values[heading.point.id] = cut(text, 2000);
        if (text.length > 2000)
          report.add('field', 'too-long', path, 'Cut after 2,000 characters.');
      };
      if (names && name.length > 200) keep();
      if (column === 'name') return;
      const when = { once: 'once', rental: 'monthly' }[column as string];
      const unread = { label, amount: text };
      if (unknown.test(plain)) {
        if (when && plain) lost.push({ ...unread, when });
        return;
      }
      if (!column) return names || keep();
      const word = squeezed(plain);
      const tell = (as: string | number) => say('note', `is read as ${as}`);
      let code = money.currency;
      // no pattern is given long text to try, and nothing shorter is too long for its field
      const reader = plain.length > 200 ? () => false as const : readers[column];
      const patch = reader({
        text: plain,
        word,
        href,
        heading,
        none: none.test(word),
        plan,
        tell,
        figure(units, figure = plain) {
          const read = readQuantity(figure, heading, units);
          return read?.other === undefined ? read : undefined;
        },
        money(monthly, figure = plain) {
          if (free.test(word)) return 0;
          const read = readAmount(figure, heading.plain, money);
          if (!read || (read.monthly && !monthly)) return undefined;
          code = read.code;
          if (code !== money.currency) return undefined;
          if (read.unsure) tell(read.amount);
          return read.amount;
        },
      });
      if (patch && put(plan, patch)) return;
      if (code === money.currency) say('note', 'stays as text');
      else say('field', `is not in ${money.currency}; it stays as text`);
      keep();
      if (when) put(plan, { fees: [{ ...unread, when }] });
      if (column === 'off') put(plan, { discounts: [unread] });
    };

    for (const heading of order) {
      const cell = row[heading.at];
      if (cell) readCell(heading, cell);
    }
    if (plan.fees) put(plan, { fees: lost });
    for (const { href, path } of row)
      if (href && href[0] !== '#' && (plan.url ??= href) !== href)
        report.add(
          'note',
          'not-understood',
          path,
          `${found(href)} is left out: a plan has one link.`,
        );
    return plan;
  };
}

const late = (heading: Heading) => +(heading.column === 'exit');

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
