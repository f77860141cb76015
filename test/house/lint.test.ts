import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

const ROOT = resolve(__dirname, '../..');

/** [file, text, the message] */
const REFUSED: [string, string, string][] = [
  ['src/domain/x.ts', 'export const now = Date.now();', 'no rule reads the clock'],
  ['src/tables/x.ts', 'export const now = new Date();', 'no rule reads the clock'],
  ['src/mail/x.ts', 'export const now = Date();', 'no rule reads the clock'],
  ['src/actions/x.ts', 'export const dice = Math.random();', 'give the same answer'],
  ['src/actions/x.ts', 'export const sheet = SpreadsheetApp.getActive();', 'Only src/google'],
  ['src/sidebar/x.ts', 'export const sheet = SpreadsheetApp.getActive();', 'asks the server'],
  ['src/google/x.ts', "UrlFetchApp.fetch('https://example.com');", 'no such permission'],
  ['src/google/x.ts', "GmailApp.sendEmail('a@example.com', 's', 't');", 'no such permission'],
  ['src/google/x.ts', "console.log('hello');", 'Unexpected console'],
  ['src/domain/x.ts', 'export const loose = (x: any) => x;', 'Unexpected any'],
  ['test/x.test.ts', "test.only('adds', () => {});", 'Every test runs'],
  ['test/x.test.ts', "test.only.each([1])('adds %d', () => {});", 'Every test runs'],
  ['test/x.test.ts', "describe.skip('sums', () => {});", 'Every test runs'],
  ['test/x.test.ts', "test.todo('adds');", 'Every test runs'],
  ['test/x.test.ts', "xit('adds', () => {});", 'Every test runs'],
  ['test/x.test.ts', "it('should add', () => {});", 'present tense'],
  ['test/x.test.ts', "test('[w2] adds', () => {});", 'docs/spec.md'],
  ['runtime/x.ts', 'export const a = 1; // to' + 'do: more', 'warning-comments'],
];

const ALLOWED: [string, string][] = [
  ['src/domain/x.ts', 'export const first = (day: string) => new Date(`${day}T00:00:00Z`).getUTCDay();'],
  ['src/google/x.ts', 'export const now = () => new Date();'],
  ['src/google/x.ts', "MailApp.sendEmail('a@example.com', 's', 't');"],
  ['src/sidebar/x.ts', 'google.script.run.start();'],
  ['runtime/x.ts', "console.error('hello');"],
  ['test/x.test.ts', "test('[W2, W3] a step is overdue from the next day', () => {});"],
  ['test/x.test.ts', "test.each([1])('adds %d', () => {});"],
];

const SCRIPT = `
import { ESLint } from 'eslint';
const eslint = new ESLint();
const results = [];
for (const [filePath, text] of JSON.parse(process.argv[1])) {
  const [result] = await eslint.lintText(text, { filePath });
  results.push(result.messages.map(({ ruleId, message }) => ruleId + ': ' + message).join('; '));
}
console.log(JSON.stringify(results));
`;

function lint(cases: [string, string, ...unknown[]][]): string[] {
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', SCRIPT, JSON.stringify(cases)], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  if (!stdout) throw new Error(stderr);
  return JSON.parse(stdout) as string[];
}

const refused = lint(REFUSED);
const allowed = lint(ALLOWED);

test.each(REFUSED.map((row, i) => [...row, refused[i] ?? ''] as const))(
  '%s may not say: %s',
  (_path, _text, expected, messages) => {
    expect(messages).toContain(expected);
  },
);

test.each(ALLOWED.map((row, i) => [...row, allowed[i] ?? ''] as const))('%s may say: %s', (_path, _text, messages) => {
  expect(messages).toBe('');
});
