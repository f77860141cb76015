import { checkProtection } from '../../../runtime/features';
import { ProtectionType } from '../../../runtime/features/enums';
import { open } from './open';

const PROTECTED =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';

describe('protection', () => {
  test('of a range is created by each call, of a sheet only once', () => {
    const { sheet, spreadsheet } = open();
    sheet.getRange('A1:B2').protect().setDescription('one');
    sheet.getRange('A1:B2').protect();
    sheet.protect().setDescription('whole');
    expect(sheet.protect().getDescription()).toBe('whole');
    expect(sheet.getProtections(ProtectionType.RANGE)).toHaveLength(2);
    expect(spreadsheet.getProtections(ProtectionType.SHEET)).toHaveLength(1);
    expect(sheet.getProtections(ProtectionType.RANGE)[0].getRange().getA1Notation()).toBe('A1:B2');
  });

  test('asks for the type', () => {
    const { sheet, spreadsheet } = open();
    expect(() => sheet.getProtections()).toThrow('Please set protection type.');
    expect(() => spreadsheet.getProtections(null)).toThrow('Please set protection type.');
  });

  test('keeps description, warning and unprotected ranges, and moves with its cells', () => {
    const opened = open();
    const { sheet } = opened;
    sheet.getRange('B2:C5').protect().setDescription('formulas').setWarningOnly(true);
    sheet.protect().setUnprotectedRanges([sheet.getRange('A1:A9'), sheet.getRange('D4')]);
    sheet.insertRowsBefore(1, 1);
    for (const { sheet: read } of [opened, opened.reopened()]) {
      const [range] = read.getProtections(ProtectionType.RANGE);
      expect([range.getDescription(), range.isWarningOnly(), range.getRange().getA1Notation()]).toEqual([
        'formulas',
        true,
        'B3:C6',
      ]);
      const [whole] = read.getProtections(ProtectionType.SHEET);
      expect(whole.getUnprotectedRanges().map((one: any) => one.getA1Notation())).toEqual(['A2:A10', 'D5']);
      expect(whole.getRange().getNumRows()).toBe(1001);
    }
    sheet.deleteRows(3, 4);
    expect(sheet.getProtections(ProtectionType.RANGE)).toEqual([]);
  });

  test('lets the owner write, and others only where they may', () => {
    const opened = open({ user: 'you@example.com' });
    const { sheet, execution } = opened;
    execution.state.editors.push('you@example.com');
    const protection = sheet.getRange('B2:C5').protect();
    const write = () => checkProtection(execution, 0, 2, 1, 1, 1);
    expect(write).not.toThrow();
    expect(protection.getEditors().map(String)).toEqual(['you@example.com']);
    protection.removeEditors(['you@example.com', 'me@example.com']);
    expect(protection.canEdit()).toBe(true);
    const mine = open();
    mine.execution.state.editors.push('you@example.com');
    const strict = mine.sheet.getRange('B2:C5').protect();
    strict.removeEditor('you@example.com');
    expect(strict.canEdit()).toBe(true);
    expect(strict.getEditors()).toEqual([]);
    const theirs = open({
      user: 'you@example.com',
      snapshot: JSON.parse(JSON.stringify(mine.execution.document.snapshot())),
    });
    expect(() => theirs.sheet.getRange('B3').setValue(1)).toThrow(PROTECTED);
    expect(() => theirs.sheet.getRange('B3').setNote('x')).toThrow(PROTECTED);
    expect(() => theirs.sheet.getRange('B3').clearDataValidations()).toThrow(PROTECTED);
    expect(() => theirs.sheet.getRange('A1').setValue(1)).not.toThrow();
    expect(theirs.sheet.getProtections(ProtectionType.RANGE)[0].canEdit()).toBe(false);
    expect(() => mine.sheet.getRange('B3').setValue(1)).not.toThrow();
  });

  test('that only warns has no editors and lets scripts write', () => {
    const { sheet } = open({ user: 'you@example.com' });
    const protection = sheet.getRange('A1').protect().setWarningOnly(true);
    expect(() => protection.addEditor('x@example.com')).toThrow();
    expect(() => sheet.getRange('A1').setValue(2)).not.toThrow();
  });

  test('refuses what a consumer file and a range cannot have', () => {
    const { sheet } = open();
    expect(() => sheet.protect().setDomainEdit(true)).toThrow();
    expect(() => sheet.getRange('A1').protect().setUnprotectedRanges([])).toThrow();
  });

  test('is copied with its sheet and removed', () => {
    const { sheet, spreadsheet } = open();
    const protection = sheet.getRange('A1').protect().setDescription('x');
    const copy = sheet.copyTo(spreadsheet);
    const [theirs] = copy.getProtections(ProtectionType.RANGE);
    expect(theirs.getRange().getSheet().getSheetId()).toBe(copy.getSheetId());
    protection.remove();
    expect(sheet.getProtections(ProtectionType.RANGE)).toEqual([]);
    expect(theirs.getDescription()).toBe('x');
  });
});
