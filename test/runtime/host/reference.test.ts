import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { classReference, everyScope, googleGlobals, printedName } from '../../../runtime/host/reference';

describe('the reference of Google’s API', () => {
  test('knows the services that the runtime has', () => {
    expect(googleGlobals).toMatchObject({
      SpreadsheetApp: 'Spreadsheet.SpreadsheetApp',
      MailApp: 'Mail.MailApp',
      Logger: 'Base.Logger',
      DriveApp: 'Drive.DriveApp',
    });
    expect(classReference('SpreadsheetApp.Range')).toBe(classReference('SpreadsheetApp.Range'));
    expect(classReference('Spreadsheet.Nothing')).toBeNull();
  });

  test('prints names as Google’s messages do', () => {
    expect(
      [
        'Spreadsheet.Range',
        'Spreadsheet.SpreadsheetApp',
        'Base.Ui',
        'Mail.MailApp',
        'HTML.HtmlOutput',
        'Script.ClockTriggerBuilder',
        'Utilities.Utilities',
      ].map(printedName),
    ).toEqual([
      'SpreadsheetApp.Range',
      'SpreadsheetApp',
      'Ui',
      'MailApp',
      'HtmlService.HtmlOutput',
      'ScriptApp.ClockTriggerBuilder',
      'Utilities',
    ]);
  });

  test('has overloads with kinds, and scopes', () => {
    const range = classReference('Spreadsheet.Sheet')?.methods.get('getRange');
    expect(range?.overloads.map((overload) => overload.map((one) => one.kinds[0]?.name).join())).toEqual([
      'i,i',
      'i,i,i',
      'i,i,i,i',
      's',
    ]);
    expect(classReference('Mail.MailApp')?.methods.get('sendEmail')?.scopes).toEqual([
      'https://www.googleapis.com/auth/script.send_mail',
    ]);
    expect(classReference('Spreadsheet.Range')?.methods.get('setNotes')?.overloads[0]?.[0]?.kinds[0]).toEqual({
      name: 's',
      depth: 2,
    });
    expect(classReference('Base.Logger')?.methods.get('log')?.overloads[0]?.[0]).toMatchObject({
      rest: true,
      optional: true,
    });
    expect(everyScope).toContain('https://www.googleapis.com/auth/spreadsheets');
  });

  test('every class of the runtime is one of Google’s, under Google’s name', () => {
    const modules = ['features', 'services', 'spreadsheet'].flatMap((folder) => {
      const path = resolve(__dirname, '../../../runtime', folder);
      const files = readdirSync(path).filter((name) => name.endsWith('.ts'));
      return files.map((name) => jest.requireActual<Readonly<Record<string, unknown>>>(join(path, name)));
    });
    const classes = [...new Set(modules.flatMap((module) => Object.values(module)))].filter(
      (one): one is { googleName: string } => typeof one === 'function' && 'googleName' in one,
    );
    expect(classes.length).toBeGreaterThan(40);
    for (const one of classes)
      expect([one.googleName, classReference(one.googleName) !== null]).toEqual([one.googleName, true]);
  });
});
