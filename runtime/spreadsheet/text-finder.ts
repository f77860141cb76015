/** SpreadsheetApp's TextFinder: finds and replaces text in a range, a sheet or the spreadsheet, row by row. */
import type { Execution } from '../contract';
import { toDisplay } from './cell-values';
import type { Range } from './range';

export class TextFinder {
  static readonly googleName = 'Spreadsheet.TextFinder';
  private caseMatters = false;
  private entireCell = false;
  private formulas = false;
  private regularExpression = false;
  private withoutDiacritics = false;
  private current: Range | null = null;
  private start: Range | null = null;

  /** @param scope the ranges to search, in order */
  constructor(
    private readonly execution: Execution,
    private readonly text: string,
    private readonly scope: () => Range[],
  ) {}

  matchCase(matchCase: boolean): this {
    this.caseMatters = matchCase;
    return this;
  }

  matchEntireCell(matchEntireCell: boolean): this {
    this.entireCell = matchEntireCell;
    return this;
  }

  matchFormulaText(matchFormulaText: boolean): this {
    this.formulas = matchFormulaText;
    return this;
  }

  ignoreDiacritics(ignoreDiacritics: boolean): this {
    this.withoutDiacritics = ignoreDiacritics;
    return this;
  }

  useRegularExpression(useRegEx: boolean): this {
    this.regularExpression = useRegEx;
    return this;
  }

  startFrom(startRange: Range): this {
    this.start = startRange;
    this.current = null;
    return this;
  }

  findAll(): Range[] {
    const pattern = this.pattern('');
    return this.cells()
      .filter(({ shown }) => pattern.test(this.withoutMarks(shown)))
      .map(({ range }) => range);
  }

  findNext(): Range | null {
    return this.step(1);
  }

  findPrevious(): Range | null {
    return this.step(-1);
  }

  getCurrentMatch(): Range | null {
    return this.current;
  }

  /** Replaces in the current match; returns the number of replacements. */
  replaceWith(replaceText: string): number {
    return this.current ? this.replaceIn([this.current], replaceText) : 0;
  }

  replaceAllWith(replaceText: string): number {
    return this.replaceIn(this.findAll(), replaceText);
  }

  private replaceIn(ranges: Range[], replacement: string): number {
    let count = 0;
    for (const range of ranges) {
      const formula = range.getFormula();
      if (formula !== '' && !this.formulas) continue;
      const before = formula !== '' ? formula : this.shownIn(range);
      const after = before.replace(this.pattern('g'), (...match: string[]) => {
        count += 1;
        return this.regularExpression
          ? replacement.replace(/\$(\d)/g, (_, n: string) => match[Number(n)] ?? '')
          : replacement;
      });
      if (after !== before) range.setValue(after);
    }
    return count;
  }

  private step(by: 1 | -1): Range | null {
    const all = this.findAll();
    if (all.length === 0) return (this.current = null);
    const from = this.current ?? this.start;
    const order = this.cells().map(({ range }) => key(range));
    const place = from ? order.indexOf(key(from)) : by === 1 ? -1 : order.length;
    const places = all.map((range) => order.indexOf(key(range)));
    const at =
      by === 1
        ? places.findIndex((p) => p > place || (p === place && this.current === null))
        : places.findLastIndex((p) => p < place);
    return (this.current = at < 0 ? null : all[at]!);
  }

  private cells(): { range: Range; shown: string }[] {
    return this.scope().flatMap((range) => {
      range.within();
      this.execution.cells(range.rows * range.columns);
      const lines = range.document.read(range.gid, range.row0, range.column0, range.rows, range.columns);
      return lines.flatMap((line, r) =>
        line.map((cell, c) => ({
          range: range.at(range.gid, range.row0 + r, range.column0 + c, 1, 1),
          shown: this.formulas && cell.formula !== '' ? cell.formula : toDisplay(this.execution, cell),
        })),
      );
    });
  }

  private shownIn(range: Range): string {
    return toDisplay(this.execution, range.document.readValues(range.gid, range.row0, range.column0, 1, 1)[0]![0]!);
  }

  private withoutMarks(text: string): string {
    return this.withoutDiacritics ? text.normalize('NFD').replace(/\p{M}/gu, '') : text;
  }

  private pattern(flags: string): RegExp {
    const source = this.regularExpression
      ? this.text
      : this.withoutMarks(this.text).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    return new RegExp(this.entireCell ? `^(?:${source})$` : source, `${flags}u${this.caseMatters ? '' : 'i'}`);
  }
}

const key = (range: Range): string => `${range.gid}!${range.row0},${range.column0}`;
