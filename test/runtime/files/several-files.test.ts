import { openWorkbook } from '../../../runtime';
import { ask, CURRENT_ONLY, failure, open } from './open';

/*
 * Several spreadsheet files, as the Apps Script reference describes them:
 * developers.google.com/apps-script/reference/spreadsheet/spreadsheet-app (create, open, openById, openByUrl, setActiveSpreadsheet,
 * setActiveSheet), …/spreadsheet/spreadsheet (copy, getId, getUrl, rename), …/spreadsheet/sheet (copyTo). The sentences of the errors are
 * those that live scripts report (docs/google-facts.md).
 */

const OTHER = 'var file = SpreadsheetApp.getActive(), other = SpreadsheetApp.create("Other");';
const WHOLE = 'https://www.googleapis.com/auth/spreadsheets';

describe('create and open', () => {
  test('create makes a file of one sheet with Google’s grid', () => {
    const workbook = open();
    expect(
      ask(
        workbook,
        `${OTHER} const sheet = other.getSheets()[0];
         return [other.getName(), other.getSheets().length, sheet.getName(), sheet.getSheetId(), sheet.getMaxRows(), sheet.getMaxColumns(), other.getOwner().getEmail()];`,
      ),
    ).toEqual(['Other', 1, 'Sheet1', 0, 1000, 26, 'ana@example.com']);
  });

  test('create with rows and columns', () => {
    expect(
      ask(
        open(),
        'const sheet = SpreadsheetApp.create("Other", 3, 2).getSheets()[0]; return [sheet.getMaxRows(), sheet.getMaxColumns()];',
      ),
    ).toEqual([3, 2]);
  });

  test('the ids look like Google’s, differ, and are the same in every run', () => {
    const ids = (): unknown =>
      ask(open(), 'return [SpreadsheetApp.create("A").getId(), SpreadsheetApp.create("A").getId()];');
    const [first, second] = ids() as string[];
    expect(first).toMatch(/^[\w-]{44}$/);
    expect(second).not.toBe(first);
    expect(ids()).toEqual([first, second]);
  });

  test('openById, openByUrl and open find the file, and the script writes in it', () => {
    const workbook = open();
    expect(
      ask(
        workbook,
        `${OTHER} other.getSheets()[0].getRange('B2').setValue(7);
         const byId = SpreadsheetApp.openById(other.getId());
         const byUrl = SpreadsheetApp.openByUrl(other.getUrl() + '#gid=0');
         const opened = SpreadsheetApp.open({ getId: () => other.getId() });
         byUrl.rename('Renamed');
         return [byId, byUrl, opened].map((one) => one.getName() + one.getSheetByName('Sheet1').getRange('B2').getValue() + one.getUrl());`,
      ),
    ).toEqual(
      ((id: string) => Array(3).fill(`Renamed7https://docs.google.com/spreadsheets/d/${id}/edit`))(
        workbook.files()[0]?.id ?? '',
      ),
    );
    expect(workbook.files()).toEqual([{ id: expect.any(String), name: 'Renamed' }]);
    expect(workbook.file(workbook.files()[0]?.id ?? '').displayed('Sheet1')).toEqual([
      ['', ''],
      ['', '7'],
    ]);
    expect(workbook.displayed('Sheet1')).toEqual([]);
  });

  test('the file is there in a later run, and the id of the own file opens the own file', () => {
    const workbook = open();
    const id = ask(workbook, 'return SpreadsheetApp.create("Later").getId();');
    expect(ask(workbook, `return SpreadsheetApp.openById('${String(id)}').getName();`)).toBe('Later');
    workbook.edit('A1', 'own');
    expect(
      ask(
        workbook,
        'const own = SpreadsheetApp.openById(SpreadsheetApp.getActive().getId()); return own.getSheets()[0].getRange("A1").getValue();',
      ),
    ).toBe('own');
  });

  test.each([
    [
      'openById("1nowhere")',
      'Unexpected error while getting the method or property openById on object SpreadsheetApp.',
    ],
    [
      'openByUrl("https://docs.google.com/spreadsheets/d/1nowhere/edit")',
      'Unexpected error while getting the method or property openByUrl on object SpreadsheetApp.',
    ],
    ['openByUrl("nowhere")', 'Invalid argument: url'],
    [
      'open({ getId: () => "1nowhere" })',
      'Unexpected error while getting the method or property open on object SpreadsheetApp.',
    ],
    ['openById(null)', "The parameters (null) don't match the method signature for SpreadsheetApp.openById."],
    ['openByUrl(undefined)', "The parameters (null) don't match the method signature for SpreadsheetApp.openByUrl."],
    ['open({})', "The parameters ((class)) don't match the method signature for SpreadsheetApp.open."],
    [
      'open(SpreadsheetApp.getActive())',
      "The parameters (SpreadsheetApp.Spreadsheet) don't match the method signature for SpreadsheetApp.open.",
    ],
    ['create(null)', "The parameters (null) don't match the method signature for SpreadsheetApp.create."],
    ['create()', "The parameters () don't match the method signature for SpreadsheetApp.create."],
    ['create("a", 2)', "The parameters (String,number) don't match the method signature for SpreadsheetApp.create."],
    ['create("a", 0, 5)', 'Invalid argument: rows'],
    ['create("a", 5, -1)', 'Invalid argument: columns'],
    [
      'create("a", 1e6, 11)',
      'This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
    ],
    [
      'setActiveSpreadsheet(null)',
      "The parameters (null) don't match the method signature for SpreadsheetApp.setActiveSpreadsheet.",
    ],
    [
      'getActive().copy(null)',
      "The parameters (null) don't match the method signature for SpreadsheetApp.Spreadsheet.copy.",
    ],
  ])('%s is refused in Google’s sentence', (call, message) => {
    const workbook = open();
    expect(failure(workbook, `SpreadsheetApp.${call}`)).toBe(`Exception: ${message}`);
    expect(workbook.files()).toEqual([]);
  });

  test('a file that the user may not open', () => {
    const workbook = open();
    const theirs = workbook.createFile('Theirs', 'bo@example.com');
    const call = `SpreadsheetApp.openById('${theirs.state.id}').getName()`;
    expect(failure(workbook, call)).toBe('Exception: You do not have permission to access the requested document.');
    theirs.share('ana@example.com', 'viewer');
    expect(ask(workbook, `return ${call};`)).toBe('Theirs');
    expect(
      failure(workbook, `SpreadsheetApp.openById('${theirs.state.id}').getSheets()[0].getRange('A1').setValue(1)`),
    ).toBe('Exception: You do not have permission to perform that action.');
  });
});

