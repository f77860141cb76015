import { shiftReferences } from '../formula-references';
import type { FormatRule } from './conditional-formats';
import type { BaseClass, EngineRange } from './engine';

/** Operators that look at all cells of the range; they are left to o-spreadsheet. */
const NEEDS_ALL_CELLS = new Set(['top10', 'uniqueValues', 'duplicateValues']);

interface Prepared {
  rule: any;
  ranges: EngineRange[];
  /** Of a gradient, the look of every cell, by column and row. */
  colours: Record<number, Record<number, object>> | undefined;
}

interface Sheet {
  /** In the order in which looks are laid over each other: the first rule comes last and wins. */
  rules: Prepared[];
  looks: Map<number, object | undefined>;
}

/** More than the rows of any sheet (10,000,000 cells). */
const ROWS = 10_000_001;

/**
 * o-spreadsheet's evaluation of conditional formats, cell by cell when a cell is asked for: o-spreadsheet evaluates the whole range of
 * every rule of a sheet at once, seconds for a sheet of which a page shows fifty rows. And a cell with an error is judged by a custom
 * formula like any other: in Google `=ISERROR(A1)` colours it.
 */
export function conditionalFormatEvaluationPlugin(EvaluationPlugin: BaseClass): BaseClass {
  return class ConditionalFormatEvaluationPlugin extends EvaluationPlugin {
    sheets = new Map<string, Sheet | 'whole'>();

    finalize(): void {
      if (this.isStale) this.sheets = new Map();
      super.finalize();
    }

    getCellConditionalFormatStyle(position: { sheetId: string; col: number; row: number }): object | undefined {
      const { sheetId, col, row } = position;
      const sheet = this.sheets.get(sheetId) ?? this.prepare(sheetId);
      if (sheet === 'whole') return super.getCellConditionalFormatStyle(position);
      const key = col * ROWS + row;
      if (!sheet.looks.has(key)) sheet.looks.set(key, this.lookOf(sheet, position));
      return sheet.looks.get(key);
    }

    prepare(sheetId: string): Sheet | 'whole' {
      const rules = this.getters.getConditionalFormats(sheetId) as (Omit<FormatRule, 'ranges'> & {
        ranges: string[];
      })[];
      const prepared = rules.map(({ rule, ranges }): Prepared => ({
        rule,
        ranges: ranges.map((reference) => this.getters.getRangeFromSheetXC(sheetId, reference)),
        colours: rule.type === 'ColorScaleRule' ? this.coloursOf(sheetId, rule, ranges) : undefined,
      }));
      const sheet = rules.some(({ rule }) => NEEDS_ALL_CELLS.has(rule.operator))
        ? 'whole'
        : { rules: prepared.reverse(), looks: new Map() };
      this.sheets.set(sheetId, sheet);
      return sheet;
    }

    coloursOf(sheetId: string, rule: any, ranges: string[]): Record<number, Record<number, object>> {
      const colours = {};
      for (const range of ranges) this.applyColorScale(sheetId, range, rule, colours);
      return colours;
    }

    lookOf({ rules }: Sheet, position: { sheetId: string; col: number; row: number }): object | undefined {
      const { col, row } = position;
      let look: object | undefined;
      for (const { rule, ranges, colours } of rules) {
        if (colours !== undefined) {
          const colour = colours[col]?.[row];
          if (colour !== undefined) look = { ...look, ...colour };
          continue;
        }
        if (rule.type !== 'CellIsRule') continue;
        for (const { zone } of ranges) {
          if (col < zone.left || col > zone.right || row < zone.top || row > zone.bottom) continue;
          const values = (rule.values as string[]).map((value) =>
            shiftReferences(value, row - zone.top, col - zone.left),
          );
          if (this.getRuleResultForTarget(position, { ...rule, values }, undefined)) look = { ...look, ...rule.style };
        }
      }
      return look;
    }

    getRuleResultForTarget(target: any, rule: any, computed: unknown): boolean {
      if (rule.operator !== 'customFormula' || this.getters.getEvaluatedCell(target).type !== 'error')
        return super.getRuleResultForTarget(target, rule, computed);
      const value = this.getters.evaluateFormula(target.sheetId, rule.values[0], target);
      const scalar = Array.isArray(value) ? value[0]?.[0] : value;
      return scalar === true || (typeof scalar === 'number' && scalar !== 0);
    }
  };
}
