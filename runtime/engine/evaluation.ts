/**
 * The engine's evaluation with these changes:
 * - As in Google, a literal's type is decided when it is written, not by its format: a number remains a number under `@`, text
 *   remains text even if it looks like a number or a link.
 * - As in Google, a formula whose result is an empty cell is blank, not 0.
 * - For speed, a formula is evaluated when its result is read, or one that depends on it: a run that writes twenty times evaluates once, and
 *   a tab that nobody reads is not evaluated. Documents that are opened from the same shared snapshot (shared-snapshot.ts) begin with
 *   the results that others of them have computed.
 */
import { EvaluationError, registries } from '@odoo/o-spreadsheet';
import { serialOfInstant } from '../values';
import { contentText } from './contents';
import { finishCalls } from './custom-functions';
import type { FunctionContext } from './document';
import { kindOfFormula } from './formula-texts';
import { isEmbedded } from './formats';
import { computesByTheMinute } from './volatile';

/* The engine does not export types of these classes; tests check the names that this file uses. */
type Position = { sheetId: string; col: number; row: number };
type Result = { value?: unknown } | { value?: unknown }[][];
type FormulaCell = { id: number; compiledFormula: { rangeDependencies: readonly { sheetId: string }[] } };

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
] as const;

/** The file's settings and the clock, on which results depend beside the cells. */
type Settings = FunctionContext['workbook'];

/** Results by sheet, column and row. */
type Results = Readonly<Record<string, Readonly<Record<number, Readonly<Record<number, object>>>>>>;

/** Results of a snapshot, by which all documents that were opened from it begin. */
interface KnownResults {
  /** Unchanged documents share it and add to it what they compute; each document copies it at its first change. */
  readonly results: Results;
  /** Whether nothing is missing. */
  readonly areAll: boolean;
  /** Whether it turned out that the order of evaluation matters, so that the results are worth nothing. */
  isBroken: boolean;
}

/** By shared snapshot, then by day, locale and time zone. */
const sharedResults = new WeakMap<object, Map<string, KnownResults>>();

/** What a document that was opened from a shared snapshot may take and give until its first change. */
interface Sharing {
  readonly settings: Settings;
  readonly known: Map<string, KnownResults>;
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

function resultsOfSnapshot(snapshot: object): Map<string, KnownResults> {
  const results = sharedResults.get(snapshot) ?? new Map<string, KnownResults>();
  sharedResults.set(snapshot, results);
  return results;
}

const evaluationOf = (model: any): LazyEvaluation =>
  model.handlers.find((handler: unknown) => handler instanceof LazyEvaluation);

/** Lets a document that was just opened from a shared snapshot take and give results. */
export function useSharedResults(model: any, snapshot: object, settings: Settings): void {
  evaluationOf(model).sharing = { settings, known: resultsOfSnapshot(snapshot), taken: '' };
}

/** Gives what a document has computed to those that will be opened from this snapshot of it. */
export function giveSharedResults(model: any, snapshot: object, settings: Settings): void {
  const known = resultsOfSnapshot(snapshot);
  if (!known.has(keyOf(settings))) evaluationOf(model).lend(known, settings);
}

/** A block of cells of a sheet, inclusive. */
interface Zone {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

interface SheetRange {
  readonly sheetId: string;
  readonly zone: Zone;
}

/**
 * Formulas whose results are independent of the order of evaluation are computed one by one, when they are asked for. They are those of kinds
 * `one` and `array` (formula-shapes.ts), as long as no result spreads and no formula refers to itself; otherwise the engine evaluates as
 * always: everything, in its own order.
 */
class LazyEvaluation extends Evaluation {
  static getters = [...Evaluation.getters, 'getResultsOfSheet', 'getSpreadZones', 'finishEvaluation'];
  /** Whether the document changed since results were last asked for. */
  isStale = true;
  isEvaluating = false;
  sharing: Sharing | undefined;
  /** Whether a formula of kind `other` was found, a result spread or a formula referred to itself. */
  private hasOther = false;
  private isOrdered = false;
  /** What is to be computed when it is asked for: the ranges of an engine's RangeSet, or the whole document. */
  private pending: 'all' | any;
  /** The results that other unchanged documents use as well. */
  private shared: KnownResults | undefined;
  private readonly arrayCells = new Map<string, Set<number>>();
  /** The sheets to which formulas refer that were computed since the last change, and those of them whose arrays were computed. */
  private touched = new Set<string>();
  private settled = new Set<string>();
  private isComputing = false;
  private isGraphBuilt = false;