describe('scopes', () => {
  test.each([
    'openById("1nowhere")',
    'openByUrl("x")',
    'create("Other")',
    'openById(SpreadsheetApp.getActive().getId())',
  ])('spreadsheets.currentonly alone refuses %s', (call) => {
    const method = call.split('(')[0];
    expect(failure(open({ project: CURRENT_ONLY }), `SpreadsheetApp.${call}`)).toBe(
      `Exception: Specified permissions are not sufficient to call SpreadsheetApp.${method}. Required permissions: ${WHOLE}`,
    );
  });

  test('a user who did not grant it', () => {
    expect(failure(open({ grants: { spreadsheets: false } }), 'SpreadsheetApp.create("Other")')).toBe(
      `Exception: You do not have permission to call SpreadsheetApp.create. Required permissions: ${WHOLE}`,
    );
  });

  test('a simple trigger and a custom function may not', () => {
    for (const surface of ['simple', 'custom-function'] as const)
      expect(
        open().run(
          'evaluate',
          ['try { SpreadsheetApp.openById("1nowhere"); } catch (error) { return error.message; }'],
          { surface, authMode: surface === 'simple' ? 'LIMITED' : 'CUSTOM_FUNCTION' },
        ),
      ).toBe(`You do not have permission to call SpreadsheetApp.openById. Required permissions: ${WHOLE}`);
  });
});

