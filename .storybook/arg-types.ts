/** What the manifest says of an element, as rows of Storybook's tables and as controls. */
import type { ArgTypes } from '@storybook/web-components-vite';
import manifest from '../custom-elements.json' with { type: 'json' };

interface Named {
  name: string;
  description?: string;
  default?: string;
  type?: { text: string };
}
interface Member extends Named {
  kind: string;
  attribute?: string;
  readonly?: boolean;
  parameters?: Named[];
  return?: { type?: { text: string } };
}
export interface Declaration {
  tagName?: string;
  members?: Member[];
  events?: Named[];
  slots?: Named[];
  cssParts?: Named[];
  cssProperties?: Named[];
}

export function declarationOf(tag: string): Declaration {
  const all = manifest.modules.flatMap(({ declarations }) => declarations as Declaration[]);
  const found = all.find(({ tagName }) => tagName === tag);
  if (!found) throw new Error(`The manifest has no ${tag}: run \`npm run analyze\`.`);
  return found;
}

/** What is read with care is typed as unknown: what it should be is said in words beside it. */
const kindOf = ({ type }: Named) =>
  (type?.text ?? 'unknown').replace(/ \| undefined$/, '').replace(/^unknown$/, 'object');

/** `'a' | 'b'` → its options. */
const optionsOf = (kind: string) =>
  /^'[^']*'( \| '[^']*')+$/.test(kind)
    ? kind.split(' | ').map((one) => one.slice(1, -1))
    : undefined;

function controlOf(kind: string): ArgTypes[string]['control'] {
  if (optionsOf(kind)) return { type: 'select' };
  switch (kind) {
    case 'boolean':
      return { type: 'boolean' };
    case 'number':
      return { type: 'number' };
    case 'string':
    case 'Lead':
      return { type: 'text' };
    default:
      return { type: 'object' };
  }
}

function row(item: Named, category: string, kind?: string): ArgTypes[string] {
  const { name, description, default: initial } = item;
  return {
    name,
    description,
    control: false,
    table: {
      category,
      type: { summary: kind ?? '' },
      ...(initial && { defaultValue: { summary: initial } }),
    },
  };
}

function property(member: Member): ArgTypes[string] {
  const { attribute, description = '', readonly } = member;
  const kind = kindOf(member);
  if (readonly) return row(member, 'read-only properties', kind);
  const options = optionsOf(kind);
  return {
    ...row(member, attribute ? 'attributes and properties' : 'properties', kind),
    ...(attribute && { description: `${description} Attribute: \`${attribute}\`.` }),
    ...(options && { options }),
    control: controlOf(kind),
  };
}

/** Keys keep apart what has one name in two places: a part and an attribute. */
export function extractArgTypes(tag: string): ArgTypes {
  const { members = [], events = [], slots = [], ...css } = declarationOf(tag);
  const rows = (
    items: readonly Named[] = [],
    category: string,
    write: (name: string) => string,
    kind?: (item: Named) => string,
  ) =>
    items.map((one) => {
      const name = write(one.name);
      return [`${category}:${name}`, row({ ...one, name }, category, kind?.(one))] as const;
    });
  const fields = members.filter(({ kind }) => kind === 'field');
  const inOrder = [
    ...fields.filter(({ attribute }) => attribute),
    ...fields.filter(({ attribute, readonly }) => !attribute && !readonly),
  ];
  return Object.fromEntries([
    ...inOrder.map((one) => [one.name, property(one)] as const),
    [
      'lang',
      {
        ...row({ name: 'lang' }, 'attributes and properties', 'string'),
        description: 'Language of the words: the nearest `lang` holds.',
        options: ['ko', 'en', 'de', 'fr'],
        control: { type: 'select' },
      },
    ],
    ...(css.cssProperties ?? []).map(
      (one) => [one.name, { ...row(one, 'custom properties'), control: { type: 'text' } }] as const,
    ),
    ...fields.filter(({ readonly }) => readonly).map((one) => [one.name, property(one)] as const),
    ...rows(
      members.filter(({ kind }) => kind === 'method'),
      'methods',
      (name) => `${name}()`,
    ),
    ...rows(events, 'events', String, kindOf),
    ...rows(slots, 'slots', (name) => (name ? `slot="${name}"` : '(default)')),
    ...rows(css.cssParts, 'parts', (name) => `::part(${name})`),
  ]) as ArgTypes;
}
