import {
  removeCells,
  inheritInserted,
  isolateMoved,
  joinZones,
  reanchorForRemoval,
  withUniqueIds,
  type RuleShape,
  type ZoneRule,
} from './zone-rules';
import { copyOf } from './engine';
import type { BaseClass, Command, EngineRange, OpenZone, RangeAdapters, RangeData, Zone } from './engine';

/** Properties of Google's rule that the engine's criterion lacks; stored in the engine's rule, which copies them. */
export interface GoogleValidation {
  /** Name of the DataValidationCriteria. */
  type: string;
  help: string | null;
  /** Whether a list shows its dropdown. */
  dropdown: boolean;
  /** The custom values of a checkbox, if they are not TRUE and FALSE. */
  checked?: string;
  unchecked?: string;
}

/** The engine's criterion: `values` are canonical text; formulas begin with `=`, a range is `Sheet!A1:A9`. */
export interface Criterion {
  type: string;
  values: string[];
  displayStyle?: 'arrow' | 'chip' | 'plainText';
  dateValue?: string;
}

export interface ValidationRule extends ZoneRule {
  criterion: Criterion;
  /** True for setAllowInvalid(false). */
  isBlocking?: boolean;
  /** Undefined for a rule that was made in the page. */
  google?: GoogleValidation;
}

/** A rule in a command, with its ranges. */
export interface ValidationWrite {
  criterion: Criterion;
  isBlocking: boolean;
  google: GoogleValidation;
  ranges: RangeData[];
}

/**
 * The engine's data validations, extended by Google's properties.
 * Command: `SET_DATA_VALIDATIONS {sheetId, ranges, rules: ValidationWrite[]}` removes all rules from `ranges`, then adds `rules`.
 */
