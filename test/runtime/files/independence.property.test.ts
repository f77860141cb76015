import * as fc from 'fast-check';
import { openWorkbook, type Workbook } from '../../../runtime';
import { ask, open } from './open';

/* Two files of one workbook are as two workbooks: what is done in one never shows in the other. Seeded. */

const SEED = 20261130;

/** One step of a script in a file: the body of a function of `sheet`. */
const steps = fc.oneof(
  fc
    .tuple(
      fc.constantFrom('A1', 'B2', 'C3'),
      fc.constantFrom('1,5', '=A1&"x"', '=SUM(A1:C3)', '3/4', 'text', '=TODAY()'),
    )
    .map(([cell, text]) => `sheet.getRange('${cell}').setValue(${JSON.stringify(text)})`),
  fc.constantFrom(
    'sheet.insertRowBefore(1)',
    'sheet.deleteColumn(2)',
    "sheet.getRange('A1').setNote('note').setFontWeight('bold')",
    "sheet.getParent().setSpreadsheetLocale('de_DE')",
    "sheet.getParent().setSpreadsheetTimeZone('Asia/Tokyo')",
    "sheet.getParent().setNamedRange('Area', sheet.getRange('A1:B2'))",
    "sheet.getParent().insertSheet('Sheet' + (sheet.getParent().getNumSheets() + 7))",
    "sheet.setName('Sheet' + sheet.getName().length)",
    "sheet.getRange('A1:B2').protect()",
    "sheet.addDeveloperMetadata('key')",
  ),
);

const run = (workbook: Workbook, file: string, step: string): void =>
  void ask(workbook, `const sheet = ${file}.getSheets()[0]; ${step};`);

/** What a file has, without its id and name. */
const contents = (workbook: Workbook): unknown => {
  const { locale, timeZone } = workbook.state;
  return { locale, timeZone, document: workbook.document.snapshot() };
};

test('random work in two files', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(1), steps), { maxLength: 12 }), (work) => {
      const both = open();
      const other = both.createFile('Other');
      const apart = [open(), open()] as const;
      for (const [at, step] of work) {
        run(both, at === 0 ? 'SpreadsheetApp.getActive()' : `SpreadsheetApp.openById('${other.state.id}')`, step);
        run(apart[at === 0 ? 0 : 1], 'SpreadsheetApp.getActive()', step);
      }
      expect([contents(both), contents(other)]).toEqual(apart.map(contents));
      const copy = openWorkbook({ from: both.copy() });
      expect([contents(copy), contents(copy.file(other.state.id))]).toEqual(apart.map(contents));
    }),
    { seed: SEED, numRuns: 25 },
  );
});
