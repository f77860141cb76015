/**
 * The engine's evaluation, as Google does it in three points where the engine differs:
 * - A literal's kind is decided when it is written, not by its format: a number stays a number under `@`, text stays text
 *   whatever it looks like and whatever links the engine sees in it.
 * - A formula whose result is an empty cell is blank, not 0.
 * - Nothing is computed until somebody looks: a run that writes twenty times evaluates once.
 */
import { registries } from '@odoo/o-spreadsheet';
import { contentText } from './contents';
import { isCarried } from './formats';

/* The engine's own classes are not typed for outsiders; these names are what this file relies on, checked by its tests. */
type Position = { sheetId: string; col: number; row: number };
type Result = { value?: unknown } | { value?: unknown }[][];

const Evaluation: any = registries.coreViewsPluginRegistry.get('evaluation');

const LOOKING = [
  'evaluateFormula',
  'evaluateFormulaResult',
  'evaluateCompiledFormula',
  'getCorrespondingFormulaCell',
  'getVisibleRangeValues',
  'getEvaluatedCell',
  'getEvaluatedCells',
  'getEvaluatedCellsInZone',
  'getEvaluatedCellsPositions',
  'getSpreadZone',
  'getArrayFormulaSpreadingOn',
  'isArrayFormulaSpillBlocked',
  'isEmpty',
  'exportForExcel',
] as const;

class LazyEvaluation extends Evaluation {
  waiting = true;
  settling = false;

  constructor(config: unknown) {
    super(config);
    adjustEvaluator(this['evaluator'], this['getters']);
  }

  handle(command: { type: string; cellIds?: number[] }): void {
    if (command.type !== 'EVALUATE_CELLS') {
      super.handle(command);
      return;
    }
    if (command.cellIds) super.handle(command);
    else this['shouldRebuildDependenciesGraph'] = true;
    this.waiting = true;
  }

  finalize(): void {
    this.waiting = true;
  }

  /** Evaluates what has changed since the last look. */
  settle(): void {
    if (!this.waiting || this.settling) return;
    this.settling = true;
    try {
      super.finalize();
      this.waiting = false;
    } finally {
      this.settling = false;
    }
  }
}
for (const name of LOOKING) {
  (LazyEvaluation.prototype as any)[name] = function (this: LazyEvaluation, ...args: unknown[]) {
    if (this.waiting) this.settle();
    return Evaluation.prototype[name].apply(this, args);
  };
}

/** Puts this evaluation into the engine's place; every model made afterwards has it. */
export function registerEvaluation(): void {
  registries.coreViewsPluginRegistry.replace('evaluation', LazyEvaluation as any);
}

function adjustEvaluator(evaluator: any, getters: any): void {
  const computeCell = evaluator.computeCell;
  const computeFormulaCell = evaluator.computeFormulaCell;
  const spreadValues = evaluator.spreadValues;

  let depth = 0;
  evaluator.computeCell = (position: Position) => {
    const known = evaluator.evaluatedCells.get(position);
    if (known) return known;
    const cell = getters.getCell(position);
    if (!cell?.isFormula) {
      const result = computeCell.call(evaluator, position);
      return cell ? asWritten(cell, result, position) : result;
    }
    depth += 1;
    try {
      if (depth === DEEP) computeFromTheGround(evaluator, getters, position);
      const result = evaluator.evaluatedCells.get(position) ?? computeCell.call(evaluator, position);
      // With all that can be computed computed before, only a circle still runs out of the stack.
      return /call stack/i.test(result.message ?? '')
        ? { ...result, value: '#CYCLE', formattedValue: '#CYCLE' }
        : result;
    } finally {
      depth -= 1;
    }
  };

  // The raw result is seen only from inside: the engine turns an empty one into 0 on the way out.
  evaluator.computeFormulaCell = (position: Position, cell: any) => {
    let raw: Result | undefined;
    const compiled = Object.create(cell.compiledFormula, {
      execute: {
        value: (...args: unknown[]) => {
          raw = cell.compiledFormula.execute(...args);
          return raw;
        },
      },
    });
    const result = computeFormulaCell.call(evaluator, position, { ...cell, compiledFormula: compiled });
    const first = Array.isArray(raw) ? raw[0]?.[0] : raw;
    // The engine takes `[label](address)` for a link, which is how its HYPERLINK says so; elsewhere it is a text like any other.
    if (result.link && typeof first?.value === 'string' && !cell.compiledFormula.usesSymbol('HYPERLINK')) {
      return {
        ...result,
        value: first.value,
        formattedValue: first.value,
        type: 'text',
        link: undefined,
        isAutoSummable: true,
        defaultAlign: 'left',
      };
    }
    return result.type !== 'error' && first && (first.value === null || first.value === undefined)
      ? blank(cell.format)
      : result;
  };

  evaluator.spreadValues = (position: Position, matrix: { value?: unknown }[][]) => {
    const spread = spreadValues.call(evaluator, position, matrix);
    return (i: number, j: number) => {
      spread(i, j);
      const value = matrix[i]?.[j]?.value;
      if (value !== null && value !== undefined) return;
      const target = { sheetId: position.sheetId, col: position.col + i, row: position.row + j };
      evaluator.evaluatedCells.set(target, blank(getters.getCell(target)?.format));
    };
  };
}

