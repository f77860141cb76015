import type { Tools, Topic } from '../fact';

const LOCALES = ['en_US', 'de_DE', 'fr_FR', 'tr_TR', 'ja_JP'];

const ruleOf = (formula: string, range: GoogleAppsScript.Spreadsheet.Range) =>
  SpreadsheetApp.newConditionalFormatRule()
    .whenFormulaSatisfied(formula)
    .setBackground('#ff0000')
    .setRanges([range])
    .build();

function chartOf({ cells }: Tools) {
  const range = cells(2, 2).setValues([
    ['a', 'b'],
    ['x', 2],
  ]);
  const sheet = range.getSheet();
  sheet.insertChart(
    sheet
      .newChart()
      .setChartType(Charts.ChartType.LINE)
      .addRange(range)
      .setOption('title', 'Probe')
      .setPosition(1, 1, 0, 0)
      .build(),
  );
  const [chart] = sheet.getCharts().slice(-1);
  if (!chart) throw new Error('There is no chart.');
  return { range, chart, remove: () => sheet.removeChart(chart) };
}

export const rules: Topic = {
  runtime: 'runtime/features/',
  facts: [
    {
      id: 'rule-formulas',
      says: "The formula of a conditional format is read back in the separators of the file's locale",
      restsOn: 'conditional formats of ours are told from those of users',
      where: 'menu',
      settles: 'rule-formulas',
      ask({ newSheet }) {
        const sheet = newSheet();
        const formulas = ['=AND(ROW()>1,$A1="x,y")', '=AND(ROW()>1;$A1="x,y")'];
        sheet.setConditionalFormatRules(formulas.map((formula) => ruleOf(formula, sheet.getRange('A1'))));
        return sheet
          .getConditionalFormatRules()
          .map((rule) => String(rule.getBooleanCondition()?.getCriteriaValues()[0]));
      },
    },
    {
      id: 'rules-in-locales',
      says: '; between arguments of a conditional format is accepted in five locales',
      restsOn: 'every conditional format',
      where: 'menu',
      ask({ newSheet, attempt, inLocale }) {
        const sheet = newSheet();
        return LOCALES.map((locale) =>
          inLocale(locale, () =>
            attempt(() => {
              sheet.setConditionalFormatRules([ruleOf('=AND($A1="x";$B1="y")', sheet.getRange('A1:A9'))]);
              SpreadsheetApp.flush();
              return 'set';
            }),
          ),
        );
      },
    },
    {
      id: 'validations-in-locales',
      says: '; between arguments of a rule for cells is accepted in five locales',
      restsOn: 'rules that warn',
      where: 'menu',
      ask({ cells, attempt, inLocale }) {
        const range = cells(1, LOCALES.length);
        return LOCALES.map((locale, index) =>
          inLocale(locale, () =>
            attempt(() => {
              range
                .getCell(1, index + 1)
                .setDataValidation(SpreadsheetApp.newDataValidation().requireFormulaSatisfied('=AND(1>0;2>1)').build());
              SpreadsheetApp.flush();
              return 'set';
            }),
          ),
        );
      },
    },
    {
      id: 'rules-are-replaced',
      says: 'setConditionalFormatRules replaces all rules of the tab',
      restsOn: 'rules of users are written back with ours',
      where: 'menu',
      ask({ newSheet }) {
        const sheet = newSheet();
        sheet.setConditionalFormatRules([ruleOf('=TRUE', sheet.getRange('A1')), ruleOf('=TRUE', sheet.getRange('A2'))]);
        sheet.setConditionalFormatRules([ruleOf('=FALSE', sheet.getRange('A3'))]);
        return sheet.getConditionalFormatRules().length;
      },
    },
    {
      id: 'rule-of-other-tab',
      says: 'The formula of a conditional format may not name another tab',
      restsOn: 'helper cells on the same tab',
      where: 'menu',
      ask({ newSheet, attempt }) {
        const sheet = newSheet();
        newSheet('ProbeOther');
        return attempt(() => {
          sheet.setConditionalFormatRules([ruleOf('=ProbeOther!$A$1=1', sheet.getRange('A1'))]);
          SpreadsheetApp.flush();
          return 'set';
        });
      },
    },
    {
      id: 'rule-refuses-scripts',
      says: 'A rule that refuses input refuses scripts too; one that warns does not',
      restsOn: 'every rule of ours warns',
      where: 'menu',
      ask({ cells, attempt, plain }) {
        return [true, false].map((allows) =>
          attempt(() => {
            const cell = cells();
            cell.setDataValidation(
              SpreadsheetApp.newDataValidation().requireValueInList(['a', 'b']).setAllowInvalid(allows).build(),
            );
            cell.setValue('z');
            SpreadsheetApp.flush();
            return plain(cell.getValue());
          }),
        );
      },
    },
    {
      id: 'late-errors',
      says: 'The error of a write that a rule refuses comes at the call',
      restsOn: 'flush() stands in the try of each risky write',
      where: 'menu',
      settles: 'late-errors',
      ask({ cells, attempt }) {
        const cell = cells();
        cell.setDataValidation(
          SpreadsheetApp.newDataValidation().requireNumberBetween(1, 5).setAllowInvalid(false).build(),
        );
        const atCall = attempt(() => (cell.setValue(9), 'written'));
        const atFlush = attempt(() => (SpreadsheetApp.flush(), 'flushed'));
        return atCall === 'throws' ? 'at the call' : atFlush === 'throws' ? 'at the flush' : 'never';
      },
    },
    {
      id: 'longest-list',
      says: 'A dropdown has at most 500 values',
      restsOn: 'longer lists are ranges of a hidden tab',
      where: 'menu',
      ask({ cells, attempt }) {
        const cell = cells();
        const set = (count: number) =>
          attempt(() => {
            const values = Array.from({ length: count }, (_, index) => `v${index}`);
            cell.setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(values).build());
            SpreadsheetApp.flush();
            return count;
          });
        return [set(500), set(501)];
      },
    },
    {
      id: 'warnings-let-scripts',
      says: 'A protection that only warns lets scripts write',
      restsOn: 'protected headers and formulas',
      where: 'menu',
      settles: 'warnings-let-scripts',
      ask({ cells, attempt, plain }) {
        const cell = cells();
        const protection = cell.protect().setWarningOnly(true);
        try {
          return attempt(() => {
            cell.setValue('written');
            SpreadsheetApp.flush();
            return plain(cell.getValue());
          });
        } finally {
          protection.remove();
        }
      },
    },
    {
      id: 'unprotected-ranges',
      says: 'A protected tab keeps its unprotected cells, also when it only warns',
      restsOn: 'the cell for the zoom of the Timeline is typed into without a dialog',
      where: 'menu',
      ask({ newSheet }) {
        const sheet = newSheet();
        const protection = sheet.protect().setWarningOnly(true);
        protection.setUnprotectedRanges([sheet.getRange('B2')]);
        SpreadsheetApp.flush();
        const [found] = sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET);
        const answer = [
          found?.isWarningOnly() ?? null,
          ...(found?.getUnprotectedRanges() ?? []).map((r) => r.getA1Notation()),
        ];
        protection.remove();
        return answer;
      },
    },
    {
      id: 'protecting-twice',
      says: 'A range can be protected twice, a tab once',
      restsOn: 'protections of ours are found by their description',
      where: 'menu',
      ask({ newSheet }) {
        const sheet = newSheet();
        for (const target of [sheet, sheet, sheet.getRange('A1'), sheet.getRange('A1')])
          target.protect().setWarningOnly(true);
        const { SHEET, RANGE } = SpreadsheetApp.ProtectionType;
        const both = [SHEET, RANGE].map((type) => sheet.getProtections(type));
        for (const protection of both.flat()) protection.remove();
        return both.map(({ length }) => length);
      },
    },
    {
      id: 'chart-ranges',
      says: 'The ranges of a chart are read back as they were added',
      restsOn: 'charts are compared with what was last set',
      where: 'menu',
      settles: 'chart-ranges',
      ask(tools) {
        const { range, chart, remove } = chartOf(tools);
        try {
          const ranges = chart.getRanges().map((part) => part.getA1Notation());
          return ranges.length === 1 && ranges[0] === range.getA1Notation() ? 'as added' : `${ranges.length} ranges`;
        } finally {
          remove();
        }
      },
    },
    {
      id: 'chart-options',
      says: 'The options of a chart are read back as they were set',
      restsOn: 'charts are compared with what was last set',
      where: 'menu',
      settles: 'chart-options',
      ask(tools) {
        const { chart, remove } = chartOf(tools);
        try {
          return tools.plain(chart.getOptions().get('title'));
        } finally {
          remove();
        }
      },
    },
    {
      id: 'typed-columns',
      says: 'Cells of a converted table refuse rules and number formats of scripts',
      restsOn: 'each rule and format is set in its own try',
      where: 'menu',
      late: true,
      ask({ file, attempt, leaveOut, note }) {
        const sheet = file.getSheetByName('Probes');
        const cell = sheet?.getRange('E6');
        if (!cell) return leaveOut('There is no tab Probes.');
        const format = cell.getNumberFormat();
        const answer = {
          rule: attempt(() => {
            cell.setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(['a']).build());
            SpreadsheetApp.flush();
            return 'set';
          }),
          format: attempt(() => {
            cell.setNumberFormat('0.000');
            SpreadsheetApp.flush();
            return 'set';
          }),
        };
        if (answer.rule === 'set') attempt(() => cell.clearDataValidations());
        if (answer.format === 'set') attempt(() => cell.setNumberFormat(format));
        if (answer.rule === 'set' && answer.format === 'set')
          return leaveOut('The green cells are no table, or a table refuses nothing: say which.');
        note('the green cells were a table');
        return answer;
      },
    },
  ],
};
