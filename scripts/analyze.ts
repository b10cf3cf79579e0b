/** Writes custom-elements.json from the JSDoc of the elements, and from that what editors read; `--check` says if it is stale. */
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { create, ts, type Manifest } from '@custom-elements-manifest/analyzer';
import { litPlugin } from '@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js';
import { format, resolveConfig } from 'prettier';
import { editorFiles } from './editor-files.js';

/** The analyzer takes one of these tags a line. */
const oneTagALine = (text: string) => text.replace(/ (@(?:csspart|slot) )/g, '\n * $1');

const modules = readdirSync('src/elements', { recursive: true, encoding: 'utf8' })
  .map((file) => `src/elements/${file.replaceAll('\\', '/')}`)
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.styles.ts'))
  .sort()
  .map((file) => {
    const text = oneTagALine(readFileSync(file, 'utf8'));
    return ts.createSourceFile(file, text, ts.ScriptTarget.ES2015, true);
  });

const analyzed = create({ modules, plugins: litPlugin() });

// What a user of an element cannot reach says nothing to them: neither do attributes of an inner state, which are none.
const reachable = ({ name, privacy }: { name: string; privacy?: string }) =>
  privacy !== 'private' && privacy !== 'protected' && !/^[#_]/.test(name);
for (const declaration of analyzed.modules.flatMap(({ declarations = [] }) => declarations)) {
  const members = declaration.members?.filter(reachable);
  declaration.members = members;
  declaration.attributes = declaration.attributes?.filter(({ fieldName }) =>
    members?.some(({ name }) => name === fieldName),
  );
}

// Paths lead to what is published.
const published = JSON.stringify(analyzed, null, 2).replace(
  /"\/?src\/([^"]+)\.[tj]s"/g,
  '"dist/$1.js"',
);
const manifest = JSON.parse(published) as Manifest;

const targets: [path: string, text: string][] = [['custom-elements.json', `${published}\n`]];
for (const [path, text] of editorFiles(manifest))
  targets.push([path, await format(text, { ...(await resolveConfig(path)), filepath: path })]);

mkdirSync('types', { recursive: true });
for (const [path, fresh] of targets)
  if (!process.argv.includes('--check')) writeFileSync(path, fresh);
  else if (!existsSync(path) || readFileSync(path, 'utf8') !== fresh) {
    console.log(`${path} is stale: run \`npm run analyze\`.`);
    process.exitCode = 1;
  }
