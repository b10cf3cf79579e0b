/** What an author puts into the page. */
import type { FeedInput } from 'fairstay/feed.js';
import { safeUrl } from '../../src/feed/url.js';
import { attributesOf, escapeHtml } from '../../src/server/escape.js';
import type { Looks, Sheet, Work } from './work.js';

/** A plan a line: short to look at, and no empty line that an editor takes for a paragraph. */
export function feedText(feed: FeedInput): string {
  const lines = Object.entries(feed).map(([name, value]) =>
    name === 'plans' || name === 'points' ? listed(name, value as unknown[]) : entry(name, value),
  );
  return `{\n${lines.join(',\n')}\n}`;
}

const entry = (name: string, value: unknown) =>
  `  ${JSON.stringify(name)}: ${JSON.stringify(value)}`;
const listed = (name: string, items: unknown[]) =>
  `  ${JSON.stringify(name)}: [\n${items.map((item) => `    ${JSON.stringify(item)}`).join(',\n')}\n  ]`;

/** Inside a script only `<` can end it or start a comment; in JSON it can be written without being one. */
const insideScript = (json: string) => json.replaceAll('<', '\\u003c');

/** The attributes of the element; what is as it would be anyhow is not said. */
export function attributesFor(looks: Looks, src?: string): Record<string, string | undefined> {
  const { lang, accent, layout, lead, sort, differences, withoutControls } = looks;
  const unless = (usual: string, value: string) => (value === usual ? undefined : value);
  return {
    src,
    lang,
    layout: unless('auto', layout),
    lead: unless('average', lead),
    sort: unless('feed', sort),
    differences: differences ? '' : undefined,
    'without-controls': withoutControls ? '' : undefined,
    style: /^#[\da-f]{6}$/i.test(accent) ? `--fairstay-accent: ${accent}` : undefined,
  };
}

/** The table as it was, for where no script runs; a paid post is told as one there too. */
function plainRows({ header, rows }: Sheet, { disclosure }: FeedInput): string {
  const row = (cells: string[]) => `    <tr>${cells.join('')}</tr>`;
  const linked = (text: string, href = '') =>
    /^https?:\/\//i.test(href) && safeUrl(href)
      ? `<a href="${escapeHtml(href)}">${escapeHtml(text)}</a>`
      : escapeHtml(text);
  const lines = [
    row(header.map((text) => `<th>${escapeHtml(text)}</th>`)),
    ...rows.map((cells) => row(cells.map(({ text, href }) => `<td>${linked(text, href)}</td>`))),
  ];
  const notice = disclosure ? [`  <p>${escapeHtml(disclosure.text)}</p>`] : [];
  return [...notice, '  <table>', ...lines, '  </table>'].join('\n');
}

/** An element with its feed inside, or beside it in a file. */
export function elementSnippet({ sheet, looks, taking }: Work, feed: FeedInput): string {
  const { kind, script, feed: src, withTable } = taking;
  const inline = kind === 'inline';
  return [
    `<script type="module"${attributesOf({ src: script })}></script>`,
    `<plan-compare-table${attributesOf(attributesFor(looks, inline ? undefined : src))}>`,
    ...(inline
      ? [`  <script type="application/json">\n${insideScript(feedText(feed))}\n  </script>`]
      : []),
    ...(withTable && sheet ? [plainRows(sheet, feed)] : []),
    '</plan-compare-table>',
  ].join('\n');
}
