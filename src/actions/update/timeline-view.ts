import { textOfCell, type Cell } from '../../tables/cell';
import { timelineControls } from '../../tables/timeline-periods';
import type { Zoom } from '../../domain/now/zoom';
import type { Ports } from '../ports';
import type { Said } from '../plan/said';
import { lockMilliseconds, updatePlan } from './update';

/** Changes one of the Timeline's controls, brings it up to date and shows it. */
function control(
  ports: Ports,
  change: (standing: { readonly zoom: string; readonly shift: number }) => {
    readonly zoom: string;
    readonly shift: number;
  },
): Said {
  const { store, lock, words } = ports;
  const outcome = lock.during(lockMilliseconds, (): Said => {
    const found = store.find();
    if (!found.timeline) return { message: words.messages.startFirst, problems: [] };
    const cells = store.read('timeline').cells;
    const { zoom, shift } = timelineControls;
    const standing = ({ row, column }: { readonly row: number; readonly column: number }): Cell =>
      cells[row - 1]?.[column - 1] ?? '';
    const wanted = change({ zoom: textOfCell(standing(zoom)), shift: Number(standing(shift)) || 0 });
    store.write('timeline', [
      { row: zoom.row, column: zoom.column, cells: [[wanted.zoom]] },
      { row: shift.row, column: shift.column, cells: [[wanted.shift]] },
    ]);
    const { problems } = updatePlan(ports, found);
    store.show('timeline');
    return { message: words.messages.updated, problems };
  });
  return outcome.done ? outcome.result : { message: words.messages.busy, problems: [] };
}

/** Draws the Timeline by day, week, month or quarter, around today again. */
export function setZoom(ports: Ports, zoom: Zoom): Said {
  return control(ports, () => ({ zoom: ports.words.options.zoom[zoom], shift: 0 }));
}

/** Moves the Timeline by so many periods: earlier when negative. */
export function moveTimeline(ports: Ports, periods: number): Said {
  return control(ports, ({ zoom, shift }) => ({ zoom, shift: shift + periods }));
}
