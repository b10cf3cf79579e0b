import js from '@eslint/js';
import globals from 'globals';
import { configs as lit } from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as wc } from 'eslint-plugin-wc';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { floors } from './scripts/lint/floors.js';

const inNode = globals['shared-node-browser'];
/** What Node has too by now, but a floor still must not take for itself. */
const handedIn = ['fetch', 'navigator', 'localStorage', 'sessionStorage', 'WebSocket'];

/** What a page has and a Node process or a worker has not. */
const domGlobals = Object.keys(globals.browser)
  .filter((name) => !(name in inNode) || handedIn.includes(name))
  .map((name) => ({ name, message: 'This floor runs without a page: have it handed in.' }));

const plainTypeScript = [
  { selector: 'TSEnumDeclaration', message: 'Use a union of literals instead of an enum.' },
  {
    selector: "TSModuleDeclaration[kind='namespace']",
    message: 'Use a module instead of a namespace.',
  },
];

/** `list[i]!` and `match[1]!` tell what the types cannot; elsewhere `!` hides a case. */
const noBang = {
  selector: 'TSNonNullExpression[expression.computed!=true]',
  message: 'Handle the case that it is not there: `!` is for an index alone.',
};

const strictCsp = {
  selector:
    'TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/\\sstyle\\s*=/]',
  message: 'A strict CSP blocks style=: use a part, a class or a custom property.',
};

const noClock = [
  {
    selector: "MemberExpression[object.name='Date'][property.name='now']",
    message: 'Have the date handed in: no clock here.',
  },
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'Have the date handed in: no clock here.',
  },
  {
    selector: "CallExpression[callee.name='Date']",
    message: 'Have the date handed in: no clock here.',
  },
];

export default defineConfig(
  { ignores: ['dist/', 'storybook-static/', 'examples/', 'test/frameworks/', '**/*.d.ts'] },
  js.configs.recommended,
  tseslint.configs.strict,
  tseslint.configs.stylistic,
  lit['flat/recommended'],
  wc['flat/recommended'],
  litA11y.configs.recommended,
  {
    languageOptions: { globals: { ...globals['shared-node-browser'] } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      // It does not know that a checkbox has its state already; axe, which does, runs on every story.
      'lit-a11y/role-has-required-aria-attrs': 'off',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-restricted-syntax': ['error', ...plainTypeScript],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
    },
  },
  {
    files: ['src/**/*.ts'],
    plugins: { fairstay: { rules: { floors } } },
    rules: {
      'fairstay/floors': 'error',
      'no-restricted-syntax': ['error', ...plainTypeScript, noBang, strictCsp],
      'lit/no-template-map': 'off',
    },
  },
  {
    files: ['src/{feed,pricing,comparison,retention}/**/*.ts'],
    rules: { 'no-restricted-globals': ['error', ...domGlobals] },
  },
  {
    files: ['src/{pricing,comparison}/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...plainTypeScript, noBang, ...noClock] },
  },
  {
    files: ['demo/**/*.js'],
    languageOptions: { globals: globals.browser },
  },
  {
    files: [
      'scripts/**',
      '**/*.mjs',
      '*.config.{js,ts}',
      '.storybook/**',
      'test/**/*.node.test.ts',
    ],
    languageOptions: { globals: globals.node },
  },
  {
    files: ['test/**/*.ts', 'demo/**'],
    rules: {
      // chai asserts with bare property reads: expect(x).to.be.true
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-empty-function': 'off',
    },
  },
);
