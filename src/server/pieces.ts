/** A piece of a line: small print, or a link, or plain. */
export interface Piece {
  text: string;
  small: boolean;
  href?: string;
}

const names: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"' };

const unescapeHtml = (text: string) =>
  text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (all, decimal, hex, name: string) =>
    name ? (names[name] ?? all) : String.fromCodePoint(decimal ? +decimal : parseInt(hex, 16)),
  );

/** Signs that nobody hears are not written either. */
const unseen = /\saria-hidden="true"/;
const ownLine = /\sclass="line"|^(?:small|details|div|dt|button|a)$/;

/**
 * What is to be read of a drawn cell, line by line. What it reads comes from our own templates, in which Lit has
 * escaped every `<`, `>` and quote of a text.
 */
export function linesOf(html: string): Piece[][] {
  const lines: Piece[][] = [[]];
  const open: { tag: string; hidden: boolean; small: boolean; href?: string }[] = [];
  for (const [, text, shut, tag = '', attributes = ''] of html.matchAll(
    /<!--[^]*?-->|<\?>|([^<]+)|<(\/?)([a-z][\w-]*)([^>]*)>/g,
  )) {
    const top = open.at(-1);
    if (text !== undefined) {
      const words = unescapeHtml(text).replace(/[ \t\n\r]+/g, ' ');
      if (top?.hidden) continue;
      const { small = false, href } = top ?? {};
      lines.at(-1)?.push({ text: words, small, ...(href && { href }) });
    } else if (shut) {
      while (open.length && open.pop()?.tag !== tag);
    } else if (tag) {
      if (/\sclass="line"/.test(attributes) || ownLine.test(tag)) lines.push([]);
      if (/\/$|^$/.test(attributes) && ['br', 'rect', 'img'].includes(tag)) continue;
      const href = /\shref="([^"]*)"/.exec(attributes)?.[1];
      open.push({
        tag,
        hidden: !!top?.hidden || tag === 'svg' || unseen.test(attributes),
        small: !!top?.small || tag === 'small' || /\sclass="tag/.test(attributes),
        href: href === undefined ? top?.href : unescapeHtml(href),
      });
    }
  }
  return lines.map(trimmed).filter((line) => line.length);
}

/** Without the space that stands between tags. */
function trimmed(line: Piece[]): Piece[] {
  const kept = line.filter(({ text }, i) => text.trim() || (i && i < line.length - 1));
  return kept
    .map((piece, i) => {
      const start = i ? piece.text : piece.text.trimStart();
      return { ...piece, text: i < kept.length - 1 ? start : start.trimEnd() };
    })
    .filter(({ text }) => text);
}
