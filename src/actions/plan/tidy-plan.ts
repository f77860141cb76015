import { isCounted, parseId } from '../../domain/plan/references';
import { textOfCell } from '../../tables/cell';
import { tabsOnDemand, type Table, type TabKey } from '../../tables/column';
import { tables } from '../../tables/design';
import { findUntidy, findUntidySettings, withTidyCells, type TidyCell } from '../../tables/tidy-cells';
import type { Found, Standing, TabReader } from '../ports';
import { numberedTabs } from './number-rows';
import { withOwnWords } from './own-words';
import { withFormulasAmong, type Place } from './own-formulas';
import { factIn, readSeen, type PlanCells } from './read-rows';

/*
 * Reads cells as plain values, such as a number that was typed as text; the run then writes these values. (rules X14
 * to X18)
 */

/** The tabs in which people type. */
const typedTabs = ['settings', 'goals', 'steps', ...tabsOnDemand] as const satisfies readonly TabKey[];

/** The cells that will get their plain value, by tab. */
export type TidyCells = Readonly<Partial<Record<TabKey, readonly TidyCell[]>>>;

function untidyOf(found: Found, tab: (typeof typedTabs)[number], standing: Standing): TidyCell[] {
  const positions = found[tab]?.columns ?? {};
  return tab === 'settings'
    ? findUntidySettings(positions, standing, found.words)
    : findUntidy(tables[tab] as Table, positions, standing, found.words);
}

/** The cells that may need their plain value. Where formulas were not read, some of these may be formulas. */
function findUntidyCells(found: Found, standing: PlanCells): TidyCells {
  return Object.fromEntries(
    typedTabs.flatMap((tab) => {
      const cells = standing[tab];
      const untidy = cells ? untidyOf(found, tab, cells) : [];
      return untidy.length > 0 ? [[tab, untidy]] : [];
    }),
  );
}

/** The cells whose meaning depends on whether they hold a formula: untidy ones, IDs that are none or stand twice, and words of references. */
function findOddCells(found: Found, tab: (typeof typedTabs)[number], standing: Standing): Place[] {
  const odd: Place[] = untidyOf(found, tab, standing);
  const { id, goal = 0 } = found[tab]?.columns ?? {};
  const isNumbered = (numberedTabs as readonly string[]).includes(tab);
  const ids = new Set<string>();
  for (let row = 2; row <= standing.cells.length; row += 1) {
    const text = (column: number): string => textOfCell(standing.cells[row - 1]?.[column - 1] ?? '');
    if (isNumbered && id !== undefined && text(id) !== '') {
      if (parseId(text(id)) === null || ids.has(text(id))) odd.push({ row, column: id });
      ids.add(text(id));
    }
    if (tab === 'steps' && goal > 0 && !isCounted(text(goal))) odd.push({ row, column: goal });
  }
  return odd;
}

/** Adds the formulas of the odd cells to the tabs of which not all were read, with one call for a tab that has any. */
export function readOddFormulas(reader: Pick<TabReader, 'formulasIn'>, before: Found, standing: PlanCells): PlanCells {
  const found = withOwnWords(before, standing, /* isTidied= */ true);
  const seen = new Map(readSeen(found, standing.hidden).map(({ id, due }) => [id, due]));
  const added = typedTabs.flatMap((tab): [string, Standing][] => {
    const there = standing[tab];
    if (!there || (there.formulas.length > 0 && there.isPartly !== true)) return [];
    const odd = [...findOddCells(found, tab, there), ...findMovedDates(found, tab, there, seen)];
    if (odd.length === 0) return [];
    return [[tab, { ...there, formulas: withFormulasAmong(reader, tab, there, odd), isPartly: true }]];
  });
  return { ...standing, ...Object.fromEntries(added) };
}

/** The dates of goals and steps that differ from the last seen ones: a date that a formula gives is no move. (rule M2) */
function findMovedDates(
  found: Found,
  tab: (typeof typedTabs)[number],
  { cells }: Standing,
  seen: ReadonlyMap<string, string | null>,
): Place[] {
  if (tab !== 'goals' && tab !== 'steps') return [];
  const { id = 0, [tab === 'goals' ? 'deadline' : 'due']: column = 0 } = found[tab]?.columns ?? {};
  return cells.flatMap((line, index) => {
    const before = seen.get(textOfCell(line[id - 1] ?? ''));
    const day = textOfCell(line[column - 1] ?? '');
    return index > 0 && before && column > 0 && day !== before ? [{ row: index + 1, column }] : [];
  });
}

/** Adds the formulas of columns that an array formula filled when they were read last: a large tab is read without most of its formulas. */
export function withOpenColumns(reader: Pick<TabReader, 'formulasIn'>, found: Found, standing: PlanCells): PlanCells {
  const open = textOfCell(factIn(found, standing.hidden, 'spills')).split(' ');
  const added = open.flatMap((one): [string, Standing][] => {
    const [tab = '', key = ''] = one.split('.');
    const there = standing[tab as TabKey];
    const column = found[tab as TabKey]?.columns[key];
    if (there?.isPartly !== true || column === undefined) return [];
    const known = reader.formulasIn(tab as TabKey, { row: 1, column, rows: there.cells.length, columns: 1 });
    const formulas = there.formulas.map((line, index) =>
      line.map((formula, at) => (at === column - 1 ? (known[index]?.[0] ?? '') : formula)),
    );
    return [[tab, { ...there, formulas }]];
  });
  return { ...standing, ...Object.fromEntries(added) };
}

/**
 * The cells with their plain values, and the cells to write. A tab without formulas is not changed, because a formula
 * could be overwritten.
 */
export function tidyPlan(found: Found, standing: PlanCells): { readonly cells: PlanCells; readonly tidy: TidyCells } {
  const known = Object.fromEntries(
    Object.entries(standing).filter(([, { formulas }]) => formulas.length > 0),
  ) as PlanCells;
  const tidy = findUntidyCells(found, known);
  const cells = Object.entries(tidy).map(([tab, untidy]): [string, Standing] => {
    const { cells: there = [], formulas = [] } = standing[tab as TabKey] ?? {};
    return [tab, { ...known[tab as TabKey], cells: withTidyCells(there, untidy), formulas }];
  });
  return { cells: { ...standing, ...Object.fromEntries(cells) }, tidy };
}
