import { requireArgument, remarkFailures, type Command } from '../command';
import { rangeOf } from '../tabs';

const usage = "paste 'TAB!CELL'";

export const paste: Command = {
  usage,
  what: 'pastes tab-separated rows from standard input; the grid grows as needed',
  onAnyFile: true,
  run(context) {
    const cell = rangeOf(context.workbook, requireArgument(context, 0, usage));
    context.workbook.paste(cell, context.readStandardInput(), { faults: context.faults });
    remarkFailures(context);
  },
};
