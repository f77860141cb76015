/**
 * Displayed values. The engine formats in its own way and in English. Here each cell shows what getDisplayValue returns on the server:
 * with Google's number formats and error names and in the file's locale. The values themselves do not change.
 */
import { isLoading, LOADING } from '../../../runtime/engine/custom-functions';
import { googleError } from '../../../runtime/engine/errors';
import { automaticFormat, fromEngineFormat } from '../../../runtime/engine/formats';
import { fromEngineFormula } from '../../../runtime/engine/sheet-names';
import { fromCanonicalFormula, isGeneralFormat, printValue } from '../../../runtime/values';
import { linkOfRichText, type CellLink } from './links';

interface EvaluatedCell {
  readonly type: 'empty' | 'text' | 'number' | 'boolean' | 'error';
  readonly value: string | number | boolean | null;
  readonly format?: string;
  readonly formattedValue: string;
  readonly link?: CellLink;
}

interface Position {
  readonly sheetId: string;
  readonly col: number;
  readonly row: number;
}

/** The displayed text of an evaluated cell, as in Google. */
function printCell(cell: EvaluatedCell, ownFormat: string | undefined, locale: string): string {
  if (cell.type === 'empty' || cell.value === null) return '';
  if (cell.type === 'error') return isLoading(cell) ? LOADING : googleError(String(cell.value));
  return printValue(cell.value, formatOf(cell, ownFormat, locale), locale);
}

const formatOf = (cell: EvaluatedCell, ownFormat: string | undefined, locale: string): string =>
  ownFormat ? fromEngineFormat(ownFormat) : automaticFormat(cell.format, locale);

/** Prints a number without a format with as many decimals as fit into the column, as in Google. */
export function shortened(value: number, locale: string, fits: (text: string) => boolean): string {
  const whole = printValue(value, '', locale);
  for (let digits = 9; digits >= 0 && !Number.isInteger(value); digits--) {
    const text = printValue(Number(value.toFixed(digits)), '', locale);
    if (text.length <= whole.length && fits(text)) return text;
  }
  return whole;
}

/** Returns the width of a text in a style, in pixels. */
export type Measure = (text: string, style: object) => number;

/** Patches a model's getters so that they return what Google displays. */
export function displayAsGoogle(model: any, workbook: { readonly locale: string }, measure: Measure): void {
  const getters = model.getters;
  const { getEvaluatedCell, getEvaluatedCellsPositions, getCellMultiLineText, getCellComputedStyle } = getters;
  const printed = new WeakMap<object, { locale: string; cell: EvaluatedCell }>();
  let isDrawing = false;

  getters.getEvaluatedCell = (position: Position): EvaluatedCell => {
    const cell: EvaluatedCell = getEvaluatedCell(position);
    if (cell.type === 'empty') return cell;
    const rich = getters.getCellAttachment(position)?.rich;
    const known = rich ? undefined : printed.get(cell);
    if (known?.locale === workbook.locale) return known.cell;
    const link = cell.link ?? (rich && linkOfRichText(rich));
    const shown = {
      ...cell,
      formattedValue: printCell(cell, getters.getCell(position)?.format, workbook.locale),
      ...(link ? { link } : {}),
    };
    if (!rich) printed.set(cell, { locale: workbook.locale, cell: shown });
    return shown;
  };
  getters.getEvaluatedCells = (sheetId: string): EvaluatedCell[] =>
    getEvaluatedCellsPositions(sheetId).map(getters.getEvaluatedCell);
  getters.getEvaluatedCellsInZone = (
    sheetId: string,
    zone: { left: number; right: number; top: number; bottom: number },
  ): EvaluatedCell[] => {
    const cells: EvaluatedCell[] = [];
    for (let col = zone.left; col <= zone.right; col++)
      for (let row = zone.top; row <= zone.bottom; row++) cells.push(getters.getEvaluatedCell({ sheetId, col, row }));
    return cells;
  };

  getters.getCellText = (position: Position, wishes?: { showFormula?: boolean; availableWidth?: number }): string => {
    const cell = getters.getCell(position);
    if (wishes?.showFormula && cell?.isFormula)
      return fromCanonicalFormula(fromEngineFormula(cell.compiledFormula.toFormulaString(getters)), workbook.locale);
    const evaluated: EvaluatedCell = getters.getEvaluatedCell(position);
    const width = wishes?.availableWidth;
    if (
      width &&
      typeof evaluated.value === 'number' &&
      isGeneralFormat(formatOf(evaluated, cell?.format, workbook.locale))
    ) {
      return shortened(evaluated.value, workbook.locale, (text) => measure(text, cell?.style ?? {}) <= width);
    }
    // The engine would draw `[label](address)` as a link; a zero-width space prevents that.
    return isDrawing ? evaluated.formattedValue.replace(/^(\[.*\])(\(.*\))$/s, '$1\u200b$2') : evaluated.formattedValue;
  };
  getters.getCellMultiLineText = (...args: unknown[]): string[] => {
    isDrawing = true;
    try {
      return getCellMultiLineText(...args);
    } finally {
      isDrawing = false;
    }
  };
  getters.getCellComputedStyle = (position: Position): object => {
    const style = getCellComputedStyle(position);
    if (!getters.getEvaluatedCell(position).link) return style;
    const own = getters.getCell(position)?.style;
    return { ...style, textColor: own?.textColor ?? LINK_BLUE, underline: true };
  };
}

const LINK_BLUE = '#1155cc';
