/**
 * Custom functions in cells. Sources: developers.google.com/apps-script/guides/sheets/functions ("Custom functions in Google Sheets": naming,
 * arguments, return values, data types, services) and, for the sentence on NOW and RAND, the hover text that Google shows.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openWorkbook, type Workbook, type WorkbookOptions } from '../../../runtime';

const CODE = `function DOUBLE(input) {
  return Array.isArray(input) ? input.map((row) => row.map((cell) => cell * 2)) : input * 2;
}
function shape(...args) { return JSON.stringify(args); }
function kind(value) { return Object.prototype.toString.call(value) + ' ' + (value instanceof Date ? value.toISOString() : typeof value); }
function hidden_() { return 1; }
function SUM() { return 'mine'; }
function give(what) {
  switch (what) {
    case 'nothing': return;
    case 'null': return null;
    case 'day': return new Date(2026, 2, 9);
    case 'moment': return new Date(2026, 2, 9, 13, 30);
    case 'text': return '=1+1';
    case 'digits': return '007';
    case 'true': return true;
    case 'column': return [1, 2, 3];
    case 'row': return [[1, 2, 3]];
    case 'ragged': return [[1], [2, 3]];
    case 'empty': return [];
    case 'NaN': return NaN;
    case 'infinite': return Infinity;
    case 'object': return { a: 1 };
    case 'range': return SpreadsheetApp.getActiveSheet().getRange('A1');
    case 'function': return () => 1;
    case 'deep': return [[[1]]];
    case 'long': return 'x'.repeat(50001);
    case 'wrong': throw new Error('no rate');
    case 'word': throw 'plain';
    case 'bug': return undefined.x;
    case 'slow': Utilities.sleep(31000); return 1;
    case 'sleepy': Utilities.sleep(29000); return 'awake';
  }
}
function later() { return Promise.resolve('later'); }
function services(what) {
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheets()[0];
  switch (what) {
    case 'read': return sheet.getRange('Z1').getValue() + 1;
    case 'setValue': sheet.getRange('B1').setValue(1); return 'wrote';
    case 'clear': sheet.clear(); return 'wrote';
    case 'insertSheet': SpreadsheetApp.getActive().insertSheet(); return 'wrote';
    case 'appendRow': sheet.appendRow([1]); return 'wrote';
    case 'trimWhitespace': sheet.getRange('B1').trimWhitespace(); return 'wrote';
    case 'activate': sheet.activate(); return 'moved';
    case 'openById': return SpreadsheetApp.openById('1abc').getName();
    case 'mail': MailApp.sendEmail('a@example.com', 's', 'b'); return 'sent';
    case 'trigger': ScriptApp.newTrigger('DOUBLE').timeBased().everyDays(1).create(); return 'made';
    case 'ui': SpreadsheetApp.getUi().alert('!'); return 'shown';
    case 'user': return '[' + Session.getActiveUser().getEmail() + ']';
    case 'cache': CacheService.getScriptCache().put('k', 'v', 60); return CacheService.getScriptCache().get('k');
    case 'lock': return LockService.getScriptLock().tryLock(10);
    case 'property': PropertiesService.getScriptProperties().setProperty('k', 'v'); return PropertiesService.getScriptProperties().getProperty('k');
    case 'utilities': return Utilities.formatDate(new Date(0), 'GMT', 'yyyy');
    case 'html': return HtmlService.createHtmlOutput('<b>x</b>').getContent();
    case 'builder': return SpreadsheetApp.newTextStyle().setBold(true).build().isBold();
    case 'finder': return sheet.createTextFinder('x').matchCase(true).findAll().length;
    case 'missing': return DriveApp.getRootFolder().getName();
  }
}
function tally() { const p = PropertiesService.getScriptProperties(); const n = Number(p.getProperty('n') || 0) + 1; p.setProperty('n', String(n)); return n; }
function counted(value) { tally(); return value; }
function calls() { return Number(PropertiesService.getScriptProperties().getProperty('n') || 0); }
function place() { const cell = SpreadsheetApp.getActiveRange(); return cell.getSheet().getName() + '!' + cell.getA1Notation(); }
function tax2024(value) { return value * 0.2; }
function my_fn2(value) { return value + 1; }
function größe(value) { return value; }
function F1(value) { return value + 1; }
function stamp() { return new Date().getTime(); }
function lastRow() { return SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].getLastRow(); }
function fill(a1, formula) { SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].getRange(a1).setFormula(formula); }
function fillAndRead(a1, formula) { fill(a1, formula); const range = SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].getRange(a1); return [range.getValue(), range.getDisplayValue(), range.getNote(), range.getFormula()]; }
`;

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'waymark-custom-'));
  writeFileSync(join(folder, 'Code.gs'), CODE);
});
afterAll(() => rmSync(folder, { recursive: true }));

const open = (options: WorkbookOptions = {}): Workbook =>
  openWorkbook({ project: folder, now: '2026-03-02T09:00', timeZone: 'Etc/UTC', ...options });
const shown = (workbook: Workbook, cells: string): string[][] => workbook.range(cells).getDisplayValues();
const display = (workbook: Workbook, formula: string, cell = 'H1'): string => {
  workbook.edit(cell, formula);
  return shown(workbook, cell)[0]?.[0] ?? '';
};

describe('names', () => {
  it.each([
    ['=DOUBLE(4)', '8'],
    ['=double(4)', '8'],
    ['=Shape()', '[]'],
    ['=TAX2024(100)', '20'],
    ['=My_Fn2(1)', '2'],
    ['=GRÖSSE(1)', '#NAME?'],
    ['=GRÖßE(1)', '1'],
    ['=F1(1)', '2'],
    ['=hidden_()', '#NAME?'],
    ['=nothing.like(1)', '#NAME?'],
    ['=unknown(1)', '#NAME?'],
    // A built-in function wins.
    ['=SUM(1;2)'.replace(';', ','), '3'],
    ['=1+DOUBLE(DOUBLE(2))', '9'],
    ['=IF(FALSE,give("wrong"),5)', '5'],
    ['=IFERROR(give("wrong"),"saved")', 'saved'],
    ['=SUM(DOUBLE({1,2;3,4}))', '20'],
    ['=LET(x,DOUBLE(3),x+1)', '7'],
    ['=JOIN("-",MAP({1,2},LAMBDA(x,DOUBLE(x))))', '2-4'],
  ])('%s is %s', (formula, expected) => {
    expect(display(open(), formula)).toBe(expected);
  });
});

describe('arguments', () => {
  it.each([
    ['=shape(A1)', '[3]'],
    ['=shape(A1:B2)', '[[[3,"x"],["",true]]]'],
    ['=shape(B1,A2,B2)', '["x","",true]'],
    ['=shape(1.5,"t",TRUE,)', '[1.5,"t",true,""]'],
    ['=shape(0.1)', '[0.1]'],
    ['=shape(A4)', '["#DIV/0!"]'],
    ['=shape(A1:A1)', '[[[3]]]'],
    ['=shape({1,2;3,4})', '[[[1,2],[3,4]]]'],
    ['=kind(A3)', '[object Date] 2026-03-09T00:00:00.000Z'],
    ['=kind(DATE(2026,3,10))', '[object Date] 2026-03-10T00:00:00.000Z'],
    ['=kind(A1:A2)', '[object Array] object'],
    ['=shape(A5)', '[0.1]'],
    ['=shape(plan)', '[[[3],[""]]]'],
  ])('%s is %s', (formula, expected) => {
    const workbook = open();
    workbook.paste('A1', '3\tx\n\tTRUE\n2026-03-09\n=1/0\n10%');
    (workbook.spreadsheet() as unknown as { setNamedRange(name: string, range: object): void }).setNamedRange(
      'plan',
      workbook.range('A1:A2'),
    );
    expect(display(workbook, formula)).toBe(expected);
  });
});

describe('results', () => {
  it.each<[string, string[][]]>([
    [
      'nothing',
      [
        ['', '', ''],
        ['', '', ''],
        ['', '', ''],
      ],
    ],
    [
      'null',
      [
        ['', '', ''],
        ['', '', ''],
        ['', '', ''],
      ],
    ],
    [
      'empty',
      [
        ['', '', ''],
        ['', '', ''],
        ['', '', ''],
      ],
    ],
    [
      'day',
      [
        ['3/9/2026', '', ''],
        ['', '', ''],
        ['', '', ''],
      ],
    ],
    [
      'moment',
      [
        ['3/9/2026 13:30:00', '', ''],
        ['', '', ''],
        ['', '', ''],
      ],
    ],
    [
      'text',
      [
        ['=1+1', '', ''],
        ['', '', ''],
        ['', '', ''],
      ],
    ],
    [
      'digits',
      [
        ['007', '', ''],
        ['', '', ''],
        ['', '', ''],
      ],
    ],
    [
      'true',
      [
        ['TRUE', '', ''],
        ['', '', ''],
        ['', '', ''],
      ],
    ],
    [
      'column',
      [
        ['1', '', ''],
        ['2', '', ''],
        ['3', '', ''],
      ],
    ],
    [
      'row',
      [
        ['1', '2', '3'],
        ['', '', ''],
        ['', '', ''],
      ],
    ],
    [
      'ragged',
      [
        ['1', '', ''],
        ['2', '3', ''],
        ['', '', ''],
      ],
    ],
    [
      'sleepy',
      [
        ['awake', '', ''],
        ['', '', ''],
        ['', '', ''],
      ],
    ],
  ])('%s', (what, expected) => {
    const workbook = open();
    workbook.edit('H1', `=give("${what}")`);
    expect(shown(workbook, 'H1:J3')).toEqual(expected);
  });

  it('spreads, and is #REF! when a cell is in the way, until it is cleared', () => {
    const workbook = open();
    workbook.edit('I1', 'mine');
    workbook.edit('H1', '=give("row")');
    expect(shown(workbook, 'H1:J1')).toEqual([['#REF!', 'mine', '']]);
    workbook.edit('I1', '');
    expect(shown(workbook, 'H1:J1')).toEqual([['1', '2', '3']]);
    expect(workbook.customRuns).toHaveLength(1);
  });

  it.each([
    ['wrong', '#ERROR!', /^Error: no rate \(line \d+\)\.$/],
    ['word', '#ERROR!', /^plain \(line 0\)\.$/],
    ['bug', '#ERROR!', /^TypeError: Cannot read properties of undefined \(reading 'x'\) \(line \d+\)\.$/],
    ['slow', '#ERROR!', /^Exceeded maximum execution time \(line 0\)\.$/],
    ['long', '#ERROR!', /more than the maximum of 50000 characters/],
    ['object', '#ERROR!', /must return/],
    ['range', '#ERROR!', /must return/],
    ['function', '#ERROR!', /must return/],
    ['deep', '#ERROR!', /must return/],
    ['NaN', '#NUM!', /Result was not a number/],
    ['infinite', '#NUM!', /Result was not a number/],
  ])('%s is %s with its message over the cell', (what, expected, message) => {
    const workbook = open();
    expect(display(workbook, `=give("${what}")`)).toBe(expected);
    expect(workbook.errorAt('H1')).toMatch(message);
  });

  it('names the line of the code that threw', () => {
    const workbook = open();
    workbook.edit('H1', '=give("wrong")');
    const line = CODE.split('\n').findIndex((text) => text.includes('no rate')) + 1;
    expect(workbook.errorAt('H1')).toBe(`Error: no rate (line ${line}).`);
  });
});

describe('services', () => {
  const permission = (method: string, scopes = ''): RegExp =>
    new RegExp(
      `^Exception: You do not have permission to call ${method}${scopes && `\\. Required permissions: .*${scopes}`} \\(line \\d+\\)\\.$`,
    );
  it.each([
    ['read', '42'],
    ['user', '[]'],
    ['cache', 'v'],
    ['lock', 'TRUE'],
    ['property', 'v'],
    ['utilities', '1970'],
    ['html', '<b>x</b>'],
    ['builder', 'TRUE'],
    ['finder', '0'],
  ])('%s works', (what, expected) => {
    const workbook = open();
    workbook.edit('Z1', '41');
    expect(display(workbook, `=services("${what}")`)).toBe(expected);
  });
  it.each([
    ['setValue', permission('setValue')],
    ['clear', permission('clear')],
    ['insertSheet', permission('insertSheet')],
    ['appendRow', permission('appendRow')],
    ['trimWhitespace', permission('trimWhitespace')],
    ['activate', permission('activate')],
    ['openById', permission('SpreadsheetApp\\.openById', '/auth/spreadsheets')],
    ['mail', permission('MailApp\\.sendEmail', '/auth/script.send_mail')],
    ['trigger', permission('ScriptApp\\.newTrigger', '/auth/script.scriptapp')],
    ['ui', /^Exception: Cannot call SpreadsheetApp\.getUi\(\) from this context\. \(line \d+\)\.$/],
    ['missing', /not implemented/],
  ])('%s is refused', (what, message) => {
    const workbook = open();
    expect(display(workbook, `=services("${what}")`)).toBe('#ERROR!');
    expect(workbook.errorAt('H1')).toMatch(message);
    expect(shown(workbook, 'B1')).toEqual([['']]);
    expect(workbook.spreadsheet().getSheets()).toHaveLength(1);
  });
});

describe('calculation', () => {
  it('runs again when an argument changes, and only then', () => {
    const workbook = open();
    workbook.edit('A1', '1');
    workbook.edit('B1', '=counted(A1)');
    workbook.edit('C1', '=counted(A1)+B1');
    shown(workbook, 'A1:C1');
    workbook.edit('D1', 'elsewhere');
    workbook.setNow(workbook.now() + 86_400_000);
    workbook.restructure('INSERT_ROW', () => workbook.sheet('Sheet1').insertRowsBefore(1, 1));
    expect(shown(workbook, 'A2:C2')).toEqual([['1', '1', '2']]);
    expect(workbook.run('calls')).toBe(1);
    workbook.edit('A2', '5');
    expect(shown(workbook, 'A2:C2')).toEqual([['5', '5', '10']]);
    expect(workbook.run('calls')).toBe(2);
  });

  it('is called once without arguments', () => {
    const workbook = open();
    workbook.edit('A1', '=tally()');
    for (let n = 0; n < 3; n += 1) {
      workbook.edit('B1', String(n));
      expect(shown(workbook, 'A1')).toEqual([['1']]);
    }
  });

  it('has its own cell as the active one', () => {
    const workbook = open();
    workbook.edit('A1', '=place()');
    workbook.edit('B2', '=place()');
    expect(shown(workbook, 'A1:B2')).toEqual([
      ['Sheet1!A1', ''],
      ['', 'Sheet1!B2'],
    ]);
    expect(workbook.selected()).toMatchObject({ row0: 1, column0: 1 });
  });

  it.each([
    ['=DOUBLE(NOW())'],
    ['=DOUBLE(RAND())'],
    ['=DOUBLE(A1)'],
    ['=DOUBLE(A2:A3)'],
    ['=LET(x,RAND(),DOUBLE(x))'],
    ['=DOUBLE(RANDBETWEEN(1,2))'],
  ])('%s is refused', (formula) => {
    const workbook = open();
    workbook.paste('A1', '=NOW()\n=A1+1\n=A2');
    expect(display(workbook, formula)).toBe('#ERROR!');
    expect(workbook.errorAt('H1')).toBe(
      'This function is not allowed to reference a cell with NOW(), RAND(), RANDARRAY(), or RANDBETWEEN()',
    );
    expect(workbook.customRuns).toEqual([]);
  });

  it('may depend on TODAY, and runs on the next day', () => {
    const workbook = open();
    workbook.edit('A1', '=TODAY()');
    expect(display(workbook, '=kind(A1)')).toContain('2026-03-02');
    workbook.setNow(workbook.now() + 86_400_000);
    expect(shown(workbook, 'H1')[0]?.[0]).toContain('2026-03-03');
  });

  it('reads the whole file, with results that spread', () => {
    const workbook = open();
    workbook.edit('A1', '=give("column")');
    workbook.edit('B1', '=lastRow()');
    expect(shown(workbook, 'A1:B3')).toEqual([
      ['1', '3'],
      ['2', ''],
      ['3', ''],
    ]);
    expect(workbook.sheet('Sheet1').getLastRow()).toBe(3);
  });

  it('gives a chain of calls', () => {
    const workbook = open();
    workbook.edit('A1', '1');
    workbook.paste('A2', Array.from({ length: 30 }, (_, n) => `=DOUBLE(A${n + 1})/2+1`).join('\n'));
    expect(shown(workbook, 'A31')).toEqual([['31']]);
    expect(display(workbook, '=DOUBLE(H1)')).toBe('#REF!');
  });

  it('is as dear as any run to nobody but itself, and ends no run that reads it', () => {
    const workbook = open();
    expect(workbook.run('fillAndRead', ['A1', '=give("slow")'])).toEqual(['#ERROR!', '#ERROR!', '', '=give("slow")']);
    expect(workbook.calls().simulatedSeconds).toBeLessThan(3);
    expect(workbook.calls().byMethod).not.toHaveProperty('Utilities.sleep');
    expect(workbook.customRuns).toMatchObject([
      {
        name: 'give',
        args: ['slow'],
        cell: { row0: 0, column0: 0 },
        failure: 'Exceeded maximum execution time (line 0).',
      },
    ]);
    expect(workbook.run('fillAndRead', ['A1', '=DOUBLE(4)'])).toEqual([8, '8', '', '=DOUBLE(4)']);
    expect(workbook.run('fillAndRead', ['A1', '=services("missing")'])).toEqual([
      '#ERROR!',
      '#ERROR!',
      '',
      '=services("missing")',
    ]);
  });

  it('writes dates and separators of the locale', () => {
    const workbook = open({ locale: 'de_DE' });
    expect(display(workbook, '=give("day")')).toBe('09.03.2026');
    expect(display(workbook, '=shape(1,5;2)')).toBe('[1.5,2]');
  });

  it('does not exist without a project', () => {
    expect(display(openWorkbook({ timeZone: 'Etc/UTC' }), '=DOUBLE(1)')).toBe('#NAME?');
  });

  it('keeps its results with the file, until the code is another', () => {
    const dir = mkdtempSync(join(tmpdir(), 'waymark-custom-file-'));
    const project = mkdtempSync(join(tmpdir(), 'waymark-custom-code-'));
    writeFileSync(join(project, 'Code.gs'), CODE);
    try {
      const first = open({ dir, project });
      const at = display(first, '=stamp()');
      first.save();
      first.close();
      const again = (): string => {
        const workbook = open({ dir, project, now: '2026-03-05T09:00' });
        const text = shown(workbook, 'H1')[0]?.[0] ?? '';
        workbook.close();
        return text;
      };
      expect(again()).toBe(at);
      writeFileSync(join(project, 'Code.gs'), `${CODE}\n`);
      expect(again()).not.toBe(at);
    } finally {
      rmSync(dir, { recursive: true });
      rmSync(project, { recursive: true });
    }
  });

  it('copies and fills formulas with their references', () => {
    const workbook = open();
    workbook.paste('A1', '1\n2\n3');
    workbook.edit('B1', '=DOUBLE(A1)+SUM(A$1:A1)');
    (workbook.range('B1') as unknown as { copyTo(to: object): void }).copyTo(workbook.range('B2:B3'));
    expect(shown(workbook, 'B1:B3')).toEqual([['3'], ['7'], ['12']]);
    expect(shown(open({ from: workbook.copy() }), 'B1:B3')).toEqual([['3'], ['7'], ['12']]);
    workbook.edit('C1', '=SUM(DOUBLE(A:A))');
    expect(shown(workbook, 'C1')).toEqual([['12']]);
  });

  it('knows the functions of each project that has run on the file', () => {
    const workbook = openWorkbook({ timeZone: 'Etc/UTC' });
    workbook.edit('A1', '=DOUBLE(2)');
    expect(shown(workbook, 'A1')).toEqual([['#NAME?']]);
    expect(workbook.run('fillAndRead', ['B1', '=DOUBLE(3)'], { project: folder })).toEqual([6, '6', '', '=DOUBLE(3)']);
    expect(shown(workbook, 'A1:B1')).toEqual([['4', '6']]);
  });

  it('copies of one file have results of their own', () => {
    const workbook = open();
    workbook.edit('A1', '=DOUBLE(2)');
    const from = workbook.copy();
    const other = mkdtempSync(join(tmpdir(), 'waymark-custom-other-'));
    writeFileSync(join(other, 'Code.gs'), 'function DOUBLE(n) { return n * 2 + 1; }');
    expect(shown(open({ from }), 'A1')).toEqual([['4']]);
    expect(shown(open({ from, project: other }), 'A1')).toEqual([['5']]);
    expect(shown(openWorkbook({ from }), 'A1')).toEqual([['#NAME?']]);
    rmSync(other, { recursive: true });
  });
});
