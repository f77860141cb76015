import type { Command } from '../command';
import { alignRows } from '../table';

export const calls: Command = {
  usage: 'calls',
  what: 'the service calls of the last run: count, cells, simulated seconds',
  reads: true,
  run({ workbook, flags, print }) {
    const summary = workbook.calls();
    if (flags.json) return print(JSON.stringify(summary));
    print(`${summary.calls} calls, ${summary.cells} cells, ${summary.simulatedSeconds} simulated seconds`);
    for (const line of alignRows(Object.entries(summary.byMethod).map(([method, count]) => [String(count), method])))
      print(line);
  },
};
