/** QUERY. Sources: Google Docs Editors Help, QUERY; developers.google.com/chart/interactive/docs/querylanguage (version 0.7). */
import { helpers } from '@odoo/o-spreadsheet';
import {
  civilOfWallMs,
  defaultDateFormat,
  isDateFormat,
  numberText,
  printValue,
  serialOfInstant,
  wallMsOfSerial,
} from '../values';
import { fromEngineFormat, toEngineFormat } from './formats';
import {
  define,
  isEvaluationError,
  isMatrix,
  notAvailable,
  number,
  single,
  toString,
  valueError,
  workbookOf,
  type Argument,
  type Matrix,
  type Value,
} from './function-definition';
import type { FunctionContext } from './document';
import {
  parseQuery,
  QueryError,
  type Aggregation,
  type Condition,
  type Expression,
  type Query,
} from './query-language';

/** A cell of the queried table; null where it is empty or of another type than its column. */
type Cell = string | number | boolean | null;
type Type = 'string' | 'number' | 'boolean' | 'date';
interface Column {
  readonly id: string;
  readonly label: string;
  readonly type: Type;
  readonly cells: readonly Cell[];
  readonly format: string | undefined;
}
interface Result {
  readonly cell: Cell;
  readonly format?: string | undefined;
}
type Workbook = FunctionContext['workbook'];

export function registerQuery(): void {
  define(
    'QUERY',
    ['data (any, range)', 'query (string, default="")', 'headers (number, default=-1)'],
    function (data: Argument, query: Argument, headers: Argument) {
      const table = isMatrix(data) ? (data as Matrix) : [[single(data)]];
      const failed = table.length === 1 && table[0]?.length === 1 ? table[0][0] : undefined;
      if (isEvaluationError(failed?.value)) return failed;
      const count = headers === undefined ? -1 : Math.trunc(number(this, headers));
      try {
        const parsed = parseQuery(query === undefined ? '' : toString(query));
        return execute(parsed, columnsOf(table, count), workbookOf(this));
      } catch (error) {
        if (!(error instanceof QueryError)) throw error;
        return valueError(`Unable to parse query string for Function QUERY parameter 2: ${error.message}`);
      }
    },
    false,
  );
}

/** A range's columns have the letters of the sheet and `Col1`, those of an array only the latter. */
function columnsOf(table: Matrix, headers: number): Column[] {
  const rows = table[0]?.length ?? 0;
  const first = (table[0]?.[0] as { position?: { col: number } } | undefined)?.position?.col;
  const headerRows = Math.min(headers < 0 ? guessHeaders(table) : headers, rows);
  return table.map((column, index) => {
    const cells = column.slice(headerRows);
    const type = typeOf(cells);
    const labels = column.slice(0, headerRows).map(({ value }) => textOf(value as Cell));
    return {
      id: first === undefined ? `Col${index + 1}` : helpers.numberToLetters(first + index),
      label: labels.filter((label) => label !== '').join(' '),
      type,
      cells: cells.map(({ value }) => (isOfType(value, type) ? value : null)),
      format: cells.find(({ value, format }) => isOfType(value, type) && format)?.format,
    };
  });
}

const isOfType = (value: unknown, type: Type): value is string | number | boolean =>
  value !== '' && !isEvaluationError(value) && typeof value === (type === 'date' ? 'number' : type);

/** The type of most cells; the others count as empty. */
function typeOf(cells: readonly Value[]): Type {
  const counts = { number: 0, date: 0, string: 0, boolean: 0 };
  for (const { value, format } of cells) {
    if (typeof value === 'number') counts[isDateFormat(fromEngineFormat(format)) ? 'date' : 'number'] += 1;
    else if (typeof value === 'boolean') counts.boolean += 1;
    else if (typeof value === 'string' && isOfType(value, 'string')) counts.string += 1;
  }
  const [[type, most]] = Object.entries(counts).sort(([, a], [, b]) => b - a) as [[Type, number]];
  return most === 0 ? 'string' : type;
}

/** One header row if it is all text and a column below is not. */
function guessHeaders(table: Matrix): number {
  const isText = table.every(([top]) => typeof top?.value === 'string' && top.value !== '');
  const below = table.map((column) => column.slice(1));
  return isText && below.some((cells) => typeOf(cells) !== 'string') ? 1 : 0;
}

const textOf = (cell: Cell): string =>
  cell === null || cell === undefined ? '' : typeof cell === 'number' ? numberText(cell, 'en_US') : String(cell);

/** Expressions are equal if their texts are: `sum(B)` in label and format means the selected `sum(B)`. */
const keyOf = (expression: Expression): string => JSON.stringify(expression);

