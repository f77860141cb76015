import type { Day } from '../../domain/plan/day';
import type { Move } from '../../domain/adjusting/moves';
import { isQuarter, takeSnapshot, wantsSnapshot, writeSnapshot, type Quarter } from '../../domain/looking-back/quarter';
import type { Change } from '../../domain/plan/records';
import { textOfCell } from '../../tables/cell';
import type { Ports } from '../ports';
import type { PlanRead } from '../plan/read-plan';

/*
 * The snapshots of the plan at the beginning of each quarter: rows of the hidden tab behind the facts, in the same two columns, so that they are
 * read and written with what is read and written anyway. (rules J31 to J33)
 */

/** Before the quarter in the column of facts. */
const LABEL = 'picture ';

export type SnapshotRow = readonly [label: string, json: string];

/** What is kept, by quarter, as it stands: in the order of the rows, each quarter once. */
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

/** Whether the next update has a snapshot to take. */
export function isSnapshotDue(read: PlanRead, today: Day): boolean {
  return read.standing.hidden !== undefined && wantsSnapshot(read.plan, [...keptSnapshots(read).keys()], today);
}

/**
 * The rows behind the facts: what is kept, and on the first update of a quarter a new one.
 * @param moves those that this run adds to the log; null when it has not read what a snapshot shows
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

/** Brings snapshots of quarters of which none is kept, behind what stands in the hidden tab. Must run under the lock. */
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
