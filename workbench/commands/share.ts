import { requireArgument, UsageError, type Command } from '../command';

const usage = 'share MAIL edit|view';

export const share: Command = {
  usage,
  what: 'lets somebody edit the file, or only view it',
  onAnyFile: true,
  run(context) {
    const user = requireArgument(context, 0, usage);
    const right = requireArgument(context, 1, usage);
    if (!/^[^\s@]+@[^\s@]+$/.test(user)) throw new UsageError(`${user} is not a mail address.`);
    if (right !== 'edit' && right !== 'view') throw new UsageError(`Usage: ${usage}`);
    context.workbook.share(user, right === 'edit' ? 'editor' : 'viewer');
  },
};
