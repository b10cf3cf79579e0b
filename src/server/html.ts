import { assemble, type RenderedElement } from './element.js';
import { feedOf, jsonForScript } from './feed.js';
import { attributesFor, languageOf, type RenderOptions } from './options.js';
import { shadowHtml } from './shadow.js';

/** What only the element has. */
export interface HtmlOptions extends RenderOptions {
  /** Only rows that differ. */
  differences?: boolean;
  /** Plans drawn before "show more" in a list. */
  pageSize?: number;
  /** No controls and no filters. */
  withoutControls?: boolean;
  /** Logos from other origins may be fetched. */
  remoteLogos?: boolean;
  /** Address of a file with `elementCss('plan-compare-table')`: a link to it then stands in place of the style. */
  linkedCss?: string;
}

/** Widths at which the element draws something else, in letters: an example of each, the widest first. */
const widths = { wide: 60, narrow: 25, phone: 16 };

/** Each has ids and names of its own, since all of them stand in one page for a while. */
const marked = (html: string, width: string) =>
  html
    .replaceAll(/ (id|headers|aria-labelledby)="([^"]*)"/g, (_, name: string, ids: string) => {
      return ` ${name}="${ids.replaceAll(/\S+/g, `$&~${width}`)}"`;
    })
    .replaceAll(/(<input\b[^>]* name="[^"]*)"/g, `$1~${width}"`);

/** What the element measures and says by script it says here at once: a table that does not fit scrolls. */
const scrolling = (html: string, width: string) => {
  const named = width === 'wide' || html.includes('class="rows"');
  const mode = `data-mode="A"${named ? ' data-first-column' : ''}`;
  return html.replace('class="scroller"', `class="scroller" ${mode}`);
};

/**
 * Draws `<plan-compare-table>` with its feed inside: shown in full before there is any script, and taken over by the
 * element where the page loads `fairstay/hydrate.js` before it. Drawn once for each width that looks different; CSS
 * shows one of them.
 *
 * @param input a plan feed, as an object or as JSON text
 * @throws {UnreadableFeed} where there is nothing in it to be shown
 */
export function renderHtml(input: unknown, options: HtmlOptions = {}): RenderedElement {
  const feed = feedOf(input);
  const attributes = {
    ...attributesFor({ ...options, lang: languageOf(feed, options) }),
    differences: options.differences ? '' : undefined,
    'page-size': options.pageSize?.toString(),
    'without-controls': options.withoutControls ? '' : undefined,
    'remote-logos': options.remoteLogos ? '' : undefined,
  };
  const drawn = Object.entries(widths).map(([name, width]) => {
    const html = shadowHtml('plan-compare-table', attributes, { feed, width });
    return `<div data-width="${name}">${scrolling(marked(html, name), name)}</div>`;
  });
  return assemble('plan-compare-table', `<div class="widths">${drawn.join('')}</div>`, {
    attributes,
    content: `<script type="application/json">${jsonForScript(input)}</script>`,
    linkedCss: options.linkedCss,
  });
}
