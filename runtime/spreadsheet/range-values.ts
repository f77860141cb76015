/** Range's methods for values, formulas and number formats. */
import { fromCanonicalFormula, isGeneralFormat, toCanonicalFormula } from '../values';
import type { CellWrite } from '../engine/document';
import { toDisplay, toScriptValue, toWrite, type ScriptValue } from './cell-values';
import { checkShape } from './errors';
import { checkTypedColumns } from '../features/check-writes';
import { beforeWrite } from './write-checks';
import { RangeBase } from './range-base';
import { fromR1C1, toR1C1 } from './r1c1';

/** The result of getNumberFormat for the automatic format. */
const GENERAL = '0.###############';

export class RangeValues extends RangeBase {
  getValue(): ScriptValue {
    return this.readFirst(() =>
      toScriptValue(this.execution, this.document.readValues(this.gid, this.row0, this.column0, 1, 1)[0]![0]!),
    );
  }

  getValues(): ScriptValue[][] {
    return this.readAll().map((line) => line.map((cell) => toScriptValue(this.execution, cell)));
  }

  getDisplayValue(): string {
    return this.readFirst(() =>
      toDisplay(this.execution, this.document.readValues(this.gid, this.row0, this.column0, 1, 1)[0]![0]!),
    );
  }

  getDisplayValues(): string[][] {
    return this.readAll().map((line) => line.map((cell) => toDisplay(this.execution, cell)));
  }

  setValue(value: unknown): this {
    if (typeof value !== 'string' || !value.startsWith('=')) return this.writeValues(this.fill(() => value));
    const relative = toR1C1(value, this.row0, this.column0);
    return this.writeValues(this.fill((r, c) => fromR1C1(relative, this.row0 + r, this.column0 + c)));
  }

  setValues(values: unknown[][]): this {
    checkShape(values, this.rows, this.columns);
    return this.writeValues(values);
  }

  isBlank(): boolean {
    this.within();
    this.meter();
    return this.document
      .read(this.gid, this.row0, this.column0, this.rows, this.columns)
      .every((line) => line.every((cell) => cell.value === '' && cell.formula === ''));
  }

  getFormula(): string {
    return this.readFirst(() => this.formulas(1, 1)[0]![0]!);
  }

  getFormulas(): string[][] {
    this.within();
    this.meter();
    return this.formulas(this.rows, this.columns);
  }

  getFormulaR1C1(): string {
    return this.readFirst(() => this.formulas(1, 1, true)[0]![0]!);
  }

  getFormulasR1C1(): string[][] {
    this.within();
    this.meter();
    return this.formulas(this.rows, this.columns, true);
  }

  setFormula(formula: string | null): this {
    // As in a copy, relative references of the readFirst cell's formula shift for the other cells.
    const relative = toR1C1(withEquals(formula), this.row0, this.column0);
    return this.writeFormulas(this.fill((r, c) => fromR1C1(relative, this.row0 + r, this.column0 + c)));
  }

  setFormulas(formulas: (string | null)[][]): this {
    checkShape(formulas, this.rows, this.columns);
    return this.writeFormulas(formulas);
  }

  setFormulaR1C1(formula: string | null): this {
    return this.writeFormulas(this.fill((r, c) => fromR1C1(formula ?? '', this.row0 + r, this.column0 + c)));
  }

  setFormulasR1C1(formulas: (string | null)[][]): this {
    checkShape(formulas, this.rows, this.columns);
    return this.writeFormulas(
      formulas.map((line, r) => line.map((formula, c) => fromR1C1(formula ?? '', this.row0 + r, this.column0 + c))),
    );
  }

  getNumberFormat(): string {
    return this.readFirst(() =>
      shownFormat(this.document.readValues(this.gid, this.row0, this.column0, 1, 1)[0]![0]!.format),
    );
  }

  getNumberFormats(): string[][] {
    return this.readAll().map((line) => line.map((cell) => shownFormat(cell.format)));
  }

  setNumberFormat(numberFormat: string): this {
    return this.setNumberFormats(this.fill(() => numberFormat));
  }

  setNumberFormats(numberFormats: string[][]): this {
    checkShape(numberFormats, this.rows, this.columns);
    this.within();
    this.meter();
    beforeWrite(this);
    checkTypedColumns(this.document, this, 'format');
    const looks = new Map<string, { format: string }>();
    const lookOf = (format: string): { format: string } => {
      const look = looks.get(format) ?? { format: isGeneralFormat(format) ? '' : format };
      looks.set(format, look);
      return look;
    };
    this.document.writeLooks(
      this.gid,
      this.row0,
      this.column0,
      numberFormats.map((line) => line.map(lookOf)),
    );
    return this;
  }

  /** Writes values; the caller has checked their shape. */
  private writeValues(values: unknown[][]): this {
    this.within();
    this.meter();
    const { document, execution, gid } = this;
    const writes = values.map((line, r) =>
      line.map((value, c) => {
        const needsFormat = typeof value === 'string' || (typeof value === 'object' && value !== null);
        return toWrite(execution, value, needsFormat ? document.formatAt(gid, this.row0 + r, this.column0 + c) : '');
      }),
    );
    return this.writeContents(writes);
  }

  private writeFormulas(formulas: (string | null)[][]): this {
    this.within();
    this.meter();
    const { locale } = this.document;
    return this.writeContents(
      formulas.map((line) =>
        line.map((formula): CellWrite =>
          formula === '' || formula === null || formula === undefined
            ? null
            : { kind: 'formula', value: toCanonicalFormula(withEquals(formula), locale) },
        ),
      ),
    );
  }

  private writeContents(writes: CellWrite[][]): this {
    beforeWrite(this, writes);
    this.document.write(this.gid, this.row0, this.column0, writes);
    return this;
  }

  private formulas(rows: number, columns: number, relative = false): string[][] {
    const { locale } = this.document;
    return this.document.readFormulas(this.gid, this.row0, this.column0, rows, columns).map((line, r) =>
      line.map((formula, c) => {
        if (formula === '') return '';
        const shown = relative ? toR1C1(formula, this.row0 + r, this.column0 + c) : formula;
        return fromCanonicalFormula(shown, locale);
      }),
    );
  }

  private readAll() {
    this.within();
    this.meter();
    return this.document.readValues(this.gid, this.row0, this.column0, this.rows, this.columns);
  }

  /** For methods that read only the top left cell. */
  private readFirst<T>(read: () => T): T {
    this.within();
    this.execution.cells(1);
    return read();
  }
}

const withEquals = (formula: string | null): string =>
  !formula || formula.startsWith('=') ? (formula ?? '') : `=${formula}`;

const shownFormat = (format: string): string => (format === '' ? GENERAL : format);
