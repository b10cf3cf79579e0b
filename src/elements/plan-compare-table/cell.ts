import { html } from 'lit';
import {
  freeAnyway,
  leaving,
  type Entry,
  type Row,
  type ValueKind,
} from '../../comparison/index.js';
import type {
  Contract,
  DataAllowance,
  Discount,
  Extra,
  Fee,
  Gift,
  Rating,
} from '../../feed/index.js';
import { link, note } from './bits.js';
import { wordFor, type Drawing } from './drawing.js';
import { total } from './ledger.js';

/** What stands in a cell: unknown in words, not offered in words, or the value with its mark and its bar. */
export function cell(drawing: Drawing, row: Row, entry: Entry): unknown {
  const { words } = drawing;
  const { point } = row;
  const { id, kind, better } = point;
  // a list is put in order instead of being marked: to mark it would be to look at all its plans first
  const ranked = drawing.layout === 'columns';
  const { state, value, best } = row.cell(entry, ranked);
  // in one template: Chromium says two texts as one where one of Lit's comments stands at the space between them
  const marked = (text: unknown, kindOf: string) =>
    best
      ? html`<span class=${kindOf}>${text}</span>
          <span class="tag" part="best">${words.best[kind] ?? words.best[better ?? '']}</span>`
      : html`<span class=${kindOf}>${text}</span>`;
  if (state === 'unknown') return html`<span class="unknown">${words.unknown}</span>`;
  if (state === 'none') return marked(words.noneOf[kind] ?? words.none, 'none');
  const isTotal = id === 'total';
  const said = isTotal ? '' : text(drawing, entry, row, value);
  const small = point.label ? [] : smallPrint(drawing, id, entry).filter(Boolean);
  const [first, second] = small;
  // a list has many cells, and most have nothing but their value
  if (!ranked && !isTotal && !second)
    return first ? html`${said} <small part="note">${first}</small>` : said;
  const shown = isTotal ? total(drawing, entry, marked) : marked(said, 'value');
  const bar = point.bar && ranked ? meter(value as number, row.scale, best) : '';
  return small.length || bar ? html`${shown} ${small.map(note)}${bar}` : shown;
}

function text(
  { words, format }: Drawing,
  { plan: { currency } }: Entry,
  { point: { kind, unit } }: Row,
  value: unknown,
): unknown {
  const money = (amount: number | undefined, sign?: boolean) =>
    amount === undefined ? words.unknown : format.money(amount, currency, sign);
  const lines = <T>(line: (one: T) => [label: string, amount: string, note: unknown]) =>
    (value as T[]).map((one) => {
      const [label, amount, more] = line(one);
      return html`<span class="line">${label} ${amount} ${note(more)}</span>`;
    });
  const number = value as number;
  const texts: Partial<Record<ValueKind, () => unknown>> = {
    money: () => money(number),
    exit: () => (number ? money(number) : words.free),
    speed: () => format.speed(number),
    latency: () => format.number(number, 'ms'),
    data: () => {
      const { cap } = value as DataAllowance;
      return cap === 'unlimited' ? words.unlimited : format.number(cap, 'GB');
    },
    channels: () => (value as string[]).map((one) => wordFor(words.channels, one)).join(' · '),
    seconds: () => words.seconds(number),
    share: () => format.percent(number),
    rating: () => {
      const { value: stars, scale } = value as Rating;
      return `${format.number(stars)} / ${format.number(scale)}`;
    },
    contract: () => words.months((value as Contract).months),
    extra: () => {
      const { amount, state } = value as Extra;
      return state === 'optional'
        ? `${words.optional} ${amount === undefined ? '' : money(amount, true)}`
        : html`<span class="tick" aria-hidden="true">✓</span> ${words.included}`;
    },
    discounts: () =>
      lines(({ label, amount, condition }: Discount) => [
        label,
        words.perMonth(money(amount)),
        condition,
      ]),
    gifts: () =>
      lines(({ label, value, keepMonths }: Gift) => [
        label,
        money(value),
        keepMonths && words.keep(keepMonths),
      ]),
    fees: () =>
      lines(({ label, amount, when, optional }: Fee) => [
        label || words.fee,
        when === 'once' ? money(amount) : words.perMonth(money(amount)),
        optional && words.optional,
      ]),
    flag: () => words.yes,
    list: () => (value as string[]).join(' · '),
    number: () => format.number(number, unit),
  };
  return (texts[kind] ?? (() => value))();
}

/** The small print of a value: what an "up to" is based on, whose stars they are, how far a contract has run. */
function smallPrint({ words, format }: Drawing, id: string, entry: Entry): unknown[] {
  const { plan, passed } = entry;
  const { speed, rating, data, contract } = plan;
  const mbps = (value: number | undefined, say: (value: string) => string, than?: number) =>
    value !== undefined && value !== than && say(format.speed(value));
  const small: Record<string, () => unknown[]> = {
    down: () => [
      mbps(speed?.downMin, words.from),
      mbps(speed?.downTypical, words.typical, speed?.down),
    ],
    up: () => [mbps(speed?.upTypical, words.typical, speed?.up)],
    data: () => [data?.after],
    rating: () => [
      rating?.count !== undefined && words.ratings(format.number(rating.count)),
      rating?.source && link(rating.source, rating.url),
    ],
    contract: () => [
      passed !== undefined && words.monthsPassed(passed),
      contract?.terms && link(words.terms, contract.terms),
    ],
    exit: () => {
      const { after } = leaving(entry);
      return [!freeAnyway(entry) && (after ? words.afterMonths(after) : words.now)];
    },
  };
  return small[id]?.() ?? [];
}

/** A bar from an honest zero. Widths are attributes of a drawing, since a strict CSP forbids `style=`. */
const meter = (amount: number, scale: number, best: boolean) =>
  html`<svg
    class=${best ? 'bar best' : 'bar'}
    part="bar"
    viewBox="0 0 100 1"
    preserveAspectRatio="none"
    aria-hidden="true"
  >
    <rect width=${scale ? (100 * amount) / scale : 0} height="1" />
  </svg>`;
