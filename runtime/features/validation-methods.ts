/** The methods of Range for data validation and checkboxes. */
import { DataValidation } from './data-validation';
import { checkShape } from '../spreadsheet/errors';
import { dataOf, gridOf, rectangles } from './areas';
import { beforeRead, beforeWrite } from './access-checks';
import { checkTypedColumns } from './check-writes';
import { factsOf, factsOfRule, writeOf, type ValidationFacts } from './validation-criteria';
import type { CellWrite } from '../engine/document';
import type { RangeLike } from './interfaces';
import type { ValidationRule, ValidationWrite } from './plugins/data-validations';

function ruleAt(range: RangeLike, row: number, column: number): ValidationRule | undefined {
  return range.document.model.getters.getValidationRuleForCell({
    sheetId: range.document.sheetId(range.gid),
    row,
    col: column,
  });
}

function factsAt(range: RangeLike, row: number, column: number): ValidationFacts | null {
  const rule = ruleAt(range, row, column);
  return rule === undefined ? null : factsOfRule(range, rule);
}

/** Replaces all rules of the range by a grid of rules, with a single command; equal rules are merged into rectangles. */
function write(range: RangeLike, rules: (ValidationFacts | null)[][]): void {
  beforeWrite(range);
  checkTypedColumns(range.document, range, 'validation');
  const writes = new Map<string, Omit<ValidationWrite, 'ranges'>>();
  const keyOf = new Map<ValidationFacts, string>();
  const keys = rules.map((line) =>
    line.map((facts) => {
      if (facts === null) return null;
      const known = keyOf.get(facts);
      if (known !== undefined) return known;
      const made = writeOf(facts);
      const key = JSON.stringify(made);
      writes.set(key, made);
      keyOf.set(facts, key);
      return key;
    }),
  );
  const sheetId = range.document.sheetId(range.gid);
  const placed = [...rectangles(keys, range.row0, range.column0)].flatMap(([key, zones]): ValidationWrite[] => {
    const made = writes.get(key);
    if (made === undefined) return [];
    const ranges = zones.map((zone) => ({ _sheetId: sheetId, _zone: zone }));
    // A formula is relative to the first cell of its range, so each zone needs a separate rule.
    return made.criterion.values.some((value) => value.startsWith('='))
      ? ranges.map((range) => ({ ...made, ranges: [range] }))
      : [{ ...made, ranges }];
  });
  range.document.command('SET_DATA_VALIDATIONS', { sheetId, ranges: [dataOf(range.document, range)], rules: placed });
}

/** A cell's value as text, as it is compared with the custom values of a checkbox. */
const asText = (value: string | number | boolean): string =>
  typeof value === 'boolean' ? String(value).toUpperCase() : String(value);

const checkedText = (facts: ValidationFacts): string => facts.checked ?? 'TRUE';
const uncheckedText = (facts: ValidationFacts): string => (facts.checked === null ? 'FALSE' : (facts.unchecked ?? ''));

/** The content of a checked or unchecked cell. */
function contentOf(facts: ValidationFacts, isChecked: boolean): CellWrite {
  if (facts.checked === null) return { kind: 'boolean', value: isChecked };
  return plainContent(isChecked ? checkedText(facts) : uncheckedText(facts));
}

function plainContent(text: string): CellWrite {
  if (text === '') return null;
  if (text === 'TRUE' || text === 'FALSE') return { kind: 'boolean', value: text === 'TRUE' };
  return Number.isFinite(Number(text)) && text.trim() === text
    ? { kind: 'number', value: Number(text) }
    : { kind: 'text', value: text };
}

/** Whether the cell's checkbox is checked; null without a checkbox or with another value. */
function stateOf(facts: ValidationFacts | null, value: string | number | boolean): boolean | null {
  if (facts?.type !== 'CHECKBOX') return null;
  const text = asText(value);
  if (text === checkedText(facts)) return true;
  return text === uncheckedText(facts) || text === '' ? false : null;
}

