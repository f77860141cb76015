import { Killed } from '../../../runtime/contract';
import { costOf, FLUSH_MILLISECONDS, START_MILLISECONDS } from '../../../runtime/host/cost-model';
import { applyFaults, type FaultKind } from '../../../runtime/host/faults';
import { checkConsent, checkRights, type Rights } from '../../../runtime/host/authorization';
import { Meter } from '../../../runtime/host/meter';

describe('the cost model', () => {
  test.each([
    'Spreadsheet.Range.getValues',
    'Spreadsheet.Range.setValues',
    'Spreadsheet.Range.setFormulas',
    'Spreadsheet.Range.setDataValidation',
    'Spreadsheet.Range.setNote',
    'Spreadsheet.Sheet.getLastRow',
    'Spreadsheet.Sheet.setFrozenRows',
    'Spreadsheet.Sheet.addDeveloperMetadata',
    'Spreadsheet.DeveloperMetadataFinder.find',
    'Spreadsheet.DeveloperMetadata.setValue',
    'Spreadsheet.Spreadsheet.insertSheet',
    'Spreadsheet.SpreadsheetApp.flush',
    'Spreadsheet.Sheet.setConditionalFormatRules',
    'Spreadsheet.Protection.setWarningOnly',
    'Properties.Properties.getProperty',
    'Cache.Cache.put',
    'Lock.Lock.tryLock',
    'Script.ClockTriggerBuilder.create',
    'Script.ScriptApp.getProjectTriggers',
    'Mail.MailApp.sendEmail',
    'Mail.MailApp.getRemainingDailyQuota',
  ])('%s is a call', (name) => {
    expect(costOf(name)?.base).toBeGreaterThan(0);
  });

  test.each([
    'Spreadsheet.Sheet.getRange',
    'Spreadsheet.Spreadsheet.getSheetByName',
    'Spreadsheet.Sheet.getName',
    'Spreadsheet.SpreadsheetApp.getActiveSpreadsheet',
    'Spreadsheet.SpreadsheetApp.getUi',
    'Spreadsheet.SpreadsheetApp.newDataValidation',
    'Spreadsheet.DataValidationBuilder.build',
    'Spreadsheet.DeveloperMetadata.getValue',
    'Spreadsheet.Range.getA1Notation',
    'Utilities.Utilities.formatDate',
    'Base.Session.getActiveUser',
    'Properties.PropertiesService.getDocumentProperties',
    'Lock.LockService.getDocumentLock',
    'HTML.HtmlService.createTemplateFromFile',
    'Base.Ui.createAddonMenu',
    'Base.Logger.log',
    'Script.TriggerBuilder.timeBased',
  ])('%s is not', (name) => {
    expect(costOf(name)).toBeNull();
  });
});

describe('the meter', () => {
  test('logs calls with their size and adds up simulated seconds', () => {
    const meter = new Meter(30_000);
    const n = meter.begin('Spreadsheet.Range.setValues', 'SpreadsheetApp.Range.setValues');
    meter.cells(1000);
    meter.end('Spreadsheet.Range.setValues', n);
    meter.begin('Spreadsheet.Sheet.getName', 'SpreadsheetApp.Sheet.getName');
    expect(meter.log).toEqual([{ n: 1, method: 'SpreadsheetApp.Range.setValues', cells: 1000, milliseconds: 60 }]);
    expect(meter.summary()).toEqual({
      calls: 1,
      cells: 1000,
      simulatedSeconds: (START_MILLISECONDS + 60 + FLUSH_MILLISECONDS) / 1000,
      byMethod: { 'SpreadsheetApp.Range.setValues': 1, 'SpreadsheetApp.Sheet.getName': 1 },
    });
  });

  test('the first read after writes sends them off, and so does the end', () => {
    const meter = new Meter(30_000);
    const call = (name: string): number => {
      const n = meter.begin(`Spreadsheet.${name}`, name);
      meter.end(`Spreadsheet.${name}`, n);
      return meter.log[n - 1]?.milliseconds ?? NaN;
    };
    expect(
      [
        'Range.setValue',
        'Range.setBackground',
        'Range.getValue',
        'Range.getValue',
        'SpreadsheetApp.flush',
        'Sheet.setColumnWidth',
        'SpreadsheetApp.flush',
      ].map(call),
    ).toEqual([10, 10, 340, 40, 10, 10, 310]);
    expect(meter.summary().simulatedSeconds).toBe((START_MILLISECONDS + 730) / 1000);
  });

  test('ends the run past its limit', () => {
    const meter = new Meter(30_000);
    expect(() => meter.sleep(29_101)).toThrow(Killed);
    expect(meter.killed?.message).toBe('Exceeded maximum execution time');
  });
});

