import { sortBelowHeader } from '../../runtime';
import { requireArgument, remarkFailures, UsageError, type Command } from '../command';
import { columnOf, sheetOf } from '../tabs';

const usage = 'sort TAB COL [desc]';

export const sort: Command = {
  usage,
  what: 'sorts the rows below the header, as the filter menu does',
  onAnyFile: true,
  run(context) {
    const sheet = sheetOf(context.workbook, requireArgument(context, 0, usage));
    const column = columnOf(sheet, requireArgument(context, 1, usage));
    const order = context.args[2] ?? 'asc';
    if (order !== 'asc' && order !== 'desc') throw new UsageError(`Usage: ${usage}`);
    context.workbook.restructure('OTHER', () => sortBelowHeader(sheet, column, order === 'asc'));
    remarkFailures(context);
  },
};
