/** Runs blocks of script: in Node where they need no page, else in one. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, transform, type BuildFailure } from 'esbuild';
import { tsc } from '../../scripts/tsc.js';
import type * as Server from '../../src/server/index.js';
import type { Block } from './blocks.js';
import { provoke, undrawn } from './drawn.js';
import { place } from './place.js';
import type { Site } from './site.js';

/** What a block says that its lines print, and what it prints. */
function misprinted(text: string, printed: readonly string[]): string | undefined {
  const said = [...text.matchAll(/^ *console\.log\(.*\); \/\/ (.+)$/gm)].map(([, what]) => what);
  const told = printed.map((line) => line.trim());
  return said.join('\n') === told.join('\n') || said.length === 0
    ? undefined
    : `it says that it prints ${said.join(', ')}, and prints ${told.join(', ')}`;
}

const eventsOf = (text: string) =>
  [...text.matchAll(/addEventListener\(\s*'([a-z]+-[a-z-]+)'/g)].map(([, name]) => name!);

/** Provokes what a text listens to. */
export async function unheard(page: Parameters<typeof provoke>[0], text: string) {
  for (const [nth, event] of eventsOf(text).entries()) {
    // what one event comes of may end a flow
    if (nth) await page.reload();
    const wrong = (await undrawn(page)) ?? (await provoke(page, event));
    if (wrong) return wrong;
  }
  return undefined;
}

function runInNode(text: string): string | undefined {
  const file = place('mjs');
  writeFileSync(file, text);
  try {
    const { status, stdout, stderr } = spawnSync(process.execPath, [file], { encoding: 'utf8' });
    if (status !== 0) return stderr;
    return misprinted(text, stdout.trim().split('\n'));
  } finally {
    rmSync(file);
  }
}

const strict = {
  ...{ strict: true, noUncheckedIndexedAccess: true, noEmit: true, skipLibCheck: true, types: [] },
  ...{ module: 'nodenext', target: 'es2022' },
};

/** What the compiler has against each text: of script too, which a reader may paste into TypeScript. */
function faultsOf(texts: readonly string[]): string[] {
  const folder = place('types');
  mkdirSync(folder);
  try {
    texts.forEach((text, i) => {
      // a module each, whatever it imports: none sees the names of another
      writeFileSync(join(folder, `${i}.ts`), `${text}\nexport {};\n`);
    });
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions: strict }));
    const { status, stdout } = spawnSync(process.execPath, [tsc, '-p', folder], {
      encoding: 'utf8',
    });
    const faults = texts.map((): string[] => []);
    const told = stdout.matchAll(/^\S*?(\d+)\.ts\(\d+,\d+\): error \w+: ([^]*?)$(?!\n )/gm);
    for (const [, nth, what] of told) faults[Number(nth)]?.push(what!);
    // it may also have had no chance to look
    if (status !== 0 && !faults.flat().length)
      throw new Error(stdout || 'The compiler did not run.');
    return faults.map((some) => some.join('; '));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const checked = new Map<string, string>();

/** In a page a query may find nothing, and an example need not say so: scripts for one are not checked. */
const needsPage = (text: string) =>
  /\b(document|window|customElements)\b|fairstay\/hydrate\.js/.test(text);
const isTyped = ({ text, language }: Block) =>
  language === 'ts' || (language === 'js' && !needsPage(text));

/** Checks the types of many blocks as one program, which takes hardly longer than one block. */
export function checkTypes(blocks: readonly Block[]) {
  const texts = blocks.filter(isTyped).map(({ text }) => text);
  faultsOf(texts).forEach((fault, i) => checked.set(texts[i]!, fault));
}

function mistyped(text: string): string | undefined {
  return checked.get(text) ?? faultsOf([text])[0];
}

/** The page that a script is for: the last one before it with the element that it looks for. */
function pageFor({ text, before }: Block): string {
  const [, wanted] = /querySelector\('([a-z-]+)'\)/.exec(text) ?? [];
  const pages = before.filter(
    ({ language, text: html }) => language === 'html' && wanted && html.includes(`<${wanted}`),
  );
  const html = pages.at(-1)?.text ?? '';
  // what another block does about it is tried with that block
  return html.replaceAll(/<script type="module">[^]*?<\/script>/g, '');
}

/** What a server drew, marked, for a script that is to take it over. */
async function drawnAhead() {
  const built = new URL('../../dist/server/index.js', import.meta.url).href;
  const { renderHtml } = (await import(built)) as typeof Server;
  const { html } = renderHtml(readFileSync('test/fixtures/three.json', 'utf8'));
  return `${html}<script>
    const root = document.querySelector('plan-compare-table').shadowRoot;
    for (const cell of root.querySelectorAll('th')) cell.isOld = true;</script>`;
}
const isKept = `(async () => {
  const table = document.querySelector('plan-compare-table');
  await table.updateComplete;
  return table.shadowRoot.querySelector('th').isOld === true;
})()`;

async function runInPage(block: Block, text: string, site: Site): Promise<string | undefined> {
  const { outputFiles } = await build({
    stdin: { contents: text, resolveDir: '.', loader: block.language === 'ts' ? 'ts' : 'js' },
    ...{ bundle: true, write: false, format: 'esm', logLevel: 'silent' },
  });
  const isAlone = /^import .*fairstay\//m.test(text);
  const takesOver = text.includes('fairstay/hydrate.js');
  const html = takesOver ? await drawnAhead() : isAlone ? '' : withScript(pageFor(block));
  const bundle = outputFiles[0]!.text.replaceAll('</script', '<\\/script');
  const { page, faults, printed, close } = await site.open(
    `<html lang="en"><title>Example</title><body>${html}<script type="module">${bundle}</script>`,
  );
  try {
    if (takesOver && !(await page.evaluate(isKept))) return 'it is drawn anew';
    const wrong = (await undrawn(page)) ?? (await unheard(page, text)) ?? misprinted(text, printed);
    return wrong ?? faults[0];
  } finally {
    await close();
  }
}

/** A block that shows an element alone leaves its script to the page. */
export function withScript(html: string): string {
  const isBare = /<[a-z]+-[a-z-]+[ >]/.test(html) && !/<script[^>]*\ssrc="\/fairstay\//.test(html);
  return isBare ? `<script type="module" src="/fairstay/fairstay.js"></script>${html}` : html;
}

export async function script(block: Block, site: Site): Promise<string | undefined> {
  const { text } = block;
  try {
    const wrong = isTyped(block) && mistyped(text);
    if (wrong) return wrong;
    return needsPage(text) ? await runInPage(block, text, site) : runInNode(text);
  } catch (error) {
    return (error as BuildFailure).message;
  }
}

/** A component of a framework compiles; `npm run test:frameworks` runs it. */
export async function component({ file, text, language, note }: Block) {
  if (!file.startsWith('docs/recipes/'))
    return 'a component stands among the recipes, which are run';
  const scripts = /vue|svelte/.test(language)
    ? (/<script[^>]*>([^]*?)<\/script>/.exec(text)?.[1] ?? '')
    : text;
  const tsconfigRaw = { compilerOptions: { experimentalDecorators: true } };
  const options = {
    loader: language === 'ts' ? 'ts' : 'jsx',
    jsx: 'preserve',
    tsconfigRaw,
  } as const;
  try {
    const { code } = await transform(scripts, { ...options, logLevel: 'silent' });
    return code.includes('fairstay/') ? undefined : `${language} ${note}: it imports no element`;
  } catch (error) {
    return (error as BuildFailure).message;
  }
}
