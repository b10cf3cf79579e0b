/**
 * The floors of src/: what each folder may import. Data goes up, one way.
 * `values` may be imported whole, `types` only with `import type`.
 */
const FLOORS = {
  feed: { values: [], types: [], packages: [] },
  pricing: { values: [], types: ['feed'], packages: [] },
  comparison: { values: ['feed', 'pricing'], types: [], packages: [] },
  retention: { values: ['feed', 'pricing'], types: [], packages: [] },
  locales: { values: [], types: ['feed', 'pricing', 'comparison', 'retention'], packages: [] },
  ui: {
    values: ['feed', 'locales'],
    types: ['pricing', 'comparison', 'retention'],
    packages: ['lit', '@lit/'],
  },
  elements: {
    values: ['feed', 'pricing', 'comparison', 'retention', 'locales', 'ui'],
    types: [],
    packages: ['lit', '@lit/'],
  },
  server: {
    values: ['feed', 'pricing', 'comparison', 'retention', 'locales', 'ui', 'elements'],
    types: [],
    packages: ['lit', '@lit/', '@lit-labs/ssr', 'node:crypto'],
  },
};

const messages = {
  floor: '{{from}} must not import {{to}}: imports go up from feed, one way.',
  typeOnly: '{{from}} may import only types of {{to}}: write `import type`.',
  package: '{{from}} must not import the package {{name}}.',
  schema:
    "Only src/feed/schema.ts and retention-schema.ts beside it import zod, and only from 'zod/mini'.",
  schemaType: 'A schema is imported with `import type`, so that users pay nothing for it.',
  insides: 'An element must not import the insides of another element ({{to}}).',
};

const isSchema = (path) => /^feed\/(retention-)?schema\.ts$/.test(path);

/** 'src/elements/a-b/rows.ts' → { path: 'elements/a-b/rows.ts', floor: 'elements' } */
function place(file) {
  const path = file.replaceAll('\\', '/').split('/src/').at(-1);
  return { path, floor: path.includes('/') ? path.split('/')[0] : 'src' };
}

/** Resolves './x.js' against the importing file, without touching the disk. */
function resolve(fromPath, specifier) {
  const url = new URL(specifier, `file:///src/${fromPath}`);
  return url.pathname.replace(/^\/src\//, '').replace(/\.js$/, '.ts');
}

/** True where nothing of the import is left at run time. */
function isTypeOnly(node) {
  if (node.importKind === 'type' || node.exportKind === 'type') return true;
  const named = node.specifiers ?? [];
  return (
    named.length > 0 && named.every((it) => it.importKind === 'type' || it.exportKind === 'type')
  );
}

function problem(fromPath, specifier, typeOnly) {
  const { floor } = place(`/src/${fromPath}`);
  const rule = FLOORS[floor];
  if (!specifier.startsWith('.')) {
    if (specifier === 'zod' || specifier.startsWith('zod/')) {
      const allowed = isSchema(fromPath) && specifier === 'zod/mini';
      return allowed ? undefined : { messageId: 'schema' };
    }
    const known = rule?.packages.some((it) =>
      it.endsWith('/')
        ? specifier.startsWith(it)
        : specifier === it || specifier.startsWith(`${it}/`),
    );
    if (!rule || known) return undefined;
    return { messageId: 'package', data: { from: floor, name: specifier } };
  }

  const path = resolve(fromPath, specifier);
  const to = place(`/src/${path}`).floor;
  if (isSchema(path) && !typeOnly && !isSchema(fromPath)) return { messageId: 'schemaType' };
  if (!rule) return undefined;
  if (to !== floor) {
    if (rule.values.includes(to)) return undefined;
    // how fine a currency is, is one fact: reading and pricing must not differ on it
    if (floor === 'pricing' && path === 'feed/currency.ts') return undefined;
    if (!rule.types.includes(to)) return { messageId: 'floor', data: { from: floor, to } };
    return typeOnly ? undefined : { messageId: 'typeOnly', data: { from: floor, to } };
  }
  if (floor !== 'elements') return undefined;
  const [, mine] = fromPath.split('/');
  const [, theirs, file] = path.split('/');
  // Its class and its registration are an element's face; all else is its insides.
  const face = file === `${theirs}.ts` || file === 'define.ts';
  return mine === theirs || face ? undefined : { messageId: 'insides', data: { to: path } };
}

/** @type {import('eslint').Rule.RuleModule} */
export const floors = {
  meta: { type: 'problem', messages, schema: [] },
  create(context) {
    const { path } = place(context.filename);
    const check = (node) => {
      if (typeof node.source?.value !== 'string') return;
      const found = problem(path, node.source.value, isTypeOnly(node));
      if (found) context.report({ node: node.source, ...found });
    };
    return {
      ImportDeclaration: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      ImportExpression: check,
    };
  },
};
