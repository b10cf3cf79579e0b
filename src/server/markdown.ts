import { feedOf } from './feed.js';
import type { RenderOptions } from './options.js';
import { plainTable, type PlainHead, type PlainPiece } from './plain.js';

/**
 * Text as itself wherever it stands in Markdown: no emphasis, code, link, image or cell begins in it, nor an address
 * that GitHub would turn into a link; HTML is written as entities, which is HTML in no dialect.
 */
export const escapeMarkdown = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? sign)
    .replace(/[\\`*_{}[\]()#|~!@^]/g, '\\$&')
    .replace(/:(?=\/\/)|(?<=\bwww)\./gi, '\\$&')
    // a list, a heading's line or a number with its point, at the start
    .replace(/^(\s*)([-+=]|\d+(?=[.)]))/, (_, space: string, sign: string) =>
      /\d/.test(sign) ? `${space}${sign}\\` : `${space}\\${sign}`,
    );

/** A URL in pointed brackets: it ends at none of its own signs. */
const address = (href: string) =>
  `<${href.replace(/[\s<>\\|`]/g, (sign) => encodeURIComponent(sign))}>`;

const link = (text: string, href: string | undefined) =>
  href === undefined ? escapeMarkdown(text) : `[${escapeMarkdown(text)}](${address(href)})`;

const line = (pieces: PlainPiece[]) =>
  pieces
    .map(({ text, href, badge }) => (badge ? `(${link(text, href)})` : link(text, href)))
    .join('')
    .trim();
const cellText = (cell: PlainPiece[][]) => cell.map(line).join(' · ');
const row = (cells: string[]) => `| ${cells.join(' | ')} |`;

function headText({ name, provider, tags }: PlainHead): string {
  const told = provider && !name.includes(provider) ? `${provider} ${name}` : name;
  return [`**${escapeMarkdown(told)}**`, ...tags.map(escapeMarkdown)].join(' · ');
}

const priceText = ({ price, mark, period, becomes, notes, button }: PlainHead) =>
  [
    [`**${escapeMarkdown(price)}**`, line(mark)].filter(Boolean).join(' '),
    ...[period, becomes].filter(Boolean).map(escapeMarkdown),
    ...notes.map(line),
    ...(button ? [link(button.text, button.href)] : []),
    ...(button?.affiliate ? [escapeMarkdown(button.affiliate)] : []),
  ].join(' · ');

/**
 * The comparison as a Markdown table (as GitHub writes it), with the words and figures of the element.
 *
 * @param input a plan feed, as an object or as JSON text
 * @throws {UnreadableFeed} where there is nothing in it to be shown
 */
export function renderMarkdown(input: unknown, options: RenderOptions = {}): string {
  const { heads, rows, names, disclosure, footer, layout } = plainTable(feedOf(input), options);
  const titled = (name: string) => escapeMarkdown(name);
  const lines =
    layout === 'columns'
      ? [
          ['', ...heads.map(headText)],
          [titled(names.lead), ...heads.map(priceText)],
          ...rows.map(({ name, hint, cells }) =>
            cells
              ? [[name, hint ?? ''].filter(Boolean).map(titled).join(' · '), ...cells.map(cellText)]
              : [`**${titled(name)}**`, ...heads.map(() => '')],
          ),
        ]
      : [
          [names.plan, names.lead, ...rows.map(({ name }) => name)].map(titled),
          ...heads.map((head, i) => [
            headText(head),
            priceText(head),
            ...rows.map(({ cells }) => cellText(cells?.[i] ?? [])),
          ]),
        ];
  const [top = [], ...body] = lines;
  const table = [row(top), row(top.map(() => '---')), ...body.map(row)].join('\n');
  const parts = [
    disclosure ? line([disclosure]) : '',
    table,
    footer.map((one) => line([one])).join(' · '),
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}
