import type { Problem } from '../../domain/plan/plan';
import {
  isCounted,
  labelOf,
  parseReference,
  referenceResolver,
  resolveReferences,
  type Named,
} from '../../domain/plan/references';
import { comparableName } from '../../domain/strategy/value-hours';
import { isErrorCell } from '../../tables/cell';
import type { Column, Table, TabOfReferences } from '../../tables/column';
import { tables, type TableKey } from '../../tables/design';
import type { Rows } from './number-rows';
import { holdsFormula } from './own-formulas';
import type { Found, Standing } from '../ports';

/*
 * Finds the rows that references mean. (rules R1 to R6, E5 to E8)
 */

/** The ID of the row that a reference means, or the name of a value as its tab has it; null when no row matches. */
export type Meaning = (tab: TableKey, row: number, column: string) => string | null;

export interface References {
  readonly meaning: Meaning;
  /** The IDs in a list of references, such as *After*. */
  readonly lists: (row: number) => readonly string[];
  /** References whose words are out of date: by tab and column, then by row, the new text. */
  readonly labels: Readonly<Partial<Record<string, ReadonlyMap<number, string>>>>;
  readonly problems: readonly Problem[];
}

/** The rows that a reference can mean, by tab. An existing tab that was not read is absent. */
export type NamedRows = Readonly<Partial<Record<TabOfReferences, readonly Named[]>>>;

/** The key of a column in `References.labels`. */
export function labelKey(tab: TableKey, column: string): string {
  return `${tab}.${column}`;
}

type Resolved = {
  readonly means: string | null;
  readonly label?: string;
  readonly problem?: Pick<Problem, 'code' | 'got' | 'others'>;
};

/** Gives, for each tab, the function that resolves the text of a cell. */
function readers(found: Found, named: NamedRows): Record<TabOfReferences, (text: string) => Resolved> {
  const byId = (tab: Exclude<TabOfReferences, 'values'>): ((text: string) => Resolved) => {
    const { prefix } = tables[tab];
    const rows = named[tab];
    if (!rows) {
      // An existing tab was only not read in this run, so its ID is accepted. A missing tab is a problem that the user
      // can solve.
      return (text) => {
        const reference = parseReference(text);
        const id = reference?.prefix === prefix ? reference.id : null;
        return id === null || found[tab]
          ? { means: id }
          : { means: null, problem: { code: 'tabNotThere', got: id, others: [tab] } };
      };
    }
    const find = referenceResolver(rows, prefix);
    const titles = new Map<string, string>();
    for (const { id, title } of rows) if (id !== '' && !titles.has(id)) titles.set(id, title);
    return (text) => {
      const resolution = find(text);
      if (resolution.kind === 'found')
        return { means: resolution.id, label: labelOf(resolution.id, titles.get(resolution.id) ?? '') };
      if (resolution.kind === 'empty') return { means: null };
      const others =
        resolution.problem === 'ambiguousReference'
          ? rows.filter(({ title }) => title.trim() === text.trim()).map(({ id }) => id)
          : [];
      return { means: null, problem: { code: resolution.problem, got: text, others } };
    };
  };
  const names = new Map<string, string>();
  for (const { title } of named.values ?? [])
    if (!names.has(comparableName(title))) names.set(comparableName(title), title);
  const value = (text: string): Resolved => {
    const means = text.trim() === '' ? null : (names.get(comparableName(text)) ?? null);
    return means === null && text.trim() !== '' && named.values
      ? { means, problem: { code: 'unknownReference', got: text, others: [] } }
      : { means };
  };
  return {
    goals: byId('goals'),
    steps: byId('steps'),
    strategy: byId('strategy'),
    network: byId('network'),
    values: value,
  };
}

/**
 * Resolves all references of the tables that were read.
 * @param rows the rows of each table
 * @param named the rows that references can mean
 * @param standing with the formulas that were read: the words of a formula cannot be put right, and formulas count IDs alone
 */
export function resolveAll(
  found: Found,
  rows: Readonly<Partial<Record<TableKey, Rows>>>,
  named: NamedRows,
  standing: Readonly<Partial<Record<TableKey, Standing>>> = {},
): References {
  const read = readers(found, named);
  const meanings = new Map<string, string>();
  const labels: Partial<Record<string, Map<number, string>>> = {};
  const lists = new Map<number, readonly string[]>();
  const problems: Problem[] = [];
  const findStep = referenceResolver(named.steps ?? [], tables.steps.prefix);
  for (const [tab, list] of Object.entries(rows) as [TableKey, Rows][]) {
    // The columns of a tab that was not read are not looked up: that would be a call to Google.
    if (list.length === 0) continue;
    // Lists come first, because *What now* shows only the first problem of a row.
    const columns = Object.entries<Column>((tables[tab] as Table).columns).sort(
      ([, a], [, b]) => Number(b.kind === 'references') - Number(a.kind === 'references'),
    );
    for (const [column, { kind, ...rest }] of columns) {
      if (!('to' in rest)) continue;
      const position = found[tab]?.columns[column] ?? 0;
      for (const { row, record } of list) {
        const text = String(record[column] ?? '');
        const cell = standing[tab]?.cells[row - 1]?.[position - 1];
        // An error, and blanks around a reference, were named when the cell was read.
        if (text === '' || isErrorCell(text) || (kind === 'reference' && typeof cell === 'string' && cell !== text))
          continue;
        // The goal of a step is the one reference that formulas count.
        const isOfGoal = tab === 'steps' && column === 'goal' && !isCounted(text);
        if (isOfGoal && holdsFormula(standing[tab]?.formulas, { row, column: position })) {
          problems.push({ tab, row, column, code: 'computedReference', got: text });
          continue;
        }
        if (kind === 'references') {
          const resolved = resolveReferences(text, findStep, tables.steps.prefix);
          lists.set(row, resolved.ids);
          for (const { code, got } of resolved.problems) problems.push({ tab, row, column, code, got });
          continue;
        }
        const { means, label, problem } = read[rest.to](text);
        if (means !== null) meanings.set(`${tab}.${column}.${row}`, means);
        if (label !== undefined && label !== text) (labels[labelKey(tab, column)] ??= new Map()).set(row, label);
        // Where a column accepts any text, a name is valid. An unknown ID is still a problem.
        if (problem && !(rest.orText && parseReference(text) === null)) problems.push({ tab, row, column, ...problem });
      }
    }
  }
  return {
    meaning: (tab, row, column) => meanings.get(`${tab}.${column}.${row}`) ?? null,
    lists: (row) => lists.get(row) ?? [],
    labels,
    problems,
  };
}
