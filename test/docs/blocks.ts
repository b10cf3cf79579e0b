/** The code blocks of the documentation. */
import { readdirSync, readFileSync } from 'node:fs';
import { Marked, type Token } from 'marked';

export interface Block {
  file: string;
  /** The heading that it stands under. */
  heading: string;
  /** `js`; empty where none is named. */
  language: string;
  /** What is said behind the language: `puppeteer`. */
  note: string;
  text: string;
  /** Those before it on its page. */
  before: readonly Block[];
}

const within = (folder: string, end: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(end))
    .map((file) => `${folder}/${file.replaceAll('\\', '/')}`);

/** All that is read as documentation: in the repository, and on the site. */
export const pages = ['README.md', ...within('docs', '.md'), ...within('stories', '.mdx')].sort();

export function blocksOf(file: string, text = readFileSync(file, 'utf8')): Block[] {
  const blocks: Block[] = [];
  const marked = new Marked();
  let heading = '';
  marked.walkTokens(marked.lexer(text), (token: Token) => {
    if (token.type === 'heading') heading = String(token['text']);
    if (token.type !== 'code') return;
    const { lang = '', text: code } = token as { lang?: string; text: string };
    const [language = '', ...note] = lang.split(' ');
    blocks.push({ file, heading, language, note: note.join(' '), text: code, before: [...blocks] });
  });
  return blocks;
}
