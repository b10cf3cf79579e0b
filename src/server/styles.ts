import { createHash } from 'node:crypto';
import type { LitElement } from 'lit';

/** The elements that can be drawn on a server. */
export type ElementName =
  | 'plan-compare-table'
  | 'cancel-intercept'
  | 'cancel-receipt'
  | 'retention-offer'
  | 'feedback-survey';

/**
 * Which of what was drawn for several widths is seen, by the same limits as the element's own; and without script no
 * control that would do nothing.
 */
const widths = `
  .widths { container-type: inline-size; font-size: max(1em, 14px) }
  [data-width] { display: contents }
  [data-width=narrow], [data-width=phone] { display: none }
  @container (inline-size < 33.5em) {
    [data-width=wide] { display: none }
    [data-width=narrow] { display: contents }
  }
  @container (inline-size < 17.5em) {
    [data-width=narrow] { display: none }
    [data-width=phone] { display: contents }
  }
  @media (scripting: none) {
    .controls, .plain, .sort > span, .naming input { display: none }
    .picker::after { content: none !important }
    .picker select { display: none }
    .picker { padding: 0; border: 0 }
  }`;

/** The whole style sheet of an element, as `linkedCss` names it: the same text for every feed. */
export function elementCss(name: ElementName): string {
  const { elementStyles } = customElements.get(name) as unknown as typeof LitElement;
  const texts = elementStyles.map((style) => ('cssText' in style ? style.cssText : ''));
  const all = name === 'plan-compare-table' ? [...texts, widths] : texts;
  return all
    .join('\n')
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/\s*\n\s*/g, ' ')
    .trim();
}

/** What a `style-src` of a Content Security Policy has to hold for a style that stands in the page: CSP 3, 8.4. */
export const cspSource = (css: string): string =>
  `'sha256-${createHash('sha256').update(css).digest('base64')}'`;
