/** Where each page of `docs/` stands on the site, and where a link of one leads there. Runs in Node and in the page. */
import { toId } from 'storybook/internal/csf';

export interface SitePage {
  /** From the root: `docs/feed.md`. */
  path: string;
  /** With the section that it stands in: `Reference/Feed reference`. */
  title: string;
  /** Of Storybook. */
  id: string;
}

/** What is looked up, and its name where its heading says something else; all else is a guide. */
const reference: Record<string, string> = { feed: '', policies: 'Policies', cli: '' };

/** The heading without its marks; a stroke would make a folder of it. */
const headingOf = (text: string, name: string) =>
  (/^# (.+)$/m.exec(text)?.[1] ?? name).replaceAll(/[`<>]/g, '').replaceAll('/', ' ');

export function sitePage(path: string, text: string): SitePage {
  const [, folder, name = ''] = /^docs\/(?:(.+)\/)?([^/]+)\.md$/.exec(path) ?? [];
  const section = name in reference ? 'Reference' : 'Guides';
  const title = folder
    ? `Elements/${name}`
    : name === 'README'
      ? 'Welcome'
      : `${section}/${reference[name] || headingOf(text, name)}`;
  return { path, title, id: toId(title, 'docs') };
}

/** As GitHub makes an anchor of a heading. */
export const anchor = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-');

const isAbsolute = (link: string) => /^([a-z]+:|\/|#)/.test(link);

/** The file that a page names relative to itself, from the root. */
export const fileOf = (path: string, link: string): string =>
  new URL(link, `http://root/${path}`).pathname.slice(1);

/** Where a page's link leads on the site; undefined where the site has no such page. */
export function siteLink(
  path: string,
  link: string,
  pages: readonly SitePage[],
): string | undefined {
  if (isAbsolute(link)) return link;
  const [file = '', hash] = link.split('#');
  const target = fileOf(path, file);
  const page = pages.find((one) => one.path === target);
  if (!page) return undefined;
  const place = target.startsWith('docs/recipes/') ? 'in-a-framework' : hash;
  return `?path=/docs/${page.id}${place ? `#${place}` : ''}`;
}
