import { HtmlValidate } from 'html-validate';
import { words as english } from '../../src/catalogue/en';
import type { Words } from '../../src/catalogue/catalogue';
import { composeMail } from '../../src/mail/compose-mail';
import { full, numbered } from './full-digest';

test('the HTML is valid but for what mail programs need', async () => {
  const checker = new HtmlValidate({
    extends: ['html-validate:recommended'],
    rules: { 'no-inline-style': 'off', 'no-deprecated-attr': 'off', 'prefer-tbody': 'off' },
  });
  const report = await checker.validateString(composeMail(full, numbered).html);
  expect(
    report.results.flatMap(({ messages }) =>
      messages.map(({ ruleId, message, line }) => `${line}: ${ruleId}: ${message}`),
    ),
  ).toEqual([]);
});

/** The catalogue in a language in which every letter is ж; `{places}` are unchanged. */
function disguise<T>(words: T): T {
  if (typeof words === 'string')
    return words.replace(/\{\w+\}|\p{L}/gu, (part) => (part.startsWith('{') ? part : 'ж')) as T;
  if (Array.isArray(words)) return words.map(disguise) as T;
  return Object.fromEntries(
    Object.entries(words as object).map(([key, value]) => [
      key,
      key === 'language' ? (value as string) : disguise<unknown>(value),
    ]),
  ) as T;
}

test('every word is the catalogue’s', () => {
  const words: Words = disguise(english);
  const { subject, text, html } = composeMail(full, { ...numbered, words });
  const days = /\b\w+day,? \d+ (January|February|March)( \d{4})?/g;
  const body = html
    .replace(/[\s\S]*<body/, '<body')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#?\w+;/g, ' ');
  for (const part of [subject, text.replace(/https:\S+/g, ''), body])
    expect(part.replace(days, '').match(/[a-z]+/gi)).toBeNull();
});
