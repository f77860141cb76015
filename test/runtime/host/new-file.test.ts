import { openWorkbook } from '../../../runtime';

const settingsOf = (options: Parameters<typeof openWorkbook>[0]): [string, string] => {
  const file = openWorkbook({ now: '2026-03-02T09:00', ...options }).spreadsheet() as unknown as {
    getSpreadsheetTimeZone(): string;
    getSpreadsheetLocale(): string;
  };
  return [file.getSpreadsheetTimeZone(), file.getSpreadsheetLocale()];
};

describe('zone and locale of a new file', () => {
  test('made through an API: Etc/GMT and en_US, whatever the machine has', () =>
    expect(settingsOf({ madeBy: 'api' })).toEqual(['Etc/GMT', 'en_US']));
  test('made by a user: the machine’s zone', () =>
    expect(settingsOf({})[0]).toBe(new Intl.DateTimeFormat().resolvedOptions().timeZone));
  test('the options come first', () =>
    expect(settingsOf({ madeBy: 'api', timeZone: 'Europe/Berlin', locale: 'de_DE' })).toEqual([
      'Europe/Berlin',
      'de_DE',
    ]));
  test('today begins at midnight in Greenwich', () => {
    const workbook = openWorkbook({ madeBy: 'api', now: Date.parse('2026-03-02T23:30:00Z') });
    workbook.edit('Sheet1!A1', '=TODAY()');
    expect(workbook.displayed('Sheet1')).toEqual([['3/2/2026']]);
  });
});
