/** SpreadsheetApp's RangeList: several ranges of a sheet, changed together. */
import type { Execution } from '../contract';
import type { Range } from './range';
import { methodsOf, type Methods } from './methods';
import { selectRanges } from './selection';

export class RangeList {
  static readonly googleName = 'Spreadsheet.RangeList';
  constructor(
    private readonly execution: Execution,
    private readonly ranges: readonly Range[],
  ) {}

  getRanges(): Range[] {
    return [...this.ranges];
  }

  activate(): this {
    selectRanges(this.execution, this.ranges);
    return this;
  }

  removeCheckboxes(): this {
    for (const range of this.ranges) methodsOf(range)['removeCheckboxes']!();
    return this;
  }
}

/** The methods that a RangeList calls on each of its ranges. */
const FOR_EACH = [
  'breakApart',
  'check',
  'clear',
  'clearContent',
  'clearDataValidations',
  'clearFormat',
  'clearNote',
  'insertCheckboxes',
  'setBackground',
  'setBackgroundRGB',
  'setBorder',
  'setFontColor',
  'setFontFamily',
  'setFontLine',
  'setFontSize',
  'setFontStyle',
  'setFontWeight',
  'setFormula',
  'setFormulaR1C1',
  'setHorizontalAlignment',
  'setNote',
  'setNumberFormat',
  'setShowHyperlink',
  'setTextDirection',
  'setTextRotation',
  'setValue',
  'setVerticalAlignment',
  'setVerticalText',
  'setWrap',
  'setWrapStrategy',
  'trimWhitespace',
  'uncheck',
] as const;

for (const name of FOR_EACH) {
  methodsOf(RangeList.prototype)[name] = function (this: RangeList, ...args: unknown[]): RangeList {
    for (const range of this.getRanges()) methodsOf(range)[name]!(...args);
    return this;
  } as Methods[string];
}
