import { html, nothing, svg, type TemplateResult } from 'lit';
import { leaving, type Cell, type Entry, type Row } from '../../comparison/index.js';
import type { Discount, Extra, Fee, Gift, Plan, Rating } from '../../feed/index.js';
import type { Drawing } from './drawing.js';
import { total } from './ledger.js';

/** What stands in a cell: unknown in words, not offered in words, or the value with its mark and its bar. */
export function cell(drawing: Drawing, row: Row, entry: Entry): TemplateResult {
  const { words } = drawing;
  const { point } = row;
  // a list is put in order instead of being marked: to mark it would be to look at all its plans first
  const ranked = drawing.layout === 'columns';
  const content = row.cell(entry, ranked);
  const tag = content.best
    ? html`<span class="tag" part="best"
        >${words.best[point.kind] ?? words.best[point.better!]}</span
      >`
    : nothing;
  if (content.state === 'unknown') return html`<span class="unknown">${words.unknown}</span>`;
  if (content.state === 'none')
    return html`<span class="none"
        >${point.kind === 'contract' ? words.noContract : point.kind === 'flag' ? words.no : words.none}</span
      >
      ${tag}`;
  const bar =
    point.bar && ranked ? meter(content.value as number, row.scale, content.best) : nothing;
  if (point.id === 'total') return html`${total(drawing, entry, tag)} ${bar}`;
  return html`<span class="value">${value(drawing, content, entry, row)}</span> ${tag}
    ${note(drawing, point.id, entry)} ${bar}`;
}

function value(
  { words, format }: Drawing,
  { value, state }: Cell,
  { plan }: Entry,
  { point }: Row,
): unknown {
  const money = (amount: number | undefined) =>
    amount === undefined ? words.unknown : format.money(amount, plan.currency);
  switch (point.kind) {
    case 'money':
      return money(value as number);
    case 'exit':
      return value === 0 ? words.upToNothing : money(value as number);
    case 'speed':
      return format.speed(value as number);
    case 'latency':
      return format.number(value as number, 'ms');
    case 'data': {
      const { cap } = value as NonNullable<Plan['data']>;
      return cap === 'unlimited' ? words.unlimited : format.number(cap, 'GB');
    }
    case 'channels':
      return (value as string[]).map((one) => words.channels[one] ?? one).join(' · ');
    case 'seconds':
      return words.seconds(value as number);
    case 'share':
      return format.percent(value as number);
    case 'rating': {
      const { value: rating, scale } = value as Rating;
      return `${format.number(rating)} / ${format.number(scale)}`;
    }
    case 'contract':
      return words.months((value as { months: number }).months);
    case 'extra': {
      const { amount } = value as Extra;
      const more = amount === undefined ? '' : ` ${format.money(amount, plan.currency, true)}`;
      return state === 'optional'
        ? `${words.optional}${more}`
        : html`<span class="tick" aria-hidden="true">✓</span> ${words.included}`;
    }
    case 'discounts':
      return lines(
        (value as Discount[]).map((one) => [
          one.label,
          words.perMonth(money(one.amount)),
          one.condition,
        ]),
      );
    case 'gifts':
      return lines(
        (value as Gift[]).map((one) => [
          one.label,
          money(one.value),
          one.keepMonths && words.keep(one.keepMonths),
        ]),
      );
    case 'fees':
      return lines(
        (value as Fee[]).map((one) => [
          one.label || words.fee,
          one.when === 'once' ? money(one.amount) : words.perMonth(money(one.amount)),
          one.optional && words.optional,
        ]),
      );
    case 'flag':
      return words.yes;
    case 'list':
      return (value as string[]).join(' · ');
    case 'number':
      return format.number(value as number, point.unit);
    default:
      return value;
  }
}

const lines = (items: [label: string, amount: string, note: unknown][]) =>
  items.map(
    ([label, amount, note]) =>
      html`<span class="line"
        >${label} ${amount} ${note ? html`<small part="note">${note}</small>` : nothing}</span
      >`,
  );

/** The small print of a value: what an "up to" is based on, whose stars they are, how far a contract has run. */
function note({ words, format }: Drawing, id: string, entry: Entry) {
  const { plan, passed } = entry;
  const { speed, rating, data } = plan;
  const notes: Record<string, () => unknown[]> = {
    down: () => [
      speed?.downMin !== undefined && words.from(format.speed(speed.downMin)),
      speed?.downTypical !== undefined && words.typical(format.speed(speed.downTypical)),
    ],
    up: () => [speed?.upTypical !== undefined && words.typical(format.speed(speed.upTypical))],
    data: () => [data?.after],
    rating: () => [
      rating?.count !== undefined && words.ratings(format.number(rating.count)),
      rating?.source &&
        (rating.url
          ? html`<a href=${rating.url} rel="noopener">${rating.source}</a>`
          : rating.source),
    ],
    contract: () => [
      passed !== undefined && words.monthsPassed(passed),
      plan.contract?.terms &&
        html`<a href=${plan.contract.terms} rel="noopener">${words.terms}</a>`,
    ],
    exit: () => {
      const { after } = leaving(entry);
      return [after === undefined ? words.now : words.afterMonths(after)];
    },
  };
  return notes[id]?.().map((one) => (one ? html`<small part="note">${one}</small>` : nothing));
}

/** A bar from an honest zero. Widths are attributes of a drawing, since a strict CSP forbids `style=`. */
function meter(amount: number, scale: number, best: boolean) {
  return svg`<svg class=${best ? 'bar best' : 'bar'} part="bar" viewBox="0 0 100 1" preserveAspectRatio="none"
    aria-hidden="true"><rect width=${scale ? (100 * amount) / scale : 0} height="1" /></svg>`;
}
