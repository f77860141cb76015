import { requireArgument, remarkFailures, UsageError, type Command } from '../command';
import { rangeOf } from '../tabs';

const usage = "edit 'TAB!CELL' VALUE";

export const edit: Command = {
  usage,
  what: "types into a cell; '' clears it",
  onAnyFile: true,
  run(context) {
    const cell = requireArgument(context, 0, usage);
    const value = requireArgument(context, 1, usage);
    if (context.args.length > 2) throw new UsageError(`Usage: ${usage} (put a value with blanks into quotes)`);
    context.workbook.edit(rangeOf(context.workbook, cell), value, { faults: context.faults });
    remarkFailures(context);
  },
};
