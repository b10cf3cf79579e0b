/** Writes custom-elements.json from the JSDoc of the elements; `--check` says if it is stale. */
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { create, ts } from '@custom-elements-manifest/analyzer';
import { litPlugin } from '@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js';

const manifestFile = 'custom-elements.json';

const modules = readdirSync('src/elements', { recursive: true, encoding: 'utf8' })
  .map((file) => `src/elements/${file.replaceAll('\\', '/')}`)
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.styles.ts'))
  .sort()
  .map((file) => {
    const text = readFileSync(file, 'utf8');
    return ts.createSourceFile(file, text, ts.ScriptTarget.ES2015, true);
  });

const manifest = create({ modules, plugins: litPlugin() });

// What a user of an element cannot reach says nothing to them.
const reachable = ({ name, privacy }: { name: string; privacy?: string }) =>
  privacy !== 'private' && privacy !== 'protected' && !/^[#_]/.test(name);
for (const { declarations = [] } of manifest.modules) {
  for (const declaration of declarations) {
    const members = declaration.members?.filter(reachable);
    declaration.members = members;
    // state of its own is listed as if it were an attribute
    declaration.attributes = declaration.attributes?.filter(({ fieldName }) =>
      members?.some(({ name }) => name === fieldName),
    );
  }
}

// Paths lead to what is published.
const published = JSON.stringify(manifest, null, 2).replace(
  /"\/?src\/([^"]+)\.[tj]s"/g,
  '"dist/$1.js"',
);
const fresh = `${published}\n`;

if (!process.argv.includes('--check')) {
  writeFileSync(manifestFile, fresh);
} else if (!existsSync(manifestFile) || readFileSync(manifestFile, 'utf8') !== fresh) {
  console.log(`${manifestFile} is stale: run \`npm run analyze\`.`);
  process.exitCode = 1;
}
