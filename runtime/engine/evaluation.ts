/**
 * The engine's evaluation with these changes:
 * - As in Google, a literal's type is decided when it is written, not by its format: a number remains a number under `@`, text
 *   remains text even if it looks like a number or a link.
 * - As in Google, a formula whose result is an empty cell is blank, not 0.
 * - For speed, formulas are evaluated when a result is read: a run that writes twenty times evaluates once. Documents that are opened
 *   from the same shared snapshot (shared-snapshot.ts) begin with the results that the first of them computed.
 */
import { EvaluationError, registries } from '@odoo/o-spreadsheet';
import { serialOfInstant } from '../values';
import { contentText } from './contents';
import { finishCalls } from './custom-functions';
import type { FunctionContext } from './document';
import { isEmbedded } from './formats';
import { computesByTheMinute } from './volatile';

/* The engine does not export types of these classes; tests check the names that this file uses. */
type Position = { sheetId: string; col: number; row: number };
type Result = { value?: unknown } | { value?: unknown }[][];

const Evaluation: any = registries.coreViewsPluginRegistry.get('evaluation');

/** The methods that read results: they evaluate first what has changed. */
const READING_METHODS = [
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

/** The file's settings and the clock, on which results depend beside the cells. */
type Settings = FunctionContext['workbook'];

/** The results of an unchanged document: by sheet, column and row. */
type Results = Readonly<Record<string, Readonly<Record<number, Readonly<Record<number, object>>>>>>;

/** By shared snapshot, then by day, locale and time zone. */
const sharedResults = new WeakMap<object, Map<string, Results>>();

/** What a document that was opened from a shared snapshot may take or give, until its first evaluation. */
interface Sharing {
  readonly settings: Settings;
  readonly results: Map<string, Results>;
  /** The key of the results that it began with, '' before. */
  taken: string;
}

const keyOf = ({ now, locale, timeZone }: Settings): string =>
  `${Math.floor(serialOfInstant(now(), timeZone))} ${locale} ${timeZone}`;

const copyResults = (results: Results): Results =>
  Object.fromEntries(
    Object.entries(results).map(([sheetId, columns]) => [
      sheetId,
      Object.fromEntries(Object.entries(columns).map(([column, rows]) => [column, { ...rows }])),
    ]),
  );

/** Lets a document that was just opened from a shared snapshot take and give results. */
export function useSharedResults(model: any, snapshot: object, settings: Settings): void {
  const results = sharedResults.get(snapshot) ?? new Map<string, Results>();
  sharedResults.set(snapshot, results);
  const evaluation = model.handlers.find((handler: unknown) => handler instanceof LazyEvaluation);
  evaluation.sharing = { settings, results, taken: '' };
}

class LazyEvaluation extends Evaluation {
  static getters = [...Evaluation.getters, 'getResultsOfSheet', 'getSpreadZones'];
  isStale = true;
  isEvaluating = false;
  sharing: Sharing | undefined;

  constructor(config: unknown) {
    super(config);
    adjustEvaluator(this['evaluator'], this['getters']);
  }

  beforeHandle(command: { type: string }): void {
    if (this.sharing?.taken !== '') {
      super.beforeHandle(command);
      return;
    }
    // Before the first evaluation the graph is always to be rebuilt; here it tells whether the command invalidates all results.
    this['shouldRebuildDependenciesGraph'] = false;
    super.beforeHandle(command);
    if (this['shouldRebuildDependenciesGraph']) this.sharing = undefined;
    this['shouldRebuildDependenciesGraph'] = true;
  }

  handle(command: { type: string; cellIds?: number[] }): void {
    if (command.type !== 'EVALUATE_CELLS') {
      if (command.type === 'UPDATE_CELL' && ('content' in command || 'format' in command)) this.takeResults();
      super.handle(command);
      return;
    }
    if (command.cellIds) super.handle(command);
    else {
      this['shouldRebuildDependenciesGraph'] = true;
      this.sharing = undefined;
    }
    this.isStale = true;
  }

  /** Takes the results of the unchanged snapshot if another document computed them; without them, sharing ends. */
  private takeResults(): void {
    if (this.sharing?.taken !== '') return;
    const key = keyOf(this.sharing.settings);
    const results = this.sharing.results.get(key);
    if (!results) {
      this.sharing = undefined;
      return;
    }
    this.sharing.taken = key;
    this['evaluator'].buildDependencyGraph();
    this['evaluator'].evaluatedCells.map = copyResults(results);
    this['shouldRebuildDependenciesGraph'] = false;
  }

  /** Keeps the results for other documents, unless they change within the day or belong to spreading formulas. */
  private giveResults({ results, settings }: Sharing): void {
    const { spreadingRelations, evaluatedCells } = this['evaluator'];
    if (settings.hasUnknownNames) return;
    if (spreadingRelations.arrayFormulasToResults.keys().length > 0 || computesByTheMinute(this)) return;
    results.set(keyOf(settings), copyResults(evaluatedCells.map));
  }

  finalize(): void {
    this.isStale = true;
  }

  /** The results by column and row; a cell that was never written has one only where an array formula spreads. */
  getResultsOfSheet(sheetId: string): Readonly<Record<number, Readonly<Record<number, object>>>> {
    this.evaluateIfStale();
    return this['evaluator'].evaluatedCells.getSheet(sheetId) ?? {};
  }

  /** The cells over which the array formulas of a sheet spread. */
  getSpreadZones(sheetId: string): { top: number; left: number; bottom: number; right: number }[] {
    this.evaluateIfStale();
    return Object.values<object>(
      this['evaluator'].spreadingRelations.arrayFormulasToResults.getSheet(sheetId) ?? {},
    ).flatMap((rows) => Object.values(rows));
  }

  /** Evaluates, and runs the custom functions of the formulas that were computed. */
  private evaluate(): void {
    const calls = this['evaluator'].context?.workbook?.customCalls;
    const isAll: boolean = this['shouldRebuildDependenciesGraph'];
    if (isAll) calls?.beginAll();
    super.finalize();
    if (!calls) return;
    finishCalls(calls, {
      compute: (cells) => {
        this['positionsToUpdate'].push(...cells);
        super.finalize();
      },
    });
    if (isAll) calls.forgetUnused();
  }

  /** Evaluates what has changed since the last evaluation. */
  evaluateIfStale(): void {
    if (!this.isStale || this.isEvaluating) return;
    this.isEvaluating = true;
    const sharing = this.sharing;
    const isUnchanged = sharing?.taken === '' && this['positionsToUpdate'].length === 0;
    this.takeResults();
    // The clock or a setting moved since then: as without sharing, the first evaluation is of everything.
    if (sharing && sharing.taken !== '' && sharing.taken !== keyOf(sharing.settings))
      this['shouldRebuildDependenciesGraph'] = true;
    this.sharing = undefined;
    try {
      this.evaluate();
      this.isStale = false;
      if (sharing && isUnchanged && sharing.taken === '') this.giveResults(sharing);
    } finally {
      this.isEvaluating = false;
    }
  }
}
for (const name of READING_METHODS) {
  (LazyEvaluation.prototype as any)[name] = function (this: LazyEvaluation, ...args: unknown[]) {
    if (this.isStale) this.evaluateIfStale();
    return Evaluation.prototype[name].apply(this, args);
  };
}

/** Replaces the engine's evaluation in every model that is created afterwards. */
export function registerEvaluation(): void {
  registries.coreViewsPluginRegistry.replace('evaluation', LazyEvaluation as any);
}

function adjustEvaluator(evaluator: any, getters: any): void {
  const computeCell = evaluator.computeCell;
  const computeFormulaCell = evaluator.computeFormulaCell;
  const spreadValues = evaluator.spreadValues;
  refuseBeyondGrid(evaluator, getters);
  const buildGetName = evaluator.buildSafeGetSymbolValue;
  evaluator.buildSafeGetSymbolValue = (contextual: unknown) => {
    const getName = buildGetName.call(evaluator, contextual);
    return (name: string, isRange: boolean): unknown => {
      const found = getName(name, isRange);
      return found?.value === '#BAD_EXPR' ? unknownName(name) : found;
    };
  };

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
      if (depth === MAX_NESTED) computeDependenciesFirst(evaluator, getters, position);
      const result = evaluator.evaluatedCells.get(position) ?? computeCell.call(evaluator, position);
      // All dependencies are computed already, so only a circular one can still overflow the stack.
      return /call stack/i.test(result.message ?? '')
        ? { ...result, value: '#CYCLE', formattedValue: '#CYCLE' }
        : result;
    } finally {
      depth -= 1;
    }
  };

  // The raw result is only available inside execute(): later the engine turns an empty result into 0. A formula that is computed inside
  // of another one ends before it, so that the last raw result is always that of the formula that ends.
  let raw: Result | undefined;
  const recording = (compiled: any): any => {
    const known = recorders.get(compiled);
    if (known) return known;
    const recorder = Object.assign(Object.create(Object.getPrototypeOf(compiled)), compiled, {
      execute(...args: unknown[]) {
        raw = undefined;
        raw = compiled.execute(...args);
        return raw;
      },
    });
    recorders.set(compiled, recorder);
    return recorder;
  };
  const recorders = new WeakMap<object, object>();
  evaluator.computeFormulaCell = (position: Position, cell: any) => {
    raw = undefined;
    const result = computeFormulaCell.call(evaluator, position, {
      ...cell,
      compiledFormula: recording(cell.compiledFormula),
    });
    const computed = raw as Result | undefined;
    const first = Array.isArray(computed) ? computed[0]?.[0] : computed;
    // The engine reads `[label](address)` as a link, the result of its HYPERLINK; from other formulas it is plain text.
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

/** As in Google, a reference that lies beyond the grid altogether is #REF!; of a range the part on the grid counts. */
function refuseBeyondGrid(evaluator: any, getters: any): void {
  const refuse = (): void => {
    const parameters = evaluator.compilationParams;
    const { referenceDenormalizer, ensureRange } = parameters;
    // The engine makes new parameters for each evaluation, in which no sheet changes its size.
    const sizes: Record<string, { rows: number; columns: number }> = {};
    const sizeOf = (sheetId: string): { rows: number; columns: number } =>
      getters.tryGetSheet(sheetId)
        ? { rows: getters.getNumberRows(sheetId), columns: getters.getNumberCols(sheetId) }
        : { rows: Infinity, columns: Infinity };
    const isBeyond = ({ sheetId, zone }: { sheetId: string; zone: { left: number; top: number } }): boolean => {
      const { rows, columns } = (sizes[sheetId] ??= sizeOf(sheetId));
      return zone.top >= rows || zone.left >= columns;
    };
    parameters.referenceDenormalizer = (range: any) =>
      isBeyond(range) ? lostReference() : referenceDenormalizer(range);
    parameters.ensureRange = (range: any) => (isBeyond(range) ? [[lostReference()]] : ensureRange(range));
  };
  for (const name of ['updateCompilationParameters', 'updateCompilationParametersForIsolatedFormula']) {
    const update = evaluator[name];
    evaluator[name] = (...args: unknown[]): void => {
      update.apply(evaluator, args);
      refuse();
    };
  }
  refuse();
}

const unknownName = (name: string): unknown =>
  new (EvaluationError as any)(`Unknown range name: '${name.toUpperCase()}'.`, '#NAME?');
const lostReference = (): unknown => new (EvaluationError as any)('Reference does not exist.', '#REF');

/** The depth of nested formula evaluations at which dependencies are computed iteratively; the engine's stack overflows at about 800. */
const MAX_NESTED = 100;

/**
 * Computes all dependencies of a cell, the deepest first, with an explicit stack instead of the call stack: a column in which each row
 * refers to the next may be as long as the sheet.
 */
function computeDependenciesFirst(evaluator: any, getters: any, start: Position): void {
  const seenRanges = new Set<string>();
  const seenCells = new Set<number>();
  const stack: { position: Position; isExpanded: boolean }[] = [{ position: start, isExpanded: false }];
  const mustCompute = (position: Position): boolean => {
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
          if (mustCompute(position)) stack.push({ position, isExpanded: false });
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

/** The result of a literal with the type that was written: text remains text, a number remains a number. */
function asWritten(cell: any, result: any, position: Position): any {
  const written: unknown = cell.parsedValue;
  if (typeof written === 'string') {
    const text = contentText(cell.content);
    // As in Google, the text of an error such as `#N/A` without an apostrophe is an error.
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
      formattedValue: isEmbedded(cell.format) ? String(written) : cell.content,
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
