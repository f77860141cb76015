/** Conditional formats and their builder (Apps Script reference; docs/google-facts.md). */
import { ServiceError, type Execution } from '../contract';
import { readColor } from '../spreadsheet/colors';
import { colorOf, type Color } from './color';
import { ConditionBuilder } from './condition-builder';
import { BooleanCriteria, InterpolationType } from './enums';
import {
  conditionValues,
  factsOfRules,
  formatWrites,
  NO_STYLE,
  type Condition,
  type FormatFacts,
  type FormatStyle,
  type Gradient,
  type GradientPoint,
} from './format-criteria';
import { referencesIn } from './formula-references';
import type { EnumMember } from '../services/enumeration';
import type { RangeLike, SheetLike } from './interfaces';

export class BooleanCondition {
  static readonly googleName = 'Spreadsheet.BooleanCondition';
  constructor(
    private readonly execution: Execution,
    private readonly condition: Condition,
    private readonly style: FormatStyle,
  ) {}
  getCriteriaType(): EnumMember {
    const { type, relative } = this.condition;
    return BooleanCriteria[
      (relative !== null && !type.endsWith('_RELATIVE') ? `${type}_RELATIVE` : type) as keyof typeof BooleanCriteria
    ];
  }
  getCriteriaValues(): unknown[] {
    return conditionValues(this.execution, this.condition);
  }
  getBackground(): string | null {
    return this.style.background;
  }
  getBackgroundObject(): Color | null {
    return colorOf(this.style.background);
  }
  getFontColor(): string | null {
    return this.style.fontColor;
  }
  getFontColorObject(): Color | null {
    return colorOf(this.style.fontColor);
  }
  getBold(): boolean | null {
    return this.style.bold;
  }
  getItalic(): boolean | null {
    return this.style.italic;
  }
  getStrikethrough(): boolean | null {
    return this.style.strikethrough;
  }
  getUnderline(): boolean | null {
    return this.style.underline;
  }
}

export class GradientCondition {
  static readonly googleName = 'Spreadsheet.GradientCondition';
  constructor(private readonly gradient: Gradient) {}
  private type(point: GradientPoint | null): EnumMember | null {
    return point === null ? null : InterpolationType[point.type];
  }
  private value(point: GradientPoint | null): string {
    return point?.value ?? '';
  }
  getMinColor(): string {
    return this.gradient.min?.color ?? '';
  }
  getMinColorObject(): Color | null {
    return colorOf(this.gradient.min?.color);
  }
  getMinType(): EnumMember | null {
    return this.type(this.gradient.min);
  }
  getMinValue(): string {
    return this.value(this.gradient.min);
  }
  getMidColor(): string {
    return this.gradient.mid?.color ?? '';
  }
  getMidColorObject(): Color | null {
    return colorOf(this.gradient.mid?.color);
  }
  getMidType(): EnumMember | null {
    return this.type(this.gradient.mid);
  }
  getMidValue(): string {
    return this.value(this.gradient.mid);
  }
  getMaxColor(): string {
    return this.gradient.max?.color ?? '';
  }
  getMaxColorObject(): Color | null {
    return colorOf(this.gradient.max?.color);
  }
  getMaxType(): EnumMember | null {
    return this.type(this.gradient.max);
  }
  getMaxValue(): string {
    return this.value(this.gradient.max);
  }
}

const EMPTY: FormatFacts = { ranges: [], condition: null, style: NO_STYLE, gradient: null };

export class ConditionalFormatRule {
  static readonly googleName = 'Spreadsheet.ConditionalFormatRule';
  constructor(
    private readonly execution: Execution,
    private readonly facts: FormatFacts,
  ) {}
  copy(): ConditionalFormatRuleBuilder {
    return new ConditionalFormatRuleBuilder(this.execution, this.facts);
  }
  getBooleanCondition(): BooleanCondition | null {
    const { condition, style } = this.facts;
    return condition === null ? null : new BooleanCondition(this.execution, condition, style);
  }
  getGradientCondition(): GradientCondition | null {
    return this.facts.gradient === null ? null : new GradientCondition(this.facts.gradient);
  }
  getRanges(): RangeLike[] {
    return [...this.facts.ranges];
  }
  /** The rule's data; internal, scripts do not see it. */
  content(): FormatFacts {
    return this.facts;
  }
}

export class ConditionalFormatRuleBuilder extends ConditionBuilder {
  static readonly googleName = 'Spreadsheet.ConditionalFormatRuleBuilder';
  private facts: FormatFacts;
  constructor(execution: Execution, facts: FormatFacts = EMPTY) {
    super(execution);
    this.facts = facts;
  }

  protected setCondition(condition: Condition): this {
    return this.set({ condition, gradient: null });
  }
  private set(change: Partial<FormatFacts>): this {
    this.facts = { ...this.facts, ...change };
    return this;
  }
  private setStyle(change: Partial<FormatStyle>): this {
    return this.set({ style: { ...this.facts.style, ...change } });
  }
  private setPoint(end: keyof Gradient, point: GradientPoint | null): this {
    const gradient = this.facts.gradient ?? { min: null, mid: null, max: null };
    return this.set({ condition: null, gradient: { ...gradient, [end]: point } });
  }
  private setPointOf(end: keyof Gradient, color: string | null, type: EnumMember | null, value: string): this {
    if (type === null || color === null) return this.setPoint(end, null);
    return this.setPoint(end, {
      color: readColor(color) ?? '#ffffff',
      type: type.key as GradientPoint['type'],
      value: String(value),
    });
  }

