import { resolve } from 'node:path';
import { requireArgument, parseJsonArguments, type Command } from '../command';

const usage = 'run FOLDER FUNCTION [JSON…]';

export const run: Command = {
  usage,
  what: 'runs a function of any Apps Script project on this spreadsheet and prints the JSON that it returns',
  run(context) {
    const folder = resolve(requireArgument(context, 0, usage));
    const name = requireArgument(context, 1, usage);
    const value = context.workbook.run(name, parseJsonArguments(context.args.slice(2)), {
      project: folder,
      faults: context.faults,
      answers: context.flags.answers,
      presses: context.flags.presses,
    });
    context.print(JSON.stringify(value) ?? 'null');
  },
};
