import type { Words } from '../../catalogue/catalogue';
import { textOfCell, type Cell } from '../../tables/cell';
import { timelineControls } from '../../tables/timeline-periods';
import type { Zoom } from '../../domain/now/zoom';
import type { SavingPorts } from '../ports';
import { timelineIsInPlace } from '../plan/check-structure';
import { updatePlan } from './update';
import { lockMilliseconds } from '../plan/patience';
import type { Said } from '../plan/said';

/** Changes one of the Timeline's controls, brings it up to date and shows it. */
function control(
  ports: SavingPorts,
  change: (
    standing: { readonly zoom: string; readonly shift: number },
    words: Words,
  ) => {
    readonly zoom: string;
    readonly shift: number;
  },
): Said {
  const { reader, writer, maker, lock, languages } = ports;
  const outcome = lock.during(lockMilliseconds, (): Said => {
    const found = reader.find();
    if (!found.timeline) return { message: found.words.messages.startFirst, problems: [] };
    const timeline = reader.read('timeline');
    // Its controls may be anywhere: nothing is written into what may be a line.
    if (!timelineIsInPlace(found, { timeline }))
      return { message: found.words.problems.structure.timelineMoved, problems: [] };
    const { cells } = timeline;
    const { zoom, shift } = timelineControls;
    const standing = ({ row, column }: { readonly row: number; readonly column: number }): Cell =>
      cells[row - 1]?.[column - 1] ?? '';
    const wanted = change({ zoom: textOfCell(standing(zoom)), shift: Number(standing(shift)) || 0 }, found.words);
    writer.write('timeline', [
      { row: zoom.row, column: zoom.column, cells: [[wanted.zoom]] },
      { row: shift.row, column: shift.column, cells: [[wanted.shift]] },
    ]);
    const { problems, words } = updatePlan(ports, found);
    maker.show('timeline');
    return { message: words.messages.updated, problems };
  });
  return outcome.done ? outcome.result : { message: languages.knownWords().messages.busy, problems: [] };
}

/** Draws the Timeline by day, week, month or quarter, around today again. */
export function setZoom(ports: SavingPorts, zoom: Zoom): Said {
  return control(ports, (_, words) => ({ zoom: words.options.zoom[zoom], shift: 0 }));
}

/** Moves the Timeline by so many periods: earlier when negative. */
export function moveTimeline(ports: SavingPorts, periods: number): Said {
  return control(ports, ({ zoom, shift }) => ({ zoom, shift: shift + periods }));
}
