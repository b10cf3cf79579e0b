/**
 * Makes from the schemas in `src/feed` what is made from them: the JSON Schema that editors complete from, and
 * `src/feed/shape.ts` and `src/retention/shape.ts`, by which feeds are read; and from the policies with their sources the
 * values alone and a table; and the pages of `docs` on the feed and on frameworks, and the reference at the end of each element's. `--check` only says whether both are fresh.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import * as z from 'zod/mini';
import { entrySchemas, wholeFeedSchema } from '../src/feed/retention-schema.js';
import { feedSchema } from '../src/feed/schema.js';
import * as shapes from '../src/feed/shapes.js';
import { elementPages } from './docs/element-reference.js';
import { feedReference } from './docs/feed-reference.js';
import { recipePages } from './docs/recipes.js';
import { policyTable, policyValues } from './policies.js';

type Json = Record<string, unknown>;

const json = (schema: z.core.$ZodType) =>
  z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Json;

const schema: Json = {
  $id: 'fairstay/plan-feed.schema.json',
  title: 'Fairstay plan feed, version 1',
  ...json(wholeFeedSchema),
};

const isConst = (node: Json) => 'const' in node;
const write = (values: unknown[]) => values.map((value) => JSON.stringify(value)).join();

/** Arguments but for those at the end that a call may leave out. */
const given = (first: unknown, ...more: unknown[]) =>
  write([first, ...more.map((one) => one ?? 0)]).replace(/(,0)+$/, '');

/** JSON Schema → a call of what `shapes.ts` exports. */
function shape(node: Json): string {
  const options = optionsOf(node);
  if (options.length > 1) return either(options);
  const one = options[0]!;
  if (isConst(one)) return `oneOf(${write([one.const])})`;
  if (one.enum) return `oneOf(${write(one.enum as unknown[])})`;
  const bounds = write([one.minimum, one.maximum]);
  const most = one.maxLength ?? one.maxItems;
  const least = one.minLength ?? one.minItems;
  // a type that may be null comes as a list
  switch ([one.type].flat()[0]) {
    case 'object':
      if (isOpen(one)) return 'any';
      return one.properties ? object(one) : call('record', shape(one.additionalProperties as Json));
    case 'array':
      return call('list', `${shape(one.items as Json)},${given(most, least, one.whole)}`);
    case 'string':
      if (one.format === 'uri-reference') return one.image ? 'image' : 'link';
      if (one.format === 'date') return 'date';
      return call('text', given(most, least, one.unique));
    case 'number':
      return call(one.unit === 'money' ? 'money' : 'number', bounds);
    case 'integer':
      return call('whole', bounds);
    case 'boolean':
      return 'flag';
    default:
      return 'any';
  }
}

/** An object of anything under any name. */
const isOpen = ({ properties, additionalProperties = {} }: Json) =>
  !properties && !Object.keys(additionalProperties as Json).length;

/** What a node may be, however deep the unions; null is read as unknown before any shape is asked. */
function optionsOf(node: Json): Json[] {
  const options = (node.anyOf ?? node.oneOf) as Json[] | undefined;
  return options?.flatMap(optionsOf).filter(({ type }) => type !== 'null') ?? [node];
}

/** Objects that differ by `type` become one lookup; all else is told apart by its JSON type. */
function either(options: Json[]): string {
  const typed = options.filter((one) => (one.properties as Json | undefined)?.type);
  const consts = options.filter(isConst).map((one) => one.const);
  const shapes = options.filter((one) => !isConst(one) && !typed.includes(one)).map(shape);
  if (typed.length) shapes.unshift(byType(typed));
  if (consts.length) shapes.push(call(consts.includes(false) ? 'none' : 'oneOf', write(consts)));
  return shapes.length === 1 ? shapes[0]! : call('either', shapes.join());
}

function byType(typed: Json[]): string {
  const types = typed.map((one) => {
    const { type, ...rest } = one.properties as Record<string, Json>;
    if ((one.required as string[]).length <= Object.keys(rest).length)
      throw new Error(`${JSON.stringify(one)} has an optional field: byType knows none.`);
    return `${(type as Json).const as string}: ${fields(Object.entries(rest))}`;
  });
  return call('byType', `{${types.join()}}`);
}

function object({ properties, required = [], priced }: Json): string {
  const entries = Object.entries(properties as Record<string, Json>);
  const isNeeded = ([key]: [string, Json]) => (required as string[]).includes(key);
  const needed = fields(entries.filter(isNeeded));
  const optional = fields(entries.filter((entry) => !isNeeded(entry)));
  return call(
    'object',
    `${needed}${optional === '{}' ? '' : `,${optional}`}${priced ? ',true' : ''}`,
  );
}

/** Of a feed: what is told apart from all else, and by hand. */
const elsewhere: Record<string, string> = {
  $schema: 'skipped',
  version: 'any',
  currency: 'any',
  plans: 'skipped',
};

function fields(entries: [string, Json][], known: Record<string, string> = {}): string {
  return `{${entries.map(([key, one]) => `${key}: ${known[key] ?? shape(one)}`).join()}}`;
}

const calls = new Set<string>();
function call(name: string, args: string): string {
  const text = `${name}(${args})`;
  calls.add(text);
  return text;
}

function feedSource(): string {
  const top = json(feedSchema).properties as Record<string, Json>;
  const { items: plan } = top.plans as { items: Json };
  return `export const planShape = ${shape(plan)};
    export const feedShape = object({}, ${fields(Object.entries(top), elsewhere)});`;
}

function retentionSource(): string {
  const entries = Object.entries(entrySchemas);
  return entries
    .map(([name, one]) => `export const ${name}Shape = ${shape(json(one))};`)
    .join('\n');
}

/** A shape that stands in several places is written once. */
function moduleOf(from: string, shapesAt: string, source: () => string): string {
  calls.clear();
  let text = source();
  let count = 0;
  for (const one of [...calls].sort((a, b) => b.length - a.length))
    if (text.indexOf(one) !== text.lastIndexOf(one)) {
      const name = `shape${++count}`;
      text = `const ${name} = ${one};\n${text.replaceAll(one, name)}`;
    }
  const imported = new Set(text.match(/\b[a-z]+(?=[(,})])/gi)?.filter((name) => name in shapes));
  return `/** Made from ${from} by \`npm run generate\`; do not edit. */
import {${[...imported].sort().join()}} from '${shapesAt}';
${text}
`;
}

/** Our own marks are for the shape, not for editors. */
const ours = (key: string, value: unknown) =>
  ['unit', 'image', 'priced', 'whole', 'unique'].includes(key) && typeof value !== 'object'
    ? undefined
    : value;

const targets = [
  ['plan-feed.schema.json', `${JSON.stringify(schema, ours, 2)}\n`],
  ['src/feed/shape.ts', moduleOf('schema.ts', './shapes.js', feedSource)],
  ['src/retention/shape.ts', moduleOf('retention-schema.ts', '../feed/shapes.js', retentionSource)],
  ['src/retention/policies.ts', policyValues()],
  ['docs/policies.md', policyTable()],
  ['docs/feed.md', feedReference(schema)],
  ...recipePages,
  ...elementPages(),
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