describe('the active file', () => {
  test('setActiveSpreadsheet holds for the rest of the run', () => {
    const workbook = open();
    expect(
      ask(
        workbook,
        `${OTHER} SpreadsheetApp.setActiveSpreadsheet(other); SpreadsheetApp.getActiveSheet().getRange('A1').setValue('x');
         return [SpreadsheetApp.getActive().getName(), SpreadsheetApp.getActiveSpreadsheet().getId() === other.getId(), file.getSheets()[0].getRange('A1').getValue()];`,
      ),
    ).toEqual(['Other', true, '']);
    expect(ask(workbook, 'return SpreadsheetApp.getActive().getName();')).toBe('Untitled spreadsheet');
  });

  test('setActiveSheet of another file changes only that file’s active sheet', () => {
    expect(
      ask(
        open(),
        `${OTHER} const second = other.insertSheet('Second'); other.getSheets()[0].activate();
         SpreadsheetApp.setActiveSheet(second);
         return [SpreadsheetApp.getActiveSheet().getName(), other.getActiveSheet().getName(), file.getNumSheets()];`,
      ),
    ).toEqual(['Sheet1', 'Second', 1]);
  });

  test('a standalone script has none', () => {
    const workbook = open({ standalone: true });
    expect(
      ask(
        workbook,
        `return [SpreadsheetApp.getActiveSpreadsheet(), SpreadsheetApp.getActive(), SpreadsheetApp.getActiveSheet(), SpreadsheetApp.getActiveRange(),
           SpreadsheetApp.getCurrentCell(), SpreadsheetApp.getSelection(), PropertiesService.getDocumentProperties(), LockService.getDocumentLock(), CacheService.getDocumentCache()];`,
      ),
    ).toEqual(Array(9).fill(null));
    expect(failure(workbook, 'SpreadsheetApp.getUi()')).toBe(
      'Exception: Cannot call SpreadsheetApp.getUi() from this context.',
    );
    expect(
      ask(
        workbook,
        `SpreadsheetApp.setActiveSpreadsheet(SpreadsheetApp.openById('${workbook.state.id}')); return SpreadsheetApp.getActiveSheet().getName();`,
      ),
    ).toBe('Sheet1');
    workbook.edit('A1', '1');
    expect(workbook.report.failures).toEqual([]);
    expect(workbook.state.properties).toEqual({});
  });
});

