/**
 * Makes from `src/feed/schema.ts` what is made from it: the JSON Schema that editors complete from, and
 * `src/feed/shape.ts`, by which feeds are read. `--check` only says whether both are fresh.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import * as z from 'zod/mini';
import { feedSchema } from '../src/feed/schema.js';

type Json = Record<string, unknown>;

const schema: Json = {
  $id: 'https://unpkg.com/fairstay/plan-feed.schema.json',
  title: 'Fairstay plan feed, version 1',
  ...(z.toJSONSchema(feedSchema, { io: 'input', unrepresentable: 'any' }) as Json),
};

/** JSON Schema → the few words that `walk.ts` knows. */
function shape(node: Json): Json {
  const options = (node.anyOf ?? node.oneOf) as Json[] | undefined;
  if (options) {
    const kept = options.filter((option) => option.type !== 'null').map(shape);
    return kept.length === 1 ? kept[0]! : either(kept);
  }
  if ('const' in node) return { oneOf: [node.const] };
  if (node.enum) return { oneOf: node.enum };
  // a type that may be null comes as a list
  switch ([node.type].flat()[0]) {
    case 'object':
      return node.properties ? fields(node) : { record: shape(node.additionalProperties as Json) };
    case 'array':
      return {
        list: shape(node.items as Json),
        most: node.maxItems,
        ...(node.minItems ? { least: node.minItems } : {}),
      };
    case 'string':
      if (node.format === 'uri-reference') return { url: node.image ? 'image' : 'link' };
      if (node.format === 'date') return { date: true };
      if (node.pattern) return { pattern: node.pattern };
      return { text: node.maxLength, ...(node.minLength ? { least: 1 } : {}) };
    case 'number':
    case 'integer':
      return {
        number: [node.minimum, node.maximum],
        ...(node.type === 'integer' ? { integer: true } : {}),
        ...(node.unit === 'money' ? { money: true } : {}),
      };
    case 'boolean':
      return { flag: true };
    default:
      return {};
  }
}

function fields(node: Json): Json {
  const properties = Object.entries(node.properties as Record<string, Json>);
  return {
    fields: Object.fromEntries(properties.map(([key, value]) => [key, shape(value)])),
    ...(node.required ? { needs: node.required } : {}),
    ...(node.priced ? { priced: true } : {}),
  };
}

/** Objects that differ by `type` become one lookup; all else is told apart by its JSON type. */
function either(kept: Json[]): Json {
  const flat = kept.flatMap((one) => (one.either as Json[] | undefined) ?? [one]);
  const byType = flat.filter((one) => (one.fields as Json | undefined)?.type);
  if (byType.length < 2) return { either: flat };
  const types = byType.map((one) => {
    const { type, ...rest } = one.fields as Record<string, Json>;
    const needs = (one.needs as string[]).filter((key) => key !== 'type');
    return [
      (type!.oneOf as string[])[0]!,
      { fields: { type: { oneOf: type!.oneOf }, ...rest }, needs },
    ];
  });
  const others = flat.filter((one) => !byType.includes(one));
  const lookup = { types: Object.fromEntries(types) as Json };
  return others.length ? { either: [lookup, ...others] } : lookup;
}

/** A shape that stands in several places is written once. */
function source(root: Json): string {
  const counts = new Map<string, number>();
  const count = (node: unknown): void => {
    if (!node || typeof node !== 'object' || Array.isArray(node))
      return [node].flat().forEach((n) => n !== node && count(n));
    const text = JSON.stringify(node);
    counts.set(text, (counts.get(text) ?? 0) + 1);
    if (counts.get(text) === 1) Object.values(node).forEach(count);
  };
  count(root);
  const names = new Map<string, string>();
  const declared: string[] = [];
  const write = (node: unknown, inKeyOf = ''): string => {
    if (!node || typeof node !== 'object') return JSON.stringify(node) ?? 'undefined';
    if (Array.isArray(node)) return `[${node.map((one) => write(one, inKeyOf)).join()}]`;
    const text = JSON.stringify(node);
    const known = names.get(text);
    if (known) return known;
    const body = `{${Object.entries(node)
      .filter(([, value]) => value !== undefined)
      .map(([key, value]) => `${JSON.stringify(key)}:${write(value, key)}`)
      .join()}}`;
    const isShape = inKeyOf !== 'fields' && inKeyOf !== 'types';
    if (isShape && (counts.get(text) ?? 0) > 1 && text.length > 14) {
      const name = `shape${names.size + 1}`;
      names.set(text, name);
      declared.push(`const ${name}: Shape = ${body};`);
      return name;
    }
    return body;
  };
  const main = write(root);
  return `/** Made from schema.ts by \`npm run generate\`; do not edit. */
import type { FieldsShape, Shape } from './walk.js';
${declared.join('\n')}
export const feedShape: FieldsShape = ${main};
`;
}

/** Our own marks are for the shape, not for editors. */
const ours = (key: string, value: unknown) =>
  ['unit', 'image', 'priced'].includes(key) && typeof value !== 'object' ? undefined : value;

const read = fields(schema);
const targets = [
  ['plan-feed.schema.json', `${JSON.stringify(schema, ours, 2)}\n`],
  ['src/feed/shape.ts', source(read)],
] as const;

let stale = false;
for (const [path, text] of targets) {
  const config = await resolveConfig(path);
  const fresh = await format(text, { ...config, filepath: path });
  if (process.argv.includes('--check')) {
    let now = '';
    try {
      now = readFileSync(path, 'utf8');
    } catch {
      // not there: stale
    }
    if (now !== fresh) {
      console.error(`${path} is stale: run \`npm run generate\`.`);
      stale = true;
    }
  } else writeFileSync(path, fresh);
}
if (stale) process.exit(1);