const NAMES = { '+': 'sum', '-': 'difference', '*': 'product', '/': 'quotient' } as const;
/** Names as in labels: `dayOfWeek(Date)`. */
const SPELLED: Readonly<Record<string, string>> = { dayofweek: 'dayOfWeek', datediff: 'dateDiff', todate: 'toDate' };

class Evaluator {
  private readonly byId = new Map<string, Column>();

  constructor(
    readonly columns: readonly Column[],
    private readonly workbook: Workbook,
  ) {
    columns.forEach((column, index) => {
      this.byId.set(`Col${index + 1}`, column);
      this.byId.set(column.id, column);
    });
  }

  column(id: string): Column {
    const column = this.byId.get(id);
    if (!column) throw new QueryError(`NO_COLUMN: ${id}`);
    return column;
  }

  label(expression: Expression): string {
    switch (expression.kind) {
      case 'column':
        return this.column(expression.id).label;
      case 'literal':
        return `${expression.type === 'string' ? `"${String(expression.value)}"` : textOf(expression.value)}()`;
      case 'aggregate':
        return `${expression.name} ${this.label(expression.of)}`;
      case 'call':
        return `${SPELLED[expression.name] ?? expression.name}(${expression.args.map((each) => this.label(each)).join('')})`;
      case 'operation':
        return `${NAMES[expression.operator]}(${this.label(expression.left)}${this.label(expression.right)})`;
    }
  }

  type(expression: Expression): Type {
    if (expression.kind === 'column') return this.column(expression.id).type;
    if (expression.kind === 'literal') return expression.type;
    if (expression.kind === 'aggregate')
      return expression.name === 'max' || expression.name === 'min' ? this.type(expression.of) : 'number';
    if (expression.kind === 'call')
      return /^(upper|lower)$/.test(expression.name)
        ? 'string'
        : /^(now|todate)$/.test(expression.name)
          ? 'date'
          : 'number';
    return 'number';
  }

  format(expression: Expression): string | undefined {
    if (expression.kind === 'column') return this.column(expression.id).format;
    if (expression.kind === 'aggregate') return expression.name === 'count' ? undefined : this.format(expression.of);
    if (expression.kind === 'call' && (expression.name === 'todate' || expression.name === 'now'))
      return toEngineFormat(defaultDateFormat(this.workbook.locale));
    return undefined;
  }

  /** The value of an expression as a cell would show it. */
  print(expression: Expression, rows: readonly number[]): string {
    const cell = this.value(expression, rows);
    return cell === null ? '' : printValue(cell, fromEngineFormat(this.format(expression)), this.workbook.locale);
  }

  /** The value of an expression in a row, or over the rows of a group. */
  value(expression: Expression, rows: readonly number[]): Cell {
    switch (expression.kind) {
      case 'column':
        return rows.length === 0 ? null : (this.column(expression.id).cells[rows[0]!] ?? null);
      case 'literal':
        return expression.value;
      case 'aggregate':
        return aggregate(
          expression.name,
          rows.map((row) => this.value(expression.of, [row])),
        );
      case 'call':
        return this.call(
          expression.name,
          expression.args.map((each) => this.value(each, rows)),
        );
      case 'operation': {
        const [left, right] = [this.value(expression.left, rows), this.value(expression.right, rows)];
        if (typeof left !== 'number' || typeof right !== 'number') return null;
        if (expression.operator === '+') return left + right;
        if (expression.operator === '-') return left - right;
        if (expression.operator === '*') return left * right;
        return right === 0 ? null : left / right;
      }
    }
  }

  private call(name: string, args: readonly Cell[]): Cell {
    const [given = null, other = null] = args;
    if (name === 'now') return serialOfInstant(this.workbook.now(), this.workbook.timeZone);
    if (name === 'upper' || name === 'lower')
      return typeof given !== 'string' ? null : name === 'upper' ? given.toUpperCase() : given.toLowerCase();
    if (typeof given !== 'number') return null;
    if (name === 'todate') return Math.floor(given);
    if (name === 'datediff') return typeof other === 'number' ? Math.floor(given) - Math.floor(other) : null;
    const time = civilOfWallMs(wallMsOfSerial(given));
    const parts: Record<string, number> = {
      year: time.year,
      // As in JavaScript, January is 0.
      month: time.month - 1,
      day: time.day,
      hour: time.hour,
      minute: time.minute,
      second: time.second,
      millisecond: time.millisecond,
      quarter: Math.ceil(time.month / 3),
      dayofweek: time.weekday + 1,
    };
    return parts[name] ?? null;
  }

