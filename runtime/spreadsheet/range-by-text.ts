/** Finds the range of a notation or name. */
import { ServiceError } from '../contract';
import { areaOf, parseReference } from './a1';
import { rangeOf, sheetOf } from './class-registry';
import { rangeNotFound } from './errors';
import { resolveName } from './named-areas';
import type { Range } from './range';
import type { Sheet } from './sheet';

/**
 * The range of an A1 or R1C1 notation or of a named range, on `sheet` unless the text contains another sheet. Cells beyond the grid fail at
 * the range's first use, as in Google.
 */
export function rangeByText(sheet: Sheet, text: string): Range {
  const { execution } = sheet;
  const reference = parseReference(text);
  if (!reference) {
    const named = resolveName(execution.document, text, sheet.gid);
    if (!named) throw rangeNotFound();
    return rangeOf(execution, named.gid, named.row0, named.column0, named.rows, named.columns);
  }
  const { sheetName } = reference;
  const wanted =
    sheetName === null
      ? sheet.gid
      : execution.document.sheets().find(({ name }) => name.toLowerCase() === sheetName.toLowerCase())?.gid;
  if (wanted === undefined) throw rangeNotFound();
  const facts = sheetOf(execution, wanted).facts();
  const { area, bounds } = areaOf(reference, facts);
  if (area.rows < 1 || area.columns < 1)
    throw new ServiceError('The coordinates of the range are outside the dimensions of the sheet.');
  return rangeOf(execution, wanted, area.row0, area.column0, area.rows, area.columns, bounds);
}
