/** Colours as they are seen: what is translucent is laid over what is behind it. */
import { drawnIn, styleOf } from './flat-tree.js';

/** Red, green and blue from 0 to 255, alpha from 0 to 1, where it is not 1; `NaN` where it cannot be told. */
type Colour = number[];

const unknown: Colour = [NaN, NaN, NaN];

/** What the browser has converted: it has to draw for that, and a page has few colours. */
const converted: Record<string, Colour> = {};

/** Numbers come as they are, other colour spaces through the browser's own conversion. */
function colour(text: string, { ownerDocument }: Element): Colour {
  const scale = /^rgb/.test(text) ? 1 : /^color\(srgb /.test(text) ? 255 : 0;
  if (scale)
    return (text.match(/-?[\d.]+(e-?\d+)?/g) ?? []).map((part, i) => +part * (i < 3 ? scale : 1));
  const brush = !converted[text] && ownerDocument.createElement('canvas').getContext('2d');
  if (brush) {
    brush.fillStyle = text;
    brush.fillRect(0, 0, 1, 1);
    const pixel = [...brush.getImageData(0, 0, 1, 1).data];
    converted[text] = pixel.map((part, i) => part / (i < 3 ? 1 : 255));
  }
  return converted[text] ?? unknown;
}

const mix = (below: Colour, top: Colour, alpha: number): Colour =>
  alpha
    ? below.map((part, i) => (alpha < 1 ? part + ((top[i] ?? 0) - part) * alpha : top[i]!))
    : below;
const over = (below: Colour, top: Colour) => mix(below, top, top[3] ?? 1);

function luminance(of: Colour): number {
  const [r = 0, g = 0, b = 0] = of.map((part) => {
    const it = part / 255;
    return it <= 0.04045 ? it / 12.92 : ((it + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** WCAG 2.2, contrast ratio: 1 to 21. */
export function contrast(a: Colour, b: Colour): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

/** What an element may have behind its text: a gradient is any of its stops, a picture unknown. */
function surfaces(element: Element, below: Colour): Colour[] {
  const style = styleOf(element);
  const { backgroundColor, backgroundImage, backgroundSize, backgroundClip } = style;
  // a system's own dark button is not of the colour that its style says
  const system = style.appearance === 'auto' && style.borderTopStyle === 'outset';
  if (system && style.colorScheme.includes('dark')) return [unknown];
  const plain = over(below, colour(backgroundColor, element));
  if (backgroundImage === 'none') return [plain];
  if (/url|image|element/.test(backgroundImage) || backgroundSize !== 'auto') return [unknown];
  if (backgroundClip === 'text') return [unknown];
  const stops = backgroundImage.match(/(rgba?|hsla?|color|(ok)?l(ab|ch))\([^)]*\)/g) ?? [];
  return stops.map((stop) => over(plain, colour(stop, element)));
}

type Seen = [page: Colour, surface: Colour, text: Colour];

/** `chain` is outermost first; opacity fades all that is in an element towards what is behind it. */
function seen(chain: readonly Element[], ink: Colour, below: Colour): Seen[] {
  const [element, ...inner] = chain;
  if (!element) return [];
  const opacity = opacityOf(element);
  return surfaces(element, below)
    .flatMap((surface): Seen[] =>
      inner.length > 0 ? seen(inner, ink, surface) : [[below, surface, over(surface, ink)]],
    )
    .map((layers) => layers.map((it) => mix(below, it, opacity)) as Seen);
}

/** Of the element alone, 0 to 1; the filter of that name counts. */
export function opacityOf(element: Element): number {
  const { opacity, filter } = styleOf(element);
  return Number(opacity) * Number(/opacity\(([\d.]+)\)/.exec(filter)?.[1] ?? 1);
}

/** The white, or in a dark scheme near black, that a browser paints below everything. */
function canvas({ ownerDocument }: Element): Colour {
  const { colorScheme } = styleOf(ownerDocument.documentElement);
  const dark = '(prefers-color-scheme: dark)';
  const asked =
    !colorScheme.includes('light') || ownerDocument.defaultView?.matchMedia(dark).matches;
  const part = colorScheme.includes('dark') && asked ? 18 : 255;
  return [part, part, part, 1];
}

/** Contrasts of an element, the worst where a gradient has several; `NaN` before a picture. */
export function contrastsOf(element: Element): { text: number; fill: number } {
  const ink = colour(styleOf(element).webkitTextFillColor, element);
  const all = seen(drawnIn(element).reverse(), ink, canvas(element));
  return {
    text: Math.min(...all.map(([, surface, text]) => contrast(surface, text))),
    fill: Math.max(...all.map(([page, surface]) => contrast(page, surface))),
  };
}

/** Whether a border or a shadow sets it off; its fill is told by `contrastsOf`. */
export function isOutlined(element: Element): boolean {
  const { borderTopWidth, borderTopColor, boxShadow } = styleOf(element);
  const edge = parseFloat(borderTopWidth) > 0 && colour(borderTopColor, element)[3] !== 0;
  return edge || boxShadow !== 'none';
}
