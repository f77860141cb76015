/** Without type information, so that linting the whole project takes seconds. The compiler checks the types. */
import tseslint from 'typescript-eslint';

const GOOGLE = [
  'Browser',
  'CacheService',
  'CalendarApp',
  'Charts',
  'ContentService',
  'DocumentApp',
  'DriveApp',
  'FormApp',
  'GmailApp',
  'HtmlService',
  'Jdbc',
  'LockService',
  'Logger',
  'MailApp',
  'PropertiesService',
  'ScriptApp',
  'Session',
  'Sheets',
  'SpreadsheetApp',
  'UrlFetchApp',
  'Utilities',
  'google',
];
/** Services that the manifest has no scope for. */
const OUT_OF_SCOPE = ['CalendarApp', 'DocumentApp', 'DriveApp', 'FormApp', 'GmailApp', 'Jdbc', 'Sheets', 'UrlFetchApp'];

const TODAY = 'Today and the time zone are arguments: no rule reads the clock.';
const NO_CLOCK = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: TODAY },
  { selector: "CallExpression[callee.name='Date']", message: TODAY },
  { selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']", message: TODAY },
  {
    selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
    message: 'The same rows on the same day give the same answer.',
  },
];

const TITLE =
  'CallExpression[callee.name=/^(test|it)$/] > :matches(Literal, TemplateLiteral > TemplateElement):first-child';
const TEST_HABITS = [
  {
    selector:
      "MemberExpression[object.name=/^(test|it|describe)$/][property.name=/^(only|skip|todo|failing)$/], MemberExpression[object.property.name=/^(only|skip)$/][property.name='each']",
    message: 'Every test runs, always.',
  },
  {
    selector: 'CallExpression[callee.name=/^(fit|fdescribe|xit|xtest|xdescribe)$/]',
    message: 'Every test runs, always.',
  },
  {
    selector: `${TITLE}[value=/\\bshould\\b/i]`,
    message: 'Say what it does, in the present tense: "ends on Sunday", not "should end".',
  },
  { selector: `${TITLE}[value=/^\\s*$/]`, message: 'A test says what it shows.' },
  {
    selector: `${TITLE}[value=/^\\[(?![A-Z]{1,2}\\d+[a-z]?(, ?[A-Z]{1,2}\\d+[a-z]?)*\\] \\S)/]`,
    message: 'A rule of docs/spec.md stands before the name like this: "[W2] a step is overdue from the next day".',
  },
];

export default tseslint.config(
  { ignores: ['dist/', 'runtime/dist/', '.build/', 'node_modules/', 'my-plan/', 'coverage/', '**/fixtures/'] },
  {
    files: ['**/*.{ts,tsx,js,mjs,cjs}'],
    languageOptions: { parser: tseslint.parser, ecmaVersion: 'latest' },
    plugins: { '@typescript-eslint': tseslint.plugin },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-cond-assign': 'error',
      'no-constant-binary-expression': 'error',
      'no-debugger': 'error',
      'no-dupe-else-if': 'error',
      'no-eval': 'error',
      'no-fallthrough': 'error',
      'no-self-compare': 'error',
      'no-unreachable': 'error',
      'no-unsafe-finally': 'error',
      'no-unused-expressions': 'error',
      'no-useless-return': 'error',
      'no-var': 'error',
      'no-warning-comments': ['error', { terms: ['todo', 'fixme'] }],
      'prefer-const': 'error',
    },
  },
  {
    files: ['**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/ban-ts-comment': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-extra-non-null-assertion': 'error',
      '@typescript-eslint/no-misused-new': 'error',
      '@typescript-eslint/no-unsafe-function-type': 'error',
      '@typescript-eslint/no-wrapper-object-types': 'error',
    },
  },
  {
    files: ['src/**'],
    rules: {
      'no-console': 'error',
      'no-restricted-globals': ['error', ...forbid(GOOGLE, 'Only src/google speaks to Google.')],
    },
  },
  {
    files: ['src/{domain,tables,mail,actions,api,catalogue}/**'],
    rules: { 'no-restricted-syntax': ['error', ...NO_CLOCK] },
  },
  {
    files: ['src/google/**', 'src/main.ts'],
    rules: { 'no-restricted-globals': ['error', ...forbid(OUT_OF_SCOPE, 'The manifest asks for no such permission.')] },
  },
  {
    // The page may use google.script.run and no other global of Google's.
    files: ['src/sidebar/**'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...forbid(
          GOOGLE.filter((name) => name !== 'google'),
          'The page asks the server.',
        ),
      ],
    },
  },
  {
    // The engine's inner types are not exported, and a test may pass values that no type allows.
    files: ['runtime/engine/**', 'runtime/features/**', 'workbench/page/grid/**', 'test/**'],
    rules: { '@typescript-eslint/no-explicit-any': 'off' },
  },
  { files: ['test/**/*.{ts,tsx}'], rules: { 'no-restricted-syntax': ['error', ...TEST_HABITS] } },
);

function forbid(names, message) {
  return names.map((name) => ({ name, message }));
}
