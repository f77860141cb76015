import type { Topic } from '../fact';

const TYPED = ['3/4', '0012', 'TRUE', '1e5', '10%', '2026-03-01', '12:30', '1,5', '1.5', 'Mar 5'];

export const writing: Topic = {
  runtime: 'runtime/values/parse-typed.ts, runtime/spreadsheet/range-values.ts',
  facts: [
    {
      id: 'texts-are-parsed',
      says: 'Texts given to setValues are parsed as if typed, by the locale of the file',
      restsOn: 'text columns have the format @ before anything is written',
      where: 'menu',
      again: true,
      ask({ cells, plain }) {
        const range = cells(1, TYPED.length).setValues([TYPED]);
        return (range.getValues()[0] ?? []).map((value) => (value instanceof Date ? 'a date' : plain(value)));
      },
    },
    {
      id: 'iso-days',
      says: 'yyyy-mm-dd is a date in every locale',
      restsOn: 'importing a plan',
      where: 'menu',
      again: true,
      ask: ({ cells, plain }) => plain(cells().setValue('2026-03-04').getValue()),
    },
    {
      id: 'text-format-first',
      says: 'In a cell with the format @ every text stays a text',
      restsOn: 'whatever people type into a text column',
      where: 'menu',
      again: true,
      ask({ cells, plain }) {
        const range = cells(1, TYPED.length).setNumberFormat('@').setValues([TYPED]);
        return (range.getValues()[0] ?? []).map(plain);
      },
    },
    {
      id: 'text-format-after',
      says: 'The format @ set afterwards does not undo the parsing',
      restsOn: 'formats first, values second',
      where: 'menu',
      ask: ({ cells, plain }) => plain(cells().setValue('0012').setNumberFormat('@').getValue()),
    },
    {
      id: 'formula-in-text-cell',
      says: 'A text with = in front that setValues puts into a cell with the format @ stays text',
      restsOn: 'texts of users that begin with =',
      where: 'menu',
      settles: 'formula-in-text-cell',
      ask({ cells, plain }) {
        const cell = cells()
          .setNumberFormat('@')
          .setValues([['=1+1']]);
        return [plain(cell.getValue()), cell.getFormula() === '' ? 'no formula' : 'a formula'];
      },
    },
    {
      id: 'signs-in-text-cell',
      says: 'Texts with +, -, @ or an apostrophe in front stay as they are in a cell with the format @',
      restsOn: 'texts of users that begin so',
      where: 'menu',
      ask({ cells, plain }) {
        const range = cells(1, 4).setNumberFormat('@');
        range.setValues([['+1', '-a', '@a', "'a"]]);
        return (range.getValues()[0] ?? []).map(plain);
      },
    },
    {
      id: 'rich-text-formula',
      says: 'A rich text with = in front stays text',
      restsOn: 'texts of users that begin with =, in cells of any format',
      where: 'menu',
      settles: 'rich-text-formula',
      ask({ cells, plain }) {
        const cell = cells().setRichTextValue(SpreadsheetApp.newRichTextValue().setText('=1+1').build());
        return [plain(cell.getValue()), cell.getFormula() === '' ? 'no formula' : 'a formula'];
      },
    },
    {
      id: 'rich-text-signs',
      says: 'Rich texts with +, -, @ or an apostrophe in front stay as they are',
      restsOn: 'texts of users that begin so',
      where: 'menu',
      ask({ cells, plain }) {
        const range = cells(1, 4);
        range.setRichTextValues([
          ['+1', '-1', '@a', "'a"].map((text) => SpreadsheetApp.newRichTextValue().setText(text).build()),
        ]);
        return (range.getValues()[0] ?? []).map(plain);
      },
    },
    {
      id: 'apostrophe-first',
      says: 'An apostrophe in front of a text makes it a text and is not part of the value',
      restsOn: 'no apostrophe is ever written',
      where: 'menu',
      ask: ({ cells, plain }) => plain(cells().setValue("'0012").getValue()),
    },
    {
      id: 'number-keeps-date',
      says: 'A number that a script writes into a cell with a date format leaves the format',
      restsOn: 'days are written as serial numbers',
      where: 'menu',
      settles: 'number-keeps-date',
      ask({ cells }) {
        const cell = cells().setNumberFormat('yyyy-mm-dd').setValue(46082);
        return cell.getNumberFormat();
      },
    },
    {
      id: 'number-in-text-cell',
      says: 'A number that a script writes into a cell with the format @ stays a number',
      restsOn: 'columns whose format a user has changed',
      where: 'menu',
      settles: 'number-in-text-cell',
      ask: ({ cells, plain }) => plain(cells().setNumberFormat('@').setValue(7).getValue()),
    },
    {
      id: 'date-gives-format',
      says: 'A Date written into a cell without a format gives it a date format',
      restsOn: 'no Date is ever written',
      where: 'menu',
      ask({ cells }) {
        const cell = cells().setValue(new Date(Date.UTC(2026, 2, 1, 12)));
        return /[dy]/.test(cell.getNumberFormat());
      },
    },
    {
      id: 'nothing-clears',
      says: 'null, undefined and an empty text clear a cell',
      restsOn: 'blocks contain only what is to be written',
      where: 'menu',
      ask({ cells, plain }) {
        const range = cells(1, 4).setValues([['a', 'b', 'c', 'd']]);
        range.setValues([[null, undefined, '', 'e']]);
        return (range.getValues()[0] ?? []).map(plain);
      },
    },
    {
      id: 'wrong-shape',
      says: 'setValues with a wrong number of rows throws',
      restsOn: 'such a mistake is no silent one',
      where: 'menu',
      ask({ cells, attempt }) {
        const range = cells(2, 1);
        return attempt(() => (range.setValues([['a']]), 'written'));
      },
    },
    {
      id: 'longest-text',
      says: 'A cell takes 50,000 characters and not one more',
      restsOn: 'a text that is too long is told before it is written',
      where: 'menu',
      ask({ cells, attempt }) {
        const cell = cells();
        const write = (length: number) =>
          attempt(() => {
            cell.setValue('x'.repeat(length));
            SpreadsheetApp.flush();
            return String(cell.getValue()).length;
          });
        return [write(50000), write(50001)];
      },
    },
    {
      id: 'four-sections',
      says: 'A number format has sections for positive, negative, zero and text',
      restsOn: 'the marks of columns',
      where: 'menu',
      ask({ cells }) {
        const range = cells(1, 4).setNumberFormat('0"p";0"n";"z";@"t"');
        return range.setValues([[1, -1, 0, 'a']]).getDisplayValues()[0] ?? null;
      },
    },
    {
      id: 'insert-checkboxes',
      says: 'insertCheckboxes sets every cell to false; a rule alone leaves values and blanks',
      restsOn: 'a checkbox is a rule on blank cells',
      where: 'menu',
      ask({ cells, plain }) {
        const range = cells(1, 4).setValues([['a', '', true, '']]);
        const [, , , last] = [1, 2, 3, 4].map((column) => range.getCell(1, column));
        range.offset(0, 0, 1, 2).insertCheckboxes();
        range.offset(0, 2, 1, 2).setDataValidation(SpreadsheetApp.newDataValidation().requireCheckbox().build());
        return [...(range.getValues()[0] ?? []).map(plain), last?.isBlank() ?? null];
      },
    },
  ],
};
