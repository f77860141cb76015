/**
 * Values as cells show them. The engine prints by its own formats and in English; here each cell shows what the server's getDisplayValue
 * gives: number format, file locale, Google's words for errors. Values themselves stay as they are.
 */
import { googleError } from '../../../runtime/engine/errors';
import { automaticFormat, fromEngineFormat } from '../../../runtime/engine/formats';
import { registries } from '../../../runtime/engine/load';
import { printValue } from '../../../runtime/values';

interface EvaluatedCell {
  readonly type: 'empty' | 'text' | 'number' | 'boolean' | 'error';
  readonly value: string | number | boolean | null;
  readonly format?: string;
  readonly formattedValue: string;
}

interface Position {
  readonly sheetId: string;
  readonly col: number;
  readonly row: number;
}

/** The text of an evaluated cell as Google shows it. */
export function printCell(cell: EvaluatedCell, ownFormat: string | undefined, locale: string): string {
  if (cell.type === 'empty' || cell.value === null) return '';
  if (cell.type === 'error') return googleError(String(cell.value));
  return printValue(cell.value, ownFormat ? fromEngineFormat(ownFormat) : automaticFormat(cell.format, locale), locale);
}

/** Puts the printing into every model that is made afterwards. */
export function registerDisplay(): void {
  const views = registries.coreViewsPluginRegistry as any;
  const Evaluation = views.get('evaluation');
  if (Evaluation.printsAsGoogle) return;

  class PrintedEvaluation extends Evaluation {
    static printsAsGoogle = true;
    private printed = new WeakMap<object, EvaluatedCell>();
    private readonly workbook: { locale: string } | undefined;

    constructor(config: any) {
      super(config);
      this.workbook = config.custom?.workbook;
    }

    private print(cell: EvaluatedCell, position: Position): EvaluatedCell {
      if (!this.workbook || cell.type === 'empty') return cell;
      const known = this.printed.get(cell);
      if (known) return known;
      const formattedValue = printCell(cell, this['getters'].getCell(position)?.format, this.workbook.locale);
      const printed = { ...cell, formattedValue };
      this.printed.set(cell, printed);
      return printed;
    }

    /** Forgets what was printed, when the file's locale changed. */
    forgetPrinted(): void {
      this.printed = new WeakMap();
    }

    getEvaluatedCell(position: Position): EvaluatedCell {
      return this.print(super.getEvaluatedCell(position), position);
    }

    getEvaluatedCells(sheetId: string): EvaluatedCell[] {
      return this['getEvaluatedCellsPositions'](sheetId).map((position: Position) => this.getEvaluatedCell(position));
    }

    getEvaluatedCellsInZone(sheetId: string, zone: { left: number; right: number; top: number; bottom: number }): EvaluatedCell[] {
      const cells: EvaluatedCell[] = [];
      for (let col = zone.left; col <= zone.right; col++) for (let row = zone.top; row <= zone.bottom; row++) cells.push(this.getEvaluatedCell({ sheetId, col, row }));
      return cells;
    }
  }
  views.replace('evaluation', PrintedEvaluation);
}
