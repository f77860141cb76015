import type { Topic } from '../fact';

/** A serial number of a day: 1 March 2026. */
const FIRST_OF_MARCH = 46082;

export const reading: Topic = {
  runtime: 'runtime/spreadsheet/range-values.ts, runtime/values/',
  facts: [
    {
      id: 'empty-cell',
      says: 'getValue, getDisplayValue and getFormula of an empty cell give an empty text',
      restsOn: 'reading never meets null',
      where: 'menu',
      ask({ cells, plain }) {
        const cell = cells();
        return [plain(cell.getValue()), cell.getDisplayValue(), cell.getFormula()];
      },
    },
    {
      id: 'kinds-of-values',
      says: 'getValues gives numbers, booleans, Dates and texts; a fraction for a percentage',
      restsOn: 'src/google/spreadsheet/cells.ts',
      where: 'menu',
      ask({ cells, plain }) {
        const range = cells(1, 4);
        range.setValues([[0.5, true, FIRST_OF_MARCH, 'a']]);
        range.setNumberFormats([['0%', '0', 'yyyy-mm-dd', '@']]);
        return (range.getValues()[0] ?? []).map(plain);
      },
    },
    {
      id: 'impossible-dates',
      says: 'A number under a date format for which there is no Date arrives as the number',
      restsOn: 'such a number is told as a problem of its cell',
      where: 'menu',
      settles: 'impossible-dates',
      ask({ cells, plain }) {
        const cell = cells().setValue(202603041).setNumberFormat('yyyy-mm-dd');
        return plain(cell.getValue());
      },
    },
    {
      id: 'errors-as-text',
      says: 'Errors are read as texts',
      restsOn: 'a text with # in front is no number and no date',
      where: 'menu',
      ask({ cells, plain }) {
        const range = cells(1, 4);
        range.setFormulas([['=1/0', '=NA()', '="a"*1', '=UNKNOWNNAME(1)']]);
        SpreadsheetApp.flush();
        return (range.getValues()[0] ?? []).map(plain);
      },
    },
    {
      id: 'time-alone',
      says: 'A time alone is a Date on 1899-12-30',
      restsOn: 'days are computed from serial numbers',
      where: 'menu',
      ask({ cells, plain }) {
        const cell = cells().setValue(0.5).setNumberFormat('hh:mm');
        return plain(cell.getValue());
      },
    },
    {
      id: 'serials-in-zones',
      says: 'A serial number under a date format is midnight of the same day in every zone of the file',
      restsOn: 'every day that is read and written',
      where: 'menu',
      ask({ cells, plain, inZone }) {
        const cell = cells().setValue(FIRST_OF_MARCH).setNumberFormat('yyyy-mm-dd');
        const zones = ['Etc/GMT', 'America/New_York', 'Asia/Kolkata', 'Pacific/Apia', 'Europe/Berlin'];
        return zones.map((zone) => inZone(zone, () => plain(cell.getValue())));
      },
    },
    {
      id: 'display-spaces',
      says: 'Spaces in the displayed text of a date are plain ones',
      restsOn: 'displayed texts are compared nowhere',
      where: 'menu',
      settles: 'display-spaces',
      ask: ({ cells }) => cells().setValue(FIRST_OF_MARCH).setNumberFormat('d mmm').getDisplayValues()[0]?.[0] ?? null,
    },
    {
      id: 'line-breaks',
      says: 'Line breaks in a text stay as they were written',
      restsOn: 'texts of several lines are compared when a plan is imported',
      where: 'menu',
      ask({ cells, plain }) {
        const range = cells(1, 2).setValues([['a\nb', 'a\r\nb']]);
        return (range.getValues()[0] ?? []).map(plain);
      },
    },
    {
      id: 'checkboxes-count',
      says: 'Rows with nothing but FALSE of checkboxes count for getLastRow',
      restsOn: 'the end of the data is found on the columns that people type',
      where: 'menu',
      settles: 'checkboxes-count',
      ask({ newSheet }) {
        const sheet = newSheet();
        sheet.getRange('A1').setValue('x');
        sheet.getRange('B2:B9').insertCheckboxes();
        return sheet.getLastRow();
      },
    },
    {
      id: 'rules-do-not-count',
      says: 'Cells with a dropdown or a checkbox rule and no value do not count for getLastRow',
      restsOn: 'rules on whole columns',
      where: 'menu',
      ask({ newSheet }) {
        const sheet = newSheet();
        sheet.getRange('A1').setValue('x');
        sheet.getRange('B2:B9').setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(['a']).build());
        sheet.getRange('C2:C9').setDataValidation(SpreadsheetApp.newDataValidation().requireCheckbox().build());
        return sheet.getLastRow();
      },
    },
    {
      id: 'empty-results-count',
      says: 'Formulas that give an empty text count for getLastRow',
      restsOn: 'formulas are written for the rows that are filled',
      where: 'menu',
      ask({ newSheet }) {
        const sheet = newSheet();
        sheet.getRange('A4').setFormula('=""');
        SpreadsheetApp.flush();
        return sheet.getLastRow();
      },
    },
  ],
};
