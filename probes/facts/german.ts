import type { Topic } from '../fact';

export const german: Topic = {
  runtime: 'runtime/values/locale.ts, runtime/values/print-value.ts',
  facts: [
    {
      id: 'german-numbers',
      says: 'A German file shows numbers with a comma',
      restsOn: 'displayed texts are compared nowhere',
      where: 'locale',
      ask: ({ cells }) => cells().setValue(1234.5).setNumberFormat('#,##0.00').getDisplayValue(),
    },
    {
      id: 'german-dates',
      says: 'A German file shows months in German',
      restsOn: 'displayed texts are compared nowhere',
      where: 'locale',
      ask: ({ cells }) => cells().setValue(46082).setNumberFormat('mmmm yyyy').getDisplayValue(),
    },
    {
      id: 'german-days',
      says: '4.3.2026 is a date in a German file, 3/4/2026 is none or the third of April',
      restsOn: 'days that people type',
      where: 'locale',
      ask({ cells, plain }) {
        const range = cells(1, 2).setValues([['4.3.2026', '3/4/2026']]);
        return (range.getValues()[0] ?? []).map(plain);
      },
    },
    {
      id: 'german-booleans',
      says: 'WAHR is true in a German file',
      restsOn: 'checkboxes that people type',
      where: 'locale',
      ask({ cells, plain }) {
        const range = cells(1, 2).setValues([['WAHR', 'TRUE']]);
        return (range.getValues()[0] ?? []).map(plain);
      },
    },
    {
      id: 'formats-in-german',
      says: 'Number formats are written and read in the English manner in a German file',
      restsOn: 'number formats of columns',
      where: 'locale',
      ask: ({ cells }) => cells().setNumberFormat('#,##0.0').getNumberFormat(),
    },
    {
      id: 'formulas-survive',
      says: 'A formula computes the same after the locale of the file has changed',
      restsOn: 'changing the language of a plan',
      where: 'locale',
      ask({ cells, plain, inLocale }) {
        const cell = cells().setFormula('=IF(TRUE;3/2;0)');
        SpreadsheetApp.flush();
        return inLocale('en_US', () => plain(cell.getValue()));
      },
    },
  ],
};
