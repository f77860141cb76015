import type { Topic } from '../fact';

export const sheets: Topic = {
  runtime: 'runtime/spreadsheet/spreadsheet.ts, runtime/spreadsheet/sheet.ts',
  facts: [
    {
      id: 'new-sheet-size',
      says: 'A new tab has 1,000 rows and 26 columns',
      restsOn: 'tabs grow before anything is written beyond them',
      where: 'menu',
      settles: 'new-sheet-size',
      ask({ newSheet }) {
        const sheet = newSheet();
        return [sheet.getMaxRows(), sheet.getMaxColumns()];
      },
    },
    {
      id: 'sheet-order',
      says: 'getSheets gives the tabs in their order',
      restsOn: 'tabs are found by their marks',
      where: 'menu',
      settles: 'sheet-order',
      ask({ file, newSheet }) {
        const last = newSheet();
        file.setActiveSheet(last);
        file.moveActiveSheet(file.getNumSheets());
        const names = file.getSheets().map((sheet) => sheet.getName());
        return names.indexOf(last.getName()) === names.length - 1 ? 'last tab last' : 'another order';
      },
    },
    {
      id: 'sheet-name-case',
      says: 'getSheetByName heeds upper and lower case',
      restsOn: 'tabs are found by their marks',
      where: 'menu',
      settles: 'sheet-name-case',
      ask({ file, newSheet }) {
        newSheet('Probe Case');
        return file.getSheetByName('PROBE CASE') === null ? 'not found' : 'found';
      },
    },
    {
      id: 'sheet-name-twice',
      says: 'A second tab of a name throws, whatever its upper and lower case',
      restsOn: 'a free name is looked for before a tab is made',
      where: 'menu',
      ask({ newSheet, attempt }) {
        newSheet('Probe Twice');
        return attempt(() => (newSheet('probe twice'), 'made'));
      },
    },
    {
      id: 'sheet-name-length',
      says: 'A name of a tab has at most 100 characters',
      restsOn: 'a name typed in Settings',
      where: 'menu',
      ask({ newSheet, attempt }) {
        const sheet = newSheet();
        return [100, 101].map((length) => attempt(() => (sheet.setName('p'.repeat(length)), length)));
      },
    },
    {
      id: 'insert-activates',
      says: 'insertSheet makes the new tab the active one',
      restsOn: 'the tab that a person looked at is activated again',
      where: 'menu',
      ask({ file, newSheet }) {
        const before = file.getActiveSheet();
        const made = newSheet();
        const active = file.getActiveSheet().getSheetId();
        file.setActiveSheet(before);
        return active === made.getSheetId();
      },
    },
    {
      id: 'inserted-rows',
      says: 'Rows that a script inserts take the formats of the row before',
      restsOn: 'columns are formatted as a whole by Start',
      where: 'menu',
      settles: 'inserted-rows',
      ask({ newSheet }) {
        const sheet = newSheet();
        sheet.getRange('A2').setNumberFormat('0.00');
        sheet.insertRowsAfter(2, 1);
        return sheet.getRange('A3').getNumberFormat() === '0.00' ? 'of the row before' : 'none';
      },
    },
    {
      id: 'range-does-not-follow',
      says: 'A Range object does not follow inserted rows',
      restsOn: 'none is kept between calls',
      where: 'menu',
      ask({ newSheet }) {
        const sheet = newSheet();
        const range = sheet.getRange('A2');
        sheet.insertRowsBefore(1, 1);
        return range.getA1Notation();
      },
    },
    {
      id: 'deleting-all-rows',
      says: 'Deleting all rows that are not frozen throws',
      restsOn: 'an empty table keeps a row',
      where: 'menu',
      ask({ newSheet, attempt }) {
        const sheet = newSheet();
        sheet.setFrozenRows(1);
        return attempt(() => {
          sheet.deleteRows(2, sheet.getMaxRows() - 1);
          SpreadsheetApp.flush();
          return 'deleted';
        });
      },
    },
    {
      id: 'beyond-the-grid',
      says: 'A range beyond the grid throws',
      restsOn: 'tabs grow before anything is written beyond them',
      where: 'menu',
      ask({ newSheet, attempt }) {
        const sheet = newSheet();
        return attempt(() => sheet.getRange(sheet.getMaxRows() + 1, 1).getValue() as string);
      },
    },
    {
      id: 'named-range-follows',
      says: 'A named range follows inserted rows',
      restsOn: 'lists of dropdowns',
      where: 'menu',
      ask({ file, newSheet }) {
        const sheet = newSheet();
        file.setNamedRange('probe_follows', sheet.getRange('A2:A3'));
        try {
          sheet.insertRowsBefore(1, 1);
          return file.getRangeByName('probe_follows')?.getA1Notation() ?? null;
        } finally {
          file.removeNamedRange('probe_follows');
        }
      },
    },
    {
      id: 'named-range-gone',
      says: 'A named range whose cells are all deleted throws or gives null',
      restsOn: 'it is made anew',
      where: 'menu',
      ask({ file, newSheet, attempt }) {
        const sheet = newSheet();
        file.setNamedRange('probe_gone', sheet.getRange('A2:A3'));
        sheet.deleteRows(2, 2);
        const found = attempt(() => file.getRangeByName('probe_gone')?.getA1Notation() ?? null);
        attempt(() => file.removeNamedRange('probe_gone'));
        return found === null || found === 'throws' ? 'gone' : found;
      },
    },
    {
      id: 'group-control',
      says: 'The control of a group of columns is set before the group and read back',
      restsOn: 'the group More stands over its own columns',
      where: 'menu',
      ask({ newSheet }) {
        const sheet = newSheet();
        const before = String(sheet.getColumnGroupControlPosition());
        sheet.setColumnGroupControlPosition(SpreadsheetApp.GroupControlTogglePosition.BEFORE);
        return [before, String(sheet.getColumnGroupControlPosition())];
      },
    },
    {
      id: 'group-collapses',
      says: 'A collapsed group hides its columns',
      restsOn: 'the group More is closed at first',
      where: 'menu',
      ask({ newSheet }) {
        const sheet = newSheet();
        sheet.getRange('C:D').shiftColumnGroupDepth(1);
        sheet.getColumnGroup(3, 1)?.collapse();
        SpreadsheetApp.flush();
        return [sheet.getColumnGroupDepth(3), sheet.getColumnGroup(3, 1)?.isCollapsed() ?? null];
      },
    },
    {
      id: 'new-file-zone',
      says: 'A file that was made through an API has the zone Etc/GMT and the locale en_US',
      restsOn: 'one button before Start sets the zone and the locale',
      where: 'open',
      ask({ file }) {
        return [file.getSpreadsheetTimeZone(), file.getSpreadsheetLocale()];
      },
    },
  ],
};
