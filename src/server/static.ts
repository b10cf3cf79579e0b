import { attributesOf, escapeHtml } from './escape.js';
import { feedOf } from './feed.js';
import type { RenderOptions } from './options.js';
import { plainTable, type PlainHead, type PlainPiece, type PlainTable } from './plain.js';

/**
 * At each cell, since a host's rules for its tables may break words anywhere. A column is as wide as its longest word,
 * and no narrower than some words need or wider than a phone; what is longer than that is broken after all.
 */
const cell =
  'box-sizing:border-box;min-width:104px;max-width:280px;padding:8px;text-align:left;word-break:keep-all;overflow-wrap:break-word';

/**
 * Plain values alone: mail programs drop custom properties and new colour functions. No colour of text, and lines that
 * are seen on light and dark: the ground is the host's. A program that knows no `rgba` keeps the grey in front of it.
 */
const styles = {
  root: 'word-break:keep-all;overflow-wrap:anywhere',
  scroller: 'overflow-x:auto',
  table: 'border-collapse:collapse;table-layout:auto;width:100%;font-size:15px;line-height:1.5',
  cell: `${cell};vertical-align:top;border-top:1px solid #999;border-top-color:rgba(128,128,128,.35)`,
  head: `${cell};vertical-align:bottom;border-bottom:1px solid #888`,
  group: 'padding:24px 8px 8px;text-align:left;font-weight:700',
  price: 'font-size:22px;font-weight:700',
  small: 'font-size:13px;opacity:.85',
};
type Style = keyof typeof styles;

const tag = (
  name: string,
  style: Style | undefined,
  html: string,
  attributes: Record<string, string | undefined> = {},
) => `<${name}${attributesOf({ ...attributes, style: style && styles[style] })}>${html}</${name}>`;

const small = (text: string) => (text ? tag('span', 'small', escapeHtml(text)) : '');
const lines = (html: string[]) => html.filter(Boolean).join('<br>');
const link = (text: string, href: string | undefined, rel = 'noopener') =>
  href === undefined ? escapeHtml(text) : tag('a', undefined, escapeHtml(text), { href, rel });

const pieceHtml = ({ text, small: isSmall, href, badge }: PlainPiece) => {
  const html = badge ? `(${link(text, href)})` : link(text, href);
  return isSmall ? tag('span', 'small', html) : html;
};

const cellHtml = (cell: PlainPiece[][]) => lines(cell.map((line) => line.map(pieceHtml).join('')));

function headHtml({ name, provider = '', tags }: PlainHead): string {
  return lines([
    small(tags.join(' · ')),
    small(provider),
    tag('strong', undefined, escapeHtml(name)),
  ]);
}

function priceHtml({ price, mark, period, becomes, notes, button }: PlainHead): string {
  const rel = button?.affiliate ? 'sponsored nofollow noopener' : 'noopener';
  return lines([
    tag('span', 'price', escapeHtml(price)) + mark.map(pieceHtml).join(''),
    small(period),
    small(becomes),
    cellHtml(notes),
    button ? link(button.text, button.href, rel) : '',
    small(button?.affiliate ?? ''),
  ]);
}

const scope = (of: 'col' | 'row') => ({ scope: of });

function across({ heads, rows, names }: PlainTable): string {
  const top = heads.map((head) => tag('th', 'head', headHtml(head), scope('col')));
  const prices = heads.map((head) => tag('td', 'cell', priceHtml(head)));
  const body = rows.map(({ name, hint = '', cells }) => {
    const title = lines([escapeHtml(name), small(hint)]);
    const all = `${heads.length + 1}`;
    if (!cells) return tag('tr', undefined, tag('th', 'group', title, { colspan: all }));
    const values = cells.map((cell) => tag('td', 'cell', cellHtml(cell)));
    return tag('tr', undefined, tag('th', 'cell', title, scope('row')) + values.join(''));
  });
  const lead = tag('th', 'cell', escapeHtml(names.lead), scope('row'));
  return `<thead><tr>${tag('td', 'head', '')}${top.join('')}</tr></thead><tbody><tr>${lead}${prices.join('')}</tr>${body.join('')}</tbody>`;
}

function down({ heads, rows, names }: PlainTable): string {
  const titles = [names.plan, names.lead, ...rows.map(({ name }) => name)];
  const top = titles.map((name) => tag('th', 'head', escapeHtml(name), scope('col')));
  const body = heads.map((head, i) => {
    const values = rows.map(({ cells }) => tag('td', 'cell', cellHtml(cells?.[i] ?? [])));
    const start = tag('th', 'cell', headHtml(head), scope('row'));
    return `<tr>${start}${tag('td', 'cell', priceHtml(head))}${values.join('')}</tr>`;
  });
  return `<thead><tr>${top.join('')}</tr></thead><tbody>${body.join('')}</tbody>`;
}

/**
 * The comparison as a plain table with its styles at each tag, for mail and for hosts that strip scripts and style
 * sheets: the figures and words of the element, texts escaped, and of addresses only those that `readFeed` lets pass.
 *
 * @param input a plan feed, as an object or as JSON text
 * @throws {UnreadableFeed} where there is nothing in it to be shown
 */
export function renderStatic(input: unknown, options: RenderOptions = {}): string {
  const table = plainTable(feedOf(input), options);
  const { lang, disclosure, footer, layout, names } = table;
  const body = layout === 'columns' ? across(table) : down(table);
  const first = disclosure ? tag('p', undefined, pieceHtml(disclosure)) : '';
  const last = tag('p', undefined, footer.map(pieceHtml).join(' · '));
  // what is too wide for a phone is scrolled, by the keyboard too
  const scroller = tag('div', 'scroller', tag('table', 'table', body), {
    ...{ role: 'region', tabindex: '0', 'aria-label': names.table },
  });
  return tag('div', 'root', first + scroller + last, { lang });
}
