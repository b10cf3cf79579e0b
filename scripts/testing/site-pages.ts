/** What a page of the site lacks: an element's page has all of its API, and a control that changes it. */
import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';

type Named = { name: string }[];
interface Declaration {
  tagName?: string;
  attributes?: Named;
  members?: Named;
  events?: Named;
  slots?: Named;
  cssParts?: Named;
  cssProperties?: Named;
}
const { modules } = JSON.parse(readFileSync('custom-elements.json', 'utf8')) as {
  modules: { declarations?: Declaration[] }[];
};
const elements = modules
  .flatMap(({ declarations = [] }) => declarations)
  .filter(({ tagName }) => tagName);

const sections = ['Events', 'Theming', 'Accessibility', 'In a framework'];

/** As the page writes them. */
const apiOf = ({ attributes, members, events, slots, cssParts, cssProperties }: Declaration) =>
  [
    [attributes, (name: string) => name],
    [members, (name: string) => name],
    [events, (name: string) => name],
    [slots, (name: string) => (name ? `slot="${name}"` : '(default)')],
    [cssParts, (name: string) => `::part(${name})`],
    [cssProperties, (name: string) => name],
  ].flatMap(([items, write]) =>
    ((items ?? []) as Named).map(({ name }) => (write as (name: string) => string)(name)),
  );

/** On a phone nothing but what scrolls by itself may be wider than the window. */
async function widthFaults(page: Page): Promise<string[]> {
  const before = page.viewport();
  await page.setViewport({ width: 390, height: 844 });
  const width = Number(await page.evaluate('document.documentElement.scrollWidth'));
  await page.setViewport(before);
  return width > 390 ? [`at 390 px the page is ${width} px wide`] : [];
}

export async function pageFaults(page: Page, { title }: { title: string }): Promise<string[]> {
  const found = await widthFaults(page);
  const tag = /^Elements\/(.+)$/.exec(title)?.[1];
  if (!tag) return found;
  const declaration = elements.find(({ tagName }) => tagName === tag);
  if (!declaration) return [`the manifest has no ${tag}`];
  const text = String(await page.evaluate('document.querySelector("#storybook-docs").innerText'));
  for (const name of [...apiOf(declaration), ...sections, 'Known gaps'])
    if (!text.includes(name)) found.push(`the page does not tell of ${name}`);
  // a control, used as a reader would, changes the element
  const drawn = () =>
    page.evaluate(`document.querySelector('${tag}').shadowRoot.textContent.trim()`);
  const before = await drawn();
  const language = /[가-힣]{2}/.test(String(before)) ? 'en' : 'ko';
  const control = 'select[id^="control"][id$="-lang"]';
  await page.waitForSelector(control);
  await page.select(control, language);
  const changes = page.waitForFunction(
    `document.querySelector('${tag}').shadowRoot.textContent.trim() !== ${JSON.stringify(before)}`,
    { polling: 50, timeout: 10_000 },
  );
  await changes.catch(() => found.push('the control for lang changes nothing'));
  return found;
}
