/** The tree that is drawn: open shadow roots and slots are followed, frames are left alone. */

/** What an audit may start from. */
export type AuditRoot = Element | Document | ShadowRoot;

const isElement = (node: Node): node is Element => node.nodeType === 1;

export const styleOf = (element: Element): CSSStyleDeclaration =>
  (element.ownerDocument.defaultView as Window).getComputedStyle(element);

/** Whether it has a box; hidden letters and pale ones have. */
export const isDrawn = (element: Element): boolean =>
  element.checkVisibility?.() ?? element.getClientRects().length > 0;

export function nodesIn(node: Node): ArrayLike<Node> & Iterable<Node> {
  const { shadowRoot } = node as Element;
  if (shadowRoot) return shadowRoot.childNodes;
  const slotted = (node as Partial<HTMLSlotElement>).assignedNodes?.();
  return slotted?.length ? slotted : node.childNodes;
}

/** All elements below, in the order they are drawn and tabbed through. */
export const elementsIn = (node: Node): Element[] =>
  [...nodesIn(node)].filter(isElement).flatMap((child) => [child, ...elementsIn(child)]);

/** The element and all it is in, innermost first. */
export function chainOf(element: Element): Element[] {
  const above =
    element.assignedSlot ?? element.parentElement ?? (element.getRootNode() as ShadowRoot).host;
  return above ? [element, ...chainOf(above)] : [element];
}

/** As `chainOf`, without what a modal dialog is in but not drawn in. */
export function drawnIn(element: Element): Element[] {
  const chain = chainOf(element);
  const modal = chain.findIndex((it) => it.matches(':modal'));
  return modal < 0 ? chain : [...chain.slice(0, modal + 1), element.ownerDocument.documentElement];
}

/** A text and the element it stands in. */
export interface Piece {
  element: Element;
  text: string;
}

/** The text that is read, a piece a block: a phrase may run through inline elements. */
export function textIn(root: Node, element: Element): Piece[] {
  const pieces: Piece[] = [];
  let text = '';
  const end = (of: Element) => {
    text = text.replace(/\s+/g, ' ').trim();
    if (text) pieces.push({ element: of, text });
    text = '';
  };
  const read = (node: Node, of: Element) => {
    for (const child of nodesIn(node)) {
      if (child.nodeType === 3) text += (child as Text).data;
      if (!isElement(child)) continue;
      const { display } = styleOf(child);
      if (display === 'none') continue;
      const block = !/^(inline|contents)/.test(display);
      if (block) end(of);
      read(child, block ? child : of);
      if (block) end(child);
    }
  };
  read(root, element);
  end(element);
  return pieces;
}
