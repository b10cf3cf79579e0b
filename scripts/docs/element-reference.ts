/** The end of `docs/elements/*.md`: what the manifest says of an element, in tables. */
import { readFileSync } from 'node:fs';
import type { Declaration } from '../../.storybook/arg-types.js';
import manifest from '../../custom-elements.json' with { type: 'json' };

type Named = NonNullable<Declaration['events']>[number];

/** Where it begins; the site has the same from the manifest itself, with live controls. */
const start = '\n## Reference\n';

const code = (text: string) => `\`${text}\``;
const cell = (text = '') => text.replace(/\s+/g, ' ').replaceAll('|', '\\|');
const kindOf = ({ type }: Named) =>
  code(cell((type?.text ?? 'unknown').replace(/ \| (undefined|null)\b/g, '')));

function table(title: string, columns: string[], rows: (string | undefined)[][]): string {
  if (!rows.length) return '';
  const lines = [columns, columns.map(() => '---'), ...rows];
  return `\n### ${title}\n\n${lines.map((line) => `| ${line.join(' | ')} |`).join('\n')}\n`;
}

function reference({ members = [], events = [], slots = [], ...css }: Declaration): string {
  const fields = members.filter(({ kind }) => kind === 'field');
  const methods = members.filter(({ kind }) => kind === 'method');
  const described = (items: readonly Named[] | undefined, write = code) =>
    (items ?? []).map(({ name, description }) => [write(name), cell(description)]);
  return [
    start,
    table(
      'Attributes and properties',
      ['property', 'attribute', 'type', 'is'],
      fields.map((one) => [
        code(one.name),
        one.attribute ? code(one.attribute) : one.readonly ? 'to be read' : '',
        kindOf(one),
        cell(one.description),
      ]),
    ),
    table(
      'Methods',
      ['method', 'does'],
      methods.map(({ name, parameters = [], description }) => [
        code(`${name}(${parameters.map((one) => one.name).join(', ')})`),
        cell(description),
      ]),
    ),
    table(
      'Events',
      ['event', 'type', 'tells'],
      events.map((one) => [code(one.name), kindOf(one), cell(one.description)]),
    ),
    table(
      'Slots',
      ['slot', 'holds'],
      described(slots, (name) => (name ? code(name) : '(none)')),
    ),
    table('Parts', ['part', 'is'], described(css.cssParts)),
    table(
      'Custom properties',
      ['property', 'at first', 'is'],
      (css.cssProperties ?? []).map((one) => [
        code(one.name),
        one.default ? code(cell(one.default)) : '',
        cell(one.description),
      ]),
    ),
  ].join('');
}

/** Path and text of each page, with its reference as the manifest has it now. */
export const elementPages = (): [path: string, text: string][] =>
  (manifest.modules as { declarations?: Declaration[] }[])
    .flatMap(({ declarations = [] }) => declarations)
    .filter(({ tagName }) => tagName)
    .map((declaration) => {
      const path = `docs/elements/${declaration.tagName}.md`;
      const [written = ''] = readFileSync(path, 'utf8').split(start);
      return [path, written.trimEnd() + '\n' + reference(declaration)];
    });
