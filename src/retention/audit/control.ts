/** A marked control, measured once. */
import { contrastsOf, isOutlined, opacityOf } from './colour.js';
import { chainOf, drawnIn, elementsIn, isDrawn, nodesIn, styleOf, textIn } from './flat-tree.js';
import { areaOf, coveredShare, cut, placeOf, type Place } from './place.js';

export interface Control {
  element: Element;
  /** What looks like the control: itself, or a box within it that holds its label. */
  face: Element;
  place: Place;
  text: string;
  /** Contrast of the text, and of the face to the page. */
  contrast: number;
  fill: number;
  /** Of the letters, in pixels, and their weight. */
  font: number;
  weight: number;
  boxed: boolean;
  /** The shorter side, in pixels. */
  side: number;
  covered: number;
  /** Why it cannot be seen. */
  unseen?: string;
}

interface Label {
  element: Element;
  node?: Node;
}

/** What is read of it first: the text in the largest box. */
function labelOf(element: Element): Label {
  let best: Label = { element };
  let most = -1;
  for (const it of [element, ...elementsIn(element)]) {
    const node = [...nodesIn(it)].find((of) => of.nodeType === 3 && of.textContent?.trim());
    // a slot has no box of its own
    const box = node && chainOf(it).find((of) => styleOf(of).display !== 'contents');
    const { width = 0, height = 0 } = box?.getBoundingClientRect() ?? {};
    if (!box || width * height <= most) continue;
    most = width * height;
    best = { element: box, node };
  }
  return best;
}

const isBoxed = (element: Element, fill: number) =>
  isOutlined(element) || !(fill < 1.05) || styleOf(element).backgroundImage !== 'none';

const shortSide = (element: Element) => {
  const { width, height } = element.getBoundingClientRect();
  return Math.min(width, height);
};

function whyUnseen(it: Control, { element, node }: Label): string | undefined {
  const chain = drawnIn(it.face);
  const styles = chain.map(styleOf);
  if (!it.element.isConnected || !isDrawn(element)) return 'not displayed';
  if (styleOf(element).visibility !== 'visible') return 'visibility';
  if (chain.reduce((product, of) => product * opacityOf(of), 1) < 0.5) return 'opacity';
  if (styles.some(({ filter }) => Number(/blur\(([\d.]+)/.exec(filter)?.[1] ?? 0) > 1))
    return 'blur';
  const { whole, reach } = it.place;
  if (Math.min(whole.right - whole.left, whole.bottom - whole.top) <= 1) return 'size';
  if (areaOf(reach) <= 1) return 'out of reach';
  const clips = styles.some(({ clip, clipPath }) => clip !== 'auto' || clipPath !== 'none');
  if (clips && it.covered) return 'clipped';
  if (node) {
    const range = it.element.ownerDocument.createRange();
    range.selectNodeContents(node);
    const letters = range.getBoundingClientRect();
    if (areaOf(cut(letters, whole)) < areaOf(letters) / 2 || it.font < 1)
      return 'text out of sight';
  }
  return it.contrast < 1.2 ? 'colour' : undefined;
}

export function measured(element: Element): Control {
  const label = labelOf(element);
  const within = chainOf(label.element);
  const chain = within.slice(0, within.indexOf(element) + 1).reverse();
  const face = chain.find((it) => isBoxed(it, contrastsOf(it).fill)) ?? element;
  const { fill } = contrastsOf(face);
  const { fontSize, fontWeight } = styleOf(label.element);
  const value = (element as HTMLInputElement).value;
  const place = placeOf(face);
  const control: Control = {
    element,
    face,
    place,
    text:
      element.localName === 'input'
        ? value
        : textIn(element, element)
            .map(({ text }) => text)
            .join(' '),
    contrast: contrastsOf(label.element).text,
    fill,
    font: parseFloat(fontSize),
    weight: Number(fontWeight),
    boxed: isBoxed(face, fill),
    side: Math.max(shortSide(face), shortSide(element)),
    covered: coveredShare(element, face, place),
  };
  control.unseen = whyUnseen(control, label);
  return control;
}

/** A link that leads nowhere is none, though Chromium gives it a `tabIndex`. */
export const isTabStop = (element: Element): boolean =>
  (element as HTMLElement).tabIndex >= 0 && !element.matches('a:not([href], [tabindex])');

/** Why it cannot be used; by keyboard it has to be usable too. */
export function whyDisabled({ element }: Control): string | undefined {
  const chain = chainOf(element);
  if (element.matches(':disabled')) return 'disabled';
  if (chain.some((it) => it.ariaDisabled === 'true')) return 'aria-disabled';
  if (chain.some((it) => it.hasAttribute('inert'))) return 'inert';
  if (styleOf(element).pointerEvents === 'none') return 'pointer-events';
  return [element, ...elementsIn(element)].some(isTabStop) ? undefined : 'no tab stop';
}
