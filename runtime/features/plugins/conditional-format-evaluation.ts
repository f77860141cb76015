import { shiftReferences } from '../formula-references';
import type { FormatRule } from './conditional-formats';
import type { BaseClass, EngineRange } from './engine';

/** Operators that depend on all cells of the range; the engine evaluates them. */
const NEEDS_ALL_CELLS = new Set(['top10', 'uniqueValues', 'duplicateValues']);

interface Prepared {
  rule: any;
  ranges: EngineRange[];
  /** For a gradient, the style of every cell, by column and row. */
  colours: Record<number, Record<number, object>> | undefined;
}

interface Sheet {
  /** In the order in which styles are merged: the first rule comes last, so that it wins. */
  rules: Prepared[];
  styles: Map<number, object | undefined>;
}

/** More than the rows of any sheet (at most 10,000,000 cells). */
const MAX_ROWS = 10_000_001;

/**
 * Evaluates conditional formats for each cell on request. The engine evaluates all cells of every rule of a sheet at once, which needs
 * seconds for a sheet of which a page shows fifty rows. It also ignores cells with errors, for which Google evaluates a custom formula
 * such as `=ISERROR(A1)`.
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
      const key = col * MAX_ROWS + row;
      if (!sheet.styles.has(key)) sheet.styles.set(key, this.styleOf(sheet, position));
      return sheet.styles.get(key);
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
        : { rules: prepared.reverse(), styles: new Map() };
      this.sheets.set(sheetId, sheet);
      return sheet;
    }

    coloursOf(sheetId: string, rule: any, ranges: string[]): Record<number, Record<number, object>> {
      const colours = {};
      for (const range of ranges) this.applyColorScale(sheetId, range, rule, colours);
      return colours;
    }

    styleOf({ rules }: Sheet, position: { sheetId: string; col: number; row: number }): object | undefined {
      const { col, row } = position;
      let style: object | undefined;
      for (const { rule, ranges, colours } of rules) {
        if (colours !== undefined) {
          const colour = colours[col]?.[row];
          if (colour !== undefined) style = { ...style, ...colour };
          continue;
        }
        if (rule.type !== 'CellIsRule') continue;
        for (const { zone } of ranges) {
          if (col < zone.left || col > zone.right || row < zone.top || row > zone.bottom) continue;
          const values = (rule.values as string[]).map((value) =>
            shiftReferences(value, row - zone.top, col - zone.left),
          );
          if (this.getRuleResultForTarget(position, { ...rule, values }, undefined))
            style = { ...style, ...rule.style };
        }
      }
      return style;
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
