import { requireArgument, type Command } from '../command';
import { columnOf, sheetOf } from '../tabs';

const usage = 'filter TAB COL VALUE | filter TAB off';

interface CriteriaBuilder {
  setHiddenValues(values: string[]): CriteriaBuilder;
  build(): unknown;
}

export const filter: Command = {
  usage,
  what: 'shows only the rows with this value in the column, or all again',
  onAnyFile: true,
  run(context) {
    const { workbook } = context;
    const sheet = sheetOf(workbook, requireArgument(context, 0, usage));
    const second = requireArgument(context, 1, usage);
    if (second === 'off' && context.args.length === 2) {
      workbook.restructure('OTHER', () => sheet.getFilter()?.remove());
      return;
    }
    const column = columnOf(sheet, second);
    const value = requireArgument(context, 2, usage);
    workbook.restructure('OTHER', (services) => {
      const last = Math.max(2, sheet.getLastRow());
      const made =
        sheet.getFilter() ?? sheet.getRange(1, 1, last, Math.max(column, sheet.getLastColumn())).createFilter();
      const others = new Set(
        sheet
          .getRange(2, column, last - 1, 1)
          .getDisplayValues()
          .flat(),
      );
      others.delete(value);
      const builder = (
        services.SpreadsheetApp as unknown as { newFilterCriteria(): CriteriaBuilder }
      ).newFilterCriteria();
      made.setColumnFilterCriteria(column, builder.setHiddenValues([...others]).build());
    });
  },
};