  build(): ConditionalFormatRule {
    if (this.facts.condition === null && this.facts.gradient === null)
      throw new ServiceError('A conditional format rule needs a condition or a gradient.');
    return new ConditionalFormatRule(this.execution, this.facts);
  }
  copy(): ConditionalFormatRuleBuilder {
    return new ConditionalFormatRuleBuilder(this.execution, this.facts);
  }
  getBooleanCondition(): BooleanCondition | null {
    return new ConditionalFormatRule(this.execution, this.facts).getBooleanCondition();
  }
  getGradientCondition(): GradientCondition | null {
    return new ConditionalFormatRule(this.execution, this.facts).getGradientCondition();
  }
  getRanges(): RangeLike[] {
    return [...this.facts.ranges];
  }
  setRanges(ranges: RangeLike[]): this {
    return this.set({ ranges: [...ranges] });
  }
  setBackground(color: string | null): this {
    return this.setStyle({ background: readColor(color) });
  }
  setBackgroundObject(color: Color | null): this {
    return this.setStyle({ background: color?.content() ?? null });
  }
  setFontColor(color: string | null): this {
    return this.setStyle({ fontColor: readColor(color) });
  }
  setFontColorObject(color: Color | null): this {
    return this.setStyle({ fontColor: color?.content() ?? null });
  }
  setBold(bold: boolean | null): this {
    return this.setStyle({ bold });
  }
  setItalic(italic: boolean | null): this {
    return this.setStyle({ italic });
  }
  setStrikethrough(strikethrough: boolean | null): this {
    return this.setStyle({ strikethrough });
  }
  setUnderline(underline: boolean | null): this {
    return this.setStyle({ underline });
  }
  setGradientMaxpoint(color: string): this {
    return this.setPointOf('max', color, InterpolationType.MAX, '');
  }
  setGradientMaxpointObject(color: Color): this {
    return this.setPointOf('max', color.content(), InterpolationType.MAX, '');
  }
  setGradientMaxpointWithValue(color: string, type: EnumMember, value: string): this {
    return this.setPointOf('max', color, type, value);
  }
  setGradientMaxpointObjectWithValue(color: Color, type: EnumMember, value: string): this {
    return this.setPointOf('max', color.content(), type, value);
  }
  setGradientMidpointWithValue(color: string, type: EnumMember | null, value: string): this {
    return this.setPointOf('mid', color, type, value);
  }
  setGradientMidpointObjectWithValue(color: Color, type: EnumMember | null, value: string): this {
    return this.setPointOf('mid', color.content(), type, value);
  }
  setGradientMinpoint(color: string): this {
    return this.setPointOf('min', color, InterpolationType.MIN, '');
  }
  setGradientMinpointObject(color: Color): this {
    return this.setPointOf('min', color.content(), InterpolationType.MIN, '');
  }
  setGradientMinpointWithValue(color: string, type: EnumMember, value: string): this {
    return this.setPointOf('min', color, type, value);
  }
  setGradientMinpointObjectWithValue(color: Color, type: EnumMember, value: string): this {
    return this.setPointOf('min', color.content(), type, value);
  }
}

/** A custom formula may refer only to its own sheet (docs/google-facts.md); a name inside INDIRECT's text is no reference. */
function checkSheetOf(sheet: SheetLike, formula: string): void {
  const { getters } = sheet.document.model;
  const own = (getters.getSheetName(sheet.document.sheetId(sheet.gid)) as string).toUpperCase();
  if (
    formula.startsWith('=') &&
    referencesIn(formula).some((reference) => reference.sheet !== null && reference.sheet.toUpperCase() !== own)
  ) {
    throw new ServiceError('Conditional format rule cannot reference a different sheet.');
  }
}

export const sheetFormatMethods = {
  getConditionalFormatRules(this: SheetLike): ConditionalFormatRule[] {
    const rules = this.document.model.getters.getConditionalFormats(this.document.sheetId(this.gid));
    return factsOfRules(this.at(0, 0, 1, 1), rules).map((facts) => new ConditionalFormatRule(this.execution, facts));
  },
  /** Replaces all rules of the sheet; their order is their priority. */
  setConditionalFormatRules(this: SheetLike, rules: ConditionalFormatRule[]): void {
    const writes = rules.flatMap((rule, i) => {
      const facts = rule.content();
      if (facts.ranges.length === 0) throw new ServiceError('Conditional format rule must have at least one range.');
      if (facts.ranges.some((range) => range.gid !== this.gid))
        throw new ServiceError('Conditional format rule cannot reference a different sheet.');
      for (const value of facts.condition?.values ?? []) checkSheetOf(this, value);
      return formatWrites(facts, i + 1);
    });
    this.document.command('SET_CONDITIONAL_FORMATS', { sheetId: this.document.sheetId(this.gid), rules: writes });
  },
  clearConditionalFormatRules(this: SheetLike): void {
    this.document.command('SET_CONDITIONAL_FORMATS', { sheetId: this.document.sheetId(this.gid), rules: [] });
  },
};
