import { LitElementRenderer } from '@lit-labs/ssr/lib/lit-element-renderer.js';
import type { RenderInfo } from '@lit-labs/ssr';
import { collectResultSync } from '@lit-labs/ssr/lib/render-result.js';
import { renderValue } from '@lit-labs/ssr/lib/render-value.js';

const info = (renderer?: LitElementRenderer): RenderInfo => ({
  elementRenderers: [LitElementRenderer],
  customElementInstanceStack: renderer ? [renderer] : [],
  customElementHostStack: renderer ? [renderer] : [],
  eventTargetStack: [],
  slotStack: [],
  deferHydration: false,
});

/**
 * A property that is an attribute too is written out even where it is false, and would then count as true. Texts hold
 * no quote that is not escaped, so only tags are met.
 */
const without = (html: string) => html.replaceAll(/ ?\b(?:checked|selected)="false"/g, '');

/** What a template is as HTML, with Lit's marks for taking it over. */
export const templateHtml = (template: unknown): string =>
  without(collectResultSync(renderValue(template, info())));

/** What an element draws into its shadow root, without its styles. */
export function shadowHtml(
  tag: string,
  attributes: Record<string, string | undefined>,
  properties: Record<string, unknown> = {},
): string {
  const renderer = new LitElementRenderer(tag);
  for (const [name, value] of Object.entries(attributes))
    if (value !== undefined) renderer.setAttribute(name, value);
  for (const [name, value] of Object.entries(properties)) renderer.setProperty(name, value);
  renderer.connectedCallback();
  const drawn = renderer.renderShadow(info(renderer)) ?? [];
  // its styles come as strings in front, and are written in their own way
  return without(collectResultSync(drawn.slice(drawn.indexOf('</style>') + 1)));
}
