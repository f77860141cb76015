/** What Google checks before a script's write reaches the cells: hard protection, then data validation that rejects. */
import type { CellWrite } from '../engine/document';
import { checkProtection, checkWrites } from '../features/check-writes';
import type { RangeBase } from './range-base';

/** Throws Google's sentence when the write is not allowed; `writes` only for contents. */
export function beforeWrite(range: RangeBase, writes?: (CellWrite | undefined)[][]): void {
  checkProtection(range.execution, range.gid, range.row0, range.column0, range.rows, range.columns);
  if (writes) checkWrites(range.document, range.gid, range.row0, range.column0, writes);
}
