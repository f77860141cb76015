/** The filter of a sheet (Apps Script reference: Filter; docs/google-facts.md). sheet-settings.ts stores it; the engine's filter is derived. */
import { NotImplemented, ServiceError, type Execution } from '../contract';
import { colorOf, type Color } from './color';
import { ConditionBuilder } from './condition-builder';
import { BooleanCriteria, type BooleanCriterion, type RelativeDateName } from './enums';
import { conditionValues, type Condition } from './format-criteria';
import { isHiddenByFilter } from './filter-rows';
import { FILTER_TABLE, showFilter } from './show-filters';
import { dayOfDate } from './days';
import { dataOf, zoneOf } from './areas';
import type { EnumMember } from '../services/enumeration';
import type { ColumnFilter, SheetFilter } from './plugins/sheet-settings';
import type { RangeLike, SheetLike } from './interfaces';

type Facts = Omit<ColumnFilter, 'column'>;
const NO_CRITERIA: Facts = { hidden: null, visible: null, condition: null, background: null, foreground: null };

function conditionOf({ condition }: Facts): Condition | null {
  if (condition === null) return null;
  const [kind, relative] = condition.type.split('@');
  return {
    type: kind as BooleanCriterion,
    values: condition.values,
    relative: (relative ?? null) as RelativeDateName | null,
  };
}

export class FilterCriteria {
  static readonly googleName: string = 'Spreadsheet.FilterCriteria';
  constructor(
    private readonly execution: Execution,
    private readonly facts: Facts,
  ) {}
  copy(): FilterCriteriaBuilder {
    return new FilterCriteriaBuilder(this.execution, this.facts);
  }
  getCriteriaType(): EnumMember | null {
    const condition = conditionOf(this.facts);
    if (condition === null) return null;
    const name = condition.relative === null ? condition.type : `${condition.type}_RELATIVE`;
    return BooleanCriteria[name as BooleanCriterion] ?? null;
  }
  getCriteriaValues(): unknown[] {
    const condition = conditionOf(this.facts);
    return condition === null ? [] : conditionValues(this.execution, condition);
  }
  getHiddenValues(): string[] | null {
    return this.facts.hidden;
  }
  getVisibleValues(): string[] {
    return this.facts.visible ?? [];
  }
  getVisibleBackgroundColor(): Color | null {
    return colorOf(this.facts.background);
  }
  getVisibleForegroundColor(): Color | null {
    return colorOf(this.facts.foreground);
  }
  /** The data of the criteria; internal, scripts do not see it. */
  content(): Facts {
    return this.facts;
  }
}

export class FilterCriteriaBuilder extends ConditionBuilder {
  static readonly googleName = 'Spreadsheet.FilterCriteriaBuilder';
  constructor(
    execution: Execution,
    private facts: Facts = NO_CRITERIA,
  ) {
    super(execution);
  }
  protected setCondition({ type, values, relative }: Condition): this {
    return this.set({ condition: { type: relative === null ? type : `${type}@${relative}`, values } });
  }
  private set(change: Partial<Facts>): this {
    this.facts = { ...this.facts, ...change };
    return this;
  }
  private criteria(): FilterCriteria {
    return new FilterCriteria(this.execution, this.facts);
  }
  private whenAny(type: string, values: string[]): this {
    return this.set({ condition: { type, values } });
  }
  build(): FilterCriteria {
    return this.criteria();
  }
  copy(): FilterCriteriaBuilder {
    return new FilterCriteriaBuilder(this.execution, this.facts);
  }
  getCriteriaType(): EnumMember | null {
    return this.criteria().getCriteriaType();
  }
  getCriteriaValues(): unknown[] {
    return this.criteria().getCriteriaValues();
  }
  getHiddenValues(): string[] | null {
    return this.facts.hidden;
  }
  getVisibleValues(): string[] {
    return this.facts.visible ?? [];
  }
  getVisibleBackgroundColor(): Color | null {
    return colorOf(this.facts.background);
  }
  getVisibleForegroundColor(): Color | null {
    return colorOf(this.facts.foreground);
  }
  setHiddenValues(values: string[]): this {
    return this.set({ hidden: values.map(String) });
  }
  /** Google uses it only for filters of pivot tables and data sources. */
  setVisibleValues(values: string[]): this {
    return this.set({ visible: values.map(String) });
  }
  setVisibleBackgroundColor(color: Color | null): this {
    return this.set({ background: color?.content() ?? null });
  }
  setVisibleForegroundColor(color: Color | null): this {
    return this.set({ foreground: color?.content() ?? null });
  }
  whenDateEqualToAny(dates: Date[]): this {
    return this.whenAny('DATE_EQUAL_TO', dates.map(dayOfDate));
  }
  whenDateNotEqualTo(date: Date): this {
    return this.when('DATE_NOT_EQUAL_TO', date);
  }
  whenDateNotEqualToAny(dates: Date[]): this {
    return this.whenAny('DATE_NOT_EQUAL_TO', dates.map(dayOfDate));
  }
  whenNumberEqualToAny(numbers: number[]): this {
    return this.whenAny('NUMBER_EQUAL_TO', numbers.map(String));
  }
  whenNumberNotEqualToAny(numbers: number[]): this {
    return this.whenAny('NUMBER_NOT_EQUAL_TO', numbers.map(String));
  }
  whenTextEqualToAny(texts: string[]): this {
    return this.whenAny('TEXT_EQUAL_TO', texts);
  }
  whenTextNotEqualTo(text: string): this {
    return this.when('TEXT_NOT_EQUAL_TO', text);
  }
  whenTextNotEqualToAny(texts: string[]): this {
    return this.whenAny('TEXT_NOT_EQUAL_TO', texts);
  }
}

