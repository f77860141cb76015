import type { Day } from '../../domain/plan/day';
import type { Move } from '../../domain/adjusting/moves';
import { isQuarter, takeSnapshot, wantsSnapshot, writeSnapshot, type Quarter } from '../../domain/looking-back/quarter';
import type { Change } from '../../domain/plan/records';
import { textOfCell } from '../../tables/cell';
import type { Ports } from '../ports';
import type { PlanRead } from '../plan/read-plan';

/*
 * A snapshot of the plan for each quarter. Snapshots are rows below the facts of the hidden tab, in the same two
 * columns, so that they need no additional calls. (rules J31 to J33)
 */

/** The label of a snapshot row begins with this word; the quarter follows. */
const LABEL = 'picture ';

export type SnapshotRow = readonly [label: string, json: string];

/** The snapshots by quarter, as JSON, in the order of the rows; of each quarter only the first. */
export type KeptSnapshots = ReadonlyMap<Quarter, string>;

export function keptSnapshots({ found, standing }: Pick<PlanRead, 'found' | 'standing'>): KeptSnapshots {
  const { fact = 0, factValue = 0 } = found.hidden?.columns ?? {};
  const kept = new Map<Quarter, string>();
  for (const line of standing.hidden?.cells ?? []) {
    const label = textOfCell(line[fact - 1] ?? '');
    const quarter = label.startsWith(LABEL) ? label.slice(LABEL.length) : '';
    const json = textOfCell(line[factValue - 1] ?? '');
    if (isQuarter(quarter) && json !== '' && !kept.has(quarter)) kept.set(quarter, json);
  }
  return kept;
}

/** Whether the next update must take a snapshot. */
export function isSnapshotDue(read: PlanRead, today: Day): boolean {
  return read.standing.hidden !== undefined && wantsSnapshot(read.plan, [...keptSnapshots(read).keys()], today);
}

/**
 * The snapshot rows: those that exist, and a new one on the first update of a quarter.
 * @param moves the moves that this run adds to the log; null when the run did not read all that a snapshot shows
 */
export function snapshotRows(read: PlanRead, today: Day, moves: readonly Move[] | null): readonly SnapshotRow[] {
  const kept = new Map(keptSnapshots(read));
  if (moves && isSnapshotDue(read, today)) {
    const added = moves.map(({ id, before, after, kind }): Change => ({
      row: 0,
      when: today,
      of: id,
      what: '',
      before,
      after,
      kind,
      reason: null,
      note: '',
    }));
    const snapshot = takeSnapshot({ ...read.plan, changes: [...(read.plan.changes ?? []), ...added] }, today);
    kept.set(snapshot.quarter, writeSnapshot(snapshot));
  }
  return [...kept].map(([quarter, json]) => [`${LABEL}${quarter}`, json]);
}

/** Adds snapshots of quarters that have no snapshot yet, below the content of the hidden tab. Must run under the lock. */
export function importSnapshots(
  { reader, writer }: Pick<Ports, 'reader' | 'writer'>,
  read: PlanRead,
  snapshots: readonly (readonly [quarter: string, json: string])[],
): void {
  const { fact, factValue } = read.found.hidden?.columns ?? {};
  const kept = keptSnapshots(read);
  const added = snapshots.filter(([quarter]) => !(kept as ReadonlyMap<string, string>).has(quarter));
  if (fact === undefined || factValue === undefined || added.length === 0) return;
  const row = Math.max(2, reader.read('hidden').cells.length + 1);
  writer.grow('hidden', row + added.length - 1);
  writer.write('hidden', [
    { row, column: factValue, cells: added.map(([, json]) => [json]) },
    { row, column: fact, cells: added.map(([quarter]) => [`${LABEL}${quarter}`]) },
  ]);
}
