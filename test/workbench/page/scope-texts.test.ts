import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeScope } from '../../../workbench/page/scope-texts';

const { oauthScopes } = JSON.parse(readFileSync(join(__dirname, '../../../appsscript.json'), 'utf8')) as {
  oauthScopes: string[];
};

describe('what a scope allows', () => {
  test.each(oauthScopes)('[B28] %s has a text', (scope) => {
    const { what } = describeScope(scope);
    expect(what).not.toContain(scope.split('/').pop());
    expect(what).toMatch(/^[A-Z][a-z]+ .+[^.]$/);
  });

  test('[B28] no two scopes of the manifest have the same text', () => {
    expect(new Set(oauthScopes.map((scope) => describeScope(scope).what)).size).toBe(oauthScopes.length);
  });

  test('[B28] the texts for all spreadsheets and for this spreadsheet differ', () => {
    expect(describeScope('https://www.googleapis.com/auth/spreadsheets').what).toContain('all your spreadsheets');
    expect(describeScope('https://www.googleapis.com/auth/spreadsheets.currentonly').what).toContain(
      'this spreadsheet',
    );
  });

  test.each([
    ['https://www.googleapis.com/auth/youtube', 'Use youtube'],
    ['https://www.googleapis.com/auth/constructor', 'Use constructor'],
    ['https://other.example.com/everything', 'Use https://other.example.com/everything'],
  ])('[B28] %s, which has no text, is shown by its name', (scope, what) => {
    expect(describeScope(scope).what).toBe(what);
  });

  test('[B28] the scope for a whole mailbox says so', () => {
    expect(describeScope('https://mail.google.com/').what).toContain('all your e-mail');
  });
});
