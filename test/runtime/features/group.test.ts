import { GroupControlTogglePosition as Position } from '../../../runtime/features/enums';
import { open } from './open';

describe('groups of columns and rows', () => {
  test('are shifted in depth, found by index and depth, and removed', () => {
    const { sheet } = open();
    sheet.getRange('B:F').shiftColumnGroupDepth(1);
    sheet.getRange('C:D').shiftColumnGroupDepth(1);
    expect(['A', 'B', 'C', 'F', 'G'].map((_, i) => sheet.getColumnGroupDepth([1, 2, 3, 6, 7][i]))).toEqual([
      0, 1, 2, 1, 0,
    ]);
    const group = sheet.getColumnGroup(3, 1);
    expect([
      group.getDepth(),
      group.getRange().getColumn(),
      group.getRange().getNumColumns(),
      group.getControlIndex(),
    ]).toEqual([1, 2, 5, 7]);
    expect(sheet.getColumnGroup(3, 2).getRange().getNumColumns()).toBe(2);
    expect(() => sheet.getColumnGroup(2, 2)).toThrow('group depth 2');
    group.remove();
    expect(sheet.getColumnGroupDepth(2)).toBe(0);
    sheet.getRange('C:D').shiftColumnGroupDepth(-1);
    expect(sheet.getColumnGroupDepth(3)).toBe(0);
  });

  test('hide their columns when collapsed, follow the structure and are read back', () => {
    const opened = open();
    const { sheet, execution } = opened;
    sheet.getRange('C:D').shiftColumnGroupDepth(1);
    sheet.getColumnGroup(3, 1).collapse();
    sheet.insertColumnBefore(1);
    expect(sheet.getColumnGroup(4, 1).isCollapsed()).toBe(true);
    const { getters } = execution.document.model;
    expect([2, 3, 4, 5].map((column) => getters.isColHidden('s0', column))).toEqual([false, true, true, false]);
    const again = opened.reopened();
    expect(again.sheet.getColumnGroup(4, 1).isCollapsed()).toBe(true);
    again.sheet.getColumnGroup(4, 1).expand();
    expect(again.execution.document.model.getters.isColHidden('s0', 3)).toBe(false);
  });

  test('collapse and expand all, by depth and by range', () => {
    const { sheet } = open();
    sheet.getRange('2:9').shiftRowGroupDepth(1);
    sheet.getRange('3:4').shiftRowGroupDepth(1);
    const state = () => [sheet.getRowGroup(2, 1).isCollapsed(), sheet.getRowGroup(3, 2).isCollapsed()];
    sheet.collapseAllRowGroups();
    expect(state()).toEqual([true, true]);
    sheet.expandRowGroupsUpToDepth(1);
    expect(state()).toEqual([false, true]);
    sheet.expandAllRowGroups();
    expect(state()).toEqual([false, false]);
    sheet.getRange('A3:A4').collapseGroups();
    expect(state()).toEqual([false, true]);
    sheet.getRange('A5').expandGroups();
    expect(state()).toEqual([false, false]);
  });

  test('know the position of their button', () => {
    const { sheet } = open();
    expect(sheet.getColumnGroupControlPosition()).toBe(Position.AFTER);
    sheet.setColumnGroupControlPosition(Position.BEFORE);
    sheet.getRange('C:D').shiftColumnGroupDepth(1);
    expect(sheet.getColumnGroup(3, 1).getControlIndex()).toBe(2);
    expect(sheet.getRowGroupControlPosition()).toBe(Position.AFTER);
    expect(() => sheet.getRange('A:B').shiftColumnGroupDepth(1)).toThrow();
  });
});
