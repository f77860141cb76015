/** DataValidation and its builder (Apps Script reference; docs/google-facts.md). */
import { DataValidationCriteria, type ValidationCriterion } from './enums';
import { criteriaValues, factsOf, type ValidationFacts } from './validation-criteria';
import { ServiceError, type Execution } from '../contract';
import type { EnumMember } from '../services/enumeration';
import type { RangeLike } from './interfaces';

type Facts = Omit<ValidationFacts, 'type'> & { type: ValidationCriterion | null };

const EMPTY: Facts = {
  type: null,
  values: [],
  range: null,
  dropdown: true,
  checked: null,
  unchecked: null,
  allowInvalid: true,
  help: null,
};

class Criteria {
  constructor(
    protected readonly execution: Execution,
    protected facts: Facts,
  ) {}

  getAllowInvalid(): boolean {
    return this.facts.allowInvalid;
  }
  getCriteriaType(): EnumMember | null {
    return this.facts.type === null ? null : DataValidationCriteria[this.facts.type];
  }
  getCriteriaValues(): unknown[] {
    return this.facts.type === null ? [] : criteriaValues(this.execution, this.facts as ValidationFacts);
  }
  getHelpText(): string | null {
    return this.facts.help;
  }
  copy(): DataValidationBuilder {
    return new DataValidationBuilder(this.execution, this.facts);
  }
}

export class DataValidation extends Criteria {
  static readonly googleName = 'Spreadsheet.DataValidation';

  /** The rule's data; internal, scripts do not see it. */
  content(): ValidationFacts {
    return this.facts as ValidationFacts;
  }
}

export class DataValidationBuilder extends Criteria {
  static readonly googleName = 'Spreadsheet.DataValidationBuilder';

  constructor(execution: Execution, facts: Facts = EMPTY) {
    super(execution, facts);
  }

  private require(type: ValidationCriterion, ...args: unknown[]): this {
    this.facts = { ...this.facts, ...factsOf(this.execution, type, args) };
    return this;
  }

  build(): DataValidation {
    if (this.facts.type === null)
      throw new ServiceError(
        'A data validation rule needs a criterion: call one of the require methods before build().',
      );
    return new DataValidation(this.execution, this.facts);
  }

  setAllowInvalid(allowInvalidData: boolean): this {
    this.facts = { ...this.facts, allowInvalid: allowInvalidData };
    return this;
  }
  setHelpText(helpText: string | null): this {
    this.facts = { ...this.facts, help: helpText };
    return this;
  }
  withCriteria(criteria: EnumMember, args: unknown[]): this {
    return this.require(criteria.key as ValidationCriterion, ...args);
  }
  requireCheckbox(...values: unknown[]): this {
    return this.require('CHECKBOX', ...values);
  }
  requireDate(): this {
    return this.require('DATE_IS_VALID_DATE');
  }
  requireDateAfter(date: Date): this {
    return this.require('DATE_AFTER', date);
  }
  requireDateBefore(date: Date): this {
    return this.require('DATE_BEFORE', date);
  }
  requireDateBetween(start: Date, end: Date): this {
    return this.require('DATE_BETWEEN', start, end);
  }
  requireDateEqualTo(date: Date): this {
    return this.require('DATE_EQUAL_TO', date);
  }
  requireDateNotBetween(start: Date, end: Date): this {
    return this.require('DATE_NOT_BETWEEN', start, end);
  }
  requireDateOnOrAfter(date: Date): this {
    return this.require('DATE_ON_OR_AFTER', date);
  }
  requireDateOnOrBefore(date: Date): this {
    return this.require('DATE_ON_OR_BEFORE', date);
  }
  requireFormulaSatisfied(formula: string): this {
    return this.require('CUSTOM_FORMULA', formula);
  }
  requireNumberBetween(start: number, end: number): this {
    return this.require('NUMBER_BETWEEN', start, end);
  }
  requireNumberEqualTo(number: number): this {
    return this.require('NUMBER_EQUAL_TO', number);
  }
  requireNumberGreaterThan(number: number): this {
    return this.require('NUMBER_GREATER_THAN', number);
  }
  requireNumberGreaterThanOrEqualTo(number: number): this {
    return this.require('NUMBER_GREATER_THAN_OR_EQUAL_TO', number);
  }
  requireNumberLessThan(number: number): this {
    return this.require('NUMBER_LESS_THAN', number);
  }
  requireNumberLessThanOrEqualTo(number: number): this {
    return this.require('NUMBER_LESS_THAN_OR_EQUAL_TO', number);
  }
  requireNumberNotBetween(start: number, end: number): this {
    return this.require('NUMBER_NOT_BETWEEN', start, end);
  }
  requireNumberNotEqualTo(number: number): this {
    return this.require('NUMBER_NOT_EQUAL_TO', number);
  }
  requireTextContains(text: string): this {
    return this.require('TEXT_CONTAINS', text);
  }
  requireTextDoesNotContain(text: string): this {
    return this.require('TEXT_DOES_NOT_CONTAIN', text);
  }
  requireTextEqualTo(text: string): this {
    return this.require('TEXT_EQUAL_TO', text);
  }
  requireTextIsEmail(): this {
    return this.require('TEXT_IS_VALID_EMAIL');
  }
  requireTextIsUrl(): this {
    return this.require('TEXT_IS_VALID_URL');
  }
  requireValueInList(values: string[], showDropdown = true): this {
    return this.require('VALUE_IN_LIST', values, showDropdown);
  }
  requireValueInRange(range: RangeLike, showDropdown = true): this {
    return this.require('VALUE_IN_RANGE', range, showDropdown);
  }
}
