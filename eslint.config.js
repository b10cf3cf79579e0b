import js from '@eslint/js';
import globals from 'globals';
import { configs as lit } from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as wc } from 'eslint-plugin-wc';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { floors } from './scripts/lint/floors.js';

/** What a page has and a Node process or a worker has not; `fetch` is handed in where needed. */
const domGlobals = Object.keys(globals.browser)
  .filter((name) => !(name in globals['shared-node-browser']))
  .concat('fetch', 'navigator')
  .map((name) => ({ name, message: 'This floor runs without a page: have it handed in.' }));

const plainTypeScript = [
  { selector: 'TSEnumDeclaration', message: 'Use a union of literals instead of an enum.' },
  {
    selector: "TSModuleDeclaration[kind='namespace']",
    message: 'Use a module instead of a namespace.',
  },
];

const strictCsp = {
  selector:
    "TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/\\sstyle\\s*=/]",
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
  { ignores: ['dist/', 'storybook-static/', '**/*.d.ts'] },
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
      eqeqeq: 'error',
      'no-restricted-syntax': ['error', ...plainTypeScript],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
    },
  },
  {
    files: ['src/**/*.ts'],
    plugins: { fairstay: { rules: { floors } } },
    rules: {
      'fairstay/floors': 'error',
      'no-restricted-syntax': ['error', ...plainTypeScript, strictCsp],
      'lit/no-template-map': 'off',
    },
  },
  {
    files: ['src/{feed,pricing,comparison,retention}/**/*.ts'],
    rules: { 'no-restricted-globals': ['error', ...domGlobals] },
  },
  {
    files: ['src/{pricing,comparison}/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...plainTypeScript, ...noClock] },
  },
  {
    files: ['scripts/**', '*.config.{js,ts}', '.storybook/**', 'test/**/*.node.test.ts'],
    languageOptions: { globals: globals.node },
  },
  {
    files: ['test/**/*.ts', 'demo/**'],
    rules: {
      // chai asserts with bare property reads: expect(x).to.be.true
      '@typescript-eslint/no-unused-expressions': 'off',
    },
  },
);
