import { alignRows } from '../table';
import type { Command } from '../command';

export const files: Command = {
  usage: 'files',
  what: 'the spreadsheet files: the project’s own first, then those that scripts made',
  reads: true,
  run({ workbook, flags, print }) {
    const { id, name } = workbook.state;
    const all = [{ id, name, own: true }, ...workbook.files().map((file) => ({ ...file, own: false }))];
    if (flags.json) return print(JSON.stringify(all));
    for (const line of alignRows(
      all.map((file) => [file.id, file.own ? `${file.name} (the project’s own)` : file.name]),
    ))
      print(line);
  },
};
