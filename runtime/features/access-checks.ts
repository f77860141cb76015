/** Checks at the beginning of every method of Range that reads or writes. */
import { checkProtection } from './check-writes';
import type { RangeLike } from './interfaces';

/** Counts the cells and throws if the range is no longer inside the grid. */
export function beforeRead(range: RangeLike, cells = range.rows * range.columns): void {
  range.within?.();
  range.execution.cells(cells);
}

/** As beforeRead; also throws Google's error if the user may not edit the cells. */
export function beforeWrite(range: RangeLike): void {
  beforeRead(range);
  checkProtection(range.execution, range.gid, range.row0, range.column0, range.rows, range.columns);
}
