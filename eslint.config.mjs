import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { noUiLiterals } from './tools/eslint/no-ui-literals.mjs';

const TYPESCRIPT = ['**/*.ts', '**/*.tsx', '**/*.mts'];
const SCRIPTS = ['**/*.mjs', '**/*.cjs', '**/*.js'];

export default tseslint.config(
  {
    ignores: [
      ...['**/node_modules/', '**/dist/', '**/build/', '.data/', 'test-results/', 'coverage/'],
      'tools/**/*.d.mts',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },

  {
    name: 'everywhere',
    files: [...TYPESCRIPT, ...SCRIPTS],
    rules: {
      eqeqeq: 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      'object-shorthand': 'error',
      'no-else-return': 'error',
      'no-throw-literal': 'error',
      'no-implicit-coercion': 'error',
      'no-constant-condition': ['error', { checkLoops: false }],
      'no-self-compare': 'error',
      'no-unreachable': 'error',
      'no-dupe-keys': 'error',
      'no-template-curly-in-string': 'error',
      // Nine in ten are far below; the tenth says at the spot why it is longer.
      'max-lines': ['warn', { max: 250, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['warn', { max: 40, skipBlankLines: true, skipComments: true }],
    },
  },

  {
    name: 'scripts that Node runs as they are',
    files: SCRIPTS,
    plugins: { '@typescript-eslint': tseslint.plugin },
    languageOptions: { parser: tseslint.parser },
    rules: { '@typescript-eslint/no-unused-vars': 'error' },
  },

  {
    name: 'TypeScript, with its types',
    files: TYPESCRIPT,
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { project: './tsconfig.all.json', tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      // A `default` that means "all others" counts; a missing case without one does not.
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/only-throw-error': 'error',
      // Numbers in a text are what templates are for.
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      // `return warn('left out')` ends a void function in one line.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      // An index that a loop or a length has checked: the compiler does not see that it has.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-meaningless-void-operator': 'off',
      // An interface may promise; `async` also turns what is thrown into a rejection.
      '@typescript-eslint/require-await': 'off',
      // By code points, as initials and limits want it.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
    },
  },

  {
    name: 'what ships',
    files: ['src/**', 'static/**'],
    rules: {
      // What a function logs stays in Atlassian's log for weeks: say at the spot why a line must.
      'no-console': 'error',
    },
  },

  {
    name: 'cloud and browser: one answer for the same arguments',
    files: ['src/domain/**', 'src/contract/**'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'Take `now` as an argument.' },
        { object: 'Math', property: 'random', message: 'Take a seed as an argument.' },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
          message: 'Take `now` as an argument.',
        },
      ],
      'no-restricted-globals': ['error', 'window', 'document', 'fetch', 'process', 'setTimeout'],
    },
  },

  {
    name: 'interface',
    files: ['static/**/*.tsx', 'static/**/*.ts', 'local/shell/**/*.tsx', 'local/shell/**/*.ts'],
    extends: [jsxA11y.flatConfigs.strict, reactHooks.configs.flat.recommended],
    rules: {
      // A part that scrolls in itself has to be reached by key: give it one of these and a name.
      'jsx-a11y/no-noninteractive-tabindex': [
        'error',
        { tags: [], roles: ['tabpanel', 'region', 'group'] },
      ],
    },
  },

  {
    name: 'interface that ships: its words are in the locales',
    files: ['static/**/*.tsx'],
    plugins: { entente: { rules: { 'no-ui-literals': noUiLiterals } } },
    rules: { 'entente/no-ui-literals': 'error' },
  },

  {
    name: 'the box: raw JSON comes in, modules load after the globals stand',
    files: ['local/**', 'test/**'],
    rules: {
      '@typescript-eslint/no-base-to-string': 'off',
      '@typescript-eslint/no-require-imports': 'off',
      'react-hooks/set-state-in-effect': 'off',
    },
  },

  {
    name: 'tests and tables',
    files: ['test/**', 'bench/**'],
    rules: {
      // A `describe` is as long as its cases.
      'max-lines-per-function': 'off',
      // `expect(host.invoke)` and its like read a method without calling it.
      '@typescript-eslint/unbound-method': 'off',
      // Jest's asymmetric matchers are typed `any`.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      'no-template-curly-in-string': 'off',
    },
  },
);
