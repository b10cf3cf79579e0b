import { render } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';

/**
 * HTML in a document in which nothing runs and nothing is fetched. What a strict policy of the page
 * would report all the same is not in it: a style is `data-style`, and so is what a click would do.
 * Lit reads it, since where Trusted Types are required nobody else may.
 */
export function inert(html: string): HTMLElement {
  const bare = html
    .replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/(\s)(style|on\w+)(\s*=)/gi, '$1data-$2$3'))
    .replace(/<(\/?)style\b/gi, '<$1template');
  const page = document.implementation.createHTMLDocument();
  render(unsafeHTML(bare), page.body, { creationScope: page });
  return page.body;
}
