/** `docs/feed.md`: every field of a plan feed with its limits, from the JSON Schema. */
interface Node {
  type?: string | string[];
  const?: unknown;
  enum?: unknown[];
  anyOf?: Node[];
  oneOf?: Node[];
  items?: Node;
  properties?: Record<string, Node>;
  additionalProperties?: Node | boolean;
  required?: string[];
  description?: string;
  format?: string;
  pattern?: string;
  minimum?: number;
  maximum?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
}

const code = (value: unknown) => `\`${typeof value === 'string' ? value : JSON.stringify(value)}\``;

/** A union as the list of what it allows; `null` is unknown, everywhere, and said once. */
function options(node: Node): Node[] {
  const all = node.anyOf ?? node.oneOf;
  const given = all ? all.flatMap(options) : [node];
  return given.filter(({ type }) => type !== 'null');
}

const number = (value: number) => value.toLocaleString('en');

function range({ minimum, maximum }: Node): string {
  const low = minimum !== undefined && minimum > -Number.MAX_SAFE_INTEGER;
  const high = maximum !== undefined && maximum < Number.MAX_SAFE_INTEGER;
  if (low && high) return `, ${number(minimum)} to ${number(maximum)}`;
  if (low) return `, ${number(minimum)} or more`;
  return high ? `, up to ${number(maximum)}` : '';
}

function textOf({ format, pattern, maxLength }: Node): string {
  if (format === 'date') return 'date, `2026-11-30`';
  if (format === 'uri-reference') return 'address';
  if (pattern) return `text, like ${code(pattern)}`;
  return maxLength ? `text, up to ${number(maxLength)}` : 'text';
}

/** The tables, in the order in which they are met. An object that stands in many places is told once. */
export function feedReference(schema: object): string {
  const sections: { name: string; node: Node }[] = [];
  const named = new Map<string, string>();

  function objectAt(path: string, node: Node): string {
    if (!node.properties) {
      const { additionalProperties: values } = node;
      return values && values !== true ? `by name: ${kindAt(`${path}.*`, values)}` : 'anything';
    }
    const same = JSON.stringify(node);
    let name = named.get(same);
    if (!name) {
      const variant = Object.values(node.properties).find((one) => one.const !== undefined)?.const;
      name = typeof variant === 'string' ? `${path}, ${variant}` : path;
      named.set(same, name);
      sections.push({ name, node });
    }
    return `\`${name}\``;
  }

  function kindAt(path: string, node: Node): string {
    const all = options(node);
    const kinds = all.map((one) => {
      if (one.const !== undefined) return code(one.const);
      if (one.enum) return one.enum.map(code).join(' ');
      switch ([one.type].flat()[0]) {
        case 'object':
          return objectAt(path, one);
        case 'array': {
          const most = one.maxItems ? `, up to ${number(one.maxItems)}` : '';
          return `list of ${kindAt(`${path}[]`, one.items ?? {})}${most}`;
        }
        case 'string':
          return textOf(one);
        case 'number':
          return `number${range(one)}`;
        case 'integer':
          return `whole number${range(one)}`;
        case 'boolean':
          return 'true or false';
        default:
          return 'anything';
      }
    });
    return [...new Set(kinds)].join(' or ');
  }

  const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
  function table({ name, node }: { name: string; node: Node }): string {
    const [place = ''] = name.split(', ');
    const rows = Object.entries(node.properties ?? {}).map(([field, one]) => {
      const kind = kindAt(place ? `${place}.${field}` : field, one);
      const must = node.required?.includes(field) ? 'yes' : '';
      return `| \`${field}\` | ${must} | ${cell(kind)} | ${cell(one.description ?? '')} |`;
    });
    return ['| field | required | is | meaning |', '| --- | --- | --- | --- |', ...rows].join('\n');
  }

  const top = table({ name: '', node: schema as Node });
  const parts: string[] = [];
  // the list grows while its tables are made
  for (const section of sections) parts.push(`## \`${section.name}\`\n\n${table(section)}`);
  return `# Feed reference

Every field of a plan feed, version 1, with its limits. Made from the schema by \`npm run generate\`; the same is in \`plan-feed.schema.json\`, from which an editor completes.

A field that is not required may be left out or \`null\`: both mean _unknown_, and unknown is never shown as _no_. Amounts are in major units of the feed's currency: \`29.99\` dollars, \`30000\` won. Where a field is “a or b”, the shorter form means exactly the longer one. Where the kind of a field is the name of a table, its fields are in that table; the same table may serve several fields.

This is a whole feed:

\`\`\`json
{ "version": 1, "currency": "KRW", "plans": [{ "id": "a", "name": "A", "price": 30000 }] }
\`\`\`

## The feed

${top}

${parts.join('\n\n')}
`;
}