  holds(condition: Condition, row: number): boolean {
    switch (condition.kind) {
      case 'and':
        return this.holds(condition.left, row) && this.holds(condition.right, row);
      case 'or':
        return this.holds(condition.left, row) || this.holds(condition.right, row);
      case 'not':
        return !this.holds(condition.of, row);
      case 'null':
        return (this.value(condition.of, [row]) === null) === condition.isNull;
      case 'compare': {
        const [left, right] = [this.value(condition.left, [row]), this.value(condition.right, [row])];
        if (left === null || right === null) return false;
        if (/^[a-z]/.test(condition.operator)) return matches(condition.operator, textOf(left), textOf(right));
        if (this.type(condition.left) !== this.type(condition.right)) return false;
        const order = compareCells(left, right);
        if (condition.operator === '=') return order === 0;
        if (condition.operator === '!=') return order !== 0;
        if (condition.operator === '<') return order < 0;
        if (condition.operator === '>') return order > 0;
        return condition.operator === '<=' ? order <= 0 : order >= 0;
      }
    }
  }
}

function matches(operator: string, text: string, sample: string): boolean {
  if (operator === 'contains') return text.includes(sample);
  if (operator === 'starts') return text.startsWith(sample);
  if (operator === 'ends') return text.endsWith(sample);
  const source =
    operator === 'like'
      ? sample
          .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
          .replace(/%/g, '[^]*')
          .replace(/_/g, '[^]')
      : sample;
  try {
    return new RegExp(`^(?:${source})$`, 'u').test(text);
  } catch {
    throw new QueryError(`PARSE_ERROR: Invalid regular expression "${sample}".`);
  }
}

/** Empty cells come first. */
function compareCells(a: Cell, b: Cell): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? -1 : 1;
  if (typeof a === 'string' && typeof b === 'string') return a === b ? 0 : a.localeCompare(b, 'en') || (a < b ? -1 : 1);
  return Number(a) - Number(b);
}

function aggregate(name: Aggregation, cells: readonly Cell[]): Cell {
  const given = cells.filter((cell) => cell !== null);
  if (name === 'count') return given.length;
  if (given.length === 0) return null;
  if (name === 'max' || name === 'min')
    return given.reduce((best, cell) => (compareCells(cell, best) * (name === 'max' ? 1 : -1) > 0 ? cell : best));
  if (given.some((cell) => typeof cell !== 'number'))
    throw new QueryError(`${name.toUpperCase()}_AVG_SUM_ONLY_NUMERIC: only numbers can be added up.`);
  const sum = (given as number[]).reduce((total, cell) => total + cell, 0);
  return name === 'sum' ? sum : sum / given.length;
}

const hasAggregate = (expression: Expression): boolean =>
  expression.kind === 'aggregate' ||
  (expression.kind === 'call' && expression.args.some(hasAggregate)) ||
  (expression.kind === 'operation' && (hasAggregate(expression.left) || hasAggregate(expression.right)));

/** A column outside of an aggregation must be one of the groups. */
function checkGrouped(expression: Expression, groups: ReadonlySet<string>): void {
  if (groups.has(keyOf(expression)) || expression.kind === 'aggregate' || expression.kind === 'literal') return;
  if (expression.kind === 'column') throw new QueryError(`ADD_COL_TO_GROUP_BY_OR_AGG: ${expression.id}`);
  for (const part of expression.kind === 'call' ? expression.args : [expression.left, expression.right])
    checkGrouped(part, groups);
}

/** A column of the result: its label, and its value in a group of rows. */
interface Output {
  readonly expression: Expression;
  readonly label: string;
  readonly pivot: string | null;
}