/** Formulas that wait for each other before the stack is spared; the engine overflows it at some eight hundred. */
const DEEP = 100;

/**
 * Computes what a cell depends on, the last in the chain first, with a stack of its own instead of the program's: a column in which
 * each row refers to the next one may be as long as the sheet.
 */
function computeFromTheGround(evaluator: any, getters: any, start: Position): void {
  const seenRanges = new Set<string>();
  const seenCells = new Set<number>();
  const stack: { position: Position; isExpanded: boolean }[] = [{ position: start, isExpanded: false }];
  const waits = (position: Position): boolean => {
    const cell = getters.getCell(position);
    if (
      !cell?.isFormula ||
      seenCells.has(cell.id) ||
      evaluator.cellsBeingComputed.has(cell.id) ||
      evaluator.evaluatedCells.get(position)
    )
      return false;
    seenCells.add(cell.id);
    return true;
  };
  for (let top = stack[stack.length - 1]; top; top = stack[stack.length - 1]) {
    if (top.isExpanded) {
      stack.pop();
      if (top.position !== start) evaluator.computeAndSave(top.position);
      continue;
    }
    top.isExpanded = true;
    for (const { sheetId, zone } of getters.getCell(top.position).compiledFormula.rangeDependencies) {
      const key = `${sheetId} ${zone.left} ${zone.top} ${zone.right} ${zone.bottom}`;
      const size = getters.tryGetSheet(sheetId) ? getters.getSheetSize(sheetId) : undefined;
      if (!size || seenRanges.has(key)) continue;
      seenRanges.add(key);
      for (let col = Math.max(zone.left, 0); col <= Math.min(zone.right, size.numberOfCols - 1); col++) {
        for (let row = Math.max(zone.top, 0); row <= Math.min(zone.bottom, size.numberOfRows - 1); row++) {
          const position = { sheetId, col, row };
          if (waits(position)) stack.push({ position, isExpanded: false });
        }
      }
    }
  }
}

const blank = (format: string | undefined) => ({
  value: null,
  format,
  formattedValue: '',
  type: 'empty',
  isAutoSummable: true,
  defaultAlign: 'left',
});

/** A literal as it was written: text stays text, a number stays a number. */
function asWritten(cell: any, result: any, position: Position): any {
  const written: unknown = cell.parsedValue;
  if (typeof written === 'string') {
    const text = contentText(cell.content);
    // Error words that are not marked as text are errors, as in Google.
    if (result.type === 'error' && !cell.content.startsWith("'")) return result;
    if (result.value === text && result.type === 'text') return result;
    return {
      ...result,
      value: text,
      formattedValue: text,
      type: 'text',
      link: undefined,
      isAutoSummable: true,
      defaultAlign: 'left',
      position,
    };
  }
  if (typeof written === 'number' && (result.value !== written || result.type === 'error')) {
    return {
      value: written,
      format: cell.format,
      formattedValue: isCarried(cell.format) ? String(written) : cell.content,
      type: 'number',
      isAutoSummable: true,
      defaultAlign: 'right',
      position,
    };
  }
  if (typeof written === 'boolean' && result.value !== written) {
    return {
      ...result,
      value: written,
      formattedValue: cell.content,
      type: 'boolean',
      isAutoSummable: false,
      defaultAlign: 'center',
      position,
    };
  }
  return result;
}
