/** Drawing a comparison where there is no browser: `fairstay/server.js`, for Node. */
export { renderElement, type ElementOptions, type RenderedElement } from './element.js';
export { UnreadableFeed } from './feed.js';
export { renderHtml, type HtmlOptions } from './html.js';
export { renderMarkdown } from './markdown.js';
export type { RenderOptions } from './options.js';
export { renderStatic } from './static.js';
export { cspSource, elementCss, type ElementName } from './styles.js';
