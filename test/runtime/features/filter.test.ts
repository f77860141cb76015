import { RelativeDate } from '../../../runtime/features/enums';
import { showFilters } from '../../../runtime/features';
import { open } from './open';

function filled() {
  const opened = open();
  opened.sheet.getRange('A1:B5').setValues([
    ['Step', 'Days'],
    ['a', 1],
    ['b', 2],
    ['c', ''],
    ['', 4],
  ]);
  const filter = opened.sheet.getRange('A1:B5').createFilter();
  const hidden = () => [1, 2, 3, 4, 5, 6].filter((row) => opened.sheet.isRowHiddenByFilter(row));
  return { ...opened, filter, hidden };
}

describe('filter', () => {
  test('there is one a sheet', () => {
    const { sheet, filter } = filled();
    expect(() => sheet.getRange('D1:E5').createFilter()).toThrow(
      "You can't create a filter in a sheet that already has a filter.",
    );
    expect(sheet.getFilter().getRange().getA1Notation()).toBe('A1:B5');
    filter.remove();
    expect(sheet.getFilter()).toBeNull();
    expect(sheet.getRange('D1:E5').createFilter().getRange().getA1Notation()).toBe('D1:E5');
  });

  test('hides rows by values and by conditions, never its header', () => {
    const { app, filter, hidden } = filled();
    filter.setColumnFilterCriteria(1, app.newFilterCriteria().setHiddenValues(['a', 'Step']).build());
    expect(hidden()).toEqual([2]);
    filter.setColumnFilterCriteria(2, app.newFilterCriteria().whenNumberGreaterThan(1).build());
    expect(hidden()).toEqual([2, 4]);
    filter.removeColumnFilterCriteria(1);
    expect(hidden()).toEqual([2, 4]);
    filter.setColumnFilterCriteria(2, app.newFilterCriteria().whenCellEmpty().build());
    expect(hidden()).toEqual([2, 3, 5]);
    filter.setColumnFilterCriteria(2, app.newFilterCriteria().whenFormulaSatisfied('=A2="b"').build());
    expect(hidden()).toEqual([2, 4, 5]);
  });

  test('keeps its criteria through inserts, snapshots and copies of the sheet', () => {
    const opened = filled();
    const { app, filter, sheet, spreadsheet } = opened;
    filter.setColumnFilterCriteria(2, app.newFilterCriteria().whenNumberEqualToAny([1, 2]).build());
    filter.setColumnFilterCriteria(
      1,
      app.newFilterCriteria().whenDateBefore(RelativeDate.TODAY).setHiddenValues(['x']).build(),
    );
    sheet.insertColumnBefore(1);
    const copy = sheet.copyTo(spreadsheet);
    for (const read of [sheet, opened.reopened().sheet, copy]) {
      expect(read.getFilter().getRange().getA1Notation()).toBe('B1:C5');
      const criteria = read.getFilter().getColumnFilterCriteria(3);
      expect([criteria.getCriteriaType().name(), criteria.getCriteriaValues()]).toEqual(['NUMBER_EQUAL_TO', [1, 2]]);
      expect(read.getFilter().getColumnFilterCriteria(2).getHiddenValues()).toEqual(['x']);
      expect(read.getFilter().getColumnFilterCriteria(2).getCriteriaValues()).toEqual([RelativeDate.TODAY]);
    }
    expect(() => sheet.getFilter().getColumnFilterCriteria(1)).toThrow();
  });

  test('hides rows in the engine too, also after reading the file again', () => {
    const opened = filled();
    opened.filter.setColumnFilterCriteria(1, opened.app.newFilterCriteria().setHiddenValues(['a']).build());
    const isFiltered = ({ execution }: typeof opened | ReturnType<typeof open>) =>
      execution.document.model.getters.isRowFiltered('s0', 1);
    expect(isFiltered(opened)).toBe(true);
    const again = opened.reopened();
    showFilters(again.execution.document.model);
    expect(isFiltered(again)).toBe(true);
  });

  test('sorts the rows below its header', () => {
    const { sheet, filter } = filled();
    filter.sort(2, false);
    expect(sheet.getRange('A1:B5').getValues()).toEqual([
      ['Step', 'Days'],
      ['', 4],
      ['b', 2],
      ['a', 1],
      ['c', ''],
    ]);
  });
});
