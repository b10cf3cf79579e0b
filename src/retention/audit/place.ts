/** Where an element is: what of it can be scrolled to, what is in view, what lies upon it. */
import { chainOf, drawnIn, styleOf } from './flat-tree.js';

/** In CSS pixels of the viewport. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export const areaOf = ({ left, top, right, bottom }: Box): number =>
  Math.max(0, right - left) * Math.max(0, bottom - top);

export const cut = (a: Box, b: Box): Box => ({
  left: Math.max(a.left, b.left),
  top: Math.max(a.top, b.top),
  right: Math.min(a.right, b.right),
  bottom: Math.min(a.bottom, b.bottom),
});

export interface Place {
  whole: Box;
  /** What is left of it once it is scrolled to, up and down: never sideways. */
  reach: Box;
  /** What is left of it as the page is scrolled now. */
  view: Box;
}

/** As if scrolled into the frame, if scrolling gets there. */
function scrolled(box: Box, frame: Box, { scrollTop, scrollHeight }: Element): Box {
  const top = box.top - frame.top + scrollTop;
  if (top + box.bottom - box.top <= 0 || top >= scrollHeight) return box;
  const by = Math.max(0, frame.top - box.top) - Math.max(0, box.bottom - frame.bottom);
  return { ...box, top: box.top + by, bottom: box.bottom + by };
}

export function placeOf(element: Element): Place {
  const { left, top, right, bottom } = element.getBoundingClientRect();
  const whole = { left, top, right, bottom };
  let reach: Box = whole;
  let view: Box = whole;
  let { position } = styleOf(element);
  const { documentElement: html, body, scrollingElement } = element.ownerDocument;
  for (const frame of drawnIn(element).slice(1)) {
    // their overflow is the viewport's
    if (frame === html || frame === body) continue;
    const style = styleOf(frame);
    const holds = style.transform !== 'none' || style.filter !== 'none' || style.contain !== 'none';
    if (!holds && position === 'fixed') continue;
    if (!holds && position === 'absolute' && style.position === 'static') continue;
    position = style.position;
    const { overflowX: x, overflowY: y } = style;
    if (style.display === 'contents' || (x === 'visible' && y === 'visible')) continue;
    const edge = frame.getBoundingClientRect();
    const far = 1e6;
    const clip = {
      ...(x === 'visible' ? { left: -far, right: far } : { left: edge.left, right: edge.right }),
      ...(y === 'visible' ? { top: -far, bottom: far } : { top: edge.top, bottom: edge.bottom }),
    };
    view = cut(view, clip);
    reach = cut(/auto|scroll/.test(y) ? scrolled(reach, clip, frame) : reach, clip);
  }
  const page = scrollingElement ?? html;
  const port = { left: 0, top: 0, right: page.clientWidth, bottom: page.clientHeight };
  const locked = [html, body].some((it) => /hidden|clip/.test(styleOf(it).overflowY));
  const still = position === 'fixed' || locked;
  return {
    whole,
    reach: cut(still ? reach : scrolled(reach, port, page), port),
    view: cut(view, port),
  };
}

/** The innermost element drawn at a point, in shadow roots too. */
function hit(doc: Document, x: number, y: number): Element | null {
  let found = doc.elementFromPoint(x, y);
  for (;;) {
    const inner: Element | null | undefined = found?.shadowRoot?.elementFromPoint(x, y);
    if (!inner || inner.getRootNode() !== found?.shadowRoot) return found;
    found = inner;
  }
}

const points = [
  [0.5, 0.5],
  [0.25, 0.5],
  [0.75, 0.5],
  [0.5, 0.25],
  [0.5, 0.75],
] as const;

/** The share of points in view, 0 to 1, at which something else would get the click. */
export function coveredShare(element: Element, face: Element, { view }: Place): number {
  let tried = 0;
  let covered = 0;
  for (const { left, top, width, height } of face.getClientRects()) {
    for (const [across, down] of points) {
      const x = left + width * across;
      const y = top + height * down;
      if (x < view.left || x >= view.right || y < view.top || y >= view.bottom) continue;
      const found = hit(element.ownerDocument, x, y);
      // the very edge of the window, where nothing is drawn
      if (!found) continue;
      tried++;
      if (!chainOf(found).includes(element)) covered++;
    }
  }
  return tried && covered / tried;
}
