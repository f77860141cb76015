import { join } from 'node:path';
import { openWorkbook, type Workbook } from '../../../runtime';

const open = (): Workbook =>
  openWorkbook({
    now: '2026-03-02T09:00',
    timeZone: 'Europe/Berlin',
    user: 'ana@example.com',
    project: join(__dirname, 'fixtures/services'),
  });
const run = (name: string, ...args: unknown[]): unknown => JSON.parse(JSON.stringify(open().run(name, args) ?? null));

describe('services through the strict door', () => {
  test.each([
    ['validations', ['VALUE_IN_LIST', true, 'To do,Done', 'Pick one', null]],
    ['formats', 1],
    ['metadata', [1, 'due', 3, 'Sheet1']],
    ['protections', ['HeadertrueA1:C1']],
    ['groups', [1, true]],
    ['richText', ['Open Goals', 'https://example.com/']],
    ['named', 'A1:B2null'],
    ['stores', [true, '2', '5', null, 'v']],
    [
      'triggers',
      [
        'lockedCLOCKtrue',
        'This add-on has created too many time-based triggers in this document for this Google user account.',
        0,
        'NOT_REQUIRED',
      ],
    ],
    ['dates', [true, '2026-03-01T23:30:00.000Z', '2026-03-02T00:30', 0]],
    ['enums', '{"mode":"FULL","kind":"RANGE"}trueobject'],
    ['locked', true],
  ])('%s', (name, expected) => {
    expect(run(name)).toEqual(expected);
  });

  test('templates have the script’s own values and escape them', () => {
    expect(String(run('pages')).replace(/\s+/g, ' ').trim()).toBe(
      '<style>li { color: red }</style> <ul><li>&lt;a&gt;</li><li>b</li></ul>2026 true',
    );
  });

  test('a lock that another holds is not got, and the wait costs simulated time', () => {
    const workbook = open();
    workbook.locksElsewhere.add('document');
    expect(workbook.run('locked')).toBe(false);
    expect(workbook.calls().simulatedSeconds).toBeGreaterThan(1.9);
  });

  test('a fault of a lock is a lock that another holds', () => {
    expect(open().run('locked', [], { faults: [{ at: 1, kind: 'lock' }] })).toBe(false);
    expect(open().run('locked', [], { faults: [{ at: 2, kind: 'lock' }] })).toBe(true);
  });

  test.each([
    ['enum', "The parameters (String) don't match the method signature for SpreadsheetApp.Range.setWrapStrategy."],
    ['rule', "The parameters ((class)) don't match the method signature for SpreadsheetApp.Range.setDataValidation."],
    [
      'borders',
      "The parameters (Boolean,Boolean) don't match the method signature for SpreadsheetApp.Range.setBorder.",
    ],
    [
      'values',
      'The number of columns in the data does not match the number of columns in the range. The data has 2 but the range has 1.',
    ],
    ['cf', 'Conditional format rule cannot reference a different sheet.'],
  ])('%s: %s', (what, sentence) => {
    expect(() => run('bad', what)).toThrow(sentence);
  });

  test('a validation that rejects stops a script and a user', () => {
    const workbook = open();
    workbook.run('validations');
    expect(() => workbook.run('bad', ['rejected'])).toThrow(
      /The data you entered in cell C2 violates the data validation rules set on this cell/,
    );
    expect(() => workbook.edit(workbook.spreadsheet().getSheets()[0]!.getRange('C2'), '9')).toThrow(
      /violates the data validation rules/,
    );
    workbook.edit(workbook.spreadsheet().getSheets()[0]!.getRange('C2'), '3');
    workbook.edit(workbook.spreadsheet().getSheets()[0]!.getRange('A2'), 'something else');
    expect(workbook.spreadsheet().getSheets()[0]!.getRange('A2:C2').getDisplayValues()).toEqual([
      ['something else', '', '3'],
    ]);
  });
});
