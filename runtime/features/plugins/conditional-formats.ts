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
import { joinedZones } from './data-validations';
import { copyOf } from './engine';
import type { BaseClass, Command, EngineRange, OpenZone, RangeData, Zone } from './engine';

/** What Google's rule has beside o-spreadsheet's; kept on o-spreadsheet's own rule. */
interface GoogleFormat {
  /** Name of the BooleanCriteria; null for a gradient. */
  type: string | null;
  /** The name of a RelativeDate; the rule itself is then a formula. */
  relative?: string;
  /** Rules of one group are one rule of Google over several ranges. */
  group: number;
}

export interface FormatRule extends ZoneRule {
  rule: any;
  stopIfTrue?: boolean;
  google?: GoogleFormat;
}

/** A rule on its way into the document, with one range or several. */
export interface FormatWrite {
  rule: any;
  google: GoogleFormat;
  ranges: RangeData[];
}

/**
 * o-spreadsheet's conditional formats with Google's: one truth, its rule, with what Google adds hung on it.
 * Command `SET_CONDITIONAL_FORMATS {sheetId, rules: FormatWrite[], join?}` replaces all rules of the sheet (`join`: zones of one rule that touch become one); `CLEAR_CONDITIONAL_FORMATS
 * {sheetId, ranges}` takes cells out of them.
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
            command['join'] === true ? withOwnIds(joinZones(rules, this.shape, isSameRule)) : rules,
          );
          this.refresh(sheetId);
          break;
        }
        case 'CLEAR_CONDITIONAL_FORMATS': {
          const zones = (command['ranges'] as RangeData[]).map(
            (range) => (this.getters.getRangeFromRangeData(range) as EngineRange).zone,
          );
          this.rewrite(sheetId, withOwnIds(cutOut(this.cfRules[sheetId] as FormatRule[], zones, this.shape)));
          this.refresh(sheetId);
          break;
        }
        case 'DUPLICATE_SHEET': {
          // o-spreadsheet lets the copy share the criteria, and then adapts those of both.
          const copy = command['sheetIdTo'] as string;
          const rules = this.cfRules[copy] as FormatRule[];
          this.history.update(
            'cfRules',
            copy,
            rules.map((one) => ({ ...one, rule: copyOf(one.rule) })),
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
          this.settleMoved(sheetId, command['targetSheetId'] as string);
          break;
      }
    }

    /** What o-spreadsheet has computed is thrown away when it sees one of its own commands. */
    refresh(sheetId: string): void {
      this.dispatch('REMOVE_CONDITIONAL_FORMAT', { sheetId, id: '' });
    }

    joinRules(sheetId: string): void {
      this.rewrite(sheetId, joinZones(this.cfRules[sheetId] as FormatRule[], this.shape, isSameRule));
    }

    settleMoved(from: string, to: string): void {
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
          this.rewrite(to, withOwnIds([...(this.cfRules[to] as FormatRule[]), ...moved.map((rule) => part(rule, to))]));
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
