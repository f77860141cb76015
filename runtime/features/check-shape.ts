import { ServiceError } from '../contract';

/** Throws Google's error unless the data has as many rows and columns as the range. */
export function checkShape(grid: readonly (readonly unknown[])[], rows: number, columns: number): void {
  if (grid.length !== rows) {
    throw new ServiceError(
      `The number of rows in the data does not match the number of rows in the range. The data has ${grid.length} but the range has ${rows}.`,
    );
  }
  for (const line of grid) {
    if (line.length !== columns) {
      throw new ServiceError(
        `The number of columns in the data does not match the number of columns in the range. The data has ${line.length} but the range has ${columns}.`,
      );
    }
  }
}
