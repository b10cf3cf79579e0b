/** Takes out of lit templates the white space that no reader of the page sees. */
import { transform } from 'esbuild';
import MagicString from 'magic-string';
import { parseAst, type Plugin } from 'vite';

interface Node {
  type: string;
  start: number;
  end: number;
  [key: string]: unknown;
}
interface Tagged extends Node {
  tag: Node & { name?: string };
  quasi: { quasis: Node[] };
}

function* tagged(node: unknown): Generator<Tagged> {
  if (Array.isArray(node)) for (const item of node) yield* tagged(item);
  if (!node || typeof node !== 'object' || !('type' in node)) return;
  if (node.type === 'TaggedTemplateExpression') yield node as Tagged;
  for (const value of Object.values(node)) yield* tagged(value);
}

/** Tags that lines do not run through: white space around them is not drawn. */
const blocks =
  'caption|col|dd|details|div|dl|dt|fieldset|legend|option|p|select|slot name="(?:empty|error|footer)"|summary|table|tbody|td|th|thead|tr';
const aroundBlocks = new RegExp(
  `\\s+(?=</?(?:${blocks})\\b)|(?<=</?(?:${blocks})(?:\\s[^<>]*)?>)\\s+`,
  'g',
);

/** A run of white space with a line break in it becomes one space, which HTML draws alike, or none. */
const minifyHtml = (text: string) =>
  text
    .replace(/\s*\n\s*/g, ' ')
    .replace(/ (?=>)/g, '')
    .replace(aroundBlocks, '');

/** Whole sheets go through esbuild; a part between `${}` is no sheet, so only spaces go. */
async function minifyCss(text: string, whole: boolean): Promise<string> {
  if (!whole || /[\\`]/.test(text))
    return text.replace(/\/\*[^]*?\*\//g, '').replace(/\s*\n\s*/g, ' ');
  const { code } = await transform(text, {
    loader: 'css',
    minify: true,
    target: 'es2022',
    // an escape would be one of the template's, and an illegal one takes the whole sheet away
    charset: 'utf8',
  });
  // what esbuild keeps in custom properties
  return code.trim().replace(/(?<=--[\w-]+:|,) /g, '');
}

export function minifyTemplates(): Plugin {
  return {
    name: 'minify-templates',
    // After TypeScript is gone.
    enforce: 'post',
    async transform(code, id) {
      if (!/\/src\/.*\.ts$/.test(id) || !/\b(html|svg|css)`/.test(code)) return undefined;
      const edited = new MagicString(code);
      for (const { tag, quasi } of tagged(parseAst(code))) {
        const name = tag.name ?? '';
        if (!['html', 'svg', 'css'].includes(name)) continue;
        for (const { start, end } of quasi.quasis) {
          if (start === end) continue;
          const text = code.slice(start, end);
          const whole = quasi.quasis.length === 1;
          const small = name === 'css' ? await minifyCss(text, whole) : minifyHtml(text);
          edited.update(start, end, small);
        }
      }
      return { code: edited.toString(), map: edited.generateMap({ hires: true }) };
    },
  };
}