function execute(query: Query, columns: readonly Column[], workbook: Workbook): unknown {
  const evaluator = new Evaluator(columns, workbook);
  const selected: Expression[] = query.select ?? columns.map(({ id }) => ({ kind: 'column', id }));
  const all = Array.from({ length: columns[0]?.cells.length ?? 0 }, (_, row) => row);
  const { where } = query;
  const rows = where === null ? all : all.filter((row) => evaluator.holds(where, row));
  const isGrouped =
    query.group.length + query.pivot.length > 0 || [...selected, ...query.order.map(({ of }) => of)].some(hasAggregate);
  const keyText = (by: readonly Expression[], row: number): string =>
    JSON.stringify(by.map((each) => evaluator.value(each, [row])));

  // Each row of the result is a group of rows; without aggregation, a single one.
  let groups: number[][] = rows.map((row) => [row]);
  if (isGrouped) {
    const groupKeys = new Set([...query.group, ...query.pivot].map(keyOf));
    for (const each of [...selected, ...query.order.map(({ of }) => of)]) checkGrouped(each, groupKeys);
    groups = groupRows(evaluator, query.group, rows);
    if (query.group.length === 0 && groups.length === 0) groups = [[]];
  }
  const pivots = query.pivot.length === 0 ? [] : groupRows(evaluator, query.pivot, rows);
  const outputs = outputsOf(query, selected, evaluator, pivots, keyText);

  groups = ordered(query, evaluator, groups);
  if (query.skipping > 1) groups = groups.filter((_, index) => index % query.skipping === 0);
  groups = groups.slice(query.offset, query.offset + query.limit);

  const formats = new Map(query.formats.map(({ of, text }) => [keyOf(of), toEngineFormat(text)]));
  const made = outputs.map(({ expression, pivot }) => {
    const format = formats.get(keyOf(expression)) ?? evaluator.format(expression);
    return groups.map((group): Result => {
      const inPivot = pivot === null ? group : group.filter((row) => keyText(query.pivot, row) === pivot);
      const cell = pivot !== null && inPivot.length === 0 ? null : evaluator.value(expression, inPivot);
      return { cell, format };
    });
  });
  return matrixOf(made, outputs, query.pivot.length > 0);
}

/** The rows by the values of expressions, in the order of these values. */
function groupRows(evaluator: Evaluator, by: readonly Expression[], rows: readonly number[]): number[][] {
  if (by.length === 0) return rows.length === 0 ? [] : [[...rows]];
  const groups = new Map<string, { values: Cell[]; rows: number[] }>();
  for (const row of rows) {
    const values = by.map((each) => evaluator.value(each, [row]));
    const key = JSON.stringify(values);
    const group = groups.get(key);
    if (group) group.rows.push(row);
    else groups.set(key, { values, rows: [row] });
  }
  return [...groups.values()]
    .sort((a, b) =>
      a.values.reduce<number>((order, cell, index) => order || compareCells(cell, b.values[index] ?? null), 0),
    )
    .map((group) => group.rows);
}

function outputsOf(
  query: Query,
  selected: readonly Expression[],
  evaluator: Evaluator,
  pivots: readonly number[][],
  keyText: (by: readonly Expression[], row: number) => string,
): Output[] {
  const labels = new Map(query.labels.map(({ of, text }) => [keyOf(of), text]));
  const known = new Set(selected.map(keyOf));
  for (const { of } of [...query.labels, ...query.formats])
    if (!known.has(keyOf(of))) throw new QueryError(`COL_IN_LABEL_MUST_BE_IN_SELECT: ${evaluator.label(of)}`);
  const aggregates = selected.filter(hasAggregate);
  return selected.flatMap((expression): Output[] => {
    const given = labels.get(keyOf(expression));
    const label = given ?? evaluator.label(expression);
    if (query.pivot.length === 0 || !hasAggregate(expression)) return [{ expression, label, pivot: null }];
    return pivots.map((rows) => {
      const value = query.pivot.map((each) => evaluator.print(each, rows)).join(',');
      // With one aggregation the value of the pivot alone names the column.
      const isNamed = aggregates.length > 1 || (given !== undefined && given !== '');
      return { expression, label: isNamed ? `${value} ${label}` : value, pivot: keyText(query.pivot, rows[0]!) };
    });
  });
}

function ordered(query: Query, evaluator: Evaluator, groups: readonly number[][]): number[][] {
  const keys = new Map(
    groups.map((group) => [group, query.order.map(({ of }) => evaluator.value(of, group))] as const),
  );
  return [...groups].sort((a, b) => {
    for (let index = 0; index < query.order.length; index += 1) {
      const order = compareCells(keys.get(a)?.[index] ?? null, keys.get(b)?.[index] ?? null);
      if (order !== 0) return query.order[index]!.isDescending ? -order : order;
    }
    return 0;
  });
}

/** The result by columns, with a row of labels unless all are empty, and without empty rows at its end. */
function matrixOf(made: readonly Result[][], outputs: readonly Output[], isPivot: boolean): unknown {
  const hasLabels = isPivot || outputs.some(({ label }) => label !== '');
  let rows = made[0]?.length ?? 0;
  while (rows > 0 && made.every((column) => column[rows - 1]!.cell === null)) rows -= 1;
  if ((rows === 0 && !hasLabels) || made.length === 0) return notAvailable('Query completed with an empty output.');
  return made.map((column, index) => [
    ...(hasLabels ? [{ value: outputs[index]!.label || null }] : []),
    ...column
      .slice(0, rows)
      .map(({ cell, format }) => (format && typeof cell === 'number' ? { value: cell, format } : { value: cell })),
  ]);
}