describe('each file for itself', () => {
  test('locale, zone, names, metadata, protections and formulas', () => {
    const workbook = open();
    expect(
      ask(
        workbook,
        `${OTHER} other.setSpreadsheetLocale('de_DE'); other.setSpreadsheetTimeZone('Asia/Tokyo');
         const sheet = other.getSheets()[0], own = file.getSheets()[0];
         sheet.getRange('A1').setValue('1,5'); own.getRange('A1').setValue('1,5');
         sheet.getRange('A2').setFormula('=A1*2'); own.getRange('A2').setFormula('=A1&"!"');
         other.setNamedRange('Area', sheet.getRange('A1')); sheet.addDeveloperMetadata('key', 'value'); sheet.protect();
         const facts = (one) => [one.getSpreadsheetLocale(), one.getSpreadsheetTimeZone(), one.getNamedRanges().length,
           one.createDeveloperMetadataFinder().withKey('key').find().length, one.getProtections(SpreadsheetApp.ProtectionType.SHEET).length,
           one.getSheets()[0].getRange('A2').getValue()];
         return [facts(other), facts(file)];`,
      ),
    ).toEqual([
      ['de_DE', 'Asia/Tokyo', 1, 1, 1, 3],
      ['en_US', 'Europe/Berlin', 0, 0, 0, '1,5!'],
    ]);
  });

  test('TODAY of every file follows the workbook’s clock', () => {
    const workbook = open();
    const id = String(
      ask(workbook, `${OTHER} other.getSheets()[0].getRange('A1').setFormula('=TODAY()'); return other.getId();`),
    );
    expect(workbook.file(id).displayed('Sheet1')).toEqual([['3/2/2026']]);
    workbook.advance(workbook.now() + 86_400_000);
    expect(workbook.file(id).displayed('Sheet1')).toEqual([['3/3/2026']]);
  });

  test('document properties belong to the file of the script', () => {
    const workbook = open();
    ask(
      workbook,
      `${OTHER} SpreadsheetApp.setActiveSpreadsheet(other); PropertiesService.getDocumentProperties().setProperty('a', '1');`,
    );
    expect(workbook.state.properties['document']).toEqual({ a: '1' });
    expect(workbook.file(workbook.files()[0]?.id ?? '').state.properties).toEqual({});
  });

  test.each([
    ['file.getSheets()[0].getRange("A1").copyTo(sheet.getRange("A1"))', ''],
    ['file.getSheets()[0].getRange("A1").moveTo(sheet.getRange("A1"))', ''],
    ['file.setNamedRange("Area", sheet.getRange("A1"))', ''],
    ['file.getSheets()[0].setActiveRange(sheet.getRange("A1"))', ''],
    ['file.getSheets()[0].setActiveRangeList(sheet.getRangeList(["A1"]))', ''],
    ['file.getSheets()[0].newChart().addRange(sheet.getRange("A1:B2"))', ''],
    [
      'file.getRange("A1").setDataValidation(SpreadsheetApp.newDataValidation().requireValueInRange(sheet.getRange("A1:A2")).build())',
      '',
    ],
    [
      'file.getRange("A1:B1").setDataValidations([[null, SpreadsheetApp.newDataValidation().requireValueInRange(sheet.getRange("A1:A2")).build()]])',
      '',
    ],
    [
      'file.getSheets()[0].setConditionalFormatRules([SpreadsheetApp.newConditionalFormatRule().whenCellEmpty().setBold(true).setRanges([sheet.getRange("A1")]).build()])',
      '',
    ],
    ['file.getSheets()[0].protect().setUnprotectedRanges([sheet.getRange("A1")])', ''],
    ['file.deleteSheet(sheet)', 'Sheet 0 not found'],
    ['file.getRange("A1").copyValuesToRange(sheet, 1, 1, 1, 1)', 'Sheet 0 not found'],
  ])('objects of two files do not mix: %s', (call, message) => {
    const workbook = open();
    expect(failure(workbook, `${OTHER} const sheet = other.getSheets()[0]; ${call}`)).toBe(
      `Exception: ${message || 'Target range and source range must be on the same spreadsheet.'}`,
    );
  });

  test('rules from SpreadsheetApp’s builders serve in any file', () => {
    expect(
      ask(
        open(),
        `${OTHER} const sheet = other.getSheets()[0];
         sheet.getRange('B1').setDataValidation(SpreadsheetApp.newDataValidation().requireValueInRange(sheet.getRange('A1:A2')).build());
         sheet.setConditionalFormatRules([SpreadsheetApp.newConditionalFormatRule().whenCellEmpty().setBold(true).setRanges([sheet.getRange('A1')]).build()]);
         return [sheet.getRange('B1').getDataValidation().getCriteriaValues()[0].getA1Notation(), sheet.getConditionalFormatRules().length, file.getSheets()[0].getConditionalFormatRules().length];`,
      ),
    ).toEqual(['A1:A2', 1, 0]);
  });
});

