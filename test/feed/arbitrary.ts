import fc from 'fast-check';

export type Json = Record<string, unknown>;
type Path = (string | number)[];

/** Paths to all values in a value, itself first. */
export function nodesOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || !value) return [path];
  const keys = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  return [path, ...keys.flatMap((key) => nodesOf((value as Json)[key], [...path, key]))];
}

/** A copy with something else at `path`; undefined takes away what is there. */
export function replaced(value: unknown, path: Path, by: unknown): unknown {
  const copy = structuredClone(value);
  const last = path.at(-1);
  if (last === undefined) return by;
  let holder = copy as Json;
  for (const key of path.slice(0, -1)) holder = holder[key] as Json;
  if (by !== undefined) holder[last] = by;
  else if (Array.isArray(holder)) holder.splice(Number(last), 1);
  else Reflect.deleteProperty(holder, last);
  return copy;
}

const words = fc.constantFrom(
  'A',
  'b',
  ' ',
  '/x',
  'none',
  '2025-12-31',
  '5',
  '<b>',
  '가',
  'javascript:x',
);

/** Numbers at the ends of their range and between. */
function number(
  { minimum = 0, maximum = 100 }: { minimum?: number; maximum?: number },
  whole: boolean,
) {
  const small = Math.min(maximum, Math.max(minimum, 40));
  const between = whole
    ? fc.integer({ min: minimum, max: small })
    : fc.oneof(
        fc.integer({ min: minimum, max: small }),
        fc.double({ min: minimum, max: small, noNaN: true }),
      );
  return fc.oneof({ weight: 8, arbitrary: between }, fc.constantFrom(minimum, maximum));
}

/** A value that a JSON Schema accepts; only what our own schema says is understood. */
function valid(node: Json): fc.Arbitrary<unknown> {
  const options = (node['anyOf'] ?? node['oneOf']) as Json[] | undefined;
  if (options) return fc.oneof(...options.map(valid));
  if ('const' in node) return fc.constant(node['const']);
  if (node['enum']) return fc.constantFrom(...(node['enum'] as unknown[]));
  const [type] = [node['type']].flat();
  switch (type) {
    case 'object':
      return node['properties']
        ? record(node)
        : fc.dictionary(words, valid(node['additionalProperties'] as Json), { maxKeys: 3 });
    case 'array':
      return fc.array(valid(node['items'] as Json), {
        minLength: Number(node['minItems'] ?? 0),
        maxLength: 3,
      });
    case 'string':
      return node['pattern'] ? fc.constantFrom('USD', 'KRW') : words;
    case 'number':
    case 'integer':
      return number(node, type === 'integer');
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    default:
      return fc.jsonValue();
  }
}

function record({ properties, required = [] }: { properties?: Json; required?: string[] }) {
  const { $schema: _, ...fields } = properties ?? {};
  return fc.record(
    Object.fromEntries(Object.entries(fields).map(([key, node]) => [key, valid(node as Json)])),
    { requiredKeys: required },
  );
}

/** Feeds that the schema accepts, most of them spoilt after that in up to three places. */
export function fromSchema(schema: Json, garbage: readonly unknown[]): fc.Arbitrary<unknown> {
  const change = fc.tuple(
    fc.nat(),
    fc.oneof(fc.constantFrom(...garbage, undefined), fc.jsonValue()),
  );
  return fc.tuple(valid(schema), fc.array(change, { maxLength: 3 })).map(([feed, changes]) =>
    changes.reduce((spoilt, [at, value]) => {
      const places = nodesOf(spoilt);
      return replaced(spoilt, places[at % places.length] ?? [], value);
    }, feed),
  );
}