function setChecked(range: RangeLike, isChecked: boolean): RangeLike {
  const cells = range.document.read(range.gid, range.row0, range.column0, range.rows, range.columns);
  const contents = gridOf(range, (row, column): CellWrite | undefined => {
    const facts = factsAt(range, row, column);
    const cell = cells[row - range.row0]?.[column - range.column0];
    if (cell === undefined || facts?.type !== 'CHECKBOX') return undefined;
    return stateOf(facts, cell.value) === null ? undefined : contentOf(facts, isChecked);
  });
  beforeWrite(range);
  range.document.write(range.gid, range.row0, range.column0, contents);
  return range;
}

export const validationMethods = {
  getDataValidation(this: RangeLike): DataValidation | null {
    beforeRead(this, 1);
    const facts = factsAt(this, this.row0, this.column0);
    return facts === null ? null : new DataValidation(this.execution, facts);
  },
  getDataValidations(this: RangeLike): (DataValidation | null)[][] {
    beforeRead(this);
    const made = new Map<ValidationRule, DataValidation>();
    return gridOf(this, (row, column) => {
      const rule = ruleAt(this, row, column);
      if (rule === undefined) return null;
      const known = made.get(rule) ?? new DataValidation(this.execution, factsOfRule(this, rule));
      made.set(rule, known);
      return known;
    });
  },
  setDataValidation(this: RangeLike, rule: DataValidation | null): RangeLike {
    const facts = rule?.content() ?? null;
    write(
      this,
      gridOf(this, () => facts),
    );
    return this;
  },
  setDataValidations(this: RangeLike, rules: (DataValidation | null)[][]): RangeLike {
    checkShape(rules, this.rows, this.columns);
    write(
      this,
      rules.map((line) => line.map((rule) => rule?.content() ?? null)),
    );
    return this;
  },
  clearDataValidations(this: RangeLike): RangeLike {
    write(
      this,
      gridOf(this, () => null),
    );
    return this;
  },
  /** Unchecks every cell, whatever its value was (docs/google-facts.md). */
  insertCheckboxes(this: RangeLike, ...values: unknown[]): RangeLike {
    const facts: ValidationFacts = { ...factsOf(this.execution, 'CHECKBOX', values), allowInvalid: true, help: null };
    write(
      this,
      gridOf(this, () => facts),
    );
    this.document.write(
      this.gid,
      this.row0,
      this.column0,
      gridOf(this, () => contentOf(facts, false)),
    );
    return this;
  },
  removeCheckboxes(this: RangeLike): RangeLike {
    const cells = this.document.read(this.gid, this.row0, this.column0, this.rows, this.columns);
    const facts = gridOf(this, (row, column) => factsAt(this, row, column));
    const contents = gridOf(this, (row, column): CellWrite | undefined => {
      const [r, c] = [row - this.row0, column - this.column0];
      return stateOf(facts[r]?.[c] ?? null, cells[r]?.[c]?.value ?? '') === null ? undefined : null;
    });
    write(
      this,
      facts.map((line) => line.map((fact) => (fact?.type === 'CHECKBOX' ? null : fact))),
    );
    this.document.write(this.gid, this.row0, this.column0, contents);
    return this;
  },
  check(this: RangeLike): RangeLike {
    return setChecked(this, true);
  },
  uncheck(this: RangeLike): RangeLike {
    return setChecked(this, false);
  },
  /** Null if the cells differ or a cell has no checkbox (Apps Script reference: Range.isChecked). */
  isChecked(this: RangeLike): boolean | null {
    beforeRead(this);
    const cells = this.document.read(this.gid, this.row0, this.column0, this.rows, this.columns);
    const states = gridOf(this, (row, column) =>
      stateOf(factsAt(this, row, column), cells[row - this.row0]?.[column - this.column0]?.value ?? ''),
    );
    const first = states[0]?.[0] ?? null;
    return states.every((line) => line.every((state) => state === first)) ? first : null;
  },
};
