/** Formulas whose result changes without an edit, for whoever moves the clock of a document: the server's and the page's. */

/** By the day. */
const BY_DAY = ['TODAY'];
/** At any moment. */
const BY_MOMENT = ['NOW', 'RAND', 'RANDBETWEEN', 'RANDARRAY'];

function findCells(model: any, names: readonly string[]): number[] {
  const cellIds: number[] = [];
  for (const sheetId of model.getters.getSheetIds()) {
    for (const cell of model.getters.getCells(sheetId)) {
      if (cell.isFormula && names.some((name) => cell.compiledFormula.usesSymbol(name))) cellIds.push(cell.id);
    }
  }
  return cellIds;
}

/** Evaluates TODAY, NOW and the like anew. */
export function refreshVolatile(model: any): void {
  // Also without such a cell: conditional formats may ask for the day too.
  model.dispatch('EVALUATE_CELLS', { cellIds: findCells(model, [...BY_DAY, ...BY_MOMENT]) });
}

/** Whether a cell would show something else although the day is still the same. */
export const computesByTheMinute = (model: any): boolean => findCells(model, BY_MOMENT).length > 0;
