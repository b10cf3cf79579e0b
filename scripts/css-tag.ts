/**
 * Stands in for Lit's own css-tag.js in the built file: every browser that the elements run in has adopted style
 * sheets, so none of what Lit does without them is needed.
 */
export class CSSResult {
  #sheet?: CSSStyleSheet;

  constructor(readonly cssText: string) {}

  /** One for all elements of a class, made when the first of them is. */
  get styleSheet(): CSSStyleSheet {
    if (!this.#sheet) (this.#sheet = new CSSStyleSheet()).replaceSync(this.cssText);
    return this.#sheet;
  }

  toString() {
    return this.cssText;
  }
}

export const css = (raw: readonly string[], ...values: unknown[]) =>
  new CSSResult(String.raw({ raw }, ...values));
export const unsafeCSS = (text: unknown) => new CSSResult(String(text));

export const supportsAdoptingStyleSheets = true;
export const getCompatibleStyle = (style: CSSResult) => style;

export function adoptStyles(root: ShadowRoot, styles: CSSResult[]) {
  root.adoptedStyleSheets = styles.map(({ styleSheet }) => styleSheet);
}
