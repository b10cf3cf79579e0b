/** The links and pictures of the documentation, and where they lead. */
import { existsSync, readFileSync } from 'node:fs';
import { Marked, type Token, type Tokens } from 'marked';
import { anchor, fileOf } from '../../scripts/docs/site.js';

function tokensOf(text: string): Token[] {
  const marked = new Marked();
  const all: Token[] = [];
  marked.walkTokens(marked.lexer(text), (token) => {
    all.push(token);
  });
  return all;
}

/** The anchors of a page, as GitHub makes them: the second of a name has a number. */
export function anchorsOf(text: string): string[] {
  const seen = new Map<string, number>();
  return tokensOf(text)
    .filter(({ type }) => type === 'heading')
    .map((token) => {
      const name = anchor((token as Tokens.Heading).text.replaceAll(/[`*]/g, ''));
      const times = seen.get(name) ?? 0;
      seen.set(name, times + 1);
      return times ? `${name}-${times}` : name;
    });
}

export const linksOf = (text: string): string[] =>
  tokensOf(text)
    .filter(({ type }) => type === 'link' || type === 'image')
    .map((token) => (token as Tokens.Link).href);

/** What is wrong with a link of a page, or nothing. Other sites are not asked. */
export function deadEnd(file: string, link: string): string | undefined {
  if (/^(https?|mailto):/.test(link)) return undefined;
  const [path = '', hash] = link.split('#');
  const target = path ? fileOf(file, path) : file;
  if (!existsSync(target)) return `${link}: there is no ${target}`;
  if (!hash) return undefined;
  const anchors = target.endsWith('.md') ? anchorsOf(readFileSync(target, 'utf8')) : [];
  return anchors.includes(decodeURIComponent(hash))
    ? undefined
    : `${link}: ${target} has no #${hash}`;
}
