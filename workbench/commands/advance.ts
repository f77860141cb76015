import { localIso, parseAdvance } from '../../runtime';
import { requireArgument, remarkFailures, UsageError, type Command } from '../command';

const usage = 'advance +3d | advance 2026-03-01T08:00';

export const advance: Command = {
  usage,
  what: 'moves the clock (m, h, d, w) and fires the triggers that fall due',
  run(context) {
    const { workbook, flags, print } = context;
    const text = requireArgument(context, 0, usage);
    const zone = workbook.state.timeZone;
    const to = parseAdvance(text, workbook.now(), zone);
    if (to === null) throw new UsageError(`${text} is not a span or a moment. Usage: ${usage}`);
    const fired = workbook
      .advance(to, { faults: context.faults })
      .map(({ handler, at }) => ({ handler, at: localIso(at, zone) }));
    const now = localIso(workbook.now(), zone);
    if (flags.json) print(JSON.stringify({ now, fired }));
    else print([...fired.map(({ at, handler }) => `${at}  ${handler}`), `${now}  ${zone}`].join('\n'));
    remarkFailures(context);
  },
};
