import { requireArgument, UsageError, type Command } from '../command';
import { rangeOf } from '../tabs';

const usage = "table 'TAB!A1:J20'";

export const table: Command = {
  usage,
  what: 'converts cells to a table, as Format ▸ Convert to table does; the first row is its header',
  onAnyFile: true,
  run(context) {
    const { workbook } = context;
    const range = rangeOf(workbook, requireArgument(context, 0, usage));
    if (range.getNumRows() < 2) throw new UsageError('A table needs a row of headers and at least one row below it.');
    const name = range.getSheet().getName().replace(/'/g, "''");
    workbook.restructure('OTHER', () => workbook.convertToTable(`'${name}'!${range.getA1Notation()}`));
  },
};
