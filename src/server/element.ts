import '../elements/cancel-intercept/define.js';
import '../elements/cancel-receipt/define.js';
import '../elements/feedback-survey/define.js';
import '../elements/plan-compare-table/define.js';
import '../elements/retention-offer/define.js';
import { attributesOf, escapeHtml } from './escape.js';
import { shadowHtml } from './shadow.js';
import { cspSource, elementCss, type ElementName } from './styles.js';

/** Markup of an element, drawn. */
export interface RenderedElement {
  /** The element with its declarative shadow root. */
  html: string;
  /** What `style-src` has to hold for the style inside, such as `'sha256-…'`; undefined with `linkedCss`. */
  styleSource?: string;
}

export interface ElementOptions {
  /** Attributes of the element; `lang` is the language that it is drawn in. */
  attributes?: Record<string, string | undefined>;
  /** HTML of the page's own inside the element, put there as it is: its form, its JSON. */
  content?: string;
  /** Address of a file with `elementCss(name)`: a link to it then stands in place of the style. */
  linkedCss?: string;
}

/** Puts an element together of what is drawn in it. */
export function assemble(
  name: ElementName,
  shadow: string,
  { attributes = {}, content = '', linkedCss }: ElementOptions,
): RenderedElement {
  const css = elementCss(name);
  const sheet =
    linkedCss === undefined
      ? `<style data-fairstay>${css}</style>`
      : `<link data-fairstay rel="stylesheet" href="${escapeHtml(linkedCss)}">`;
  const root = `<template shadowrootmode="open">${sheet}${shadow}</template>`;
  return {
    html: `<${name}${attributesOf(attributes)}>${root}${content}</${name}>`,
    ...(linkedCss === undefined && { styleSource: cspSource(css) }),
  };
}

/**
 * Draws one of the elements of the cancellation flow: until there is script, what the page itself puts inside is
 * shown, framed by the element's styles, since what it would say hangs on a customer and on today.
 * `<plan-compare-table>` is drawn by `renderHtml`.
 */
export function renderElement(
  name: Exclude<ElementName, 'plan-compare-table'>,
  options: ElementOptions = {},
): RenderedElement {
  return assemble(name, shadowHtml(name, options.attributes ?? {}), options);
}
