/** A document (document.ts) over an existing model: the server's or the page's. */
import { contentText, plainNumber, toContent } from './contents';
import { isLoading, LOADING } from './custom-functions';
import { googleError } from './errors';
import { automaticFormat, fromEngineFormat, toEngineFormat } from './formats';
import { giveSharedResults } from './evaluation';
import { blocksOfLooks } from './look-blocks';
import { permuteRows } from './permute';
import { fromEngineFormula, fromEngineName, toEngineName } from './sheet-names';
import { isShared } from './shared-snapshot';
import { structureOf } from './structure';
import { refreshVolatile } from './volatile';
import type { BulkCell } from './bulk-plugin';
import type { CellLook, CellRead, CellStyle, Document, FunctionContext, SheetFacts, Zone } from './document';

const NO_STYLE: Readonly<CellStyle> = Object.freeze({});
const BLANK: CellRead = Object.freeze({ value: '', error: false, formula: '', format: '' });

/** @param workbook the file's settings, the same object that the model's functions read */
export function documentOver(model: any, workbook: FunctionContext['workbook']): Document {
  const getters = model.getters;

  const gidOf = (sheetId: string): number => {
    const made = /^s(\d{1,10})$/.exec(sheetId);
    return made ? Number(made[1]) : hashedGid(sheetId);
  };
  const findSheetId = (gid: number): string | undefined => {
    const own = `s${gid}`;
    if (getters.tryGetSheet(own)) return own;
    return getters.getSheetIds().find((id: string) => gidOf(id) === gid);
  };
  const sheetId = (gid: number): string => {
    const id = findSheetId(gid);
    if (id === undefined) throw new Error(`There is no sheet ${gid}.`);
    return id;
  };
  const facts = (id: string): SheetFacts => {
    const sheet = getters.getSheet(id);
    return {
      gid: gidOf(id),
      name: fromEngineName(sheet.name),
      hidden: !sheet.isVisible,
      rows: sheet.rows.length,
      columns: sheet.numberOfCols,
      frozenRows: sheet.panes.ySplit,
      frozenColumns: sheet.panes.xSplit,
      tabColor: sheet.color || null,
    };
  };
  const command = (type: string, payload: Record<string, unknown>): boolean => {
    const result = model.dispatch(type, payload);
    if (result.isSuccessful) return true;
    const reasons: string[] = result.reasons;
    if (reasons.every((reason) => NOTHING_TO_CHANGE.has(reason))) return false;
    throw new Error(`The document refused ${type}: ${reasons.join(', ')}.`);
  };

  /** The results of a block of cells by column and row, computed when the first of them is asked for. */
  const resultsOf = (id: string, zone: Zone): ((row: number, column: number) => any) => {
    let results: any;
    return (row, column) => (results ??= getters.getResultsOfSheet(id, zone))[column]?.[row];
  };
  const zoneOf = (row: number, column: number, rows: number, columns: number): Zone => ({
    top: row,
    left: column,
    bottom: row + rows - 1,
    right: column + columns - 1,
  });
  const readCell = (cell: any, withFormula: boolean, result: () => any): CellRead => {
    if (cell !== undefined && isLiteral(cell)) {
      const value = typeof cell.parsedValue === 'string' ? contentText(cell.content) : cell.parsedValue;
      return { value, error: false, formula: '', format: fromEngineFormat(cell.format) };
    }
    const evaluated = result();
    if (cell === undefined && evaluated === undefined) return BLANK;
    const format = cell?.format ? fromEngineFormat(cell.format) : automaticFormat(evaluated?.format, workbook.locale);
    const formula = withFormula && cell?.isFormula ? formulaText(cell) : '';
    if (evaluated?.type === 'error') {
      const value = isLoading(evaluated) ? LOADING : googleError(evaluated.value);
      return { value, error: true, formula, format };
    }
    const value = evaluated?.value;
    return { value: value === null || value === undefined ? '' : value, error: false, formula, format };
  };
  const formulaText = (cell: any): string => fromEngineFormula(cell.compiledFormula.toFormulaString(getters));

  /** A grid of what `make` gives for each cell of a block; the cell is undefined where none was ever written. */
  const grid = <T>(
    id: string,
    row: number,
    column: number,
    rows: number,
    columns: number,
    make: (cell: any, row: number, column: number) => T,
  ): T[][] => {
    const [lines, cells] = [getters.getSheet(id).rows, getters.getCellsById(id)];
    const made = new Array<T[]>(rows);
    for (let r = 0; r < rows; r += 1) {
      const ids = lines[row + r]?.cells;
      const line = new Array<T>(columns);
      for (let c = 0; c < columns; c += 1) {
        const cellId = ids?.[column + c];
        line[c] = make(cellId === undefined ? undefined : cells[cellId], row + r, column + c);
      }
      made[r] = line;
    }
    return made;
  };

  const bulk = (id: string, cells: BulkCell[]): void => {
    const { rows, columns } = facts(id);
    // The engine checks the position of a single cell but not those of a bulk write.
    if (
      cells.some(
        (cell) =>
          cell.row < 0 || cell.col < 0 || cell.row + (cell.rows ?? 1) > rows || cell.col + (cell.cols ?? 1) > columns,
      )
    )
      throw new RangeError('A cell lies outside of the grid.');
    if (cells.length > 0) command('WRITE_CELLS', { sheetId: id, cells });
  };

  const document: Document = {
    model,
    get locale() {
      return workbook.locale;
    },
    set locale(value: string) {
      getters.finishEvaluation();
      workbook.locale = value;
    },
    get timeZone() {
      return workbook.timeZone;
    },
    set timeZone(value: string) {
      getters.finishEvaluation();
      workbook.timeZone = value;
    },
    now: workbook.now,
    customCalls: workbook.customCalls,
    evaluate: () => void getters.getResultsOfSheet(getters.getSheetIds()[0]),
    errorMessage(gid, row, column) {
      const result = getters.getResultsOfSheet(sheetId(gid))[column]?.[row];
      return result?.type === 'error' ? String(result.message ?? '') : '';
    },
    sheets: () => getters.getSheetIds().map(facts),
    sheet(gid) {
      const id = findSheetId(gid);
      return id === undefined ? undefined : facts(id);
    },
    sheetId,
    gidOf,
    read(gid, row, column, rows, columns) {
      const id = sheetId(gid);
      const result = resultsOf(id, zoneOf(row, column, rows, columns));
      return grid(id, row, column, rows, columns, (cell, r, c) => readCell(cell, true, () => result(r, c)));
    },
    readValues(gid, row, column, rows, columns) {
      const id = sheetId(gid);
      const result = resultsOf(id, zoneOf(row, column, rows, columns));
      return grid(id, row, column, rows, columns, (cell, r, c) => readCell(cell, false, () => result(r, c)));
    },
    readFormulas(gid, row, column, rows, columns) {
      return grid(sheetId(gid), row, column, rows, columns, (cell) => (cell?.isFormula ? formulaText(cell) : ''));
    },
    formatAt: (gid, row, column) =>
      fromEngineFormat(getters.getCell({ sheetId: sheetId(gid), row, col: column })?.format),
    looks: (gid, row, column, rows, columns) =>
      grid(sheetId(gid), row, column, rows, columns, (cell) => ({
        format: fromEngineFormat(cell?.format),
        style: cell?.style ?? NO_STYLE,
      })),
    write(gid, row, column, cells) {
      const id = sheetId(gid);
      const changes: BulkCell[] = [];
      cells.forEach((line, r) =>
        line.forEach((cell, c) => {
          if (cell === undefined) return;
          const change: BulkCell = { row: row + r, col: column + c, content: toContent(cell) };
          if (cell !== null && 'format' in cell && cell.format !== undefined)
            change.format = toEngineFormat(cell.format);
          changes.push(change);
        }),
      );
      bulk(id, changes);
    },
    writeLooks(gid, row, column, looks) {
      const id = sheetId(gid);
      const [lines, cells] = [getters.getSheet(id).rows, getters.getCellsById(id)];
      // A look that a cell has already changes nothing, and the formulas that depend on the cell keep their results.
      const changed = looks.map((line, r) => {
        const ids = lines[row + r]?.cells;
        return line.map((look, c) => (look && hasLook(cells[ids?.[column + c]], look) ? undefined : look));
      });
      bulk(id, blocksOfLooks(row, column, changed));
    },
    command,
    refreshVolatile: (isSameDay) => refreshVolatile(model, isSameDay),
    moveCells(gid, zone, targetGid, row, column) {
      const [from, to] = [sheetId(gid), sheetId(targetGid)];
      command('MOVE_CELLS', { sheetId: from, from: zone, targetSheetId: to, to: { row, column } });
    },
    permuteRows: (gid, zone, order) => permuteRows(getters, command, sheetId(gid), zone, order),
    contentEnd(gid) {
      const end = { rows: 0, columns: 0 };
      const reach = (row: number, column: number): void => {
        end.rows = Math.max(end.rows, row + 1);
        end.columns = Math.max(end.columns, column + 1);
      };
      const id = sheetId(gid);
      const cells = getters.getCellsById(id);
      for (const cellId in cells) {
        const cell = cells[cellId];
        if (!cell.isFormula && !cell.content) continue;
        const { row, col } = getters.getCellPosition(cellId);
        reach(row, col);
      }
      // Results that an array formula spreads over its neighbours have no cells.
      for (const zone of getters.getSpreadZones(id)) {
        const { top, left, bottom, right } = zone;
        const result = resultsOf(id, zone);
        for (let row = top; row <= bottom; row += 1)
          for (let column = left; column <= right; column += 1)
            if ((result(row, column)?.type ?? 'empty') !== 'empty') reach(row, column);
      }
      return end;
    },
    // A snapshot begins a new history, so that equal content gives equal bytes.
    snapshot: () => withPlainNumbers({ ...model._exportData(false), revisionId: 'START_REVISION' }),
    shareResults(snapshot) {
      if (isShared(snapshot)) giveSharedResults(model, snapshot, workbook);
    },
    ...structureOf({ getters, sheetId, gidOf, facts, command, toEngineName }),
  };
  return document;
}

