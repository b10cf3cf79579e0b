/** The components of `docs/recipes`, as files of an app. */
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = 'docs/recipes';
const pages: Record<string, [heading: string, extension: string]> = {
  angular: ['Angular', 'ts'],
  preact: ['Preact', 'jsx'],
  react: ['React 19', 'jsx'],
  solid: ['Solid', 'jsx'],
  svelte: ['Svelte 5', 'svelte'],
  vue: ['Vue 3', 'vue'],
};

function find(text: string, pattern: RegExp, what: string): string {
  const [, found] = pattern.exec(text) ?? [];
  if (!found) throw new Error(`${folder}: there is no ${what}.`);
  return found;
}

/** Into `recipes` of an app's sources; beside it the feeds that its pages show. */
export function writeRecipes(framework: string, sources: string): void {
  const [heading, extension] = pages[framework] ?? [];
  mkdirSync(join(sources, 'recipes'));
  for (const page of readdirSync(folder)) {
    const text = readFileSync(join(folder, page), 'utf8');
    const name = find(text, /export function (\w+)/, `component in ${page}`);
    const block = new RegExp(`\n## ${heading}\n\n\`\`\`[^\n]*\n([^]*?)\`\`\``);
    const code = find(text, block, `code for ${framework} in ${page}`);
    writeFileSync(join(sources, 'recipes', `${name}.${extension}`), code);
  }
  for (const feed of ['kr.json', 'us.json'])
    copyFileSync(`test/fixtures/flow/${feed}`, join(sources, feed));
}
