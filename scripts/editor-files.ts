/** What editors and type checkers know of the elements, made from the manifest. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateJsxTypes } from '@wc-toolkit/jsx-types';
import { getWebTypesData } from 'custom-element-jet-brains-integration';
import {
  getVsCodeCssCustomData,
  getVsCodeHtmlCustomData,
} from 'custom-element-vs-code-integration';
import type { Manifest } from '@custom-elements-manifest/analyzer';

/** Each in its own copy, since the generators write into what they are given. */
const copy = (manifest: Manifest): Manifest => structuredClone(manifest);

/**
 * Props and events of each element, of which `types/react.d.ts` and its siblings make what their framework asks for.
 * Events have the types that `addEventListener` gives them.
 */
function elementTypes(manifest: Manifest): string {
  const typed = copy(manifest);
  for (const event of typed.modules.flatMap(({ declarations = [] }) =>
    declarations.flatMap(({ events = [] }) => events),
  ))
    event.type = { text: `HTMLElementEventMap['${event.name}']` };
  const outdir = mkdtempSync(join(tmpdir(), 'fairstay-types-'));
  try {
    generateJsxTypes(typed as unknown as Parameters<typeof generateJsxTypes>[0], {
      ...{ outdir, fileName: 'elements.d.ts' },
      componentTypePath: () => '../dist/index.js',
    });
    const text = readFileSync(join(outdir, 'elements.d.ts'), 'utf8');
    // to say something of a framework that is not installed is an error
    return `/** Made from custom-elements.json by \`npm run analyze\`; do not edit. */\n${text.slice(0, text.indexOf('\ndeclare module'))}`;
  } finally {
    rmSync(outdir, { recursive: true });
  }
}

/** In HTML an attribute is text: the name of a type would be offered as a value. */
function inHtml(manifest: Manifest): Manifest {
  const plain = copy(manifest);
  for (const attribute of plain.modules.flatMap(({ declarations = [] }) =>
    declarations.flatMap(({ attributes = [] }) => attributes),
  ))
    if (/^[A-Z]|\[\]/.test(attribute.type.text)) attribute.type = { text: 'string' };
  return plain;
}

/** Path and text of each file. */
export const editorFiles = (manifest: Manifest): [path: string, text: string][] => [
  ['types/elements.d.ts', elementTypes(manifest)],
  ['types/vscode.html-data.json', getVsCodeHtmlCustomData(inHtml(manifest), { hideLogs: true })],
  ['types/vscode.css-data.json', getVsCodeCssCustomData(inHtml(manifest), { hideLogs: true })],
  ['types/web-types.json', getWebTypesData(inHtml(manifest), { hideLogs: true })],
];
