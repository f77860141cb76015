import { countSeparatedLines } from '../../domain/plan/separated-lines';
import type { Problem } from '../../domain/plan/plan';
import { textOfCell, type Cell } from '../../tables/cell';
import type { Column, Table, TabKey } from '../../tables/column';
import { isTableKey, tables } from '../../tables/design';
import type { Found } from '../ports';
import type { PlanCells, PlanRows } from './read-rows';
import type { TidyCells } from './tidy-plan';

/*
 * Problems with what the user sees: the text that the cell shows, and the current header of the column. (rules X19,
 * X20)
 */

/** Gives the texts that cells of a tab show, in their order. Calls Google. */
export type ShowCells = (
  tab: TabKey,
  places: readonly { readonly row: number; readonly column: number }[],
) => readonly string[];

function positionOf({ tab, column }: Problem, found: Found): number | undefined {
  return found[tab as TabKey]?.columns[tab === 'settings' ? 'value' : column];
}

/** A text cell shows the text that was read. But a text such as 12:30 may come from a number beyond the last possible day. */
function showsItself(cell: Cell): boolean {
  return typeof cell === 'string' && !/^\d\d:\d\d$/.test(cell);
}

/**
 * Replaces the quoted value by the text that the cell shows, where these may differ: days, numbers, checkboxes. Calls
 * Google at most once for each tab.
 */
export function withShownTexts(
  problems: readonly Problem[],
  found: Found,
  standing: PlanCells,
  show: ShowCells | undefined,
  tidy: TidyCells = {},
): readonly Problem[] {
  if (!show || problems.length === 0) return problems;
  const asked = new Map<TabKey, { row: number; column: number }[]>();
  const place = (problem: Problem): { row: number; column: number } | null => {
    const column = positionOf(problem, found);
    const cell =
      column === undefined ? '' : (standing[problem.tab as TabKey]?.cells[problem.row - 1]?.[column - 1] ?? '');
    // The update writes the value that was read into this cell, so the cell will show it.
    const isTidied = tidy[problem.tab as TabKey]?.some((one) => one.row === problem.row && one.column === column);
    if (column === undefined || problem.row === 0 || showsItself(cell) || isTidied) return null;
    return { row: problem.row, column };
  };
  for (const problem of problems) {
    const at = place(problem);
    if (at) asked.set(problem.tab as TabKey, [...(asked.get(problem.tab as TabKey) ?? []), at]);
  }
  const texts = new Map<string, string>();
  for (const [tab, places] of asked) {
    const shown = show(tab, places);
    places.forEach(({ row, column }, index) => texts.set(`${tab} ${row} ${column}`, shown[index] ?? ''));
  }
  return problems.map((problem) => {
    const at = place(problem);
    const text = at ? texts.get(`${problem.tab} ${at.row} ${at.column}`) : undefined;
    return text === undefined || text === '' ? problem : { ...problem, got: text };
  });
}

/** Adds the current header of the column, because the user may have renamed it. */
export function withHeaders<T extends Problem>(problem: T, found: Found, standing: PlanCells): T {
  if (problem.column === '' || problem.tab === 'settings') return problem;
  const position = positionOf(problem, found);
  const header =
    position === undefined ? '' : textOfCell(standing[problem.tab as TabKey]?.cells[0]?.[position - 1] ?? '');
  return header === '' ? problem : { ...problem, header };
}

/** By tab: the column in which a single text belongs. */
const titleColumns: Readonly<Partial<Record<TabKey, string>>> = {
  goals: 'title',
  steps: 'title',
  values: 'value',
  skills: 'skill',
  strategy: 'choice',
  experiments: 'belief',
  targets: 'organisation',
  network: 'name',
};

/** One problem for each tab in which cells hold whole lines of a text file, such as CSV. */
export function separatedLines({ goals, steps, onDemand }: PlanRows, found: Found): Problem[] {
  const byTab: Readonly<Record<string, readonly { readonly record: object }[] | undefined>> = {
    goals,
    steps,
    ...onDemand,
  };
  return Object.entries(titleColumns).flatMap(([tab, title]): Problem[] => {
    if (!isTableKey(tab) || !found[tab]) return [];
    const columns = Object.entries<Column>((tables[tab] as Table).columns);
    const texts = (byTab[tab] ?? []).flatMap(({ record }) => {
      const values = record as Readonly<Record<string, unknown>>;
      const isAlone = columns.every(([key, { by }]) => by !== undefined || key === title || isNothing(values[key]));
      return isAlone ? [String(values[title] ?? '')] : [];
    });
    const count = countSeparatedLines(texts);
    return count === 0 ? [] : [{ tab, row: 0, column: '', code: 'separatedLines', got: String(count) }];
  });
}

/** In these tabs the first column is a day: there each line is a day that cannot be read. */
const dayColumns: Readonly<Partial<Record<TabKey, string>>> = { feedback: 'askedOn', journal: 'date' };

/** The problems, with one in place of all days of a tab that are whole lines of a text file. (rule X19) */
export function withoutLines(problems: readonly Problem[]): Problem[] {
  let left = [...problems];
  for (const [tab, column] of Object.entries(dayColumns)) {
    const isOdd = (problem: Problem): boolean =>
      problem.tab === tab && problem.column === column && problem.code === 'notADate';
    const odd = left.filter(isOdd);
    const count = countSeparatedLines(odd.map(({ got }) => got));
    if (count === 0 || count < odd.length) continue;
    left = left.filter((problem) => !isOdd(problem));
    left.push({ tab, row: 0, column: '', code: 'separatedLines', got: String(count) });
  }
  return left;
}

const isNothing = (value: unknown): boolean => value === null || value === '' || value === false || value === undefined;
