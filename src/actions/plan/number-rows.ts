import { assignIds } from '../../domain/plan/ids';
import { isCounted } from '../../domain/plan/references';
import { textOfCell, type Cell } from '../../tables/cell';
import type { Column, Table } from '../../tables/column';
import { tables } from '../../tables/design';
import type { Covered } from './covered-rows';
import { holdsFormula } from './own-formulas';
import type { Found, Standing } from '../ports';

/*
 * Decides the ID of each row: kept or new. (rules I1 to I5)
 */

/** The tabs whose rows have IDs. */
export type NumberedTab = {
  [K in keyof typeof tables]: (typeof tables)[K] extends { readonly prefix: string } ? K : never;
}[keyof typeof tables];

/** The same tabs as a list, with Goals and Steps first. */
export const numberedTabs: readonly NumberedTab[] = [
  'goals',
  'steps',
  'strategy',
  'experiments',
  'targets',
  'network',
  'feedback',
];

/** A duplicated or unusable ID that was replaced. */
export interface Renumbered {
  readonly tab: NumberedTab;
  readonly row: number;
  readonly from: string;
  readonly to: string;
}

/** The rows of a table with their records. */
export type Rows = readonly { readonly row: number; readonly record: Readonly<Record<string, unknown>> }[];

export interface Numbering {
  /** The ID of each row, by tab and 1-based row; '' in a tab whose ID column is missing. */
  readonly ids: Readonly<Partial<Record<NumberedTab, ReadonlyMap<number, string>>>>;
  /** The greatest number ever given, by tab. */
  readonly counters: Readonly<Partial<Record<NumberedTab, number>>>;
  readonly renumbered: readonly Renumbered[];
  /** The rows that have no ID because a formula of the user's stands in its cell. */
  readonly computed: readonly { readonly tab: NumberedTab; readonly row: number }[];
}

/** Every text that may name an ID of the tab: cells with references, the log of changes, and the hidden tab. */
function seenOf(
  tab: NumberedTab,
  rows: Readonly<Partial<Record<string, Rows>>>,
  elsewhere: readonly string[],
): string[] {
  const seen = [...elsewhere];
  for (const [key, table] of Object.entries(tables)) {
    const columns = Object.entries<Column>((table as Table).columns).filter(
      ([, column]) => (column.kind === 'reference' || column.kind === 'references') && column.to === tab,
    );
    for (const [column] of columns) for (const { record } of rows[key] ?? []) seen.push(String(record[column] ?? ''));
  }
  return seen;
}

/**
 * Gives each row with content its ID, tab by tab.
 * @param elsewhere the IDs in the log of changes and in the hidden tab
 */
export function numberRows(
  found: Found,
  standing: Readonly<Partial<Record<string, Standing>>>,
  rows: Readonly<Partial<Record<string, Rows>>>,
  elsewhere: readonly string[],
  covered: Covered = {},
): Numbering {
  const ids: Partial<Record<NumberedTab, ReadonlyMap<number, string>>> = {};
  const counters: Partial<Record<NumberedTab, number>> = {};
  const renumbered: Renumbered[] = [];
  const computed: { tab: NumberedTab; row: number }[] = [];
  for (const tab of numberedTabs) {
    // Missing Goals or Steps still get a counter, from the IDs that other tabs name. Other tabs must have been read.
    if (tab !== 'goals' && tab !== 'steps' && !standing[tab]) continue;
    const place = found[tab];
    // The columns of a tab that was not read are not looked up: that would be a call to Google.
    const position = standing[tab] ? place?.columns['id'] : undefined;
    const filled = new Set((rows[tab] ?? []).map(({ row }) => row));
    const lines: readonly (readonly Cell[])[] = position === undefined ? [] : (standing[tab]?.cells ?? []).slice(1);
    const isComputed = (row: number): boolean => holdsFormula(standing[tab]?.formulas, { row, column: position ?? 0 });
    const assignment = assignIds({
      prefix: tables[tab].prefix,
      rows: lines.map((line, index) => {
        const [row, id] = [index + 2, textOfCell(line[(position ?? 0) - 1] ?? '')];
        return {
          row,
          // Formulas find only an ID that is spelled as ours.
          id: isComputed(row) && !isCounted(id) ? '' : id,
          // Nothing can be written into a cell that is merged with the one above, or that holds a formula.
          hasContent: filled.has(row) && covered[tab]?.rows.has(row) !== true && !isComputed(row),
        };
      }),
      counter: place?.counter ?? 0,
      seen: seenOf(tab, rows, elsewhere),
    });
    ids[tab] = new Map(assignment.ids.map((id, index) => [index + 2, id]));
    for (const [row, id] of ids[tab]) if (id === '' && filled.has(row) && isComputed(row)) computed.push({ tab, row });
    counters[tab] = assignment.counter;
    for (const { row, from, to } of [...assignment.duplicates, ...assignment.invalid])
      if (to !== '') renumbered.push({ tab, row, from, to });
  }
  return { ids, counters, renumbered, computed };
}
