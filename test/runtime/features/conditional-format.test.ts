import { styleAt } from '../../../runtime/features';
import { BooleanCriteria, InterpolationType, RelativeDate } from '../../../runtime/features/enums';
import { open, type Opened } from './open';

const background = ({ execution }: Opened, row: number, column: number) =>
  styleAt(execution.document, 0, row, column).background;
const rule = ({ app }: Opened) => app.newConditionalFormatRule().setBackground('#ff0000');

describe('conditional formats', () => {
  test('replace all rules of the sheet and are returned in order', () => {
    const opened = open();
    const { sheet } = opened;
    const ranges = [sheet.getRange('A1:A5'), sheet.getRange('C2:D9')];
    sheet.setConditionalFormatRules([
      rule(opened).whenTextContains('late').setBold(true).setFontColor('white').setRanges(ranges).build(),
      rule(opened)
        .whenNumberBetween(1, 2)
        .setRanges([sheet.getRange('B:B')])
        .build(),
    ]);
    for (const { sheet: read } of [opened, opened.reopened()]) {
      const [first, second, ...others] = read.getConditionalFormatRules();
      expect(others).toEqual([]);
      expect(first.getRanges().map((range: any) => range.getA1Notation())).toEqual(['A1:A5', 'C2:D9']);
      const condition = first.getBooleanCondition();
      expect(condition.getCriteriaType()).toBe(BooleanCriteria.TEXT_CONTAINS);
      expect(condition.getCriteriaValues()).toEqual(['late']);
      expect([condition.getBackground(), condition.getFontColor(), condition.getBold(), condition.getItalic()]).toEqual(
        ['#ff0000', '#ffffff', true, null],
      );
      expect(second.getBooleanCondition().getCriteriaValues()).toEqual([1, 2]);
      expect(second.getGradientCondition()).toBeNull();
    }
    sheet.setConditionalFormatRules([]);
    expect(sheet.getConditionalFormatRules()).toEqual([]);
  });

  test('colour the cells that meet them, the first rule winning', () => {
    const opened = open();
    const { sheet, app } = opened;
    sheet.getRange('A1:A3').setValues([[1], [5], ['x']]);
    sheet.setConditionalFormatRules([
      rule(opened)
        .whenNumberGreaterThan(3)
        .setRanges([sheet.getRange('A1:A3')])
        .build(),
      app
        .newConditionalFormatRule()
        .whenCellNotEmpty()
        .setBackground('#00ff00')
        .setItalic(true)
        .setRanges([sheet.getRange('A1:A4')])
        .build(),
    ]);
    expect([0, 1, 2, 3].map((row) => background(opened, row, 0))).toEqual(['#00ff00', '#ff0000', '#00ff00', '#ffffff']);
    expect(styleAt(opened.execution.document, 0, 1, 0).italic).toBe(true);
    sheet.getRange('A1').setValue(9);
    expect(background(opened, 0, 0)).toBe('#ff0000');
    sheet.clearConditionalFormatRules();
    expect(background(opened, 0, 0)).toBe('#ffffff');
  });

  test('a custom formula is relative to the first cell of the first range, in every range', () => {
    const opened = open();
    const { sheet } = opened;
    sheet.getRange('A1:A6').setValues([[0], [1], [0], [1], [0], [1]]);
    sheet.setConditionalFormatRules([
      rule(opened)
        .whenFormulaSatisfied('=$A2=1')
        .setRanges([sheet.getRange('B2:B4'), sheet.getRange('B6:C6')])
        .build(),
    ]);
    expect([1, 2, 3, 4, 5].map((row) => background(opened, row, 1) === '#ff0000')).toEqual([
      true,
      false,
      true,
      false,
      true,
    ]);
    expect(background(opened, 5, 2)).toBe('#ff0000');
    expect(sheet.getConditionalFormatRules()[0].getBooleanCondition().getCriteriaValues()).toEqual(['=$A2=1']);
  });

  test('an error in the cell does not stop a custom formula', () => {
    const opened = open();
    opened.sheet.getRange('A1').setFormula('=1/0');
    opened.sheet.setConditionalFormatRules([
      rule(opened)
        .whenFormulaSatisfied('=ISERROR(A1)')
        .setRanges([opened.sheet.getRange('A1:A2')])
        .build(),
    ]);
    expect([0, 1].map((row) => background(opened, row, 0))).toEqual(['#ff0000', '#ffffff']);
  });

  test('a formula that names another sheet throws when the rules are set; its own and INDIRECT do not', () => {
    const opened = open();
    const { sheet, spreadsheet } = opened;
    spreadsheet.insertSheet('Other');
    const set = (formula: string) => () =>
      sheet.setConditionalFormatRules([
        rule(opened)
          .whenFormulaSatisfied(formula)
          .setRanges([sheet.getRange('A1')])
          .build(),
      ]);
    expect(set('=Other!A1=1')).toThrow('Conditional format rule cannot reference a different sheet.');
    expect(set("='Other'!$A$1:B2=1")).toThrow('Conditional format rule cannot reference a different sheet.');
    expect(set('=INDIRECT("Other!A1")=1')).not.toThrow();
    expect(set('=Sheet1!A1=1')).not.toThrow();
  });

  test('relative dates follow the clock of the workbook', () => {
    let now = Date.UTC(2026, 2, 1, 9);
    const opened = open({ now: () => now });
    const { sheet, execution } = opened;
    sheet.getRange('A1:A2').setValues([['2026-03-01'], ['2026-02-27']]);
    sheet.getRange('C1').setFormula('=TODAY()');
    sheet.setConditionalFormatRules([
      rule(opened)
        .whenDateBefore(RelativeDate.TODAY)
        .setRanges([sheet.getRange('A1:A3')])
        .build(),
    ]);
    expect([0, 1, 2].map((row) => background(opened, row, 0) === '#ff0000')).toEqual([false, true, false]);
    now += 24 * 3_600_000;
    execution.document.refreshVolatile();
    expect(background(opened, 0, 0)).toBe('#ff0000');
    expect(sheet.getConditionalFormatRules()[0].getBooleanCondition().getCriteriaValues()).toEqual([
      RelativeDate.TODAY,
    ]);
  });

  test('gradients keep their points and colour', () => {
    const opened = open();
    const { sheet, app } = opened;
    sheet.getRange('A1:A3').setValues([[0], [5], [10]]);
    const build = app
      .newConditionalFormatRule()
      .setGradientMinpoint('#000000')
      .setGradientMaxpointWithValue('#0000ff', InterpolationType.NUMBER, '10')
      .setRanges([sheet.getRange('A1:A3')]);
    sheet.setConditionalFormatRules([build.build()]);
    const gradient = opened.reopened().sheet.getConditionalFormatRules()[0].getGradientCondition();
    expect([
      gradient.getMinColor(),
      gradient.getMinType(),
      gradient.getMaxColor(),
      gradient.getMaxType(),
      gradient.getMaxValue(),
      gradient.getMidType(),
    ]).toEqual(['#000000', InterpolationType.MIN, '#0000ff', InterpolationType.NUMBER, '10', null]);
    expect(background(opened, 2, 0)).toBe('#0000ff');
  });

  test('formulas are typed in the separators of the file', () => {
    const opened = open({ locale: 'fr_FR' });
    const { sheet } = opened;
    sheet.getRange('A1').setValue(1);
    sheet.setConditionalFormatRules([
      rule(opened)
        .whenFormulaSatisfied('=AND($A1>0,5;ROW()=1)')
        .setRanges([sheet.getRange('A1:A2')])
        .build(),
    ]);
    expect(background(opened, 0, 0)).toBe('#ff0000');
    expect(sheet.getConditionalFormatRules()[0].getBooleanCondition().getCriteriaValues()).toEqual([
      '=AND($A1>0,5;ROW()=1)',
    ]);
  });

  test('remain complete when their first row is deleted, rows are inserted at the end and rows move', () => {
    const opened = open();
    const { sheet } = opened;
    sheet.getRange('A1:A9').setValues([['h'], [1], [0], [1], [0], [1], [0], [1], [0]]);
    sheet.setConditionalFormatRules([
      rule(opened)
        .whenFormulaSatisfied('=$A2=1')
        .setRanges([sheet.getRange('A2:B9')])
        .build(),
    ]);
    const seen = (rows: number) => Array.from({ length: rows }, (_, row) => background(opened, row, 1) === '#ff0000');
    sheet.deleteRow(2);
    expect(seen(9)).toEqual([false, false, true, false, true, false, true, false, false]);
    sheet.insertRowsAfter(8, 1);
    sheet.getRange('A9').setValue(1);
    expect(seen(10)[8]).toBe(true);
    sheet.moveRows(sheet.getRange('3:3'), 8);
    expect(sheet.getRange('A1:A9').getValues().flat()).toEqual(['h', 0, 0, 1, 0, 1, 1, 0, 1]);
    expect(seen(9)).toEqual([false, false, false, true, false, true, true, false, true]);
    expect(sheet.getConditionalFormatRules()).toHaveLength(1);
    expect(
      sheet
        .getConditionalFormatRules()[0]
        .getRanges()
        .map((range: any) => range.getA1Notation()),
    ).toEqual(['A2:B9']);
  });

  test('of a copied sheet go their own way', () => {
    const opened = open();
    const { sheet, spreadsheet } = opened;
    sheet.setConditionalFormatRules([
      rule(opened)
        .whenFormulaSatisfied('=$A2=1')
        .setRanges([sheet.getRange('A2:B9')])
        .build(),
    ]);
    const copy = sheet.copyTo(spreadsheet);
    sheet.insertRowsBefore(1, 3);
    const formula = (one: any) => one.getConditionalFormatRules()[0].getBooleanCondition().getCriteriaValues()[0];
    expect([formula(sheet), formula(copy)]).toEqual(['=$A5=1', '=$A2=1']);
  });

  test('are copied with a sheet', () => {
    const opened = open();
    const { sheet, spreadsheet } = opened;
    sheet.setConditionalFormatRules([
      rule(opened)
        .whenCellEmpty()
        .setRanges([sheet.getRange('A1:A2')])
        .build(),
    ]);
    const copy = sheet.copyTo(spreadsheet);
    expect(copy.getConditionalFormatRules()[0].getRanges()[0].getSheet().getSheetId()).toBe(copy.getSheetId());
    expect(styleAt(opened.execution.document, copy.getSheetId(), 0, 0).background).toBe('#ff0000');
  });
});
