import { HtmlValidate } from 'html-validate';
import { allEnglish } from '../../src/catalogue/language-files';
import type { AllWords } from '../../src/catalogue/catalogue';
import { REFLECTION_QUESTIONS } from '../../src/domain/reflection';
import { composeMail } from '../../src/mail/compose-mail';
import { dated, monday, options, problem, quietDigest, section, step } from './digests';

/** Everything at once; the user's texts and the file's name are numbers, so that every letter is ours. */
const full = {
  ...quietDigest(monday),
  lastWin: { step: step({ title: '1' }), doneOn: monday },
  dueToday: section([dated(monday, 0, { title: '2', effort: 1.5, goal: 'G1', ifThen: '3' })], 1),
  dueSoon: section([dated(monday, 1, { title: '' }), dated(monday, 3, { kind: 'goal', title: '4', goal: 'G1' })]),
  passed: section([dated(monday, -30, { title: '5', stillWanted: true }), dated(monday, -1, { title: '6', reachedQuestion: true })]),
  next: [
    { step: step({ title: '7', ifThen: '8' }), reasons: [{ code: 'thisWeek' }, { code: 'undated' }] },
    { step: step({ title: '9' }), reasons: [{ code: 'priority' }] },
    { step: step({ title: '10' }), reasons: [{ code: 'passed', days: 2 }] },
  ] as const,
  reflection: { questions: REFLECTION_QUESTIONS },
  repair: section([{ id: '', title: '11', problem: problem() }]),
};
const numbered = { ...options, fileName: '12', goalTitles: new Map([['G1', '13']]), sayProblem: () => '14' };

test('the HTML is valid but for what mail programs need', async () => {
  const checker = new HtmlValidate({
    extends: ['html-validate:recommended'],
    rules: { 'no-inline-style': 'off', 'no-deprecated-attr': 'off', 'prefer-tbody': 'off' },
  });
  const report = await checker.validateString(composeMail(full, numbered).html);
  expect(report.results.flatMap(({ messages }) => messages.map(({ ruleId, message, line }) => `${line}: ${ruleId}: ${message}`))).toEqual([]);
});

/** The catalogue in a language in which every letter is ж; places stay. */
function disguise<T>(words: T): T {
  if (typeof words === 'string') return words.replace(/\{\w+\}|\p{L}/gu, (part) => (part.startsWith('{') ? part : 'ж')) as T;
  if (Array.isArray(words)) return words.map(disguise) as T;
  return Object.fromEntries(Object.entries(words as object).map(([key, value]) => [key, key === 'language' ? (value as string) : disguise<unknown>(value)])) as T;
}

test('every word is the catalogue’s', () => {
  const words: AllWords = disguise(allEnglish);
  const { subject, text, html } = composeMail(full, { ...numbered, words });
  const days = /\b\w+day,? \d+ (January|February|March)( \d{4})?/g;
  const body = html.replace(/[\s\S]*<body/, '<body').replace(/<[^>]*>/g, ' ').replace(/&#?\w+;/g, ' ');
  for (const part of [subject, text.replace(/https:\S+/g, ''), body]) expect(part.replace(days, '').match(/[a-z]+/gi)).toBeNull();
});

/** WCAG 2.2, relative luminance and contrast ratio of two colours `#rrggbb`. */
function contrast(one: string, other: string): number {
  const luminance = (colour: string): number => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
      const share = parseInt(colour.slice(at, at + 2), 16) / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

test('every text colour is read easily on its background, by day and in the dark', () => {
  const { html } = composeMail(full, numbered);
  const [head = '', body = ''] = html.split('<body');
  const colours = (part: string): string[] => [...new Set([...part.matchAll(/(?<![-\w])color:(#[0-9a-f]{6})/g)].map(([, colour = '']) => colour))];
  expect(colours(body).length).toBeGreaterThan(2);
  expect(colours(head).length).toBeGreaterThan(2);
  expect(colours(body).filter((colour) => contrast(colour, '#ffffff') < 4.5)).toEqual([]);
  expect(colours(head).filter((colour) => contrast(colour, '#1f262b') < 4.5)).toEqual([]);
});
