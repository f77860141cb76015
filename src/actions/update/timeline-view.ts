import type { Words } from '../../catalogue/catalogue';
import { textOfCell, type Cell } from '../../tables/cell';
import { timelineControls } from '../../tables/timeline-periods';
import type { Zoom } from '../../domain/now/zoom';
import type { SavingPorts } from '../ports';
import { timelineIsInPlace } from '../plan/check-structure';
import { updatePlan } from './update';
import { lockMilliseconds } from '../plan/patience';
import type { Said } from '../plan/said';

/** Changes a control of the Timeline, brings the plan up to date and shows the Timeline. */
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
    // When the controls have moved, a write could overwrite another row.
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

/** Draws the Timeline by day, week, month or quarter, and moves it back to today. */
export function setZoom(ports: SavingPorts, zoom: Zoom): Said {
  return control(ports, (_, words) => ({ zoom: words.options.zoom[zoom], shift: 0 }));
}

/** Moves the Timeline by a number of periods; a negative number moves it to earlier days. */
export function moveTimeline(ports: SavingPorts, periods: number): Said {
  return control(ports, ({ zoom, shift }) => ({ zoom, shift: shift + periods }));
}