export function dataValidationsPlugin(DataValidationPlugin: BaseClass): BaseClass {
  return class DataValidationsPlugin extends DataValidationPlugin {
    get shape(): RuleShape<ValidationRule> {
      return {
        valuesOf: (rule) => rule.criterion.values,
        withValues: (rule, values) => ({ ...rule, criterion: { ...rule.criterion, values } }),
        rangeOf: (sheetId: string, zone: OpenZone): EngineRange => this.getters.getRangeFromZone(sheetId, zone),
        join: (zones: Zone[]): Zone[] => joinedZones(this.getters, zones),
      };
    }

    rewrite(sheetId: string, rules: ValidationRule[]): void {
      const before = this.rules[sheetId] as ValidationRule[] | undefined;
      if (before !== undefined && (before.length !== rules.length || before.some((rule, i) => rule !== rules[i]))) {
        this.history.update('rules', sheetId, rules);
      }
    }

    adaptRanges(adapters: RangeAdapters): void {
      super.adaptRanges(adapters);
      // The engine adapts formulas only, not the range of a list.
      for (const sheetId of Object.keys(this.rules)) {
        const rules = this.rules[sheetId] as ValidationRule[];
        rules.forEach((rule, index) => {
          if (rule.criterion.type !== 'isValueInRange') return;
          const { changeType, range } = adapters.adaptRangeString(sheetId, rule.criterion.values[0] ?? '');
          if (changeType !== 'NONE') this.history.update('rules', sheetId, index, 'criterion', 'values', 0, range);
        });
      }
    }

    beforeHandle(command: Command): void {
      super.beforeHandle(command);
      if (command.type === 'REMOVE_COLUMNS_ROWS') {
        const sheetId = command['sheetId'] as string;
        this.rewrite(sheetId, reanchorForRemoval(this.rules[sheetId] as ValidationRule[], command, this.shape));
      } else if (command.type === 'MOVE_RANGES') {
        for (const sheetId of new Set<string>([command['sheetId'], command['targetSheetId']])) {
          this.rewrite(sheetId, isolateMoved(this.rules[sheetId] as ValidationRule[], sheetId, command, this.shape));
        }
      }
    }

    handle(command: Command): void {
      super.handle(command);
      switch (command.type) {
        case 'SET_DATA_VALIDATIONS':
          this.replaceRules(command);
          break;
        case 'ADD_COLUMNS_ROWS': {
          const sheetId = command['sheetId'] as string;
          this.rewrite(sheetId, inheritInserted(this.rules[sheetId] as ValidationRule[], command, this.shape));
          break;
        }
        case 'REMOVE_COLUMNS_ROWS':
          this.joinRules(command['sheetId'] as string);
          break;
        case 'MOVE_RANGES':
          this.transferMovedRules(command['sheetId'] as string, command['targetSheetId'] as string);
          break;
      }
    }

    replaceRules(command: Command): void {
      const sheetId = command['sheetId'] as string;
      const zones = (command['ranges'] as RangeData[]).map(
        (range) => (this.getters.getRangeFromRangeData(range) as EngineRange).zone,
      );
      const rules = removeCells(this.rules[sheetId] as ValidationRule[], zones, this.shape);
      for (const { ranges, ...rule } of command['rules'] as ValidationWrite[]) {
        rules.push({
          ...copyOf(rule),
          id: nextId(rules),
          ranges: ranges.map((range) => this.getters.getRangeFromRangeData(range)),
        });
      }
      this.history.update('rules', sheetId, withUniqueIds(joinZones(rules, this.shape, isSameRule)));
      // The engine discards its computed results only for its own commands.
      this.dispatch('REMOVE_DATA_VALIDATION_RULE', { sheetId, id: '' });
    }

    joinRules(sheetId: string): void {
      this.rewrite(sheetId, joinZones(this.rules[sheetId] as ValidationRule[], this.shape, isSameRule));
    }

    /** Moves the ranges that were moved to another sheet to the rules of that sheet. */
    transferMovedRules(from: string, to: string): void {
      if (from !== to) {
        const isMoved = (rule: ValidationRule) => rule.ranges.some((range) => range.sheetId === to);
        const rules = this.rules[from] as ValidationRule[];
        const moved = rules.flatMap((rule) =>
          isMoved(rule) ? [{ ...rule, ranges: rule.ranges.filter((range) => range.sheetId === to) }] : [],
        );
        if (moved.length > 0) {
          const stayed = rules.map((rule) => ({
            ...rule,
            ranges: rule.ranges.filter((range) => range.sheetId === from),
          }));
          this.rewrite(
            from,
            stayed.filter((rule) => rule.ranges.length > 0),
          );
          this.rewrite(to, withUniqueIds([...(this.rules[to] as ValidationRule[]), ...moved]));
        }
      }
      this.joinRules(to);
    }

    removeRangesFromRules(
      _sheetId: string,
      ranges: EngineRange[],
      rules: ValidationRule[],
      editedId?: string,
    ): ValidationRule[] {
      const holes = ranges.map((range) => range.zone);
      return withUniqueIds(
        rules.flatMap((rule) => (rule.id === editedId ? [rule] : removeCells([rule], holes, this.shape))),
      );
    }

    /** The engine would change the alignment of each cell with a checkbox; Google does not. */
    setCenterStyleToBooleanCells(): void {}
  };
}

/** Merges adjacent zones with the engine's algorithm. */
export function joinedZones(getters: any, zones: Zone[]): Zone[] {
  if (zones.length < 2) return zones;
  const sheetId = getters.getSheetIds()[0] as string;
  const ranges = zones.map((zone) => ({ sheetId, zone, unboundedZone: zone }));
  return getters.recomputeRanges(ranges, []).map((range: EngineRange) => ({ ...range.unboundedZone }) as Zone);
}

function isSameRule(a: ValidationRule, b: ValidationRule): boolean {
  const facts = ({ criterion: { values: _, ...criterion }, isBlocking, google }: ValidationRule) =>
    JSON.stringify([criterion, isBlocking === true, google]);
  return facts(a) === facts(b);
}

function nextId(rules: readonly ZoneRule[]): string {
  const numbers = rules.map((rule) => Number(/^v(\d+)/.exec(rule.id)?.[1] ?? 0));
  return `v${Math.max(0, ...numbers) + 1}`;
}
