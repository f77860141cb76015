/** What every reading or writing method of a range does first. */
import { checkProtection } from './check-writes';
import type { RangeLike } from './like';

/** Reports the size to the meter and throws when the range no longer lies inside the grid. */
export function beforeRead(range: RangeLike, cells = range.rows * range.columns): void {
  range.within?.();
  range.execution.cells(cells);
}

/** As beforeRead, and throws Google's sentence when the user may not edit the cells. */
export function beforeWrite(range: RangeLike): void {
  beforeRead(range);
  checkProtection(range.execution, range.gid, range.row0, range.column0, range.rows, range.columns);
}