const MAIL = 'https://www.googleapis.com/auth/script.send_mail';
const SHEET = [
  'https://www.googleapis.com/auth/spreadsheets.currentonly',
  'https://www.googleapis.com/auth/spreadsheets',
];
const rights = (change: Partial<Rights>): Rights => ({
  authMode: 'FULL',
  surface: 'menu',
  scopes: [MAIL, SHEET[0] ?? ''],
  granted: [MAIL, SHEET[0] ?? ''],
  ...change,
});
const send = (change: Partial<Rights>) => () =>
  checkRights(rights(change), 'Mail.MailApp.sendEmail', 'MailApp.sendEmail', [MAIL]);

describe('the gate', () => {
  test('a scope that the manifest lacks throws Google’s message', () => {
    expect(send({})).not.toThrow();
    expect(send({ scopes: [] })).toThrow(
      `Specified permissions are not sufficient to call MailApp.sendEmail. Required permissions: ${MAIL}`,
    );
    expect(() =>
      checkRights(rights({ scopes: [] }), 'Spreadsheet.Range.setValue', 'SpreadsheetApp.Range.setValue', SHEET),
    ).toThrow(`Required permissions: (${SHEET.join(' || ')})`);
  });

  test('what the user did not grant, and simple triggers, have no permission', () => {
    const sentence = `You do not have permission to call MailApp.sendEmail. Required permissions: ${MAIL}`;
    expect(send({ granted: [SHEET[0] ?? ''] })).toThrow(sentence);
    expect(send({ authMode: 'LIMITED', surface: 'simple' })).toThrow(sentence);
  });

  test('LIMITED reaches the file and properties, and shows nothing', () => {
    const limited = rights({ authMode: 'LIMITED', surface: 'simple', granted: [] });
    expect(() =>
      checkRights(limited, 'Spreadsheet.Range.setValue', 'SpreadsheetApp.Range.setValue', SHEET),
    ).not.toThrow();
    expect(() =>
      checkRights(limited, 'Properties.Properties.getProperty', 'PropertiesService.Properties.getProperty', []),
    ).not.toThrow();
    expect(() => checkRights(limited, 'Base.Ui.alert', 'Ui.alert', [])).toThrow(
      'You do not have permission to call Ui.alert.',
    );
    expect(() =>
      checkRights(limited, 'Base.Ui.showSidebar', 'Ui.showSidebar', [
        'https://www.googleapis.com/auth/script.container.ui',
      ]),
    ).toThrow(/Ui.showSidebar/);
    expect(() => checkRights(limited, 'Base.User.getEmail', 'User.getEmail', [])).not.toThrow();
  });

  test('NONE reaches neither the file nor properties, but makes a menu', () => {
    const none = rights({ authMode: 'NONE', surface: 'simple', granted: [] });
    expect(() =>
      checkRights(
        none,
        'Spreadsheet.SpreadsheetApp.getActiveSpreadsheet',
        'SpreadsheetApp.getActiveSpreadsheet',
        SHEET,
      ),
    ).toThrow(/You do not have permission/);
    expect(() =>
      checkRights(
        none,
        'Properties.PropertiesService.getDocumentProperties',
        'PropertiesService.getDocumentProperties',
        [],
      ),
    ).toThrow('You do not have permission to call PropertiesService.getDocumentProperties.');
    expect(() => checkRights(none, 'Base.Menu.addItem', 'Menu.addItem', [])).not.toThrow();
    expect(() => checkRights(none, 'Spreadsheet.SpreadsheetApp.getUi', 'SpreadsheetApp.getUi', [])).not.toThrow();
  });

  test('nothing runs for a user who has granted nothing, except simple triggers', () => {
    expect(() => checkConsent(rights({ granted: [] }))).toThrow('Authorization is required to perform that action.');
    expect(() => checkConsent(rights({ granted: [], surface: 'simple' }))).not.toThrow();
  });
});

describe('faults', () => {
  const fail =
    (kind: FaultKind, at = 2) =>
    () =>
      applyFaults(
        [{ at, kind }],
        2,
        'Spreadsheet.Range.setValues',
        'SpreadsheetApp.Range.setValues',
        SHEET,
        'FILE',
        new Meter(30_000),
      );

  test('only the n-th call fails', () => {
    expect(fail('server', 3)).not.toThrow();
    expect(fail('server')).toThrow("We're sorry, a server error occurred. Please wait a bit and try again.");
  });

  test('each kind has Google’s message', () => {
    expect(fail('timeout')).toThrow('Service Spreadsheets timed out while accessing document with id FILE.');
    expect(fail('quota')).toThrow('Service invoked too many times for one day: spreadsheets.');
    expect(fail('permission')).toThrow('You do not have permission to call SpreadsheetApp.Range.setValues.');
    expect(fail('lock')).toThrow('Lock timeout: another process was holding the lock for too long.');
    expect(fail('kill')).toThrow(Killed);
  });
});
