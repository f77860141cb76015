import {
  cutOut,
  inheritInserted,
  isolateMoved,
  joinZones,
  reanchorForRemoval,
  withOwnIds,
  type RuleShape,
  type ZoneRule,
} from './zone-rules';
import { copyOf } from './engine';
import type { BaseClass, Command, EngineRange, OpenZone, RangeAdapters, RangeData, Zone } from './engine';

/** What Google's rule has beside o-spreadsheet's criterion; kept on o-spreadsheet's own rule, which copies it along. */
export interface GoogleValidation {
  /** Name of the DataValidationCriteria. */
  type: string;
  help: string | null;
  /** Whether a list shows its dropdown. */
  dropdown: boolean;
  /** Values of a checkbox when they are not TRUE and FALSE. */
  checked?: string;
  unchecked?: string;
}

/** o-spreadsheet's criterion: `values` are canonical text; formulas begin with `=`, a range is `Sheet!A1:A9`. */
export interface Criterion {
  type: string;
  values: string[];
  displayStyle?: 'arrow' | 'chip' | 'plainText';
  dateValue?: string;
}

export interface ValidationRule extends ZoneRule {
  criterion: Criterion;
  /** Google's setAllowInvalid(false). */
  isBlocking?: boolean;
  /** Absent on a rule that was made in the page. */
  google?: GoogleValidation;
}

/** A rule on its way into the document. */
export interface ValidationWrite {
  criterion: Criterion;
  isBlocking: boolean;
  google: GoogleValidation;
  ranges: RangeData[];
}

/**
 * o-spreadsheet's data validations with Google's: one truth, its rule, with what Google adds hung on it.
 * Command `SET_DATA_VALIDATIONS {sheetId, ranges, rules: ValidationWrite[]}`: `ranges` lose their rules, then the rules are set.
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
      // A list's range is no formula to o-spreadsheet, which leaves it behind.
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
          this.settleMoved(command['sheetId'] as string, command['targetSheetId'] as string);
          break;
      }
    }

    replaceRules(command: Command): void {
      const sheetId = command['sheetId'] as string;
      const zones = (command['ranges'] as RangeData[]).map(
        (range) => (this.getters.getRangeFromRangeData(range) as EngineRange).zone,
      );
      const rules = cutOut(this.rules[sheetId] as ValidationRule[], zones, this.shape);
      for (const { ranges, ...rule } of command['rules'] as ValidationWrite[]) {
        rules.push({
          ...copyOf(rule),
          id: nextId(rules),
          ranges: ranges.map((range) => this.getters.getRangeFromRangeData(range)),
        });
      }
      this.history.update('rules', sheetId, withOwnIds(joinZones(rules, this.shape, isSameRule)));
      // What o-spreadsheet has computed from the rules is thrown away when it sees one of its own commands.
      this.dispatch('REMOVE_DATA_VALIDATION_RULE', { sheetId, id: '' });
    }

    joinRules(sheetId: string): void {
      this.rewrite(sheetId, joinZones(this.rules[sheetId] as ValidationRule[], this.shape, isSameRule));
    }

    /** A rule that was moved to another sheet stands there from now on. */
    settleMoved(from: string, to: string): void {
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
          this.rewrite(to, withOwnIds([...(this.rules[to] as ValidationRule[]), ...moved]));
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
      return withOwnIds(rules.flatMap((rule) => (rule.id === editedId ? [rule] : cutOut([rule], holes, this.shape))));
    }

    /** o-spreadsheet would write an alignment into each cell of a checkbox; Google leaves the cells alone. */
    setCenterStyleToBooleanCells(): void {}
  };
}

/** Zones joined by o-spreadsheet's own rule. */
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
