/** The messages of SpreadsheetApp's exceptions; sources are in docs/google-facts.md, "Range and grid errors". */
import { ServiceError } from '../contract';

export const outsideSheet = (): ServiceError =>
  new ServiceError('The coordinates of the range are outside the dimensions of the sheet.');
export const invalidCoordinates = (): ServiceError =>
  new ServiceError('The coordinates or dimensions of the range are invalid.');
export const rangeNotFound = (): ServiceError => new ServiceError('Range not found');
export const rowsOutOfBounds = (): ServiceError => new ServiceError('Those rows are out of bounds.');
export const columnsOutOfBounds = (): ServiceError => new ServiceError('Those columns are out of bounds.');
export const tooFew = (what: 'rows' | 'columns'): ServiceError =>
  new ServiceError(`The number of ${what} in the range must be at least 1.`);
export const startTooSmall = (what: 'row' | 'column'): ServiceError =>
  new ServiceError(`The starting ${what} of the range is too small.`);
export const allUnfrozen = (what: 'rows' | 'columns'): ServiceError =>
  new ServiceError(`Sorry, it is not possible to delete all non-frozen ${what}.`);
export const allHidden = (what: 'rows' | 'columns'): ServiceError =>
  new ServiceError(`Sorry, it is not possible to hide all ${what} in a sheet.`);
export const tooManyCells = (): ServiceError =>
  new ServiceError('This action would increase the number of cells in the workbook above the limit of 10000000 cells.');
export const tooLong = (): ServiceError =>
  new ServiceError('Your input contains more than the maximum of 50000 characters in a single cell.');
export const duplicateName = (name: string): ServiceError =>
  new ServiceError(`A sheet with the name "${name}" already exists. Please enter another name.`);
export const nameTooLong = (): ServiceError =>
  new ServiceError('The sheet name cannot be greater than 100 characters.');
export const blankName = (): ServiceError => new ServiceError('The sheet name cannot be empty.');
export const lastVisibleSheet = (): ServiceError =>
  new ServiceError("You can't remove all the visible sheets in a document.");
export const sheetGone = (gid: number): ServiceError => new ServiceError(`Sheet ${gid} not found`);

function shapeMismatch(what: 'rows' | 'columns', given: number, expected: number): ServiceError {
  return new ServiceError(
    `The number of ${what} in the data does not match the number of ${what} in the range. The data has ${given} but the range has ${expected}.`,
  );
}

/** Throws Google's error unless the data has as many rows and columns as the range. */
export function checkShape(data: readonly (readonly unknown[])[], rows: number, columns: number): void {
  if (data.length !== rows) throw shapeMismatch('rows', data.length, rows);
  for (const line of data) if (line.length !== columns) throw shapeMismatch('columns', line.length, columns);
}
