import type { LitElement } from 'lit';

/** A sheet belongs to the document it was made in: an element that comes to another one, as a portal into a frame does, is given sheets of that. */
export function adoptSheets({ shadowRoot, ownerDocument, constructor }: LitElement): void {
  const view = ownerDocument.defaultView;
  // a document that nobody sees has no styles
  if (!shadowRoot || !view) return;
  shadowRoot.adoptedStyleSheets = (constructor as typeof LitElement).elementStyles.map((style) => {
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync(String(style));
    return sheet;
  });
}

/** The root that Lit makes, wherever the element is first put: Lit knows the sheets of its own document alone. */
export function rootIn(host: LitElement, make: () => HTMLElement | DocumentFragment) {
  try {
    return make();
  } catch {
    adoptSheets(host);
    return host.shadowRoot as ShadowRoot;
  }
}
