import { ProtectionType } from '../../../runtime/features/enums';
import { open } from './open';

describe('named ranges', () => {
  test('are made, found in any case, re-pointed, renamed and removed', () => {
    const { sheet, spreadsheet } = open();
    spreadsheet.setNamedRange('Budget_1x', sheet.getRange('A1:B2'));
    expect(spreadsheet.getRangeByName('budget_1X').getA1Notation()).toBe('A1:B2');
    spreadsheet.setNamedRange('budget_1x', sheet.getRange('C3'));
    const [named] = spreadsheet.getNamedRanges();
    expect([named.getName(), named.getRange().getA1Notation()]).toEqual(['Budget_1x', 'C3']);
    named.setName('Other').setRange(sheet.getRange('D4:D5'));
    expect(spreadsheet.getRangeByName('Budget_1x')).toBeNull();
    expect(sheet.getNamedRanges().map((one: any) => [one.getName(), one.getRange().getA1Notation()])).toEqual([
      ['Other', 'D4:D5'],
    ]);
    spreadsheet.removeNamedRange('Other');
    expect(() => spreadsheet.removeNamedRange('Other')).toThrow();
    expect(spreadsheet.getNamedRanges()).toEqual([]);
  });

  test('follow the structure, are read back and named by protections', () => {
    const opened = open();
    const { sheet, spreadsheet } = opened;
    spreadsheet.setNamedRange('Steps', sheet.getRange('A2:A9'));
    const protection = sheet.getRange('Z1').protect().setRangeName('Steps');
    sheet.insertRowsBefore(1, 1);
    expect(opened.reopened().spreadsheet.getRangeByName('Steps').getA1Notation()).toBe('A3:A10');
    expect([protection.getRangeName(), protection.getRange().getA1Notation(), protection.getProtectionType()]).toEqual([
      'Steps',
      'A3:A10',
      ProtectionType.RANGE,
    ]);
    expect(sheet.getRange('B1').setFormula('=ROWS(Steps)').getValue()).toBe(8);
  });

  test.each(['', '1a', 'A1', 'r1c1', 'TRUE', 'a b', 'a-b'])('refuse the name "%s"', (name) => {
    const { sheet, spreadsheet } = open();
    expect(() => spreadsheet.setNamedRange(name, sheet.getRange('A1'))).toThrow();
  });
});
