import reactHooks from 'eslint-plugin-react-hooks'
import { defineConfig } from 'eslint/config'
import tseslint from 'typescript-eslint'

const pure = 'src/{domain,guidance,evidence,names}/**/*.ts'
const tests = ['test/**/*.{ts,tsx}', 'src/**/*.test.{ts,tsx}']
const plainScripts = ['*.config.{js,ts}', '.*.mjs', 'bench/**/*.{js,mjs,ts}']

const clockAndChance = [
  {
    selector: "MemberExpression[object.name='Date'][property.name='now']",
    message: 'Pass the day in: these rules have no clock, so that every device folds the same file.',
  },
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'Pass the day in: these rules have no clock, so that every device folds the same file.',
  },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: 'Pass the value in: these rules have no chance, so that every device folds the same file.',
  },
]
const environment = [
  { object: 'process', property: 'env', message: 'Every setting is read, checked and explained in src/cli/config.ts.' },
]
const languageSaid = [
  {
    selector: 'CallExpression[callee.property.name=/^toLocale(Lower|Upper)Case$/][arguments.length=0]',
    message: 'Say in which language: the browser’s own may not be the one in which the words are written.',
  },
]
/** A word alone is turned round by whoever translates it: "recruited" became the one to whom it was done. A place to go to (`words`) is no code: "Today" is the same wherever it stands. */
const codeAlone = ['VariableDeclarator[id.typeAnnotation]', 'Property[key.name="codes"]'].map((list) => ({
  selector: `${list} > ObjectExpression > Property:not([key.name='words']) > TaggedTemplateExpression[tag.name='msg'] TemplateElement[value.raw=/^\\S+( \\S+)?$/]`,
  message:
    'A code of one or two words needs its context: msg({ context, message }), with the question that it answers.',
}))
const pageOnly = ['document', 'window', 'localStorage', 'sessionStorage', 'location', 'history', 'alert'].map(
  (name) => ({ name, message: 'This code also runs in a worker and in Node, where there is no page.' }),
)

export default defineConfig(
  { ignores: ['node_modules', 'dist', '**/dist', 'bench/node_modules', 'data', '.cache', 'coverage'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true } },
  ...tseslint.configs.strictTypeChecked,
  { languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } } },
  {
    rules: {
      'max-lines': ['error', { max: 300 }],
      'no-restricted-exports': [
        'error',
        {
          restrictDefaultExports: {
            direct: true,
            named: true,
            defaultFrom: true,
            namedFrom: true,
            namespaceFrom: true,
          },
        },
      ],
      'no-restricted-properties': ['error', ...environment],
      'no-console': 'error',
      eqeqeq: 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      // A number in a sentence reads as a person expects; an object, a nullish value or a boolean does not.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },
  { files: [pure], rules: { 'no-restricted-syntax': ['error', ...clockAndChance] } },
  { files: ['src/{sealing,contract,device}/**/*.ts'], rules: { 'no-restricted-globals': ['error', ...pageOnly] } },
  { files: ['src/cli/**', 'scripts/**', ...tests], rules: { 'no-console': 'off' } },
  { files: ['src/cli/config.ts', 'scripts/**', ...tests], rules: { 'no-restricted-properties': 'off' } },
  {
    files: ['src/web/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat.recommended],
    rules: { 'no-restricted-syntax': ['error', ...languageSaid, ...codeAlone] },
  },
  // What others give is said as they give it.
  { files: ['src/**/*.d.ts'], rules: { 'no-restricted-exports': 'off' } },
  { files: ['test/**'], rules: { 'max-lines': ['error', { max: 400 }] } },
  { files: tests, rules: { 'no-restricted-syntax': ['error', ...leftOut()] } },
  {
    files: plainScripts,
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { parserOptions: { projectService: false } },
    rules: { 'no-restricted-exports': 'off', 'no-restricted-properties': 'off', 'no-console': 'off' },
  },
)

/** A test that is written and not run says something untrue about the software. */
function leftOut() {
  return ['skip', 'only', 'todo', 'fails'].map((word) => ({
    selector: `MemberExpression[object.name=/^(it|test|describe)$/][property.name='${word}']`,
    message: `Write the test so that it runs, or leave it out of the tree: no .${word}.`,
  }))
}