const hasLook = (cell: { format?: string; style?: CellStyle } | undefined, { format, style }: CellLook): boolean =>
  (format === undefined || toEngineFormat(format) === (cell?.format ?? '')) &&
  (style === undefined || isSameStyle(cell?.style ?? NO_STYLE, style ?? NO_STYLE));

function isSameStyle(one: CellStyle, other: CellStyle): boolean {
  if (one === other) return true;
  const names = Object.keys(one) as (keyof CellStyle)[];
  return names.length === Object.keys(other).length && names.every((name) => one[name] === other[name]);
}

/** The engine exports very small and very large numbers with an exponent, but reads such content as text. */
function withPlainNumbers<T extends { sheets: { cells: Record<string, unknown> }[] }>(workbook: T): T {
  for (const { cells } of workbook.sheets) {
    for (const [place, content] of Object.entries(cells)) {
      if (typeof content === 'string' && /^-?[\d.]+e[+-]?\d+$/.test(content))
        cells[place] = plainNumber(Number(content));
    }
  }
  return workbook;
}

/**
 * Whether a cell holds a literal text, number or boolean. No array formula can overwrite it, so it is read without an evaluation of the
 * document. Content with `#` first may be an error, which the engine must decide.
 */
const isLiteral = (cell: { isFormula: boolean; content?: string }): boolean =>
  !cell.isFormula && !!cell.content && !cell.content.startsWith('#');

/** Reasons of the engine that mean that a command had nothing to change. */
const NOTHING_TO_CHANGE = new Set(['NoChanges', 'UnchangedSheetName', 'ValuesNotChanged']);

/** A gid for a sheet that the user of a page created: FNV-1a hash of the engine's id, not negative. */
function hashedGid(sheetId: string): number {
  let hash = 0x811c9dc5;
  for (const char of sheetId) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash & 0x7fffffff;
}
