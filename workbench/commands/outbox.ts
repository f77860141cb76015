import { parseCount, type Command } from '../command';
import { alignRows } from '../table';

export const outbox: Command = {
  usage: 'outbox [--show N]',
  what: 'the mails that were sent; with --show the source of one',
  reads: true,
  run({ workbook, flags, print }) {
    if (flags.show !== undefined) {
      const n = parseCount(flags.show, '--show');
      const source = workbook.eml(n);
      return print(flags.json ? JSON.stringify(workbook.outbox()[n - 1]) : source);
    }
    const mails = workbook.outbox();
    if (flags.json) return print(JSON.stringify(mails));
    for (const line of alignRows(
      mails.map((mail, index) => [String(index + 1), mail.date.slice(0, 16).replace('T', ' '), mail.to, mail.subject]),
    ))
      print(line);
  },
};
