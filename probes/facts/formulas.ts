import type { Tools, Topic } from '../fact';

const LOCALES = ['en_US', 'de_DE', 'fr_FR', 'tr_TR', 'ja_JP'];

const computed = (tools: Tools, formula: string) => {
  const cell = tools.cells().setFormula(formula);
  SpreadsheetApp.flush();
  return tools.plain(cell.getValue());
};

/** The text of a formula in R1C1 that names a tab. */
function named(tools: Tools, name: string): string | null {
  tools.newSheet(name);
  return tools.cells().setFormula(`='${name}'!$A$1`).getFormulaR1C1();
}

export const formulas: Topic = {
  runtime: 'runtime/values/formula-text.ts, runtime/spreadsheet/r1c1.ts',
  facts: [
    {
      id: 'formula-separators',
      says: "The text of a formula has the separators of the file's locale",
      restsOn: 'formulas are compared after normalising them',
      where: 'menu',
      settles: 'formula-separators',
      again: true,
      ask: ({ cells }) => cells().setFormula('=IF(TRUE;"a,b";2)').getFormula(),
    },
    {
      id: 'formula-names',
      says: 'Names of tabs in formulas are in quotes unless they are English letters and digits',
      restsOn: 'formulas are compared after normalising them',
      where: 'menu',
      settles: 'formula-names',
      again: true,
      ask: (tools) => named(tools, 'Übersicht'),
    },
    {
      id: 'formula-plain-names',
      says: 'A name of English letters loses its quotes',
      restsOn: 'formulas are compared after normalising them',
      where: 'menu',
      ask: (tools) => named(tools, 'ProbeGoals'),
    },
    {
      id: 'formula-spaced-names',
      says: 'A name with a blank keeps its quotes',
      restsOn: 'formulas are compared after normalising them',
      where: 'menu',
      ask: (tools) => named(tools, 'Probe goals'),
    },
    {
      id: 'formula-same-row',
      says: 'getFormulaR1C1 writes the same row as R[0]',
      restsOn: 'formulas are compared after normalising them',
      where: 'menu',
      ask: ({ cells }) => cells(1, 2).getCell(1, 1).setFormulaR1C1('=RC[1]').getFormulaR1C1(),
    },
    {
      id: 'semicolons-in-locales',
      says: '; between arguments is accepted in five locales',
      restsOn: 'every formula (docs/decisions/0004)',
      where: 'menu',
      ask: (tools) => LOCALES.map((locale) => tools.inLocale(locale, () => computed(tools, '=IF(1>0;"yes";"no")'))),
    },
    {
      id: 'commas-in-german',
      says: ', between arguments fails in a file with a decimal comma',
      restsOn: 'no comma is ever written',
      where: 'menu',
      ask: (tools) => tools.inLocale('de_DE', () => tools.attempt(() => computed(tools, '=IF(1>0,"yes","no")'))),
    },
    {
      id: 'function-names',
      says: 'Names of functions are English in every locale',
      restsOn: 'formulas are compared after normalising them',
      where: 'menu',
      again: true,
      ask: ({ cells }) => cells().setFormula('=SUM(1)').getFormula(),
    },
    {
      id: 'rows-in-braces',
      says: '; in braces separates rows in every locale',
      restsOn: 'no braces are written',
      where: 'menu',
      again: true,
      ask: (tools) => computed(tools, '=ROWS({1;2;3})'),
    },
    {
      id: 'columns-in-braces',
      says: 'A backslash in braces separates columns where the comma is the decimal sign',
      restsOn: 'no braces are written',
      where: 'menu',
      again: true,
      ask: (tools) => tools.attempt(() => computed(tools, '=COLUMNS({1\\2})')),
    },
    {
      id: 'array-fills',
      says: 'Cells that an array formula fills have no formula, and a value in one turns the formula into #REF!',
      restsOn: 'such cells are left alone (src/tables/spills.ts)',
      where: 'menu',
      ask({ cells, plain }) {
        const range = cells(3, 1);
        range.getCell(1, 1).setFormula('=ARRAYFORMULA(ROW($A$1:$A$3))');
        SpreadsheetApp.flush();
        const [below, formula] = [plain(range.getCell(2, 1).getValue()), range.getCell(2, 1).getFormula()];
        range.getCell(3, 1).setValue('in the way');
        SpreadsheetApp.flush();
        return [below, formula, plain(range.getCell(1, 1).getValue())];
      },
    },
    {
      id: 'wildcards',
      says: 'COUNTIF takes * and ? for any text, and ~* for a star',
      restsOn: 'counting by texts of users',
      where: 'menu',
      ask(tools) {
        const range = tools.cells(1, 3).setNumberFormat('@');
        range.setValues([['a*', 'ab', 'abc']]);
        const a1 = range.getA1Notation();
        return ['a*', 'a?', 'a~*'].map((pattern) => {
          const cell = range.getSheet().getRange(range.getRow(), 5);
          cell.setFormula(`=COUNTIF(${a1};"${pattern}")`);
          SpreadsheetApp.flush();
          return tools.plain(cell.getValue());
        });
      },
    },
    {
      id: 'formula-shifts',
      says: 'setFormula on several cells shifts relative references',
      restsOn: 'formulas are written one by one',
      where: 'menu',
      ask({ cells }) {
        const range = cells(2, 2);
        range.offset(0, 0, 2, 1).setFormulaR1C1('=R[0]C[1]');
        const [[first] = [], [second] = []] = range.getFormulasR1C1();
        return first === second;
      },
    },
    {
      id: 'formulas-among-values',
      says: 'setValues takes formulas and values in one block',
      restsOn: 'one write for each tab',
      where: 'menu',
      again: true,
      ask({ cells, plain }) {
        const range = cells(1, 3).setValues([['=IF(TRUE;2;3)', 5, 'a']]);
        SpreadsheetApp.flush();
        return (range.getValues()[0] ?? []).map(plain);
      },
    },
    {
      id: 'dates-in-formulas',
      says: 'TODAY counts the days of the zone of the file',
      restsOn: 'what the formulas call today',
      where: 'menu',
      ask({ cells, inZone }) {
        const cell = cells().setFormula('=TODAY()').setNumberFormat('yyyy-mm-dd');
        return ['Pacific/Kiritimati', 'Pacific/Pago_Pago'].map((zone) =>
          inZone(zone, () => {
            SpreadsheetApp.flush();
            return cell.getDisplayValue() === Utilities.formatDate(new Date(), zone, 'yyyy-MM-dd');
          }),
        );
      },
    },
  ],
};
