/** Google's checks before a script writes to cells: protections, then strict data validations. */
import type { CellWrite } from '../engine/document';
import { checkProtection, checkWrites } from '../features/check-writes';
import type { RangeBase } from './range-base';

/** Throws Google's error if the write is not allowed; `writes` are the contents, if contents are written. */
export function beforeWrite(range: RangeBase, writes?: (CellWrite | undefined)[][]): void {
  checkProtection(range.execution, range.gid, range.row0, range.column0, range.rows, range.columns);
  if (writes) checkWrites(range.document, range.gid, range.row0, range.column0, writes);
}
