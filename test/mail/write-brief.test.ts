import fc from 'fast-check';
import { words as english } from '../../src/catalogue/en';
import { writeBrief } from '../../src/mail/write-brief';

describe('[J46] the mail with the brief', () => {
  test('has the text as it was edited, its first lines as the title, its points as lists', () => {
    const { text, html } = writeBrief(
      'My plan\n\nGoals\n- Pass: 48 %\n- <b>Run</b>\n\n1. Why?\n2. How?\n\nDear Marcus,\nlook - here\n',
      english,
    );
    expect(text).toBe(
      'My plan\n\nGoals\n- Pass: 48 %\n- <b>Run</b>\n\n1. Why?\n2. How?\n\nDear Marcus,\nlook - here\n',
    );
    expect(html).toMatch(/<h1[^>]*>My plan<\/h1>/);
    expect(html).toMatch(
      /<h2[^>]*>Goals<\/h2>\s*<ul[^>]*>\s*<li[^>]*>Pass: 48\u00a0%<\/li>\s*<li[^>]*>&lt;b&gt;Run&lt;\/b&gt;<\/li>\s*<\/ul>/,
    );
    expect(html).toMatch(/<ol[^>]*>\s*<li[^>]*>Why\?<\/li>\s*<li[^>]*>How\?<\/li>\s*<\/ol>/);
    expect(html).toMatch(/<p[^>]*>Dear Marcus,<br>look - here<\/p>/);
  });

  test('lets nothing that was typed become markup (invariant)', () => {
    const pieces = fc.array(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('\n', '\n\n', '- ', '1. ', '<script>', '"><img src=x>', '&amp;', '</p>', '\ud800', '👩‍👩‍👧'),
      ),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(pieces, (typed) => {
        const { html } = writeBrief(typed.join(''), english);
        const tags = new Set([...html.slice(html.indexOf('<body')).matchAll(/<\/?([^\s>/]*)/g)].map(([, tag]) => tag));
        const ours = ['body', 'html', 'table', 'tr', 'td', 'strong', 'h1', 'h2', 'p', 'br', 'ul', 'ol', 'li'];
        expect([...tags].filter((tag) => !ours.includes(tag ?? ''))).toEqual([]);
        expect(/[^\0-\uffff]|[\ud800-\udfff]/u.test(html)).toBe(false);
      }),
      { seed: 20260101, numRuns: 150 },
    );
  });
});