  constructor(config: unknown) {
    super(config);
    const evaluator = this['evaluator'];
    this.pending = this.newRanges();
    adjustEvaluator(evaluator, this['getters'], (cell, isCircular) => this.noteComputing(cell, isCircular));
    // The graph is made of all formulas when it is first needed: until then a changed cell need not be entered.
    const { buildDependencyGraph, updateDependencies } = evaluator;
    evaluator.buildDependencyGraph = (): void => {
      buildDependencyGraph.call(evaluator);
      this.isGraphBuilt = false;
      const makeGraph = evaluator.formulaDependencies;
      evaluator.formulaDependencies = (): unknown => {
        this.isGraphBuilt = true;
        return makeGraph();
      };
    };
    evaluator.updateDependencies = (position: Position): void => {
      if (this.isGraphBuilt) updateDependencies.call(evaluator, position);
    };
  }

  private get isPending(): boolean {
    return this.pending === 'all' || !this.pending.isEmpty();
  }

  /** Whether the order of evaluation matters for this document. */
  private get needsWhole(): boolean {
    return this.hasOther || this.isOrdered;
  }

  private newRanges(): any {
    return new this['evaluator'].nextRangesToUpdate.constructor();
  }

  beforeHandle(command: { type: string }): void {
    if (command.type === 'RENAME_SHEET' && !this.dependsOnNames()) return;
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

  /** Whether a result may depend on the name of a sheet: that of a text as a reference, or of a reference to no sheet. */
  private dependsOnNames(): boolean {
    if (this['getters'].getPivotIds().length > 0) return true;
    for (const { cell } of this.formulas())
      if (
        kindOfFormula(cell.compiledFormula) === 'other' ||
        cell.compiledFormula.rangeDependencies.some((range: any) => range.invalidSheetName !== undefined)
      )
        return true;
    return false;
  }

  handle(command: { type: string; cellIds?: number[] }): void {
    if (command.type !== 'EVALUATE_CELLS') {
      if (command.type === 'UPDATE_CELL' && ('content' in command || 'format' in command)) {
        this.takeResults();
        const cell = this['getters'].getCell(command);
        if (cell?.isFormula) this.noteFormula(cell, (command as unknown as Position).sheetId);
      }
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

  /** Takes the results of the unchanged snapshot that other documents have computed. */
  private takeResults(): void {
    if (this.sharing?.taken !== '') return;
    const key = keyOf(this.sharing.settings);
    this.noteFormulas();
    let known = this.sharing.known.get(key);
    if (!known && !this.needsWhole) {
      known = { results: {}, areAll: false, isBroken: false };
      this.sharing.known.set(key, known);
    }
    if (!known || known.isBroken || (this.needsWhole && !known.areAll)) {
      this.sharing = undefined;
      return;
    }
    this.sharing.taken = key;
    this['evaluator'].buildDependencyGraph();
    this['evaluator'].evaluatedCells.map = known.results;
    this['shouldRebuildDependenciesGraph'] = false;
    this.shared = known;
    this.beginPending(known.areAll ? this.newRanges() : 'all');
  }

  /** From now on the results are those of this document alone. */
  private leaveShared(): void {
    if (this.shared) this['evaluator'].evaluatedCells.map = copyResults(this.shared.results);
    this.shared = undefined;
  }

  /** Gives the results that are valid at present. */
  lend(known: Map<string, KnownResults>, settings: Settings): void {
    this.compute(() => {});
    this.giveResults(known, settings);
  }

  /** Keeps the results for other documents, unless they change within the day or belong to spreading formulas. */
  giveResults(known: Map<string, KnownResults>, settings: Settings): void {
    if (settings.hasUnknownNames || this.isStale || this['shouldRebuildDependenciesGraph']) return;
    if (this.hasSpread() || computesByTheMinute(this)) return;
    const results = copyResults(this['evaluator'].evaluatedCells.map);
    known.set(keyOf(settings), { results, areAll: !this.isPending, isBroken: false });
  }

  private hasSpread(): boolean {
    return this['evaluator'].spreadingRelations.arrayFormulasToResults.keys().length > 0;
  }

  finalize(): void {
    this.isStale = true;
  }

  /**
   * The results by column and row; a cell that was never written has one only where an array formula spreads.
   * @param zone the cells whose results are wanted; other formulas may have none
   */
  getResultsOfSheet(sheetId: string, zone?: Zone): Readonly<Record<number, Readonly<Record<number, object>>>> {
    this.compute(() => this.computeZone(sheetId, zone ?? this['getters'].getSheetZone(sheetId)));
    return this['evaluator'].evaluatedCells.getSheet(sheetId) ?? {};
  }

  /** The cells over which the array formulas of a sheet spread. */
  getSpreadZones(sheetId: string): Zone[] {
    this.compute(() => this.computeArrays(sheetId));
    return Object.values<object>(
      this['evaluator'].spreadingRelations.arrayFormulasToResults.getSheet(sheetId) ?? {},
    ).flatMap((rows) => Object.values(rows));
  }

  /** Computes all that was begun, before a setting changes on which results depend. */
  finishEvaluation(): void {
    if (this.isPending) this.evaluateIfStale();
  }

  /** Evaluates, and runs the custom functions of the formulas that were computed. */
  private withCalls(evaluate: () => void): void {
    const calls = this['evaluator'].context?.workbook?.customCalls;
    const isAll: boolean = this['shouldRebuildDependenciesGraph'];
    if (isAll) calls?.beginAll();
    evaluate();
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
    if (this.isStale || this.isPending) this.compute(() => this.computePending());
  }

  /** Brings the evaluation to the present state of the document; then `work` computes the formulas that are asked for. */
  private compute(work: () => void): void {
    if (this.isEvaluating || (!this.isStale && !this.isPending)) return;
    this.isEvaluating = true;
    try {
      if (this.isStale) this.begin();
      this.isStale = false;
      if (!this.isPending) return;
      if (this.shared?.isBroken) this.isOrdered = true;
      this.isComputing = true;
      work();
      while (!this.needsWhole && this.settled.size < this.touched.size)
        for (const sheetId of this.touched) this.computeArrays(sheetId);
      this.isComputing = false;
      if (this.needsWhole) this.computeWhole();
    } finally {
      this.isComputing = false;
      this.isEvaluating = false;
    }
  }

  /** Forgets the results that a change made invalid. */
  private begin(): void {
    const sharing = this.sharing;
    const isUnchanged = sharing?.taken === '' && this['positionsToUpdate'].length === 0;
    this.takeResults();
    // The clock or a setting moved since then: as without sharing, the first evaluation is of everything.
    if (sharing && sharing.taken !== '' && sharing.taken !== keyOf(sharing.settings))
      this['shouldRebuildDependenciesGraph'] = true;
    this.sharing = undefined;
    if (this['shouldRebuildDependenciesGraph']) this.noteFormulas();
    const positions: Position[] = this['positionsToUpdate'];
    if (this['shouldRebuildDependenciesGraph'] || positions.length > 0) this.leaveShared();
    if (this.needsWhole) {
      // Formulas that were left for later are computed with all others.
      if (this.isPending) this['shouldRebuildDependenciesGraph'] = true;
      this.pending = this.newRanges();
      this.withCalls(() => super.finalize());
      this.isStale = false;
      if (sharing && isUnchanged && sharing.taken === '') this.giveResults(sharing.known, sharing.settings);
      return;
    }
    const evaluator = this['evaluator'];
    this['positionsToUpdate'] = [];
    if (this['shouldRebuildDependenciesGraph']) {
      evaluator.buildDependencyGraph();
      evaluator.evaluatedCells.map = {};
      this['shouldRebuildDependenciesGraph'] = false;
      this.beginPending('all');
    } else if (positions.length > 0) this.forgetDependents(positions);
  }

  /** Forgets the results of changed cells and of all that depends on them. */
  private forgetDependents(positions: readonly Position[]): void {
    const evaluator = this['evaluator'];
    const pending = this.pending;
    if (pending === 'all' && Object.keys(evaluator.evaluatedCells.map).length === 0) {
      this.beginPending('all');
      return;
    }
    const ranges = this.newRanges();
    ranges.addManyPositions(positions);
    ranges.addMany(evaluator.getCellsDependingOn(ranges));
    evaluator.clearEvaluatedRanges(ranges);
    if (pending !== 'all') pending.addMany(ranges);
    this.beginPending(pending);
  }

  private beginPending(pending: 'all' | any): void {
    this.pending = pending;
    this.touched = new Set();
    this.settled = new Set();
    const evaluator = this['evaluator'];
    evaluator.cellsBeingComputed = new Set();
    evaluator.nextRangesToUpdate.clear();
    evaluator.updateCompilationParameters();
  }

  /** Notes how the formulas of the document may be evaluated. */
  private noteFormulas(): void {
    this.arrayCells.clear();
    this.hasOther = this['getters'].getPivotIds().length > 0;
    for (const { cell, sheetId } of this.formulas()) this.noteFormula(cell, sheetId);
  }

  /** The cells of the whole document that hold formulas. */
  private *formulas(): Generator<{ readonly cell: any; readonly sheetId: string }> {
    for (const sheetId of this['getters'].getSheetIds())
      for (const cell of Object.values<any>(this['getters'].getCellsById(sheetId)))
        if (cell.isFormula) yield { cell, sheetId };
  }

  private noteFormula(cell: { id: number; compiledFormula: { tokens: object } }, sheetId: string): void {
    const kind = kindOfFormula(cell.compiledFormula);
    if (kind === 'other') this.hasOther = true;
    if (kind !== 'array') return;
    const cells = this.arrayCells.get(sheetId) ?? new Set();
    this.arrayCells.set(sheetId, cells.add(cell.id));
  }

  /** A formula is about to be computed; `isCircular` when its own computation asks for it. */
  private noteComputing(cell: FormulaCell, isCircular: boolean): void {
    if (!this.isComputing) return;
    if (isCircular) this.isOrdered = true;
    for (const { sheetId } of cell.compiledFormula.rangeDependencies) this.touched.add(sheetId);
  }

  private computeCells(positions: Iterable<Position>): void {
    const evaluator = this['evaluator'];
    for (const position of positions) {
      if (this.needsWhole) return;
      if (!evaluator.evaluatedCells.get(position)) evaluator.computeAndSave(position);
    }
    if (this.hasSpread()) this.isOrdered = true;
  }

  private computeZone(sheetId: string, zone: Zone): void {
    this.touched.add(sheetId);
    if (this.pending !== 'all' && !(sheetId in this.pending.setsBySheetId)) return;
    this.computeCells(
      positionsWhere(this['getters'], sheetId, zone, ({ isFormula, content }) => isFormula || content?.startsWith('#')),
    );
  }

  /** Computes the formulas of a sheet whose results may spread over other cells of it. */
  private computeArrays(sheetId: string): void {
    if (this.settled.has(sheetId)) return;
    this.settled.add(sheetId);
    this.touched.add(sheetId);
    const { getters } = this as unknown as { getters: any };
    const cells = getters.tryGetSheet(sheetId) ? getters.getCellsById(sheetId) : {};
    this.computeCells(
      [...(this.arrayCells.get(sheetId) ?? [])]
        .filter((id) => cells[id]?.isFormula)
        .map((id) => getters.getCellPosition(id)),
    );
  }

  /** Computes all that is left, as the engine would have: also the results of literals. */
  private computePending(): void {
    const { getters } = this as unknown as { getters: any };
    const evaluator = this['evaluator'];
    const ranges: Iterable<SheetRange> =
      this.pending === 'all'
        ? getters.getSheetIds().map((sheetId: string) => ({ sheetId, zone: getters.getSheetZone(sheetId) }))
        : this.pending;
    for (const { sheetId, zone } of ranges)
      for (const position of positionsWhere(getters, sheetId, zone, () => true)) {
        if (this.needsWhole) return;
        if (evaluator.evaluatedCells.get(position)) continue;
        const result = evaluator.computeCell(position);
        if (result.value !== null || result.format !== undefined) evaluator.evaluatedCells.set(position, result);
      }
    if (this.hasSpread()) this.isOrdered = true;
    if (!this.needsWhole) this.pending = this.newRanges();
  }

  /** Leaves what is pending to the engine. */
  private computeWhole(): void {
    if (this.shared) this.shared.isBroken = true;
    this.shared = undefined;
    const pending = this.pending;
    this.pending = this.newRanges();
    const evaluator = this['evaluator'];
    this.withCalls(() => {
      if (pending !== 'all' && !this.hasSpread()) evaluator.evaluate(pending);
      else {
        evaluator.buildDependencyGraph();
        evaluator.evaluateAllCells();
      }
    });
  }

  /** With the results that the engine has after it evaluated everything, and no others. */
  exportForExcel(workbook: unknown): void {
    this.evaluateIfStale();
    if (!this.needsWhole) {
      this.leaveShared();
      this['evaluator'].evaluateAllCells();
    }
    super.exportForExcel(workbook);
  }
}

/** The positions of the cells of a zone that were ever written and that `isWanted`. */
function* positionsWhere(
  getters: any,
  sheetId: string,
  { top, left, bottom, right }: Zone,
  isWanted: (cell: { isFormula: boolean; content?: string }) => boolean | undefined,
): Generator<Position> {
  const [lines, cells] = [getters.getSheet(sheetId).rows, getters.getCellsById(sheetId)];
  for (let col = left; col <= right; col += 1)
    for (let row = top; row <= bottom; row += 1) {
      const cell = cells[lines[row]?.cells[col]];
      if (cell !== undefined && isWanted(cell)) yield { sheetId, col, row };
    }
}

for (const name of READING_METHODS) {
  (LazyEvaluation.prototype as any)[name] = function (this: LazyEvaluation, ...args: unknown[]) {
    this.evaluateIfStale();
    return Evaluation.prototype[name].apply(this, args);
  };
}

/** Replaces the engine's evaluation in every model that is created afterwards. */
export function registerEvaluation(): void {
  registries.coreViewsPluginRegistry.replace('evaluation', LazyEvaluation as any);
}

function adjustEvaluator(
  evaluator: any,
  getters: any,
  noteComputing: (cell: FormulaCell, isCircular: boolean) => void,
): void {
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
    noteComputing(cell, evaluator.cellsBeingComputed.has(cell.id));
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