describe('copies', () => {
  test('Spreadsheet.copy has everything but properties and triggers, and nothing in common', () => {
    const workbook = open();
    workbook.edit('A1', '1');
    expect(
      ask(
        workbook,
        `const file = SpreadsheetApp.getActive(); file.setSpreadsheetLocale('de_DE');
         const sheet = file.getSheets()[0]; sheet.getRange('A2').setFormula('=A1+1'); sheet.addDeveloperMetadata('key'); sheet.getRange('A1').setNote('note');
         file.setNamedRange('Area', sheet.getRange('A1:A2'));
         const copy = file.copy('Copy'); copy.getRange('A1').setValue(10);
         return [copy.getName(), copy.getId() === file.getId(), copy.getSpreadsheetLocale(), copy.getRange('A2').getValue(), sheet.getRange('A2').getValue(),
           copy.getRange('A1').getNote(), copy.getNamedRanges()[0].getRange().getA1Notation(), copy.createDeveloperMetadataFinder().withKey('key').find().length, file.getName()];`,
      ),
    ).toEqual(['Copy', false, 'de_DE', 11, 2, 'note', 'A1:A2', 1, 'Untitled spreadsheet']);
    const copy = workbook.file(workbook.files()[0]?.id ?? '');
    expect(copy.state.owner).toBe('ana@example.com');
    expect(copy.state.properties).toEqual({});
  });

  test('Sheet.copyTo names the copy after what the other file has', () => {
    expect(
      ask(
        open(),
        `${OTHER} const sheet = file.getSheets()[0].setName('Plan'); sheet.getRange('A1').setValue('x');
         const names = [1, 2, 3].map(() => sheet.copyTo(other).getName());
         return [names, other.getSheets().map((one) => one.getName()), sheet.copyTo(file).getName(), file.getNumSheets()];`,
      ),
    ).toEqual([
      ['Copy of Plan', 'Copy of Plan 2', 'Copy of Plan 3'],
      ['Sheet1', 'Copy of Plan', 'Copy of Plan 2', 'Copy of Plan 3'],
      'Copy of Plan',
      2,
    ]);
  });

  test('Sheet.copyTo takes all that is on the sheet', () => {
    const facts = `const facts = (sheet) => [
      sheet.getRange('A1:C3').getDisplayValues(), sheet.getRange('A1:C3').getFormulas(), sheet.getRange('A1').getFontWeight(), sheet.getRange('B1').getNumberFormat(),
      sheet.getRange('A1').getNote(), String(sheet.getRange('C1').getDataValidation().getCriteriaType()), sheet.getRange('C2').getDataValidation().getCriteriaValues()[0].getA1Notation(),
      sheet.getRange('C2').getDataValidation().getCriteriaValues()[0].getSheet().getName() === sheet.getName(),
      sheet.getConditionalFormatRules().map((rule) => rule.getRanges()[0].getA1Notation() + rule.getBooleanCondition().getCriteriaValues()),
      sheet.getFrozenRows(), sheet.getFrozenColumns(), sheet.getColumnWidth(2), sheet.isRowHiddenByUser(5), sheet.getRange('D2').getMergedRanges().map((range) => range.getA1Notation()),
      sheet.getTabColor(), sheet.hasHiddenGridlines(), sheet.isRightToLeft(), sheet.getRowGroupDepth(8), sheet.getBandings().length, sheet.getFilter().getRange().getA1Notation(),
      sheet.getDeveloperMetadata().map((one) => one.getKey()), sheet.getRange('3:3').getDeveloperMetadata().map((one) => one.getKey()),
      sheet.getCharts().map((chart) => chart.getRanges().map((range) => range.getSheet().getName() === sheet.getName() ? range.getA1Notation() : 'elsewhere')),
      sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE).map((one) => one.getRange().getA1Notation()), sheet.getRange('A2').getRichTextValue().getLinkUrl(),
      sheet.getMaxRows(), sheet.getMaxColumns()];`;
    const workbook = open();
    const [before, after] = ask(
      workbook,
      `${OTHER} ${facts} const sheet = file.getSheets()[0]; sheet.deleteRows(50, 900);
       sheet.getRange('A1:B3').setValues([['a', 0.5, ], ['b', 2], [true, '=B1+B2']]); sheet.getRange('A1').setFontWeight('bold').setNote('note');
       sheet.getRange('B1').setNumberFormat('0%').setBorder(true, true, true, true, false, false);
       sheet.getRange('C1').insertCheckboxes(); sheet.getRange('C2').setDataValidation(SpreadsheetApp.newDataValidation().requireValueInRange(sheet.getRange('A1:A2')).build());
       sheet.setConditionalFormatRules([SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied('=$A1="a"').setBold(true).setRanges([sheet.getRange('A1:C3')]).build()]);
       sheet.setFrozenRows(1); sheet.setFrozenColumns(1); sheet.setColumnWidth(2, 222); sheet.hideRows(5); sheet.getRange('D2:E3').merge();
       sheet.setTabColor('#ff0000').setHiddenGridlines(true).setRightToLeft(true); sheet.getRange('8:9').shiftRowGroupDepth(1); sheet.getRange('G1:H4').applyRowBanding();
       sheet.getRange('A1:C3').createFilter(); sheet.addDeveloperMetadata('sheet'); sheet.getRange('3:3').addDeveloperMetadata('row');
       sheet.insertChart(sheet.newChart().asLineChart().addRange(sheet.getRange('A1:B3')).setPosition(5, 5, 0, 0).build()); sheet.getRange('A3').protect();
       sheet.getRange('A2').setRichTextValue(SpreadsheetApp.newRichTextValue().setText('link').setLinkUrl('https://example.com').build());
       const copy = sheet.copyTo(other); return [facts(sheet), facts(copy)];`,
    ) as [unknown[], unknown[]];
    expect(after).toEqual(before);
    expect(before[0]).toEqual([
      ['a', '50%', 'FALSE'],
      ['link', '2', ''],
      ['TRUE', '250%', ''],
    ]);
  });

  test('Sheet.copyTo from another file into the active one', () => {
    const workbook = open();
    expect(
      ask(
        workbook,
        `${OTHER} const sheet = other.getSheets()[0]; sheet.getRange('A1:B2').setValues([[1, '=A1+1'], ['a', new Date(2026, 2, 2)]]);
         sheet.getRange('A1').insertCheckboxes().check();
         const copy = sheet.copyTo(file); return [copy.getParent().getId() === file.getId(), copy.getIndex(), copy.getRange('A1').isChecked(), file.getNumSheets(), other.getNumSheets()];`,
      ),
    ).toEqual([true, 2, true, 2, 1]);
    expect(workbook.displayed('Copy of Sheet1')).toEqual([
      ['TRUE', '2'],
      ['a', '3/2/2026'],
    ]);
  });

  test('references to other sheets mean sheets of the other file', () => {
    expect(
      ask(
        open(),
        `${OTHER} const sheet = file.getSheets()[0].setName('Plan'); file.insertSheet('Data').getRange('A1').setValue(5); file.insertSheet('Only here');
         other.insertSheet('Data').getRange('A1').setValue(7);
         sheet.getRange('A1:A2').setFormulas([['=Data!A1'], ["='Only here'!A1"]]);
         const copy = sheet.copyTo(other); return [copy.getRange('A1:A2').getDisplayValues(), copy.getRange('A1').getFormula()];`,
      ),
    ).toEqual([[['7'], ['#REF!']], '=Data!A1']);
  });
});

