import { requireArgument, parseJsonArguments, UsageError, type Command, type Context } from '../command';
import { askProject, callProject } from '../project-call';
import { alignRows } from '../table';

const usage = 'call FUNCTION JSON… | call --list';

function list({ workbook, flags, print }: Context): void {
  const described = askProject(workbook, 'describeApi');
  if (!Array.isArray(described)) throw new UsageError('This project does not describe its functions (describeApi).');
  if (flags.json) return print(JSON.stringify(described));
  const lines = described.flatMap((entry) =>
    typeof entry === 'object' && entry !== null && !Array.isArray(entry)
      ? [[String(entry['name']), String(entry['what'])]]
      : [],
  );
  print(alignRows(lines).join('\n'));
}

export const call: Command = {
  usage,
  what: 'calls a function as the sidebar does (google.script.run) and prints the JSON that comes back',
  run(context) {
    if (context.flags.list) return list(context);
    const name = requireArgument(context, 0, usage);
    const result = callProject(context.workbook, name, parseJsonArguments(context.args.slice(1)), {
      faults: context.faults,
      answers: context.flags.answers,
      presses: context.flags.presses,
    });
    context.print(JSON.stringify(result));
  },
};
