/** Formulas whose result changes without an edit, when the clock of a document moves. */

/** Functions whose result changes with the day. */
const BY_DAY = ['TODAY'];
/** Functions whose result changes at any moment. */
const BY_MOMENT = ['NOW', 'RAND', 'RANDBETWEEN', 'RANDARRAY'];

/** Cache of the volatile functions in each compiled formula, because comparing names is slow. */
const volatileNames = new WeakMap<object, readonly string[]>();

function volatileNamesOf(formula: any): readonly string[] {
  const known = volatileNames.get(formula);
  if (known) return known;
  const names = [...BY_DAY, ...BY_MOMENT].filter((name) => formula.usesSymbol(name));
  volatileNames.set(formula, names);
  return names;
}

function findCells(model: any, names: readonly string[]): number[] {
  const cellIds: number[] = [];
  for (const sheetId of model.getters.getSheetIds()) {
    for (const cell of model.getters.getCells(sheetId)) {
      if (cell.isFormula && volatileNamesOf(cell.compiledFormula).some((name) => names.includes(name)))
        cellIds.push(cell.id);
    }
  }
  return cellIds;
}

/** Evaluates volatile formulas again; on the same day only those that depend on the time of day. */
export function refreshVolatile(model: any, isSameDay = false): void {
  const cellIds = findCells(model, isSameDay ? BY_MOMENT : [...BY_DAY, ...BY_MOMENT]);
  // On another day even without such cells, because conditional formats may depend on the day too.
  if (!isSameDay || cellIds.length > 0) model.dispatch('EVALUATE_CELLS', { cellIds });
}

interface Range {
  readonly sheetId: string;
  readonly zone: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
}

/** Whether a name is that of a function whose result changes at any moment. */
export const isOfMoment = (name: string): boolean => BY_MOMENT.includes(name.toUpperCase());

/** Whether cells of the ranges, or cells that these refer to, have a formula whose result changes at any moment. */
export function dependsOnMoment(getters: any, ranges: readonly unknown[]): boolean {
  const seen = new Set<unknown>();
  const stack = [...ranges] as Range[];
  for (let range = stack.pop(); range; range = stack.pop()) {
    const { sheetId, zone } = range;
    const sheet = getters.tryGetSheet(sheetId);
    const key = `${sheetId} ${zone.left} ${zone.top} ${zone.right} ${zone.bottom}`;
    if (!sheet || seen.has(key)) continue;
    seen.add(key);
    const cells = getters.getCellsById(sheetId);
    for (let row = Math.max(0, zone.top); row <= Math.min(zone.bottom, sheet.rows.length - 1); row += 1) {
      const ids = sheet.rows[row].cells as Record<number, number | undefined>;
      for (const [column, id] of Object.entries(ids)) {
        if (Number(column) < zone.left || Number(column) > zone.right || id === undefined) continue;
        const cell = cells[id];
        if (!cell?.isFormula || seen.has(id)) continue;
        seen.add(id);
        if (volatileNamesOf(cell.compiledFormula).some(isOfMoment)) return true;
        stack.push(...cell.compiledFormula.rangeDependencies);
      }
    }
  }
  return false;
}

/** Whether a formula's result may change within the day. */
export const computesByTheMinute = (model: any): boolean => findCells(model, BY_MOMENT).length > 0;
