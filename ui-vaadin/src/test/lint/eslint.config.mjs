/** What the modules of the browser side must keep besides their types and their format. */
import js from '@eslint/js';
import globals from 'globals';

const STORES = '/^(assetList|jobList|live|selection|queueSelection|uploader|session)$/';

const rules = {
  ...js.configs.recommended.rules,
  curly: ['error', 'multi-line', 'consistent'],
  'default-case-last': 'error',
  eqeqeq: 'error',
  'max-lines': ['error', { max: 300 }],
  // Prettier breaks code, not comments
  'max-len': ['error', { code: 1000, comments: 120, ignorePattern: '@type(def)? ', ignoreUrls: true }],
  'no-alert': 'error',
  'no-duplicate-imports': 'error',
  'no-else-return': 'error',
  'no-eval': 'error',
  'no-implicit-coercion': 'error',
  'no-param-reassign': 'error',
  'no-shadow': 'error',
  'no-throw-literal': 'error',
  'no-unneeded-ternary': 'error',
  'no-unused-expressions': ['error', { allowShortCircuit: true }],
  'no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
  'no-use-before-define': ['error', { functions: false, classes: false, variables: false }],
  'no-useless-return': 'error',
  'no-var': 'error',
  'object-shorthand': 'error',
  'prefer-const': 'error',
  'prefer-template': 'error',
  radix: 'error',
};

/** A store is changed by its own methods, which tell of it. */
const ownedStores = [
  {
    selector: `CallExpression[callee.object.name=${STORES}][callee.property.name=/^(dispatchEvent|tell)$/]`,
    message: 'Only the store itself tells of its changes.',
  },
  {
    selector: `AssignmentExpression[left.object.name=${STORES}][left.property.name!=/^(busy|parallel)$/]`,
    message: 'A store is changed by its own methods.',
  },
  {
    selector: 'AssignmentExpression[left.object.name=card][left.property.name=/^(asset|upload)$/]',
    message: 'Cards are changed by the list that holds them (patch, know).',
  },
];

export default [
  {
    files: ['src/main/resources/META-INF/resources/jamak/**/*.js'],
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    languageOptions: { ecmaVersion: 2025, sourceType: 'module', globals: globals.browser },
    rules: { ...rules, 'no-restricted-syntax': ['error', ...ownedStores] },
  },
  {
    // the stores themselves
    files: ['src/main/resources/META-INF/resources/jamak/model/{asset-list,card-index,session}.js'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    // as long as the API has records
    files: ['src/main/resources/META-INF/resources/jamak/model/records.js'],
    rules: { 'max-lines': 'off' },
  },
  {
    files: ['src/test/js/**/*.mjs'],
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    languageOptions: { ecmaVersion: 2025, sourceType: 'module', globals: { ...globals.browser, ...globals.node } },
    rules,
  },
];
