/** Formulas whose result changes without an edit, for whoever moves the clock of a document: the server's and the page's. */

/** By the day. */
const BY_DAY = ['TODAY'];
/** At any moment. */
const BY_MOMENT = ['NOW', 'RAND', 'RANDBETWEEN', 'RANDARRAY'];

/** What a formula uses of these, by formula; it never changes, and comparing names is slow. */
const used = new WeakMap<object, readonly string[]>();

function usedBy(formula: any): readonly string[] {
  const known = used.get(formula);
  if (known) return known;
  const names = [...BY_DAY, ...BY_MOMENT].filter((name) => formula.usesSymbol(name));
  used.set(formula, names);
  return names;
}

function findCells(model: any, names: readonly string[]): number[] {
  const cellIds: number[] = [];
  for (const sheetId of model.getters.getSheetIds()) {
    for (const cell of model.getters.getCells(sheetId)) {
      if (cell.isFormula && usedBy(cell.compiledFormula).some((name) => names.includes(name))) cellIds.push(cell.id);
    }
  }
  return cellIds;
}

/** Evaluates TODAY, NOW and the like anew; on the same day only what tells the time of day, if there is any. */
export function refreshVolatile(model: any, isSameDay = false): void {
  const cellIds = findCells(model, isSameDay ? BY_MOMENT : [...BY_DAY, ...BY_MOMENT]);
  // On another day also without such a cell: conditional formats may ask for the day too.
  if (!isSameDay || cellIds.length > 0) model.dispatch('EVALUATE_CELLS', { cellIds });
}

/** Whether a cell would show something else although the day is still the same. */
export const computesByTheMinute = (model: any): boolean => findCells(model, BY_MOMENT).length > 0;
