/** The conditions that the builders of conditional formats and filters share. */
import { canonical } from './validation-criteria';
import { dayOfDate, isDate } from './days';
import type { BooleanCriterion, RelativeDateName } from './enums';
import type { Condition } from './format-criteria';
import type { EnumMember } from '../services/enumeration';
import type { Execution } from '../contract';

export abstract class ConditionBuilder {
  constructor(protected readonly execution: Execution) {}

  protected abstract setCondition(condition: Condition): this;

  protected when(type: BooleanCriterion, ...args: unknown[]): this {
    const [first] = args;
    if (first !== null && typeof first === 'object' && !isDate(first)) {
      return this.setCondition({ type, values: [], relative: (first as EnumMember).key as RelativeDateName });
    }
    const text = (value: unknown): string => {
      if (isDate(value)) return dayOfDate(value);
      const plain = String(value);
      return type === 'CUSTOM_FORMULA' || (typeof value === 'string' && plain.startsWith('='))
        ? canonical(this.execution, plain)
        : plain;
    };
    return this.setCondition({ type, values: args.map(text), relative: null });
  }

  withCriteria(criteria: EnumMember, args: unknown[]): this {
    const type = criteria.key as BooleanCriterion;
    return this.when(type.endsWith('_RELATIVE') ? (type.replace('_RELATIVE', '') as BooleanCriterion) : type, ...args);
  }
  whenCellEmpty(): this {
    return this.when('CELL_EMPTY');
  }
  whenCellNotEmpty(): this {
    return this.when('CELL_NOT_EMPTY');
  }
  whenDateAfter(date: Date | EnumMember): this {
    return this.when('DATE_AFTER', date);
  }
  whenDateBefore(date: Date | EnumMember): this {
    return this.when('DATE_BEFORE', date);
  }
  whenDateEqualTo(date: Date | EnumMember): this {
    return this.when('DATE_EQUAL_TO', date);
  }
  whenFormulaSatisfied(formula: string): this {
    return this.when('CUSTOM_FORMULA', formula);
  }
  whenNumberBetween(start: number, end: number): this {
    return this.when('NUMBER_BETWEEN', start, end);
  }
  whenNumberEqualTo(number: number): this {
    return this.when('NUMBER_EQUAL_TO', number);
  }
  whenNumberGreaterThan(number: number): this {
    return this.when('NUMBER_GREATER_THAN', number);
  }
  whenNumberGreaterThanOrEqualTo(number: number): this {
    return this.when('NUMBER_GREATER_THAN_OR_EQUAL_TO', number);
  }
  whenNumberLessThan(number: number): this {
    return this.when('NUMBER_LESS_THAN', number);
  }
  whenNumberLessThanOrEqualTo(number: number): this {
    return this.when('NUMBER_LESS_THAN_OR_EQUAL_TO', number);
  }
  whenNumberNotBetween(start: number, end: number): this {
    return this.when('NUMBER_NOT_BETWEEN', start, end);
  }
  whenNumberNotEqualTo(number: number): this {
    return this.when('NUMBER_NOT_EQUAL_TO', number);
  }
  whenTextContains(text: string): this {
    return this.when('TEXT_CONTAINS', text);
  }
  whenTextDoesNotContain(text: string): this {
    return this.when('TEXT_DOES_NOT_CONTAIN', text);
  }
  whenTextEndsWith(text: string): this {
    return this.when('TEXT_ENDS_WITH', text);
  }
  whenTextEqualTo(text: string): this {
    return this.when('TEXT_EQUAL_TO', text);
  }
  whenTextStartsWith(text: string): this {
    return this.when('TEXT_STARTS_WITH', text);
  }
}