describe('triggers', () => {
  const notes = (workbook: ReturnType<typeof open>): unknown => workbook.state.properties['script']?.['notes'];
  const install = (event: string, handler: string): string =>
    `${OTHER} ScriptApp.newTrigger('${handler}').forSpreadsheet(other).${event}().create(); return other.getId();`;

  test('an edit of another file does not fire onEdit, and fires the trigger that was installed on it', () => {
    const workbook = open();
    const other = workbook.createFile('Silent');
    other.edit('A1', 'x');
    expect(notes(workbook)).toBeUndefined();
    const id = String(ask(workbook, install('onEdit', 'onOtherEdit')));
    workbook.file(id).edit('B2', 'typed');
    other.edit('A1', 'y');
    expect(notes(workbook)).toBe('onOtherEdit Other Other B2 typed 2;');
    workbook.edit('C3', 'own');
    expect(notes(workbook)).toBe('onOtherEdit Other Other B2 typed 2;onEdit C3;');
  });

  test('it opens like a file, and its failures are in both reports', () => {
    const workbook = open();
    const id = String(ask(workbook, install('onOpen', 'onOtherOpen')));
    workbook.file(id).open();
    expect(notes(workbook)).toBe('onOtherOpen Other;');
    ask(
      workbook,
      `ScriptApp.newTrigger('evaluate').forSpreadsheet('${id}').onEdit().create(); PropertiesService.getScriptProperties().deleteAllProperties();`,
    );
    workbook.file(id).edit('A1', 'x');
    expect(workbook.file(id).report.failures.map(({ handler }) => handler)).toEqual(['evaluate']);
    expect(workbook.report.failures).toHaveLength(1);
  });

  test('the lists name the file, by file', () => {
    const workbook = open();
    const id = String(ask(workbook, install('onEdit', 'onOtherEdit')));
    expect(
      ask(
        workbook,
        `const of = (one) => ScriptApp.getUserTriggers(one).length;
         return [ScriptApp.getProjectTriggers()[0].getTriggerSourceId(), of(SpreadsheetApp.openById('${id}')), of(SpreadsheetApp.getActive())];`,
      ),
    ).toEqual([id, 1, 0]);
  });

  test('an add-on watches only the file in which it is used, nobody a file without access', () => {
    const refused = 'Exception: You do not have permission to access the requested document.';
    expect(failure(open({ addOn: true }), install('onEdit', 'onOtherEdit').replace('return', ''))).toBe(refused);
    const workbook = open();
    const theirs = workbook.createFile('Theirs', 'bo@example.com');
    expect(failure(workbook, `ScriptApp.newTrigger('note').forSpreadsheet('${theirs.state.id}')`)).toBe(refused);
    expect(failure(workbook, "ScriptApp.newTrigger('note').forSpreadsheet('1nowhere')")).toBe(refused);
  });

  test('a standalone script watches the workbook’s own file too', () => {
    const workbook = open({ standalone: true });
    ask(workbook, `ScriptApp.newTrigger('onOtherEdit').forSpreadsheet('${workbook.state.id}').onEdit().create();`);
    workbook.edit('A1', 'x');
    expect(workbook.report.failures).toEqual([]);
    expect(notes(workbook)).toBe('onOtherEdit Untitled spreadsheet Untitled spreadsheet A1 x 1;');
  });
});

