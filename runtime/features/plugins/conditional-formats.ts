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
import { joinedZones } from './data-validations';
import { copyOf } from './engine';
import type { BaseClass, Command, EngineRange, OpenZone, RangeData, Zone } from './engine';

/** Properties of Google's rule that the engine's rule lacks; stored in the engine's rule. */
interface GoogleFormat {
  /** Name of the BooleanCriteria; null for a gradient. */
  type: string | null;
  /** The name of a RelativeDate; the engine's rule is then a formula. */
  relative?: string;
  /** The engine's rules of the same group are a single rule of Google with several ranges. */
  group: number;
}

export interface FormatRule extends ZoneRule {
  rule: any;
  stopIfTrue?: boolean;
  google?: GoogleFormat;
}

/** A rule in a command, with its ranges. */
export interface FormatWrite {
  rule: any;
  google: GoogleFormat;
  ranges: RangeData[];
}

/**
 * The engine's conditional formats, extended by Google's properties. Commands: `SET_CONDITIONAL_FORMATS {sheetId, rules: FormatWrite[],
 * join?}` replaces all rules of the sheet (`join` merges adjacent zones of the same rule); `CLEAR_CONDITIONAL_FORMATS {sheetId, ranges}`
 * removes cells from the rules.
 */
export function conditionalFormatsPlugin(ConditionalFormatPlugin: BaseClass): BaseClass {
  return class ConditionalFormatsPlugin extends ConditionalFormatPlugin {
    get shape(): RuleShape<FormatRule> {
      return {
        valuesOf: (rule) => (rule.rule.type === 'CellIsRule' ? rule.rule.values : []),
        withValues: (rule, values) =>
          rule.rule.type === 'CellIsRule' ? { ...rule, rule: { ...rule.rule, values } } : rule,
        rangeOf: (sheetId: string, zone: OpenZone): EngineRange => this.getters.getRangeFromZone(sheetId, zone),
        join: (zones: Zone[]): Zone[] => joinedZones(this.getters, zones),
      };
    }

    rewrite(sheetId: string, rules: FormatRule[]): void {
      const before = this.cfRules[sheetId] as FormatRule[] | undefined;
      if (before !== undefined && (before.length !== rules.length || before.some((rule, i) => rule !== rules[i]))) {
        this.history.update('cfRules', sheetId, rules);
      }
    }

    beforeHandle(command: Command): void {
      super.beforeHandle(command);
      if (command.type === 'REMOVE_COLUMNS_ROWS') {
        const sheetId = command['sheetId'] as string;
        this.rewrite(sheetId, reanchorForRemoval(this.cfRules[sheetId] as FormatRule[], command, this.shape));
      } else if (command.type === 'MOVE_RANGES') {
        for (const sheetId of new Set<string>([command['sheetId'], command['targetSheetId']])) {
          this.rewrite(sheetId, isolateMoved(this.cfRules[sheetId] as FormatRule[], sheetId, command, this.shape));
        }
      }
    }

    handle(command: Command): void {
      super.handle(command);
      const sheetId = command['sheetId'] as string;
      switch (command.type) {
        case 'SET_CONDITIONAL_FORMATS': {
          const rules = (command['rules'] as FormatWrite[]).map(({ ranges, ...rule }, i): FormatRule => ({
            ...copyOf(rule),
            id: `c${i + 1}`,
            ranges: ranges.map((range) => this.getters.getRangeFromRangeData(range)),
          }));
          this.history.update(
            'cfRules',
            sheetId,
            command['join'] === true ? withUniqueIds(joinZones(rules, this.shape, isSameRule)) : rules,
          );
          this.refresh(sheetId);
          break;
        }
        case 'CLEAR_CONDITIONAL_FORMATS': {
          const zones = (command['ranges'] as RangeData[]).map(
            (range) => (this.getters.getRangeFromRangeData(range) as EngineRange).zone,
          );
          this.rewrite(sheetId, withUniqueIds(removeCells(this.cfRules[sheetId] as FormatRule[], zones, this.shape)));
          this.refresh(sheetId);
          break;
        }
        case 'DUPLICATE_SHEET': {
          // In the engine the copy shares the criteria of the original, and adapting one would change both.
          const copy = command['sheetIdTo'] as string;
          const rules = this.cfRules[copy] as FormatRule[];
          this.history.update(
            'cfRules',
            copy,
            rules.map((entry) => ({ ...entry, rule: copyOf(entry.rule) })),
          );
          break;
        }
        case 'ADD_COLUMNS_ROWS':
          this.rewrite(sheetId, inheritInserted(this.cfRules[sheetId] as FormatRule[], command, this.shape));
          break;
        case 'REMOVE_COLUMNS_ROWS':
          this.joinRules(sheetId);
          break;
        case 'MOVE_RANGES':
          this.transferMovedRules(sheetId, command['targetSheetId'] as string);
          break;
      }
    }

    /** Makes the engine discard its computed formats, which it does only for its own commands. */
    refresh(sheetId: string): void {
      this.dispatch('REMOVE_CONDITIONAL_FORMAT', { sheetId, id: '' });
    }

    joinRules(sheetId: string): void {
      this.rewrite(sheetId, joinZones(this.cfRules[sheetId] as FormatRule[], this.shape, isSameRule));
    }

    transferMovedRules(from: string, to: string): void {
      if (from !== to) {
        const rules = this.cfRules[from] as FormatRule[];
        const moved = rules.filter((rule) => rule.ranges.some((range) => range.sheetId === to));
        if (moved.length > 0) {
          const part = (rule: FormatRule, sheetId: string) => ({
            ...rule,
            ranges: rule.ranges.filter((range) => range.sheetId === sheetId),
          });
          this.rewrite(
            from,
            rules.map((rule) => part(rule, from)).filter((rule) => rule.ranges.length > 0),
          );
          this.rewrite(
            to,
            withUniqueIds([...(this.cfRules[to] as FormatRule[]), ...moved.map((rule) => part(rule, to))]),
          );
        }
      }
      this.joinRules(to);
    }
  };
}

function isSameRule(a: FormatRule, b: FormatRule): boolean {
  const facts = ({ rule: { values: _, ...rule }, stopIfTrue, google }: FormatRule) =>
    JSON.stringify([rule, stopIfTrue === true, google]);
  return facts(a) === facts(b);
}
