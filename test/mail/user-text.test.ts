import fc from 'fast-check';
import { escapeHtml, html, raw } from '../../src/mail/html';
import { phrase, textOfPhrase } from '../../src/mail/phrase';
import { cutText, flatten, isolate, userText } from '../../src/mail/user-text';
import { userTexts } from './digests';

const runs = { seed: 20260101, numRuns: 300 };

describe('html', () => {
  test('escapes what stands in its places and trusts only Html', () => {
    expect(
      html`<p title="${`"'`}">${'<b>&'}${html`<i>${'<'}</i>`}${raw('<hr>')}${[html`a`, html`b`]}${7}</p>`.markup,
    ).toBe('<p title="&quot;&#39;">&lt;b&gt;&amp;<i>&lt;</i><hr>ab7</p>');
  });

  test('does not take a user’s text for Html, whatever it looks like', () => {
    expect(html`${'[object Html]'}${JSON.stringify({ markup: '<b>' })}`.markup).toBe(
      '[object Html]{&quot;markup&quot;:&quot;&lt;b&gt;&quot;}',
    );
  });

  test('escaping is undone by a reader to the same text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const read = escapeHtml(text)
          .replace(/&#x([0-9a-f]+);/g, (_all, hex: string) => String.fromCodePoint(parseInt(hex, 16)))
          .replace(/&lt;/g, '<')
          .replace(/&gt;/g, '>')
          .replace(/&quot;/g, '"')
          .replace(/&#39;/g, "'")
          .replace(/&amp;/g, '&');
        expect(read).toBe(text.replace(/\p{Cs}/gu, '\ufffd'));
      }),
      runs,
    );
  });
});

describe('a user’s text', () => {
  test('is put on one line', () => {
    expect(flatten(' a\r\nb\t\tc\u2028d\u00a0 e\u0000 ')).toBe('a b c d e');
  });

  test('is cut at a word with an ellipsis', () => {
    expect(cutText('one two three', 13)).toBe('one two three');
    expect(cutText('one two three', 12)).toBe('one two…');
    expect(cutText('onetwothree', 8)).toBe('onetwot…');
  });

  test('is never cut inside a character', () => {
    expect(cutText('aaaa👩‍🚀bbbb', 8)).toBe('aaaa…');
    expect(cutText('aaaae\u0301bbbb', 6)).toBe('aaaa…');
    expect(cutText('👍🏽👍🏽👍🏽', 7)).toBe('👍🏽…');
  });

  test('fits, keeps its beginning and has no half characters', () => {
    fc.assert(
      fc.property(userTexts, fc.integer({ min: 10, max: 120 }), (text, most) => {
        const { user } = userText(text, most);
        expect(user.length).toBeLessThanOrEqual(most);
        expect(user).not.toMatch(/\p{Cs}|\p{Cc}/u);
        if (user.endsWith('…') && user !== flatten(text))
          expect(flatten(text).startsWith(user.slice(0, -1))).toBe(true);
        else expect(user).toBe(flatten(text));
      }),
      runs,
    );
  });

  test('is isolated only where it runs from right to left', () => {
    expect(isolate(userText('مرحبا', 20))).toBe('\u2068مرحبا\u2069');
    expect(isolate(userText('Grüße, 世界', 20))).toBe('Grüße, 世界');
  });

  test('cannot bring direction controls along', () => {
    expect(flatten('a\u202eb\u2066c')).toBe('abc');
  });
});

describe('a phrase', () => {
  test('fills places once, so that a text with braces stays as it was typed', () => {
    expect(textOfPhrase(phrase('{a} and {b}', { a: userText('{b}', 9), b: 2 }))).toBe('{b} and 2');
  });

  test('leaves a place without a value as it is', () => {
    expect(textOfPhrase(phrase('from {here}'))).toBe('from {here}');
  });
});