export class Filter {
  static readonly googleName = 'Spreadsheet.Filter';
  constructor(private readonly sheet: SheetLike) {}

  private filter(): SheetFilter {
    const filter = filterOf(this.sheet);
    if (filter === undefined) throw new ServiceError('The filter does not exist any more.');
    return filter;
  }
  private store(columns: ColumnFilter[]): this {
    setFilter(this.sheet, this.getRange(), columns);
    return this;
  }
  private column(position: number): number {
    const { zone } = this.filter();
    const column = position - 1;
    if (column < zone.left || column > zone.right)
      throw new ServiceError('The column position is outside of the filter.');
    return column;
  }
  getRange(): RangeLike {
    const { zone } = this.filter();
    return this.sheet.at(zone.top, zone.left, zone.bottom - zone.top + 1, zone.right - zone.left + 1);
  }
  getColumnFilterCriteria(columnPosition: number): FilterCriteria | null {
    const column = this.column(columnPosition);
    const found = this.filter().columns.find((filter) => filter.column === column);
    return found === undefined ? null : new FilterCriteria(this.sheet.execution, found);
  }
  setColumnFilterCriteria(columnPosition: number, filterCriteria: FilterCriteria | null): this {
    const column = this.column(columnPosition);
    const others = this.filter().columns.filter((filter) => filter.column !== column);
    return this.store(filterCriteria === null ? others : [...others, { ...filterCriteria.content(), column }]);
  }
  removeColumnFilterCriteria(columnPosition: number): this {
    return this.setColumnFilterCriteria(columnPosition, null);
  }
  /** Sorts the rows below the header. */
  sort(columnPosition: number, ascending: boolean): this {
    this.column(columnPosition);
    const range = this.getRange();
    const body = this.sheet.at(range.row0 + 1, range.column0, range.rows - 1, range.columns) as RangeLike & {
      sort?(spec: object): unknown;
    };
    if (body.sort === undefined) throw new NotImplemented('Filter.sort');
    if (range.rows > 1) body.sort({ column: columnPosition, ascending });
    return this;
  }
  remove(): void {
    const range = this.getRange();
    const sheetId = this.sheet.document.sheetId(this.sheet.gid);
    this.sheet.document.command('SET_FILTER', { sheetId });
    this.sheet.document.model.dispatch('REMOVE_TABLE', { sheetId, target: [zoneOf(range)] });
  }
}

const filterOf = (sheet: Pick<SheetLike, 'document' | 'gid'>): SheetFilter | undefined =>
  sheet.document.model.getters.getSheetFilter(sheet.document.sheetId(sheet.gid));

function setFilter(sheet: Pick<SheetLike, 'document' | 'gid'>, range: RangeLike, columns: ColumnFilter[]): void {
  const data = dataOf(range.document, range);
  sheet.document.command('SET_FILTER', { sheetId: data._sheetId, ranges: [data], columns });
  showFilter(sheet.document.model, data._sheetId);
}

export const filterRangeMethods = {
  createFilter(this: RangeLike): Filter {
    const sheet = this.sheet();
    if (filterOf(sheet) !== undefined)
      throw new ServiceError("You can't create a filter in a sheet that already has a filter.");
    const data = dataOf(this.document, this);
    this.document.model.dispatch('CREATE_TABLE', {
      sheetId: data._sheetId,
      ranges: [data],
      config: FILTER_TABLE,
      tableType: 'static',
    });
    setFilter(sheet, this, []);
    return new Filter(sheet);
  },
  getFilter(this: RangeLike): Filter | null {
    const sheet = this.sheet();
    return filterOf(sheet) === undefined ? null : new Filter(sheet);
  },
};

export const filterSheetMethods = {
  getFilter(this: SheetLike): Filter | null {
    return filterOf(this) === undefined ? null : new Filter(this);
  },
  isRowHiddenByFilter(this: SheetLike, rowPosition: number): boolean {
    const filter = filterOf(this);
    return filter !== undefined && isHiddenByFilter(this.document, this.gid, filter, rowPosition - 1, conditionOf);
  },
};