test('calls to another file cost as those to the active file do', () => {
  const workbook = open();
  const id = workbook.createFile('Other').state.id;
  const work = (file: string): string =>
    `const sheet = ${file}.getSheets()[0]; sheet.getRange('A1:B5').setValues(Array(5).fill([1, 2])); sheet.getRange('A1:B5').getValues(); sheet.insertRowBefore(1);`;
  ask(workbook, work('SpreadsheetApp.getActive()'));
  const own = workbook.calls();
  ask(workbook, work(`SpreadsheetApp.openById('${id}')`));
  const other = workbook.calls();
  expect(other.cells).toBe(own.cells);
  expect(other.calls).toBe(own.calls + 1);
  expect(other.simulatedSeconds).toBeCloseTo(own.simulatedSeconds + 0.3, 5);
});

test('a toast of another file is on no screen', () => {
  const workbook = open();
  ask(workbook, `${OTHER} other.toast('there'); file.toast('here');`);
  expect(workbook.report.shown.map((shown) => (shown.kind === 'toast' ? shown.text : ''))).toEqual(['here']);
});

test('a copy of a workbook in memory has its files', () => {
  const workbook = open();
  ask(workbook, `${OTHER} other.getSheets()[0].getRange('A1').setValue('kept');`);
  const copy = openWorkbook({ from: workbook.copy() });
  const id = copy.files()[0]?.id ?? '';
  copy.file(id).edit('A1', 'changed');
  expect(copy.file(id).displayed('Sheet1')).toEqual([['changed']]);
  expect(workbook.file(id).displayed('Sheet1')).toEqual([['kept']]);
  expect(() => workbook.file('nowhere')).toThrow('There is no file nowhere.');
});
